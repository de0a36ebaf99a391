"""The look of a programme as written: the block `brand` of programme.yml."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from showcase.model.field_types import Colour, ContentModel, Media, Text


class Brand(ContentModel):
    """The look: everything else is derived from these."""

    primary: Colour = Field(title="Main colour", examples=["#12344d"], description="Main colour, e.g. #12344d.")
    accent: Colour = Field(
        "#f5a623", title="Second colour", examples=["#f5a623"], description="Second colour for what shall stand out."
    )
    neutral: Colour | None = Field(
        None,
        title="Colour of the paper",
        examples=["#f4f1ea"],
        description="Colour of the paper; derived from the main colour if absent.",
    )
    mark: Media | None = Field(
        None, title="Own mark", examples=["mark.svg"], description="Own mark as SVG in media/; without it one is drawn."
    )
    mark_alt: Text | None = Field(
        None, title="What the mark shows", examples=["A lighthouse"], description="What the own mark shows."
    )
    type: Literal["grotesque", "serif", "technical"] = Field(
        "grotesque", title="Typefaces", description="The pair of typefaces for headings and text."
    )
    corners: Literal["sharp", "soft", "round"] = Field(
        "soft", title="Corners", description="How round cards and buttons are."
    )
    spacing: Literal["tight", "regular", "wide"] = Field(
        "regular", title="Space", description="How much room is left between things."
    )
    emblem: Literal["dots", "blocks", "lines"] = Field(
        "dots", title="Emblems", description="How the emblems of clusters without a logo are drawn."
    )
    fonts: tuple[Media, ...] = Field(
        (),
        title="Font files for cards and print",
        examples=["noto-sans-thai.ttf"],
        description="Font files in media/ for letters that the typefaces lack, in cards and print only.",
    )
    voice: tuple[Text, ...] = Field(
        (),
        title="How we write",
        examples=["Every figure has its year and its source."],
        description="Rules of language on the brand page, besides those that always hold.",
    )

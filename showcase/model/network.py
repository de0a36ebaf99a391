"""Shapes of the files in stories/, documents/ and initiatives/."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from showcase.model.field_types import (
    ActorId,
    ClusterId,
    ContentModel,
    CountryCode,
    DocumentId,
    Identifier,
    LocaleTag,
    MarkdownText,
    Media,
    PartialDate,
    PlainText,
    SchemaVersion,
    ServiceId,
    Text,
    Url,
)
from showcase.model.statements import Contact, KeyFigure, Licence, Picture, Source, Statement


class Story(ContentModel):
    """A success that is worth telling."""

    schema_version: SchemaVersion = Field(
        "2", title="Version of the form", examples=["2"], description="Version of this form; now 2."
    )
    title: Text = Field(examples=["A ferry without smoke"], description="Title that says what was reached.")
    previous_ids: tuple[Identifier, ...] = Field(
        (),
        title="Former identifiers",
        examples=["clean-ferry"],
        description="Former identifiers; their addresses lead here.",
    )
    summary: Text | None = Field(
        None, examples=["Two members and an institute built an electric ferry."], description="One or two sentences."
    )
    text: MarkdownText | None = Field(
        None, examples=["It began with **one question** at a meeting."], description="The story in simple Markdown."
    )
    date: PartialDate | None = Field(None, description="When it happened.")
    clusters: tuple[ClusterId, ...] = Field((), description="Clusters.")
    services: tuple[ServiceId, ...] = Field((), description="Services that helped.")
    actors: tuple[ActorId, ...] = Field((), description="Actors.")
    figures: tuple[KeyFigure, ...] = Field((), description="Figures with year.")
    picture: Picture | None = Field(None, description="Picture.")
    sources: tuple[Source, ...] = Field((), description="Where it is told.")
    draft: bool = Field(default=False, description="Whether the file is unfinished; only `serve` shows it.")
    reviewed_on: PartialDate | None = Field(None, description="When the entry was last checked.")


class Document(ContentModel):
    """A strategy, study or report; a file of ours or an address at its publisher."""

    schema_version: SchemaVersion = Field(
        "2", title="Version of the form", examples=["2"], description="Version of this form; now 2."
    )
    title: Text = Field(examples=["Strategy 2030"], description="Title of the document.")
    title_language: LocaleTag | None = Field(
        None,
        title="Language of the title",
        examples=["de"],
        description="Language of a title that stands as on the document, without a translation.",
    )
    previous_ids: tuple[Identifier, ...] = Field(
        (),
        title="Former identifiers",
        examples=["strategy"],
        description="Former identifiers; their addresses lead here.",
    )
    kind: Literal[
        "strategy", "study", "annual_report", "brochure", "evaluation", "parliamentary_paper", "magazine",
        "portrait", "form", "good_practice", "other",
    ] = Field("other", title="Kind of document", description="What sort of document.")  # fmt: skip
    summary: Text | None = Field(None, examples=["Aims and steps until 2030."], description="What is in it.")
    publisher: Text | None = Field(None, examples=["Harbour Agency"], description="Who published it.")
    year: PlainText | None = Field(None, examples=["2025"], description="Year of publication.")
    date: PartialDate | None = Field(
        None, title="Published on", examples=["2025-03"], description="Day or month of publication, if known."
    )
    languages: tuple[LocaleTag, ...] = Field((), description="Languages of the document.")
    licence: Licence | None = Field(None, description="Under which licence it may be used.")
    is_accessible: bool | None = Field(
        None, title="Accessible", description="Whether the file can be read with assistive technology (tagged PDF)."
    )
    file: Media | None = Field(
        None, examples=["strategy-2030.pdf"], description="File in media/, when the programme may hand it out."
    )
    url: Url | None = Field(
        None,
        title="Address",
        examples=["https://www.example.org/strategy-2030"],
        description="Address at the publisher's own site.",
    )
    clusters: tuple[ClusterId, ...] = Field((), description="Clusters it is about.")
    services: tuple[ServiceId, ...] = Field((), description="Services it is about.")
    sources: tuple[Source, ...] = Field((), description="Where the document was found.")
    draft: bool = Field(default=False, description="Whether the file is unfinished; only `serve` shows it.")
    reviewed_on: PartialDate | None = Field(None, description="When the entry was last checked.")


class Initiative(ContentModel):
    """A joint brand or alliance of clusters, or an international project."""

    schema_version: SchemaVersion = Field(
        "2", title="Version of the form", examples=["2"], description="Version of this form; now 2."
    )
    title: Text = Field(examples=["Clean Coast"], description="Name of the initiative.")
    previous_ids: tuple[Identifier, ...] = Field(
        (),
        title="Former identifiers",
        examples=["green-coast"],
        description="Former identifiers; their addresses lead here.",
    )
    kind: Literal["joint_brand", "alliance", "cross_cluster_project", "international_project", "other"] = Field(
        "other", title="Kind of initiative", description="What sort of initiative."
    )
    summary: Text | None = Field(
        None, examples=["Three clusters present themselves under one name."], description="One or two sentences."
    )
    description: MarkdownText | None = Field(
        None,
        examples=["The clusters share **one booth** at trade fairs."],
        description="Longer text in simple Markdown.",
    )
    clusters: tuple[ClusterId, ...] = Field((), description="Clusters that take part.")
    actors: tuple[ActorId, ...] = Field((), description="Actors that take part.")
    services: tuple[ServiceId, ...] = Field((), description="Services it is part of, or came from.")
    participants: Text | None = Field(
        None,
        title="Other participants",
        examples=["Two regional development agencies"],
        description="Who else takes part.",
    )
    period: PlainText | None = Field(None, examples=["2021–2027"], description="Years, e.g. 2021–2027 or since 2020.")
    funder: Text | None = Field(
        None, title="Paid by", examples=["European Regional Development Fund"], description="Who pays for it."
    )
    countries: tuple[CountryCode, ...] = Field((), description="Countries that take part.")
    website: Url | None = Field(None, description="Address of its site.")
    mark: Picture | None = Field(None, title="Joint mark", description="The mark that its members share.")
    contact: Contact | None = Field(None, description="Whom to write to: a role.")
    figures: tuple[KeyFigure, ...] = Field((), description="Figures with year.")
    lessons: tuple[Statement, ...] = Field(
        (), title="Lessons learned", description="What others can learn from it, in a sentence each."
    )
    documents: tuple[DocumentId, ...] = Field((), description="Documents of the folder documents/.")
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")
    draft: bool = Field(default=False, description="Whether the file is unfinished; only `serve` shows it.")
    reviewed_on: PartialDate | None = Field(None, description="When the entry was last checked.")

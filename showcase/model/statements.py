"""Small parts that many kinds share: a sourced statement, a figure, a contact, a picture."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from showcase.model.field_types import (
    ContentModel,
    CountryCode,
    LocaleTag,
    Mail,
    Media,
    PartialDate,
    PlainText,
    Text,
    Url,
)


class Source(ContentModel):
    """Where a fact comes from: an address, a remark, or both."""

    url: Url | None = Field(
        None,
        title="Address",
        examples=["https://www.example.org/about"],
        description="Address of the page the fact was read on.",
    )
    remark: PlainText | None = Field(
        None,
        examples=["Annual report 2025, page 4"],
        description="What a reader should know about the source, or its title.",
    )
    accessed: PartialDate | None = Field(None, title="Read on", description="When the page was read.")


class Statement(ContentModel):
    """One sentence that somebody said or that is true at a time, with its source."""

    text: Text = Field(
        examples=["Bring hydrogen from the quay to the ship."], description="The statement in one plain sentence."
    )
    year: PlainText | None = Field(
        None, examples=["2025"], description="Year or period the statement is about, e.g. 2024 or 2021–2027."
    )
    amount: PlainText | None = Field(
        None, examples=["2.5 million EUR"], description="Figure that belongs to the statement, with its unit."
    )
    sources: tuple[Source, ...] = Field((), description="Where the statement comes from.")
    note: Text | None = Field(
        None,
        examples=["The figure covers the first two years only."],
        description="What a reader should know to understand the statement.",
    )


class KeyFigure(ContentModel):
    """A number that says something about a cluster, a story or a region."""

    label: Text = Field(
        title="What is counted",
        examples=["Research institutes"],
        description="What is counted, e.g. research institutes.",
    )
    value: PlainText = Field(
        title="Number",
        examples=["12"],
        description="The number, with a point for decimals; words such as 5.7 billion are kept.",
    )
    unit: Text | None = Field(None, examples=["persons"], description="Unit, e.g. EUR, persons, %.")
    year: PlainText | None = Field(None, examples=["2025"], description="Year the figure is about.")
    sources: tuple[Source, ...] = Field((), description="Where the figure comes from.")
    note: Text | None = Field(
        None, examples=["about"], description="How the figure is to be read, e.g. about, more than."
    )


class NamedPartner(ContentModel):
    """An organisation named by a source as tied to the cluster, without a page of its own."""

    name: Text = Field(examples=["Example Shipyard"], description="Name of the organisation, never of a person.")
    kind: Literal["company", "research", "abroad", "other"] = Field("other", description="What sort of partner it is.")
    year: PlainText | None = Field(None, examples=["2025"], description="Year the tie is known for.")
    sources: tuple[Source, ...] = Field((), description="Where the tie is named.")
    note: Text | None = Field(
        None, examples=["Founding member"], description="How the organisation is tied to the cluster."
    )


class FormerName(ContentModel):
    """A name that was used before; the search finds the cluster by it."""

    name: Text = Field(examples=["Port Network"], description="The former name.")
    until: PlainText | None = Field(None, examples=["2019"], description="Year or period of the name.")
    sources: tuple[Source, ...] = Field((), description="Where the name is found.")
    note: Text | None = Field(
        None, examples=["Renamed when the network was founded as an association."], description="How the name changed."
    )


class TopicStatement(Statement):
    """A statement about one fact of the profile, kept beside the newest one because sources differ."""

    topic: Literal[
        "city", "website", "website_languages", "legal_form", "host_organisation", "label", "programme",
        "contact", "members", "founded", "status", "governance", "funding", "other",
    ] = Field("other", description="Which fact of the profile the statement is about.")  # fmt: skip


class Picture(ContentModel):
    """A picture from the folder media/."""

    file: Media = Field(description="Name of the file in media/.")
    alt: Text = Field(
        title="What it shows",
        examples=["Three ships at a quay in the morning"],
        description="What the picture shows, for people who cannot see it.",
    )
    credit: PlainText | None = Field(
        None, examples=["Harbour Cluster, CC0 1.0"], description="Who made the picture, and its licence."
    )


class Website(ContentModel):
    """A web site with the languages it speaks."""

    url: Url = Field(title="Address", description="Address of the site.")
    languages: tuple[LocaleTag, ...] = Field((), description="Languages of the site, e.g. de, en.")


class SocialLink(ContentModel):
    """A page in a social network."""

    network: Literal["linkedin", "mastodon", "youtube", "instagram", "facebook", "x", "bluesky", "xing", "other"] = (
        Field(description="Which network.")
    )
    url: Url = Field(
        title="Address", examples=["https://www.example.org/harbour-cluster"], description="Address of the page."
    )


class PostalAddress(ContentModel):
    """A postal address of an organisation."""

    lines: tuple[PlainText, ...] = Field(
        (), examples=["Quay Street 1"], description="The address line by line, without the country."
    )
    country: CountryCode | None = Field(None, description="Country, two letters, e.g. DE.")


class Contact(ContentModel):
    """Whom to write to: a role, never a person."""

    role: Text | None = Field(
        None, examples=["Internationalisation desk"], description="Role that answers, e.g. Internationalisation desk."
    )
    organisation: PlainText | None = Field(None, examples=["Harbour Cluster"], description="Organisation of the role.")
    mail: Mail | None = Field(None, description="Mail address of the role, e.g. info@….")
    form: Url | None = Field(
        None,
        title="Contact form",
        examples=["https://www.example.org/contact"],
        description="Address of a contact form.",
    )
    address: PostalAddress | None = Field(None, title="Postal address", description="Postal address.")
    sources: tuple[Source, ...] = Field((), description="Where the contact is published.")
    note: Text | None = Field(
        None, examples=["Answers in English and German."], description="What to know before writing."
    )


class DocumentLink(ContentModel):
    """A paper that belongs to one thing only and needs no page of its own."""

    title: Text = Field(examples=["Strategy 2030"], description="Title of the paper.")
    file: Media | None = Field(None, examples=["strategy-2030.pdf"], description="File in media/.")
    url: Url | None = Field(
        None,
        title="Address",
        examples=["https://www.example.org/strategy-2030"],
        description="Address at its publisher.",
    )
    language: LocaleTag | None = Field(None, description="Language of the paper.")
    year: PlainText | None = Field(None, examples=["2025"], description="Year of the paper.")


class Licence(ContentModel):
    """A licence of data or of a document."""

    name: PlainText = Field(examples=["CC0 1.0"], description="Short name of the licence.")
    url: Url | None = Field(
        None,
        title="Address",
        examples=["https://creativecommons.org/publicdomain/zero/1.0/"],
        description="Address of its text.",
    )

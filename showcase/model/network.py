"""Shapes of the files in actors/, events/, stories/, documents/ and initiatives/."""

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
    RegionId,
    SchemaVersion,
    ServiceId,
    TechnologyId,
    Text,
    Url,
)
from showcase.model.statements import Contact, KeyFigure, Picture, Source


class Participation(ContentModel):
    """The tie between an actor and a cluster."""

    cluster: ClusterId = Field(description="The cluster.")
    role: Text | None = Field(
        None, examples=["Founder"], description="Role in the cluster: member, founder, board, partner."
    )


class Actor(ContentModel):
    """An organisation of the innovation system, never a person."""

    schema_version: SchemaVersion = Field(
        "2", title="Version of the form", examples=["2"], description="Version of this form; now 2."
    )
    name: Text = Field(examples=["Example Institute"], description="International name.")
    name_local: PlainText | None = Field(
        None, title="Official name", examples=["Beispielinstitut"], description="Official name in its own language."
    )
    previous_ids: tuple[Identifier, ...] = Field(
        (),
        title="Former identifiers",
        examples=["old-institute"],
        description="Former identifiers; their addresses lead here.",
    )
    member_type: Literal[
        "sme", "large_company", "company", "research", "higher_education", "public", "intermediary", "investor"
    ] | None = Field(None, title="Type of organisation", description="Type of the organisation.")  # fmt: skip
    summary: Text | None = Field(None, examples=["Tests drives for ships."], description="One sentence.")
    country: CountryCode | None = Field(None, description="Country, two letters.")
    regions: tuple[RegionId, ...] = Field((), description="Regions.")
    city: PlainText | None = Field(None, examples=["Sample City"], description="City.")
    website: Url | None = Field(None, description="Address of its site.")
    technologies: tuple[TechnologyId, ...] = Field((), description="Technologies.")
    participations: tuple[Participation, ...] = Field(
        (), title="Clusters", description="Clusters it is connected with."
    )
    contact: Contact | None = Field(None, description="Whom to write to: a role.")
    logo: Picture | None = Field(None, description="Logo.")
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")
    draft: bool = Field(default=False, description="Whether the file is unfinished; only `serve` shows it.")
    reviewed_on: PartialDate | None = Field(None, description="When the entry was last checked.")


class AgendaPart(ContentModel):
    """One part of an event."""

    time: PlainText | None = Field(None, examples=["10:00–11:30"], description="Time or time span, e.g. 10:00–11:30.")
    title: Text = Field(examples=["Round table"], description="Title of the part.")
    text: Text | None = Field(None, examples=["Members present their needs."], description="What happens in it.")


class Event(ContentModel):
    """Something that takes place on a day."""

    schema_version: SchemaVersion = Field(
        "2", title="Version of the form", examples=["2"], description="Version of this form; now 2."
    )
    title: Text = Field(examples=["Harbour Day"], description="Title of the event.")
    previous_ids: tuple[Identifier, ...] = Field(
        (),
        title="Former identifiers",
        examples=["port-day"],
        description="Former identifiers; their addresses lead here.",
    )
    kind: Literal[
        "general_meeting", "manager_forum", "workshop", "workshop_series", "trade_fair_booth", "delegation",
        "study_tour", "working_group", "conference", "award", "other",
    ] = Field(title="Kind of event", examples=["workshop"], description="What sort of event.")  # fmt: skip
    starts: PartialDate | None = Field(None, title="First day", examples=["2027-05-14"], description="First day.")
    ends: PartialDate | None = Field(None, title="Last day", examples=["2027-05-15"], description="Last day.")
    start_time: PlainText | None = Field(
        None,
        pattern=r"^([01]\d|2[0-3]):[0-5]\d$",
        title="Begins at",
        examples=["10:00"],
        description="Time it begins, e.g. 10:00.",
    )
    end_time: PlainText | None = Field(
        None, pattern=r"^([01]\d|2[0-3]):[0-5]\d$", title="Ends at", examples=["16:30"], description="Time it ends."
    )
    time_zone: PlainText | None = Field(None, examples=["Europe/Berlin"], description="Time zone, e.g. Europe/Berlin.")
    frequency: Text | None = Field(
        None, title="How often", examples=["Once a year"], description="How often it takes place."
    )
    series: Identifier | None = Field(
        None, examples=["harbour-days"], description="Name of the series the event belongs to."
    )
    place: Text | None = Field(None, examples=["Old Quay, Sample City"], description="Where.")
    country: CountryCode | None = Field(None, description="Country, two letters.")
    organiser: Text | None = Field(None, examples=["Harbour Cluster"], description="Who organises it.")
    summary: Text | None = Field(
        None, examples=["Firms and institutes meet at the quay."], description="One or two sentences."
    )
    description: MarkdownText | None = Field(
        None, examples=["A day of **talks** and visits."], description="Longer text in simple Markdown."
    )
    agenda: tuple[AgendaPart, ...] = Field((), description="Parts of the event.")
    clusters: tuple[ClusterId, ...] = Field((), description="Clusters that take part.")
    services: tuple[ServiceId, ...] = Field((), description="Services the event is part of.")
    registration_url: Url | None = Field(
        None, title="Where to register", examples=["https://www.example.org/register"], description="Where to register."
    )
    website: Url | None = Field(
        None, examples=["https://www.example.org/harbour-day"], description="Page of the event."
    )
    languages: tuple[LocaleTag, ...] = Field((), description="Languages of the event.")
    documents: tuple[DocumentId, ...] = Field((), description="Documents of the folder documents/.")
    sources: tuple[Source, ...] = Field((), description="Where the event is announced.")
    draft: bool = Field(default=False, description="Whether the file is unfinished; only `serve` shows it.")
    reviewed_on: PartialDate | None = Field(None, description="When the entry was last checked.")


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
    previous_ids: tuple[Identifier, ...] = Field(
        (),
        title="Former identifiers",
        examples=["strategy"],
        description="Former identifiers; their addresses lead here.",
    )
    kind: Literal[
        "strategy", "study", "annual_report", "brochure", "evaluation", "parliamentary_paper", "magazine",
        "portrait", "form", "other",
    ] = Field("other", title="Kind of document", description="What sort of document.")  # fmt: skip
    summary: Text | None = Field(None, examples=["Aims and steps until 2030."], description="What is in it.")
    publisher: Text | None = Field(None, examples=["Harbour Agency"], description="Who published it.")
    year: PlainText | None = Field(None, examples=["2025"], description="Year of publication.")
    languages: tuple[LocaleTag, ...] = Field((), description="Languages of the document.")
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
    figures: tuple[KeyFigure, ...] = Field((), description="Figures with year.")
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")
    draft: bool = Field(default=False, description="Whether the file is unfinished; only `serve` shows it.")
    reviewed_on: PartialDate | None = Field(None, description="When the entry was last checked.")

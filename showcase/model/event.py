"""Shape of the files in events/."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from showcase.model.field_types import (
    ClockTime,
    ClusterId,
    ContentModel,
    CountryCode,
    DocumentId,
    EventId,
    Identifier,
    LocaleTag,
    MarkdownText,
    PartialDate,
    PlainText,
    SchemaVersion,
    ServiceId,
    Text,
    Url,
)
from showcase.model.statements import Source


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
    ends: PartialDate | None = Field(
        None, title="Last day", examples=["2027-05-15"], description="Last day; needs starts."
    )
    start_time: ClockTime | None = Field(
        None,
        title="Begins at",
        examples=["10:00"],
        description="Time it begins, e.g. 10:00; needs time_zone.",
    )
    end_time: ClockTime | None = Field(
        None, title="Ends at", examples=["16:30"], description="Time it ends; needs start_time."
    )
    time_zone: PlainText | None = Field(None, examples=["Europe/Berlin"], description="Time zone, e.g. Europe/Berlin.")
    frequency: Text | None = Field(
        None, title="How often", examples=["Once a year"], description="How often it takes place."
    )
    series: Identifier | None = Field(
        None, examples=["harbour-days"], description="Name of the series the event belongs to."
    )
    follow_up_of: EventId | None = Field(
        None, title="Follows up", description="The event that this one carries on, e.g. the workshop before."
    )
    event_status: Literal["confirmed", "tentative", "postponed", "cancelled"] | None = Field(
        None, title="Status", examples=["confirmed"], description="Whether it will take place."
    )
    place: Text | None = Field(None, examples=["Old Quay, Sample City"], description="Where.")
    country: CountryCode | None = Field(None, description="Country, two letters.")
    further_countries: tuple[CountryCode, ...] = Field(
        (), examples=["NO"], description="Further countries, where it takes place in several, e.g. a delegation."
    )
    attendance: Literal["on_site", "online", "hybrid"] | None = Field(
        None, title="How to take part", examples=["on_site"], description="Whether one takes part on site or online."
    )
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
    audience: Text | None = Field(None, examples=["Members and guests"], description="Who can come.")
    cost: Text | None = Field(None, examples=["Free of charge"], description="What it costs to come.")
    registration_deadline: PartialDate | None = Field(
        None, title="Last day to register", examples=["2027-04-30"], description="Last day to register."
    )
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

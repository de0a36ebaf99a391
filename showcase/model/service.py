"""Shape of the files in services/: what a programme or a cluster offers."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from showcase.model.field_types import (
    ClockTime,
    ClusterId,
    ContentModel,
    CountryCode,
    DocumentId,
    Identifier,
    LocaleTag,
    Mail,
    MarkdownText,
    PartialDate,
    PlainText,
    SchemaVersion,
    ServiceKindId,
    Text,
    Url,
)
from showcase.model.statements import Source, Statement

Pillar = Literal["A", "B", "C", "D"]
Level = Literal["1", "2", "3", "4"]


class ServiceType(ContentModel):
    """Place in the framework of services to cluster managements: pillar by level."""

    pillar: Pillar = Field(description="A marketing, B training, C networking, D direct support.")
    level: Level = Field(description="1 very general, 2 general, 3 specific, 4 very specific.")
    assigned_by: Literal["source", "editors"] = Field(
        "source", title="Type given by", description="Who gave the service its type."
    )


class ExampleFrom(ContentModel):
    """Says that the service is an example of another programme, not an offer of this one."""

    country: CountryCode = Field(description="Country of the other programme; EU for European ones.")
    programme: PlainText | None = Field(
        None, examples=["Example cluster programme"], description="Name of the other programme."
    )


class Service(ContentModel):
    """A service of the programme to cluster managements, or of a cluster to its members."""

    schema_version: SchemaVersion = Field(
        "2", title="Version of the form", examples=["2"], description="Version of this form; now 2."
    )
    title: Text = Field(examples=["Export desk"], description="Title of the service.")
    title_original: PlainText | None = Field(
        None, title="Original title", examples=["Exportberatung"], description="Title in the source."
    )
    source_id: PlainText | None = Field(
        None,
        title="Identifier in the source",
        examples=["S-12"],
        description="Identifier in the source the service was imported from.",
    )
    previous_ids: tuple[Identifier, ...] = Field(
        (),
        title="Former identifiers",
        examples=["export-advice"],
        description="Former identifiers; their addresses lead here.",
    )
    offered_by: Literal["programme", "agency", "cluster"] | None = Field(None, description="Who offers it.")
    offered_to: Literal["cluster_management", "members", "public"] | None = Field(
        None, title="For whom", description="Whom it is for."
    )
    type: ServiceType | None = Field(
        None, title="Pillar and level", description="Pillar and level, for services to cluster managements."
    )
    kind: ServiceKindId | None = Field(
        None, title="Kind of service", description="One of the six kinds, for services to members."
    )
    summary: Text | None = Field(
        None, examples=["Advice on the first steps in a new market."], description="One sentence for lists and cards."
    )
    description: MarkdownText | None = Field(
        None, examples=["Bring **one question**, leave with a plan."], description="Longer text in simple Markdown."
    )
    audience: Text | None = Field(None, examples=["Small firms that do not export yet"], description="Who can use it.")
    eligibility: Text | None = Field(
        None,
        title="Who is admitted",
        examples=["Members of the cluster"],
        description="Who is admitted, under which conditions.",
    )
    format: Text | None = Field(None, examples=["Workshop"], description="Form of the service, e.g. workshop.")
    frequency: Text | None = Field(
        None, title="How often", examples=["Once a year"], description="How often, e.g. annual."
    )
    dates: PlainText | None = Field(None, examples=["Spring 2027"], description="When it takes or took place.")
    deadline: PartialDate | None = Field(
        None, title="Last day to apply", examples=["2027-03-31"], description="Last day to apply."
    )
    deadline_time: ClockTime | None = Field(
        None,
        title="Time on the last day",
        examples=["12:00"],
        description="Time on the last day, e.g. 12:00; needs deadline and time_zone.",
    )
    time_zone: PlainText | None = Field(
        None, examples=["Europe/Berlin"], description="Time zone of that time, e.g. Europe/Berlin."
    )
    deadline_note: Text | None = Field(
        None,
        title="Note on the deadline",
        examples=["Later applications are kept for the next round."],
        description="What to know about the deadline.",
    )
    place: Text | None = Field(None, examples=["Online"], description="Where it takes place.")
    cost: Text | None = Field(None, examples=["Free of charge for members"], description="What it costs the user.")
    funding: Text | None = Field(None, examples=["Paid by the programme"], description="Who pays for it.")
    driving_force: Text | None = Field(
        None, examples=["The cluster management"], description="Who has to start and carry it."
    )
    provider: Text | None = Field(None, examples=["Harbour Agency"], description="Organisation that provides it.")
    provider_level: PlainText | None = Field(
        None, examples=["programme"], description="Level of the provider, e.g. programme or European."
    )
    clusters: tuple[ClusterId, ...] = Field((), description="Clusters that offer it.")
    example_from: ExampleFrom | None = Field(
        None, title="Example from elsewhere", description="Set for examples from other programmes."
    )
    named_examples: Text | None = Field(
        None, examples=["Known from two other regions"], description="Where the service is known from."
    )
    country: CountryCode | None = Field(None, description="Country the service is offered in.")
    languages: tuple[LocaleTag, ...] = Field((), description="Languages it is offered in.")
    how_to_apply: Text | None = Field(
        None, examples=["Fill in the form and send it by mail."], description="How to get it."
    )
    apply_url: Url | None = Field(
        None, title="Where to apply", examples=["https://www.example.org/apply"], description="Where to apply."
    )
    service_status: Literal["proposed", "pilot", "running", "evaluated", "ended"] | None = Field(
        None, title="Status", examples=["running"], description="Step from proposal to evaluation."
    )
    evaluation: Text | None = Field(
        None, examples=["Nine of ten users would come again."], description="What an evaluation found."
    )
    lessons: tuple[Statement, ...] = Field(
        (), title="Lessons learned", description="What others can learn from it, in a sentence each."
    )
    feedback_mail: Mail | None = Field(
        None, title="Mail for feedback", examples=["feedback@example.org"], description="Role address for feedback."
    )
    documents: tuple[DocumentId, ...] = Field((), description="Documents of the folder documents/.")
    sources: tuple[Source, ...] = Field((), description="Where the service is described.")
    notes: Text | None = Field(None, examples=["Places are limited."], description="What readers should know.")
    draft: bool = Field(default=False, description="Whether the file is unfinished; only `serve` shows it.")
    reviewed_on: PartialDate | None = Field(None, description="When the entry was last checked.")

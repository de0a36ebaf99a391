"""Shape of the files in clusters/ as their managers write them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from showcase.model.field_types import (
    ClusterId,
    ContentModel,
    CountryCode,
    DocumentId,
    EcosystemId,
    Identifier,
    LabelId,
    MarkdownText,
    PartialDate,
    PlainText,
    PriorityId,
    RegionId,
    SchemaVersion,
    SectorId,
    ServiceId,
    StageId,
    TechnologyId,
    Text,
    TierId,
)
from showcase.model.statements import (
    Contact,
    DocumentLink,
    FormerName,
    KeyFigure,
    NamedPartner,
    Picture,
    SocialLink,
    Source,
    Statement,
    TopicStatement,
    Website,
)

Count = Annotated[int, Field(ge=0, le=10_000_000)]


class Location(ContentModel):
    """A point on the map, with how exact it is."""

    latitude: float = Field(ge=-90, le=90, description="Degrees north, e.g. 53.55.")
    longitude: float = Field(ge=-180, le=180, description="Degrees east, e.g. 9.99.")
    precision: Literal["address", "city", "region", "country"] = Field("city", description="How exact the point is.")
    note: PlainText | None = Field(None, description="Where the point comes from.")


class Programme(ContentModel):
    """A funding or labelling programme the cluster takes part in."""

    name: Text = Field(description="Name of the programme.")
    since: PartialDate | None = Field(None, description="Since when.")


class Tier(ContentModel):
    """The tier of this showcase's programme."""

    tier: TierId = Field(description="One of the tiers in programme.yml.")
    since: PartialDate | None = Field(None, description="Since when.")


class Members(ContentModel):
    """How many members, by type, and when they were counted."""

    total: Count | None = Field(None, description="All members.")
    companies: Count | None = Field(None, description="Companies of any size, where the sizes are not known.")
    sme: Count | None = Field(None, description="Small and medium-sized firms.")
    large: Count | None = Field(None, description="Large firms.")
    research: Count | None = Field(None, description="Research institutes.")
    higher_education: Count | None = Field(None, description="Universities and colleges.")
    public: Count | None = Field(None, description="Public bodies.")
    other: Count | None = Field(None, description="Others.")
    as_of: PartialDate | None = Field(None, description="When they were counted or published.")
    sources: tuple[Source, ...] = Field((), description="Where the count comes from.")
    note: Text | None = Field(None, description="How the count is to be read.")


class FundingSource(ContentModel):
    """Who pays for the cluster management."""

    kind: Literal["erdf", "state", "chambers", "membership_fees", "national", "other"] = Field(
        description="What sort of money.",
    )
    text: Text | None = Field(None, description="Details in one sentence.")
    amount: PlainText | None = Field(None, description="Amount with its unit.")
    year: PlainText | None = Field(None, description="Year or period.")
    sources: tuple[Source, ...] = Field((), description="Where it is said.")
    note: Text | None = Field(None, description="What to know about it.")


class QualityLabel(ContentModel):
    """A quality label of the cluster management."""

    kind: LabelId = Field(description="Which label, from taxonomies/labels.yml.")
    level: PlainText | None = Field(None, description="Level, e.g. Gold.")
    awarded: PartialDate | None = Field(None, description="When it was awarded.")
    valid_until: PartialDate | None = Field(None, description="Until when it is valid.")
    sources: tuple[Source, ...] = Field((), description="Where the award is named.")


class CooperationItem(Statement):
    """Something the cluster offers to partners, or looks for."""

    technologies: tuple[TechnologyId, ...] = Field((), description="Technologies it is about.")
    kind: Literal["research", "business", "investment", "project", "training", "other"] = Field(
        "other", description="What sort of cooperation."
    )


class Cooperation(ContentModel):
    """What the cluster offers and seeks, and where."""

    offers: tuple[CooperationItem, ...] = Field((), description="What partners can get here.")
    seeks: tuple[CooperationItem, ...] = Field((), description="Which partners are wanted.")
    target_regions: tuple[Statement, ...] = Field((), description="Countries and regions of interest.")
    target_countries: tuple[CountryCode, ...] = Field((), description="Countries of interest, two letters each.")


class WorkingGroup(ContentModel):
    """A group of members that works on one subject."""

    name: Text = Field(description="Name of the group.")
    text: Text | None = Field(None, description="What it works on.")
    year: PlainText | None = Field(None, description="Year it is known for.")
    sources: tuple[Source, ...] = Field((), description="Where it is named.")
    note: Text | None = Field(None, description="What to know about it.")


class AgencyContact(ContentModel):
    """The role at the programme's agency that opens doors for this cluster."""

    role: Text = Field(description="Role at the agency.")
    office: Text | None = Field(None, description="Office of the agency.")
    mail: PlainText | None = Field(None, description="Mail address of the role.")


class ClusterProfile(ContentModel):
    """Everything a cluster says about itself. Only schema_version, name and country are required."""

    schema_version: SchemaVersion = Field(description="Version of this form; now 2.")
    name: Text = Field(description="International name of the cluster.")
    name_local: PlainText | None = Field(None, description="Official name in its own language.")
    acronym: PlainText | None = Field(None, description="Short form, e.g. LSN.")
    formerly: tuple[FormerName, ...] = Field((), description="Names used before.")
    previous_ids: tuple[Identifier, ...] = Field((), description="Former identifiers; their addresses lead here.")
    merged_into: ClusterId | None = Field(None, description="Cluster this one was merged into.")
    status: Literal["forming", "active", "dormant", "ended", "merged"] | None = Field(
        None, description="Whether the cluster works."
    )
    status_since: PartialDate | None = Field(None, description="Since when the status holds.")
    status_note: Text | None = Field(None, description="What to know about the status.")
    tier: Tier | None = Field(None, description="Tier in this programme.")
    programmes: tuple[Programme, ...] = Field((), description="Other programmes it takes part in.")
    lifecycle_stage: StageId | None = Field(None, description="How mature the cluster is.")
    summary: Text | None = Field(None, description="One or two sentences for lists and cards.")
    aims: tuple[Statement, ...] = Field((), description="What the cluster wants to reach, in a sentence each.")
    objectives: tuple[Statement, ...] = Field((), description="Measurable or concrete steps towards the aims.")
    strengths: tuple[Statement, ...] = Field((), description="What the cluster is good at.")
    description: MarkdownText | None = Field(None, description="Longer text in simple Markdown.")
    sectors: tuple[SectorId, ...] = Field((), description="Sectors, the main one first.")
    technologies: tuple[TechnologyId, ...] = Field((), description="Technologies, the main one first.")
    ecosystems: tuple[EcosystemId, ...] = Field((), description="EU industrial ecosystems (14).")
    priorities: tuple[PriorityId, ...] = Field((), description="Smart-specialisation priorities of programme.yml.")
    country: CountryCode = Field(description="Country, two letters, e.g. NO.")
    regions: tuple[RegionId, ...] = Field((), description="Regions the cluster works in.")
    city: PlainText | None = Field(None, description="City of the office.")
    location: Location | None = Field(None, description="Point on the map.")
    legal_form: Text | None = Field(None, description="Legal form of the cluster organisation.")
    host_organisation: Text | None = Field(None, description="Organisation that runs the cluster management.")
    funding_sources: tuple[FundingSource, ...] = Field((), description="Who pays for the cluster management.")
    governance: tuple[Statement, ...] = Field((), description="Who decides, in a sentence.")
    founded: PartialDate | None = Field(None, description="When it was founded.")
    members: Members | None = Field(None, description="Number of members by type.")
    key_figures: tuple[KeyFigure, ...] = Field((), description="Figures with year and source.")
    label: QualityLabel | None = Field(None, description="Quality label of the cluster management.")
    distinctions: tuple[Statement, ...] = Field((), description="Other awards and former labels.")
    website: Website | None = Field(None, description="Web site of the cluster.")
    social_links: tuple[SocialLink, ...] = Field((), description="Pages in social networks.")
    contact: Contact | None = Field(None, description="Whom to write to: a role, never a person.")
    agency_contact: AgencyContact | None = Field(None, description="Who opens doors at the programme's agency.")
    services: tuple[ServiceId, ...] = Field((), description="Services of the catalogue that the cluster offers.")
    further_services: tuple[Statement, ...] = Field((), description="Services without a page of their own.")
    cooperation: Cooperation | None = Field(None, description="Offers and needs.")
    working_groups: tuple[WorkingGroup, ...] = Field((), description="Working groups.")
    partners: tuple[NamedPartner, ...] = Field((), description="Members and partners that sources name.")
    projects: tuple[Statement, ...] = Field((), description="Projects the cluster led or joined.")
    further_events: tuple[Statement, ...] = Field((), description="Events without a page of their own.")
    further_stories: tuple[Statement, ...] = Field((), description="Successes without a page of their own.")
    further_documents: tuple[Statement, ...] = Field((), description="Papers that are named only.")
    documents: tuple[DocumentId, ...] = Field((), description="Documents of the folder documents/.")
    downloads: tuple[DocumentLink, ...] = Field((), description="Papers of this cluster only.")
    further_facts: tuple[TopicStatement, ...] = Field((), description="Older or differing facts, with year and source.")
    logo: Picture | None = Field(None, description="Logo; without one the cluster gets an emblem.")
    photos: tuple[Picture, ...] = Field((), description="Pictures.")
    sources: tuple[Source, ...] = Field((), description="Where the facts of this profile come from.")
    remarks: Text | None = Field(None, description="Where sources disagree, and what readers should know.")
    draft: bool = Field(default=False, description="Whether the file is unfinished; only `serve` shows it.")
    reviewed_on: PartialDate | None = Field(None, description="When the cluster last checked this profile.")

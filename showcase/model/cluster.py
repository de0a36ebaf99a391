"""Shape of the files in clusters/ as their managers write them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from showcase.model.cluster_parts import (
    AgencyContact,
    BenchmarkValue,
    Cooperation,
    FundingSource,
    Location,
    Members,
    Programme,
    QualityLabel,
    Tier,
    WorkingGroup,
)
from showcase.model.field_types import (
    ClusterId,
    ContentModel,
    CountryCode,
    DocumentId,
    EcosystemId,
    Identifier,
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


class ClusterProfile(ContentModel):
    """Everything a cluster says about itself. Only schema_version, name and country are required."""

    schema_version: SchemaVersion = Field(
        title="Version of the form", examples=["2"], description="Version of this form; now 2."
    )
    name: Text = Field(examples=["Harbour Cluster"], description="International name of the cluster.")
    name_local: PlainText | None = Field(
        None,
        title="Official name",
        examples=["Harbour Cluster e. V."],
        description="Official name in its own language.",
    )
    acronym: PlainText | None = Field(None, examples=["HC"], description="Short form, e.g. LSN.")
    formerly: tuple[FormerName, ...] = Field((), title="Former names", description="Names used before.")
    previous_ids: tuple[Identifier, ...] = Field(
        (),
        title="Former identifiers",
        examples=["port-network"],
        description="Former identifiers; their addresses lead here.",
    )
    merged_into: ClusterId | None = Field(None, description="Cluster this one was merged into.")
    status: Literal["forming", "active", "dormant", "ended", "merged"] | None = Field(
        None, examples=["active"], description="Whether the cluster works."
    )
    status_since: PartialDate | None = Field(None, examples=["2024-03"], description="Since when the status holds.")
    status_note: Text | None = Field(
        None,
        title="Note on the status",
        examples=["The office works, new members are welcome."],
        description="What to know about the status.",
    )
    tier: Tier | None = Field(None, description="Tier in this programme.")
    former_tiers: tuple[Tier, ...] = Field(
        (), title="Earlier tiers", description="Tiers it had before, with their years."
    )
    programmes: tuple[Programme, ...] = Field(
        (), title="Other programmes", description="Other programmes it takes part in."
    )
    lifecycle_stage: StageId | None = Field(None, title="Life-cycle stage", description="How mature the cluster is.")
    summary: Text | None = Field(
        None,
        examples=["Ports, shipyards and institutes that make shipping clean."],
        description="One or two sentences for lists and cards.",
    )
    aims: tuple[Statement, ...] = Field((), description="What the cluster wants to reach, in a sentence each.")
    objectives: tuple[Statement, ...] = Field((), description="Measurable or concrete steps towards the aims.")
    strengths: tuple[Statement, ...] = Field((), description="What the cluster is good at.")
    description: MarkdownText | None = Field(
        None,
        examples=["The cluster joins **ports**, shipyards and institutes."],
        description="Longer text in simple Markdown.",
    )
    sectors: tuple[SectorId, ...] = Field((), description="Sectors, the main one first.")
    technologies: tuple[TechnologyId, ...] = Field((), description="Technologies, the main one first.")
    ecosystems: tuple[EcosystemId, ...] = Field((), title="EU ecosystems", description="EU industrial ecosystems (14).")
    priorities: tuple[PriorityId, ...] = Field((), description="Smart-specialisation priorities of programme.yml.")
    country: CountryCode = Field(description="Country, two letters, e.g. NO.")
    regions: tuple[RegionId, ...] = Field((), description="Regions the cluster works in.")
    city: PlainText | None = Field(None, examples=["Sample City"], description="City of the office.")
    location: Location | None = Field(None, title="Point on the map", description="Point on the map.")
    legal_form: Text | None = Field(
        None, examples=["Registered association"], description="Legal form of the cluster organisation."
    )
    host_organisation: Text | None = Field(
        None, examples=["Harbour Agency"], description="Organisation that runs the cluster management."
    )
    funding_sources: tuple[FundingSource, ...] = Field((), description="Who pays for the cluster management.")
    governance: tuple[Statement, ...] = Field((), description="Who decides, in a sentence.")
    founded: PartialDate | None = Field(None, examples=["2012"], description="When it was founded.")
    members: Members | None = Field(None, description="Number of members by type.")
    key_figures: tuple[KeyFigure, ...] = Field((), description="Figures with year and source.")
    label: QualityLabel | None = Field(
        None, title="Quality label", description="Quality label of the cluster management."
    )
    former_labels: tuple[QualityLabel, ...] = Field(
        (), title="Earlier labels", description="Quality labels it had before, with their dates."
    )
    benchmarks: tuple[BenchmarkValue, ...] = Field(
        (), title="Own benchmark results", description="Results in the programme's benchmarks that it makes public."
    )
    distinctions: tuple[Statement, ...] = Field((), description="Other awards and former labels.")
    website: Website | None = Field(None, description="Web site of the cluster.")
    social_links: tuple[SocialLink, ...] = Field((), description="Pages in social networks.")
    contact: Contact | None = Field(None, description="Whom to write to: a role, never a person.")
    agency_contact: AgencyContact | None = Field(
        None, title="Contact at the agency", description="Who opens doors at the programme's agency."
    )
    services: tuple[ServiceId, ...] = Field((), description="Services of the catalogue that the cluster offers.")
    further_services: tuple[Statement, ...] = Field((), description="Services without a page of their own.")
    cooperation: Cooperation | None = Field(None, description="Offers and needs.")
    working_groups: tuple[WorkingGroup, ...] = Field((), description="Working groups.")
    partners: tuple[NamedPartner, ...] = Field((), description="Members and partners that sources name.")
    projects: tuple[Statement, ...] = Field((), description="Projects the cluster led or joined.")
    lessons: tuple[Statement, ...] = Field(
        (), title="Lessons learned", description="What others can learn from its projects, in a sentence each."
    )
    further_events: tuple[Statement, ...] = Field((), description="Events without a page of their own.")
    further_stories: tuple[Statement, ...] = Field((), description="Successes without a page of their own.")
    further_documents: tuple[Statement, ...] = Field((), description="Papers that are named only.")
    documents: tuple[DocumentId, ...] = Field((), description="Documents of the folder documents/.")
    downloads: tuple[DocumentLink, ...] = Field((), description="Papers of this cluster only.")
    further_facts: tuple[TopicStatement, ...] = Field((), description="Older or differing facts, with year and source.")
    logo: Picture | None = Field(None, description="Logo; without one the cluster gets an emblem.")
    photos: tuple[Picture, ...] = Field((), description="Pictures.")
    sources: tuple[Source, ...] = Field((), description="Where the facts of this profile come from.")
    remarks: Text | None = Field(
        None,
        examples=["Sources give different years of foundation."],
        description="Where sources disagree, and what readers should know.",
    )
    draft: bool = Field(default=False, description="Whether the file is unfinished; only `serve` shows it.")
    reviewed_on: PartialDate | None = Field(None, description="When the cluster last checked this profile.")

"""The parts of a cluster profile that consist of several fields."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from showcase.model.field_types import (
    BenchmarkId,
    ContentModel,
    CountryCode,
    LabelId,
    Mail,
    PartialDate,
    PlainText,
    TechnologyId,
    Text,
    TierId,
)
from showcase.model.statements import Source, Statement

Count = Annotated[int, Field(ge=0, le=10_000_000)]


class Location(ContentModel):
    """A point on the map, with how exact it is."""

    latitude: float = Field(ge=-90, le=90, examples=["53.55"], description="Degrees north, e.g. 53.55.")
    longitude: float = Field(ge=-180, le=180, examples=["9.99"], description="Degrees east, e.g. 9.99.")
    precision: Literal["address", "city", "region", "country"] = Field("city", description="How exact the point is.")
    note: PlainText | None = Field(None, examples=["Address on the website"], description="Where the point comes from.")


class Programme(ContentModel):
    """A funding or labelling programme the cluster takes part in."""

    name: Text = Field(examples=["National cluster programme"], description="Name of the programme.")
    since: PartialDate | None = Field(None, examples=["2020"], description="Since when.")


class Tier(ContentModel):
    """The tier of this showcase's programme."""

    tier: TierId = Field(description="One of the tiers in programme.yml.")
    since: PartialDate | None = Field(None, examples=["2024"], description="Since when.")
    until: PartialDate | None = Field(None, examples=["2027"], description="Until when, if that is known.")


class BenchmarkValue(ContentModel):
    """A cluster's own result in a benchmark of the programme."""

    benchmark: BenchmarkId = Field(description="One of the benchmarks in programme.yml.")
    value: float = Field(
        title="Result",
        examples=["14"],
        description="The result of this cluster.",
        ge=-1e15,
        le=1e15,
        allow_inf_nan=False,
    )
    year: PlainText | None = Field(None, examples=["2024"], description="Year of the result; that of the benchmark.")
    sources: tuple[Source, ...] = Field((), description="Where the cluster made it public.")


class Members(ContentModel):
    """How many members, by type, and when they were counted."""

    total: Count | None = Field(None, title="All members", examples=["85"], description="All members.")
    companies: Count | None = Field(
        None, examples=["60"], description="Companies of any size, where the sizes are not known."
    )
    sme: Count | None = Field(
        None, title="Small and medium-sized firms", examples=["52"], description="Small and medium-sized firms."
    )
    large: Count | None = Field(None, title="Large firms", examples=["8"], description="Large firms.")
    research: Count | None = Field(
        None, title="Research institutes", examples=["9"], description="Research institutes."
    )
    higher_education: Count | None = Field(
        None, title="Universities and colleges", examples=["6"], description="Universities and colleges."
    )
    public: Count | None = Field(None, title="Public bodies", examples=["7"], description="Public bodies.")
    other: Count | None = Field(None, title="Others", examples=["3"], description="Others.")
    as_of: PartialDate | None = Field(
        None, title="Counted on", examples=["2025-12-31"], description="When they were counted or published."
    )
    sources: tuple[Source, ...] = Field((), description="Where the count comes from.")
    note: Text | None = Field(
        None, examples=["Members of working groups are counted once."], description="How the count is to be read."
    )


class FundingSource(ContentModel):
    """Who pays for the cluster management."""

    kind: Literal["erdf", "state", "chambers", "membership_fees", "national", "other"] = Field(
        examples=["state"],
        description="What sort of money.",
    )
    text: Text | None = Field(
        None, examples=["Half of the costs of the office"], description="Details in one sentence."
    )
    amount: PlainText | None = Field(None, examples=["200 000 EUR a year"], description="Amount with its unit.")
    year: PlainText | None = Field(None, examples=["2025–2027"], description="Year or period.")
    sources: tuple[Source, ...] = Field((), description="Where it is said.")
    note: Text | None = Field(None, examples=["Decided until 2027"], description="What to know about it.")


class QualityLabel(ContentModel):
    """A quality label of the cluster management."""

    kind: LabelId = Field(title="Label", description="Which label, from taxonomies/labels.yml.")
    level: PlainText | None = Field(None, examples=["Gold"], description="Level, e.g. Gold.")
    awarded: PartialDate | None = Field(
        None, title="Awarded on", examples=["2025-06"], description="When it was awarded."
    )
    valid_until: PartialDate | None = Field(None, examples=["2028-12-31"], description="Until when it is valid.")
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
    seeks: tuple[CooperationItem, ...] = Field((), title="Looks for", description="Which partners are wanted.")
    target_regions: tuple[Statement, ...] = Field(
        (), title="Regions of interest", description="Countries and regions of interest."
    )
    target_countries: tuple[CountryCode, ...] = Field(
        (), title="Countries of interest", description="Countries of interest, two letters each."
    )


class WorkingGroup(ContentModel):
    """A group of members that works on one subject."""

    name: Text = Field(examples=["Shore power"], description="Name of the group.")
    text: Text | None = Field(
        None, examples=["Plans connections for ships at the quay."], description="What it works on."
    )
    year: PlainText | None = Field(None, examples=["2025"], description="Year it is known for.")
    sources: tuple[Source, ...] = Field((), description="Where it is named.")
    note: Text | None = Field(None, examples=["Open to guests"], description="What to know about it.")


class AgencyContact(ContentModel):
    """The role at the programme's agency that opens doors for this cluster."""

    role: Text = Field(examples=["Desk for maritime clusters"], description="Role at the agency.")
    office: Text | None = Field(None, examples=["Office North"], description="Office of the agency.")
    mail: Mail | None = Field(None, examples=["clusters@example.org"], description="Mail address of the role.")

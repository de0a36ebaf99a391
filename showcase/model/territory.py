"""What programme.yml says of the territory, and of the benchmarks of its clusters."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from showcase.model.field_types import ClusterId, ContentModel, Identifier, PlainText, PriorityId, RegionId, Text
from showcase.model.statements import KeyFigure, Source

FEWEST_RESULTS = 5
"""Results of a benchmark that have to be there before any is shown: among fewer, somebody could be recognised."""

Result = Annotated[float, Field(ge=-1e15, le=1e15, allow_inf_nan=False)]


class RegionFigure(KeyFigure):
    """A figure of the territory, or of one region in it."""

    region: RegionId | None = Field(None, description="The region it is about; the whole territory if absent.")
    clusters: tuple[ClusterId, ...] = Field((), description="Clusters it has to do with.")


class RegionFact(ContentModel):
    """A policy, an institution or another fact of the territory, or of one region in it."""

    title: Text = Field(examples=["Innovation strategy"], description="Name of the policy or institution.")
    text: Text | None = Field(None, examples=["Names five fields for the future."], description="What it is.")
    region: RegionId | None = Field(None, description="The region it is about; the whole territory if absent.")
    value: PlainText | None = Field(
        None, title="Number", examples=["5"], description="A number that belongs to it, with a point for decimals."
    )
    unit: Text | None = Field(None, examples=["fields of action"], description="What the number counts.")
    year: PlainText | None = Field(None, examples=["2021–2027"], description="Year or period.")
    clusters: tuple[ClusterId, ...] = Field((), description="Clusters it has to do with.")
    sources: tuple[Source, ...] = Field((), description="Where it is described.")


class RegionPriority(RegionFact):
    """A priority that one region of the territory has set for itself."""

    priority: PriorityId | None = Field(
        None, title="Priority of the programme", description="The priority of this programme that it belongs to."
    )


class RegionProfile(ContentModel):
    """The territory in figures, priorities, policies and institutions."""

    figures: tuple[RegionFigure, ...] = Field((), description="Figures with year and source.")
    priorities: tuple[RegionPriority, ...] = Field(
        (), title="Priorities of each region", description="What each region puts first, in its own words."
    )
    policies: tuple[RegionFact, ...] = Field((), description="Strategies, laws and programmes.")
    institutions: tuple[RegionFact, ...] = Field((), description="Who makes and carries out innovation policy.")
    facts: tuple[RegionFact, ...] = Field((), description="What else is known of the territory.")


class Benchmark(ContentModel):
    """Anonymous results of the clusters of a programme in one question, all of the same year."""

    id: Identifier = Field(title="Identifier", examples=["spin-offs"], description="Permanent identifier.")
    question: Text = Field(examples=["How many projects does a cluster start in a year?"], description="The question.")
    unit: Text | None = Field(None, examples=["projects"], description="Unit of the results.")
    year: PlainText = Field(examples=["2025"], description="Year of all results.")
    results: tuple[Result, ...] = Field(
        title="Results", examples=["14"], description="The results without names, in any order."
    )
    sources: tuple[Source, ...] = Field((), description="Where the results come from.")
    note: Text | None = Field(None, examples=["21 of 25 clusters answered."], description="How to read the results.")

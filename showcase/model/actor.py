"""Shape of the files in actors/."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from showcase.model.cluster_parts import Cooperation
from showcase.model.field_types import (
    ClusterId,
    ContentModel,
    CountryCode,
    Identifier,
    PartialDate,
    PlainText,
    RegionId,
    SchemaVersion,
    TechnologyId,
    Text,
    Url,
)
from showcase.model.statements import Contact, Picture, Source


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
    cooperation: Cooperation | None = Field(
        None, title="Offers and needs", description="What it offers to partners and looks for, if it wants to be found."
    )
    contact: Contact | None = Field(None, description="Whom to write to: a role.")
    logo: Picture | None = Field(None, description="Logo.")
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")
    draft: bool = Field(default=False, description="Whether the file is unfinished; only `serve` shows it.")
    reviewed_on: PartialDate | None = Field(None, description="When the entry was last checked.")

"""Shape of programme.yml and of the files in taxonomies/."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from showcase.model.brand.written import Brand
from showcase.model.field_types import (
    ClusterId,
    ContentModel,
    CountryCode,
    Identifier,
    LocaleTag,
    Mail,
    Media,
    PlainText,
    SchemaVersion,
    SectorId,
    Text,
    Url,
)
from showcase.model.legal import Legal
from showcase.model.statements import Contact, KeyFigure, Licence, Source
from showcase.model.territory import Benchmark, RegionProfile


class Term(ContentModel):
    """One word of a vocabulary."""

    id: Identifier = Field(title="Identifier", examples=["wind"], description="Permanent identifier.")
    label: Text = Field(examples=["Wind energy"], description="What visitors read.")
    synonyms: tuple[PlainText, ...] = Field(
        (),
        title="Other words for it",
        examples=["wind power"],
        description="Other words for it in any language; the search knows them.",
    )
    broader: Identifier | None = Field(
        None, title="Wider term", examples=["energy"], description="The wider term of the same vocabulary."
    )
    description: Text | None = Field(
        None, examples=["Turbines, foundations and their operation."], description="What the term means, in a sentence."
    )
    order: int | None = Field(
        None,
        title="Place in lists",
        examples=["10"],
        description="Place in lists; without it the order of the file holds.",
    )
    previous_ids: tuple[Identifier, ...] = Field(
        (),
        title="Former identifiers",
        examples=["wind-energy"],
        description="Former identifiers; their addresses lead here.",
    )


class Taxonomy(ContentModel):
    """A closed vocabulary."""

    schema_version: SchemaVersion = Field(
        "2", title="Version of the form", examples=["2"], description="Version of this form; now 2."
    )
    terms: tuple[Term, ...] = Field((), description="The terms, in the order of lists.")


class ProgrammeBody(ContentModel):
    """The owner of the programme, or the agency that carries it out."""

    name: Text = Field(examples=["Harbour Agency"], description="Name of the organisation.")
    website: Url | None = Field(None, description="Address of its site.")
    mail: Mail | None = Field(None, description="Role mail address.")
    logo: Media | None = Field(None, examples=["agency.svg"], description="Logo in media/.")


class ExpertContact(ContentModel):
    """An expert of the agency for one or more sectors, as a role."""

    role: Text = Field(examples=["Desk for energy"], description="Role, never a person.")
    sectors: tuple[SectorId, ...] = Field((), description="Sectors the role knows.")
    mail: Mail | None = Field(None, description="Role mail address.")


class Priority(ContentModel):
    """A priority of economic and social development, or of smart specialisation."""

    id: Identifier = Field(title="Identifier", examples=["clean-shipping"], description="Permanent identifier.")
    title: Text = Field(examples=["Clean shipping"], description="Title.")
    text: Text | None = Field(
        None, examples=["Ships and ports without emissions."], description="What it means, in a sentence or two."
    )
    sectors: tuple[SectorId, ...] = Field((), description="Sectors it concerns.")
    period: PlainText | None = Field(None, examples=["2021–2027"], description="Years it holds for.")
    sources: tuple[Source, ...] = Field((), description="Where it is decided.")


class ProgrammeTier(ContentModel):
    """A tier of the programme."""

    id: Identifier = Field(title="Identifier", examples=["national"], description="Permanent identifier.")
    title: Text = Field(title="Name", examples=["National cluster"], description="Name of the tier.")
    criteria: tuple[Text, ...] = Field(
        (), examples=["At least 20 members"], description="What a cluster must show to be admitted."
    )


class Repository(ContentModel):
    """Where the content is edited; gives every page its edit link."""

    url: Url = Field(
        title="Address", examples=["https://git.example.org/harbour/showcase"], description="Address of the repository."
    )
    branch: PlainText = Field("main", examples=["main"], description="Branch that is published.")
    path: PlainText = Field(
        "content", title="Folder", examples=["content"], description="Folder of the content within the repository."
    )
    platform: Literal["github", "gitlab"] | None = Field(
        None, title="Kind of host", description="Kind of host; told from the address if absent."
    )


class HomePage(ContentModel):
    """What the home page says besides the data."""

    search_examples: tuple[Text, ...] = Field(
        (), title="Words to try in the search", examples=["hydrogen"], description="Words to try in the search."
    )
    figures: tuple[KeyFigure, ...] = Field(
        (),
        title="Figures of the region",
        description="Figures of the region; counts of the programme come by themselves.",
    )
    featured_clusters: tuple[ClusterId, ...] = Field(
        (), title="Clusters to show first", description="Clusters to show first."
    )


class ProgrammeProfile(ContentModel):
    """Who the programme is. Required: name, territory, locales, brand.primary."""

    schema_version: SchemaVersion = Field(
        "2", title="Version of the form", examples=["2"], description="Version of this form; now 2."
    )
    name: Text = Field(examples=["Innovation Coast"], description="Name of the programme.")
    claim: Text | None = Field(
        None, examples=["Where ideas set sail."], description="The one sentence a visitor remembers."
    )
    summary: Text | None = Field(
        None,
        examples=["The clusters of the coast, what they offer and whom to write to."],
        description="What the programme is, in two sentences.",
    )
    territory: Text = Field(examples=["The Coast"], description="Region or country.")
    countries: tuple[CountryCode, ...] = Field((), description="Countries of the territory, two letters each.")
    locales: tuple[LocaleTag, ...] = Field(
        min_length=1,
        title="Languages of the site",
        examples=["en"],
        description="Languages of the site, the default one first.",
    )
    brand: Brand = Field(title="Look", description="Colours, type and mark.")
    address: Url | None = Field(
        None,
        title="Address of the site",
        examples=["https://showcase.example.org"],
        description="Public address of the site, for absolute links.",
    )
    owner: ProgrammeBody | None = Field(None, description="Who owns the programme.")
    agency: ProgrammeBody | None = Field(None, description="Who carries it out.")
    funders: tuple[ProgrammeBody, ...] = Field((), description="Who pays for it.")
    contact: Contact | None = Field(None, description="Whom to write to: a role.")
    experts: tuple[ExpertContact, ...] = Field(
        (), title="Expert contacts", description="Expert contacts by sector, as roles."
    )
    priorities: tuple[Priority, ...] = Field((), description="Priorities of economic and social development.")
    region: RegionProfile = Field(
        default_factory=RegionProfile, description="Figures, policies and institutions of the territory."
    )
    benchmarks: tuple[Benchmark, ...] = Field(
        (), title="Benchmarks", description="Anonymous results of the clusters of the programme, as distributions."
    )
    actors_shown: Literal["all", "counts"] = Field(
        "all", title="Actors shown", description="Whether actors have pages, or are only counted."
    )
    tiers: tuple[ProgrammeTier, ...] = Field((), description="Tiers of the programme.")
    admission_criteria: tuple[Text, ...] = Field(
        (), examples=["At least 20 members"], description="What a cluster must show to be admitted."
    )
    home: HomePage = Field(
        default_factory=HomePage, title="Home page", description="Search examples, figures and clusters to show first."
    )
    repository: Repository | None = Field(
        None, title="Where the content is edited", description="Where the content is edited."
    )
    licence: Licence | None = Field(None, title="Licence of the data", description="Licence of the data.")
    legal: Legal | None = Field(
        None, title="Legal pages", description="Imprint, accessibility statement and privacy notice."
    )
    handbook: bool = Field(default=True, description="Whether the handbook for cluster managers is part of the site.")
    browser_form: bool = Field(
        default=False,
        title="Form at /admin/",
        description="Whether the site has a form for editing, at /admin/; needs `repository`.",
    )
    embeds: bool = Field(
        default=True,
        title="Cards for other sites",
        description="Whether clusters, services and events have cards that other sites can show in a frame.",
    )
    review_interval_months: int = Field(
        12,
        ge=1,
        le=120,
        title="Months between reviews",
        examples=["12"],
        description="After how many months a profile is due for review.",
    )
    notice: Text | None = Field(
        None,
        title="Sentence at the foot",
        examples=["This site shows example data."],
        description="A sentence at the foot of every page.",
    )
    sources: tuple[Source, ...] = Field((), description="Where the facts of this file come from.")

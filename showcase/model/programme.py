"""Shape of programme.yml and of the files in taxonomies/."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from showcase.model.field_types import (
    ClusterId,
    Colour,
    ContentModel,
    CountryCode,
    Identifier,
    LocaleTag,
    Mail,
    Media,
    PartialDate,
    PlainText,
    SchemaVersion,
    SectorId,
    Text,
    Url,
)
from showcase.model.statements import Contact, KeyFigure, PostalAddress, Source


class Term(ContentModel):
    """One word of a vocabulary."""

    id: Identifier = Field(description="Permanent identifier.")
    label: Text = Field(description="What visitors read.")
    synonyms: tuple[PlainText, ...] = Field(
        (), description="Other words for it in any language; the search knows them."
    )
    broader: Identifier | None = Field(None, description="The wider term of the same vocabulary.")
    description: Text | None = Field(None, description="What the term means, in a sentence.")
    order: int | None = Field(None, description="Place in lists; without it the order of the file holds.")
    previous_ids: tuple[Identifier, ...] = Field((), description="Former identifiers; their addresses lead here.")


class Taxonomy(ContentModel):
    """A closed vocabulary."""

    schema_version: SchemaVersion = Field("2", description="Version of this form; now 2.")
    terms: tuple[Term, ...] = Field((), description="The terms, in the order of lists.")


class ProgrammeBody(ContentModel):
    """The owner of the programme, or the agency that carries it out."""

    name: Text = Field(description="Name of the organisation.")
    website: Url | None = Field(None, description="Address of its site.")
    mail: Mail | None = Field(None, description="Role mail address.")
    logo: Media | None = Field(None, description="Logo in media/.")


class ExpertContact(ContentModel):
    """An expert of the agency for one or more sectors, as a role."""

    role: Text = Field(description="Role, never a person.")
    sectors: tuple[SectorId, ...] = Field((), description="Sectors the role knows.")
    mail: Mail | None = Field(None, description="Role mail address.")


class Priority(ContentModel):
    """A priority of economic and social development, or of smart specialisation."""

    id: Identifier = Field(description="Permanent identifier.")
    title: Text = Field(description="Title.")
    text: Text | None = Field(None, description="What it means, in a sentence or two.")
    sectors: tuple[SectorId, ...] = Field((), description="Sectors it concerns.")
    period: PlainText | None = Field(None, description="Years it holds for.")
    sources: tuple[Source, ...] = Field((), description="Where it is decided.")


class ProgrammeTier(ContentModel):
    """A tier of the programme."""

    id: Identifier = Field(description="Permanent identifier.")
    title: Text = Field(description="Name of the tier.")
    criteria: tuple[Text, ...] = Field((), description="What a cluster must show to be admitted.")


class Brand(ContentModel):
    """The look: everything else is derived from these."""

    primary: Colour = Field(description="Main colour, e.g. #12344d.")
    accent: Colour = Field("#f5a623", description="Second colour for what shall stand out.")
    neutral: Colour | None = Field(None, description="Colour of the paper; derived from the main colour if absent.")
    mark: Media | None = Field(None, description="Own mark as SVG in media/; without it one is drawn.")
    mark_alt: Text | None = Field(None, description="What the own mark shows.")


class Repository(ContentModel):
    """Where the content is edited; gives every page its edit link."""

    url: Url = Field(description="Address of the repository.")
    branch: PlainText = Field("main", description="Branch that is published.")
    path: PlainText = Field("content", description="Folder of the content within the repository.")
    platform: Literal["github", "gitlab"] | None = Field(
        None, description="Kind of host; told from the address if absent."
    )


class Licence(ContentModel):
    """Licence of the data."""

    name: PlainText = Field(description="Short name of the licence.")
    url: Url | None = Field(None, description="Address of its text.")


class AccessibilityStatement(ContentModel):
    """What the accessibility statement must say (Directive 2016/2102)."""

    status: Literal["fully", "partially", "not"] = Field("partially", description="How far the site conforms.")
    prepared_on: PartialDate | None = Field(None, description="When the statement was prepared.")
    reviewed_on: PartialDate | None = Field(None, description="When it was last reviewed.")
    method: Text | None = Field(None, description="How the site was assessed.")
    limitations: tuple[Text, ...] = Field((), description="What is not accessible, and why.")
    feedback_mail: Mail | None = Field(None, description="Role address for feedback.")
    enforcement: Text | None = Field(None, description="Enforcement body and its address.")


class PrivacyNotice(ContentModel):
    """What the privacy notice must say."""

    controller: Text | None = Field(None, description="Who is responsible, if not the owner of the imprint.")
    officer_mail: Mail | None = Field(None, description="Role address of the data protection officer.")
    hosting: Text | None = Field(None, description="Who hosts the site and what the server logs.")
    authority: Text | None = Field(None, description="Supervisory authority.")


class Legal(ContentModel):
    """Imprint, accessibility statement and privacy notice."""

    kind: Literal["public_body", "company", "association", "demonstration"] = Field(
        description="Who publishes; a demonstration has a fixed wording and needs no body."
    )
    organisation: PlainText | None = Field(None, description="Who publishes the site.")
    represented_by: Text | None = Field(None, description="Role that represents the organisation.")
    address: PostalAddress | None = Field(None, description="Postal address.")
    mail: Mail | None = Field(None, description="Role mail address.")
    phone: PlainText | None = Field(None, description="Telephone of the office.")
    register_entry: PlainText | None = Field(None, description="Register and number.")
    vat_id: PlainText | None = Field(None, description="VAT number.")
    supervisor: Text | None = Field(None, description="Supervising authority.")
    accessibility: AccessibilityStatement | None = Field(None, description="Accessibility statement.")
    privacy: PrivacyNotice | None = Field(None, description="Privacy notice.")


class HomePage(ContentModel):
    """What the home page says besides the data."""

    search_examples: tuple[Text, ...] = Field((), description="Words to try in the search.")
    figures: tuple[KeyFigure, ...] = Field(
        (), description="Figures of the region; counts of the programme come by themselves."
    )
    featured_clusters: tuple[ClusterId, ...] = Field((), description="Clusters to show first.")


class ProgrammeProfile(ContentModel):
    """Who the programme is. Required: name, territory, locales, brand.primary."""

    schema_version: SchemaVersion = Field("2", description="Version of this form; now 2.")
    name: Text = Field(description="Name of the programme.")
    claim: Text | None = Field(None, description="The one sentence a visitor remembers.")
    summary: Text | None = Field(None, description="What the programme is, in two sentences.")
    territory: Text = Field(description="Region or country.")
    countries: tuple[CountryCode, ...] = Field((), description="Countries of the territory, two letters each.")
    locales: tuple[LocaleTag, ...] = Field(min_length=1, description="Languages of the site, the default one first.")
    brand: Brand = Field(description="Colours, type and mark.")
    address: Url | None = Field(None, description="Public address of the site, for absolute links.")
    owner: ProgrammeBody | None = Field(None, description="Who owns the programme.")
    agency: ProgrammeBody | None = Field(None, description="Who carries it out.")
    funders: tuple[ProgrammeBody, ...] = Field((), description="Who pays for it.")
    contact: Contact | None = Field(None, description="Whom to write to: a role.")
    experts: tuple[ExpertContact, ...] = Field((), description="Expert contacts by sector, as roles.")
    priorities: tuple[Priority, ...] = Field((), description="Priorities of economic and social development.")
    tiers: tuple[ProgrammeTier, ...] = Field((), description="Tiers of the programme.")
    admission_criteria: tuple[Text, ...] = Field((), description="What a cluster must show to be admitted.")
    home: HomePage = Field(default_factory=HomePage, description="Search examples, figures and clusters to show first.")
    repository: Repository | None = Field(None, description="Where the content is edited.")
    licence: Licence | None = Field(None, description="Licence of the data.")
    legal: Legal | None = Field(None, description="Imprint, accessibility statement and privacy notice.")
    handbook: bool = Field(default=True, description="Whether the handbook for cluster managers is part of the site.")
    browser_form: bool = Field(
        default=False, description="Whether the site has a form for editing, at /admin/; needs `repository`."
    )
    review_interval_months: int = Field(
        12, ge=1, le=120, description="After how many months a profile is due for review."
    )
    notice: Text | None = Field(None, description="A sentence at the foot of every page.")
    sources: tuple[Source, ...] = Field((), description="Where the facts of this file come from.")

"""What we understood: clusters, services and vocabularies linked to each other. No template sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Generic, TypeVar

from showcase.model.actor import Actor
from showcase.model.brand.own_mark import OwnMark
from showcase.model.cluster import ClusterProfile
from showcase.model.event import Event
from showcase.model.field_types import ContentModel
from showcase.model.freshness import ARCHIVED
from showcase.model.locale import Locale, LocalizedText
from showcase.model.matches import Matches
from showcase.model.messages import Messages, PseudoMessages
from showcase.model.network import Document, Initiative, Story
from showcase.model.outline import Outlines
from showcase.model.programme import ProgrammeProfile
from showcase.model.service import Service
from showcase.model.sources import FieldWords, MediaItem, ProseSource
from showcase.model.translation_status import NO_STATUS, TranslationStatus

Written = TypeVar("Written", bound=ContentModel)

# The vocabularies that clusters are found by. Each is also the folder of its pages.
FACETS = (
    *("sectors", "technologies", "regions", "countries", "ecosystems", "stages"),
    *("tiers", "labels", "service-kinds", "languages", "offers", "seeks"),
)


@dataclass(frozen=True, slots=True)
class CatalogueTerm:
    """A term of a vocabulary with everything that hangs on it."""

    id: str
    label: LocalizedText
    synonyms: tuple[str, ...]
    description: LocalizedText | None
    broader: str | None
    narrower: tuple[str, ...]
    clusters: tuple[str, ...]  # identifiers of those that work, those of narrower terms among them, each once
    colour_field: int  # number of the colour, counted from 1; 0 outside sectors
    previous_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """
    Why another cluster is near to one.

    `kind` is "technologies", "sectors", "regions" or "services" for what both have, "offers" for kinds of cooperation
    the other offers and the one seeks, "seeks" for the reverse, "target_countries" for the country of the other in
    which the one looks for partners.
    """

    kind: str
    ids: tuple[str, ...]  # terms, services, kinds of cooperation, or countries; never empty


@dataclass(frozen=True, slots=True)
class RelatedCluster:
    """A cluster near to another one, with all reasons, those that say most first."""

    id: str
    reasons: tuple[Reason, ...]  # never empty


@dataclass(frozen=True, slots=True)
class Ties:
    """Everything that is connected with one thing, whichever of the two files says so; identifiers, each once."""

    clusters: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster with its links."""

    id: str
    profile: ClusterProfile
    file: PurePath
    languages: frozenset[str]  # locale tags in which at least one of its texts is written
    ties: Ties
    related: tuple[RelatedCluster, ...]  # nearest first, at most four
    colour_field: int
    facets: Mapping[str, tuple[str, ...]]  # facet → term identifiers, broader terms among them

    @property
    def written(self) -> ClusterProfile:
        """What its file says, under the name that it has for all kinds of things."""
        return self.profile


@dataclass(frozen=True, slots=True)
class CatalogueEntry(Generic[Written]):
    """An actor, event, story, document or initiative with its links."""

    id: str
    written: Written
    file: PurePath
    languages: frozenset[str]  # locale tags in which at least one of its texts is written
    ties: Ties


@dataclass(frozen=True, slots=True)
class CatalogueService:
    """A service with its links."""

    id: str
    service: Service
    file: PurePath
    languages: frozenset[str]
    ties: Ties
    related: tuple[str, ...]  # services of the same type or kind, at most three

    @property
    def written(self) -> Service:
        """What its file says, under the name that it has for all kinds of things."""
        return self.service


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything a site is made from. Mappings are in the order of identifiers."""

    programme: ProgrammeProfile
    programme_file: PurePath
    vocabularies: Mapping[str, Mapping[str, CatalogueTerm]]  # terms in the order of their file
    clusters: Mapping[str, Cluster]
    services: Mapping[str, CatalogueService]
    actors: Mapping[str, CatalogueEntry[Actor]]
    events: Mapping[str, CatalogueEntry[Event]]
    stories: Mapping[str, CatalogueEntry[Story]]
    documents: Mapping[str, CatalogueEntry[Document]]
    initiatives: Mapping[str, CatalogueEntry[Initiative]]
    prose: tuple[ProseSource, ...]
    media: Mapping[str, MediaItem]
    messages: Mapping[str, Messages | PseudoMessages] = field(repr=False)
    locales: tuple[Locale, ...] = ()
    outlines: Outlines | None = field(default=None, repr=False)  # coast lines for maps
    field_words: FieldWords = field(default_factory=dict, repr=False)  # for the form for editing
    vocabulary_files: Mapping[str, PurePath] = field(default_factory=dict)  # of the programme's own vocabularies
    translations: TranslationStatus = NO_STATUS
    microsite_of: str = ""  # the only cluster, where the site is that of one cluster
    content_digest: str = ""  # of all files of the content; builds of the same content have the same
    faces: Mapping[str, str] = field(default_factory=dict, repr=False)  # by locale tag: digest of what its readers see
    matches: Matches = field(default_factory=dict, repr=False)  # who fits whom
    own_mark: OwnMark | None = None  # None where the programme has none, or one that may not be shown

    @property
    def shows_actors(self) -> bool:
        """Whether actors have pages, or are only counted."""
        return self.programme.actors_shown == "all"

    @property
    def default_locale(self) -> Locale:
        """The locale at the root of the site."""
        return self.locales[0]

    @property
    def present_clusters(self) -> tuple[str, ...]:
        """Identifiers of the clusters that work, in order: what ended, merged or rests stands in the archive."""
        return tuple(item for item, cluster in self.clusters.items() if cluster.profile.status not in ARCHIVED)

    def facet_terms(self, facet: str) -> tuple[CatalogueTerm, ...]:
        """Give the terms of a facet that have at least one cluster, in order."""
        return tuple(term for term in self.vocabularies.get(facet, {}).values() if term.clusters)

"""Leaves of a programme what one cluster's small site of its own shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from difflib import get_close_matches
from typing import TypeVar

from showcase.diagnostics import OuterWorldError, say
from showcase.model.catalogue import Catalogue, CatalogueEntry, CatalogueService, CatalogueTerm, Ties, Written
from showcase.model.content import Content
from showcase.model.programme import HomePage, ProgrammeProfile
from showcase.model.territory import RegionProfile
from showcase.model.translation_status import NO_STATUS
from showcase.stages.assemble.drafts import names_in

Thing = TypeVar("Thing")


def only_cluster(catalogue: Catalogue, cluster_id: str) -> Catalogue:
    """
    Keep one cluster with its services, events, stories, documents, initiatives and actors.

    The terms of vocabularies stay and have no pages. Raises OuterWorldError for a cluster that is not there.
    """
    cluster = catalogue.clusters.get(cluster_id)
    if cluster is None:
        near = get_close_matches(cluster_id, catalogue.clusters, n=1, cutoff=0)
        raise OuterWorldError(
            say("--cluster names {found}, which no file in clusters/ has", found=cluster_id),
            say("write the name of the file without .yml, e.g. {near}", near=near[0] if near else "harbour-cluster"),
        )
    profile = cluster.profile.model_copy(update={"merged_into": None})  # the other one has no page here
    kept = Kept(catalogue, cluster_id, cluster.ties)
    return replace(
        catalogue,
        programme=_programme(catalogue.programme, cluster_id, catalogue),
        vocabularies={name: _without_pages(terms) for name, terms in catalogue.vocabularies.items()},
        clusters={cluster_id: replace(cluster, profile=profile, ties=kept.ties(cluster.ties), related=())},
        services={name: kept.service(catalogue.services[name]) for name in sorted(cluster.ties.services)},
        actors=kept.entries(catalogue.actors, cluster.ties.actors),
        events=kept.entries(catalogue.events, cluster.ties.events),
        stories=kept.entries(catalogue.stories, cluster.ties.stories),
        documents=kept.entries(catalogue.documents, cluster.ties.documents),
        initiatives=kept.entries(catalogue.initiatives, cluster.ties.initiatives),
        prose=(),
        translations=NO_STATUS,
        microsite_of=cluster_id,
    )


def with_own_media(small: Catalogue, content: Content) -> Catalogue:
    """Leave the small site the files that its own things and the programme name; those of others stay away."""
    folders = ("clusters", "services", "actors", "events", "stories", "documents", "initiatives")
    entries = [getattr(content, folder)[name] for folder in folders for name in getattr(small, folder)]
    named = names_in(entry.document.text for entry in (content.programme, *entries))
    return replace(small, media={name: item for name, item in small.media.items() if name in named})


class Kept:
    """What stays, by folder, and with which of its ties."""

    def __init__(self, catalogue: Catalogue, cluster_id: str, ties: Ties) -> None:
        """Keep the ties of one cluster."""
        self._names = {field.name: frozenset(getattr(ties, field.name)) for field in fields(Ties)}
        self._names["clusters"] = frozenset({cluster_id})
        self._catalogue = catalogue

    def ties(self, ties: Ties) -> Ties:
        """Drop ties to what does not stay, the order kept."""
        found = {
            name: tuple(item for item in getattr(ties, name) if item in names) for name, names in self._names.items()
        }
        return Ties(**found)

    def service(self, entry: CatalogueService) -> CatalogueService:
        """Keep a service, without those of others that are like it."""
        related = tuple(item for item in entry.related if item in self._names["services"])
        return replace(entry, ties=self.ties(entry.ties), related=related)

    def entries(
        self, entries: Mapping[str, CatalogueEntry[Written]], names: tuple[str, ...]
    ) -> dict[str, CatalogueEntry[Written]]:
        """Keep the entries of these names, in the order of identifiers."""
        return {name: replace(entries[name], ties=self.ties(entries[name].ties)) for name in sorted(names)}


def _without_pages(terms: Mapping[str, CatalogueTerm]) -> dict[str, CatalogueTerm]:
    return {name: replace(term, clusters=()) for name, term in terms.items()}


def _programme(programme: ProgrammeProfile, cluster_id: str, catalogue: Catalogue) -> ProgrammeProfile:
    """Name the site after the cluster; look, languages, licence and legal pages stay those of the programme."""
    profile = catalogue.clusters[cluster_id].profile
    return programme.model_copy(
        update={
            "name": profile.name,
            "claim": None,
            "summary": profile.summary,
            "address": None,
            "contact": profile.contact,
            "experts": (),
            "region": RegionProfile(),
            "home": HomePage(),
            "handbook": False,
            "browser_form": False,
            "embeds": False,
        }
    )

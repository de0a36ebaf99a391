"""What our own stages find out about the corpus, for Hugo to get ready-made: terms, partners, dots of maps, menus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.corpus import AS_OF, BASE_URL
from showcase.model.catalogue import FACETS, Catalogue
from showcase.model.views.compare_views import RelatedView
from showcase.model.views.part_views import MapMark
from showcase.model.views.partner_views import PartnerView
from showcase.settings import Settings
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.load import load_sources
from showcase.stages.plan import plan_site
from showcase.stages.plan.clusters.cluster_map import cluster_map
from showcase.stages.plan.clusters.related_views import related_views
from showcase.stages.plan.facets.cluster_facets import placed_terms
from showcase.stages.plan.page_maker import PageMaker
from showcase.stages.plan.partners.possible_partners import possible_partners
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.cluster_search import term_words
from showcase.stages.plan.services.framework import doorways
from showcase.stages.plan.urls import Place, page_path
from showcase.stages.validate import validate_sources

Fields = dict[str, Any]
_PAIR = ("sectors", "regions")


class Precomputed:
    """The catalogue of a content folder, looked at in one language at a time."""

    def __init__(self, content: Path, program: Path) -> None:
        """Read a content folder with the interface words of a program; raises ValueError when it is broken."""
        day = date.fromisoformat(AS_OF)
        settings = Settings(content=content, output=content / "none", as_of=day, resources=program)
        sources, _ = load_sources(settings)
        validated, findings = validate_sources(sources, settings)
        if validated is None or findings.has_errors:
            raise ValueError(findings)
        self.catalogue: Catalogue = assemble_catalogue(validated)
        named = [(name, term.id) for name in FACETS for term in self.catalogue.facet_terms(name)]
        self._numbers = {key: number for number, key in enumerate(named, start=1)}  # short names for filters on a page
        self._maker = PageMaker(self.catalogue, settings, BASE_URL)
        self._frames = plan_site(self.catalogue, settings).frames

    def parts(self, tag: str) -> Parts:
        """Give what our own pages are made of, as the home page of a language sees it."""
        default = self.catalogue.default_locale
        locale = next(locale for locale in self.catalogue.locales if locale.tag == tag)
        place = Place(locale, default, page_path(locale, default))
        return Parts(self.catalogue, self._maker.wording(locale), place, date.fromisoformat(AS_OF), BASE_URL)

    def facets(self, identifier: str) -> dict[str, list[str]]:
        """Give the terms of a cluster by vocabulary."""
        return {name: list(terms) for name, terms in self.catalogue.clusters[identifier].facets.items() if terms}

    def values(self, identifier: str) -> str:
        """Give the numbers of the terms of a cluster, for filters on a page."""
        held = ((name, term) for name, terms in self.facets(identifier).items() for term in terms)
        return " ".join(str(self._numbers[key]) for key in held)

    def clusters_of(self, vocabulary: str, identifier: str) -> tuple[str, ...]:
        """Give the clusters of a term."""
        return self.catalogue.vocabularies[vocabulary][identifier].clusters

    def terms(self, parts: Parts) -> Iterator[tuple[str, Fields]]:
        """Give vocabulary and fields of every term that has clusters, in our order."""
        for vocabulary in FACETS:
            for place, (term, _) in enumerate(placed_terms(vocabulary, parts), start=1):
                description = parts.words.text(term.description)
                fields: Fields = {"title": parts.words.text(term.label).text, "weight": place, "id": term.id}
                fields |= {"number": self._numbers[vocabulary, term.id], "keywords": list(term_words(term))}
                if description.text:
                    fields["description"] = description.text
                if description.is_fallback:
                    fields["texts_lang"] = description.lang
                yield vocabulary, fields

    def related(self, identifier: str, parts: Parts) -> list[Fields]:
        """Give the clusters near to one, with the reasons in words."""
        views = related_views(self.catalogue.clusters[identifier], parts)
        return [{"id": view.card.id, "reasons": _reasons(view)} for view in views]

    def partners(self, identifier: str, parts: Parts) -> list[Fields]:
        """Give the clusters that could work with one, with the reasons in words and a mail to write."""
        views = possible_partners(("clusters", identifier), parts)
        return [
            {"id": view.card.id, "reasons": _reasons(view), "mail": view.way.url}
            for view in views
            if view.card and view.way
        ]

    def doors(self, parts: Parts) -> list[Fields]:
        """Give the ways into the services, as its list shows them."""
        return [
            {"url": door.url.removeprefix("./"), "title": door.title, "text": door.text, "count": door.count_words}
            for door in doorways(parts)
        ]

    def frame(self, parts: Parts) -> Fields:
        """Give the menus that every page of a language has, and the day of the build in its words."""
        frame = self._frames[parts.words.locale.tag]
        return {
            "header": [{"url": url, "title": title} for _, url, title in frame.navigation],
            "footer": [
                {"title": title, "links": [{"url": url, "title": text} for url, text in links]}
                for title, links in frame.footer_columns
            ],
            "built": frame.build_note,
            "today": parts.words.date(parts.today),
        }

    def pairs(self) -> Iterator[tuple[str, str, list[str]]]:
        """Give every sector and region that have clusters in common, and those."""
        for sector in self.catalogue.facet_terms(_PAIR[0]):
            for region in self.catalogue.facet_terms(_PAIR[1]):
                if common := [item for item in sector.clusters if item in set(region.clusters)]:
                    yield sector.id, region.id, common

    def maps(self, parts: Parts) -> dict[str, Fields]:
        """Place the dots of every list, by the path of the list; they are the same in every language."""
        lists: dict[tuple[str, ...], tuple[str, ...]] = {("clusters",): tuple(self.catalogue.clusters)}
        for vocabulary in FACETS:
            lists |= {(vocabulary, term.id): term.clusters for term in self.catalogue.facet_terms(vocabulary)}
        lists |= {("sectors", sector, region): tuple(common) for sector, region, common in self.pairs()}
        placed = {"/".join(path): _map(found, parts, path) for path, found in lists.items()}
        return {path: fields for path, fields in placed.items() if fields}


def _reasons(view: PartnerView | RelatedView) -> list[str]:
    return ["".join(part.text for part in reason) for reason in view.reasons]


def _map(identifiers: tuple[str, ...], parts: Parts, path: tuple[str, ...]) -> Fields:
    drawn = cluster_map(identifiers, parts, path)
    if drawn is None:
        return {}
    marks = [_mark(mark, parts) for mark in drawn.marks]
    return {"width": drawn.width, "height": drawn.height, "sheet": drawn.sheet, "cities": drawn.cities, "marks": marks}


def _mark(mark: MapMark, parts: Parts) -> Fields:
    fields: Fields = {"x": mark.x, "y": mark.y, "r": mark.radius, "ids": mark.keys}
    if mark.count:
        fields |= {"count": mark.count, "url": mark.url.removeprefix("./"), "place": _place(mark.keys, parts)}
    return fields


def _place(identifiers: tuple[str, ...], parts: Parts) -> str:
    """Name the city in which most of some clusters are."""
    cities = Counter(parts.place_words(parts.catalogue.clusters[item].profile) for item in identifiers)
    return min(cities, key=lambda city: (-cities[city], city))

"""The page of the territory: what is known of it, and the ways on."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model.catalogue import Catalogue
from showcase.model.views.facet_views import FacetValue
from showcase.model.views.region_views import ExpertView, RegionBody
from showcase.stages.plan.clusters.map_view import map_view
from showcase.stages.plan.facets.cluster_facets import facet_value, placed_terms
from showcase.stages.plan.head import json_ld
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.region.priority_pages import has_priorities, has_region_page, priority_cards
from showcase.stages.plan.region.region_figures import figure_tables
from showcase.stages.plan.region.region_items import items_by_region
from showcase.stages.plan.site.prose import introduction

_FOLDER = "region"
_MOST_REGIONS = 60  # of a territory with more, the page of all regions lists the others


def region_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the page of the territory, where programme.yml tells something of it."""
    if has_region_page(catalogue):
        yield PageOrder(_FOLDER, _FOLDER, (_FOLDER,), _make, source=catalogue.programme_file)


def _make(parts: Parts) -> tuple[PageText, RegionBody]:
    words, catalogue, prose = parts.words, parts.catalogue, introduction(_FOLDER, parts)
    territory = words.name(catalogue.programme.territory)
    title = prose.title if prose else territory
    about = words.say("%(territory)s in figures, priorities and institutions.", territory=territory.text)
    intro = (prose.intro if prose else None) or words.plain(about)
    region, (tables, single) = catalogue.programme.region, figure_tables(parts)
    body = RegionBody(
        title=title,
        intro=intro,
        fallback_note=parts.fallback_note(frozenset(), (title, intro)),
        map=map_view(parts),
        clusters_url=parts.place.to("clusters"),
        clusters_words=_counted(parts),
        regions=tuple(_regions(parts))[:_MOST_REGIONS],
        regions_url=parts.place.to("regions"),
        tables=tables,
        single=single,
        priorities=priority_cards(parts),
        priorities_url=parts.place.to("priorities") if has_priorities(catalogue) else "",
        policies=items_by_region(region.policies, parts),
        institutions=items_by_region(region.institutions, parts),
        facts=items_by_region(region.facts, parts),
        experts=tuple(_experts(parts)),
        brochure_url=parts.drawn_file(f"print/{words.locale.tag}/brochure.pdf"),
    )
    structured = json_ld({"@type": "AdministrativeArea", "name": territory.text, "description": intro.text})
    trail = (((_FOLDER,), title.text),)
    return PageText(title.text, intro.text, trail, (structured,), title_lang=title.lang), body


def _counted(parts: Parts) -> str:
    count = len(parts.catalogue.present_clusters)
    return parts.words.count("See the %(count)s cluster", "See all %(count)s clusters", count) if count else ""


def _regions(parts: Parts) -> Iterator[FacetValue]:
    return (
        facet_value("regions", term, len(term.clusters), parts, depth) for term, depth in placed_terms("regions", parts)
    )


def _experts(parts: Parts) -> Iterator[ExpertView]:
    """Name the roles that know a sector, in their order."""
    for expert in parts.catalogue.programme.experts:
        sectors = tuple(parts.term("sectors", sector) for sector in expert.sectors)
        yield ExpertView(parts.words.text(expert.role), sectors, expert.mail or "")

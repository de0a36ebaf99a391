"""The panels of a fair booth: the programme, the map, each sector with its clusters, and what partners are wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from showcase.model.catalogue import Catalogue
from showcase.model.views.brochure_views import BrochureChapter, BrochureWish
from showcase.model.views.panel_views import PanelLine, PanelSector, PanelsView
from showcase.stages.plan.drawing_maker import DrawingOrder
from showcase.stages.plan.enumerations import FACET_TITLES
from showcase.stages.plan.partners.partner_pages import PATH as PARTNERS
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.prints.brochure_clusters import brochure_chapters
from showcase.stages.plan.prints.brochure_ends import notice
from showcase.stages.plan.prints.brochure_head import brochure_head, page_code, region_figures
from showcase.stages.plan.prints.brochure_services import brochure_wishes, more_words
from showcase.stages.plan.prints.print_figures import cover_constellation
from showcase.stages.plan.prints.print_map import MOST_NUMBERED, print_map

PATH = "print/{locale}/panels.pdf"
LEAST_POINTS = 28
"""The smallest type on a panel, in points: read from three metres."""

_COVER = 0.64  # height of the constellation by its width
_FIGURES = 3
_MOST_CLUSTERS = 24  # on the panel of a sector
_MOST_WISHES = 12
_LONGEST = 160  # letters of a text on a panel: it is read in passing


def panel_orders(catalogue: Catalogue) -> Iterator[DrawingOrder]:
    """Order the panels in every language; a programme without clusters and the site of one cluster have none."""
    if catalogue.present_clusters and not catalogue.microsite_of:
        yield DrawingOrder(PATH, "panels.typ", panels_view)


def panels_view(parts: Parts) -> PanelsView:
    """Put together what the panels show."""
    words, chapters = parts.words, brochure_chapters(parts)
    numbers = {cluster.id: cluster.number for chapter in chapters for cluster in chapter.clusters}
    wishes, _ = brochure_wishes(numbers, parts)
    territory = words.text(parts.catalogue.programme.territory).text
    return PanelsView(
        head=brochure_head(words.say("Panels"), _words(parts), parts),
        cover=cover_constellation(parts, _COVER),
        cover_alt=words.say("The clusters of %(territory)s as a constellation", territory=territory),
        figures=region_figures(parts)[:_FIGURES],
        map=print_map(numbers, parts),
        legend=_legend(chapters),
        sectors=tuple(_sector(chapter, parts) for chapter in chapters),
        wishes=tuple(_told(wishes)),
        partners=page_code(PARTNERS, words.say("Find a partner"), parts) if parts.has_page(*PARTNERS) else None,
        notice=notice(parts),
        least_points=LEAST_POINTS,
    )


def _legend(chapters: Sequence[BrochureChapter]) -> tuple[PanelLine, ...]:
    """Name every cluster of the map, as long as dots carry numbers."""
    clusters = [cluster for chapter in chapters for cluster in chapter.clusters]
    if len(clusters) > MOST_NUMBERED:
        return ()
    return tuple(PanelLine(cluster.number, cluster.name, cluster.place, cluster.field) for cluster in clusters)


def _sector(chapter: BrochureChapter, parts: Parts) -> PanelSector:
    """Show as many clusters as can be read from afar; the site has the others."""
    shown = chapter.clusters[:_MOST_CLUSTERS]
    return PanelSector(
        chapter=replace(chapter, clusters=shown), more_words=more_words(len(chapter.clusters) - len(shown), parts)
    )


def _told(wishes: Sequence[BrochureWish]) -> Iterator[BrochureWish]:
    """Choose who looks for something before who only offers, short texts before long ones."""
    ranked = sorted(wishes, key=lambda wish: (not wish.seeks, _length(wish) > _LONGEST))
    for wish in ranked[:_MOST_WISHES]:
        yield replace(wish, offers=() if wish.seeks else wish.offers[:1], seeks=wish.seeks[:1])


def _length(wish: BrochureWish) -> int:
    return len((*wish.seeks, *wish.offers)[0].text)


def _words(parts: Parts) -> dict[str, str]:
    """Say what stands between the facts."""
    say = parts.words.say
    return {
        "map": say("Where our clusters are"),
        "map_groups": say("Each circle says how many clusters there are."),
        "seeks": say(FACET_TITLES["seeks"]),
        "offers": say(FACET_TITLES["offers"]),
        "partners": say("Find a partner"),
        "partners_text": say("What our clusters offer, what they look for, and whom to write to."),
        "scan": say("Scan to meet them"),
        "scan_site": say("Scan to see all clusters"),
        "scan_partners": say("Scan to find yours"),
    }

"""The brochure of the programme: region, map, clusters by sector, services, partners, events, index, contacts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from showcase.model.catalogue import Catalogue
from showcase.model.views.brochure_views import BrochureChapter, BrochureView
from showcase.stages.plan.drawing_maker import DrawingOrder
from showcase.stages.plan.enumerations import FACET_TITLES
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.prints.brochure_clusters import brochure_chapters, is_directory
from showcase.stages.plan.prints.brochure_ends import brochure_contacts, brochure_imprint, brochure_region, notice
from showcase.stages.plan.prints.brochure_head import brochure_head
from showcase.stages.plan.prints.brochure_services import brochure_events, brochure_services, brochure_wishes
from showcase.stages.plan.prints.print_figures import cover_constellation
from showcase.stages.plan.prints.print_map import print_map

PATH = "print/{locale}/brochure.pdf"
_COVER = 1.0  # height of the picture on the cover by its width
_MOST_TECHNOLOGIES = 80

Technologies = tuple[tuple[str, tuple[str, ...]], ...]


def brochure_orders(catalogue: Catalogue) -> Iterator[DrawingOrder]:
    """Order the brochure in every language; a programme without clusters and the site of one cluster have none."""
    if catalogue.present_clusters and not catalogue.microsite_of:
        yield DrawingOrder(PATH, "brochure.typ", brochure_view)


def brochure_view(parts: Parts) -> BrochureView:
    """Put together what the brochure shows."""
    words, catalogue = parts.words, parts.catalogue
    chapters = brochure_chapters(parts)
    numbers = {cluster.id: cluster.number for chapter in chapters for cluster in chapter.clusters}
    wishes, wishes_more = brochure_wishes(numbers, parts)
    territory = words.text(catalogue.programme.territory).text
    return BrochureView(
        head=brochure_head(words.say("Brochure"), _words(parts), parts),
        cover=cover_constellation(parts, _COVER),
        cover_alt=words.say("The clusters of %(territory)s as a constellation", territory=territory),
        region=brochure_region(parts),
        map=print_map(numbers, parts),
        chapters=chapters,
        is_directory=is_directory(catalogue),
        clusters_words=words.count("%(count)s cluster", "%(count)s clusters", len(numbers)),
        services=brochure_services(parts),
        wishes=wishes,
        wishes_more=wishes_more,
        events=tuple(brochure_events(parts)),
        index=_index(chapters, parts),
        technologies=_technologies(parts),
        contacts=tuple(brochure_contacts(parts)),
        imprint=brochure_imprint(parts),
        notice=notice(parts),
    )


def _index(chapters: Sequence[BrochureChapter], parts: Parts) -> tuple[tuple[str, str], ...]:
    """List all clusters by name."""
    named = [(cluster.name.text, cluster.id) for chapter in chapters for cluster in chapter.clusters]
    return tuple(sorted(named, key=lambda item: (parts.words.sort_key(item[0]), item[1])))


def _technologies(parts: Parts) -> Technologies:
    """List technologies by name, each with its clusters; none in a directory, and at most those of most clusters."""
    catalogue, words = parts.catalogue, parts.words
    if is_directory(catalogue):
        return ()
    present = set(catalogue.present_clusters)
    found = [
        (term, [item for item in term.clusters if item in present]) for term in catalogue.facet_terms("technologies")
    ]
    found = [item for item in found if item[1]]
    most = sorted(found, key=lambda item: (-len(item[1]), item[0].id))[:_MOST_TECHNOLOGIES]
    named = [(words.name(term.label).text, tuple(clusters)) for term, clusters in most]
    return tuple(sorted(named, key=lambda item: words.sort_key(item[0])))


def _words(parts: Parts) -> dict[str, str]:
    """Say what stands between the facts."""
    say = parts.words.say
    return {
        "contents": say("Contents"),
        "page": say("Page"),
        "region_word": say("Region"),
        "value_word": say("Value"),
        "year_word": say("Year"),
        "figures": say("In figures"),
        "priorities": say("Priorities"),
        "sources": say("Sources"),
        "map": say("Map"),
        "map_note": say("The numbers are those of the list below."),
        "map_groups": say("Each circle says how many clusters there are; the index names them all."),
        "no_place": say("Without a place on the map"),
        "clusters": say("Clusters by sector"),
        "also": say("Also in this sector"),
        "profile": say("Profile online"),
        "no_contact": say("Contact not stated"),
        "services": say("Services"),
        "matrix": say("The service matrix"),
        "own_services": say("Services of the programme"),
        "examples": say("examples from elsewhere"),
        "services_here": say("services"),
        "partners": say("Partners wanted"),
        "offers": say(FACET_TITLES["offers"]),
        "seeks": say(FACET_TITLES["seeks"]),
        "events": say("Events ahead"),
        "index": say("Index"),
        "by_name": say("Clusters by name"),
        "by_technology": say("Clusters by technology"),
        "contacts": say("Contacts"),
        "imprint": say("Imprint"),
        "online": say("Everything online, always up to date"),
        "brochure": say("Cluster brochure"),
    }

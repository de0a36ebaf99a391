"""The cluster directory and the pages of facet values and pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from showcase.model.body_views import DirectoryBody
from showcase.model.catalogue import Catalogue, CatalogueTerm
from showcase.model.locale import ChosenText
from showcase.model.page_views import LinkView
from showcase.model.part_views import ClusterCard, FacetValue, Pagination
from showcase.stages.plan.cluster_search import term_words
from showcase.stages.plan.enumerations import FACET_NAMES, FACET_TITLES
from showcase.stages.plan.facets import cluster_facets
from showcase.stages.plan.head import list_json_ld
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts

PAGE_SIZE = 200
PAGED_FROM = 200
_PAIRED = "sectors"  # facet whose pages have a page per region
_MOST_VALUES = 40

Made = tuple[PageText, DirectoryBody]


def overview_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the directory, its further pages, and a page for each facet value and pair that has clusters."""
    for number in range(1, _page_count(len(catalogue.clusters)) + 1):
        parts = ("clusters",) if number == 1 else ("clusters", "page", str(number))
        yield PageOrder("directory", "clusters", parts, partial(_make_directory, number))
    for facet in FACET_NAMES:
        for term in catalogue.facet_terms(facet):
            for number in range(1, _page_count(len(term.clusters)) + 1):
                further = () if number == 1 else ("page", str(number))
                make: Callable[[Parts], Made] = partial(_make_facet, facet, term, number)
                yield PageOrder("facet", "clusters", (facet, term.id, *further), make)
    yield from _pair_orders(catalogue)


def _pair_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    for sector in catalogue.facet_terms(_PAIRED):
        for region_id in _regions_of(catalogue, sector):
            region = catalogue.vocabularies["regions"][region_id]
            for number in range(1, _page_count(len(_paired(sector, region, catalogue))) + 1):
                further = () if number == 1 else ("page", str(number))
                make: Callable[[Parts], Made] = partial(_make_pair, sector, region, number)
                yield PageOrder("facet", "clusters", (_PAIRED, sector.id, region_id, *further), make)


def _paired(sector: CatalogueTerm, region: CatalogueTerm, catalogue: Catalogue) -> tuple[str, ...]:
    """Find the clusters of a sector in a region."""
    return tuple(item for item in sector.clusters if region.id in catalogue.clusters[item].facets["regions"])


def _regions_of(catalogue: Catalogue, sector: CatalogueTerm) -> tuple[str, ...]:
    """Regions with at least one cluster of the sector, in the order of the vocabulary."""
    present = {region for item in sector.clusters for region in catalogue.clusters[item].facets["regions"]}
    return tuple(region for region in catalogue.vocabularies.get("regions", {}) if region in present)


def _page_count(total: int) -> int:
    return 1 if total < PAGED_FROM else -(-total // PAGE_SIZE)


def sorted_cards(identifiers: Sequence[str], parts: Parts) -> tuple[ClusterCard, ...]:
    """Cards in the order of names; clusters that ended or merged come last."""
    clusters = parts.catalogue.clusters
    return tuple(parts.cluster_card(clusters[item]) for item in _ordered(identifiers, parts))


def _ordered(identifiers: Sequence[str], parts: Parts) -> list[str]:
    def rank(item: str) -> tuple[object, ...]:
        return recall(parts.memory, ("rank", item), lambda: made(item))

    def made(item: str) -> tuple[object, ...]:
        profile = parts.catalogue.clusters[item].profile
        name = parts.words.name(profile.name).text
        return (profile.status in {"ended", "merged"}, parts.words.sort_key(name), item)

    return sorted(identifiers, key=rank)


def _slice(identifiers: Sequence[str], number: int, parts: Parts) -> tuple[ClusterCard, ...]:
    """Give the cards of one page of a long list."""
    if _page_count(len(identifiers)) > 1:
        first = (number - 1) * PAGE_SIZE
        identifiers = _ordered(identifiers, parts)[first : first + PAGE_SIZE]
    return sorted_cards(identifiers, parts)


def _make_directory(number: int, parts: Parts) -> Made:
    words, catalogue = parts.words, parts.catalogue
    identifiers = tuple(catalogue.clusters)
    cards = _slice(identifiers, number, parts)
    territory = words.text(catalogue.programme.territory)
    title = words.say("Clusters")
    intro = words.say("All clusters of %(territory)s, to filter, sort and compare.", territory=territory.text)
    body = _body(parts, words.plain(title), words.plain(intro), cards, len(identifiers))
    body = replace(body, pagination=_pagination(len(identifiers), ("clusters",), number, parts))
    return _text(title, intro, cards, parts, ((("clusters",), title),)), body


def _make_facet(facet: str, term: CatalogueTerm, number: int, parts: Parts) -> Made:
    words = parts.words
    cards = _slice(term.clusters, number, parts)
    label = words.text(term.label)
    count = words.count("%(count)s cluster in this list.", "%(count)s clusters in this list.", len(term.clusters))
    intro = words.text(term.description) if term.description else words.plain(count)
    body = _body(parts, label, intro, cards, len(term.clusters))
    body = replace(body, pagination=_pagination(len(term.clusters), (facet, term.id), number, parts))
    body = _with_facet(body, facet, term, tuple(_narrower(facet, term, parts)))
    kind = words.say(FACET_TITLES[facet])
    trail = ((("clusters",), words.say("Clusters")), ((facet, term.id), label.text))
    text = _text(f"{label.text} – {kind}", count, cards, parts, trail)
    return replace(text, keywords=term_words(term), title_lang=label.lang), body


def _make_pair(sector: CatalogueTerm, region: CatalogueTerm, number: int, parts: Parts) -> Made:
    words = parts.words
    chosen = _paired(sector, region, parts.catalogue)
    cards = _slice(chosen, number, parts)
    names = {"sector": words.text(sector.label).text, "region": words.text(region.label).text}
    title = words.say("%(sector)s in %(region)s", **names)
    intro = words.count("%(count)s cluster in this list.", "%(count)s clusters in this list.", len(chosen))
    body = _body(parts, words.plain(title), words.plain(intro), cards, len(chosen))
    body = replace(body, pagination=_pagination(len(chosen), ("sectors", sector.id, region.id), number, parts))
    body = _with_facet(body, "sectors", sector, ())
    trail = (
        (("clusters",), words.say("Clusters")),
        (("sectors", sector.id), names["sector"]),
        (("sectors", sector.id, region.id), names["region"]),
    )
    return _text(title, intro, cards, parts, trail), body


def _narrower(facet: str, term: CatalogueTerm, parts: Parts) -> Iterator[FacetValue]:
    """Terms below this one, then, for sectors, the regions it is found in."""
    vocabulary = parts.catalogue.vocabularies[facet]
    for identifier in term.narrower:
        narrow = vocabulary[identifier]
        if narrow.clusters:
            tag = parts.tag(facet, narrow)
            yield FacetValue(narrow.id, tag.label, len(narrow.clusters), tag.url, narrow.colour_field)
    if facet != _PAIRED:
        return
    clusters = parts.catalogue.clusters
    for region_id in _regions_of(parts.catalogue, term):
        count = sum(region_id in clusters[item].facets["regions"] for item in term.clusters)
        label = parts.words.text(parts.catalogue.vocabularies["regions"][region_id].label)
        yield FacetValue(region_id, label, count, parts.place.to(facet, term.id, region_id))


def _body(
    parts: Parts,
    title: ChosenText,
    intro: ChosenText,
    cards: tuple[ClusterCard, ...],
    total: int,
) -> DirectoryBody:
    return DirectoryBody(
        title=title,
        intro=intro,
        field=0,
        cards=cards,
        total=total,
        facets=cluster_facets(cards, parts, most=_MOST_VALUES),
        pagination=None,
        search_url=parts.place.to("search"),
        facet_name="",
        facet_id="",
        narrower=(),
        all_url=parts.place.to("clusters"),
    )


def _with_facet(
    body: DirectoryBody, facet: str, term: CatalogueTerm, narrower: tuple[FacetValue, ...]
) -> DirectoryBody:
    return replace(
        body,
        field=term.colour_field,
        facet_name=FACET_NAMES[facet],
        facet_id=term.id,
        narrower=narrower,
    )


def _pagination(total: int, path: tuple[str, ...], number: int, parts: Parts) -> Pagination | None:
    count = _page_count(total)
    if count == 1:
        return None
    urls = [parts.place.to(*path, *(() if page == 1 else ("page", str(page)))) for page in range(1, count + 1)]
    links = tuple(
        LinkView(url, parts.words.plain(parts.words.number(page)), is_current=page == number)
        for page, url in enumerate(urls, start=1)
    )
    previous = urls[number - 2] if number > 1 else ""
    following = urls[number] if number < count else ""
    return Pagination(number, count, previous, following, links)


def _text(
    title: str,
    description: str,
    cards: Sequence[ClusterCard],
    parts: Parts,
    trail: tuple[tuple[tuple[str, ...], str], ...],
) -> PageText:
    structured = list_json_ld(title, ((card.name.text, parts.address("clusters", card.id)) for card in cards))
    return PageText(title, description, trail, (structured,))

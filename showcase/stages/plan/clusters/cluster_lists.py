"""What all pages that list clusters share: order, pages of a long list, cards, the body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from showcase.model.locale import ChosenText
from showcase.model.views.body_views import DirectoryBody
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import Pagination
from showcase.stages.plan.clusters.cluster_map import cluster_map
from showcase.stages.plan.head import list_json_ld
from showcase.stages.plan.list_words import show_clusters
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageText
from showcase.stages.plan.parts import Parts

PAGE_SIZE = 200
PAGED_FROM = 200

Made = tuple[PageText, DirectoryBody]
Trail = tuple[tuple[tuple[str, ...], str], ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of a list: all entries of the list, the path of its first page, and the number of this one."""

    identifiers: Sequence[str]
    path: tuple[str, ...]
    number: int


def page_count(total: int) -> int:
    """Tell how many pages a list of so many entries has."""
    return 1 if total < PAGED_FROM else -(-total // PAGE_SIZE)


def page_paths(total: int, path: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give number and path of every page of a list."""
    for number in range(1, page_count(total) + 1):
        yield number, path if number == 1 else (*path, "page", str(number))


def ordered_clusters(identifiers: Sequence[str], parts: Parts) -> list[str]:
    """Sort clusters by their names; those that ended or merged come last."""
    ranks = recall(parts.spoken, ("ranks",), lambda: _ranks(parts))
    return sorted(identifiers, key=ranks.__getitem__)


def _ranks(parts: Parts) -> dict[str, int]:
    """Give each cluster its place in the order that every list keeps."""

    def rank(item: str) -> tuple[object, ...]:
        profile = parts.catalogue.clusters[item].profile
        name = parts.words.name(profile.name).text
        return (profile.status in {"ended", "merged"}, parts.words.sort_key(name), item)

    return {item: place for place, item in enumerate(sorted(parts.catalogue.clusters, key=rank))}


def list_body(parts: Parts, title: ChosenText, intro: ChosenText, listed: Listed) -> DirectoryBody:
    """Make the body of one page of a list, without filters."""
    clusters, first = parts.catalogue.clusters, (listed.number - 1) * PAGE_SIZE
    ordered = ordered_clusters(listed.identifiers, parts)
    total = len(ordered)
    shown = ordered[first : first + PAGE_SIZE] if page_count(total) > 1 else ordered
    return DirectoryBody(
        title=title,
        intro=intro,
        field=0,
        cards=tuple(parts.cluster_card(clusters[item]) for item in shown),
        total=total,
        facets=(),
        pagination=pagination(listed, parts),
        search_url=parts.place.to("search"),
        facet_name="",
        facet_id="",
        narrower=(),
        all_url=parts.place.to("clusters"),
        letters=(),
        letter_anchors={},
        indexes=(),
        map=cluster_map(listed.identifiers, parts, listed.path) if listed.number == 1 else None,
        finder_url=f"{parts.place.root}finder/{parts.words.locale.tag.lower()}/",
        show_words=show_clusters(parts),
    )


def pagination(listed: Listed, parts: Parts) -> Pagination | None:
    """Link the pages of a list with each other; None for a list of one page."""
    urls = [parts.place.to(*path) for _, path in page_paths(len(listed.identifiers), listed.path)]
    count, number = len(urls), listed.number
    if count == 1:
        return None
    links = tuple(
        LinkView(url, parts.words.plain(parts.words.number(page)), is_current=page == number)
        for page, url in enumerate(urls, start=1)
    )
    previous = urls[number - 2] if number > 1 else ""
    following = urls[number] if number < count else ""
    return Pagination(number, count, previous, following, links)


def list_text(title: str, description: str, body: DirectoryBody, parts: Parts, trail: Trail) -> PageText:
    """Say what a list is, for the head of its page and for search engines."""
    structured = list_json_ld(title, ((card.name.text, parts.address("clusters", card.id)) for card in body.cards))
    return PageText(title, description, trail, (structured,))

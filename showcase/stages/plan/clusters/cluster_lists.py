"""What all pages that list clusters share: order, pages of a long list, cards, the body."""

from __future__ import annotations

from collections.abc import Sequence

from showcase.model.freshness import GONE
from showcase.model.locale import ChosenText
from showcase.model.views.body_views import DirectoryBody
from showcase.stages.plan.clusters.cluster_map import cluster_map
from showcase.stages.plan.head import list_json_ld
from showcase.stages.plan.list_words import show_clusters
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageText
from showcase.stages.plan.paging import Listed, on_page, pagination
from showcase.stages.plan.parts import Parts

Made = tuple[PageText, DirectoryBody]
Trail = tuple[tuple[tuple[str, ...], str], ...]


def ordered_clusters(identifiers: Sequence[str], parts: Parts) -> list[str]:
    """Sort clusters by their names; those that ended or merged come last."""
    ranks = recall(parts.spoken, ("ranks",), lambda: _ranks(parts))
    return sorted(identifiers, key=ranks.__getitem__)


def _ranks(parts: Parts) -> dict[str, int]:
    """Give each cluster its place in the order that every list keeps."""

    def rank(item: str) -> tuple[object, ...]:
        profile = parts.catalogue.clusters[item].profile
        name = parts.words.name(profile.name).text
        return (profile.status in GONE, parts.words.sort_key(name), item)

    return {item: place for place, item in enumerate(sorted(parts.catalogue.clusters, key=rank))}


def list_body(parts: Parts, title: ChosenText, intro: ChosenText, listed: Listed) -> DirectoryBody:
    """Make the body of one page of a list, without filters."""
    clusters = parts.catalogue.clusters
    ordered = ordered_clusters(listed.identifiers, parts)
    total = len(ordered)
    shown = on_page(ordered, listed.number)
    return DirectoryBody(
        title=title,
        intro=intro,
        field=0,
        cards=tuple(parts.cluster_card(clusters[item]) for item in shown),
        total=total,
        facets=(),
        pagination=pagination(total, listed.path, listed.number, parts),
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


def list_text(title: str, description: str, body: DirectoryBody, parts: Parts, trail: Trail) -> PageText:
    """Say what a list is, for the head of its page and for search engines."""
    structured = list_json_ld(title, ((card.name.text, parts.address("clusters", card.id)) for card in body.cards))
    return PageText(title, description, trail, (structured,))

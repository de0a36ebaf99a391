"""The page with the badges of all clusters and partners, to download or to copy."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.model.catalogue import Catalogue
from showcase.model.freshness import GONE
from showcase.model.locale import ChosenText
from showcase.model.views.brand_views import BadgeHolder, BadgesBody, BadgeView
from showcase.stages.plan.brand.badge_code import badge_code, partner_actor
from showcase.stages.plan.brand.badges import (
    SIZE,
    Badge,
    badge_kicker,
    badge_name,
    badge_title,
    cluster_badges,
    partner_badges,
)
from showcase.stages.plan.clusters.cluster_lists import ordered_clusters
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.paging import PAGE_SIZE, on_page, page_paths, pagination
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

PATH = ("brand", "badges")
_RULES = (
    N_("Each badge belongs to one cluster or partner. Please use only your own."),
    N_("Keep its proportions and its colours, and show it at least 180 pixels or 30 millimetres wide."),
    N_("Let it lead to the profile: whoever sees it wants to know more."),
    N_("When a membership or a label ends, its picture goes from this address: please take the lines out then."),
)


def badges_page_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the page; it has something to show only when badges are drawn."""
    total = len(_holders(catalogue))
    for number, path in page_paths(total, PATH):
        yield PageOrder("badges", "brand", path, partial(_make, number), source=catalogue.programme_file)


def badge_address(cluster_id: str, parts: Parts) -> str:
    """Link to the badges of a cluster; empty where this run draws none, or the cluster has none."""
    if not parts.has_page(*PATH) or parts.catalogue.clusters[cluster_id].profile.status in GONE:
        return ""
    places = recall(parts.spoken, ("places of badges",), lambda: {item: at for at, item in enumerate(_ordered(parts))})
    number = places[cluster_id] // PAGE_SIZE + 1
    path = PATH if number == 1 else (*PATH, "page", str(number))
    return f"{parts.place.to(*path)}#{_anchor(cluster_id)}"


def _holders(catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(item for item, cluster in catalogue.clusters.items() if cluster.profile.status not in GONE)


def _ordered(parts: Parts) -> list[str]:
    return ordered_clusters(_holders(parts.catalogue), parts)


def _anchor(cluster_id: str) -> str:
    return f"badge-{cluster_id}"


def _make(number: int, parts: Parts) -> tuple[PageText, BadgesBody]:
    say = parts.words.say
    title = say("Badges")
    lead = say("For your own site, your mails and your slides: the sign that you belong to the programme.")
    ordered = recall(parts.spoken, ("badges",), lambda: _ordered(parts))
    body = BadgesBody(
        title=title,
        lead=lead,
        rules=tuple(say(rule) for rule in _RULES),
        partners=tuple(_partners(parts)) if number == 1 else (),
        holders=tuple(_holder(item, parts) for item in on_page(ordered, number)),
        brand_url=parts.place.to("brand"),
        pagination=pagination(len(ordered), PATH, number, parts),
    )
    return PageText(title, lead, ((("brand",), say("Brand")), (PATH, title))), body


def _partners(parts: Parts) -> Iterator[BadgeHolder]:
    for badge in partner_badges(parts.catalogue):
        name = badge_name(badge, parts) or parts.words.plain(parts.words.say("Everybody who works for the programme"))
        actor = partner_actor(badge, parts)
        url = parts.place.to("actors", actor) if actor else ""
        yield BadgeHolder(_anchor(f"{badge.stem}-of-programme"), name, url, (badge_view(badge, parts),))


def _holder(cluster_id: str, parts: Parts) -> BadgeHolder:
    cluster = parts.catalogue.clusters[cluster_id]
    badges = cluster_badges(cluster, parts.catalogue, parts.today)
    name: ChosenText = parts.words.name(cluster.profile.name)
    shown = tuple(badge_view(badge, parts) for badge in badges)
    return BadgeHolder(_anchor(cluster_id), name, parts.place.to("clusters", cluster_id), shown)


def badge_view(badge: Badge, parts: Parts) -> BadgeView:
    """Show one badge."""
    tag = parts.words.locale.tag
    return BadgeView(
        alt=badge_title(badge, parts),
        kind=badge_kicker(badge, parts),
        svg_url=parts.drawn_file(badge.file(tag, "svg")),
        png_url=parts.drawn_file(badge.file(tag, "png")),
        width=SIZE[0],
        height=SIZE[1],
        code=badge_code(badge, parts),
    )

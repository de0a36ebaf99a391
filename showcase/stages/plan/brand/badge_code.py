"""The lines that somebody copies to show a badge on a page of their own."""

from __future__ import annotations

from html import escape

from showcase.stages.plan.brand.badges import SIZE, Badge, badge_title, cluster_badges
from showcase.stages.plan.parts import Parts


def badge_code(badge: Badge, parts: Parts) -> str:
    """Write the picture with its link: no script, nothing of third parties; empty without the site's address."""
    picture = badge.file(parts.words.locale.tag, "svg")
    if not parts.base_url or not parts.drawn_file(picture):
        return ""
    width, height = SIZE
    return (
        f'<a href="{escape(_profile(badge, parts))}"><img src="{escape(f"{parts.base_url}/{picture}")}" '
        f'alt="{escape(badge_title(badge, parts))}" width="{width}" height="{height}"></a>'
    )


def codes_of_cluster(identifier: str, parts: Parts) -> tuple[str, ...]:
    """Write the lines of all badges of a cluster."""
    cluster = parts.catalogue.clusters[identifier]
    badges = cluster_badges(cluster, parts.catalogue, parts.today)
    return tuple(filter(None, (badge_code(badge, parts) for badge in badges)))


def _profile(badge: Badge, parts: Parts) -> str:
    """Find what a badge leads to: the profile of the cluster or of the organisation, else the home page."""
    if badge.cluster:
        return parts.address("clusters", badge.cluster)
    actor = partner_actor(badge, parts)
    return parts.address("actors", actor) if actor else parts.address()


def partner_actor(badge: Badge, parts: Parts) -> str:
    """Find the organisation of the site that has the name of a partner in some language; empty without one."""
    wanted = {text.casefold() for _, text in badge.name.by_tag} if badge.name else set[str]()
    return next(
        (
            entry.id
            for entry in (parts.catalogue.actors.values() if wanted else ())
            if parts.has_page("actors", entry.id)
            and wanted.intersection(text.casefold() for _, text in entry.written.name.by_tag)
        ),
        "",
    )

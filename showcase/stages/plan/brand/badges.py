"""Which badges there are: for clusters and their labels, and for those who carry the programme; with their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from showcase.model.brand.name_fit import HOLDER_ROOM, PROGRAMME_ROOM, NameRoom, fitting
from showcase.model.catalogue import Catalogue, Cluster
from showcase.model.freshness import GONE
from showcase.model.locale import NO_TEXT, ChosenText, LocalizedText
from showcase.model.programme import ProgrammeBody
from showcase.model.views.brand_views import BadgeArt
from showcase.stages.plan.brand.badge_symbols import badge_symbol
from showcase.stages.plan.drawing_maker import DrawingOrder
from showcase.stages.plan.labels import is_valid, label_words
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

FOLDER = "brand/badges"
SIZE = (360, 120)
"""Of a badge, in points of its SVG and in pixels of a page that shows it."""
_PIXELS_PER_POINT = 2.0
_GROUNDS = {"member": "hero", "label": "accent", "partner": "action"}
_ROLES = {"owner": N_("Owner of the programme"), "agency": N_("Agency of the programme"), "funder": N_("Funder")}


@dataclass(frozen=True, slots=True)
class Badge:
    """One badge before it has words. `stem` is its file name without ending, unique over the site."""

    stem: str
    kind: str
    """ "member", "label" or "partner"."""
    cluster: str = ""
    role: str = ""
    """Of a partner: "owner", "agency" or "funder"; empty for the badge that any contractor may use."""
    name: LocalizedText | None = None
    """Of a partner."""

    def file(self, tag: str, ending: str) -> str:
        """Give the path of its file in one language."""
        return f"{FOLDER}/{tag}/{self.stem}.{ending}"


def badge_orders(catalogue: Catalogue, today: date) -> Iterator[DrawingOrder]:
    """Order every badge as SVG and as PNG, in every language."""
    for badge in badges_of(catalogue, today):
        for ending in ("svg", "png"):
            yield DrawingOrder(
                pattern=badge.file("{locale}", ending),
                template="badge.typ",
                make=partial(badge_art, badge),
                pixels_per_point=_PIXELS_PER_POINT if ending == "png" else 1.0,
            )


def badges_of(catalogue: Catalogue, today: date) -> Iterator[Badge]:
    """List all badges: those of partners, then those of clusters in the order of their identifiers."""
    if catalogue.microsite_of:
        return
    yield from partner_badges(catalogue)
    for cluster in catalogue.clusters.values():
        yield from cluster_badges(cluster, catalogue, today)


def cluster_badges(cluster: Cluster, catalogue: Catalogue, today: date) -> Iterator[Badge]:
    """List the badges of a cluster: none once it ended or merged, and one for its label while that is valid."""
    if cluster.profile.status in GONE:
        return
    yield Badge(cluster.id, "member", cluster=cluster.id)
    if is_valid(cluster.profile.label, today):
        yield Badge(_free(f"{cluster.id}-label", catalogue), "label", cluster=cluster.id)


def partner_badges(catalogue: Catalogue) -> Iterator[Badge]:
    """List the badges of those who carry the programme, and one without a name for everybody who works for it."""
    programme = catalogue.programme
    bodies: list[tuple[str, str, ProgrammeBody | None]] = [
        ("owner", "owner", programme.owner),
        ("agency", "agency", programme.agency),
        *(("funder", f"funder-{number}", body) for number, body in enumerate(programme.funders, start=1)),
    ]
    for role, name, body in bodies:
        if body is not None:
            yield Badge(_free(f"partner-{name}", catalogue), "partner", role=role, name=body.name)
    yield Badge(_free("partner", catalogue), "partner")


def _free(stem: str, catalogue: Catalogue) -> str:
    """Keep clear of clusters that are called like the file: no identifier has two hyphens in a row."""
    return f"{stem}--badge" if stem in catalogue.clusters else stem


def badge_name(badge: Badge, parts: Parts) -> ChosenText:
    """Give the full name of who carries a badge; nothing for the badge without a name."""
    if badge.cluster:
        return parts.words.name(parts.catalogue.clusters[badge.cluster].profile.name)
    return parts.words.name(badge.name)


def badge_year(badge: Badge, parts: Parts) -> tuple[str, int]:
    """
    Give tier and year of a member.

    The year is that since when it has its tier. Where that is not known it is the year of the build: the badge then
    says that the cluster is a member in that year. The year in which the cluster was founded is never taken, because
    it says nothing about the programme. A tier that is over is not named.
    """
    profile = parts.catalogue.clusters[badge.cluster].profile if badge.cluster else None
    tier = profile.tier if profile else None
    if tier is None or (tier.until is not None and tier.until.last_day < parts.today):
        return "", parts.today.year
    name = parts.words.text(parts.catalogue.vocabularies["tiers"][tier.tier].label).text
    return name, tier.since.year if tier.since else parts.today.year


def badge_foot(badge: Badge, parts: Parts) -> str:
    """Say what stands at the foot: tier and year, the validity of a label, or what a partner is."""
    say = parts.words.say
    if badge.kind == "label":
        return _label_validity(parts.catalogue.clusters[badge.cluster], parts)
    tier, year = badge_year(badge, parts)
    lead = say(_ROLES[badge.role]) if badge.role else tier
    return " · ".join(filter(None, (lead, str(year))))


def _label_validity(cluster: Cluster, parts: Parts) -> str:
    label, words = cluster.profile.label, parts.words
    if label is not None and label.valid_until is not None:
        return words.say("Valid until %(date)s", date=words.date(label.valid_until))
    if label is not None and label.awarded is not None:
        return words.say("Awarded in %(date)s", date=words.date(label.awarded))
    return ""


def badge_kicker(badge: Badge, parts: Parts) -> str:
    """Say what the badge is for, in the words above the name of the programme or the label."""
    message = {"member": N_("Member of"), "label": N_("Quality label"), "partner": N_("Partner of")}[badge.kind]
    return parts.words.say(message)


def badge_title(badge: Badge, parts: Parts) -> str:
    """Say the whole badge in words: the text that stands for the picture."""
    say, name = parts.words.say, badge_name(badge, parts).text
    programme = parts.words.name(parts.catalogue.programme.name).text
    if badge.kind == "label":
        said = say("%(label)s: %(name)s", label=_headline(badge, parts).text, name=name)
    elif badge.kind == "member":
        said = say("Member of %(programme)s: %(name)s", programme=programme, name=name)
    elif name:
        said = say("Partner of %(programme)s: %(name)s", programme=programme, name=name)
    else:
        said = say("Partner of %(programme)s", programme=programme)
    foot = badge_foot(badge, parts)
    return f"{said}, {foot}" if foot else said


def badge_art(badge: Badge, parts: Parts) -> BadgeArt:
    """Make what is drawn: names that are too long give way to the acronym, or are cut."""
    locale = parts.words.locale
    profile = parts.catalogue.clusters[badge.cluster].profile if badge.cluster else None
    ground = _GROUNDS[badge.kind]
    return BadgeArt(
        lang=locale.base,
        direction=locale.direction,
        title=badge_title(badge, parts),
        kicker=badge_kicker(badge, parts),
        programme=_fitting(_headline(badge, parts), "", PROGRAMME_ROOM),
        programme_sizes=_sizes(PROGRAMME_ROOM),
        name=_fitting(badge_name(badge, parts), (profile.acronym or "") if profile else "", HOLDER_ROOM),
        name_sizes=_sizes(HOLDER_ROOM),
        foot=badge_foot(badge, parts),
        ground=ground,
        symbol=recall(parts.lasting, ("badge symbol", ground), lambda: badge_symbol(ground, parts)),
    )


def _headline(badge: Badge, parts: Parts) -> ChosenText:
    """Give the words set largest: the label, or the name of the programme."""
    label = parts.catalogue.clusters[badge.cluster].profile.label if badge.kind == "label" else None
    if label is not None:
        return parts.words.plain(label_words(label, parts.catalogue.vocabularies["labels"], parts.words))
    return parts.words.name(parts.catalogue.programme.name)


def _sizes(room: NameRoom) -> tuple[float, float, float]:
    return room.most, room.most_in_lines, room.least


def _fitting(name: ChosenText, short: str, room: NameRoom) -> ChosenText:
    if not name:
        return NO_TEXT
    return ChosenText(fitting(name.text, short, room), name.lang, name.direction, name.is_fallback)

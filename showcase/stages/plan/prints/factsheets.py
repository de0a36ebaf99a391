"""The factsheet of each cluster: its profile on one sheet of paper."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.model.catalogue import Catalogue, Cluster
from showcase.model.freshness import ARCHIVED
from showcase.model.locale import NO_TEXT, ChosenText
from showcase.model.shortened import shorten, shortened
from showcase.model.views.body_views import ClusterBody
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import FactView, StatementView
from showcase.model.views.print_views import FactsheetView, PrintContact, PrintItem, PrintSection, PrintTable
from showcase.stages.plan.clusters.cluster_body import cluster_body, contact_view
from showcase.stages.plan.drawing_maker import DrawingOrder
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.prints.print_files import factsheet_path
from showcase.stages.plan.prints.print_parts import (
    cluster_picture,
    field_tones,
    paper,
    print_contact,
    print_figure,
    print_foot,
    print_head,
    print_section,
    profile_address,
    programme_name,
    qr_code,
    section_of_items,
)
from showcase.stages.plan.wording import N_

_SHORT = N_("This cluster has not told yet what it aims at, what it offers and whom it looks for. Ask for more.")
# Facts worth their room on paper, by the names the profile gives them.
_FACTS = (
    "members", "regions", "country", "founded", "legal-form", "host", "label", "tier", "programmes", "stages",
)  # fmt: skip
_MOST_IN_NAME, _MOST_IN_SUMMARY, _MOST_IN_ABOUT, _MOST_IN_FACT = 160, 420, 900, 140
_MOST_IN_PLACE, _MOST_IN_AIM, _MOST_IN_ITEM, _MOST_IN_SERVICE = 60, 220, 190, 140
_MOST_TECHNOLOGIES, _MOST_FIGURES, _MOST_VALUES, _MOST_COUNTRIES = 8, 4, 4, 12
_LISTED = ("projects", "further_stories", "distinctions")  # sections of the profile that follow the services


def factsheet_orders(catalogue: Catalogue) -> Iterator[DrawingOrder]:
    """Order the factsheet of every cluster that works; those of the archive have none."""
    for cluster in catalogue.clusters.values():
        if cluster.profile.status not in ARCHIVED:
            yield DrawingOrder(factsheet_path(cluster.id), "factsheet.typ", partial(factsheet, cluster))


def factsheet(cluster: Cluster, parts: Parts) -> FactsheetView:
    """Put together what the sheet shows: what the profile says, in the order a delegate asks for it."""
    words, body = parts.words, cluster_body(cluster, parts)
    place = shorten(parts.place_words(cluster.profile), _MOST_IN_PLACE)
    kicker = tuple(part for part in (_sector(body), place) if part)
    title, about = shorten(body.name.text, _MOST_IN_NAME), shortened(body.summary, _MOST_IN_SUMMARY)
    return FactsheetView(
        paper=paper(parts, title, about.text, (programme_name(parts), *kicker, body.acronym)),
        head=print_head(parts, words.say("Cluster factsheet")),
        foot=print_foot(_checked(body), body.sources, parts),
        tones=field_tones(body.field, parts),
        picture=cluster_picture(cluster, parts),
        name=shortened(body.name, _MOST_IN_NAME),
        name_local=shorten(body.name_local, _MOST_IN_NAME),
        acronym=shorten(body.acronym, 24) if body.acronym != body.name.text else "",
        kicker=kicker,
        status=body.status_words,
        summary=about,
        about=_about(body),
        short_note=words.say(_SHORT) if _is_short(body) else "",
        note=body.fallback_note,
        programme=_programme(parts) if _is_short(body) else None,
        aims=print_section("aims", words.say("Aims"), body.aims or body.objectives, _MOST_IN_AIM, parts),
        technologies=tuple(tag.label for tag in body.technologies[:_MOST_TECHNOLOGIES]),
        strengths=print_section("strengths", words.say("What it is good at"), body.strengths, _MOST_IN_ITEM, parts),
        exchange_title=words.say("Offers and looks for"),
        exchange=tuple(_exchange(body, parts)),
        targets=_targets(body, parts),
        sections=tuple(_sections(body, parts)),
        figures_title=words.say("Key figures"),
        figures=tuple(print_figure(figure) for figure in body.figures[:_MOST_FIGURES]),
        facts_title=words.say("Facts"),
        facts=tuple(_facts(body)),
        members=_members(body, parts),
        contacts=tuple(_contacts(body, parts)),
        qr=qr_code(profile_address(cluster.id, parts), words.say("The whole profile"), parts),
    )


def _sector(body: ClusterBody) -> str:
    return body.sectors[0].label.text if body.sectors else ""


def _checked(body: ClusterBody) -> str:
    """Say how fresh the profile is, as its page does."""
    return " ".join(part for part in (body.freshness.words, body.freshness.date) if part)


def _about(body: ClusterBody) -> ChosenText:
    """Let the beginning of the description speak where the profile states neither aims nor strengths."""
    if body.aims or body.objectives or body.strengths or not body.description:
        return NO_TEXT
    text = body.description_text
    plain = ChosenText(body.description.striptags(), text.lang, text.direction, text.is_fallback)
    return shortened(plain, _MOST_IN_ABOUT)


def _is_short(body: ClusterBody) -> bool:
    """Tell whether there is next to nothing to read."""
    told = (body.aims, body.objectives, body.strengths, body.offers, body.seeks, body.services, body.sections)
    return not (any(told) or body.description or body.figures or body.technologies or body.further_services)


def _programme(parts: Parts) -> PrintSection | None:
    """Say what the programme is."""
    text = shortened(parts.words.text(parts.catalogue.programme.summary), _MOST_IN_ABOUT)
    items = (PrintItem(text, ""),) if text else ()
    return section_of_items("programme", programme_name(parts), items, parts) if items else None


def _exchange(body: ClusterBody, parts: Parts) -> Iterator[PrintSection]:
    say = parts.words.say
    if body.offers:
        yield print_section("offers", say("Offers"), body.offers, _MOST_IN_ITEM, parts)
    if body.seeks:
        yield print_section("seeks", say("Looks for"), body.seeks, _MOST_IN_ITEM, parts)


def _targets(body: ClusterBody, parts: Parts) -> tuple[str, str]:
    regions = (shorten(item.text.text, _MOST_IN_SERVICE).rstrip(".") for item in body.target_regions)
    named = parts.words.listed((*regions, *body.target_countries[:_MOST_COUNTRIES]))
    return (parts.words.say("Where it looks for partners"), named)


def _sections(body: ClusterBody, parts: Parts) -> Iterator[PrintSection]:
    """List services, then projects, successes and awards."""
    services = (*(PrintItem(shortened(card.title, _MOST_IN_SERVICE), card.type_code) for card in body.services),)
    further = print_section("services", "", body.further_services, _MOST_IN_SERVICE, parts).items
    if services or further:
        yield section_of_items("services", parts.words.say("Services"), (*services, *further), parts)
    by_name: dict[str, tuple[str, tuple[StatementView, ...]]] = {
        section.name: (section.title, section.items) for section in body.sections
    }
    for name in _LISTED:
        if name in by_name:
            title, items = by_name[name]
            yield print_section(name, title, items, _MOST_IN_ITEM, parts)


def _facts(body: ClusterBody) -> Iterator[FactView]:
    by_name = {fact.name: fact for fact in body.facts}
    for name in _FACTS:
        if name in by_name:
            fact = by_name[name]
            values = tuple(LinkView("", shortened(value.text, _MOST_IN_FACT)) for value in fact.values[:_MOST_VALUES])
            yield FactView(name, fact.label, values, fact.note)


def _members(body: ClusterBody, parts: Parts) -> PrintTable | None:
    if not body.member_shares:
        return None
    words, most = parts.words, max(number for _, number, _ in body.member_shares)
    return PrintTable(
        title=words.say("Members by type"),
        heads=(words.say("Type"), words.say("Number")),
        rows=tuple((label, shown, number / most if most else 0.0) for label, number, shown in body.member_shares),
    )


def _contacts(body: ClusterBody, parts: Parts) -> Iterator[PrintContact]:
    """Name the office of the cluster; the programme's where that is all there is."""
    words = parts.words
    own = print_contact(words.say("Contact"), body.contact, body.website_url, parts)
    if own:
        yield own
    if own is None or body.contact is None:
        programme = contact_view(parts.catalogue.programme.contact, parts)
        other = print_contact(words.say("Contact at the programme"), body.agency_contact or programme, "", parts)
        if other:
            yield other

"""The brand page: marks, rules, colours, type, voice and everything to download, made from the brand itself."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model.catalogue import Catalogue
from showcase.model.locale import Locale
from showcase.model.views.brand_page_views import BrandBody, BrandFile, EmblemShown, NameRow
from showcase.stages.plan.brand.badge_symbols import symbol_address
from showcase.stages.plan.brand.badges import Badge, cluster_badges, partner_badges
from showcase.stages.plan.brand.badges_page import PATH as BADGES
from showcase.stages.plan.brand.badges_page import badge_view
from showcase.stages.plan.brand.brand_colours import field_swatches, given_swatches, role_swatches, vision_proofs
from showcase.stages.plan.brand.brand_marks import horizontal_file, mark_shown, marks_shown
from showcase.stages.plan.brand.contrast_matrix import contrast_tables
from showcase.stages.plan.brand.kit_contents import KIT
from showcase.stages.plan.brand.mark_rules import mark_rules
from showcase.stages.plan.brand.shape_words import shape_notes
from showcase.stages.plan.brand.signature import signature_view
from showcase.stages.plan.brand.slides import SLIDE_PNG, SLIDE_SVG
from showcase.stages.plan.brand.type_words import TYPE_NOTES, types_shown
from showcase.stages.plan.brand.voice import VOICE
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

PATH = ("brand",)
_EMBLEMS = 3
_PRINTS = (
    ("brochure.pdf", N_("Brochure of the programme")),
    ("panels.pdf", N_("Panels for a fair booth")),
    ("table-card.pdf", N_("Table card")),
)


def brand_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the page; a small site of one cluster has none, for the brand is that of the whole programme."""
    if not catalogue.microsite_of:
        yield PageOrder("brand", "brand", PATH, _make, source=catalogue.programme_file)


def _make(parts: Parts) -> tuple[PageText, BrandBody]:
    words, programme = parts.words, parts.catalogue.programme
    name, rules = words.name(programme.name), mark_rules(parts)
    title = words.say("Brand")
    lead = words.say("One look for everybody who belongs to it: marks, colours, type and words, free to download.")
    body = BrandBody(
        title=title,
        lead=lead,
        name=name,
        claim=words.text(programme.claim),
        symbol=symbol_address("inverse", parts),
        kit=_file(KIT, words.say("Brand kit"), words.say("Everything on this page in one ZIP file"), parts),
        marks=tuple(marks_shown(parts)),
        right=tuple(rule for rule in rules if rule.is_right),
        wrong=tuple(rule for rule in rules if not rule.is_right),
        specimen=mark_shown("horizontal", "colour", parts),
        specimen_inverse=mark_shown("horizontal", "inverse", parts),
        given=tuple(given_swatches(parts)),
        roles=tuple(role_swatches(parts)),
        fields=tuple(field_swatches(parts)),
        matrices=tuple(contrast_tables(parts)),
        visions=tuple(vision_proofs(parts)),
        types=types_shown(parts),
        sample=words.text(programme.summary) or words.text(programme.claim) or name,
        type_notes=tuple(words.say(note) for note in TYPE_NOTES),
        shape_notes=shape_notes(parts),
        emblems=tuple(_emblems(parts)),
        voice=tuple(words.say(rule) for rule in VOICE),
        own_voice=tuple(words.text(rule) for rule in programme.brand.voice),
        names=tuple(_name_row(locale, parts) for locale in parts.catalogue.locales if not locale.is_pseudo),
        badges=tuple(badge_view(badge, parts) for badge in _badges(parts)),
        badges_url=parts.place.to(*BADGES) if parts.has_page(*BADGES) else "",
        signature=signature_view(parts),
        slide=tuple(_slides(parts)),
        card=_card(parts),
        prints=tuple(_prints(parts)),
    )
    return PageText(title, lead, ((PATH, title),)), body


def _file(path: str, label: str, title: str, parts: Parts) -> BrandFile | None:
    url = parts.drawn_file(path)
    return BrandFile(label, url, title) if url else None


def _slides(parts: Parts) -> Iterator[BrandFile]:
    for path, label in ((SLIDE_PNG, "PNG"), (SLIDE_SVG, "SVG")):
        file = _file(path, label, f"{parts.words.say('Background for slides')}, {label}", parts)
        if file:
            yield file


def _card(parts: Parts) -> str:
    """Name the social card of the home page in this language, if this run draws it."""
    name = f"cards/{parts.words.locale.tag}/home"
    return name if parts.drawn_file(f"assets/{name}.png") else ""


def _prints(parts: Parts) -> Iterator[BrandFile]:
    for file_name, title in _PRINTS:
        said = parts.words.say(title)
        file = _file(f"print/{parts.words.locale.tag}/{file_name}", said, f"{said} (PDF)", parts)
        if file:
            yield file


def _emblems(parts: Parts) -> Iterator[EmblemShown]:
    """Choose clusters of different fields, the first of each."""
    cards = [parts.cluster_card(parts.catalogue.clusters[item]) for item in parts.catalogue.present_clusters[:200]]
    first_of_field = {card.field: card for card in reversed(cards)}
    chosen = sorted(first_of_field.values(), key=lambda card: (card.field == 0, card.field, card.id))[:_EMBLEMS]
    for card in chosen:
        yield EmblemShown(card.emblem, card.field, card.name, card.url)


def _badges(parts: Parts) -> Iterator[Badge]:
    """Choose an example of each kind of badge; none where they are not drawn."""
    if not parts.has_page(*BADGES):
        return
    catalogue = parts.catalogue
    kinds: dict[str, Badge] = {}
    for item in catalogue.present_clusters:
        for badge in cluster_badges(catalogue.clusters[item], catalogue, parts.today):
            kinds.setdefault(badge.kind, badge)
        if len(kinds) == 2:
            break
    yield from kinds.values()
    yield next(partner_badges(catalogue))


def _name_row(locale: Locale, parts: Parts) -> NameRow:
    """Show the programme in another language of the site; what falls back there is marked as such."""
    programme, default = parts.catalogue.programme, parts.words.default
    name = programme.name.in_locale(locale, default)
    claim = programme.claim.in_locale(locale, default) if programme.claim else parts.words.text(None)
    return NameRow(locale.own_name, locale.tag, name, claim, horizontal_file(locale.tag, parts))

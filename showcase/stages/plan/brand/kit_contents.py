"""What the brand kit holds: marks, badges, colours, typefaces, slide, signature, card, and the rules in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from showcase.model.brand_kit import BrandKit, KitText
from showcase.model.catalogue import Catalogue
from showcase.model.drawing import Drawing
from showcase.settings import Settings
from showcase.stages.plan.brand.badges import FOLDER, partner_badges
from showcase.stages.plan.brand.brand_marks import wordmark_file
from showcase.stages.plan.brand.colour_files import colours_css, colours_gpl, colours_json
from showcase.stages.plan.brand.mark_rules import mark_rules
from showcase.stages.plan.brand.signature import signature_html, signature_path, signature_text, signature_view
from showcase.stages.plan.brand.slides import SLIDE_PNG, SLIDE_SVG
from showcase.stages.plan.brand.voice import VOICE
from showcase.stages.plan.page_maker import PageMaker
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

KIT = "brand/brand-kit.zip"
_MOST_CLUSTERS = 400  # with more, the kit has the badges of partners only: those of clusters have a page
_CONTENTS = (
    ("marks/", N_("the mark in all forms, colours and languages, as SVG and PNG")),
    ("badges/", N_("badges for members and partners")),
    ("colours/", N_("all colours as CSS, JSON and a palette for GIMP and Inkscape")),
    ("fonts/", N_("the typefaces with their licences")),
    ("slides/", N_("a background for slides")),
    ("mail/", N_("the mail signature")),
    ("social/", N_("the card that other sites show beside a link")),
)
_LICENCE = (
    N_("Marks and badges: for members and partners of %(programme)s, as the rules in this kit say."),
    N_("Colours: everybody may use them."),
    N_("Typefaces: SIL Open Font License, version 1.1; its text lies beside them."),
)


def kit_paths(catalogue: Catalogue, settings: Settings) -> frozenset[str]:
    """List what lies beside the drawings when a kit is made: the kit itself, and the signatures of all languages."""
    if not settings.cards or catalogue.microsite_of:
        return frozenset()
    found = {KIT}
    if catalogue.programme.contact is not None:
        default = catalogue.default_locale
        found |= {signature_path(locale, default, ending) for locale in catalogue.locales for ending in ("html", "txt")}
    return frozenset(found)


def plan_kit(maker: PageMaker, drawings: Iterable[Drawing]) -> BrandKit | None:
    """Plan the kit; None where none is made."""
    catalogue = maker.catalogue
    if not kit_paths(catalogue, maker.settings):
        return None
    published = tuple(text for locale in catalogue.locales for text in _signatures(maker.home_parts(locale)))
    parts = maker.home_parts(catalogue.default_locale)
    return BrandKit(
        path=KIT,
        drawings=tuple(sorted(_drawings(drawings, catalogue))),
        texts=(
            *_colours(parts),
            *(_readme(maker.home_parts(locale)) for locale in catalogue.locales if not locale.is_pseudo),
            _licence(parts),
            *(KitText(f"mail/{text.name.rpartition('/')[2]}", text.text) for text in published),
        ),
        fonts=parts.identity.type_pair.id,
        published=published,
    )


def _drawings(drawings: Iterable[Drawing], catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Choose the drawings of the kit, each with its name there."""
    tag = catalogue.default_locale.tag
    badges = f"{FOLDER}/{tag}/"
    partners = {badge.stem for badge in partner_badges(catalogue)}
    is_few = len(catalogue.clusters) <= _MOST_CLUSTERS
    for path, asset in ((drawing.path, drawing.asset) for drawing in drawings):
        name = path.rpartition("/")[2]
        if path.startswith("brand/marks/"):
            yield path.removeprefix("brand/"), path
        elif path.startswith(badges) and (is_few or name.partition(".")[0] in partners):
            yield f"badges/{name}", path
        elif path in (SLIDE_PNG, SLIDE_SVG):
            yield f"slides/{name}", path
        elif asset == f"cards/{tag}/home":
            yield f"social/{name}", path


def _colours(parts: Parts) -> Iterator[KitText]:
    palette, name = parts.identity.palette, parts.words.name(parts.catalogue.programme.name).text
    yield KitText("colours/colours.css", colours_css(palette, name))
    yield KitText("colours/colours.json", colours_json(palette, name))
    yield KitText("colours/colours.gpl", colours_gpl(palette, name))


def _signatures(parts: Parts) -> Iterator[KitText]:
    view = signature_view(parts)
    if view is None:
        return
    locale, default = parts.words.locale, parts.words.default
    mark = f"{parts.base_url}/{wordmark_file(locale.tag)}" if parts.base_url else ""
    yield KitText(signature_path(locale, default, "html"), signature_html(view, mark, parts))
    yield KitText(signature_path(locale, default, "txt"), signature_text(view))


def _readme(parts: Parts) -> KitText:
    """Write what is in the kit and how to use it; the words are those of the brand page."""
    words, programme = parts.words, parts.catalogue.programme
    rules = mark_rules(parts)
    title = words.say("Brand kit of %(programme)s", programme=words.name(programme.name).text)
    contents = [f"{folder:10} {words.say(about)}" for folder, about in _CONTENTS]
    voice = [*(words.say(rule) for rule in VOICE), *(words.text(rule).text for rule in programme.brand.voice)]
    parts_of_text = (
        (title, [words.text(programme.claim).text, parts.address("brand")]),
        (words.say("What is inside"), contents),
        (words.say("Right use"), [f"+ {rule.text}" for rule in rules if rule.is_right]),
        (words.say("Wrong use"), [f"x {rule.text}" for rule in rules if not rule.is_right]),
        (words.say("How we write"), [f"- {rule}" for rule in voice]),
    )
    text = "\n\n".join("\n".join((head.upper(), "", *filter(None, lines))) for head, lines in parts_of_text)
    tag = words.locale.tag
    name = "README.txt" if words.locale == words.default else f"README.{tag}.txt"
    return KitText(name, text + "\n")


def _licence(parts: Parts) -> KitText:
    name = parts.words.name(parts.catalogue.programme.name).text
    said = (parts.words.say(line) for line in _LICENCE)
    return KitText("LICENCE.txt", "\n".join(line % {"programme": name} for line in said) + "\n")

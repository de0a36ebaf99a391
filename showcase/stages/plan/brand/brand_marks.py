"""The marks on the brand page: every form on the grounds it is made for, with its files."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model.brand.mark_forms import COLOURS, FORMS, mark_file
from showcase.model.locale import NO_TEXT
from showcase.model.views.brand_page_views import BrandFile, MarkShown
from showcase.stages.plan.brand.badge_symbols import symbol_address
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

_FORM_WORDS = {"horizontal": N_("Horizontal mark"), "stacked": N_("Stacked mark"), "symbol": N_("Symbol")}
_COLOUR_WORDS = {
    "colour": N_("in colour, for light grounds"),
    "inverse": N_("inverse, for dark grounds"),
    "one-colour": N_("in black"),
    "one-colour-inverse": N_("in white"),
}
_GROUNDS = {"colour": "page", "inverse": "hero", "one-colour": "white", "one-colour-inverse": "black"}


def marks_shown(parts: Parts) -> Iterator[MarkShown]:
    """Show all forms in all colours."""
    for form in FORMS:
        for colour in COLOURS:
            yield mark_shown(form, colour, parts)


def mark_shown(form: str, colour: str, parts: Parts) -> MarkShown:
    """Show one drawing of the mark; where no files are made, the symbol with the name set beside it."""
    words = parts.words
    name = words.name(parts.catalogue.programme.name)
    title = words.say(
        "%(form)s, %(colour)s", form=words.say(_FORM_WORDS[form]), colour=words.say(_COLOUR_WORDS[colour])
    )
    found = mark_file(form, colour, words.locale.tag)
    picture = parts.drawn_file(found.svg)
    files = (BrandFile("SVG", picture, f"{title}, SVG"), *_pngs(found.pngs, title, parts)) if picture else ()
    return MarkShown(
        form=form,
        ground=_GROUNDS[colour],
        title=title,
        alt=name.text,
        picture=picture or symbol_address(colour, parts),
        name=NO_TEXT if picture or form == "symbol" else name,
        files=files,
    )


def _pngs(pngs: tuple[tuple[int, str], ...], title: str, parts: Parts) -> Iterator[BrandFile]:
    for height, path in pngs:
        url = parts.drawn_file(path)
        if url:
            yield BrandFile(f"{height}", url, f"{title}, PNG {height} px")


def horizontal_file(tag: str, parts: Parts) -> BrandFile | None:
    """Link to the horizontal mark in colour in one language of the site."""
    url = parts.drawn_file(mark_file("horizontal", "colour", tag).svg)
    title = parts.words.say("Horizontal mark in %(language)s", language=parts.words.language(tag))
    return BrandFile("SVG", url, title) if url else None


def wordmark_file(tag: str) -> str:
    """Name the picture for mails: the horizontal mark in colour, twice as fine as it is shown."""
    return mark_file("horizontal", "colour", tag).pngs[0][1]

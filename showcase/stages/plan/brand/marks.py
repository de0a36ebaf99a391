"""Orders the programme's mark in all forms and colours, and the signs for tabs and home screens."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import partial

from showcase.model.brand.icons import HOME_ICONS, TAB_ICON, TAB_SIDES, TOUCH_ICON, icon_svg
from showcase.model.brand.mark_forms import (
    CLEAR_SPACE,
    COLOURS,
    FORMS,
    HEIGHTS,
    mark_colours,
    mark_pattern,
    name_lines,
    symbol_art,
    symbol_height,
    type_size,
)
from showcase.model.catalogue import Catalogue
from showcase.model.views.brand_views import IconArt, MarkArt
from showcase.stages.plan.drawing_maker import DrawingOrder
from showcase.stages.plan.parts import Parts

_LEADING, _TALL_LEADING = 0.42, 0.62  # letters of other scripts reach higher and lower than Latin capitals
_TALL = frozenset({"ARABIC", "HEBREW", "DEVANAGARI", "THAI", "CJK", "HIRAGANA", "KATAKANA", "HANGUL"})


def mark_orders(catalogue: Catalogue) -> Iterator[DrawingOrder]:
    """Order all marks and signs; the small site of one cluster has the signs only."""
    yield from _icon_orders()
    if catalogue.microsite_of:
        return
    for form in FORMS:
        for colour in COLOURS:
            for ending, height in (("svg", 0), *((f"{height}.png", height) for height in HEIGHTS)):
                make = partial(_mark_art, form, colour, height)
                yield DrawingOrder(mark_pattern(form, colour, ending), "mark.typ", make)


def _icon_orders() -> Iterator[DrawingOrder]:
    for side in TAB_SIDES:
        yield DrawingOrder(TAB_ICON.format(side=side), "icon.typ", partial(_icon_art, side, "tab"))
    yield DrawingOrder(TOUCH_ICON, "icon.typ", partial(_icon_art, 180, "touch"))
    for file, (side, kind) in HOME_ICONS.items():
        yield DrawingOrder(file, "icon.typ", partial(_icon_art, side, kind))


def _icon_art(side: int, kind: str, parts: Parts) -> IconArt:
    return IconArt(icon_svg(parts.identity, parts.catalogue.own_mark, kind), side)


def _mark_art(form: str, colour: str, height: int, parts: Parts) -> MarkArt:
    """Set the symbol and the name in its lines; the name is that of the language, or of the one it falls back to."""
    name = parts.words.name(parts.catalogue.programme.name)
    symbol = symbol_art(parts.identity, parts.catalogue.own_mark, colour)
    lines = () if form == "symbol" else name_lines(name.text, form)
    return MarkArt(
        title=name.text,
        form=form,
        symbol=symbol.svg,
        symbol_height=symbol_height(symbol),
        clear_space=CLEAR_SPACE,
        lines=lines,
        name_lang=name.lang,
        direction=name.direction,
        ink=mark_colours(parts.identity, colour).name,
        size=type_size(form, len(lines)) if lines else 1.0,
        leading=_TALL_LEADING if _is_tall(name.text) else _LEADING,
        height=float(height),
    )


def _is_tall(text: str) -> bool:
    return any(unicodedata.name(letter, "").partition(" ")[0].partition("-")[0] in _TALL for letter in text)

"""What all social cards have in common: language, the name and sign of the programme, and words short enough."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from showcase.model.brand.mark import symbol_svg
from showcase.model.locale import NO_TEXT, ChosenText
from showcase.model.views.card_views import CardColours, SocialCard
from showcase.stages.plan.parts import Parts

_TITLE_ROOM, _WORDS_ROOM = 150, 76  # in letters; one of Chinese or Japanese takes the room of two
_WIDE = frozenset({"W", "F"})
_SIGNS_IN_ROOM = 3  # with those that stand on others, at most so many for each letter there is room for
# Pictures, and signs without a shape: what they do elsewhere, no card needs.
_LEFT_OUT = frozenset({"So", "Sk", "Cc", "Cf", "Cs", "Co", "Cn"})
_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{SOFT HYPHEN}"
_SPARED = frozenset(f"©®°№℠™{_JOINERS}")


@dataclass(frozen=True, slots=True)
class CardPicture:
    """What a card shows besides words."""

    texture: str = ""
    picture: str = ""
    chart: str = ""
    date: tuple[str, str] = ("", "")
    """What stands large and small instead of a picture."""


def social_card(  # noqa: PLR0913 one call says all about a card
    parts: Parts,
    colours: CardColours,
    picture: CardPicture,
    *,
    kicker: Iterable[ChosenText | str],
    title: ChosenText,
    line: Iterable[ChosenText | str],
) -> SocialCard:
    """Put a card together; words that are none, or say what was said before, are left out."""
    words = parts.words
    site_name = drawable(words.name(parts.catalogue.programme.name), _WORDS_ROOM)
    return SocialCard(
        lang=words.locale.base,
        direction=words.locale.direction,
        colours=colours,
        kicker=_short(parts, kicker),
        title=drawable(title, _TITLE_ROOM) or site_name,
        line=_short(parts, line),
        site_name=site_name,
        symbol=_symbol(parts, colours),
        texture=picture.texture,
        chart=picture.chart,
        picture=picture.picture,
        date=picture.date,
    )


def _symbol(parts: Parts, colours: CardColours) -> str:
    """Draw the sign of the programme; one of its own in the colour of the title."""
    own = parts.catalogue.own_mark
    if own is not None:
        return own.in_colour(colours.ink, colours.ground)
    return symbol_svg(colours.ink, colours.hub, parts.identity.emblem)


def _short(parts: Parts, texts: Iterable[ChosenText | str]) -> tuple[ChosenText, ...]:
    """Give the texts that there are, as many as the room allows but always the first."""
    found: dict[str, ChosenText] = {}
    room = _WORDS_ROOM
    for item in texts:
        text = drawable(parts.words.plain(item) if isinstance(item, str) else item, _WORDS_ROOM)
        room -= _width(text.text) + 3
        if text and (room > 0 or not found):
            found.setdefault(text.text, text)
    return tuple(found.values())


def drawable(text: ChosenText, room: int) -> ChosenText:
    """Give a text as it can be drawn: on one line, without signs that are no letters, cut at a word if it is long."""
    if not text:
        return NO_TEXT
    plain = "".join(filter(_is_letter, " ".join(text.text.split())))
    line = " ".join(plain.split()).strip(f" {_JOINERS}")
    return text._replace(text=_cut(line[: room * _SIGNS_IN_ROOM], room))


def _is_letter(sign: str) -> bool:
    return sign in _SPARED or unicodedata.category(sign) not in _LEFT_OUT


def _cut(text: str, room: int) -> str:
    if _width(text) <= room:
        return text
    widths = accumulate(map(_width, text))
    whole = text[: next(place for place, width in enumerate(widths) if width >= room)]
    start = whole.rpartition(" ")[0]
    kept = start if len(start) > len(whole) // 2 else whole
    return kept.rstrip(" ,;:.–-") + "\u00a0…"


def _width(text: str) -> int:
    """Count letters; signs that take the room of two count twice, those that stand on others not at all."""
    return sum(2 if unicodedata.east_asian_width(sign) in _WIDE else unicodedata.combining(sign) == 0 for sign in text)

"""Interface words of one locale; templates and the plan stage ask for them by their English form."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass


def N_(message: str) -> str:  # noqa: N802 the name that gettext tools look for
    """Mark a message for extraction without translating it."""
    return message


def _english_plural(count: int) -> int:
    return 0 if count == 1 else 1


@dataclass(frozen=True, slots=True)
class Messages:
    """Translations by English message; a message without one stays English."""

    tag: str
    singular: Mapping[str, str]
    plural: Mapping[str, tuple[str, ...]]  # English singular → one form per plural class
    plural_class: Callable[[int], int] = _english_plural
    is_machine_draft: bool = False  # no speaker of the language has read them yet

    def gettext(self, message: str) -> str:
        """Translate one message."""
        return self.singular.get(message) or message

    def ngettext(self, one: str, many: str, count: int) -> str:
        """Translate a message that depends on a number."""
        forms = self.plural.get(one)
        if forms:
            return forms[min(self.plural_class(count), len(forms) - 1)] or (one if count == 1 else many)
        return one if count == 1 else many


ENGLISH = Messages("en", {}, {})
_GAP = re.compile(r"(%\(\w+\)s|%%|\{\w*\})")  # what is filled in later, here or by a script
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "áƀçđéƒĝĥíĵķłɱñóþɋŕšŧúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶŁṂÑÓÞɊŔŠŦÚṼŴẊÝŽ"
# Doubled vowels lengthen English by a third, as German or Finnish do.
_ACCENTS = str.maketrans({
    plain: accented * 2 if plain in "aeiou" else accented for plain, accented in zip(_PLAIN, _ACCENTED, strict=True)
})  # fmt: skip
_TURNED, _TURNED_END = "\u200f\u202e", "\u202c\u200f"  # letters run from right to left whatever their script


@dataclass(frozen=True, slots=True)
class PseudoMessages:
    """
    English in disguise, to see at a glance which words cannot be translated, and what a longer language breaks.

    `en-XA` accents every letter, doubles vowels and sets brackets, so that a word cut off shows;
    `ar-XB` turns the words round. Gaps to fill stay as they are.
    """

    tag: str

    def gettext(self, message: str) -> str:
        """Disguise the words but leave the gaps alone."""
        pieces = _GAP.split(message)
        disguised = "".join(piece if index % 2 else self._disguise(piece) for index, piece in enumerate(pieces))
        return f"[{disguised}]" if self.tag == "en-XA" else disguised

    def ngettext(self, one: str, many: str, count: int) -> str:
        """Choose like English, then disguise."""
        return self.gettext(one if count == 1 else many)

    def _disguise(self, words: str) -> str:
        if self.tag == "en-XA":
            return words.translate(_ACCENTS)
        return f"{_TURNED}{words}{_TURNED_END}" if words.strip() else words

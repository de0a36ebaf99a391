"""Interface words of one locale; templates and the plan stage ask for them by their English form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


def _english_plural(count: int) -> int:
    return 0 if count == 1 else 1


@dataclass(frozen=True, slots=True)
class Messages:
    """Translations by English message; a message without one stays English."""

    tag: str
    singular: Mapping[str, str]
    plural: Mapping[str, tuple[str, ...]]  # English singular → one form per plural class
    plural_class: Callable[[int], int] = _english_plural
    direction_marks: bool = False

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
_ACCENTS = str.maketrans("aceinorsuzACEINORSUZ", "àçéîñôŕšûžÀÇÉÎÑÔŔŠÛŽ")


def pseudo_messages(tag: str) -> PseudoMessages:
    """Make the interface words of a pseudo-locale."""
    return PseudoMessages(tag)


@dataclass(frozen=True, slots=True)
class PseudoMessages:
    """Accented or mirrored English, to see at a glance which words are not translatable and what grows too long."""

    tag: str

    def gettext(self, message: str) -> str:
        """Accent the words but leave the named gaps alone."""
        parts = message.split("%(")
        accented = [self._disguise(parts[0])]
        for part in parts[1:]:
            gap, _, rest = part.partition(")s")
            accented.append(f"%({gap})s" + self._disguise(rest))
        return f"[{''.join(accented)}]" if self.tag == "en-XA" else "".join(accented)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """Choose like English, then accent."""
        return self.gettext(one if count == 1 else many)

    def _disguise(self, words: str) -> str:
        return words.translate(_ACCENTS) if self.tag == "en-XA" else f"\u202e{words}\u202c" if words.strip() else words

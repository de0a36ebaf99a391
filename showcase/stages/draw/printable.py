"""Makes texts ready for typesetting: what nobody sees, and marks that no font has for a letter, never stop a build."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from showcase.model.brand.letters import REPLACEMENT, Letters, read_letters
from showcase.model.locale import ChosenText

_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{SOFT HYPHEN}\N{WORD JOINER}"
_VARIANTS = (("\ufe00", "\ufe0f"), ("\U000e0100", "\U000e01ef"))


def fonts_with_marks(folder: Path) -> tuple[Letters, ...]:
    """Give the letters of each font of a folder: those for other scripts have marks that stand on letters, as well."""
    return tuple(read_letters(file) for file in sorted(folder.glob("*-700.ttf")))  # all weights have the same


def printable(value: Any, fonts: Sequence[Letters]) -> Any:
    """Make every text in a view of dictionaries and lists printable; `fonts` are those that have marks of their own."""
    if isinstance(value, str):
        return value if value.isascii() and value.isprintable() else printable_text(value, fonts)
    if isinstance(value, ChosenText):
        value = value._asdict()
    if isinstance(value, dict):
        return {key: printable(item, fonts) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [printable(item, fonts) for item in value]
    return value


def printable_text(text: str, fonts: Sequence[Letters]) -> str:
    """
    Leave out what cannot be seen: control characters, overrides of direction, variants; joiners and lines stay.

    A letter and the marks on it have to come from one font; marks that none has for this letter go as well.
    Where nothing would be left of a text, an empty box stands for it: PDF knows no empty titles.
    """
    shown = "".join(_drawable(cluster, fonts) for cluster in _clusters(unicodedata.normalize("NFC", text)))
    return REPLACEMENT if text.strip(" \n") and not shown.strip() else shown


def _drawable(cluster: str, fonts: Sequence[Letters]) -> str:
    if len(cluster) == 1 or any(font.issuperset(cluster.strip(_JOINERS)) for font in fonts):
        return cluster if unicodedata.category(cluster[0])[0] != "M" else ""
    return cluster[0] + "".join(sign for sign in cluster[1:] if sign in _JOINERS)


def _clusters(text: str) -> Iterable[str]:
    """Split a text before each sign that stands for itself."""
    seen = [sign for sign in text if _is_seen(sign)]
    starts = [at for at, sign in enumerate(seen) if not at or not _belongs_to_letter(sign)]
    return ("".join(seen[start:end]) for start, end in pairwise((*starts, len(seen))))


def _belongs_to_letter(sign: str) -> bool:
    return unicodedata.category(sign)[0] == "M" or sign in _JOINERS


def _is_seen(sign: str) -> bool:
    """Tell whether a sign is drawn, or shapes those that are; unassigned ones and those of private use are not."""
    category = unicodedata.category(sign)
    if category in {"Cc", "Cf", "Cn", "Co", "Cs"}:
        return sign in _JOINERS or sign == "\n"
    return not any(first <= sign <= last for first, last in _VARIANTS)

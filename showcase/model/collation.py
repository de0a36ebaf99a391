"""Order of names as readers of a locale expect it, where ä, ø and ł have places of their own."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

from pyuca import Collator

# Letters that are not a base letter with a mark: where the default collation table of Unicode puts them.
_EXPANSIONS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})

# Letters of their own, each behind the letter it follows. Source: CLDR collation charts.
_TAILORED = {
    "da": {"æ": "z1", "ä": "z1", "ø": "z2", "ö": "z2", "å": "z3", "ü": "y1"},
    "nb": {"æ": "z1", "ä": "z1", "ø": "z2", "ö": "z2", "å": "z3", "ü": "y1"},
    "sv": {"å": "z1", "ä": "z2", "æ": "z2", "ö": "z3", "ø": "z3", "ü": "y1"},
    "pl": {"ą": "a1", "ć": "c1", "ę": "e1", "ł": "l1", "ń": "n1", "ó": "o1", "ś": "s1", "ź": "z1", "ż": "z2"},
    "cs": {"č": "c1", "ř": "r1", "š": "s1", "ž": "z1"},
    "es": {"ñ": "n1"},
    "et": {"š": "s1", "ž": "s2", "õ": "w1", "ä": "w2", "ö": "w3", "ü": "w4"},
}
_TAILORED |= {"nn": _TAILORED["nb"], "no": _TAILORED["nb"], "fi": _TAILORED["sv"], "sk": _TAILORED["cs"]}


@lru_cache(maxsize=1)
def _collator() -> Collator:
    return Collator()


@lru_cache(maxsize=65_536)
def sort_key(text: str, tag: str) -> tuple[Any, ...]:
    """
    Give a key that sorts names as the locale does; upper and lower case and punctuation decide last.

    Latin names are sorted by letters and marks; others by the default Unicode collation (UTS #10).
    """
    letters = text.casefold()
    tailored = _TAILORED.get(tag.split("-")[0], {})
    if tag.startswith(("da", "nb", "nn", "no")):
        letters = letters.replace("aa", "å")
    spelled = "".join(tailored.get(letter, letter) for letter in letters).translate(_EXPANSIONS)
    plain = unicodedata.normalize("NFKD", spelled)
    base = "".join(sign for sign in plain if not unicodedata.combining(sign))
    primary = "".join(sign for sign in base if sign.isalnum() or sign == " ")
    if not primary.isascii():
        return (1, _collator().sort_key(text), "", "")
    return (0, primary, plain, text)

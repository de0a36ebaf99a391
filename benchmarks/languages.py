"""The languages of the corpus: three are written by people, the others made of the English words by substitution."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from benchmarks.vocabulary import TAGS, Texts

# The official languages of the European Union; the first three are those that people wrote.
EU_TAGS = (*TAGS, *"bg hr cs nl et fi fr el hu ga it lv lt mt pl pt ro sk sl es sv".split())  # noqa: SIM905 reads best
# Letters of each: those that stand for vowels, and the others. Bytes, collation and search are those of the language.
_LETTERS = {
    "bg": ("аъоуеиюя", "бвгджзйклмнпрстфхцчшщ"),
    "hr": ("aeiou", "bcčćdđfghjklmnprsštvzž"),
    "cs": ("aáeěiíoóuůyý", "bcčdďfghjklmnňprřsštťvzž"),
    "nl": ("aeiouë", "bcdfghjklmnpqrstvwxz"),
    "et": ("aeiouõäöü", "bdfghjklmnprsštvzž"),
    "fi": ("aeiouyäö", "dghjklmnprstv"),
    "fr": ("aàâeéèêiîoôuùûy", "bcçdfghjklmnpqrstvwxz"),
    "el": ("αάεέηήιίοόυύωώ", "βγδζθκλμνξπρστφχψ"),
    "hu": ("aáeéiíoóöőuúüű", "bcdfghjklmnprstvz"),
    "ga": ("aáeéiíoóuú", "bcdfghlmnprst"),
    "it": ("aàeèéiìoòuù", "bcdfghlmnpqrstvz"),
    "lv": ("aāeēiīouū", "bcčdfgģhjkķlļmnņprsštvzž"),
    "lt": ("aąeęėiįyouųū", "bcčdfghjklmnprsštvzž"),
    "mt": ("aeiouà", "bċdfġghħjklmnpqrstvwxżz"),
    "pl": ("aąeęioóuy", "bcćdfghjklłmnńprsśtwzźż"),
    "pt": ("aáâãeéêiíoóôõuú", "bcçdfghjlmnpqrstvxz"),
    "ro": ("aăâeiîou", "bcdfghjlmnprsștțvxz"),
    "sk": ("aáäeéiíoóôuúyý", "bcčdďfghjklľmnňprŕsštťvzž"),
    "sl": ("aeiou", "bcčdfghjklmnprsštvzž"),
    "es": ("aáeéiíoóuú", "bcdfghjlmnñpqrstvxyz"),
    "sv": ("aeiouyåäö", "bcdfghjklmnprstvx"),
}
_VOWELS, _OTHERS = "aeiouy", "bcdfghjklmnpqrstvwxz"
_GAP = re.compile(r"(%\(\w+\)s|%%|\{\w*\})")


def in_pseudo(tag: str, text: str) -> str:
    """Write English words in the letters of another language, as long as they were; gaps to be filled stay."""
    parts = _GAP.split(text)
    parts[::2] = [words.translate(_table(tag)) for words in parts[::2]]
    return "".join(parts)


@cache
def _table(tag: str) -> dict[int, int]:
    """Choose a letter for each English one; always the same for the same language."""
    chance = random.Random(f"language {tag}")
    pairs: dict[str, str] = {}
    for english, letters in zip((_VOWELS, _OTHERS), _LETTERS[tag], strict=True):
        shuffled = chance.sample(letters, len(letters)) * len(english)
        pairs |= dict(zip(english, shuffled, strict=False))
    capitals = {english.upper(): letter.upper() for english, letter in pairs.items()}
    return {ord(english): ord(letter) for english, letter in (pairs | capitals).items()}


def in_locale(value: Texts | str, tag: str) -> str:
    """Choose the words of a text as a reader gets them: their language, else English; names are the same in all."""
    if isinstance(value, str):
        return value
    if tag in value:
        return value[tag]
    english = value["en"]
    return english if all(words == english for words in value.values()) else in_pseudo(tag, english)


def in_all(value: Any, tags: Sequence[str]) -> Any:
    """Give plain values with every text in so many languages."""
    if isinstance(value, dict):
        if set(value) == set(TAGS):
            return {tag: in_locale(value, tag) for tag in tags}
        return {key: in_all(item, tags) for key, item in value.items()}
    return [in_all(item, tags) for item in value] if isinstance(value, list) else value


def in_english(value: Any) -> Any:
    """Give plain values with every text in English alone, as if nobody had translated it."""
    if isinstance(value, dict):
        return value["en"] if set(value) == set(TAGS) else {key: in_english(item) for key, item in value.items()}
    return [in_english(item) for item in value] if isinstance(value, list) else value

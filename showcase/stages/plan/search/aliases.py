"""Other words for a name: in all languages, of old, for short, and as it is typed where letters are missing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from showcase.model.actor import Actor
from showcase.model.catalogue import CatalogueTerm
from showcase.model.cluster import ClusterProfile
from showcase.model.locale import LocalizedText
from showcase.model.service import Service

_SPELLED = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŋ": "n", "ŧ": "t",
    "ı": "i",
}  # fmt: skip
_PLAIN = str.maketrans({**_SPELLED, "ø": "o"})
_LONG = str.maketrans({**_SPELLED, "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_WORD = re.compile(r"[^\W_]+(?:['’&.+][^\W_]+)*\+*")  # R&D is one word
_LATIN_MARKS = re.compile("[\u0300-\u036f]")


def written(text: LocalizedText | None) -> tuple[str, ...]:
    """Give a text in all its languages."""
    return tuple(words for _, words in text.by_tag) if text is not None else ()


def cluster_names(profile: ClusterProfile) -> tuple[str, ...]:
    """Give all names of a cluster: in every language, in its own one, and of old."""
    former = (words for item in profile.formerly for words in written(item.name))
    return _each_once((*written(profile.name), profile.name_local or "", *former))


def service_names(service: Service) -> tuple[str, ...]:
    """Give all names of a service."""
    return _each_once((*written(service.title), service.title_original or ""))


def actor_names(actor: Actor) -> tuple[str, ...]:
    """Give all names of an actor."""
    return _each_once((*written(actor.name), actor.name_local or ""))


def term_names(term: CatalogueTerm) -> tuple[str, ...]:
    """Give the words for a term: its labels in all languages, and its synonyms."""
    return _each_once((*written(term.label), *term.synonyms))


def keywords(names: Iterable[str]) -> tuple[str, ...]:
    """
    Give the words of names with their transliterations, each word once: what the full text is searched for besides.

    Names whose words are all there already are left out; of the others only the new words stay.
    """
    seen: set[str] = set()
    found: list[str] = []
    for name in names:
        spellings = _spellings(name)
        if not spellings.keys() <= seen:
            found.append(" ".join([spellings[key] for key in spellings if key not in seen]))
            seen.update(spellings)
    return tuple(found)


@lru_cache(maxsize=16_384)  # the names of a term are asked for with every cluster that has it
def _spellings(name: str) -> Mapping[str, str]:
    """Give every word of a name and its transliterations, each once, by what tells whether it is new."""
    spellings: dict[str, str] = {}
    for word in _WORD.findall(name):
        for spelling in (word, *transliterations(word)):
            spellings.setdefault(spelling.lower(), spelling)
    return spellings


def transliterations(word: str) -> tuple[str, ...]:
    """Give a word as it is typed without its special letters: København is kobenhavn and koebenhavn."""
    if word.isascii():
        return ()
    plain = unicodedata.normalize("NFC", word).lower()
    found = (_without_marks(plain.translate(table)) for table in (_PLAIN, _LONG))
    return tuple(spelling for spelling in dict.fromkeys(found) if spelling != plain)


def _without_marks(word: str) -> str:
    return unicodedata.normalize("NFC", _LATIN_MARKS.sub("", unicodedata.normalize("NFD", word)))


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))

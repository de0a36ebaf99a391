"""Regions in which partners are looked for: free words, of which short ones can be chosen as a filter."""

from __future__ import annotations

import hashlib

from showcase.model.locale import LocalizedText
from showcase.stages.plan.parts import Parts

_LONGEST = 40  # letters of what is a name and no sentence


def region_id(text: LocalizedText, parts: Parts) -> str:
    """Make an identifier of the words in the default language; it is the same in every language."""
    words = _default_words(text, parts).casefold()
    return "r" + hashlib.blake2b(words.encode(), digest_size=5).hexdigest()


def is_name(text: LocalizedText, parts: Parts) -> bool:
    """Whether the words are short enough to be chosen from a list."""
    return len(_default_words(text, parts)) <= _LONGEST


def _default_words(text: LocalizedText, parts: Parts) -> str:
    default = parts.words.default
    return " ".join(text.in_locale(default, default).text.split())

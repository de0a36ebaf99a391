"""Guesses whether the title of a document stands as on the document, or is told in English."""

from __future__ import annotations

import re

from showcase.editing.import_csv.names import language_code

# Remarks in brackets are the table's own: "Clusterstrategie (draft)".
_REMARK = re.compile(r"\([^)]*\)")
_ENGLISH = re.compile(r"\b(a|an|and|at|by|for|from|in|of|on|report|strategy|study|the|to|with)\b", re.IGNORECASE)


def own_title_language(title: str, languages: str) -> str:
    """
    Give the one language of a document when its title is not in English; empty in doubt.

    A title with an English word counts as told in English, so German "in" keeps a title unmarked, which harms nobody.
    """
    code = language_code(languages)
    if not code or code == "en" or _ENGLISH.search(_REMARK.sub("", title)):
        return ""
    return code

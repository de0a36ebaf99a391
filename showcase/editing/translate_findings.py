"""Gives reports the language a manager asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from showcase.model.codes import country_names, language_names
from showcase.resources import resource_folder
from showcase.stages.load.read_messages import read_field_words, read_report_words


def findings_translator(tag: str) -> Callable[[str], str]:
    """Translate templates of messages; a template without a translation stays English."""
    words = {} if tag == "en" else read_report_words(resource_folder() / "locales", tag)
    if not words:
        return lambda template: template
    return lambda template: words.get(template) or _known_words(tag).get(template, template)


@cache
def _known_words(tag: str) -> dict[str, str]:
    """Give what is translated elsewhere and stands in some messages: what fields mean, countries and languages."""
    meanings = read_field_words(resource_folder() / "locales", tag)
    found = {english.rstrip("."): text.rstrip(".") for english, text in meanings.items()}
    for names in (country_names, language_names):
        own = names(tag)
        found |= {english: own[code] for code, english in names().items() if code in own}
    return found

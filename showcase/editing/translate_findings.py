"""Gives reports the language a manager asked for."""

from __future__ import annotations

from collections.abc import Callable

from showcase.resources import resource_folder
from showcase.stages.load.read_messages import read_report_words


def findings_translator(tag: str) -> Callable[[str], str]:
    """Translate templates of messages; a template without a translation stays English."""
    words = {} if tag == "en" else read_report_words(resource_folder() / "locales", tag)
    return lambda template: words.get(template) or template

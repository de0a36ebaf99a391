"""The form for editing in the browser: what the plan decides about it, and where it lies in the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

FORM_FOLDER = "admin"
FORM_KINDS = {"clusters": "cluster", "services": "service", "events": "event", "stories": "story"}  # folder → kind


@dataclass(frozen=True, slots=True)
class BrowserForm:
    """
    Everything that the page of the form needs.

    `configs` are configurations of Sveltia CMS by language, alike but for the words of the fields; the first language
    is that of the page. `shapes` tell, by folder, which fields are texts or pictures: nested mappings of field names
    to "text", "media" or "". `hosts` are the addresses that the form may talk to besides the site itself.
    """

    title: str
    noscript: str
    lang: str
    direction: str
    language: str  # the default language of texts
    configs: Mapping[str, Mapping[str, Any]]
    shapes: Mapping[str, Mapping[str, Any]]
    hosts: tuple[str, ...]
    pictures: tuple[str, ...]  # addresses that pictures of people come from

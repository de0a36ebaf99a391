"""Finds what a cell names: terms, clusters, services and more, by identifier or by any of their names."""

from __future__ import annotations

from typing import Any

from showcase.editing.import_csv.rows import Import
from showcase.editing.import_csv.slugs import folded
from showcase.editing.import_csv.vocabulary import ecosystem_by_words
from showcase.model.sources import KIND_FOLDERS

_FOLDERS = {kind: folder for folder, kind in KIND_FOLDERS.items()}
_OPEN = {"sectors", "technologies", "regions", "ecosystems", "labels"}  # new words become terms
_NAMES = ("name", "name_local", "acronym", "title", "title_original")
_LISTS = {"priority": "priorities", "tier": "tiers"}


def find_thing(run: Import, reference: str, text: str) -> str | None:
    """Give the identifier of what is meant; None when nothing, or more than one thing, has that name."""
    room, _, name = reference.partition("/")
    if room == "taxonomies":
        return _find_term(run, name, text)
    if reference in _LISTS:
        entries = run.folder.programme.get(_LISTS[reference])
        return _only(text, {str(entry.get("id", "")): entry for entry in entries or () if isinstance(entry, dict)})
    folder = _FOLDERS[reference]
    return _only(text, {name: run.folder.file(folder, name).data for name in run.folder.identifiers(folder)})


def _find_term(run: Import, name: str, text: str) -> str | None:
    terms = run.vocabulary(name)
    found = terms.find(text) or (ecosystem_by_words(text) if name == "ecosystems" else None)
    return found or (terms.find_or_add(text) if name in _OPEN and folded(text) else None)


def _only(text: str, things: dict[str, dict[str, Any]]) -> str | None:
    if text in things:
        return text
    wanted = folded(text)
    found = [key for key, data in things.items() if wanted and wanted in {folded(key), *_names_of(data)}]
    return found[0] if len(found) == 1 else None


def things_by_name(run: Import, folder: str) -> dict[str, str]:
    """Give the identifiers of things by their names, each folded; a name that two of them have is left out."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for identifier in run.folder.identifiers(folder):
        for name in _names_of(run.folder.file(folder, identifier).data):
            if found.setdefault(name, identifier) != identifier:
                twice.add(name)
    return {name: identifier for name, identifier in found.items() if name and name not in twice}


def _names_of(data: dict[str, Any]) -> set[str]:
    texts: list[Any] = []
    for key in _NAMES:
        value = data.get(key)
        texts += value.values() if isinstance(value, dict) else [value] if value else []
    return {folded(str(text)) for text in texts}

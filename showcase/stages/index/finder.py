"""The files of the finder: names and facets in one, summaries in another, and which ones are the newest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from showcase.model.page_plan import output_name
from showcase.model.staging import Staging
from showcase.model.views.finder_view import FinderEntry, FinderFacet, FinderTerm, FinderView

FORMAT = 1
# Where entries of a kind have their pages, so that nearly no path has to be written.
_FOLDERS = {"cluster": "clusters/", "service": "services/", "page": ""}


def write_finder(staging: Staging, folder: str, view: FinderView) -> str:
    """Write the finder of one language into a folder; equal views give equal bytes. Gives the file of names."""
    names = _write(staging, folder, "names", _names(view))
    texts = _write(staging, folder, "texts", _texts(view))
    current = {"format": FORMAT, "names": names, "texts": texts}
    staging.write(output_name(f"{folder}current.json"), _packed(current))
    return names


def _write(staging: Staging, folder: str, name: str, content: Mapping[str, Any]) -> str:
    data = _packed(content)
    file = f"{name}.{hashlib.blake2b(data, digest_size=5).hexdigest()}.json"
    staging.write(output_name(folder + file), data)
    return file


def _packed(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _names(view: FinderView) -> dict[str, Any]:
    """Lay entries out in columns; what few have is a mapping from the place of the entry."""
    entries = view.entries
    kinds = list(dict.fromkeys(entry.kind for entry in entries))
    statuses = list(dict.fromkeys(entry.status for entry in entries if entry.status))
    return {
        "format": FORMAT,
        "language": view.language,
        "facets": [_facet(facet, entries) for facet in view.facets],
        "kinds": kinds,
        "kind": [kinds.index(entry.kind) for entry in entries],
        "id": [entry.id for entry in entries],
        "path": _some(_odd_path(entry) for entry in entries),
        "name": [entry.name for entry in entries],
        "lang": _some(entry.lang for entry in entries),
        "acronym": _some(entry.acronym for entry in entries),
        "aliases": _some(entry.aliases for entry in entries),
        "place": [entry.place for entry in entries],
        "year": [entry.year for entry in entries],
        "members": [entry.members for entry in entries],
        "statuses": statuses,
        "status": {place: statuses.index(entry.status) for place, entry in enumerate(entries) if entry.status},
        "ended": [place for place, entry in enumerate(entries) if entry.is_ended],
    }


def _texts(view: FinderView) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "summaries": [entry.summary for entry in view.entries],
        "langs": _some(entry.summary_lang for entry in view.entries),
    }


def _odd_path(entry: FinderEntry) -> str:
    """Give the path of an entry that cannot be told from its kind and identifier."""
    usual = f"{_FOLDERS[entry.kind]}{entry.id}/" if entry.kind in _FOLDERS else ""
    return "" if entry.path == usual else entry.path


def _some(values: Iterable[Any]) -> dict[int, Any]:
    """Keep the values that are not empty, each under its place."""
    return {place: value for place, value in enumerate(values) if value}


def _facet(facet: FinderFacet, entries: tuple[FinderEntry, ...]) -> dict[str, Any]:
    terms = facet.terms
    numbers = {term.id: number for number, term in enumerate(terms, start=1)}
    start, values = _trimmed([_value(entry, facet.name, numbers) for entry in entries])
    return {
        "name": facet.name,
        "title": facet.title,
        "kinds": facet.kinds,
        "folder": facet.folder,
        "ids": [term.id for term in terms],
        "labels": [term.label for term in terms],
        "langs": _some(term.lang for term in terms),
        "aliases": _some(term.aliases for term in terms),
        "fields": _some(term.field for term in terms),
        "broader": _broader(terms),
        "unpaged": [place for place, term in enumerate(terms) if facet.folder and not term.has_page],
        "start": start,
        "values": values,
    }


def _broader(terms: tuple[FinderTerm, ...]) -> dict[int, int]:
    places = {term.id: place for place, term in enumerate(terms)}
    return {place: places[term.broader] for place, term in enumerate(terms) if term.broader}


def _value(entry: FinderEntry, facet: str, numbers: Mapping[str, int]) -> int | list[int]:
    """Write the terms of an entry as numbers counted from 1: none is 0, one stands alone, several are a list."""
    found = [numbers[term] for term in (entry.values or {}).get(facet, ())]
    return found if len(found) > 1 else found[0] if found else 0


def _trimmed(values: list[int | list[int]]) -> tuple[int, list[int | list[int]]]:
    """Leave out the entries without a value at both ends; most facets belong to one kind of entry."""
    places = [place for place, value in enumerate(values) if value]
    return (places[0], values[places[0] : places[-1] + 1]) if places else (0, [])

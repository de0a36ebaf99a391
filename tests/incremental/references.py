# SPDX-License-Identifier: MIT
"""Follows identifiers through content: what names a thing is renamed with it, or forgets it."""

from __future__ import annotations

from typing import Any

from tests.incremental.site_state import SiteState

_FIELDS = {
    "clusters": {"clusters", "cluster", "merged_into", "featured_clusters"},
    "events": {"follow_up_of"},
    "sectors": {"sectors", "broader"},
    "technologies": {"technologies"},
    "regions": {"regions", "region"},
}
_GONE = object()  # what is taken out of what holds it


def fields_to(kind: str) -> set[str]:
    """Tell in which fields identifiers of a kind stand."""
    return _FIELDS.get(kind, {kind})


def renamed(state: SiteState, kind: str, old: str, new: str) -> SiteState:
    """Let everything that names a thing name it by its new identifier."""
    return _replaced(state, kind, old, new)


def forgotten(state: SiteState, kind: str, old: str) -> SiteState:
    """Let nothing name a thing any more."""
    return _replaced(state, kind, old, _GONE)


def is_named(state: SiteState, kind: str, name: str) -> bool:
    """Tell whether anything names a thing."""
    return _replaced(state, kind, name, _GONE) is not state


def _replaced(state: SiteState, kind: str, old: str, new: object) -> SiteState:
    changed = state
    for path, data in state.content.items():
        if isinstance(data, dict):
            other = _in(data, fields_to(kind), old, new)
            changed = changed if other == data else changed.put(path, other)
    return changed


def _in(data: Any, fields: set[str], old: str, new: object) -> Any:
    """Give parsed YAML with another identifier; a list or a part that only named the thing goes with it."""
    if isinstance(data, list):
        return [inner for value in data if (inner := _in(value, fields, old, new)) is not _GONE]
    if not isinstance(data, dict):
        return data
    made: dict[str, Any] = {}
    for key, value in data.items():
        if key in fields and value == old:
            if new is _GONE and key in {"cluster", "region"}:
                return _GONE
            inner = new
        elif key in fields and isinstance(value, list):
            listed = [new if item == old else item for item in value]
            inner = [item for item in listed if item is not _GONE] or _GONE
        else:
            inner = _in(value, fields, old, new)
        if inner is not _GONE:
            made[key] = inner
    return {**made, "status": "ended"} if "merged_into" in data and "merged_into" not in made else made

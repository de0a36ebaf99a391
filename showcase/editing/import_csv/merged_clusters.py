"""Links a merged cluster to the one it went into, where its status note names that one."""

from __future__ import annotations

import re

from showcase.editing.import_csv.rows import Import, place_wishes
from showcase.editing.import_csv.slugs import folded
from showcase.editing.import_csv.wishes import Wish

_INTO = re.compile(r"\b(?:into|with|in)\s+(.+?)\s*(?:\(.*|\d{4}.*|[,;:].*)?$", re.IGNORECASE | re.DOTALL)


def link_merged(run: Import) -> None:
    """Set merged_into on every merged cluster of this run whose note names exactly one other cluster."""
    names = clusters_by_name(run)
    for folder, identifier in list(run.touched):
        data = run.folder.file(folder, identifier).data
        note = data.get("status_note")
        if folder != "clusters" or data.get("status") != "merged" or not isinstance(note, str):
            continue
        match = _INTO.search(note)
        successor = names.get(folded(match.group(1))) if match else None
        if successor is not None and successor != identifier and "merged_into" not in data:
            place_wishes(run, folder, identifier, [Wish(("merged_into",), successor, ())])


def clusters_by_name(run: Import) -> dict[str, str]:
    """Find clusters by id, name, local name and acronym; a name that two clusters share is no name."""
    found: dict[str, str] = {}
    doubtful: set[str] = set()
    for identifier in run.folder.identifiers("clusters"):
        data = run.folder.file("clusters", identifier).data
        texts = [identifier, *(text for key in ("name", "name_local", "acronym") for text in _texts(data.get(key)))]
        names = {folded(text) for text in texts}
        doubtful |= {name for name in names if name in found}
        found |= dict.fromkeys(names, identifier)
    return {name: identifier for name, identifier in found.items() if name and name not in doubtful}


def _texts(value: object) -> list[str]:
    return [str(text) for text in (value.values() if isinstance(value, dict) else [value] if value else [])]

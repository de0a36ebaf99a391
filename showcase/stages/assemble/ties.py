"""Finds what is connected with what: of two files it is enough that one names the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from showcase.model.catalogue import Ties
from showcase.model.content import Content, Entry

FOLDERS = ("clusters", "services", "actors", "events", "stories", "documents", "initiatives")
Key = tuple[str, str]  # folder and identifier
Found = Mapping[Key, Mapping[str, dict[str, None]]]


def find_ties(content: Content) -> dict[str, dict[str, Ties]]:
    """
    Give the ties of everything by folder and identifier.

    What a file names comes first and in its order, then those that name it, in the order of identifiers. Where actors
    are only counted, nothing is tied to them, so that no page can name them.
    Time grows with the references.
    """
    found: dict[Key, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    named = [(key, other) for folder in FOLDERS for key, other in _named(folder, getattr(content, folder))]
    for key, (folder, identifier) in named:
        found[key][folder][identifier] = None
    for (folder, identifier), other in named:
        if other != (folder, identifier):
            found[other][folder][identifier] = None
    hidden = {"actors"} if content.programme.written.actors_shown == "counts" else set[str]()
    return {
        folder: {
            identifier: _ties(found.get((folder, identifier), {}), hidden) for identifier in getattr(content, folder)
        }
        for folder in FOLDERS
    }


def _ties(named: Mapping[str, Mapping[str, None]], hidden: AbstractSet[str]) -> Ties:
    return Ties(**{folder: tuple(identifiers) for folder, identifiers in named.items() if folder not in hidden})


def _named(folder: str, entries: Mapping[str, Entry[Any]]) -> Iterator[tuple[Key, Key]]:
    """List which thing names which other one."""
    for identifier, entry in sorted(entries.items()):
        written = entry.written
        for other in FOLDERS:
            for name in getattr(written, other, ()):
                yield (folder, identifier), (other, name)
        for tie in getattr(written, "participations", ()):
            yield (folder, identifier), ("clusters", tie.cluster)
        before = getattr(written, "follow_up_of", None)
        if before:
            yield (folder, identifier), ("events", before)

"""What the cells of a row want to see in a file, and how that meets what stands there already."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Any

from showcase.editing.import_csv.table import Cell

KeyPath = tuple[str, ...]
Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """One value that one or more cells want to see at a place of a file."""

    path: KeyPath
    value: Any  # a text, or dicts and lists of texts
    cells: tuple[Cell, ...]
    appends: bool = False  # adds to the list at the path
    group: KeyPath = ()  # parts of one thing: taken together, or not at all
    needs: KeyPath = ()  # only where this is filled already
    yields: bool = False  # where another value stands, `otherwise` is taken instead
    otherwise: tuple[Wish, ...] = ()  # taken when the form refuses the value


@dataclass(slots=True)
class Attempt:
    """A file with the wishes of a row in it."""

    data: dict[str, Any]
    added: list[tuple[Place, Wish]] = field(default_factory=list)
    met: list[Wish] = field(default_factory=list)  # stood there already
    kept: list[Wish] = field(default_factory=list)  # something else stands there, and stays


def apply_wishes(existing: dict[str, Any], wishes: list[Wish]) -> Attempt:
    """Add what is missing, in order; what stands there is never changed."""
    attempt = Attempt(copy.deepcopy(existing))
    foreign_groups = {wish.group for wish in wishes if wish.group and _group_differs(existing, wish)}
    for wish in wishes:
        _apply(wish, attempt, foreign_groups)
    return attempt


def _apply(wish: Wish, attempt: Attempt, foreign_groups: set[KeyPath]) -> None:
    if wish.needs and value_at(attempt.data, wish.needs) is None:
        _apply_instead(wish, attempt, foreign_groups)
        return
    if wish.appends:
        _append(wish, attempt)
        return
    found = value_at(attempt.data, wish.path)
    if found is not None and covers(found, wish.value):
        attempt.met.append(wish)
    elif found is not None or wish.group in foreign_groups:
        if wish.yields:
            _apply_instead(wish, attempt, foreign_groups)
        else:
            attempt.kept.append(wish)
    else:
        parent = _parent(attempt.data, wish.path)
        if parent is None:
            attempt.kept.append(wish)
            return
        parent[wish.path[-1]] = copy.deepcopy(wish.value)
        attempt.added.append((wish.path, wish))


def _apply_instead(wish: Wish, attempt: Attempt, foreign_groups: set[KeyPath]) -> None:
    if not wish.otherwise:
        attempt.met.append(wish)
    for other in wish.otherwise:
        _apply(other, attempt, foreign_groups)


def _append(wish: Wish, attempt: Attempt) -> None:
    parent = _parent(attempt.data, wish.path)
    items = parent.setdefault(wish.path[-1], []) if parent is not None else None
    if not isinstance(items, list):
        attempt.kept.append(wish)
    elif any(covers(item, wish.value) for item in items):
        attempt.met.append(wish)
    else:
        attempt.added.append(((*wish.path, len(items)), wish))
        items.append(copy.deepcopy(wish.value))


def _group_differs(existing: dict[str, Any], wish: Wish) -> bool:
    found = value_at(existing, wish.path)
    return found is not None and not covers(found, wish.value) and not wish.appends


def value_at(data: Any, path: KeyPath) -> Any:
    """Find what stands at a path, or None."""
    for key in path:
        if not isinstance(data, dict) or key not in data:
            return None
        data = data[key]
    return data


def _parent(data: dict[str, Any], path: KeyPath) -> dict[str, Any] | None:
    """Find or make the mapping that holds the last key; None when something else is in the way."""
    for key in path[:-1]:
        inner = data.setdefault(key, {})
        if not isinstance(inner, dict):
            return None
        data = inner
    return data


def covers(found: Any, wanted: Any) -> bool:
    """
    Tell whether what stands in a file says at least what is wanted.

    A text that has been translated or annotated since still covers the plain one.
    """
    if isinstance(wanted, str):
        texts = found.values() if isinstance(found, dict) else (found,)
        return any(_same_text(text, wanted) for text in texts)
    if isinstance(wanted, dict):
        if not isinstance(found, dict):
            return False
        keys = ("en",) if "en" in wanted and "en" in found else tuple(wanted)
        return all(key in found and covers(found[key], wanted[key]) for key in keys)
    if isinstance(wanted, list):
        return isinstance(found, list) and all(any(covers(item, part) for item in found) for part in wanted)
    return bool(found == wanted)


def _same_text(found: object, wanted: str) -> bool:
    return isinstance(found, str) and found.split() == wanted.split()

"""What the cells of a row want to see in a file, and how that meets what stands there already."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from showcase.editing.import_csv.table import Cell

KeyPath = tuple[str, ...]
Place = tuple[str | int, ...]
Owns = Callable[[KeyPath, Any], bool]  # whether a value is what the last import wrote


def owns_nothing(_path: KeyPath, _value: Any) -> bool:
    """Take every value for one made by hand."""
    return False


@dataclass(frozen=True, slots=True)
class Wish:
    """One value that one or more cells want to see at a place of a file."""

    path: KeyPath
    value: Any  # a text, or dicts and lists of texts
    cells: tuple[Cell, ...]
    appends: bool = False  # adds to the list at the path
    completes: str = ""  # an entry of the list that has the same value under this key gets what it lacks instead
    group: KeyPath = ()  # parts of one thing: taken together, or not at all
    needs: KeyPath = ()  # only where this is filled already
    yields: bool = False  # where another value stands, `otherwise` is taken instead
    speaks: bool = False  # the last part of the path is a language
    otherwise: tuple[Wish, ...] = ()  # taken when the form refuses the value


@dataclass(slots=True)
class Attempt:
    """A file with the wishes of a row in it."""

    data: dict[str, Any]
    owns: Owns = owns_nothing
    claimed: set[KeyPath] = field(default_factory=set)  # the table has said what it wants there
    added: list[tuple[Place, Wish]] = field(default_factory=list)
    met: list[Wish] = field(default_factory=list)  # stood there already
    kept: list[Wish] = field(default_factory=list)  # something else stands there, and stays

    def instead_of(self, found: Any, wish: Wish) -> Any:
        """Give what shall stand in the place of a value; None when that was made by hand."""
        may_change = bool(wish.cells) and wish.path not in self.claimed
        return merged(found, wish.value, wish.path, self.owns if may_change else owns_nothing)


def apply_wishes(
    existing: dict[str, Any], wishes: list[Wish], owns: Owns = owns_nothing, claimed: frozenset[KeyPath] = frozenset()
) -> Attempt:
    """
    Add what is missing, in order, and change what the last import wrote; what was made by hand stays.

    At a place that is claimed nothing is changed any more: the first word of a table counts.
    """
    attempt = Attempt(copy.deepcopy(existing), owns, set(claimed))
    foreign_groups = {wish.group for wish in wishes if wish.group and _is_foreign(existing, wish, attempt)}
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
    new = wish.value if found is None else attempt.instead_of(found, wish)
    if found is not None and new == found:
        attempt.met.append(wish)
        attempt.claimed.add(wish.path)
    elif new is None or wish.group in foreign_groups:
        if wish.yields:
            _apply_instead(wish, attempt, foreign_groups)
        else:
            attempt.kept.append(wish)
    else:
        if wish.speaks and isinstance(value_at(attempt.data, wish.path[:-1]), str):
            _name_language(attempt.data, wish.path[:-1])
        parent = _parent(attempt.data, wish.path)
        if parent is None:
            attempt.kept.append(wish)
            return
        parent[wish.path[-1]] = copy.deepcopy(new)
        attempt.added.append((wish.path, wish))
        attempt.claimed.add(wish.path)


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
    elif (place := _same_entry(items, wish)) is not None:
        found = items[place]
        new = wish.value if attempt.owns(wish.path, found) else merged(found, wish.value, wish.path, owns_nothing)
        if new is None:
            attempt.kept.append(wish)
        else:
            attempt.added.append(((*wish.path, place), wish))
            items[place] = copy.deepcopy(new)
    else:
        attempt.added.append(((*wish.path, len(items)), wish))
        items.append(copy.deepcopy(wish.value))


def _same_entry(items: list[Any], wish: Wish) -> int | None:
    """Find the place of the entry that is about the same thing."""
    if not wish.completes:
        return None
    same = wish.value[wish.completes]
    found = (place for place, item in enumerate(items) if isinstance(item, dict) and item.get(wish.completes) == same)
    return next(found, None)


def _is_foreign(existing: dict[str, Any], wish: Wish, attempt: Attempt) -> bool:
    found = value_at(existing, wish.path)
    return found is not None and not wish.appends and attempt.instead_of(found, wish) is None


def merged(found: Any, wanted: Any, path: KeyPath, owns: Owns) -> Any:
    """
    Join what stands in a file with what a table wants there; None when a part made by hand is in the way.

    A translation that the file has stays, one that it lacks is added.
    """
    if isinstance(wanted, dict):
        if isinstance(found, str) and "en" in wanted:
            same = _same_text(found, wanted["en"])
            return {**wanted, "en": found} if same else wanted if owns(path, found) else None
        parts = {key: merged(found[key], part, (*path, key), owns) if key in found else part
                 for key, part in wanted.items()} if isinstance(found, dict) else {}  # fmt: skip
        return {**found, **parts} if parts and None not in parts.values() else None
    if covers(found, wanted):
        return found
    if isinstance(wanted, str) and isinstance(found, dict):
        is_own = "en" in found and (owns(path, found["en"]) or owns((*path, "en"), found["en"]))
        return {**found, "en": wanted} if is_own else None
    return wanted if owns(path, found) else None


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


def _name_language(data: dict[str, Any], path: KeyPath) -> None:
    """Turn a text into one that names its language, so that another can stand beside it."""
    parent = _parent(data, path)
    if parent is not None:
        parent[path[-1]] = {"en": parent[path[-1]]}


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

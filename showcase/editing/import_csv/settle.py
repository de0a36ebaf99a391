"""Finds the largest part of a row's wishes that the form accepts, and remembers what became of each cell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel, ValidationError

from showcase.diagnostics import Message, say
from showcase.editing.import_csv.wishes import Attempt, KeyPath, Owns, Place, Wish, apply_wishes, owns_nothing


@dataclass(frozen=True, slots=True)
class Settlement:
    """A file that the form accepts (or one that was wrong before), and the wishes that found no place."""

    attempt: Attempt
    refused: tuple[tuple[Wish, Message], ...]
    impossible: Message | None = None  # set when nothing can be written at all

    @property
    def data(self) -> dict[str, Any]:
        """What the file holds now."""
        return self.attempt.data


def settle(
    model: type[BaseModel],
    existing: dict[str, Any],
    wishes: list[Wish],
    owns: Owns = owns_nothing,
    claimed: frozenset[KeyPath] = frozenset(),
) -> Settlement:
    """
    Apply the wishes and take back those that the form refuses, until it accepts the file.

    Errors that stood in the file before are left to `check`; a new file with errors is impossible.
    """
    live = list(wishes)
    refused: list[tuple[Wish, Message]] = []
    while True:
        attempt = apply_wishes(existing, live, owns, claimed)
        errors = _errors(model, attempt.data)
        blamed = _blame(attempt, errors)
        if not blamed:
            problem = say("{field}: {reason}", field=_name(errors[0][0]), reason=errors[0][1]) if errors else None
            return Settlement(attempt, tuple(refused), None if existing else problem)
        live = [part for wish in live for part in _instead_of(wish, blamed, refused)]


def _errors(model: type[BaseModel], data: dict[str, Any]) -> list[tuple[Place, str]]:
    try:
        model.model_validate(data)
    except ValidationError as error:
        return [(tuple(part["loc"]), part["msg"]) for part in error.errors(include_url=False)]
    return []


def _blame(attempt: Attempt, errors: list[tuple[Place, str]]) -> dict[int, str]:
    """Find the added wish behind each error, by its identity."""
    blamed: dict[int, str] = {}
    for place, reason in errors:
        for location, wish in reversed(attempt.added):
            shared = min(len(location), len(place))
            if location[:shared] == place[:shared]:
                blamed.setdefault(id(wish), reason)
                break
        else:
            for location, wish in attempt.added:
                if len(place) > 1 and location[0] == place[0]:
                    blamed.setdefault(id(wish), reason)
    return blamed


def _instead_of(wish: Wish, blamed: dict[int, str], refused: list[tuple[Wish, Message]]) -> tuple[Wish, ...]:
    """Keep the wish, or take what it says for this case, or note it as refused."""
    if id(wish) in blamed:
        if not wish.otherwise:
            refused.append((wish, say("{reason}", reason=blamed[id(wish)])))
        return wish.otherwise
    if not wish.otherwise:
        return (wish,)
    others = tuple(part for other in wish.otherwise for part in _instead_of(other, blamed, refused))
    return (wish if others == wish.otherwise else replace(wish, otherwise=others),)


def _name(place: Place) -> str:
    return ".".join(str(part) for part in place)

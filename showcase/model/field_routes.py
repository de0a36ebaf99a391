"""Ways from a content model to its marked fields: where the references, texts and media files of a file stand."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from showcase.model.source_document import NodePath


@dataclass(frozen=True, slots=True)
class Route:
    """A field and the names of the fields on the way to it; lists on the way are walked through."""

    names: tuple[str, ...]
    marker: Any


@cache
def routes(model: type[BaseModel], marker: type) -> tuple[Route, ...]:
    """Find all fields of a model (and of the models in it) that carry a marker of this type."""
    found: list[Route] = []
    for name, field in model.model_fields.items():
        marks = [mark for mark in field.metadata if isinstance(mark, marker) or mark is marker]
        found += [Route((name,), mark) for mark in marks]
        found += _inner_routes(field.annotation, (name,), marker)
    return tuple(dict.fromkeys(found))


def _inner_routes(annotation: Any, names: tuple[str, ...], marker: type) -> list[Route]:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        own = [Route(names, mark) for mark in metadata if isinstance(mark, marker) or mark is marker]
        return own + _inner_routes(inner, names, marker)
    if origin in {tuple, Union, types.UnionType}:
        return [route for part in get_args(annotation) for route in _inner_routes(part, names, marker)]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [Route(names + route.names, route.marker) for route in routes(annotation, marker)]
    return []


def values_at(value: Any, names: tuple[str, ...], path: NodePath = ()) -> Iterator[tuple[NodePath, Any]]:
    """Walk a route through one written value; gives the path and value of each field that is filled in."""
    if value is None:
        return
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from values_at(item, names, (*path, index))
    elif names:
        yield from values_at(getattr(value, names[0]), names[1:], (*path, names[0]))
    else:
        yield path, value

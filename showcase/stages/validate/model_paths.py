"""Ways through the models of content files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, StringConstraints

from showcase.model.locale import LocalizedText
from showcase.model.source_document import NodePath


def model_at(model: type[BaseModel] | None, path: NodePath) -> type[BaseModel] | None:
    """Find the model that describes the mapping at a path, or the entries of the list there."""
    for part in path:
        if model is not None and isinstance(part, str):
            field = model.model_fields.get(part)
            model = inner_model(field.annotation) if field else None
    return model


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """Find the model within an annotation such as `tuple[Statement, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := inner_model(part))), None)


def is_free_text(model: type[BaseModel], path: NodePath) -> bool:
    """Whether a field holds words of the author's own, not a code, a date, an address or a name of another thing."""
    names = [place for place, part in enumerate(path) if isinstance(part, str)]
    for place in reversed(names):
        parent = model_at(model, path[:place])
        field = parent.model_fields.get(str(path[place])) if parent else None
        if field is not None:
            return any(
                part is LocalizedText or isinstance(part, StringConstraints)
                for part in (*_parts(field.annotation), *field.metadata)
            )
    return False


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in (*get_args(annotation), *getattr(annotation, "__metadata__", ())):
        yield from _parts(part)


def choices_of(parent: type[BaseModel] | None, name: str) -> list[str]:
    """List the words a field allows; none when it allows any."""
    field = parent.model_fields.get(name) if parent else None
    return _literals(field.annotation) if field else []


def _literals(annotation: Any) -> list[str]:
    parts = get_args(annotation)
    texts = [part for part in parts if isinstance(part, str)]
    return texts or [text for part in parts for text in _literals(part)]

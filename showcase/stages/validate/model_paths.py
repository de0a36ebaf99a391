"""Ways through the models of content files."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel

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


def choices_of(parent: type[BaseModel] | None, name: str) -> list[str]:
    """List the words a field allows; none when it allows any."""
    field = parent.model_fields.get(name) if parent else None
    return _literals(field.annotation) if field else []


def _literals(annotation: Any) -> list[str]:
    parts = get_args(annotation)
    texts = [part for part in parts if isinstance(part, str)]
    return texts or [text for part in parts for text in _literals(part)]

"""The order of the fields of a form, inside its parts too."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel

from showcase.editing.yaml_changes import Order
from showcase.model.source_document import NodePath


def order_of(model: type[BaseModel]) -> Order:
    """Give what tells the order of the fields at a path; none where no form is known."""

    def names_at(path: NodePath) -> tuple[str, ...]:
        part: type[BaseModel] | None = model
        for name in path:
            if part is not None and isinstance(name, str):
                part = _part_of(part.model_fields[name].annotation) if name in part.model_fields else None
        return tuple(part.model_fields) if part is not None else ()

    return names_at


def in_field_order(data: dict[str, Any], model: type[BaseModel]) -> dict[str, Any]:
    """Sort keys as the form lists them; keys it does not know come last, as they were."""
    ordered = {key: data[key] for key in model.model_fields if key in data}
    return {key: _sorted_value(key, value, model) for key, value in {**ordered, **data}.items()}


def _sorted_value(key: str, value: Any, model: type[BaseModel]) -> Any:
    part = _part_of(model.model_fields[key].annotation) if key in model.model_fields else None
    if part is None:
        return value
    if isinstance(value, list):
        return [in_field_order(item, part) if isinstance(item, dict) else item for item in value]
    return in_field_order(value, part) if isinstance(value, dict) else value


def _part_of(annotation: Any) -> type[BaseModel] | None:
    """Find the form of a part in the type of its field, e.g. in `tuple[Source, ...]` or `Contact | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _part_of(part)) is not None), None)

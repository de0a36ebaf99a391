"""The manual's list of fields, generated from the models."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from showcase.model.content import MODELS
from showcase.model.field_types import PartialDate, Reference
from showcase.model.locale import LocalizedText

_WORDS: dict[object, str] = {
    LocalizedText: "text, or one text per language",
    PartialDate: "date: 2024, 2024-09 or 2024-09-03",
    str: "text",
    int: "number",
    float: "number",
    bool: "true or false",
}


def field_reference() -> str:
    """Write the whole reference in Markdown; ends with a line end."""
    lines = ["# All fields", "", "This page is generated from the content model by `schema`.", ""]
    groups: dict[str, type[BaseModel]] = {}
    for kind, model in MODELS.items():
        lines += _section(f"{kind}", model, groups)
    done: set[str] = set()
    while waiting := [name for name in groups if name not in done]:
        for name in waiting:
            done.add(name)
            lines += _section(name, groups[name], groups)
    return "\n".join(lines).rstrip() + "\n"


def _section(title: str, model: type[BaseModel], groups: dict[str, type[BaseModel]]) -> Iterator[str]:
    yield from (f"## {title}", "", " ".join((model.__doc__ or "").split()), "")
    yield from ("| Field | What it takes | Meaning |", "| --- | --- | --- |")
    for name, field in model.model_fields.items():
        required = " **(required)**" if field.is_required() else ""
        form = _form(field.annotation, tuple(field.metadata), groups)
        yield f"| `{name}`{required} | {form} | {field.description} |"
    yield ""


def _form(annotation: Any, metadata: tuple[object, ...], groups: dict[str, type[BaseModel]]) -> str:
    """Say in words what a field takes; nested groups are remembered for sections of their own."""
    for mark in metadata:
        if isinstance(mark, Reference):
            return f"identifier from `{mark.to}`"
    parts = get_args(annotation)
    if parts:
        return _composed_form(get_origin(annotation), parts, metadata, groups)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        groups[annotation.__name__] = annotation
        return f"group [{annotation.__name__}](#{annotation.__name__.lower()})"
    return _WORDS.get(annotation, "text")


def _composed_form(
    origin: Any, parts: tuple[Any, ...], metadata: tuple[object, ...], groups: dict[str, type[BaseModel]]
) -> str:
    if origin is Annotated:
        return _form(parts[0], parts[1:], groups)
    if origin is Literal:
        return "one of " + ", ".join(f"`{part}`" for part in parts)
    if origin is tuple:
        return "list of: " + _form(parts[0], (), groups)
    return _form(next(part for part in parts if part is not type(None)), metadata, groups)

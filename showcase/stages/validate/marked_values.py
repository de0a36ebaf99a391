"""All texts, references and media names of one file with their places, found in one walk."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from showcase.model.field_types import Markup, MediaFile, Reference
from showcase.model.locale import LocalizedText
from showcase.model.source_document import NodePath
from showcase.stages.validate.model_paths import model_at


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A field that holds something marked, or a model in which such fields may lie."""

    name: str
    is_list: bool
    kind: str  # "references", "media", "markdown", "texts" or "model"
    marker: Reference | None


@dataclass(slots=True)
class MarkedValues:
    """What was found in one file; every entry begins with its path."""

    texts: list[tuple[NodePath, LocalizedText]] = field(default_factory=list)  # Markdown too
    markdown: list[tuple[NodePath, LocalizedText]] = field(default_factory=list)
    references: list[tuple[NodePath, str, str]] = field(default_factory=list)  # with what they refer to
    media: list[tuple[NodePath, str]] = field(default_factory=list)


def find_marked(written: BaseModel) -> MarkedValues:
    """Walk once through everything that is filled in."""
    found = MarkedValues()
    _walk(written, (), found)
    return found


def _walk(model: BaseModel, path: NodePath, found: MarkedValues) -> None:
    values = model.__dict__
    for wanted in _wanted_fields(type(model)):
        value = values[wanted.name]
        if value is None or value == ():
            continue
        place = (*path, wanted.name)
        if wanted.is_list:
            for index, item in enumerate(value):
                _take(item, (*place, index), wanted, found)
        else:
            _take(value, place, wanted, found)


def _take(value: Any, path: NodePath, wanted: _Wanted, found: MarkedValues) -> None:
    if wanted.kind == "model":
        _walk(value, path, found)
    elif wanted.marker is not None:
        found.references.append((path, value, wanted.marker.to))
    elif wanted.kind == "markdown":
        found.texts.append((path, value))
        found.markdown.append((path, value))
    else:
        getattr(found, wanted.kind).append((path, value))


def reference_at(model: type[BaseModel], path: NodePath) -> str:
    """Say what the name at a path refers to, e.g. "service" or "taxonomies/sectors"; empty when to nothing."""
    names = [place for place, part in enumerate(path) if isinstance(part, str)]
    parent = model_at(model, path[: names[-1]]) if names else None
    wanted = (field for field in _wanted_fields(parent) if field.name == path[names[-1]]) if parent else ()
    return next((field.marker.to for field in wanted if field.marker), "")


@cache
def _wanted_fields(model: type[BaseModel]) -> tuple[_Wanted, ...]:
    """Find the fields of a model that are worth a look."""
    found = []
    for name, info in model.model_fields.items():
        wanted = _wanted(name, Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation)
        if wanted is not None:
            found.append(wanted)
    return tuple(found)


def _wanted(name: str, annotation: Any, *, is_list: bool = False) -> _Wanted | None:
    marker: Any
    if get_origin(annotation) is Annotated:
        inner, *markers = get_args(annotation)
        for marker in markers:
            if isinstance(marker, Reference):
                return _Wanted(name, is_list, "references", marker)
            kinds = {MediaFile: "media", Markup: "markdown"}
            if type(marker) in kinds:
                return _Wanted(name, is_list, kinds[type(marker)], None)
        return _wanted(name, inner, is_list=is_list)
    if annotation is LocalizedText:
        return _Wanted(name, is_list, "texts", None)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _Wanted(name, is_list, "model", None) if _wanted_fields(annotation) else None
    parts = [part for part in get_args(annotation) if part not in {type(None), Ellipsis}]
    is_list = is_list or get_origin(annotation) is tuple
    return next((found for part in parts if (found := _wanted(name, part, is_list=is_list))), None)

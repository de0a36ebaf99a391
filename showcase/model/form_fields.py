"""
What every field of every kind of file asks for, in words; made from the models alone.

The schema, the list of fields, the template of `new`, the issue forms and the form in the browser are made from it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from showcase.model.choice_words import CHOICE_WORDS
from showcase.model.field_kinds import FieldKind
from showcase.model.field_patterns import PATTERNS
from showcase.model.field_types import Markup, MediaFile, PartialDate, Reference
from showcase.model.locale import LocalizedText

__all__ = ["NO_CHOICES", "Choices", "FieldKind", "FormField", "Translate", "describe_model", "label_of", "purpose_of"]

Translate = Callable[[str], str]
_PLAIN_KINDS: dict[object, FieldKind] = {
    LocalizedText: FieldKind.TEXT,
    PartialDate: FieldKind.DATE,
    str: FieldKind.LINE,
    int: FieldKind.WHOLE_NUMBER,
    float: FieldKind.NUMBER,
    bool: FieldKind.YES_NO,
}
_EXAMPLES = {FieldKind.DATE: "2025-05-14", FieldKind.YES_NO: "true"}
_REFERENCE_EXAMPLES = {
    "cluster": "harbour-cluster", "service": "export-desk", "actor": "example-institute", "document": "strategy-2030",
    "event": "harbour-day", "benchmark": "spin-offs",
    "priority": "clean-shipping", "tier": "national", "taxonomies/sectors": "energy",
    "taxonomies/technologies": "wind", "taxonomies/regions": "coast", "taxonomies/ecosystems": "energy-renewables",
    "taxonomies/stages": "growth", "taxonomies/labels": "gold", "taxonomies/service-kinds": "consulting",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choices:
    """
    What a programme offers: identifiers with their labels by what they refer to, and its languages, default first.

    A reference that is missing here is one of which nothing is known; an empty one has no entries.
    """

    by_reference: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    locales: tuple[str, ...] = ()


NO_CHOICES = Choices()


@dataclass(frozen=True, slots=True)
class FormField:
    """One question: what it asks, and which answers fit."""

    name: str
    kind: FieldKind
    is_required: bool
    is_list: bool
    label: str
    help: str
    example: str  # fits the field; empty for groups
    choices: tuple[tuple[str, str], ...] = ()  # value and label
    reference: str = ""  # "cluster", "taxonomies/sectors" …
    fields: tuple[FormField, ...] = ()  # of a group
    pattern: str = ""
    minimum: float | None = None
    maximum: float | None = None
    max_length: int | None = None
    group: str = ""  # name of the model of a group, e.g. "Statement"


@dataclass(slots=True)
class _Found:
    """What the annotation of a field says, gathered from the outside in."""

    kind: FieldKind | None = None
    is_list: bool = False
    reference: str = ""
    values: tuple[str, ...] = ()
    model: type[BaseModel] | None = None
    pattern: str = ""
    example: str = ""
    limits: dict[str, Any] = field(default_factory=dict)


def describe_model(
    model: type[BaseModel], choices: Choices = NO_CHOICES, translate: Translate = str
) -> tuple[FormField, ...]:
    """Describe all fields of a model in their order; labels and helps pass through `translate`."""
    return tuple(_describe(model, name, info, choices, translate) for name, info in model.model_fields.items())


def label_of(name: str, info: FieldInfo) -> str:
    """Give the short name people read: the title of the field, else its name in words."""
    return info.title or name.replace("_", " ").capitalize()


def purpose_of(model: type[BaseModel]) -> str:
    """Say in a sentence or two what a model is."""
    return " ".join((model.__doc__ or "").split())


def _describe(model: type[BaseModel], name: str, info: FieldInfo, choices: Choices, translate: Translate) -> FormField:
    found = _Found()
    _look(info.annotation, tuple(info.metadata), found)
    kind = FieldKind.GROUP if found.model else found.kind or FieldKind.LINE
    words = CHOICE_WORDS.get(f"{model.__name__}.{name}", {})
    offered = tuple((value, translate(words.get(value, value))) for value in found.values)
    if found.reference:
        offered = choices.by_reference.get(found.reference, ())
    return FormField(
        name=name,
        kind=kind,
        is_required=info.is_required(),
        is_list=found.is_list,
        label=translate(label_of(name, info)),
        help=translate(info.description or ""),
        example=_example(info, kind, found, offered),
        choices=offered,
        reference=found.reference,
        fields=describe_model(found.model, choices, translate) if found.model else (),
        pattern=found.pattern or PATTERNS.get(kind, ""),
        minimum=found.limits.get("ge"),
        maximum=found.limits.get("le"),
        max_length=found.limits.get("max_length"),
        group=found.model.__name__ if found.model else "",
    )


def _example(info: FieldInfo, kind: FieldKind, found: _Found, offered: tuple[tuple[str, str], ...]) -> str:
    if kind is FieldKind.GROUP:
        return ""
    if found.reference:
        return offered[0][0] if offered else _REFERENCE_EXAMPLES[found.reference]
    if info.examples:
        return str(info.examples[0])
    if offered:
        values = [value for value, _ in offered]
        return str(info.default) if info.default in values else values[0]
    return found.example or _EXAMPLES.get(kind, "")


def _look(annotation: Any, marks: tuple[object, ...], found: _Found) -> None:
    """Gather what an annotation such as `tuple[Annotated[str, Reference("cluster")], ...] | None` says."""
    for mark in marks:
        _note(mark, found)
    parts = get_args(annotation)
    if get_origin(annotation) is Annotated:
        _look(parts[0], parts[1:], found)
    elif get_origin(annotation) is Literal:
        found.kind, found.values = FieldKind.CHOICE, tuple(str(part) for part in parts)
    elif get_origin(annotation) is tuple:
        found.is_list = True
        _look(parts[0], (), found)
    elif parts:
        _look(next(part for part in parts if part is not type(None)), (), found)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        found.model = annotation
    else:
        found.kind = found.kind or _PLAIN_KINDS.get(annotation)


def _note(mark: object, found: _Found) -> None:
    """Note what one mark of an annotation says: ours, and the limits that Pydantic keeps there."""
    if isinstance(mark, Reference):
        found.kind, found.reference = FieldKind.REFERENCE, mark.to
    elif isinstance(mark, FieldKind):
        found.kind = found.kind or mark
    elif isinstance(mark, MediaFile):
        found.kind = FieldKind.MEDIA
    elif isinstance(mark, Markup):
        found.kind = FieldKind.MARKDOWN
    elif isinstance(mark, FieldInfo):
        found.example = str(mark.examples[0]) if mark.examples else found.example
        for inner in mark.metadata:
            _note(inner, found)
    else:
        found.pattern = getattr(mark, "pattern", None) or found.pattern
        limits = {name: getattr(mark, name, None) for name in ("ge", "le", "min_length", "max_length")}
        found.limits.update({name: limit for name, limit in limits.items() if limit is not None})

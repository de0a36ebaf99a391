"""Every text of an entry, and the languages it still lacks; the status of translations and all figures rely on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from showcase.model.actor import Actor
from showcase.model.cluster import ClusterProfile
from showcase.model.cluster_parts import Programme
from showcase.model.event import Event
from showcase.model.field_types import Markup
from showcase.model.locale import PLAIN, Locale, LocalizedText
from showcase.model.network import Document, Initiative
from showcase.model.programme import ProgrammeBody, ProgrammeProfile, Term
from showcase.model.service import Service
from showcase.model.source_document import NodePath, field_name
from showcase.model.statements import FormerName, KeyFigure, NamedPartner, TopicStatement

# Names and places: written in one way only, they are right in every language. Pages judge the same (Wording.name).
NAMES: Mapping[type[BaseModel], frozenset[str]] = {
    Actor: frozenset({"name"}),
    ClusterProfile: frozenset({"name", "host_organisation"}),
    Document: frozenset({"publisher"}),
    Event: frozenset({"place", "organiser"}),
    FormerName: frozenset({"name"}),
    Initiative: frozenset({"title", "funder"}),
    KeyFigure: frozenset({"unit"}),
    NamedPartner: frozenset({"name"}),
    Programme: frozenset({"name"}),
    ProgrammeBody: frozenset({"name"}),
    ProgrammeProfile: frozenset({"name"}),
    Service: frozenset({"provider", "place"}),
    Term: frozenset({"label"}),
}
# Topics of further facts that are names and addresses.
NAMING_TOPICS = frozenset({"city", "website", "website_languages", "host_organisation", "contact"})


@dataclass(frozen=True, slots=True)
class TextField:
    """A field of a model that holds texts, or models with texts in them."""

    name: str
    description: str
    is_list: bool
    inner: type[BaseModel] | None  # None: a text
    has_ids: bool  # whether the items of the list have identifiers
    is_name: bool
    is_markdown: bool


class TextUnit(NamedTuple):  # ten thousands are made, and a tuple is made in a third of the time
    """One text of an entry, with where it stands and whether one wording serves all languages."""

    path: NodePath  # as in the file: ("aims", 2, "text")
    steps: NodePath  # the same, but items that have an `id` stand under it: ("terms", "energy", "label")
    text: LocalizedText
    field: TextField
    is_name: bool

    @property
    def name(self) -> str:
        """Write where it stands as translation files do: `aims[2].text`, `terms[energy].label`."""
        return _unit_name(self.path, self.steps)

    @property
    def group(self) -> str:
        """The same without places in lists: what may be moved within one group stays what it is."""
        return _group(self.path)

    def source(self, default: Locale) -> str:
        """Give the words that are translated: those of the default language, or what readers see in its place."""
        tag = self.text.tags[0]
        if tag in {PLAIN, default.tag}:  # nearly every text
            return self.text.words(tag)
        return self.text.in_locale(default, default).text

    def translation(self, locale: Locale, default: Locale) -> str:
        """Give the words written for a language or its parents; empty when there are none."""
        return words_in(self.text, locale, default)

    def is_missing(self, locale: Locale, default: Locale) -> bool:
        """Tell whether readers of a language get the words of another one that they should not."""
        return not self.needs_no_translation and not self.translation(locale, default)

    @property
    def needs_no_translation(self) -> bool:
        """Tell whether it is a name or place that is the same wherever it is written."""
        return self.is_name and self.text.is_alike


def words_in(text: LocalizedText, locale: Locale, default: Locale) -> str:
    """Give the words written for a language or its parents; empty when there are none."""
    if locale.tag in text.tags:  # nearly every text
        return text.words(locale.tag)
    return text.written(locale.tag, default.tag) or text.written(locale.base, default.base)


def text_units(written: BaseModel) -> Iterator[TextUnit]:
    """Give every text that is filled in, in the order of the model's fields."""
    found: list[TextUnit] = []
    _walk(written, (), (), found)
    return iter(found)


def _walk(model: BaseModel, path: NodePath, steps: NodePath, found: list[TextUnit]) -> None:
    values = model.__dict__
    for field in text_fields(type(model)):
        value = values[field.name]
        if value is None or value == ():
            continue
        place = (*path, field.name)
        step = place if steps is path else (*steps, field.name)
        if not field.is_list:
            _take(model, value, place, step, field, found)
            continue
        for index, item in enumerate(value):
            inner = (*place, index)
            if field.has_ids:
                _take(model, item, inner, (*step, item.id), field, found)
            else:
                _take(model, item, inner, inner if step is place else (*step, index), field, found)


def _take(  # noqa: PLR0913, PLR0917 called for every text
    parent: BaseModel, value: Any, path: NodePath, steps: NodePath, field: TextField, found: list[TextUnit]
) -> None:
    if field.inner is not None:
        _walk(value, path, steps, found)
    else:
        is_name = field.is_name or (type(parent) is TopicStatement and _names(parent, field))
        found.append(TextUnit(path, steps, value, field, is_name))


def _names(fact: TopicStatement, field: TextField) -> bool:
    return field.name == "text" and fact.topic in NAMING_TOPICS


@lru_cache(maxsize=65_536)  # many entries have the same fields
def _group(path: NodePath) -> str:
    return ".".join(part for part in path if isinstance(part, str))


@lru_cache(maxsize=65_536)  # many entries have the same fields
def _unit_name(path: NodePath, steps: NodePath) -> str:
    """Write a place; an identifier of an item stands in brackets like a number."""
    if path == steps:
        return field_name(path)
    text = ""
    for part, step in zip(path, steps, strict=True):
        text += f"[{step}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text


@cache
def text_fields(model: type[BaseModel]) -> tuple[TextField, ...]:
    """Find the fields of a model that hold texts, themselves or in models below."""
    found = []
    for name, info in model.model_fields.items():
        annotation: Any = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
        shape = _shape(annotation)
        if shape is not None:
            inner, is_list, is_markdown = shape
            has_ids = is_list and inner is not None and "id" in inner.model_fields
            is_name = name in NAMES.get(model, ())
            found.append(TextField(name, info.description or "", is_list, inner, has_ids, is_name, is_markdown))
    return tuple(found)


def _shape(annotation: Any, *, is_list: bool = False) -> tuple[type[BaseModel] | None, bool, bool] | None:
    """Tell what a field holds: (model or None for a text, whether a list of them, whether Markdown); None: no text."""
    if get_origin(annotation) is Annotated:
        inner, *markers = get_args(annotation)
        found = _shape(inner, is_list=is_list)
        if found is not None and any(isinstance(marker, Markup) for marker in markers):
            return found[0], found[1], True
        return found
    if annotation is LocalizedText:
        return None, is_list, False
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return (annotation, is_list, False) if text_fields(annotation) else None
    is_list = is_list or get_origin(annotation) is tuple
    parts = [part for part in get_args(annotation) if part not in {type(None), Ellipsis}]
    return next((found for part in parts if (found := _shape(part, is_list=is_list)) is not None), None)

"""Turns the questions of a kind of file into the fields that Sveltia CMS shows, each with what it lets people enter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from showcase.model.field_types import SCHEMA_VERSION
from showcase.model.form_fields import FieldKind, FormField
from showcase.stages.plan.wording import Wording

Widget = dict[str, Any]
_ONE_LINE = frozenset({"name", "title", "role", "label", "unit", "alt"})  # texts that are names rather than sentences
_NAMING = ("name", "title", "text", "label", "role", "url", "file", "kind", "network")  # what a folded item is shown by
_MEDIA_FOLDER = "/media"


@dataclass(frozen=True, slots=True)
class WidgetMaker:
    """Makes fields for a programme: its languages by tag with their own names, the default one first."""

    languages: Mapping[str, str]
    words: Wording
    countries: tuple[tuple[str, str], ...]
    spoken: tuple[tuple[str, str], ...]  # languages to choose from
    relations: Mapping[str, tuple[str, str]]  # reference → collection and field to show

    def widgets(self, fields: Iterable[FormField]) -> list[Widget]:
        """Make all fields of a file or a group."""
        return [self.widget(field) for field in fields]

    def widget(self, field: FormField) -> Widget:
        """Make one field; the version of the form is no question for people."""
        if field.name == "schema_version":
            return {"name": field.name, "widget": "hidden", "default": SCHEMA_VERSION}
        common = {"name": field.name, "label": field.label, "hint": field.help, "required": field.is_required}
        if field.is_list:
            return {key: value for key, value in {**common, **self._list(field)}.items() if value != ""}
        return {key: value for key, value in {**common, **self._single(field)}.items() if value != ""}

    def _list(self, field: FormField) -> Widget:
        if field.kind is FieldKind.REFERENCE and field.reference in self.relations:
            return {**self._relation(field), "multiple": True}
        if options := self._options(field):
            return {"widget": "select", "multiple": True, "options": options, "dropdown_threshold": 0}
        if field.kind is FieldKind.GROUP:
            summary = self._summary(field)
            fields = self.widgets(field.fields)
            return {"widget": "list", "fields": fields, "collapsed": True, "summary": summary}
        if field.kind in _TEXTS:
            summary = f"{{{{{next(iter(self.languages))}}}}}"
            return {"widget": "list", "fields": self._languages(field), "summary": summary}
        item = {"name": field.name, "label": field.label, **self._single(field)}
        return {"widget": "list", "field": item}

    def _single(self, field: FormField) -> Widget:
        if field.kind is FieldKind.GROUP:
            return {"widget": "object", "fields": self.widgets(field.fields), "collapsed": "auto"}
        if field.kind in _TEXTS:
            return {"widget": "object", "fields": self._languages(field), "collapsed": False}
        if field.kind is FieldKind.REFERENCE and field.reference in self.relations:
            return self._relation(field)
        if options := self._options(field):
            return {"widget": "select", "options": options, "dropdown_threshold": 0}
        if field.kind is FieldKind.MEDIA:
            return {"widget": "file", "public_folder": _MEDIA_FOLDER, "choose_url": False}
        return {"widget": "string", **self._pattern(field)}

    def _languages(self, field: FormField) -> list[Widget]:
        """Make one field for each language of the programme; only the default one can be needed."""
        kind = "string" if field.name in _ONE_LINE else "text"
        default = next(iter(self.languages))
        return [
            {"name": tag, "label": name, "widget": kind, "required": field.is_required and tag == default}
            for tag, name in self.languages.items()
        ]

    def _relation(self, field: FormField) -> Widget:
        collection, shown = self.relations[field.reference]
        return {
            "widget": "relation",
            "collection": collection,
            "value_field": "{{slug}}",
            "search_fields": [shown],
            "display_fields": [shown],
            "dropdown_threshold": 0,
        }

    def _options(self, field: FormField) -> list[dict[str, str]]:
        if field.kind is FieldKind.COUNTRY:
            offered = self.countries
        elif field.kind is FieldKind.LANGUAGE:
            offered = self.spoken
        elif field.kind is FieldKind.YES_NO:
            offered = (("true", self.words.say("Yes")), ("false", self.words.say("No")))
        else:
            offered = field.choices
        return [{"value": value, "label": label or value} for value, label in offered]

    def _pattern(self, field: FormField) -> Widget:
        example = f"{field.label}: {field.example}" if field.example else field.label
        pattern = field.pattern or _NUMBERS.get(field.kind, "")
        return {"pattern": [pattern, example]} if pattern else {}

    def _summary(self, field: FormField) -> str:
        """Name the part of a group that says most about it."""
        by_name = {inner.name: inner for inner in field.fields}
        naming = next((name for name in _NAMING if name in by_name), field.fields[0].name)
        language = f".{next(iter(self.languages))}" if by_name[naming].kind in _TEXTS else ""
        return f"{{{{fields.{naming}{language}}}}}"


_TEXTS = frozenset({FieldKind.TEXT, FieldKind.MARKDOWN})
# Kept as text: "53.550" must stay what it is.
_NUMBERS = {FieldKind.NUMBER: r"^-?\d+(?:\.\d+)?$", FieldKind.WHOLE_NUMBER: r"^\d+$"}


def shapes(fields: Iterable[FormField]) -> dict[str, Any]:
    """Tell which fields are texts or pictures, as the script that reads and writes files wants it."""
    found: dict[str, Any] = {}
    for field in fields:
        if field.kind in _TEXTS:
            found[field.name] = "text"
        elif field.kind is FieldKind.MEDIA:
            found[field.name] = "media"
        elif field.kind is FieldKind.GROUP and (inner := shapes(field.fields)):
            found[field.name] = inner
    return found

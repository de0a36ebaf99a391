"""JSON Schema (draft-07) of every kind of content file, for editors; made from the models and a programme's choices."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from showcase.editing.form_fields import field_translator, form_fields
from showcase.editing.form_words import KIND_TITLES
from showcase.editing.schema_values import (
    Schema,
    answer_schema,
    country_schema,
    definition_name,
    language_schema,
    listed,
    text_schema,
)
from showcase.editing.write_files import write_text
from showcase.model.content import MODELS
from showcase.model.form_fields import NO_CHOICES, Choices, FieldKind, FormField, Translate, purpose_of
from showcase.model.locale import parent_tags

_DRAFT = "http://json-schema.org/draft-07/schema#"


def schema_texts(choices: Choices = NO_CHOICES, language: str = "en") -> dict[str, str]:
    """Write the schema of every kind; keys are file names such as cluster.schema.json."""
    return {f"{kind}.schema.json": _schema_text(kind, choices, language) for kind in MODELS}


def write_schemas(folder: Path, choices: Choices = NO_CHOICES, language: str = "en") -> list[Path]:
    """Write all schemas into a folder; gives the files that changed."""
    texts = schema_texts(choices, language)
    return [folder / name for name, text in texts.items() if write_text(folder / name, text)]


def _schema_text(kind: str, choices: Choices, language: str) -> str:
    translate = field_translator(language)
    fields = form_fields(kind, choices, language)
    schema = {
        "$schema": _DRAFT,
        "title": translate(KIND_TITLES[kind]),
        "description": translate(purpose_of(MODELS[kind])),
        "type": "object",
        **_object_schema(fields, choices),
        "definitions": dict(sorted(_definitions(kind, fields, choices))),
    }
    return json.dumps(_translated(schema, translate), indent=1, ensure_ascii=False) + "\n"


def _translated(schema: Any, translate: Translate) -> Any:
    """Say in the language of the schema what to write where an answer does not fit."""
    if isinstance(schema, list):
        return [_translated(part, translate) for part in schema]
    if not isinstance(schema, dict):
        return schema
    said = {name: translate(schema[name]) for name in ("patternErrorMessage", "errorMessage") if name in schema}
    return {name: _translated(part, translate) for name, part in schema.items()} | said


def _object_schema(fields: Iterable[FormField], choices: Choices) -> Schema:
    """Describe the fields of a file or a group; others are refused."""
    fields = tuple(fields)
    required = [field.name for field in fields if field.is_required]
    return {
        "properties": {field.name: _field_schema(field, choices) for field in fields},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _field_schema(field: FormField, choices: Choices) -> Schema:
    answer = answer_schema(field, choices)
    about: Schema = {"title": field.label, "description": field.help}
    example = [_example(field)] if field.example else []
    if not field.is_list:
        return about | ({"examples": example} if example else {}) | answer
    limits = {"minItems": 1} if field.is_required else {}
    return about | ({"examples": [example]} if example else {}) | {"type": "array", "items": answer} | limits


def _example(field: FormField) -> object:
    """Give the example as an editor would read it."""
    if field.kind is FieldKind.WHOLE_NUMBER:
        return int(field.example)
    if field.kind is FieldKind.NUMBER:
        return float(field.example)
    return field.example == "true" if field.kind is FieldKind.YES_NO else field.example


def _definitions(kind: str, fields: Iterable[FormField], choices: Choices) -> Iterator[tuple[str, Schema]]:
    """Name what stands in several places: groups, texts, countries, languages, and what references may say."""
    for field in _all_fields(fields):
        if field.kind is FieldKind.GROUP:
            yield field.group, _object_schema(field.fields, choices)
        elif field.kind in {FieldKind.TEXT, FieldKind.MARKDOWN}:
            tags = tuple(dict.fromkeys(tag for own in choices.locales for tag in parent_tags(own)))
            yield "text", text_schema(tags, is_open=kind == "taxonomy")
        elif field.kind is FieldKind.COUNTRY:
            yield "country", country_schema()
        elif field.kind is FieldKind.LANGUAGE:
            yield "language", language_schema()
        elif field.reference in choices.by_reference:
            yield definition_name(field.reference), listed(choices.by_reference[field.reference])


def _all_fields(fields: Iterable[FormField]) -> Iterator[FormField]:
    for field in fields:
        yield field
        yield from _all_fields(field.fields)

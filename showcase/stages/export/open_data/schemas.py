"""JSON Schemas (2020-12) of the exported files, made from the same descriptions of fields as everything else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from showcase.model.content import MODELS
from showcase.model.field_patterns import PATTERNS
from showcase.model.form_fields import FieldKind, FormField, describe_model
from showcase.model.open_data import THING_FOLDERS, VERSION, schema_file
from showcase.model.programme import Term
from showcase.model.sources import KIND_FOLDERS
from showcase.stages.export.open_data.addresses import Addresses
from showcase.stages.export.open_data.items import PROGRAMME_FIELDS

Schema = dict[str, Any]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = "text"
_LANGUAGE = PATTERNS[FieldKind.LANGUAGE]
_SLUG = PATTERNS[FieldKind.IDENTIFIER]
_IDENTIFIERS: Schema = {"type": "array", "items": {"type": "string"}}
_TYPES: dict[FieldKind, Schema] = {
    FieldKind.TEXT: {"$ref": f"#/$defs/{_TEXT}"},
    FieldKind.MARKDOWN: {"$ref": f"#/$defs/{_TEXT}"},
    FieldKind.DATE: {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
    FieldKind.NUMBER: {"type": "number"},
    FieldKind.WHOLE_NUMBER: {"type": "integer"},
    FieldKind.YES_NO: {"type": "boolean"},
    FieldKind.WEB_ADDRESS: {"type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"},
    FieldKind.COUNTRY: {"type": "string", "pattern": "^[A-Z]{2}$"},
    FieldKind.LANGUAGE: {"type": "string", "pattern": _LANGUAGE},
}
_DEFINITIONS: Schema = {
    _TEXT: {
        "description": "The same text in one or more languages, by their tags (BCP 47).",
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": _LANGUAGE},
        "additionalProperties": {"type": "string", "minLength": 1},
    },
    "pages": {
        "description": "Address of the page in each language of the site, by its tag.",
        "type": "object",
        "additionalProperties": {"type": "string"},
    },
}


def data_schemas(addresses: Addresses) -> Iterator[tuple[str, Schema]]:
    """Give the schema of each set of data with the path of its file."""
    for folder in THING_FOLDERS:
        fields = describe_model(MODELS[KIND_FOLDERS[folder]])
        counts = {"counts": _counts()} if folder == "actors" else {}
        yield _file(folder, _thing(fields), dict(_groups(fields)), counts, addresses)
    fields = describe_model(Term)
    yield _file("taxonomies", _vocabulary(fields), {}, {}, addresses)
    fields = describe_model(MODELS["programme"])
    yield _file("programme", _programme(fields), dict(_groups(fields)), {}, addresses)


def _file(name: str, item: Schema, groups: Schema, more: Schema, addresses: Addresses) -> tuple[str, Schema]:
    """Describe the envelope: a list has `items`, the file beside a page has `item`."""
    path = schema_file(name)
    envelope: Schema = {
        "$schema": {"type": "string"},
        "kind": {"const": name},
        "version": {"type": "string", "pattern": rf"^{VERSION.partition('.')[0]}\.\d+\.\d+$"},
        "generated_at": {"type": "string", "format": "date"},
        "programme": {"$ref": f"#/$defs/{_TEXT}"},
        "licence": {"oneOf": [{"type": "null"}, _licence()]},
        "source": {"type": "string", "description": "Address of the site."},
        "documentation": {"type": "string"},
    }
    several = {"items": {"type": "array", "items": {"$ref": "#/$defs/item"}}}
    schema = {
        "$schema": _DRAFT,
        "$id": addresses.file(path),
        "title": name,
        "type": "object",
        "properties": envelope | more | several | {"item": {"$ref": "#/$defs/item"}},
        "required": list(envelope),
        "oneOf": [{"required": ["items"]}, {"required": ["item"]}],
        "additionalProperties": False,
        "$defs": {"item": item, **_DEFINITIONS, **dict(sorted(groups.items()))},
    }
    return path, schema


def _thing(fields: Iterable[FormField]) -> Schema:
    own: Schema = {
        "id": {"type": "string", "pattern": _SLUG},
        "pages": {"$ref": "#/$defs/pages"},
        "data": {"type": "string", "description": "Address of the file of this thing alone."},
        "written_in": {"type": "array", "items": {"type": "string"}},
        "draft": {"const": True},
        "connected": {"type": "object", "additionalProperties": _IDENTIFIERS},
    }
    schema = _object(fields)
    return schema | {
        "properties": own | schema["properties"],
        "required": ["id", "data", "written_in", *schema.get("required", ())],
    }


def _vocabulary(fields: Iterable[FormField]) -> Schema:
    more = {"pages": {"$ref": "#/$defs/pages"}, "narrower": _IDENTIFIERS, "clusters": _IDENTIFIERS}
    term = _object(field for field in fields if field.name != "order")
    term |= {"properties": term["properties"] | more}
    return {
        "type": "object",
        "properties": {"id": {"type": "string"}, "terms": {"type": "array", "items": term}},
        "required": ["id", "terms"],
        "additionalProperties": False,
    }


def _programme(fields: Iterable[FormField]) -> Schema:
    by_name = {field.name: field for field in fields}
    figures = next(field for field in by_name["home"].fields if field.name == "figures")
    return _object([*(by_name[name] for name in PROGRAMME_FIELDS), figures]) | {"required": ["name", "territory"]}


def _licence() -> Schema:
    words = {"type": "string"}
    return {"type": "object", "properties": {"name": words, "url": words}, "required": ["name"]}


def _counts() -> Schema:
    """Describe how many organisations of each type there are; those of an unknown type stand under null."""
    properties = {"member_type": {"type": ["string", "null"]}, "count": {"type": "integer"}}
    item = {"type": "object", "properties": properties, "required": list(properties)}
    return {"type": "array", "items": item}


def _object(fields: Iterable[FormField]) -> Schema:
    fields = tuple(field for field in fields if field.name not in {"schema_version", "draft"})
    required = [field.name for field in fields if field.is_required]
    return {
        "type": "object",
        "properties": {field.name: _field(field) for field in fields},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _field(field: FormField) -> Schema:
    about: Schema = {"title": field.label, "description": field.help}
    answer = _answer(field)
    return about | ({"type": "array", "items": answer} if field.is_list else answer)


def _answer(field: FormField) -> Schema:
    if field.kind is FieldKind.GROUP:
        return {"$ref": f"#/$defs/{field.group}"}
    if field.kind is FieldKind.CHOICE:
        return {"enum": [value for value, _ in field.choices]}
    return _TYPES.get(field.kind, {"type": "string"})


def _groups(fields: Iterable[FormField]) -> Iterator[tuple[str, Schema]]:
    """Name the parts that stand in several places."""
    for field in fields:
        if field.kind is FieldKind.GROUP:
            yield field.group, _object(field.fields)
            yield from _groups(field.fields)

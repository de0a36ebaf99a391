"""What JSON Schema says about one answer of each sort; without unions, so that messages of editors stay readable."""

from __future__ import annotations

from typing import Any

from showcase.model.codes import country_names, language_names
from showcase.model.field_patterns import EXPECTED, EXPECTED_TIME, LONG_LIST, NOTHING_OFFERED
from showcase.model.form_fields import Choices, FieldKind, FormField

Schema = dict[str, Any]

# Editors read 2004 as a number where our own reader takes every scalar as text.
_TEXT_OR_NUMBER = ["string", "number"]
_SHORT_LIST = 14  # values that fit into a message
_TRUTH = "|".join(
    "".join(f"[{sign.upper()}{sign}]" for sign in word) for word in ("true", "false", "yes", "no", "on", "off")
)


def answer_schema(field: FormField, choices: Choices) -> Schema:
    """Describe one answer to a field, or one entry of a list; groups and long lists are named below definitions."""
    kind = field.kind
    if kind is FieldKind.GROUP:
        return {"type": "object", "allOf": [{"$ref": f"#/definitions/{field.group}"}]}
    if kind in {FieldKind.TEXT, FieldKind.MARKDOWN}:
        return {"type": ["string", "object", "number"], "allOf": [{"$ref": "#/definitions/text"}]}
    if kind is FieldKind.COUNTRY:
        return {"type": "string", "allOf": [{"$ref": "#/definitions/country"}]}
    if kind is FieldKind.REFERENCE and field.reference in choices.by_reference:
        return {"allOf": [{"$ref": f"#/definitions/{definition_name(field.reference)}"}]}
    if kind is FieldKind.CHOICE:
        return listed(field.choices)
    return _scalar(field, FieldKind.IDENTIFIER if kind is FieldKind.REFERENCE else kind)


def _scalar(field: FormField, kind: FieldKind) -> Schema:
    """Describe an answer that is one word, number or line."""
    schema: Schema
    if kind is FieldKind.LANGUAGE:
        return {"type": "string", "allOf": [{"$ref": "#/definitions/language"}]}
    if kind is FieldKind.YES_NO:
        schema = {"type": ["boolean", "string", "integer"], "pattern": f"^(?:{_TRUTH}|[TtFfYyNn01])$"}
        schema |= {"minimum": 0, "maximum": 1}
    elif kind in {FieldKind.NUMBER, FieldKind.WHOLE_NUMBER}:
        whole = kind is FieldKind.WHOLE_NUMBER
        schema = {"type": ["integer" if whole else "number", "string"]}
        schema["pattern"] = r"^[+-]?\d{1,8}$" if whole else r"^[+-]?\d{1,8}(?:\.\d+)?$"
        limits = {"minimum": field.minimum, "maximum": field.maximum}
        schema |= {name: limit for name, limit in limits.items() if limit is not None}
    elif kind is FieldKind.DATE:
        schema = {"type": ["string", "integer"], "pattern": field.pattern, "minimum": 1000, "maximum": 9999}
    elif kind is FieldKind.IDENTIFIER:
        schema = {"type": ["string", "integer"], "pattern": field.pattern, "maxLength": 100, "minimum": 0}
    elif kind is FieldKind.LINE:
        schema = {"type": "string" if field.pattern else _TEXT_OR_NUMBER, "pattern": field.pattern or r"\S"}
        schema |= {"maxLength": field.max_length} if field.max_length else {}
    elif kind is FieldKind.MEDIA:
        schema = {"type": _TEXT_OR_NUMBER, "pattern": field.pattern, "minimum": 0}
    else:
        schema = {"type": "string", "pattern": field.pattern}
    expected = EXPECTED_TIME if kind is FieldKind.LINE and field.pattern else EXPECTED[kind]
    return schema | {"patternErrorMessage": expected}


def listed(offered: tuple[tuple[str, str], ...]) -> Schema:
    """
    List values with their labels, which editors show beside them.

    Digits stand there as numbers too, because editors read them so. Without values nothing fits: a list must not
    be empty.
    """
    if not offered:
        return {"type": "string", "pattern": "(?!)", "patternErrorMessage": NOTHING_OFFERED}
    pairs = [(value, label) for value, label in offered]
    numbers = [(int(value), label) for value, label in offered if value.isdigit() and str(int(value)) == value]
    schema: Schema = {
        "enum": [*(number for number, _ in numbers), *(value for value, _ in pairs)],
        "enumDescriptions": [*(label for _, label in numbers), *(label for _, label in pairs)],
    }
    # An editor would answer a slip with the whole list.
    return schema | ({"errorMessage": LONG_LIST} if len(pairs) > _SHORT_LIST else {})


def definition_name(reference: str) -> str:
    """Name what a reference may say: `taxonomies/sectors` becomes `sectors`, `cluster` becomes `cluster-ids`."""
    _, _, vocabulary = reference.partition("/")
    return vocabulary or f"{reference}-ids"


def text_schema(tags: tuple[str, ...], *, is_open: bool) -> Schema:
    """Describe a text, or one text per language; an open one takes languages that the site does not have."""
    one = {"type": _TEXT_OR_NUMBER, "pattern": r"\S", "patternErrorMessage": EXPECTED[FieldKind.TEXT]}
    names = language_names()
    words = {tag: {"title": names.get(tag.partition("-")[0], tag), **one} for tag in tags}
    schema: Schema = {"pattern": r"\S", "patternErrorMessage": EXPECTED[FieldKind.TEXT], "minProperties": 1}
    schema |= {"properties": words} if words else {}
    if is_open or not tags:
        return schema | {"additionalProperties": one, "propertyNames": {"pattern": _language_pattern()}}
    return schema | {"additionalProperties": False}


def country_schema() -> Schema:
    """List the codes of countries with their names."""
    return listed(tuple(sorted(country_names().items())))


def language_schema() -> Schema:
    """Describe codes of languages, alone or with a country or script."""
    return {"pattern": _language_pattern(), "patternErrorMessage": EXPECTED[FieldKind.LANGUAGE]}


def _language_pattern() -> str:
    return f"^(?:{'|'.join(sorted(language_names()))})(?:-[A-Za-z0-9]{{2,8}})*$"

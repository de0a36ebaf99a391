"""Does each file have the shape of its kind? Pydantic proves it; we say in the author's words what is wrong."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from showcase.diagnostics import Diagnostic, Message, say
from showcase.model.content import MODELS, Entry
from showcase.model.field_types import ContentModel
from showcase.model.source_document import NodePath, SourceDocument

_RENAMED = {
    "string_type": "wrong-type",
    "tuple_type": "wrong-type",
    "model_type": "wrong-type",
    "model_attributes_type": "wrong-type",
    "dict_type": "wrong-type",
    "text_type": "wrong-type",
    "int_parsing": "not-a-number",
    "int_type": "not-a-number",
    "int_from_float": "not-a-number",
    "int_parsing_size": "not-a-number",
    "float_parsing": "not-a-number",
    "float_type": "not-a-number",
    "finite_number": "not-a-number",
    "greater_than_equal": "number-out-of-range",
    "less_than_equal": "number-out-of-range",
    "literal_error": "unknown-choice",
    "empty-text": "empty-text",
    "string_too_short": "empty-text",
    "too_short": "empty-list",
    "string_too_long": "text-too-long",
    "string_pattern_mismatch": "wrong-form",
    "identifier": "unfit-identifier",
    "web-address": "unfit-web-address",
    "mail-address": "unfit-mail-address",
    "locale-tag": "unknown-locale",
    "country-code": "unknown-country",
    "colour": "unfit-colour",
    "media-name": "unfit-file-name",
    "date": "unfit-date",
}
_EXPECTED = {
    "unfit-identifier": say("use lower-case letters a to z, digits and single hyphens, e.g. gene-sequencing"),
    "unfit-web-address": say("write the whole address, e.g. https://www.example.org/page"),
    "unfit-mail-address": say("write the address of a role, e.g. info@example.org"),
    "unknown-locale": say("use a language code such as en, de, nb or pt-BR"),
    "unknown-country": say("use the two letters of ISO 3166, e.g. DE, DK, NO"),
    "unfit-colour": say("write six hexadecimal digits after #, in quotes, e.g. '#12344d'"),
    "unfit-file-name": say("name a file in media/ by letters, digits, dots and hyphens, without a folder"),
    "unfit-date": say("write 2024, 2024-09 or 2024-09-03"),
    "not-a-number": say("write digits only, without words, points or spaces for thousands"),
    "empty-text": say("write something, or delete the field"),
    "empty-list": say("write at least one entry"),
    "text-too-long": say("shorten the text"),
    "wrong-form": say("write a time as 09:30"),
}


def check_shape(document: SourceDocument) -> tuple[Entry[Any] | None, list[Diagnostic]]:
    """Prove one file; gives the typed entry, or None and at least one error."""
    model = MODELS[document.kind]
    try:
        return Entry(document.identifier, model.model_validate(document.value), document), []
    except ValidationError as error:
        return None, [_explain(document, model, dict(detail)) for detail in error.errors(include_url=False)]


def _explain(document: SourceDocument, model: type[ContentModel], detail: dict[str, Any]) -> Diagnostic:
    path: NodePath = tuple(detail["loc"])
    kind = str(detail["type"])
    name = str(path[-1]) if path else ""
    parent = model_at(model, path[:-1])
    if kind == "extra_forbidden":
        return _unknown_field(document, path, name, parent)
    if kind == "missing":
        message = say("the field {name} is missing", name=name)
        return document.finding("missing-field", message, path, hint=_missing_hint(parent, name), of_key=True)
    code = _RENAMED.get(kind, "wrong-type")
    found = _shorten(detail.get("input"))
    return document.finding(code, _message(code, found, detail), path, hint=_hint(code, parent, name, found, detail))


def _message(code: str, found: str, detail: dict[str, Any]) -> Message:
    if code == "wrong-type":
        return say("{found} is not what is expected here", found=found)
    if code == "unknown-choice":
        return say("{found} is not one of the choices", found=found)
    if code == "not-a-number":
        return say("{found} is not a number", found=found)
    if code == "number-out-of-range":
        return say("{found} is too large or too small", found=found)
    if code in {"empty-text", "empty-list"}:
        return say("nothing is written here")
    if code == "text-too-long":
        return say("the text is longer than {limit} characters", limit=detail.get("ctx", {}).get("max_length", ""))
    return say("{found} does not have the right form", found=found)


def _hint(code: str, parent: type[BaseModel] | None, name: str, found: str, detail: dict[str, Any]) -> Message:
    if code == "unknown-choice":
        return _choice_hint(parent, name, found, detail)
    if code == "number-out-of-range":
        limits = detail.get("ctx", {})
        return say("the limit is {limit}", limit=limits.get("ge", limits.get("le", "")))
    if code == "wrong-type":
        return _type_hint(str(detail["type"]))
    return _EXPECTED.get(code, say("compare the field with a file that works"))


def _choice_hint(parent: type[BaseModel] | None, name: str, found: str, detail: dict[str, Any]) -> Message:
    choices = _choices(parent, name)
    near = get_close_matches(found.lower(), choices, n=1, cutoff=0.6)
    listed = ", ".join(choices) or str(detail.get("ctx", {}).get("expected", ""))
    if near:
        return say("did you mean {near}? The choices are {choices}", near=near[0], choices=listed)
    return say("the choices are {choices}", choices=listed)


def _type_hint(kind: str) -> Message:
    if kind == "tuple_type":
        return say("write a list: each entry on a line of its own that begins with a hyphen and a space")
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        return say("write fields here, each on a line of its own, indented by two spaces")
    return say("write one text, or one text per language below the field, e.g. en: …")


def _unknown_field(document: SourceDocument, path: NodePath, name: str, parent: type[BaseModel] | None) -> Diagnostic:
    known = tuple(parent.model_fields) if parent else ()
    near = get_close_matches(name, known, n=1, cutoff=0.6)
    hint = say("did you mean {near}?", near=near[0]) if near else say("known fields are {names}", names=", ".join(known))
    message = say("there is no field {name}", name=name)
    return document.finding("unknown-field", message, path, hint=hint, of_key=True)


def _missing_hint(parent: type[BaseModel] | None, name: str) -> Message:
    field = parent.model_fields.get(name) if parent else None
    if field is None or not field.description:
        return say("add a line {name}: …", name=name)
    return say("add a line {name}: … ({meaning})", name=name, meaning=field.description.rstrip("."))


def model_at(model: type[BaseModel] | None, path: NodePath) -> type[BaseModel] | None:
    """Find the model that describes the mapping at a path."""
    for part in path:
        if model is None or isinstance(part, int):
            continue
        field = model.model_fields.get(part)
        model = _inner_model(field.annotation) if field else None
    return model


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inner_model(part))), None)


def _choices(parent: type[BaseModel] | None, name: str) -> list[str]:
    field = parent.model_fields.get(name) if parent else None
    return _literals(field.annotation) if field else []


def _literals(annotation: Any) -> list[str]:
    parts = get_args(annotation)
    texts = [part for part in parts if isinstance(part, str)]
    return texts or [text for part in parts for text in _literals(part)]


def _shorten(value: object) -> str:
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, list):
        return "a list"
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"

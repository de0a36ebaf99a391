"""Says in an author's words what Pydantic found wrong, and what to write instead."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel

from showcase.diagnostics import Diagnostic, Message, say
from showcase.model.field_types import ContentModel
from showcase.model.source_document import NodePath, SourceDocument
from showcase.model.sources import Sources
from showcase.model.web_address import is_web_address
from showcase.stages.validate.field_names import describe_missing, describe_unknown
from showcase.stages.validate.marked_values import reference_at
from showcase.stages.validate.model_paths import choices_of, model_at
from showcase.stages.validate.near_names import hint_for_name
from showcase.stages.validate.suggestions import suggest, whole_address

# Code of a finding by Pydantic's word for it; what is not listed is a wrong type.
SHAPE_CODES = {
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
    "bool_parsing": "unknown-choice",
    "bool_type": "unknown-choice",
    "empty-text": "empty-text",
    "string_too_short": "empty-text",
    "too_short": "empty-text",
    "string_pattern_mismatch": "unfit-time",
    "identifier": "unfit-identifier",
    "web-address": "unfit-web-address",
    "mail-address": "unfit-mail-address",
    "locale-tag": "unknown-locale",
    "country-code": "unknown-country",
    "colour": "unfit-colour",
    "media-name": "unfit-file-name",
    "date": "unfit-date",
}
# Words that authors use for our choices.
_OTHER_CHOICES = {
    "efre": ("erdf",), "feder": ("erdf",), "efru": ("erdf",), "land": ("state",), "kammern": ("chambers",),
    "ihk": ("chambers",), "beiträge": ("membership_fees",), "mitgliedsbeiträge": ("membership_fees",),
    "kontingent": ("membership_fees",), "bund": ("national",), "sonstige": ("other",), "sonstiges": ("other",),
    "andere": ("other",), "andet": ("other",), "aktiv": ("active",), "ruhend": ("dormant",), "beendet": ("ended",),
    "unternehmen": ("company", "business"), "forschung": ("research",), "verein": ("association",),
    "ja": ("yes", "true"), "nein": ("no", "false"), "nej": ("no", "false"),
}  # fmt: skip
_MESSAGES = {
    "not-a-number": say("{found} is not a number", found=""),
    "number-out-of-range": say("the number {found} is too large or too small", found=""),
    "unknown-choice": say("{found} is not one of the choices", found=""),
    "unfit-time": say("{found} is not a time of day", found=""),
    "unfit-identifier": say("{found} is not an identifier", found=""),
    "unfit-web-address": say("{found} is not a whole web address", found=""),
    "unfit-mail-address": say("{found} is not a mail address", found=""),
    "unknown-locale": say("{found} is not a known language code", found=""),
    "unknown-country": say("{found} is not a country code", found=""),
    "unfit-colour": say("{found} is not a colour", found=""),
    "unfit-file-name": say("{found} is not the name of a file in media/", found=""),
    "unfit-date": say("{found} is not a date", found=""),
}


def explain_error(
    document: SourceDocument, model: type[ContentModel], detail: dict[str, Any], sources: Sources | None = None
) -> Diagnostic:
    """Turn one error of Pydantic into a finding at its place."""
    path: NodePath = tuple(detail["loc"])
    kind = str(detail["type"])
    if kind == "extra_forbidden":
        message, hint = describe_unknown(document, model, path)
        return document.finding("unknown-field", message, path, hint=hint, of_key=True)
    if kind == "missing":
        message, hint = describe_missing(document, model, path)
        return document.finding("missing-field", message, path, hint=hint, of_key=True)
    code = SHAPE_CODES.get(kind, "wrong-type")
    value = detail.get("input")
    if code == "empty-text" or value in ("", {}):
        empty = next((key for key, text in value.items() if text == ""), None) if isinstance(value, dict) else None
        hint = say("write something, or delete the field")
        place = path if empty is None else (*path, empty)
        return document.finding("empty-text", say("nothing is written here"), place, hint=hint)
    if code == "wrong-type" or isinstance(value, dict | list):
        message, hint = _describe_type(kind, value, model_at(model, path), in_list=isinstance(path[-1], int))
        return document.finding("wrong-type", message, path, hint=hint)
    text = " ".join(str(value).split())
    message = Message(_MESSAGES[code].template, (("found", _shorten(text)),))
    if code == "unfit-identifier" and (hint := hint_for_name(text, reference_at(model, path), sources)):
        return document.finding(code, message, path, hint=hint)
    return document.finding(code, message, path, hint=_hint(code, text, path, model, detail))


def _hint(code: str, found: str, path: NodePath, model: type[ContentModel], detail: dict[str, Any]) -> Message:
    if code == "unknown-choice":
        name = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
        return _choice_hint(found, choices_of(model_at(model, path[: path.index(name)]), name) or ["yes", "no"])
    if code == "number-out-of-range":
        limits = detail.get("ctx", {})
        if "ge" in limits:
            return say("the least is {limit}", limit=f"{limits['ge']:g}")
        return say("the most is {limit}", limit=f"{limits.get('le', 0):g}")
    return suggest(code, found, str(path[-1]) if path else "")


def _choice_hint(found: str, choices: list[str]) -> Message:
    wanted = found.lower().replace(" ", "_").replace("-", "_")
    wanted = next((choice for choice in _OTHER_CHOICES.get(wanted, ()) if choice in choices), wanted)
    near = get_close_matches(wanted, choices, n=1, cutoff=0.6)
    listed = ", ".join(choices)
    if near and len(choices) > 1:
        return say("did you mean {near}? The choices are {choices}", near=near[0], choices=listed)
    return say("the choices are {choices}", choices=listed)


def _describe_type(
    kind: str, value: object, inner: type[BaseModel] | None, *, in_list: bool
) -> tuple[Message, Message]:
    """Say what belongs in a place that holds something of another build."""
    text = _shorten(" ".join(value.split())) if isinstance(value, str) else ""
    if kind == "tuple_type":
        return _describe_list(text, inner)
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        if isinstance(value, list):
            return say("fields belong here, not a list"), say("leave out the hyphens")
        message = say("fields with names belong here, not a single text")
        line = _entry(_first_field(inner), text)
        if in_list:
            return message, say("write {line}", line=f"- {line}")
        return message, say("write it on the next line, indented by two spaces: {line}", line=line)
    if isinstance(value, list):
        return say("one text belongs here, not a list"), say("write one text without a hyphen")
    hint = say("write the text behind the field name; if it holds a colon, put it in quotes")
    if kind == "text_type":
        hint = say("write one text, or one text for each language below the field, e.g. en: …")
    return say("one text belongs here, not a group of fields"), hint


def _describe_list(text: str, inner: type[BaseModel] | None) -> tuple[Message, Message]:
    if not text:
        message = say("a list belongs here, not fields with names")
        return message, say("begin each entry on a line of its own with a hyphen and a space")
    first = _first_field(inner)
    if text.startswith("-"):
        entry = re.split(r"\s+-", text.lstrip("- "))[0]
        hint = say("put a space behind each hyphen: {line}", line=f"- {_entry(first, entry)}")
        return say("a list belongs here, not a single text"), hint
    entry = _entry(first, text)
    hint = say("write it on the next line behind a hyphen and a space: - {entry}", entry=entry)
    return say("a list belongs here, not a single text"), hint


def _entry(field: str, text: str) -> str:
    """Put a text behind the field it belongs to; an address gets its beginning."""
    if field == "url" and not is_web_address(text):
        text = whole_address(text) or "https://…"
    return f"{field}: {text}" if field else text


def _first_field(model: type[BaseModel] | None) -> str:
    """Find the field one would fill in first."""
    fields = model.model_fields if model else {}
    return next((name for name, field in fields.items() if field.is_required()), next(iter(fields), ""))


def _shorten(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"

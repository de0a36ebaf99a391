"""Says in an author's words what Pydantic found wrong, and what to write instead."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from showcase.diagnostics import Diagnostic, Message, TextEdit, say
from showcase.model.field_types import SCHEMA_VERSION, ContentModel
from showcase.model.source_document import NodePath, SourceDocument
from showcase.model.sources import KIND_FOLDERS, Sources
from showcase.model.text_edits import edit_at
from showcase.stages.validate.field_names import describe_missing, describe_unknown
from showcase.stages.validate.marked_values import reference_at
from showcase.stages.validate.misfit import Misfit
from showcase.stages.validate.model_paths import choices_of, model_at
from showcase.stages.validate.near_names import hint_for_name
from showcase.stages.validate.suggestions import is_slip, suggest
from showcase.stages.validate.type_words import describe_type

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
    "sans": ("grotesque",), "sans_serif": ("grotesque",), "grotesk": ("grotesque",), "antiqua": ("serif",),
    "mono": ("technical",), "square": ("sharp", "blocks"), "squares": ("blocks",), "eckig": ("sharp",),
    "none": ("sharp",), "medium": ("soft", "regular"), "circles": ("dots",), "punkte": ("dots",),
    "linien": ("lines",), "normal": ("regular",), "compact": ("tight",), "narrow": ("tight",), "eng": ("tight",),
    "large": ("wide",), "generous": ("wide",), "weit": ("wide",),
    "oui": ("yes", "true"), "non": ("no", "false"), "y": ("yes", "true"), "n": ("no", "false"),
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
    "unfit-colour": say("a colour is written like #12344d, not like {found}", found=""),
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
        return _explain_missing(document, model, path)
    code = SHAPE_CODES.get(kind, "wrong-type")
    value = detail.get("input")
    if code == "empty-text" or value in ("", {}):
        empty = next((key for key, text in value.items() if text == ""), None) if isinstance(value, dict) else None
        hint = say("write something, or delete the field")
        place = path if empty is None else (*path, empty)
        return document.finding("empty-text", say("nothing is written here"), place, hint=hint)
    if code == "wrong-type" or isinstance(value, dict | list):
        message, hint, fix = describe_type(kind, Misfit(document, model, path, value, sources))
        return document.finding("wrong-type", message, path, hint=hint, fix=fix)
    text = " ".join(str(value).split())
    message = Message(_MESSAGES[code].template, (("found", text if len(text) <= 60 else text[:57] + "…"),))
    to = reference_at(model, path) if code == "unfit-identifier" else ""
    if to and (hint := hint_for_name(text, to, sources)):
        fix = _with_commas(document, path, text)
        hint = say("put commas between them: {line}", line=fix[0].text) if fix else hint
        return document.finding(code, message, path, hint=hint, fix=fix or None)
    hint = _hint(code, text, path, model, detail)
    if to in KIND_FOLDERS.values():
        hint = say("name a file of the folder without .yml, or add the file")
    is_sure = not to and (code != "unfit-file-name" or _names_media(hint, sources))
    return document.finding(code, message, path, hint=hint, fix=None if is_sure else ())


def _with_commas(document: SourceDocument, path: NodePath, text: str) -> tuple[TextEdit, ...]:
    """Part words inside brackets by commas that are parted by semicolons."""
    if ";" not in text or not document.locate(document.text).is_in_brackets(path):
        return ()
    words = ", ".join(part.strip() for part in text.split(";"))
    return tuple(replace(edit, text=words) for edit in document.replacing(path, "x"))


def _explain_missing(document: SourceDocument, model: type[ContentModel], path: NodePath) -> Diagnostic:
    message, hint = describe_missing(document, model, path)
    fix: tuple[TextEdit, ...] = ()
    if path == ("schema_version",):
        line = f"schema_version: {SCHEMA_VERSION}"
        hint, fix = say("write {line}", line=line), _first_line(document, line)
    place = document.place(path, of_key=True)
    if value := next((value for name, value in hint.values if name == "value"), ""):
        column = document.excerpt(place).index(value, place.column) + 1
        fix = (edit_at(place.line, column, len(value), f'"{value}"'),)
    return document.finding("missing-field", message, path, hint=hint, of_key=True, fix=fix)


def _first_line(document: SourceDocument, line: str) -> tuple[TextEdit, ...]:
    """Put a line before the first field of a file."""
    places = document.locate(document.text)
    if places.styles.get(()) != "block" or ("schema_version",) in places.keys or places.values[()][1] != 1:
        return ()
    return (edit_at(*places.values[()], 0, f"{line}\n"),)


def _names_media(hint: Message, sources: Sources | None) -> bool:
    """Whether a hint names a file that is there."""
    return sources is not None and {item.name for item in sources.media} >= {
        value for name, value in hint.values if name == "better"
    }


def _hint(code: str, found: str, path: NodePath, model: type[ContentModel], detail: dict[str, Any]) -> Message:
    if code == "unknown-choice":
        name = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
        return _choice_hint(found, choices_of(model_at(model, path[: path.index(name)]), name) or ["yes", "no"])
    if code == "number-out-of-range":
        limits = detail.get("ctx", {})
        if "ge" in limits:
            return say("the least is {limit}", limit=f"{limits['ge']:g}")
        return say("the most is {limit}", limit=f"{limits.get('le', 0):g}")
    is_decimal = str(detail["type"]).startswith(("float", "finite"))
    return suggest(code, found, str(path[-1]) if path else "", is_decimal=is_decimal)


def _choice_hint(found: str, choices: list[str]) -> Message:
    wanted = found.lower().replace(" ", "_").replace("-", "_")
    meant = [choice for choice in (wanted, *_OTHER_CHOICES.get(wanted, ())) if choice in choices]
    meant = meant or [choice for choice in choices if len(wanted) > 3 and is_slip(wanted, choice)]
    listed = ", ".join(choices)
    if meant and len(choices) > 1:
        return say("did you mean {near}? The choices are {choices}", near=meant[0], choices=listed)
    if len(choices) > 1 and (near := get_close_matches(wanted, choices, n=1, cutoff=0.6)):
        return say("perhaps you mean {guess}? The choices are {choices}", guess=near[0], choices=listed)
    return say("the choices are {choices}", choices=listed)

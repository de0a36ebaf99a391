"""Puts answers such as `members.total=12` in their places, and judges each before it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import PurePath
from typing import Any

from showcase.diagnostics import Diagnostic, OuterWorldError, say
from showcase.model.field_kinds import FieldKind
from showcase.model.form_fields import FormField
from showcase.model.source_document import SourceDocument
from showcase.model.sources import Sources
from showcase.stages.validate.shape import check_shape

_TEXTS = {FieldKind.TEXT, FieldKind.MARKDOWN}


def read_settings(settings: Iterable[str], fields: Sequence[FormField], locales: tuple[str, ...]) -> dict[str, Any]:
    """Read `--set` flags into plain data; raises OuterWorldError for an unknown field or a flag without `=`."""
    data: dict[str, Any] = {}
    for setting in settings:
        path, sign, value = setting.partition("=")
        if not sign:
            message = say("--set {found} has no =", found=setting)
            raise OuterWorldError(message, say("write it as {example}", example="--set name=…"))
        put_answer(data, path.strip(), value.strip(), fields, locales)
    return data


def put_answer(
    data: dict[str, Any], path: str, value: str, fields: Sequence[FormField], locales: tuple[str, ...]
) -> None:
    """
    Put one answer in its place in plain data; a list gets it behind what stands there.

    A text without a language is one of the default language where a programme has several.
    """
    first, *rest = path.split(".")
    field = _named(first, path, fields)
    if field.kind is FieldKind.GROUP:
        _put_into_group(data, field, rest, value, path, locales)
        return
    if rest and field.kind not in _TEXTS:
        raise OuterWorldError(
            say("the field {name} has no parts", name=first), say("write {line}", line=f"--set {first}=…")
        )
    answer: Any = value
    if field.kind in _TEXTS and (rest or len(locales) > 1):
        answer = {rest[0] if rest else locales[0]: value}
        if not field.is_list and isinstance(data.get(first), dict):
            answer = data[first] | answer
    data[first] = [*data.get(first, []), answer] if field.is_list else answer


def _put_into_group(  # noqa: PLR0913, PLR0917 one step of put_answer
    data: dict[str, Any], field: FormField, rest: list[str], value: str, path: str, locales: tuple[str, ...]
) -> None:
    number = 0
    if field.is_list and rest and rest[0].isdigit():
        number, rest = int(rest[0]), rest[1:]
    if not rest:
        names = ", ".join(inner.name for inner in field.fields)
        message = say("the field {name} consists of several fields: {names}", name=field.name, names=names)
        raise OuterWorldError(message, say("write {line}", line=f"--set {field.name}.{field.fields[0].name}=…"))
    if not field.is_list:
        put_answer(data.setdefault(field.name, {}), ".".join(rest), value, field.fields, locales)
        return
    entries: list[dict[str, Any]] = data.setdefault(field.name, [])
    if number > len(entries):
        message = say("{path} leaves out an entry of the list", path=path)
        raise OuterWorldError(message, say("count the entries from 0"))
    if number == len(entries):
        entries.append({})
    put_answer(entries[number], ".".join(rest), value, field.fields, locales)


def _named(name: str, path: str, fields: Sequence[FormField]) -> FormField:
    by_name = {field.name: field for field in fields}
    if name in by_name:
        return by_name[name]
    near = get_close_matches(name, by_name, n=1)
    hint = say("did you mean {near}?", near=near[0]) if near else say("docs/fields.md lists all fields")
    raise OuterWorldError(say("there is no field {name}", name=path), hint)


def field_at(path: str, fields: Sequence[FormField]) -> FormField:
    """Find a field by its dotted path, e.g. `website.url`."""
    first, _, rest = path.partition(".")
    found = _named(first, path, fields)
    return field_at(rest, found.fields) if rest else found


def is_filled(path: str, data: Any) -> bool:
    """Whether plain data holds something at a dotted path."""
    for part in path.split("."):
        if not isinstance(data, dict) or part not in data:
            return False
        data = data[part]
    return True


def missing_paths(data: dict[str, Any], fields: Sequence[FormField]) -> list[str]:
    """List what is required and not there: fields of the file, and fields of the groups that were begun."""
    missing = []
    for field in fields:
        if field.name not in data:
            missing += [field.name] if field.is_required else []
        elif field.kind is FieldKind.GROUP:
            entries = data[field.name] if field.is_list else [data[field.name]]
            for number, entry in enumerate(entries):
                head = f"{field.name}.{number}" if field.is_list else field.name
                missing += [f"{head}.{path}" for path in missing_paths(entry, field.fields)]
    return missing


def judge_answer(kind: str, path: str, data: dict[str, Any], sources: Sources) -> Diagnostic | None:
    """Find what is wrong with a single answer, in the words of `check`; None when it has the right shape."""
    document = SourceDocument(PurePath("new.yml"), kind, "new", data)
    place = tuple(path.split("."))
    for found in check_shape(document, sources).findings:
        if tuple(found.field.replace("[", ".").replace("]", "").split("."))[: len(place)] == place:
            return found
    return None


def settle_choice(value: str, field: FormField) -> str:
    """Give the value that was meant by a value or its label, in any case; else what was written."""
    wanted = value.casefold()
    by_label = {label.casefold(): known for known, label in field.choices}
    return next((known for known, _ in field.choices if known.casefold() == wanted), by_label.get(wanted, value))

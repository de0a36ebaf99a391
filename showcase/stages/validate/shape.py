"""Proves that each file has the shape of its kind; Pydantic proves it, we say in the author's words what is wrong."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from showcase.diagnostics import Diagnostic
from showcase.model.content import MODELS, Entry
from showcase.model.field_types import SCHEMA_VERSION, ContentModel
from showcase.model.source_document import NodePath, SourceDocument
from showcase.model.sources import Sources
from showcase.stages.validate.shape_words import explain_error

_ROUNDS = 4
# What stands in for a missing or wrong required field, only while the rest of its file is looked at.
_STAND_INS: dict[str, Any] = {
    "schema_version": SCHEMA_VERSION,
    "name": "?",
    "title": "?",
    "country": "EU",
    "kind": "other",
    "territory": "?",
    "locales": ["en"],
    "brand": {"primary": "#12344d"},
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What became of one file: a typed entry, unless nothing could be made of it, and what is wrong with it."""

    entry: Entry[Any] | None  # without the wrong parts when there are findings
    findings: tuple[Diagnostic, ...]

    @property
    def is_whole(self) -> bool:
        """Whether the entry says all that the file says."""
        return self.entry is not None and not self.findings


def check_shape(document: SourceDocument, sources: Sources | None = None) -> Shape:
    """
    Prove one file. A wrong part does not hide what else is wrong with the file, so the rest is read too.

    With all sources at hand, hints name what was probably meant by a name of another thing.
    """
    model = MODELS[document.kind]
    try:
        written = model.model_validate(document.value, context=sources.words if sources else None)
        return Shape(Entry(document.identifier, written, document), ())
    except ValidationError as error:
        details = _details(error)
    findings = _without_echoes([explain_error(document, model, detail, sources) for detail in details])
    return Shape(_read_rest(document, model, details), findings)


def _without_echoes(findings: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Leave out that a field is missing which is only misspelt: the finding of the wrong name says that already."""
    meant = {
        ".".join((*finding.field.split(".")[:-1], value))
        for finding in findings
        for name, value in finding.hint.values
        if finding.code == "unknown-field" and name == "near"
    }
    return tuple(finding for finding in findings if finding.code != "missing-field" or finding.field not in meant)


def _details(error: ValidationError) -> list[dict[str, Any]]:
    return [dict(detail) for detail in error.errors(include_url=False)]


def _read_rest(document: SourceDocument, model: type[ContentModel], details: list[dict[str, Any]]) -> Entry[Any] | None:
    """Read a file without its wrong parts; a list with a wrong entry is left out, so that numbers stay right."""
    value = deepcopy(document.value)
    for _ in range(_ROUNDS):
        for detail in details:
            _leave_out(value, tuple(detail["loc"]), is_missing=detail["type"] == "missing")
        try:
            return Entry(document.identifier, model.model_validate(value), document)
        except ValidationError as error:
            details = _details(error)
    return None


def _leave_out(value: dict[str, Any], path: NodePath, *, is_missing: bool) -> None:
    """Take a wrong part out of plain data, or put a stand-in where something required is missing."""
    if is_missing and len(path) == 1:
        value[str(path[0])] = _STAND_INS.get(str(path[0]), "?")
        return
    if is_missing:
        path = path[:-1]
    numbers = [place for place, part in enumerate(path) if isinstance(part, int)]
    if numbers:
        path = path[: numbers[-1]]
    inner: Any = value
    for part in path[:-1]:
        inner = inner.get(part) if isinstance(inner, dict) else inner[int(part)] if isinstance(inner, list) else None
    if isinstance(inner, dict) and path:
        inner.pop(path[-1], None)

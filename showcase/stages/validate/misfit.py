"""A value whose build is not that of its field, and the edits that write another one in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel

from showcase.diagnostics import Message, TextEdit
from showcase.model.source_document import NodePath, SourceDocument
from showcase.model.sources import Sources
from showcase.model.web_address import is_web_address
from showcase.stages.validate.model_paths import model_at
from showcase.stages.validate.suggestions import whole_address

Words = tuple[Message, Message, tuple[TextEdit, ...]]  # what is wrong, what to write, and the edits that write it


@dataclass(frozen=True, slots=True)
class Misfit:
    """A value whose build is not that of its field."""

    document: SourceDocument
    model: type[BaseModel]  # of the whole file
    path: NodePath
    value: Any
    sources: Sources | None = None

    @property
    def inner(self) -> type[BaseModel] | None:
        """The group of fields that belongs here, or of which the list that belongs here consists."""
        return model_at(self.model, self.path)

    @property
    def text(self) -> str:
        """The value in one line, if it is a text."""
        return " ".join(self.value.split()) if isinstance(self.value, str) else ""


def is_sure(found: Misfit) -> bool:
    """Whether a text can only belong into the first field of the group: a sentence, an address, a number."""
    first = first_field(found.inner)
    if found.text.isdecimal() and found.inner is not None:
        annotation = found.inner.model_fields[first].annotation
        return int in {annotation, *get_args(annotation)}
    return first in {"", "text"} or (first == "url" and is_web_address(entry_text(first, found.text)))


def entry(field: str, text: str) -> str:
    """Put a text behind the field it belongs to; an address gets its beginning."""
    text = entry_text(field, text)
    return f"{field}: {text}" if field else text


def entry_text(field: str, text: str) -> str:
    """Complete a web address where one belongs; any other text stays."""
    return whole_address(text) or "https://…" if field == "url" and not is_web_address(text) else text


def first_field(model: type[BaseModel] | None) -> str:
    """Find the field one would fill in first."""
    fields = model.model_fields if model else {}
    return next((name for name, field in fields.items() if field.is_required()), next(iter(fields), ""))


def in_place(found: Misfit, yaml: str) -> tuple[TextEdit, ...]:
    """Write YAML where a simple text stands."""
    return tuple(
        TextEdit(edit.line, edit.column, edit.end_line, edit.end_column, yaml)
        for edit in found.document.replacing(found.path, "x")
    )


def below(found: Misfit, lines: list[str]) -> tuple[TextEdit, ...]:
    """Write lines below a field instead of the simple text behind it; a text below it already is only completed."""
    places = found.document.locate(found.document.text)
    if places.values[found.path][0] > places.keys[found.path][0]:
        return in_place(found, lines[0]) if len(lines) == 1 else ()
    indent = " " * (places.keys.get(found.path, (1, 1))[1] + 1)
    return tuple(
        TextEdit(*behind_colon(found), edit.end_line, edit.end_column, "".join(f"\n{indent}{line}" for line in lines))
        for edit in found.document.replacing(found.path, "x")
    )


def behind_colon(found: Misfit) -> tuple[int, int]:
    """Find line and column behind the colon of a field."""
    line, column = found.document.locate(found.document.text).key_ends[found.path]
    return line, column + 1


def cut(text: str) -> str:
    """Shorten a text for a message."""
    return text if len(text) <= 60 else text[:57] + "…"

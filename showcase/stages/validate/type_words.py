"""Says what belongs in a place that holds something of another build: say a text for a list."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, get_args

from pydantic import BaseModel

from showcase.diagnostics import Message, SourcePosition, TextEdit, say
from showcase.model.source_document import NodePath, SourceDocument
from showcase.model.sources import Sources
from showcase.model.text_edits import edit_at, write_scalar
from showcase.model.web_address import is_web_address
from showcase.stages.validate.group_words import Filling, fill_group
from showcase.stages.validate.marked_values import reference_at
from showcase.stages.validate.model_paths import model_at
from showcase.stages.validate.near_names import hint_for_name
from showcase.stages.validate.suggestions import whole_address

_SEVERAL = re.compile(r"[,;\n]|\s[-•–]\s|\b(?:and|und|og|och|et)\b")  # perhaps several entries in one text
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


def describe_type(kind: str, found: Misfit) -> Words:
    """Say what is wrong and what to write; `kind` is Pydantic's word for what it expected."""
    if kind == "tuple_type":
        return _describe_list(found)
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        return _describe_group(found)
    if isinstance(found.value, list):
        hint = say("write one text without a hyphen")
        return say("one text belongs here, not a list"), hint, _without_list(found)
    hint = say("write the text behind the field name; if it holds a colon, put it in quotes")
    only = next(iter(found.value.values()), None) if isinstance(found.value, dict) and len(found.value) == 1 else None
    if isinstance(only, str):
        hint = say("write {line}", line=f"{found.path[-1]}: {_cut(only)}")
    if kind == "text_type":
        hint = say("write one text, or one text for each language below the field, e.g. en: …")
    return say("one text belongs here, not a group of fields"), hint, ()


def _describe_list(found: Misfit) -> Words:
    if not found.text:
        message = say("a list belongs here, not fields with names")
        return message, say("begin each entry on a line of its own with a hyphen and a space"), ()
    message, first = say("a list belongs here, not a single text"), _first_field(found.inner)
    found = replace(found, value=found.value.lstrip("- "))  # a list was begun behind the name
    if lines := _lines_of_words(found):
        fix = tuple(edit_at(number, column, 0, "- ") for number, column, _ in lines)
        return message, say("begin each line with a hyphen and a space: - {entry}", entry=lines[0][2]), fix
    if to := reference_at(found.model, found.path):
        return message, *_list_of_names(found, to)
    if not first and re.fullmatch(r"[\w-]+(?:\s*[,;]\s*[\w-]+)+", found.text):
        brackets = f"[{', '.join(re.split(r'[,; ]+', found.text))}]"
        hint = say("write them in brackets: {line}", line=f"{found.path[-1]}: {brackets}")
        return message, hint, _in_place(found, brackets)
    hint = say(
        "write it on the next line behind a hyphen and a space: - {entry}", entry=_entry(first, _cut(found.text))
    )
    is_one = not _SEVERAL.search(found.text) or (first == "text" and ";" not in found.text)
    return message, hint, _as_list(found, (found.text,)) if is_one and _is_sure(found) else ()


def _lines_of_words(found: Misfit) -> list[tuple[int, int, str]]:
    """Give line, column and word when the text below a field consists of several lines of a word each."""
    places, document = found.document.locate(found.document.text), found.document
    if places.styles.get(found.path) or found.path not in places.value_ends or _first_field(found.inner):
        return []
    (first, _), (last, _) = places.values[found.path], places.value_ends[found.path]
    lines = [(line, document.excerpt(SourcePosition(document.file, line, 1))) for line in range(first, last + 1)]
    is_list = last > first and all(re.fullmatch(r"\s+[\w-]+\s*", text) for _, text in lines)
    return [(line, len(text) - len(text.lstrip()) + 1, text.strip()) for line, text in lines] if is_list else []


def _list_of_names(found: Misfit, to: str) -> tuple[Message, tuple[TextEdit, ...]]:
    """Name the identifiers that are meant by one text, which may hold several words."""
    hints = [hint_for_name(found.text, to, found.sources)]
    if not _certain(hints[0]) and _SEVERAL.search(found.text):
        parts = [part.strip() for part in _SEVERAL.split(found.text) if part.strip()]
        hints = [hint_for_name(part, to, found.sources) for part in parts]
    names = tuple(_certain(hint) for hint in hints)
    if names and all(names):
        line = f"{found.path[-1]}: [{', '.join(names)}]"
        return say("write the identifiers in brackets: {line}", line=line), _in_place(found, f"[{', '.join(names)}]")
    guess = next((value for hint in hints for name, value in hint.values if name in {"near", "guess"}), "")
    entry = guess or _cut(found.text)
    return say("write it on the next line behind a hyphen and a space: - {entry}", entry=entry), ()


def _certain(hint: Message) -> str:
    return next((value for name, value in hint.values if name == "near"), "")


def _describe_group(found: Misfit) -> Words:
    if isinstance(found.value, list):
        return say("fields belong here, not a list"), say("leave out the hyphens"), _without_hyphen(found)
    message = say("fields with names belong here, not a single text")
    filling = fill_group(found.text, found.inner)
    if filling is None:
        first = _first_field(found.inner)
        filling = Filling(((first, _entry_text(first, found.text)),), is_certain=_is_sure(found))
    if filling.hint:
        return message, filling.hint, ()
    lines = [f"{name}: {_cut(text)}" for name, text in filling.fields]
    fix = _as_group(found, filling.fields) if filling.is_certain else ()
    if isinstance(found.path[-1], int):
        return message, say("write {line}", line=f"- {lines[0]}"), fix
    if len(lines) > 1:
        template = "write two lines below it, each indented by two spaces: {line} and {second}"
        hint = say(template, line=lines[0], second=lines[1])
        return message, hint, fix
    return message, say("write it on the next line, indented by two spaces: {line}", line=lines[0]), fix


def _is_sure(found: Misfit) -> bool:
    """Whether a text can only belong into the first field of the group: a sentence, an address, a number."""
    first = _first_field(found.inner)
    if found.text.isdecimal() and found.inner is not None:
        annotation = found.inner.model_fields[first].annotation
        return int in {annotation, *get_args(annotation)}
    return first in {"", "text"} or (first == "url" and is_web_address(_entry_text(first, found.text)))


def _entry(field: str, text: str) -> str:
    """Put a text behind the field it belongs to; an address gets its beginning."""
    text = _entry_text(field, text)
    return f"{field}: {text}" if field else text


def _entry_text(field: str, text: str) -> str:
    return whole_address(text) or "https://…" if field == "url" and not is_web_address(text) else text


def _first_field(model: type[BaseModel] | None) -> str:
    """Find the field one would fill in first."""
    fields = model.model_fields if model else {}
    return next((name for name, field in fields.items() if field.is_required()), next(iter(fields), ""))


def _as_list(found: Misfit, entries: tuple[str, ...]) -> tuple[TextEdit, ...]:
    first = _first_field(found.inner)
    written = [_entry_text(first, entry) for entry in entries]
    if found.document.locate(found.document.text).is_in_brackets(found.path) or not first:
        parts = [f"{{{first}: {write_scalar(text)}}}" if first else write_scalar(text) for text in written]
        return _in_place(found, f"[{', '.join(parts)}]")
    return _below(found, [f"- {first}: {write_scalar(text)}" for text in written])


def _as_group(found: Misfit, texts: tuple[tuple[str, str], ...]) -> tuple[TextEdit, ...]:
    fields = [f"{name}: {write_scalar(text)}" for name, text in texts]
    if not all(name for name, _ in texts):
        return ()
    if found.document.locate(found.document.text).is_in_brackets(found.path):
        return _in_place(found, f"{{{', '.join(fields)}}}")
    return _in_place(found, fields[0]) if isinstance(found.path[-1], int) else _below(found, fields)


def _in_place(found: Misfit, yaml: str) -> tuple[TextEdit, ...]:
    """Write YAML where a simple text stands."""
    return tuple(
        TextEdit(edit.line, edit.column, edit.end_line, edit.end_column, yaml)
        for edit in found.document.replacing(found.path, "x")
    )


def _below(found: Misfit, lines: list[str]) -> tuple[TextEdit, ...]:
    """Write lines below a field instead of the simple text behind it; a text below it already is only completed."""
    places = found.document.locate(found.document.text)
    if places.values[found.path][0] > places.keys[found.path][0]:
        return _in_place(found, lines[0]) if len(lines) == 1 else ()
    indent = " " * (places.keys.get(found.path, (1, 1))[1] + 1)
    return tuple(
        TextEdit(*_behind_colon(found), edit.end_line, edit.end_column, "".join(f"\n{indent}{line}" for line in lines))
        for edit in found.document.replacing(found.path, "x")
    )


def _behind_colon(found: Misfit) -> tuple[int, int]:
    line, column = found.document.locate(found.document.text).key_ends[found.path]
    return line, column + 1


def _without_list(found: Misfit) -> tuple[TextEdit, ...]:
    """Take the one text of a list out of it."""
    only = (*found.path, 0)
    places = found.document.locate(found.document.text)
    edits = found.document.replacing(only, str(found.value[0])) if len(found.value) == 1 else ()
    if not edits or not isinstance(found.value[0], str) or not found.value[0] or found.path not in places.key_ends:
        return ()
    if places.styles[found.path] == "flow":
        return (TextEdit(*places.values[found.path], *places.value_ends[found.path], edits[0].text),)
    line, column = _behind_colon(found)
    if found.document.excerpt(SourcePosition(found.document.file, line))[column - 1 :].strip():
        return ()  # a comment would get lost
    return (TextEdit(line, column, edits[0].end_line, edits[0].end_column, f" {edits[0].text}"),)


def _without_hyphen(found: Misfit) -> tuple[TextEdit, ...]:
    """Put a space in the place of the one hyphen of a list."""
    places = found.document.locate(found.document.text)
    line, column = places.values.get(found.path, (1, 1))
    is_group = len(found.value) == 1 and isinstance(found.value[0], dict)
    if not is_group or places.styles.get(found.path) != "block" or places.styles.get((*found.path, 0)) != "block":
        return ()
    key_column = places.keys.get(found.path, (1, column))[1]
    return (edit_at(line, column, 1, " "),) if column >= key_column else ()


def _cut(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"

"""Says what belongs in a place that holds something of another build: say a text for a list."""

from __future__ import annotations

from showcase.diagnostics import Message, SourcePosition, TextEdit, say
from showcase.model.text_edits import edit_at, write_scalar
from showcase.stages.validate.colour_hints import mix_colour
from showcase.stages.validate.group_words import Filling, fill_group
from showcase.stages.validate.list_words import describe_list
from showcase.stages.validate.marked_values import reference_at
from showcase.stages.validate.misfit import (
    Misfit,
    Words,
    behind_colon,
    below,
    cut,
    entry_text,
    first_field,
    in_place,
    is_sure,
)
from showcase.stages.validate.near_names import hint_for_name


def describe_type(kind: str, found: Misfit) -> Words:
    """Say what is wrong and what to write; `kind` is Pydantic's word for what it expected."""
    if kind == "tuple_type":
        return describe_list(found)
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        return _describe_group(found)
    if isinstance(found.value, list):
        hint = say("write one text without a hyphen")
        if len(found.value) > 1 and isinstance(found.value[0], str):
            hint = say("only one can stand here: write {line}", line=f"{found.path[-1]}: {cut(found.value[0])}")
        if found.path[0] == "brand" and (mixed := mix_colour(found.value)):
            hint = say('write {field}: "{better}"', field=found.path[-1], better=mixed)
        return say("one text belongs here, not a list"), hint, _without_list(found)
    hint = say("write the text behind the field name; if it holds a colon, put it in quotes")
    only = next(iter(found.value.values()), None) if isinstance(found.value, dict) and len(found.value) == 1 else None
    if isinstance(only, str):
        hint = _one_word(found, only)
    if kind == "text_type":
        hint = say("write one text, or one text for each language below the field, e.g. en: …")
    return say("one text belongs here, not a group of fields"), hint, ()


def _one_word(found: Misfit, text: str) -> Message:
    """Say how to write the one text of a group, in a list as the name of what is meant."""
    if not isinstance(found.path[-1], int):
        return say("write {line}", line=f"{found.path[-1]}: {cut(text)}")
    meant = dict(hint_for_name(text, reference_at(found.model, found.path), found.sources).values)
    return say("write {line}", line=f"- {meant.get('near', cut(text))}")


def _describe_group(found: Misfit) -> Words:
    if isinstance(found.value, list):
        hint = say("leave out the hyphens")
        if len(found.value) > 1:
            hint = say("only one can stand here: delete the others, and leave out the hyphen")
        return say("fields belong here, not a list"), hint, _without_hyphen(found)
    message = say("fields with names belong here, not a single text")
    filling = fill_group(found.text, found.inner) or _by_reference(found)
    if filling is None:
        first = first_field(found.inner)
        filling = Filling(((first, entry_text(first, found.text)),), is_certain=is_sure(found))
    if filling.hint:
        return message, filling.hint, ()
    lines = [f"{name}: {cut(text)}" for name, text in filling.fields]
    fix = _as_group(found, filling.fields) if filling.is_certain else ()
    if isinstance(found.path[-1], int):
        return message, say("write {line}", line=f"- {lines[0]}"), fix
    if len(lines) > 1:
        line, second = lines[:2]
        hint = say(
            "write two lines below it, each indented by two spaces: {line} and {second}", line=line, second=second
        )
        return message, hint, fix
    return message, say("write it on the next line, indented by two spaces: {line}", line=lines[0]), fix


def _by_reference(found: Misfit) -> Filling | None:
    """Find the term that is meant by a text, or by its first word, where the group begins with the name of a term."""
    first = first_field(found.inner)
    to = reference_at(found.model, (*found.path, first)) if first else ""
    for text in dict.fromkeys((found.text, found.text.split(" ")[0])) if to else ():
        near = next((value for name, value in hint_for_name(text, to, found.sources).values if name == "near"), "")
        if near:
            return Filling(((first, near),), is_certain=text == found.text)
    return None


def _as_group(found: Misfit, texts: tuple[tuple[str, str], ...]) -> tuple[TextEdit, ...]:
    fields = [f"{name}: {write_scalar(text)}" for name, text in texts]
    if not all(name for name, _ in texts):
        return ()
    if found.document.locate(found.document.text).is_in_brackets(found.path):
        return in_place(found, f"{{{', '.join(fields)}}}")
    return in_place(found, fields[0]) if isinstance(found.path[-1], int) else below(found, fields)


def _without_list(found: Misfit) -> tuple[TextEdit, ...]:
    """Take the one text of a list out of it."""
    only = (*found.path, 0)
    places = found.document.locate(found.document.text)
    edits = found.document.replacing(only, str(found.value[0])) if len(found.value) == 1 else ()
    if not edits or not isinstance(found.value[0], str) or not found.value[0] or found.path not in places.key_ends:
        return ()
    if places.styles[found.path] == "flow":
        return (TextEdit(*places.values[found.path], *places.value_ends[found.path], edits[0].text),)
    line, column = behind_colon(found)
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

"""Says how to write a list where a text or a group of fields stands."""

from __future__ import annotations

import re
from dataclasses import replace

from showcase.diagnostics import Message, SourcePosition, TextEdit, say
from showcase.model.source_document import lines_of
from showcase.model.text_edits import edit_at, write_scalar
from showcase.model.web_address import is_web_address
from showcase.stages.validate.marked_values import reference_at
from showcase.stages.validate.misfit import Misfit, Words, below, cut, entry, entry_text, first_field, in_place, is_sure
from showcase.stages.validate.near_names import hint_for_name
from showcase.stages.validate.suggestions import suggest, whole_address

_SEVERAL = re.compile(r"[,;\n]|\s[-•–/]\s|\b(?:and|und|og|och|et)\b")  # perhaps several entries in one text
_LANGUAGES = ("languages", "locales")
_COUNTRIES = ("countries", "target_countries", "further_countries")


def describe_list(found: Misfit) -> Words:
    """Say what is wrong where a list belongs, and how to write the list."""
    if not found.text:
        return say("a list belongs here, not fields with names"), *_list_of_groups(found)
    found = replace(found, value=found.value.lstrip("- "))  # a list was begun behind the name
    return say("a list belongs here, not a single text"), *(_several(found) or _single(found))


def _single(found: Misfit) -> tuple[Message, tuple[TextEdit, ...]]:
    first = first_field(found.inner)
    word = _code(found) or entry(first, cut(found.text))
    hint = say("write it on the next line behind a hyphen and a space: - {entry}", entry=word)
    is_one = not _SEVERAL.search(found.text) or (first == "text" and ";" not in found.text)
    return hint, _as_list(found, (found.text,)) if is_one and is_sure(found) else ()


def _code(found: Misfit) -> str:
    """Give the code of the language or country that is written out, if it is certain."""
    codes = {**dict.fromkeys(_LANGUAGES, "unknown-locale"), **dict.fromkeys(_COUNTRIES, "unknown-country")}
    code = codes.get(str(found.path[-1]))
    return str(dict(suggest(code, found.text).values).get("better", "")) if code else ""


def _several(found: Misfit) -> tuple[Message, tuple[TextEdit, ...]] | None:
    """Say how to write a text that names several things; None when it is one thing, or nobody can tell."""
    first = first_field(found.inner)
    if lines := _lines_of_words(found):
        fix = tuple(edit_at(number, column, 0, "- ") for number, column, _ in lines)
        return say("begin each line with a hyphen and a space: - {entry}", entry=lines[0][2]), fix
    if to := reference_at(found.model, found.path):
        return _list_of_names(found, to)
    if not first and re.fullmatch(r"[\w-]+(?:\s*[,;]\s*[\w-]+)+", found.text):
        return _list_of_words(found)
    parts = [_address(part) for part in found.text.split() if part.strip(",;")]
    if first == "url" and len(parts) > 1 and all(parts):
        return _list_of_addresses(found, parts)
    if first == "file":
        name = re.split(r"[/\\]", re.split(r"[,;]", found.text)[0])[-1]
        return say("write - file: {file} and, on a line below, alt: … (what the picture shows)", file=name), ()
    return None


def _lines_of_words(found: Misfit) -> list[tuple[int, int, str]]:
    """Give line, column and word when the text below a field consists of several lines of a word each."""
    places, document = found.document.locate(found.document.text), found.document
    if places.styles.get(found.path) or found.path not in places.value_ends or first_field(found.inner):
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
        return say("write the identifiers in brackets: {line}", line=line), in_place(found, f"[{', '.join(names)}]")
    guess = next((value for hint in hints for name, value in hint.values if name in {"near", "guess"}), "")
    word = guess or cut(found.text)
    return say("write it on the next line behind a hyphen and a space: - {entry}", entry=word), ()


def _list_of_words(found: Misfit) -> tuple[Message, tuple[TextEdit, ...]]:
    """Put words into brackets; names of languages become their codes."""
    words = re.split(r"\s*[,;]\s*", found.text)
    if found.path[-1] in _LANGUAGES:
        words = [dict(suggest("unknown-locale", word).values).get("better", word) for word in words]
    brackets = f"[{', '.join(words)}]"
    return say("write them in brackets: {line}", line=f"{found.path[-1]}: {brackets}"), in_place(found, brackets)


def _address(text: str) -> str:
    text = text.rstrip(",;")
    return text if is_web_address(text) else whole_address(text)


def _list_of_addresses(found: Misfit, addresses: list[str]) -> tuple[Message, tuple[TextEdit, ...]]:
    lines = [f"- url: {address}" for address in addresses]
    hint = say("write each on a line of its own: {lines}", lines=", ".join(lines))
    return hint, _as_list(found, tuple(addresses))


def _list_of_groups(found: Misfit) -> tuple[Message, tuple[TextEdit, ...]]:
    """Say how fields become the first entry of a list, and names with addresses become entries."""
    known = set(found.inner.model_fields) if found.inner else set[str]()
    group: dict[str, object] = found.value if isinstance(found.value, dict) else {}
    links = {name: value for name, value in group.items() if isinstance(value, str) and _address(value)}
    if {"network", "url"} <= known and group and len(links) == len(group) and not known & set(group):
        name, address = next(iter(links.items()))
        hint = say("write two lines for each: - network: {name} and, below it, url: {address}", name=name,
                   address=_address(address))  # fmt: skip
        return hint, ()
    places = found.document.locate(found.document.text)
    if not group or not set(group) <= known:
        return say("begin each entry on a line of its own with a hyphen and a space"), ()
    name, value = next(iter(group.items()))
    if places.styles.get(found.path) == "flow":
        start, end = places.values[found.path], places.value_ends[found.path]
        return say("put square brackets around it: [{{…}}]"), (TextEdit(*start, *start, "["), TextEdit(*end, *end, "]"))
    first, last = places.values[found.path][0], max(places.keys[(*found.path, name)][0] for name in group)
    line = cut(f"- {name}: {value}" if isinstance(value, str) else f"- {name}:")
    hint = say("write {line}", line=line)
    if last > first:
        hint = say("put two more spaces before the lines of this entry, and begin it with a hyphen: {line}", line=line)
    return hint, _with_hyphen(found, first)


def _with_hyphen(found: Misfit, first: int) -> tuple[TextEdit, ...]:
    """Turn a group that stands in lines of its own into the one entry of a list."""
    places = found.document.locate(found.document.text)
    column, lines = places.values[found.path][1], lines_of(found.document.text)
    last = next(
        (number for number, line in enumerate(lines[first:], start=first + 1)
         if line.strip() and len(line) - len(line.lstrip()) < column - 1), len(lines) + 1,
    )  # fmt: skip
    below_it = [number for number in range(first + 1, last) if lines[number - 1].strip()]
    return (edit_at(first, column, 0, "- "), *(edit_at(number, 1, 0, "  ") for number in below_it))


def _certain(hint: Message) -> str:
    return next((value for name, value in hint.values if name == "near"), "")


def _as_list(found: Misfit, entries: tuple[str, ...]) -> tuple[TextEdit, ...]:
    first = first_field(found.inner)
    written = [entry_text(first, text) for text in entries]
    if found.document.locate(found.document.text).is_in_brackets(found.path) or not first:
        parts = [f"{{{first}: {write_scalar(text)}}}" if first else write_scalar(text) for text in written]
        return in_place(found, f"[{', '.join(parts)}]")
    return below(found, [f"- {first}: {write_scalar(text)}" for text in written])

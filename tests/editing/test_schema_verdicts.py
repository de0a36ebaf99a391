"""An editor that knows the schema and `check` say the same of a file: good, or not."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from showcase.diagnostics import Diagnostic, Severity
from showcase.editing.programme_choices import ReadProgramme, read_programme
from showcase.editing.schema import schema_texts
from showcase.model.source_document import SourceDocument
from showcase.settings import Settings
from showcase.stages.load.read_yaml import read_yaml
from showcase.stages.validate import validate_sources
from tests.built_sites import AS_OF, SITES

CASES_PER_FILE = 40
SAMPLES = ("complete", "discovery")

# What no schema can know: facts of several fields, of several files, and of what texts say.
BEYOND_SCHEMAS = {
    "address-taken", "broader-circle", "broken-link", "dates-reversed", "file-type-differs", "follow-up-circle",
    "html-in-text", "merge-circle", "missing-day", "missing-start", "missing-time-zone",
    "missing-anchor", "missing-media", "missing-messages", "repeated-identifier", "reserved-identifier",
    "secret-in-text", "unknown-time-zone", "unreadable-brand", "unsafe-message",
}  # fmt: skip
# A warning of `check` that an editor shows as an error, because a schema knows no warnings.
STRICTER_IN_EDITORS = {"unused-language"}
# Further known differences, which the cases below avoid. An editor refuses: a field without a value (check takes it
# for left out), an unknown field without a value, `true` and `~` as a text, country codes in small letters, years
# before 1000. It takes: 1.000 and 12.0 for a whole number, 0x1F and 1e3 for a number, a quoted number out of range,
# a language without locale data in `locales` of programme.yml, and a term of the same file in `broader`.
# Schemas are those of the present version: an editor refuses the old words that `check` warns of.


class EditorLoader(yaml.SafeLoader):
    """Reads scalars as YAML 1.2 does, which editors use: no dates, no `yes`, no sexagesimal times."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 as PyYAML has it


for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{pattern})\Z"), list(first))
EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda _loader, node: int(node.value))


@cache
def programme(name: str) -> ReadProgramme:
    """Read one of the test sites."""
    return read_programme(Settings(SITES / name / "content", SITES / "nowhere" / "site", AS_OF))


@cache
def validators(name: str) -> dict[str, Draft7Validator]:
    """Make the validators of all kinds for a test site."""
    texts = schema_texts(programme(name).choices())
    return {file.partition(".")[0]: Draft7Validator(json.loads(text)) for file, text in texts.items()}


def files_of(name: str) -> Iterator[SourceDocument]:
    """Yield every YAML file of a test site."""
    sources = programme(name).sources
    assert sources.programme is not None
    yield sources.programme
    yield from sources.documents


def written(data: Any) -> str:
    """Write plain data in flow style, with quotes only where YAML needs them or a text is empty."""
    if isinstance(data, dict):
        return "{" + ", ".join(f"{key}: {written(value)}" for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(written, data)) + "]"
    is_plain = re.fullmatch(r"[A-Za-z0-9./](?:[\w./ -]*[\w./])?|[\w.+]+@[\w.-]+|https?://[\w./-]+", data, re.ASCII)
    return data if is_plain and "\n" not in data else json.dumps(data, ensure_ascii=False)


def check_verdict(name: str, document: SourceDocument, text: str) -> list[Diagnostic]:
    """List what `check` has against a file that replaces another one of a site."""
    value, findings = read_yaml(text, PurePosixPath("x.yml"))
    if value is None:
        return findings
    changed = replace(document, value=value, text=text, digest="")
    sources = programme(name).sources
    if document.kind == "programme":
        sources = replace(sources, programme=changed)
    else:
        rest = [other for other in sources.documents if other.file != document.file]
        sources = replace(sources, documents=(*rest, changed))
    _, report = validate_sources(sources, Settings(SITES, SITES, AS_OF))
    mine = [found for found in report if found.position.file == document.file]
    return [
        found
        for found in mine
        if found.code in STRICTER_IN_EDITORS or (found.severity is Severity.ERROR and found.code not in BEYOND_SCHEMAS)
    ]


def editor_verdict(name: str, kind: str, text: str) -> list[str]:
    """List what an editor underlines."""
    data = yaml.load(text, EditorLoader)
    return [f"{list(error.absolute_path)}: {error.message}" for error in validators(name)[kind].iter_errors(data)]


Change = Callable[[random.Random, Any, Any], None]  # chance, the mapping or list, the key or index
POOL = (
    "abc", "A B", "2024", "12", "-3", "5.5", "1,5", "about 50", "31.12.2025", "2025-13", "2025-02-30", "2024-02-29",
    "2023-02-29", "2025-4-1", "2025-04", "www.example.org", "https://example", "https://www.example.org/a?b=c#d",
    "http://user@example.org", "https://exa mple.org", "ftp://example.org", "info@example.org", "info@example",
    "info(at)example.org", "#12344d", "12344d", "#12345", "DE", "XY", "Germany", "en", "xx", "pt-BR", "german", "en_GB",
    "logo.png", "media/logo.png", "../logo.png", "energy", "wind", "hydrogen", "alpha-energy", "Alpha-Energy",
    "open-lab", "a--b", "-a", "10:00", "25:00", "9:30", "", "   ", "member", "other", "active", "aktiv", "A", "1", "5",
    "99999999999", "ä" * 30, "x" * 101, "ja", "nope", "github", "workshop",
)  # fmt: skip


def to_other_text(chance: random.Random, holder: Any, key: Any) -> None:
    """Put another text in the place of whatever stands there."""
    holder[key] = chance.choice(POOL)


def to_list(_chance: random.Random, holder: Any, key: Any) -> None:
    """Make a list of a value."""
    holder[key] = [holder[key]]


def to_fields(_chance: random.Random, holder: Any, key: Any) -> None:
    """Put fields where something else belongs."""
    holder[key] = {"text": "abc"}


def to_languages(chance: random.Random, holder: Any, key: Any) -> None:
    """Write something in languages that the site has, has not, or that nobody has."""
    holder[key] = {chance.choice(["en", "de", "fr", "xx", "german", "EN"]): chance.choice(["Words", "", "12"])}


def drop(_chance: random.Random, holder: Any, key: Any) -> None:
    """Leave a field or an entry out."""
    del holder[key]


def misspell(_chance: random.Random, holder: Any, key: Any) -> None:
    """Write the name of a field wrong, or a list entry twice."""
    if isinstance(holder, dict):
        holder[f"{key}x"] = holder.pop(key)
    else:
        holder.append(deepcopy(holder[key]))


def add_field(chance: random.Random, holder: Any, _key: Any) -> None:
    """Add a field, which may be one of another place, or a list entry."""
    if isinstance(holder, dict):
        name = chance.choice(["title", "name", "summary", "kind", "colour", "year", "previous_ids", "website"])
        holder[name] = chance.choice(["abc", "2024", "https://www.example.org", ["abc"], {"en": "Words"}, {}])
    else:
        holder.append(chance.choice(POOL))


CHANGES: tuple[Change, ...] = (
    to_other_text, to_other_text, to_other_text, to_list, to_fields, to_languages, drop, misspell, add_field,
)  # fmt: skip


def places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place of plain data: what holds it, and its key or index."""
    pairs = list(data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ())
    for key, value in pairs:
        yield data, key
        yield from places(value)


def is_avoided(document: SourceDocument, data: dict[str, Any]) -> bool:
    """Whether a case is one of the known differences that are listed above."""
    if document.kind == "programme":
        known = {"en", "de", "pt-BR", "en_GB", "german"}
        return not isinstance(data.get("locales"), list) or not known.issuperset(map(str, data["locales"]))
    terms = data.get("terms") if document.kind == "taxonomy" else None
    return isinstance(terms, list) and any(isinstance(term, dict) and "broader" in term for term in terms)


def changed_texts(document: SourceDocument, seed: str) -> Iterator[str]:
    """Yield the file with one to three things changed at random; the same seed gives the same files."""
    chance = random.Random(seed)
    for _ in range(CASES_PER_FILE):
        data = deepcopy(document.value)
        for _ in range(chance.choice([1, 1, 1, 2, 3])):
            found = list(places(data))
            if found:
                chance.choice(CHANGES)(chance, *chance.choice(found))
        if data and not is_avoided(document, data):
            yield written(data)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_fits_its_schema(name: str) -> None:
    """Editors underline nothing in files that `check` passes."""
    good = [file for file in files_of(name) if not check_verdict(name, file, file.text)]
    found = {str(file.file): editor_verdict(name, file.kind, file.text) for file in good}
    assert len(good) > 10
    assert {file: errors for file, errors in found.items() if errors} == {}


def test_schema_and_check_give_the_same_verdict() -> None:
    """Of hundreds of files with mistakes in them, both refuse the same ones."""
    name, differing, verdicts = "complete", [], []
    for document in files_of(name):
        for text in changed_texts(document, f"{name} {document.kind} {document.identifier}"):
            by_check, by_editor = check_verdict(name, document, text), editor_verdict(name, document.kind, text)
            verdicts.append(bool(by_check))
            if bool(by_check) != bool(by_editor):
                differing.append((document.identifier, [str(found.message) for found in by_check], by_editor, text))
    assert differing == []
    assert len(verdicts) > 300
    assert 0.1 < sum(verdicts) / len(verdicts) < 0.95, "the cases hold good files and bad ones"

"""Reads content/.translations/: what each translation was made from, as `translations update` noted it."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from pathlib import PurePath

from showcase.diagnostics import Diagnostic, Severity, SourcePosition, TextEdit, say
from showcase.model.sources import TranslationRecord, TranslationRecords
from showcase.model.translation_records import FOLDER
from showcase.stages.load.cache import digest_of
from showcase.stages.load.folders import Folders

_SUFFIX = ".tsv"
_LINE = re.compile(r"^([^\t\n]+)/([^/\t\n]+)\t([0-9a-f]{12})\t([0-9a-f]{12})\r?$", re.MULTILINE)
_MOST_BYTES = 64 * 1024 * 1024  # ten thousand profiles take some forty
_MOST_FINDINGS = 10  # of one file: a merge that went wrong is mended as a whole

Records = dict[str, dict[str, TranslationRecord]]


def read_translations(folders: Folders) -> tuple[TranslationRecords, str]:
    """
    Read the records of all languages by tag, and the digest of all their files.

    What is wrong in them is reported and left out.
    """
    found: dict[str, Records] = {}
    digests = []
    for file in folders.entries(FOLDER):
        if file.path.suffix == _SUFFIX:
            raw = folders.read(file, _MOST_BYTES)
            found[file.path.stem], findings = _parsed(raw, file.shown)
            folders.findings += findings
            digests.append(f"{file.name} {digest_of(raw)}\n")
    return found, digest_of("".join(digests).encode()) if digests else ""


@lru_cache(maxsize=64)  # a process that lives on reads the same files again and again
def _parsed(raw: bytes, shown: PurePath) -> tuple[Records, tuple[Diagnostic, ...]]:
    # Whatever is not ASCII stands in a broken line.
    records, findings = parse_records(raw.decode("ascii", errors="replace"), shown)
    return records, tuple(findings[:_MOST_FINDINGS])


def parse_records(text: str, shown: PurePath) -> tuple[Records, list[Diagnostic]]:
    """Read lines of the form `id/field TAB digest of the English TAB digest of the translation`."""
    found: Records = defaultdict(dict)
    count = 0
    for key, name, english, translation in _LINE.findall(text):
        found[key][name] = TranslationRecord(english, translation)
        count += 1
    lines = text.splitlines() if text.count("\n") + (text[-1:] not in {"", "\n"}) > count else []
    return dict(found), [
        _broken(line, SourcePosition(shown, number), has_next=number < len(lines) or text.endswith("\n"))
        for number, line in enumerate(lines, start=1)
        if line and not _LINE.fullmatch(line)
    ]


def _broken(line: str, place: SourcePosition, *, has_next: bool) -> Diagnostic:
    return Diagnostic(
        Severity.WARNING,
        "broken-record",
        say("the line does not say what a translation was made from"),
        place,
        hint=say("delete the line; the command `translations update` writes the file, nobody else needs to"),
        excerpt=line[:200],
        length=len(line[:200]),
        fix=(TextEdit(place.line, 1, place.line + 1, 1, ""),) if has_next else (),
    )

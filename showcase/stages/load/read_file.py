"""Reads one YAML file as far as that is possible: slips are reported, mended in memory, and the rest is read on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import PurePath
from typing import Any

from showcase.diagnostics import Diagnostic, Severity, SourcePosition
from showcase.model.source_document import NodePath, NodePlaces
from showcase.stages.load.mended_text import MendedText
from showcase.stages.load.read_yaml import find_places, read_nodes
from showcase.stages.load.slips import mend_slips
from showcase.stages.load.slips.slip import Slip

_LONGEST_EXCERPT = 2_000


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What became of a file: its fields, or None when it could not be read; what is wrong; where its nodes stand."""

    value: dict[str, Any] | None
    findings: list[Diagnostic]
    locate: Callable[[str], NodePlaces]


def read_file(text: str, file: PurePath, findings: Sequence[Diagnostic] = ()) -> ReadFile:
    """Read the text of a file; the edits of earlier findings are taken as made, and those are reported along."""
    mended = MendedText(text).after(edit for finding in findings for edit in finding.fix)
    value, trouble = read_nodes(mended.text, file)
    better, slips = mend_slips(mended, is_readable=value is not None)
    if not (findings or slips or trouble):
        return ReadFile(value, [], find_places)
    if slips:
        value, trouble = read_nodes(better.text, file)
    lines = text.splitlines()
    shown = [*findings, *(_report(slip, stood_in, file, lines) for stood_in, slip in slips)]
    shown += [_moved(finding, better, lines) for finding in trouble]
    return ReadFile(value, shown, partial(_find_mended_places, better) if better.rounds else find_places)


def _report(slip: Slip, text: MendedText, file: PurePath, lines: list[str]) -> Diagnostic:
    place = text.place(slip.line, slip.column)
    fix = tuple(text.as_of_file(edit) for edit in slip.edits) if slip.is_certain else ()
    position = SourcePosition(file, *place)
    return Diagnostic(
        Severity.ERROR, slip.code, slip.message, position, "", slip.hint, _excerpt(lines, place[0]), slip.length, fix
    )


def _moved(finding: Diagnostic, text: MendedText, lines: list[str]) -> Diagnostic:
    """Say a finding about the mended text in places of the file."""
    if not text.rounds:
        return finding
    line, column = text.place(finding.position.line, finding.position.column)
    return replace(finding, position=SourcePosition(finding.position.file, line, column), excerpt=_excerpt(lines, line))


def _excerpt(lines: list[str], number: int) -> str:
    return lines[number - 1][:_LONGEST_EXCERPT] if 0 < number <= len(lines) else ""


@lru_cache(maxsize=256)
def _find_mended_places(mended: MendedText, _text: str) -> NodePlaces:
    """Find where the nodes stand in the file itself, although only the mended text can be read."""
    places = find_places(mended.text)

    def moved(found: Mapping[NodePath, tuple[int, int]]) -> dict[NodePath, tuple[int, int]]:
        return {path: mended.place(*place) for path, place in found.items()}

    return NodePlaces(
        moved(places.values), moved(places.keys), moved(places.value_ends), moved(places.key_ends), places.styles
    )

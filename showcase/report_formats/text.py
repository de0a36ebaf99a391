"""A report as people read it: place and message, the line with a caret below the place, a hint."""

from __future__ import annotations

import unicodedata

from showcase.diagnostics import Diagnostic, Report, Severity
from showcase.report_formats.words import Translate, in_words, summary_line, visible

_WIDEST_EXCERPT = 100
_RED, _YELLOW, _BOLD, _DIM, _PLAIN = "\x1b[1;31m", "\x1b[1;33m", "\x1b[1m", "\x1b[2m", "\x1b[0m"


def as_text(report: Report, *, strict: bool, use_colour: bool, translate: Translate) -> str:
    """Write all findings and how many there are."""
    blocks = [text_block(finding, use_colour=use_colour, translate=translate) for finding in report]
    summary = summary_line(report, strict=strict, translate=translate)
    return "\n".join([*blocks, _painted(summary, _BOLD, use_colour=use_colour)]) + "\n"


def text_block(finding: Diagnostic, *, use_colour: bool, translate: Translate) -> str:
    """Write place and message, the line with a caret below the place, and the hint."""
    colour = _RED if finding.severity is Severity.ERROR else _YELLOW
    label = _painted(f"{translate(finding.severity.value)}[{finding.code}]", colour, use_colour=use_colour)
    field = f" {visible(finding.field)}" if finding.field else ""
    place = _painted(f"{_place(finding)}:", _BOLD, use_colour=use_colour)
    lines = [f"{place} {label}{field}: {in_words(finding.message, translate)}"]
    if finding.excerpt.strip():
        shown, caret = _window(finding.excerpt, finding.position.column)
        number = f"{finding.position.line:>5}"
        lines.append(_painted(f"{number} | ", _DIM, use_colour=use_colour) + shown)
        lines.append(_painted(" " * len(number) + " | ", _DIM, use_colour=use_colour) + caret)
    if finding.hint:
        lines.append(f"  {translate('hint')}: {in_words(finding.hint, translate)}")
    return "\n".join(lines) + "\n"


def _window(excerpt: str, column: int) -> tuple[str, str]:
    """Cut the part of a long line around a column, and put a caret below the column."""
    start = max(0, min(column - 1 - _WIDEST_EXCERPT // 2, len(excerpt) - _WIDEST_EXCERPT))
    line = excerpt[start : start + _WIDEST_EXCERPT]
    if len(line) < _WIDEST_EXCERPT:
        line = line.rstrip()
    before = line[: max(0, column - 1 - start)]
    opening = "…" if start else ""
    closing = "…" if len(excerpt) > start + _WIDEST_EXCERPT else ""
    width = sum(_width(sign) for sign in opening + _shown(before)) + max(0, column - 1 - start - len(before))
    return opening + _shown(line) + closing, " " * width + "^"


def _shown(line: str) -> str:
    return visible(line.replace("\t", "→"))


def _width(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1


def _painted(text: str, colour: str, *, use_colour: bool) -> str:
    return f"{colour}{text}{_PLAIN}" if use_colour else text


def _place(finding: Diagnostic) -> str:
    position = finding.position
    return f"{visible(position.file.as_posix())}:{position.line}:{position.column}"

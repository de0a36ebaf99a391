"""A report as people read it: place and message, the line with the wrong part underlined, a hint, where to read on."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from showcase.diagnostics import Diagnostic, Report, Severity
from showcase.report_formats.words import Translate, help_address, in_words, summary_line, visible

_WIDEST_EXCERPT = 100
_RED, _YELLOW, _GREEN = "\x1b[1;31m", "\x1b[1;33m", "\x1b[32m"
_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def as_text(report: Report, *, strict: bool, use_colour: bool, translate: Translate, manual: str) -> str:
    """Write all findings, how many there are, and where the manual says more about each code."""
    blocks = [text_block(finding, use_colour=use_colour, translate=translate) for finding in report]
    summary = summary_line(report, strict=strict, translate=translate)
    more = f"{translate('more')}: "
    pointers = [
        _painted((" " * len(more) if number else more) + help_address(code, manual), _DIM, use_colour=use_colour)
        for number, code in enumerate(sorted({finding.code for finding in report}))
    ]
    return "\n".join([*blocks, _painted(summary, _BOLD, use_colour=use_colour), *pointers]) + "\n"


def text_block(finding: Diagnostic, *, use_colour: bool, translate: Translate) -> str:
    """Write place and message, the line with the wrong part underlined, and the hint."""
    colour = _RED if finding.severity is Severity.ERROR else _YELLOW
    label = _painted(f"{translate(finding.severity.value)}[{finding.code}]", colour, use_colour=use_colour)
    field = f" {visible(finding.field)}" if finding.field else ""
    place = _painted(f"{_place(finding)}:", _BOLD, use_colour=use_colour)
    lines = [f"{place} {label}{field}: {in_words(finding.message, translate)}"]
    if finding.excerpt.strip():
        shown, before, underline = excerpt_with_underline(finding)
        number = f"{finding.position.line:>5}"
        lines.append(_painted(f"{number} | ", _DIM, use_colour=use_colour) + shown)
        margin = _painted(" " * len(number) + " | ", _DIM, use_colour=use_colour)
        lines.append(margin + before + _painted(underline, colour, use_colour=use_colour))
    if finding.hint:
        hint = f"  {translate('hint')}: {in_words(finding.hint, translate)}"
        lines.append(_painted(hint, _GREEN, use_colour=use_colour))
    return "\n".join(lines) + "\n"


def as_mended(mended: Mapping[PurePath, Sequence[Diagnostic]], translate: Translate) -> str:
    """Say file by file what was wrong and has been mended, and how."""
    lines = []
    for file, findings in mended.items():
        lines.append(visible(file.as_posix()) + ": " + translate("mended"))
        for finding in findings:
            field = f"{visible(finding.field)}: " if finding.field else ""
            words = [in_words(part, translate) for part in (finding.message, finding.hint) if part]
            lines.append(f"  {finding.position.line}: {field}{' → '.join(words)}")
    return "\n".join(lines) + "\n"


def excerpt_with_underline(finding: Diagnostic) -> tuple[str, str, str]:
    """Cut the part of a long line around a finding; gives it, and the blanks and the carets of the line below it."""
    excerpt, column = finding.excerpt, finding.position.column
    start = max(0, min(column - 1 - _WIDEST_EXCERPT // 2, len(excerpt) - _WIDEST_EXCERPT))
    line = excerpt[start : start + _WIDEST_EXCERPT]
    if len(line) < _WIDEST_EXCERPT:
        line = line.rstrip()
    from_here = max(0, column - 1 - start)
    before, part = line[:from_here], line[from_here : from_here + finding.length]
    opening = "…" if start else ""
    closing = "…" if len(excerpt) > start + _WIDEST_EXCERPT else ""
    blanks = _width(opening + _shown(before)) + from_here - len(before)
    return opening + _shown(line) + closing, " " * blanks, "^" * max(1, _width(_shown(part)))


def _shown(line: str) -> str:
    return visible(line.replace("\t", "→"))


def _width(text: str) -> int:
    """Count the columns that a text takes on the screen."""
    wide = sum(unicodedata.east_asian_width(sign) in {"W", "F"} for sign in text)
    return len(text) + wide - sum(unicodedata.combining(sign) > 0 for sign in text)


def _painted(text: str, colour: str, *, use_colour: bool) -> str:
    return f"{colour}{text}{_PLAIN}" if use_colour else text


def _place(finding: Diagnostic) -> str:
    position = finding.position
    return f"{visible(position.file.as_posix())}:{position.line}:{position.column}"

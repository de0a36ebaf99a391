"""Turns a report into text, GitHub annotations, JSON or SARIF; the only place that knows how findings look."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from showcase.diagnostics import Diagnostic, Message, Report, Severity, say

Translate = Callable[[str], str]  # from the English template to the template in the reader's language

FORMATS = ("text", "github", "json", "sarif")
GITHUB_LIMIT = 10  # GitHub shows this many errors and this many warnings of a step and drops the rest in silence
_WIDEST_EXCERPT = 100
_RED, _YELLOW, _BOLD, _DIM, _PLAIN = "\x1b[1;31m", "\x1b[1;33m", "\x1b[1m", "\x1b[2m", "\x1b[0m"
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def untranslated(template: str) -> str:
    """Leave a template in English."""
    return template


def format_report(
    report: Report,
    form: str = "text",
    *,
    strict: bool = False,
    use_colour: bool = False,
    translate: Translate = untranslated,
) -> str:
    """
    Write all findings of a report, then how many there are; ends with a line end.

    `form` is one of FORMATS. Only text has colours, and only when asked. Raises KeyError for another form.
    """
    if form == "text":
        return _as_text(report, strict=strict, use_colour=use_colour, translate=translate)
    writers: dict[str, Callable[[Report, bool, Translate], str]] = {
        "github": _as_github,
        "json": _as_json,
        "sarif": _as_sarif,
    }
    return writers[form](report, strict, translate)


def summary_line(report: Report, *, strict: bool = False, translate: Translate = untranslated) -> str:
    """Say how many errors and warnings there are, and in how many files."""
    if not report.diagnostics:
        return translate("no problems found")
    counts = [
        _counted(len(found), one, many, translate)
        for found, one, many in (
            (report.errors, "1 error", "{count} errors"),
            (report.warnings, "1 warning", "{count} warnings"),
        )
        if found
    ]
    files = len({finding.position.file for finding in report})
    line = ", ".join(counts) + " " + _counted(files, "in 1 file", "in {count} files", translate)
    if strict and report.warnings:
        line += " " + translate("(with --strict, warnings count as errors)")
    return line


def _counted(count: int, one: str, many: str, translate: Translate) -> str:
    return translate(one) if count == 1 else translate(many).format(count=count)


def _in_words(message: Message, translate: Translate) -> str:
    return _visible(message.filled(translate(message.template))) if message else ""


def _visible(text: str) -> str:
    """Write what could steer a terminal, break the line or turn the text round as an escape."""
    if text.isprintable():
        return text
    return "".join(sign if _is_harmless(sign) else f"\\u{ord(sign):04x}" for sign in text)


def _is_harmless(sign: str) -> bool:
    # Joiners are letters' business in Arabic and Indic scripts; every other format character is only trouble here.
    return unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} or sign in "\u200c\u200d"


def _place(finding: Diagnostic) -> str:
    position = finding.position
    return f"{_visible(position.file.as_posix())}:{position.line}:{position.column}"


def _as_text(report: Report, *, strict: bool, use_colour: bool, translate: Translate) -> str:
    blocks = [_text_block(finding, use_colour=use_colour, translate=translate) for finding in report]
    summary = summary_line(report, strict=strict, translate=translate)
    return "\n".join([*blocks, _painted(summary, _BOLD, use_colour=use_colour)]) + "\n"


def _text_block(finding: Diagnostic, *, use_colour: bool, translate: Translate) -> str:
    """Write place and message, the line with a caret below the place, and the hint."""
    colour = _RED if finding.severity is Severity.ERROR else _YELLOW
    label = _painted(f"{translate(finding.severity.value)}[{finding.code}]", colour, use_colour=use_colour)
    field = f" {_visible(finding.field)}" if finding.field else ""
    place = _painted(f"{_place(finding)}:", _BOLD, use_colour=use_colour)
    lines = [f"{place} {label}{field}: {_in_words(finding.message, translate)}"]
    if finding.excerpt.strip():
        shown, caret = _window(finding.excerpt, finding.position.column)
        number = f"{finding.position.line:>5}"
        lines.append(_painted(f"{number} | ", _DIM, use_colour=use_colour) + shown)
        lines.append(_painted(" " * len(number) + " | ", _DIM, use_colour=use_colour) + caret)
    if finding.hint:
        lines.append(f"  {translate('hint')}: {_in_words(finding.hint, translate)}")
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
    return _visible(line.replace("\t", "→"))


def _width(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1


def _painted(text: str, colour: str, *, use_colour: bool) -> str:
    return f"{colour}{text}{_PLAIN}" if use_colour else text


def _as_github(report: Report, strict: bool, translate: Translate) -> str:  # noqa: FBT001 one of three writers
    """Write workflow commands for the most useful findings, then the whole report as plain log lines."""
    lines: list[str] = []
    for found in (report.errors, report.warnings):
        lines += [_annotation(finding, translate) for finding in _fairly(found)[:GITHUB_LIMIT]]
    dropped = sum(max(0, len(found) - GITHUB_LIMIT) for found in (report.errors, report.warnings))
    if dropped:
        note = _counted(
            dropped, "1 more finding stands in the log", "{count} more findings stand in the log", translate
        )
        lines.append(f"::notice::{_escape_data(note)}")
    if report.diagnostics:
        lines.append(f"::group::{_escape_data(translate('All findings'))}")
        lines += [_harmless_log_line(line) for line in _as_text_lines(report, translate)]
        lines.append("::endgroup::")
    lines.append(summary_line(report, strict=strict, translate=translate))
    return "\n".join(lines) + "\n"


def _as_text_lines(report: Report, translate: Translate) -> Iterable[str]:
    for finding in report:
        yield from _text_block(finding, use_colour=False, translate=translate).splitlines()


def _harmless_log_line(line: str) -> str:
    # The runner obeys lines that begin with "::", and "##[" anywhere in a line; excerpts come from strangers.
    return ("| " + line).replace("##[", "# #[")


def _fairly(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Put the first finding of every file before the second of any, so that every author sees one."""
    files = [list(group) for _, group in groupby(findings, key=lambda finding: finding.position.file)]
    ranked = [(rank, finding) for group in files for rank, finding in enumerate(group)]
    return [finding for _, finding in sorted(ranked, key=lambda pair: pair[0])]


def _annotation(finding: Diagnostic, translate: Translate) -> str:
    place = finding.position
    field = f"{finding.field}: " if finding.field else ""
    words = field + _in_words(finding.message, translate)
    if finding.hint:
        words += f"\n{translate('hint')}: {_in_words(finding.hint, translate)}"
    properties = {"file": place.file.as_posix(), "line": place.line, "col": place.column, "title": finding.code}
    written = ",".join(f"{name}={_escape_property(str(value))}" for name, value in properties.items())
    return f"::{finding.severity.value} {written}::{_escape_data(words)}"


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")


def _has_passed(report: Report, *, strict: bool) -> bool:
    return not report.has_errors and not (strict and report.warnings)


def _as_json(report: Report, strict: bool, translate: Translate) -> str:  # noqa: FBT001 one of three writers
    """Write keys that never change their meaning; docs/diagnostics.md lists them."""
    found = [
        {
            "severity": finding.severity.value,
            "code": finding.code,
            "file": finding.position.file.as_posix(),
            "line": finding.position.line,
            "column": finding.position.column,
            "field": finding.field,
            "message": _in_words(finding.message, translate),
            "hint": _in_words(finding.hint, translate),
            "excerpt": finding.excerpt,
        }
        for finding in report
    ]
    summary = {
        "errors": len(report.errors),
        "warnings": len(report.warnings),
        "files": len({finding.position.file for finding in report}),
        "passed": _has_passed(report, strict=strict),
    }
    return _dumped({"version": 1, "summary": summary, "findings": found})


def _as_sarif(report: Report, strict: bool, translate: Translate) -> str:  # noqa: ARG001, FBT001 one of three writers
    """Write SARIF 2.1.0 for code scanning and editors."""
    rules = [{"id": code} for code in sorted({finding.code for finding in report})]
    driver = {"name": "showcase", "rules": rules}
    results = [_sarif_result(finding, translate) for finding in report]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return _dumped({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _sarif_result(finding: Diagnostic, translate: Translate) -> dict[str, Any]:
    words = [_in_words(part, translate) for part in (finding.message, finding.hint) if part]
    region: dict[str, Any] = {"startLine": finding.position.line, "startColumn": finding.position.column}
    if finding.excerpt:
        region["snippet"] = {"text": finding.excerpt}
    place = {"artifactLocation": {"uri": _uri(finding.position.file)}, "region": region}
    text = f"{finding.field}: {'. '.join(words)}" if finding.field else ". ".join(words)
    return {
        "ruleId": finding.code,
        "level": finding.severity.value,
        "message": {"text": text},
        "locations": [{"physicalLocation": place}],
    }


def _uri(file: PurePath) -> str:
    return file.as_uri() if file.is_absolute() else quote(file.as_posix())


def _dumped(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


# Named here so that the list of all templates, and with it their translation, holds the words above.
WORDS = (
    say("error"), say("warning"), say("hint"), say("no problems found"), say("All findings"),
    say("1 error"), say("{count} errors", count=0), say("1 warning"), say("{count} warnings", count=0),
    say("in 1 file"), say("in {count} files", count=0), say("(with --strict, warnings count as errors)"),
    say("1 more finding stands in the log"), say("{count} more findings stand in the log", count=0),
)  # fmt: skip

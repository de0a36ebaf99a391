"""A report as programs read it: GitHub annotations, JSON, SARIF."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from showcase.diagnostics import Diagnostic, Report
from showcase.report_formats.text import text_block
from showcase.report_formats.words import Translate, counted, in_words, summary_line, visible

GITHUB_LIMIT = 10  # GitHub shows this many errors and this many warnings of a step and drops the rest in silence
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_github(report: Report, *, strict: bool, translate: Translate) -> str:
    """Write workflow commands for the most useful findings, then the whole report as plain log lines."""
    lines: list[str] = []
    for found in (report.errors, report.warnings):
        lines += [_annotation(finding, translate) for finding in _fairly(found)[:GITHUB_LIMIT]]
    dropped = sum(max(0, len(found) - GITHUB_LIMIT) for found in (report.errors, report.warnings))
    if dropped:
        note = counted(dropped, "1 more finding stands in the log", "{count} more findings stand in the log", translate)
        lines.append(f"::notice::{_escape_data(note)}")
    if report.diagnostics:
        lines.append(f"::group::{_escape_data(translate('All findings'))}")
        lines += [_harmless_log_line(line) for line in _as_text_lines(report, translate)]
        lines.append("::endgroup::")
    lines.append(summary_line(report, strict=strict, translate=translate))
    return "\n".join(lines) + "\n"


def _as_text_lines(report: Report, translate: Translate) -> Iterable[str]:
    for finding in report:
        yield from text_block(finding, use_colour=False, translate=translate).splitlines()


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
    words = field + in_words(finding.message, translate)
    if finding.hint:
        words += f"\n{translate('hint')}: {in_words(finding.hint, translate)}"
    properties = {
        "file": visible(place.file.as_posix()),
        "line": place.line,
        "col": place.column,
        "title": finding.code,
    }
    written = ",".join(f"{name}={_escape_property(str(value))}" for name, value in properties.items())
    return f"::{finding.severity.value} {written}::{_escape_data(words)}"


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")


def _has_passed(report: Report, *, strict: bool) -> bool:
    return not report.has_errors and not (strict and report.warnings)


def as_json(report: Report, *, strict: bool, translate: Translate) -> str:
    """Write keys that never change their meaning; docs/diagnostics.md lists them."""
    found = [
        {
            "severity": finding.severity.value,
            "code": finding.code,
            "file": finding.position.file.as_posix(),
            "line": finding.position.line,
            "column": finding.position.column,
            "field": finding.field,
            "message": in_words(finding.message, translate),
            "hint": in_words(finding.hint, translate),
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


def as_sarif(report: Report, *, strict: bool, translate: Translate) -> str:  # noqa: ARG001 one of three writers
    """Write SARIF 2.1.0 for code scanning and editors."""
    rules = [{"id": code} for code in sorted({finding.code for finding in report})]
    driver = {"name": "showcase", "rules": rules}
    results = [_sarif_result(finding, translate) for finding in report]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return _dumped({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _sarif_result(finding: Diagnostic, translate: Translate) -> dict[str, Any]:
    words = [in_words(part, translate) for part in (finding.message, finding.hint) if part]
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

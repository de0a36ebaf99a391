"""A report as JSON; docs/diagnostics.md lists its keys, which never change their meaning."""

from __future__ import annotations

import json
from typing import Any

from showcase.diagnostics import Diagnostic, Report
from showcase.report_formats.words import Translate, help_address, in_words


def as_json(report: Report, *, strict: bool, translate: Translate, manual: str) -> str:
    """Write the summary and all findings."""
    summary = {
        "errors": len(report.errors),
        "warnings": len(report.warnings),
        "files": len({finding.position.file for finding in report}),
        "passed": not report.stops(strict=strict),
    }
    found = [_finding(finding, translate, manual) for finding in report]
    return json.dumps({"version": 1, "summary": summary, "findings": found}, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Diagnostic, translate: Translate, manual: str) -> dict[str, Any]:
    place = finding.position
    return {
        "severity": finding.severity.value,
        "code": finding.code,
        "file": place.file.as_posix(),
        "line": place.line,
        "column": place.column,
        "endColumn": place.column + finding.length,
        "field": finding.field,
        "message": in_words(finding.message, translate),
        "hint": in_words(finding.hint, translate),
        "excerpt": finding.excerpt,
        "fix": [
            {
                "line": edit.line,
                "column": edit.column,
                "endLine": edit.end_line,
                "endColumn": edit.end_column,
                "text": edit.text,
            }
            for edit in finding.fix
        ],
        "help": help_address(finding.code, manual),
    }

"""Turns a report into text, GitHub annotations, JSON or SARIF; the only place that knows how findings look."""

from __future__ import annotations

from showcase.diagnostics import Report
from showcase.report_formats.machine import GITHUB_LIMIT, as_github, as_json, as_sarif
from showcase.report_formats.text import as_text
from showcase.report_formats.words import Translate, summary_line

FORMATS = ("text", "github", "json", "sarif")
__all__ = ["FORMATS", "GITHUB_LIMIT", "Translate", "format_report", "summary_line", "untranslated"]


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
        return as_text(report, strict=strict, use_colour=use_colour, translate=translate)
    writers = {"github": as_github, "json": as_json, "sarif": as_sarif}
    return writers[form](report, strict=strict, translate=translate)

"""Turns a report into text, GitHub annotations, JSON, SARIF or Markdown; only this knows how findings look."""

from __future__ import annotations

from showcase.diagnostics import Report
from showcase.report_formats.github import GITHUB_LIMIT, as_github
from showcase.report_formats.json_form import as_json
from showcase.report_formats.sarif import as_sarif
from showcase.report_formats.summary import COMMENT_LIMIT, STEP_LIMIT, as_summary
from showcase.report_formats.text import as_mended, as_text
from showcase.report_formats.words import MANUAL, Translate, summary_line

FORMATS = ("text", "github", "json", "sarif")
__all__ = [
    "COMMENT_LIMIT", "FORMATS", "GITHUB_LIMIT", "MANUAL", "STEP_LIMIT", "Translate",
    "as_mended", "as_summary", "format_report", "summary_line", "untranslated",
]  # fmt: skip


def untranslated(template: str) -> str:
    """Leave a template in English."""
    return template


def format_report(  # noqa: PLR0913 one call says all about a report
    report: Report,
    form: str = "text",
    *,
    strict: bool = False,
    use_colour: bool = False,
    translate: Translate = untranslated,
    manual: str = MANUAL,
) -> str:
    """
    Write all findings of a report, then how many there are; ends with a line end.

    `form` is one of FORMATS. Only text has colours, and only when asked. `manual` is the path or the address of the
    list of codes. Raises KeyError for another form.
    """
    if form == "text":
        return as_text(report, strict=strict, use_colour=use_colour, translate=translate, manual=manual)
    writers = {"github": as_github, "json": as_json, "sarif": as_sarif}
    return writers[form](report, strict=strict, translate=translate, manual=manual)

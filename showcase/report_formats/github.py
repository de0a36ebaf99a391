"""A report as annotations on the lines of a pull request on GitHub."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from showcase.diagnostics import Diagnostic, Report
from showcase.report_formats.text import text_block
from showcase.report_formats.words import Translate, counted, help_address, in_words, summary_line, visible

GITHUB_LIMIT = 10  # GitHub shows this many errors and this many warnings of a step and drops the rest in silence


def as_github(report: Report, *, strict: bool, translate: Translate, manual: str) -> str:
    """Write workflow commands for the most useful findings, then the whole report as plain log lines."""
    lines: list[str] = []
    for found in (report.errors, report.warnings):
        lines += [_annotation(finding, translate, manual) for finding in _fairly(found)[:GITHUB_LIMIT]]
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


def _annotation(finding: Diagnostic, translate: Translate, manual: str) -> str:
    place = finding.position
    field = f"{finding.field}: " if finding.field else ""
    words = field + in_words(finding.message, translate)
    if finding.hint:
        words += f"\n{translate('hint')}: {in_words(finding.hint, translate)}"
    words += f"\n{translate('more')}: {help_address(finding.code, manual)}"
    properties = {
        "file": visible(place.file.as_posix()),
        "line": place.line,
        "col": place.column,
        "endColumn": place.column + finding.length,
        "title": finding.code,
    }
    written = ",".join(f"{name}={_escape_property(str(value))}" for name, value in properties.items())
    return f"::{finding.severity.value} {written}::{_escape_data(words)}"


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")

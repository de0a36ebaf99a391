"""A report in Markdown, in the words of those who write the content: for the summary of a run, or as a comment."""

from __future__ import annotations

import re
from itertools import groupby
from string import Formatter

from showcase.diagnostics import Diagnostic, Message, Report, Severity
from showcase.report_formats.text import excerpt_with_underline
from showcase.report_formats.words import Translate, counted, help_address, in_words, visible

COMMENT_LIMIT = 60_000  # bytes; GitHub refuses comments of more than 65,536 characters
STEP_LIMIT = 1_000_000  # bytes; GitHub refuses summaries of more than 1 MiB
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+|~&!@])")


def as_summary(report: Report, *, strict: bool, translate: Translate, manual: str, limit: int = COMMENT_LIMIT) -> str:
    """
    Say in plain words whether all is well, then file by file what is wrong and what to write.

    What is cut off because of the limit (in bytes) is counted. Words of the content stand in code only, so that they
    can neither format anything nor call anybody.
    """
    parts = [_heading(report, strict=strict, translate=translate)]
    room = limit - len(parts[0].encode()) - 500
    done = 0
    for file, group in groupby(report, key=lambda finding: finding.position.file):
        title = f"### {code_span(visible(file.as_posix()))}\n\n"
        for finding in group:
            part = title + _entry(finding, translate, manual)
            room -= len(part.encode()) + 1
            if room < 0:
                rest = len(report) - done
                more = counted(
                    rest, "1 more finding stands in the log", "{count} more findings stand in the log", translate
                )
                return "\n".join([*parts, f"**{more}**\n"])
            parts.append(part)
            title = ""
            done += 1
    return "\n".join(parts)


def _heading(report: Report, *, strict: bool, translate: Translate) -> str:
    errors, warnings = len(report.errors), len(report.warnings)
    must = errors + (warnings if strict else 0)
    can = 0 if strict else warnings
    if must:
        title = counted(
            must, "One thing has to be mended before this can be published",
            "{count} things have to be mended before this can be published", translate,
        )  # fmt: skip
    else:
        title = translate("All is well: this can be published")
    lines = [f"## {title}\n"]
    if can:
        note = counted(can, "One thing is worth a look.", "{count} things are worth a look.", translate)
        lines.append(note + "\n")
    return "\n".join(lines)


def _entry(finding: Diagnostic, translate: Translate, manual: str) -> str:
    """Write one finding as an entry of a list, the line of the file below it as code."""
    line = counted(finding.position.line, "line 1", "line {count}", translate)
    field = f", {code_span(visible(finding.field))}" if finding.field else ""
    sign = "❌" if finding.severity is Severity.ERROR else "⚠️"
    words = f"- {sign} **{line}**{field}: {_said(finding.message, translate)}"
    if finding.hint:
        words += f" — {_said(finding.hint, translate)}"
    address = help_address(finding.code, manual)
    code = f"[{finding.code}]({address})" if address.startswith("https://") else finding.code
    lines = [f"{words} ({translate('more')}: {code})"]
    if finding.excerpt.strip():
        shown, before, underline = excerpt_with_underline(finding)
        fence = "`" * max(3, _longest_run(shown) + 1)
        lines += ["", f"  {fence}text", f"  {shown}", f"  {before}{underline}", f"  {fence}"]
    return "\n".join(lines) + "\n"


def _said(message: Message, translate: Translate) -> str:
    """Fill a message in; what is filled in stands as code, but for plain numbers."""
    values = {
        name: value if value.isdecimal() else code_span(in_words(Message("{x}", (("x", value),)), str))
        for name, value in message.values
    }
    template = translate(message.template)
    parts = (escape(visible(text)) + (values[name] if name else "") for text, name, _, _ in Formatter().parse(template))
    return "".join(parts)


def escape(text: str) -> str:
    """Make plain text of Markdown stay plain."""
    return _SPECIAL.sub(r"\\\1", text)


def code_span(text: str) -> str:
    """Write a text as code, whatever it holds."""
    if not text.strip():
        return f"“{text}”" if text else ""
    ticks = "`" * (_longest_run(text) + 1)
    blank = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{blank}{text}{blank}{ticks}"


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall("`+", text)), default=0)

"""The words that every form of a report shares, and how texts from strangers are made harmless."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from showcase.diagnostics import Message, Report, say

Translate = Callable[[str], str]  # from the English template to the template in the reader's language
MANUAL = "docs/diagnostics.md"  # where each code has an entry, as seen from the root of a repository

# Named here so that the list of all templates, and with it their translation, holds the words of reports.
WORDS = (
    say("error"), say("warning"), say("hint"), say("note"), say("more"), say("mended"), say("no problems found"),
    say("All findings"),
    say("1 error"), say("{count} errors", count=0), say("1 warning"), say("{count} warnings", count=0),
    say("in 1 file"), say("in {count} files", count=0), say("(with --strict, warnings count as errors)"),
    say("All is well: this can be published"), say("One thing has to be mended before this can be published"),
    say("{count} things have to be mended before this can be published", count=0),
    say("One thing is worth a look."), say("{count} things are worth a look.", count=0),
    say("line 1"), say("line {count}", count=0),
    say("1 more finding stands in the log"), say("{count} more findings stand in the log", count=0),
)  # fmt: skip


def summary_line(report: Report, *, strict: bool, translate: Translate) -> str:
    """Say how many errors and warnings there are, and in how many files."""
    if not report.diagnostics:
        return translate("no problems found")
    counts = [
        counted(len(found), one, many, translate)
        for found, one, many in (
            (report.errors, "1 error", "{count} errors"),
            (report.warnings, "1 warning", "{count} warnings"),
        )
        if found
    ]
    files = len({finding.position.file for finding in report})
    line = ", ".join(counts) + " " + counted(files, "in 1 file", "in {count} files", translate)
    if strict and report.warnings:
        line += " " + translate("(with --strict, warnings count as errors)")
    return line


def help_address(code: str, manual: str) -> str:
    """Point to the entry of a code in the manual."""
    return f"{manual}#{code}"


def counted(count: int, one: str, many: str, translate: Translate) -> str:
    """Choose the template for one or many, and fill in the number."""
    return translate(one) if count == 1 else translate(many).format(count=count)


def in_words(message: Message, translate: Translate) -> str:
    """Write a message in the reader's language; an absent one is empty."""
    return visible(message.said(translate)) if message else ""


def visible(text: str) -> str:
    """Write what could steer a terminal, break the line or turn the text round as an escape."""
    if text.isprintable():
        return text
    return "".join(sign if _is_harmless(sign) else f"\\u{ord(sign):04x}" for sign in text)


def _is_harmless(sign: str) -> bool:
    # Joiners are letters' business in Arabic and Indic scripts; every other format character is only trouble here.
    return unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} or sign in "\u200c\u200d"

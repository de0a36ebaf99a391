# SPDX-License-Identifier: MIT
"""Promises of the report in Markdown, which people read on the page of a run or in a comment."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from showcase.diagnostics import Diagnostic, Report, Severity, SourcePosition, say
from showcase.report_formats import as_summary, untranslated

MANUAL = "https://example.org/handbook/diagnostics/"


def finding(found: str = "sumary", severity: Severity = Severity.ERROR, line: int = 5) -> Diagnostic:
    """Make a finding about some words of a stranger."""
    return Diagnostic(
        severity, "unknown-field", say("there is no field {name}", name=found),
        SourcePosition(PurePosixPath("content/clusters/a.yml"), line, 1), found,
        say("did you mean {near}?", near="summary"),
        f"{found}: A harbour.", len(found),
    )  # fmt: skip


def summary(*findings: Diagnostic, strict: bool = False, limit: int = 60_000) -> str:
    """Write a report in Markdown."""
    return as_summary(Report.of(findings), strict=strict, translate=untranslated, manual=MANUAL, limit=limit)


def page(markdown: str) -> LexborHTMLParser:
    """Show Markdown as GitHub does, HTML included."""
    return LexborHTMLParser(MarkdownIt("commonmark", {"html": True}).render(markdown))


def test_summary_says_what_is_wrong_and_what_to_write() -> None:
    """A manager reads file, line, field, trouble and remedy, and sees the line."""
    assert summary(finding()) == (
        "## One thing has to be mended before this can be published\n\n"
        "### `content/clusters/a.yml`\n\n"
        "- ❌ **line 5**, `sumary`: there is no field `sumary` — did you mean `summary`? "
        f"(more: [unknown-field]({MANUAL}#unknown-field))\n\n"
        "  ```text\n  sumary: A harbour.\n  ^^^^^^\n  ```\n"
    )


@pytest.mark.parametrize(
    "severity, strict, heading",
    [
        (None, True, "All is well: this can be published"),
        (Severity.WARNING, False, "All is well: this can be published"),
        (Severity.WARNING, True, "One thing has to be mended before this can be published"),
        (Severity.ERROR, False, "One thing has to be mended before this can be published"),
    ],
)
def test_heading_says_whether_all_is_well(severity: Severity | None, heading: str, *, strict: bool) -> None:
    """The first words are the answer; warnings are worth a look unless --strict asks for more."""
    findings = [finding(severity=severity)] if severity else []
    text = summary(*findings, strict=strict)
    assert text.startswith(f"## {heading}\n")
    assert ("One thing is worth a look." in text) == (severity is Severity.WARNING and not strict)


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>", "`</code><img src=x>`", "```\n<b>x</b>", "[x](javascript:alert(1))", "@everybody",
        "![x](https://example.org/x.png)", "a\n\n# b", "**x**", "\\`x", "` `", "#1", "~~~", "&lt;b&gt;", "x``y`z",
    ],
)  # fmt: skip
def test_words_of_strangers_stay_words(words: str) -> None:
    """Whatever content holds, it is shown as code: it links nowhere, draws nothing and calls nobody."""
    shown = page(summary(finding(words)))
    assert {node.tag for node in shown.css("body *")} <= {"h2", "h3", "ul", "li", "p", "strong", "code", "pre", "a"}
    assert {node.attributes["href"] for node in shown.css("a")} == {f"{MANUAL}#unknown-field"}
    assert [len(shown.css(tag)) for tag in ("h2", "h3", "li", "strong")] == [1, 1, 1, 1]
    for code in shown.css("code"):
        code.decompose()
    assert words not in shown.text()


def test_long_summary_is_cut_and_says_so() -> None:
    """GitHub refuses what is too long, so the rest is counted."""
    text = summary(*(finding("ü" * 60, line=line) for line in range(1, 401)), limit=20_000)
    shown = text.count("❌")
    assert len(text.encode()) <= 20_000
    assert 0 < shown < 400
    assert text.rstrip().endswith(f"**{400 - shown} more findings stand in the log**")


def test_file_is_named_once() -> None:
    """The findings of a file stand below its name."""
    text = summary(finding(line=1), finding(line=2))
    assert text.count("### ") == 1
    assert text.count("\n- ❌") == 2

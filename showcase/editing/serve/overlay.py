"""What the browser is told about the content: the findings in words, ready to be shown as text over the page."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from showcase.diagnostics import Diagnostic, Message, OuterWorldError, Report, Severity, say
from showcase.report_formats.text import excerpt_with_underline
from showcase.report_formats.words import in_words, summary_line, visible

Translate = Callable[[str], str]
_MOST = 40  # findings that are worth showing at once; errors come first


@dataclass(frozen=True, slots=True)
class News:
    """How the latest attempt to build went."""

    number: int = 0  # of the attempt
    report: Report = field(default_factory=Report)
    trouble: OuterWorldError | None = None  # the disk or a program failed
    is_shown: bool = True  # whether the site shows this attempt; else the one before is shown

    @property
    def is_broken(self) -> bool:
        """Whether the page in the browser is not what the files say."""
        return not self.is_shown


def as_json(news: News, translate: Translate, language: str = "en") -> str:
    """Write what the script in the page shows; it puts every text into the page as text."""
    findings = sorted(news.report, key=lambda finding: finding.severity is not Severity.ERROR)

    def word(message: Message) -> str:
        return in_words(message, translate)

    content = {
        "language": language,
        "number": news.number,
        "broken": news.is_broken,
        "count": len(findings) + (news.trouble is not None),
        "badge": _badge(news, translate),
        "title": word(say("Your last change is not on this page yet") if news.is_broken else say("This can be better")),
        "note": word(
            say("The page shows the state before. Mend what stands below and save: it comes by itself.")
            if news.is_broken
            else say("The page shows your last change. The site cannot be published before the errors are mended.")
            if news.report.has_errors
            else say("The page shows your last change. What stands below does not stop the site.")
        ),
        "close": word(say("Close")),
        "findings": [*_of_trouble(news, translate), *(_of_finding(item, translate) for item in findings[:_MOST])],
        "more": word(say("and {count} more", count=len(findings) - _MOST)) if len(findings) > _MOST else "",
    }
    return json.dumps(content, ensure_ascii=False)


def _badge(news: News, translate: Translate) -> str:
    if news.trouble is not None:
        return translate("error")
    return summary_line(news.report, strict=False, translate=translate) if news.report else ""


def _of_trouble(news: News, translate: Translate) -> list[dict[str, str]]:
    if news.trouble is None:
        return []
    words = in_words(news.trouble.message, translate)
    hint = in_words(news.trouble.hint, translate) if news.trouble.hint else ""
    return [{"severity": "error", "place": "", "message": words, "excerpt": "", "hint": hint}]


def _of_finding(finding: Diagnostic, translate: Translate) -> dict[str, str]:
    place = finding.position
    excerpt = ""
    if finding.excerpt.strip():
        line, before, underline = excerpt_with_underline(finding)
        excerpt = f"{line}\n{before}{underline}"
    return {
        "severity": finding.severity.value,
        "label": translate(finding.severity.value),
        "place": visible(f"{place.file}:{place.line}"),
        "field": visible(finding.field),
        "message": in_words(finding.message, translate),
        "excerpt": excerpt,
        "hint": in_words(finding.hint, translate) if finding.hint else "",
    }

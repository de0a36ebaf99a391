"""The report as JSON; docs/reports.md says what each key means, and they stay."""

from __future__ import annotations

import json
from typing import Any

from showcase.editing.report.report_words import ReportWords
from showcase.editing.report.values import (
    CompletenessItem,
    ContentReport,
    DatedItem,
    EntryName,
    FigureItem,
    LinkItem,
    ReviewItem,
)
from showcase.model.translation_status import LanguageStatus

_VERSION = 1


def as_json(report: ContentReport, words: ReportWords) -> str:
    """Write everything, in the order of the report; ends with a line end."""
    data = {
        "version": _VERSION,
        "date": report.date,
        "programme": report.programme,
        "errors": report.error_count,
        "warnings": report.warning_count,
        "reviews": [_review(item) for item in report.reviews],
        "labels": [_dated(item) for item in report.labels],
        "links": None if report.links is None else [_link(item) for item in report.links],
        "dates": [_dated(item) for item in report.dates],
        "figures": [_figure(item) for item in report.figures],
        "translations": [_language(language) for language in report.translations.languages[1:]],
        "completeness": [_completeness(item, words) for item in report.completeness],
        "media": list(report.media),
        "owners": [{"path": item.path, "team": item.team} for item in report.owners],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _entry(entry: EntryName) -> dict[str, Any]:
    return {"kind": entry.kind, "id": entry.id, "name": entry.name, "file": entry.file}


def _review(item: ReviewItem) -> dict[str, Any]:
    dates = {"reviewed_on": item.reviewed_on or None, "due_on": item.due_on or None, "days": item.days}
    return {**_entry(item.entry), "state": item.state, **dates}


def _dated(item: DatedItem) -> dict[str, Any]:
    return {**_entry(item.entry), "what": item.what, "line": item.line, "date": item.date, "days": item.days}


def _link(item: LinkItem) -> dict[str, Any]:
    return {
        "address": item.address,
        "verdict": item.verdict,
        "reason": item.reason,
        "moved_to": item.moved_to or None,
        "checked_on": item.checked_on,
        "places": [{"file": place.file, "line": place.line, "field": place.field} for place in item.places],
    }


def _figure(item: FigureItem) -> dict[str, Any]:
    figure = {"label": item.label, "value": item.value, "year": item.year}
    return {**_entry(item.entry), "line": item.line, "field": item.field, **figure}


def _language(language: LanguageStatus) -> dict[str, Any]:
    figures = language.all_content
    return {
        "locale": language.locale.tag,
        "texts": figures.total,
        "translated": figures.translated,
        "missing": figures.missing,
        "outdated": figures.outdated,
        "files": [
            {
                "kind": gap.kind,
                "id": gap.identifier,
                "file": gap.file.as_posix(),
                "missing": gap.figures.missing,
                "outdated": gap.figures.outdated,
            }
            for gap in language.gaps
        ],
    }


def _completeness(item: CompletenessItem, words: ReportWords) -> dict[str, Any]:
    first = item.missing[0]
    return {
        **_entry(item.entry),
        "percent": item.percent,
        "missing": [wish.name for wish in item.missing],
        "next": {"name": first.name, "words": words.step(first.name), "example": item.example},
    }

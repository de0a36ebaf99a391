"""Reads the content and puts the report together."""

from __future__ import annotations

from collections.abc import Callable

from showcase.diagnostics import OuterWorldError, Report, say
from showcase.editing.report.old_figures import find_old_figures
from showcase.editing.report.owners import suggest_owners
from showcase.editing.report.profiles import find_completeness, find_dates, find_labels, find_reviews
from showcase.editing.report.values import ContentReport, LinkItem
from showcase.model.content import Content
from showcase.model.sources import Sources
from showcase.model.translation_status import translation_status
from showcase.settings import Settings
from showcase.stages.load import load_sources
from showcase.stages.validate import validate_sources

CheckLinks = Callable[[Sources], tuple[LinkItem, ...]]


def make_report(settings: Settings, check_links: CheckLinks | None = None) -> ContentReport:
    """
    Report on all files that can be understood; those that cannot are left out, and counted.

    Nothing goes over the network unless `check_links` does. Raises OuterWorldError where programme.yml is unusable.
    """
    sources, unread = load_sources(settings)
    content, findings = validate_sources(sources, settings)
    if content is None:
        raise OuterWorldError(
            say("programme.yml cannot be used, so there is nothing to report on"),
            say("run check: it says what is wrong with it"),
        )
    return report_on(content, unread + findings, settings, check_links(sources) if check_links else None)


def report_on(
    content: Content, findings: Report, settings: Settings, links: tuple[LinkItem, ...] | None = None
) -> ContentReport:
    """Put the report on proved content together."""
    today, default = settings.as_of, content.locales[0]
    unclaimed = (found.position.file.as_posix() for found in findings if found.code == "unclaimed-media")
    return ContentReport(
        date=today.isoformat(),
        programme=content.programme.written.name.in_locale(default, default).text,
        error_count=len(findings.errors),
        warning_count=len(findings.warnings),
        reviews=find_reviews(content, today),
        labels=find_labels(content, today),
        links=links,
        dates=find_dates(content, today),
        figures=find_old_figures(content, today),
        translations=translation_status(content),
        completeness=find_completeness(content),
        media=tuple(unclaimed),
        owners=tuple(suggest_owners(content)),
    )

"""Reads and proves the content for the commands that work with translations."""

from __future__ import annotations

from showcase.diagnostics import Report
from showcase.model.content import Content
from showcase.settings import Settings
from showcase.stages.load import load_sources
from showcase.stages.validate import validate_sources


def read_content(settings: Settings) -> tuple[Content | None, Report]:
    """
    Read the content folder; gives None when there are errors: texts of broken files would pass for deleted ones.

    The report holds the errors only; warnings are what `check` is for.
    """
    sources, report = load_sources(settings)
    content, findings = validate_sources(sources, settings)
    errors = Report.of((report + findings).errors)
    return (None if errors else content), errors

"""The first two stages on their own: what `check` needs. It stands apart because loading all stages takes a while."""

from __future__ import annotations

from showcase.diagnostics import Report
from showcase.settings import Settings
from showcase.stages.load import load_sources
from showcase.stages.validate import validate_sources


def check_content(settings: Settings) -> Report:
    """Report everything that is wrong with the content; write nothing."""
    sources, report = load_sources(settings)
    _, findings = validate_sources(sources, settings)
    return report + findings

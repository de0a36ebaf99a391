"""What is out of date on the day of the build?"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.content import Content
from showcase.settings import Settings


def check_timeliness(content: Content, settings: Settings) -> Iterator[Diagnostic]:
    """Warn of labels whose validity has ended."""
    for entry in content.clusters.values():
        label = entry.written.label
        if label and label.valid_until and label.valid_until.last_day < settings.as_of:
            message = say("the label was valid until {date}", date=label.valid_until)
            hint = say("enter the new label, or move it to distinctions")
            path = ("label", "valid_until")
            yield entry.document.finding("label-expired", message, path, hint=hint, severity=Severity.WARNING)

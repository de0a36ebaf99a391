"""Tells of links to drafts: what they lead to is not on the site yet."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.stages.validate.gathered import Gathered


def check_drafts(gathered: Gathered) -> Iterator[Diagnostic]:
    """Warn of each place of a finished file that names a draft: the site leaves the place out."""
    drafts = {
        (entry.document.kind, entry.identifier): str(entry.document.file)
        for entry in (file.entry for file in gathered.files)
        if getattr(entry.written, "draft", False)
    }
    if not drafts:
        return
    for file in gathered.files:
        if getattr(file.entry.written, "draft", False):
            continue
        for path, identifier, to in file.marked.references:
            if (to, identifier) in drafts:
                message = say("{found} is a draft, so the site does not show it here", found=identifier)
                hint = say("delete the line draft: in {file} when it is ready", file=drafts[to, identifier])
                yield file.entry.document.finding("linked-draft", message, path, hint=hint, severity=Severity.WARNING)

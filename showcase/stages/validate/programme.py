"""Looks for what visitors and the law expect of a programme."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.stages.validate.gathered import Gathered

_LEGAL_FIELDS = ("organisation", "address", "mail", "accessibility", "privacy")


def check_programme(gathered: Gathered) -> Iterator[Diagnostic]:
    """Warn of a missing address and of legal pages without their words."""
    document, programme = gathered.content.programme.document, gathered.content.programme.written
    if not programme.address and not gathered.settings.base_url:
        hint = say("add address: https://… once the site has one; canonical links, sitemap and language links need it")
        message = say("the address of the site is not known")
        yield document.finding("missing-address", message, ("address",), hint=hint, severity=Severity.WARNING)
    if programme.browser_form and programme.repository is None:
        hint = say("add repository: with url: of the repository, or take browser_form: out")
        message = say("the form for editing has no repository to write to")
        yield document.finding("missing-field", message, ("browser_form",), hint=hint)
    legal = programme.legal
    if legal is None:
        hint = say("add legal: with kind: and the fields it needs, or kind: demonstration")
        message = say("imprint, privacy notice and accessibility statement are not yet provided")
        yield document.finding("missing-legal", message, ("legal",), hint=hint, severity=Severity.WARNING)
    elif legal.kind != "demonstration":
        missing = ", ".join(name for name in _LEGAL_FIELDS if getattr(legal, name) is None)
        if missing:
            message = say("the legal pages are not complete without {names}", names=missing)
            hint = say("add these fields below legal:")
            yield document.finding("missing-legal", message, ("legal",), hint=hint, severity=Severity.WARNING)

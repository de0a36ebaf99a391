"""Does the programme say what its visitors and the law expect?"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.content import Content
from showcase.settings import Settings


def check_programme(content: Content, settings: Settings) -> Iterator[Diagnostic]:
    """Warn of a missing address and of legal pages without their words."""
    document, programme = content.programme.document, content.programme.written
    if not programme.address and not settings.base_url:
        hint = say("add address: https://… once the site has one; canonical links, sitemap and language links need it")
        message = say("the address of the site is not known")
        yield document.finding("missing-address", message, ("address",), hint=hint, severity=Severity.WARNING)
    legal = programme.legal
    if legal is None:
        hint = say("add legal: with kind: and the fields it needs, or kind: demonstration")
        message = say("imprint, privacy notice and accessibility statement are not yet provided")
        yield document.finding("missing-legal", message, ("legal",), hint=hint, severity=Severity.WARNING)
        return
    if legal.kind == "demonstration":
        return
    for name in ("organisation", "address", "mail", "accessibility", "privacy"):
        if getattr(legal, name) is None:
            message = say("the legal pages need the field {name}", name=name)
            hint = say("add it below legal:")
            yield document.finding("missing-legal", message, ("legal", name), hint=hint, severity=Severity.WARNING)

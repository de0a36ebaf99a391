"""Proves that everybody can read what the brand's colours make."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from showcase.diagnostics import Diagnostic, say
from showcase.model.brand.contrast import brand_findings
from showcase.stages.validate.gathered import Gathered


def check_brand(gathered: Gathered) -> Iterator[Diagnostic]:
    """Report each given colour that fails WCAG AA in its job, with the nearest colour that passes."""
    programme = gathered.content.programme
    brand = programme.written.brand
    worst = {}
    for finding in sorted(brand_findings(brand.primary, brand.accent, brand.neutral), key=lambda found: -found.ratio):
        worst[finding.given] = finding
    for finding in worst.values():
        message = say(
            "{pair} has a contrast of {ratio}, and {required} is needed to read it",
            pair=finding.pair, ratio=f"{floor(finding.ratio * 100) / 100:.2f}", required=f"{finding.required:g}",
        )  # fmt: skip
        hint = say("the nearest colour that passes is {line}", line=f'{finding.given}: "{finding.suggestion}"')
        yield programme.document.finding("unreadable-brand", message, ("brand", finding.given), hint=hint)

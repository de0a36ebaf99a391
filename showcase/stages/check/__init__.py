"""Step 11: look at the staged site before anybody else does."""

from __future__ import annotations

from showcase.diagnostics import Report
from showcase.model.page_plan import SitePlan
from showcase.model.staging import Staging
from showcase.stages.check.links import check_links


def check_site(plan: SitePlan, staging: Staging) -> Report:
    """Report what is broken in the built site, at the content it came from."""
    return Report.of(check_links(plan, staging))

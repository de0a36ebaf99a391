"""Step 6: everything that is typeset: social cards, marks, badges and prints, from one look and one set of fonts."""

from __future__ import annotations

from importlib import import_module

from showcase.model.page_plan import SitePlan
from showcase.model.staging import Staging
from showcase.settings import Settings


def draw_site(plan: SitePlan, staging: Staging, settings: Settings) -> None:
    """Typeset every drawing of the rendered locales; what was drawn before and did not change comes from the cache."""
    # One language after another, so that what views share is made once for each.
    drawings = [drawing for locale in plan.rendered_locales for drawing in plan.drawings if drawing.locale == locale]
    if drawings:
        import_module("showcase.stages.draw.typeset_all").draw_all(drawings, plan, staging, settings)

"""Says when something was last reviewed, and whether that is long ago."""

from __future__ import annotations

from datetime import date

from showcase.model.field_types import PartialDate
from showcase.model.freshness import freshness_state
from showcase.model.views.part_views import FreshnessView
from showcase.stages.plan.enumerations import FRESHNESS
from showcase.stages.plan.wording import Wording


def freshness_view(reviewed_on: PartialDate | None, interval_months: int, words: Wording, today: date) -> FreshnessView:
    """Tell when a file was checked, and whether it is due again."""
    state = freshness_state(reviewed_on, interval_months, today)
    return FreshnessView(state, words.say(FRESHNESS[state]), words.date(reviewed_on), str(reviewed_on or ""))

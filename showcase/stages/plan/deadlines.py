"""What the date of the build makes of deadlines and reviews."""

from __future__ import annotations

from datetime import date

from showcase.model.field_types import PartialDate

SOON_DAYS = 30
_DAYS_PER_MONTH = 30.44


def deadline_state(deadline: PartialDate | None, today: date) -> str:
    """Tell whether a deadline is open, soon (30 days) or closed."""
    if deadline is None:
        return ""
    left = (deadline.last_day - today).days
    return "closed" if left < 0 else "soon" if left <= SOON_DAYS else "open"


def freshness_state(reviewed_on: PartialDate | None, interval_months: int, today: date) -> str:
    """
    Tell whether a profile is current, due or overdue.

    Due from one month before the interval ends; overdue after it.
    """
    if reviewed_on is None:
        return "unreviewed"
    age = (today - reviewed_on.first_day).days / _DAYS_PER_MONTH
    if age > interval_months:
        return "overdue"
    return "due" if age > interval_months - 1 else "current"

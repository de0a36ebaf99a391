"""What the date of the build makes of deadlines and reviews."""

from __future__ import annotations

from datetime import date, timedelta

from showcase.model.field_types import PartialDate

SOON_DAYS = 30


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
    if today > _months_later(reviewed_on.first_day, interval_months):
        return "overdue"
    return "due" if today >= _months_later(reviewed_on.first_day, interval_months - 1) else "current"


def _months_later(day: date, months: int) -> date:
    """Give the same day of a later month, or its last day where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    first = PartialDate(day.year + years, month + 1)
    return min(first.first_day + timedelta(days=day.day - 1), first.last_day)

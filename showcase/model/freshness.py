"""Whether what a file says was looked at lately: the state of a review on the day of the build."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from showcase.model.field_types import PartialDate

GONE = frozenset({"ended", "merged"})  # status of clusters whose profile nobody has to review any more
ARCHIVED = GONE | {"dormant"}  # status of clusters that stand in the archive, and in no list of those that work

FreshnessState = Literal["unreviewed", "current", "due", "overdue"]


def freshness_state(reviewed_on: PartialDate | None, interval_months: int, today: date) -> FreshnessState:
    """
    Tell whether a profile is current, due or overdue.

    Due from one month before the interval ends; overdue after it.
    """
    if reviewed_on is None:
        return "unreviewed"
    if today > review_day(reviewed_on, interval_months):
        return "overdue"
    return "due" if today >= review_day(reviewed_on, interval_months - 1) else "current"


def review_day(reviewed_on: PartialDate, interval_months: int) -> date:
    """
    Give the last day on which a review of that date still holds.

    It is the same day of a later month, or the last day of that month where it has no such day.
    A review known by its year or month alone counts from its first day.
    """
    day = reviewed_on.first_day
    years, month = divmod(day.month - 1 + interval_months, 12)
    first = PartialDate(day.year + years, month + 1)
    return min(first.first_day + timedelta(days=day.day - 1), first.last_day)

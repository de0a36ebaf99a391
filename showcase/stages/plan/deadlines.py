"""What the date of the build makes of deadlines."""

from __future__ import annotations

from datetime import date

from showcase.model.field_types import PartialDate

SOON_DAYS = 30


def deadline_state(deadline: PartialDate | None, today: date) -> str:
    """Tell whether a deadline is open, soon (30 days) or closed."""
    if deadline is None:
        return ""
    left = (deadline.last_day - today).days
    return "closed" if left < 0 else "soon" if left <= SOON_DAYS else "open"

"""What the date of the build makes of deadlines."""

from __future__ import annotations

from datetime import date

from showcase.model.field_types import PartialDate
from showcase.stages.plan.wording import N_, Wording

SOON_DAYS = 30
_STATES = {
    "open": N_("Open until %(date)s"),
    "soon": N_("Closes soon: %(date)s"),
    "closed": N_("Closed on %(date)s"),
}


def deadline_state(deadline: PartialDate | None, today: date) -> str:
    """Tell whether a deadline is open, soon (30 days) or closed."""
    if deadline is None:
        return ""
    left = (deadline.last_day - today).days
    return "closed" if left < 0 else "soon" if left <= SOON_DAYS else "open"


def deadline_words(deadline: PartialDate | None, today: date, words: Wording) -> str:
    """Say until when one can apply, or when that ended, as of the day of the build; empty without a deadline."""
    state = deadline_state(deadline, today)
    return words.say(_STATES[state], date=words.date(deadline)) if state else ""

"""Links to the calendars that the export writes."""

from __future__ import annotations

from showcase.model.event_calendars import OF_MANY, event_calendars
from showcase.model.views.event_views import CalendarLink
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.urls import page_path


def calendar_link(parts: Parts, *steps: str) -> CalendarLink | None:
    """Link to the calendar of a folder, such as ("clusters", "x") or (); None where no event has an exact date."""
    known = recall(parts.lasting, ("calendars",), lambda: _known(parts))
    name = known.get(steps)
    if name is None:
        return None
    path = page_path(parts.place.locale, parts.place.default, *steps) + name
    host = parts.base_url.partition("://")[2]
    # Only several events are worth a subscription.
    subscribe = f"webcal://{host}{path}" if host and name == OF_MANY else ""
    return CalendarLink(parts.place.link(path), subscribe)


def _known(parts: Parts) -> dict[tuple[str, ...], str]:
    return {calendar.steps: calendar.name for calendar in event_calendars(parts.catalogue)}


def event_calendar_url(event_id: str, parts: Parts) -> str:
    """Link to the calendar of one event; empty without an exact date."""
    found = calendar_link(parts, "events", event_id)
    return found.url if found else ""

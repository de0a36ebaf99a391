"""Month views: a table of the days of a month with its events, and the way from month to month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from itertools import groupby

from showcase.model.catalogue import Catalogue
from showcase.model.event import Event
from showcase.model.event_times import event_span, event_times
from showcase.model.field_types import PartialDate
from showcase.model.views.event_views import DayView, EventGroup, MonthBody
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.date_words import month_weeks, short_month, weekday_names
from showcase.stages.plan.events.event_cards import event_card, event_cards
from showcase.stages.plan.events.event_series import events_in_order
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts

Month = tuple[int, int]  # year, and month counted from 1
Months = Mapping[Month, list[str]]
_LONGEST = 366  # days; what lasts longer stands in its first and its last month only
_IN_A_CELL = 3


def month_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order a page for each month that has events."""
    for month in events_by_month(catalogue):
        yield PageOrder("event_month", "events", month_path(month), partial(_make, month))


def month_path(month: Month) -> tuple[str, ...]:
    """Give the path of the page of a month."""
    return ("events", "months", f"{month[0]:04}-{month[1]:02}")


def events_by_month(catalogue: Catalogue) -> Months:
    """Give the events of each month by their dates; what is known by its year alone belongs to no month."""
    found: dict[Month, list[str]] = {}
    for item in events_in_order(catalogue):
        for month in _months_of(catalogue.events[item].written):
            found.setdefault(month, []).append(item)
    return dict(sorted(found.items()))


def all_months(parts: Parts) -> Months:
    """Give the same, made once for a run."""
    return recall(parts.lasting, ("months of events",), lambda: events_by_month(parts.catalogue))


def _months_of(event: Event) -> Iterator[Month]:
    span = event_span(event)
    if span is None or not span[0].month or not span[1].month:
        return
    first, last = (span[0].year, span[0].month), (span[1].year, span[1].month)
    if last <= first or (span[1].first_day - span[0].first_day).days > _LONGEST:
        yield from dict.fromkeys((first, last) if last > first else (first,))
        return
    while first <= last:
        yield first
        first = (first[0] + first[1] // 12, first[1] % 12 + 1)


def month_words(month: Month, parts: Parts) -> str:
    """Name a month: "March 2026"."""
    return parts.words.date(PartialDate(*month))


def month_link(month: Month, parts: Parts) -> LinkView:
    """Link to the page of a month."""
    return LinkView(parts.place.to(*month_path(month)), parts.words.plain(month_words(month, parts)))


def nearest_month(parts: Parts) -> Month | None:
    """Choose the month to begin with: the present one or the next that has events, else the last one."""
    months = list(all_months(parts))
    now = (parts.today.year, parts.today.month)
    return next((month for month in months if month >= now), months[-1] if months else None)


def _make(month: Month, parts: Parts) -> tuple[PageText, MonthBody]:
    words, months = parts.words, list(all_months(parts))
    name = month_words(month, parts)
    title = words.say("Events in %(month)s", month=name)
    items = all_months(parts)[month]
    intro = words.count("%(count)s event", "%(count)s events", len(items))
    place = months.index(month)
    body = MonthBody(
        title=title,
        intro=intro,
        weekdays=weekday_names(words.locale.base),
        weeks=_weeks(month, items, parts),
        groups=tuple(_groups(items, parts)),
        previous=month_link(months[place - 1], parts) if place else None,
        next=month_link(months[place + 1], parts) if place + 1 < len(months) else None,
        months=_by_year(month, parts),
        all_url=parts.place.to("events"),
    )
    trail = ((("events",), words.say("Events")), (month_path(month), name))
    return PageText(title, intro, trail), body


def _groups(items: list[str], parts: Parts) -> Iterator[EventGroup]:
    events = parts.catalogue.events
    exact = [item for item in items if event_times(events[item].written)]
    vague = [item for item in items if item not in exact]
    if exact:
        yield EventGroup("days", parts.words.say("Day by day"), event_cards(exact, parts), "lines")
    if vague:
        yield EventGroup("undated", parts.words.say("Day not stated"), event_cards(vague, parts), "lines")


def _weeks(month: Month, items: list[str], parts: Parts) -> tuple[tuple[DayView | None, ...], ...]:
    by_day = _by_day(month, items, parts)
    return tuple(
        tuple(_day(day, by_day.get(day, []), parts) if day else None for day in week)
        for week in month_weeks(*month, parts.words.locale.base)
    )


def _by_day(month: Month, items: list[str], parts: Parts) -> dict[date, list[str]]:
    found: dict[date, list[str]] = {}
    begin, end = PartialDate(*month).first_day, PartialDate(*month).last_day
    for item in items:
        times = event_times(parts.catalogue.events[item].written)
        if times is None:
            continue
        day, last = max(times.first, begin), min(times.last, end)
        while day <= last:
            found.setdefault(day, []).append(item)
            day += timedelta(days=1)
    return found


def _day(day: date, items: list[str], parts: Parts) -> DayView:
    words = parts.words
    cards = [event_card(parts.catalogue.events[item], parts) for item in items[:_IN_A_CELL]]
    left = len(items) - len(cards)
    return DayView(
        number=words.number(day.day),
        machine_date=day.isoformat(),
        label=words.date(day),
        is_today=day == parts.today,
        count_words=words.count("%(count)s event", "%(count)s events", len(items)) if items else "",
        url=f"#event-{items[0]}" if items else "",
        events=tuple(LinkView(card.url, card.title) for card in cards),
        more=words.count("%(count)s more", "%(count)s more", left) if left else "",
    )


def _by_year(current: Month, parts: Parts) -> tuple[tuple[str, tuple[LinkView, ...]], ...]:
    """List all months with events, the latest year first; names of months are short, for the year stands before."""
    base = parts.words.locale.base
    rows = []
    for year, months in groupby(all_months(parts), key=lambda month: month[0]):
        links = tuple(
            LinkView(
                parts.place.to(*month_path(month)),
                parts.words.plain(short_month(month[1], base)),
                is_current=month == current,
            )
            for month in months
        )
        rows.append((parts.words.date(PartialDate(year)), links))
    return tuple(reversed(rows))

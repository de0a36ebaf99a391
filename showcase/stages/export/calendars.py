"""Calendars (iCalendar, RFC 5545 and 7986) of the programme, each cluster, kind, series and event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from showcase.model.catalogue import Catalogue, CatalogueEntry
from showcase.model.choice_words import EVENT_KINDS
from showcase.model.codes import country_name
from showcase.model.event import Event
from showcase.model.event_calendars import EventCalendar, event_calendars
from showcase.model.event_series import newest_by_series, series_title
from showcase.model.event_times import EventTimes, event_times
from showcase.model.locale import NO_TEXT, ChosenText, Locale, LocalizedText
from showcase.model.messages import N_, Messages, PseudoMessages
from showcase.model.page_plan import SitePlan
from showcase.model.staging import Staging
from showcase.settings import Settings
from showcase.stages.export.calendar_text import day, escaped, folded, local, time_zone_lines

_HOST = "events.invalid"  # of identifiers, where the programme has no address
_STATUS = {"confirmed": "CONFIRMED", "tentative": "TENTATIVE", "postponed": "TENTATIVE", "cancelled": "CANCELLED"}
_OF = N_("Events: %(name)s")
_POSTPONED = N_("Postponed")
_END = b"END:VCALENDAR\r\n"


def write_calendars(catalogue: Catalogue, plan: SitePlan, staging: Staging, settings: Settings) -> None:
    """Write every calendar in each rendered language; the same content on the same day gives the same bytes."""
    calendars = list(event_calendars(catalogue))
    if not calendars:
        return
    zones = _zones(catalogue)
    for locale in plan.rendered_locales:
        writer = CalendarWriter(catalogue, locale, plan.messages[locale.tag], plan.base_url, settings.as_of, zones)
        for calendar in calendars:
            staging.write(writer.path(*calendar.steps)[1:] + calendar.name, writer.document(calendar))


def _zones(catalogue: Catalogue) -> dict[str, bytes]:
    """Describe each time zone once, for the days of all events that keep its clocks."""
    days: dict[ZoneInfo, list[date]] = {}
    for entry in catalogue.events.values():
        times = event_times(entry.written)
        if times is not None and times.begins is not None and isinstance(times.begins.tzinfo, ZoneInfo):
            days.setdefault(times.begins.tzinfo, []).extend((times.first, times.last))
    return {zone.key: time_zone_lines(zone, min(found), max(found)) for zone, found in days.items()}


@dataclass(frozen=True, slots=True)
class CalendarWriter:
    """Writes calendars in one language; each event is written once and stands in several of them."""

    catalogue: Catalogue
    locale: Locale
    messages: Messages | PseudoMessages
    base_url: str
    today: date
    zones: dict[str, bytes]  # by name
    _made: dict[str, bytes] = field(default_factory=dict)

    def path(self, *steps: str) -> str:
        """Give the URL path of a page in this language."""
        return self.locale.url_prefix(self.catalogue.default_locale) + "".join(f"{step}/" for step in steps)

    def document(self, calendar: EventCalendar) -> bytes:
        """Write one calendar."""
        names = {self.catalogue.events[item].written.time_zone for item in calendar.events} & self.zones.keys()
        zones = [self.zones[name] for name in sorted(str(name) for name in names)]
        return b"".join((*map(folded, self._head(calendar)), *zones, *map(self._event, calendar.events), _END))

    def _head(self, calendar: EventCalendar) -> Iterator[str]:
        yield "BEGIN:VCALENDAR"
        yield "VERSION:2.0"
        yield f"PRODID:-//Showcase//Events//{self.locale.base.partition('-')[0].upper()}"
        yield "CALSCALE:GREGORIAN"
        if calendar.of == "event":
            return
        name = escaped(self._name(calendar))
        yield f"NAME:{name}"
        yield f"X-WR-CALNAME:{name}"
        if self.base_url:
            yield f"SOURCE;VALUE=URI:{self.base_url}{self.path(*calendar.steps)}{calendar.name}"
        yield "REFRESH-INTERVAL;VALUE=DURATION:P1D"
        yield "X-PUBLISHED-TTL:P1D"

    def _name(self, calendar: EventCalendar) -> str:
        match calendar.of:
            case "cluster":
                name = self._text(self.catalogue.clusters[calendar.id].profile.name).text
            case "kind":
                name = self.messages.gettext(EVENT_KINDS[calendar.id])
            case "series":
                newest = newest_by_series(self.catalogue)[calendar.id]
                name = series_title(self._text(self.catalogue.events[newest].written.title).text)
            case _:
                name = self._text(self.catalogue.programme.name).text
        return self.messages.gettext(_OF) % {"name": name}

    def _event(self, identifier: str) -> bytes:
        if identifier not in self._made:
            lines = self._event_lines(self.catalogue.events[identifier])
            self._made[identifier] = b"".join(map(folded, lines))
        return self._made[identifier]

    def _event_lines(self, entry: CatalogueEntry[Event]) -> Iterator[str]:
        event = entry.written
        yield "BEGIN:VEVENT"
        yield f"UID:{self._uid(entry)}"
        yield f"DTSTAMP:{day(self.today)}T000000Z"
        times = event_times(event)
        if times is not None:  # always so: calendars hold what has exact dates
            yield from _when(times, event.time_zone or "")
        yield self._worded("SUMMARY", self._text(event.title))
        if place := self._place(event):
            yield f"LOCATION:{escaped(place)}"
        if told := "\n".join(self._told(event)):
            yield f"DESCRIPTION:{escaped(told)}"
        yield f"CATEGORIES:{escaped(self.messages.gettext(EVENT_KINDS[event.kind]))}"
        if event.event_status:
            yield f"STATUS:{_STATUS[event.event_status]}"
        if self.base_url:
            yield f"URL:{self.base_url}{self.path('events', entry.id)}"
        yield "END:VEVENT"

    def _uid(self, entry: CatalogueEntry[Event]) -> str:
        """Name an event for ever: what was renamed keeps its first name; neither words nor addresses matter."""
        first = next(iter(entry.written.previous_ids), entry.id)
        host = urlsplit(self.catalogue.programme.address or "").hostname or _HOST
        return f"event-{first}@{host}"

    def _worded(self, name: str, text: ChosenText) -> str:
        language = f";LANGUAGE={text.lang}" if text.is_fallback else ""
        return f"{name}{language}:{escaped(text.text)}"

    def _place(self, event: Event) -> str:
        codes = dict.fromkeys((*([event.country] if event.country else []), *event.further_countries))
        places = (self._text(event.place).text, *(country_name(code, self.locale.base) for code in codes))
        return ", ".join(place for place in places if place)

    def _told(self, event: Event) -> Iterable[str]:
        """Tell what an event is about, in plain words."""
        if event.event_status == "postponed":  # iCalendar knows no such status
            yield self.messages.gettext(_POSTPONED)
        if event.summary:
            yield self._text(event.summary).text
        for part in event.agenda:
            yield " ".join(text for text in (part.time, self._text(part.title).text) if text)
        if event.website:
            yield event.website

    def _text(self, text: LocalizedText | None) -> ChosenText:
        return text.in_locale(self.locale, self.catalogue.default_locale) if text is not None else NO_TEXT


def _when(times: EventTimes, zone: str) -> Iterator[str]:
    """Give beginning and end: whole days end on the day after, exclusively (RFC 5545, 3.6.1)."""
    if times.begins is None:
        yield f"DTSTART;VALUE=DATE:{day(times.first)}"
        yield f"DTEND;VALUE=DATE:{day(times.last + timedelta(days=1))}"
        yield "TRANSP:TRANSPARENT"
        return
    yield f"DTSTART;TZID={zone}:{local(times.begins)}"
    if times.ends is not None and times.ends > times.begins:
        yield f"DTEND;TZID={zone}:{local(times.ends)}"

# SPDX-License-Identifier: MIT
"""Calendars, read back by a library that is not ours and compared with the YAML."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from showcase.model.staging import Staging
from showcase.stages.export.calendar_text import escaped, folded, time_zone_lines
from showcase.stages.export.calendars import write_calendars
from tests.built_sites import AS_OF, SITES, BuiltSite
from tests.contents import catalogue_of, plan_of, settings_for

HOST = "https://clusters.example.org/showcase"
DAY = "{title: %s, kind: conference, starts: 2027-05-14}"
STATUS = {"confirmed": "CONFIRMED", "tentative": "TENTATIVE", "postponed": "TENTATIVE", "cancelled": "CANCELLED"}


def calendars_from(files: dict[str, str], folder: Path, **changes: Any) -> dict[str, bytes]:
    """Write the calendars of a few files; bytes by path below the site."""
    write_calendars(catalogue_of(files), plan_of(files, **changes), Staging(folder), settings_for(**changes))
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.ics")}


def parsed(data: bytes) -> icalendar.Calendar:
    """Read a calendar; what the library cannot read it reports as errors."""
    found = icalendar.Calendar.from_ical(data)
    assert isinstance(found, icalendar.Calendar)
    assert [part.errors for part in found.walk() if part.errors] == []
    return found


def by_identifier(data: bytes) -> dict[str, icalendar.Event]:
    """List the events of a calendar by the identifier within their UID."""
    found = parsed(data).events
    events = {str(event["UID"]).removeprefix("event-").partition("@")[0]: event for event in found}
    assert len(events) == len(found)
    return events


def written_events() -> dict[str, dict[str, Any]]:
    """Read the events of the complete site as YAML, without any code of ours; by the name that stays for ever."""
    files = sorted((SITES / "complete" / "content" / "events").glob("*.yml"))
    read = {file.stem: yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader) for file in files}
    return {data.get("previous_ids", [name])[0]: {**data, "id": name} for name, data in read.items()}


def is_exact(data: dict[str, Any]) -> bool:
    """Tell whether an event has a first and a last day."""
    days = [data.get("starts", ""), data.get("ends", data.get("starts", ""))]
    return all(len(day) == len("2026-01-15") for day in days)


def in_language(value: Any, tag: str) -> str:
    """Choose a text as a reader of a language gets it."""
    return str(value if isinstance(value, str) else value.get(tag) or value["en"])


def expected_times(data: dict[str, Any]) -> tuple[Any, Any]:
    """Work out beginning and end of an event from its YAML; whole days end on the next day."""
    first = date.fromisoformat(data["starts"])
    last = date.fromisoformat(data.get("ends", data["starts"]))
    if "start_time" not in data:
        return first, last + timedelta(days=1)
    zone = ZoneInfo(data["time_zone"])
    begins = datetime.combine(first, time.fromisoformat(data["start_time"]), zone)
    ends = data.get("end_time") and datetime.combine(last, time.fromisoformat(data["end_time"]), zone)
    return begins, ends or begins


@pytest.mark.parametrize("tag", ["en", "de", "ar"])
def test_calendar_of_the_programme_says_what_the_files_say(complete_site: BuiltSite, tag: str) -> None:
    """Field by field and in each language; events without an exact day are left out, and nothing else is."""
    root = "/" if tag == "en" else f"/{tag}/"
    found = by_identifier(complete_site.file(f"{root}events.ics").read_bytes())
    written = {name: data for name, data in written_events().items() if is_exact(data)}
    assert found.keys() == written.keys()
    assert len(written) < len(written_events())
    for name, data in written.items():
        event = found[name]
        assert str(event["SUMMARY"]) == in_language(data["title"], tag)
        assert (event.start, event.end) == expected_times(data)
        assert str(event.get("STATUS", "")) == STATUS.get(data.get("event_status", ""), "")
        assert str(event["URL"]) == f"{HOST}{root}events/{data['id']}/"
        assert in_language(data.get("place", ""), tag) in str(event.get("LOCATION", ""))
        assert in_language(data.get("summary", ""), tag) in str(event.get("DESCRIPTION", ""))
        assert datetime.combine(AS_OF, time(0), ZoneInfo("UTC")) == event.DTSTAMP


def test_each_cluster_kind_series_and_event_has_its_calendar(complete_site: BuiltSite) -> None:
    """The calendars of the parts hold the same events as the whole, and those of their part only."""
    written = {name: data for name, data in written_events().items() if is_exact(data)}

    def names(path: str) -> set[str]:
        return set(by_identifier(complete_site.file(path).read_bytes()))

    energy = {name for name, data in written.items() if "alpha-energy" in data.get("clusters", [])}
    assert names("/clusters/alpha-energy/events.ics") == energy
    fairs = {name for name, data in written.items() if data["kind"] == "trade_fair_booth"}
    assert names("/events/kinds/trade-fair-booth/events.ics") == fairs
    engines = {name for name, data in written.items() if data.get("series") == "quiet-engines"}
    assert names("/events/series/quiet-engines/events.ics") == engines
    for name, data in written.items():
        assert names(f"/events/{data['id']}/event.ics") == {name}
    assert not complete_site.file("/events/quiet-engines-3/event.ics").exists()
    assert not complete_site.file("/clusters/eta-bare/events.ics").exists()


def test_every_calendar_keeps_to_the_rules_of_the_standard(complete_site: BuiltSite) -> None:
    """RFC 5545: lines of 75 bytes that end in CRLF, UTF-8, one version, and every time zone described in its file."""
    files = sorted(complete_site.folder.rglob("*.ics"))
    assert len(files) > 30
    for file in files:
        data = file.read_bytes()
        assert data.endswith(b"END:VCALENDAR\r\n")
        lines = data.split(b"\r\n")
        assert b"\n" not in data.replace(b"\r\n", b"")
        assert max(map(len, lines)) <= 75
        assert all(line.decode() is not None for line in lines)  # no letter is cut in two
        calendar = parsed(data)
        assert (str(calendar["VERSION"]), str(calendar["CALSCALE"])) == ("2.0", "GREGORIAN")
        zones = {str(zone["TZID"]) for zone in calendar.timezones}
        used = {event["DTSTART"].params["TZID"] for event in calendar.events if "TZID" in event["DTSTART"].params}
        assert zones == used


def test_name_and_identifiers_stay_when_words_and_address_change(tmp_path: Path) -> None:
    """A UID holds neither words nor the address of one run; who was renamed keeps its first name."""
    first = calendars_from({"events/day.yml": DAY % "Day"}, tmp_path / "a")
    renamed = "{title: Other, kind: award, starts: 2027-06-14, previous_ids: [day]}"
    later = calendars_from({"events/evening.yml": renamed}, tmp_path / "b", base_url="https://preview.example.org")
    assert by_identifier(first["events.ics"]).keys() == by_identifier(later["events.ics"]).keys() == {"day"}
    uids = {str(parsed(files["events.ics"]).events[0]["UID"]) for files in (first, later)}
    assert uids == {"event-day@north.example.org"}


def test_same_content_on_the_same_day_gives_the_same_bytes(tmp_path: Path) -> None:
    """Building twice changes nothing."""
    files = {f"events/e{number}.yml": DAY % f"Day {number}" for number in range(5)}
    assert calendars_from(files, tmp_path / "a") == calendars_from(files, tmp_path / "b")


def test_without_address_there_are_calendars_without_links(tmp_path: Path) -> None:
    """A site whose address nobody knows still has calendars, with an identifier of their own."""
    programme = "{name: North, territory: North, locales: [en], brand: {primary: '#12344d'}}"
    files = calendars_from({"programme.yml": programme, "events/day.yml": DAY % "Day"}, tmp_path)
    event = parsed(files["events.ics"]).events[0]
    assert "URL" not in event
    assert str(event["UID"]) == "event-day@events.invalid"


def test_programme_without_exact_dates_has_no_calendar(tmp_path: Path) -> None:
    """A calendar without events would not be valid."""
    assert calendars_from({"events/day.yml": "{title: Day, kind: award, starts: 2027-05}"}, tmp_path) == {}


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_words_come_back_as_they_were(title: str, text: str) -> None:
    """Commas, semicolons, backslashes, line breaks, emoji and bidi marks survive; control characters do not."""
    lines = ["BEGIN:VEVENT", f"SUMMARY:{escaped(title)}", f"DESCRIPTION:{escaped(text)}", "END:VEVENT"]
    data = b"".join(map(folded, lines))
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    found = icalendar.Event.from_ical(data)
    assert (str(found["SUMMARY"]), str(found["DESCRIPTION"])) == (kept(title), kept(text))


def kept(text: str) -> str:
    """Give what a calendar can hold of a text: line breaks are one kind, other control characters are none."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in plain if sign in "\n\t" or not (sign < " " or sign == "\x7f"))


@given(st.text(alphabet="aä€😀", min_size=1, max_size=400))
def test_long_lines_break_between_letters(text: str) -> None:
    """Each piece of a folded line is whole UTF-8, and the pieces make the line again."""
    pieces = folded(text).removesuffix(b"\r\n").split(b"\r\n ")
    assert "".join(piece.decode() for piece in pieces) == text


ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Casablanca", "UTC")


@given(st.sampled_from(ZONES), st.integers(0, 1000 * 24 * 60))
def test_described_time_zone_has_the_clocks_of_the_real_one(name: str, minutes: int) -> None:
    """A client that knows only our description comes to the same offset as the database of time zones."""
    zone = ZoneInfo(name)
    data = b"BEGIN:VCALENDAR\r\n" + time_zone_lines(zone, date(2024, 1, 1), date(2026, 12, 31)) + b"END:VCALENDAR\r\n"
    described = parsed(data).timezones[0].to_tz(lookup_tzid=False)
    at = datetime.fromisoformat("2024-01-01T00:00") + timedelta(minutes=minutes)
    assume(at.replace(tzinfo=zone, fold=1).utcoffset() == at.replace(tzinfo=zone).utcoffset())  # clocks show it once
    assert at.replace(tzinfo=described).utcoffset() == at.replace(tzinfo=zone).utcoffset()

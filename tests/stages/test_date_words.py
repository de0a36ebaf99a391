# SPDX-License-Identifier: MIT
"""Spans of days, months and weeks as readers write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.field_types import PartialDate
from showcase.stages.plan.date_words import first_weekday, month_weeks, span_words, weekday_names

LANGUAGES = ("en", "de", "da", "ar", "ja", "pt-BR", "fi", "he", "lt", "zh-Hant")


@pytest.mark.parametrize(
    "first, last, base, words",
    [
        ("2024-09-03", "2024-09-06", "en", "3–6 September 2024"),
        ("2024-09-03", "2024-09-06", "de", "3.–6. September 2024"),
        ("2024-09-03", "2024-09-06", "ar", "3–6 سبتمبر 2024"),
        ("2024-09-03", "2024-09-06", "ja", "2024年9月3日～6日"),
        ("2024-09-30", "2024-10-02", "de", "30. September – 2. Oktober 2024"),
        ("2024-12-31", "2025-01-02", "en", "31 December 2024 – 2 January 2025"),
        ("2024-09-03", "2024-09-03", "en", "3 September 2024"),
        ("2025-04", "2025-05", "en", "April – May 2025"),
        ("2024-12", "2025-01", "de", "Dezember 2024 – Januar 2025"),
        ("2025", "2026", "en", "2025–2026"),
        ("2025", "2025", "ja", "2025年"),
    ],
)
def test_span_says_once_what_both_ends_share(first: str, last: str, base: str, words: str) -> None:
    """Months are written out, and the order of day, month and year is that of the language."""
    said = span_words(PartialDate.parse(first), PartialDate.parse(last), base)
    assert said.replace("\u2009", " ") == words


@pytest.mark.parametrize("base, weekday", [("en", 0), ("de", 0), ("ar", 5), ("he", 6), ("ja", 6), ("pt-BR", 6)])
def test_week_begins_as_in_the_country_of_the_language(base: str, weekday: int) -> None:
    """Monday in Germany, Saturday in Egypt, Sunday in Israel, Japan and Brazil; in international English Monday."""
    assert first_weekday(base) == weekday


@given(st.integers(1900, 2100), st.integers(1, 12), st.sampled_from(LANGUAGES))
def test_month_has_each_of_its_days_once_below_the_right_weekday(year: int, month: int, base: str) -> None:
    """Whatever the language, weeks have seven places, days stand in order, and no week is empty."""
    weeks = month_weeks(year, month, base)
    days = [day for week in weeks for day in week if day]
    assert all(len(week) == 7 and any(week) for week in weeks)
    assert days == [
        date.fromordinal(PartialDate(year, month).first_day.toordinal() + step) for step in range(len(days))
    ]
    assert days[-1] == PartialDate(year, month).last_day
    start = first_weekday(base)
    for week in weeks:
        assert all(day is None or day.weekday() == (start + place) % 7 for place, day in enumerate(week))


def test_names_of_weekdays_are_in_the_order_of_the_table() -> None:
    """The first column of a German month is Monday, of an Arabic one Saturday."""
    assert weekday_names("de")[0] == ("Montag", "Mo")
    assert weekday_names("ar")[0][0] == "السبت"

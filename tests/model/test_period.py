# SPDX-License-Identifier: MIT
"""Periods as people write them: what is running, and what has ended."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.period import Period, parse_period

TODAY = date(2026, 1, 15)


@pytest.mark.parametrize(
    "text, first, last, state",
    [
        ("2021–2027", "2021", "2027", "running"),
        ("2019-2025", "2019", "2025", "ended"),
        ("2015 - 2020", "2015", "2020", "ended"),
        ("2025–2026", "2025", "2026", "running"),
        ("since 2020", "2020", "None", "running"),
        ("since May 2025", "2025-05", "None", "running"),
        ("seit 2020", "2020", "None", "running"),
        ("2021–", "2021", "None", "running"),
        ("from 2018", "2018", "None", ""),
        ("from 2018 to 2020", "2018", "2020", "ended"),
        ("2018", "2018", "None", ""),
        ("April 2019 – March 2022", "2019-04", "2022-03", "ended"),
        ("2023-04 – 2026-07", "2023-04", "2026-07", "running"),
        ("1 April 2019 – 14 January 2026", "2019-04-01", "2026-01-14", "ended"),
        ("until 31 March 2028", "None", "2028-03-31", "running"),
        ("until 2025", "None", "2025", "ended"),
        ("2027–2029", "2027", "2029", "planned"),
        ("since 2027", "2027", "None", "planned"),
    ],
)
def test_period_is_read_as_it_is_written(text: str, first: str, last: str, state: str) -> None:
    """Each way of writing gives its dates as exactly as they are known, and where it stands on the day."""
    period = parse_period(text)
    assert period is not None
    assert (str(period.first), str(period.last), period.state(TODAY)) == (first, last, state)


@pytest.mark.parametrize("text", ["three years", "since the beginning", "31 June 2020", "2020, 2022 and 2024", "until"])
def test_period_that_is_not_understood_stays_a_text(text: str) -> None:
    """Nothing is guessed: what is not a period is shown as it is written."""
    assert parse_period(text) is None


def test_period_that_ends_before_it_begins_is_told_apart() -> None:
    """One year may be both ends; an end before the beginning is a mistake."""
    assert (parse_period("2027–2021") or Period(None, None)).is_reversed
    assert not (parse_period("2021–2021") or Period(None, None)).is_reversed


@given(st.text(max_size=40))
def test_any_text_is_a_period_or_none(text: str) -> None:
    """Whatever an author writes, reading it never fails, and what is read has at least one end."""
    period = parse_period(text)
    assert period is None or period.first or period.last

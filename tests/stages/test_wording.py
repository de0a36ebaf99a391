# SPDX-License-Identifier: MIT
"""Dates, lists, numbers and names stand as readers of a language write them; Japanese shows what is easily missed."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.model.field_types import PartialDate
from showcase.model.locale import Locale
from showcase.model.messages import Messages
from showcase.stages.load.read_messages import read_messages
from showcase.stages.plan.wording import Wording

LOCALES = Path(__file__).resolve().parents[2] / "locales"


def wording(tag: str) -> Wording:
    """Make the words of a language."""
    locale = Locale.parse(tag)
    messages, findings = read_messages(LOCALES, locale)
    assert isinstance(messages, Messages)
    assert findings == []
    return Wording(locale, locale, messages)


@pytest.mark.parametrize("tag, year, month, day", [
    ("en", "2019", "May 2019", "3 May 2019"),
    ("de", "2019", "Mai 2019", "3. Mai 2019"),
    ("ja", "2019年", "2019年5月", "2019年5月3日"),
])  # fmt: skip
def test_date_is_written_as_exactly_as_it_is_known(tag: str, year: str, month: str, day: str) -> None:
    """A year, a month and a day are written as the language does; a Japanese year says that it is one."""
    words = wording(tag)
    assert [words.date(PartialDate(2019, *rest)) for rest in ((), (5,), (5, 3))] == [year, month, day]


def test_japanese_names_are_listed_with_their_own_comma() -> None:
    """An enumeration has Japanese commas and no "and"."""
    assert wording("ja").listed(["愛知県", "北海道", "兵庫県"]) == "愛知県、北海道、兵庫県"


@pytest.mark.parametrize("figure, said", [
    ("about 150,000", "約150,000"), ("more than 12", "12超"), ("at least 30%", "30%以上"), ("up to 5", "最大5"),
])  # fmt: skip
def test_japanese_words_stand_on_the_right_side_of_a_figure(figure: str, said: str) -> None:
    """Words that go with a number stand before or behind it, as Japanese puts them."""
    assert wording("ja").figure(figure) == said


def test_japanese_counts_have_one_form() -> None:
    """One and many are said alike, with the number."""
    words = wording("ja")
    assert [words.count("%(count)s result", "%(count)s results", number) for number in (1, 2000)] == [
        "1件の結果", "2,000件の結果",
    ]  # fmt: skip


def test_countries_and_languages_have_japanese_names() -> None:
    """Names of countries and languages come from the locale data."""
    words = wording("ja")
    assert (words.country("DE"), words.language("nb")) == ("ドイツ", "ノルウェー語(ブークモール)")

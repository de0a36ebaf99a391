# SPDX-License-Identifier: MIT
"""The written order of names, which the search index sorts by its bytes."""

from __future__ import annotations

import pytest

from showcase.model.collation import order_text, sort_key


@pytest.mark.parametrize("tag, names", [
    ("en", ["alpha", "Beta", "Ærø", "Zürich", "Łódź", "O'Neil", "42", "東京", "Москва"]),
    ("da", ["Aarhus", "Zealand", "Ærø", "Ørsted", "Åland", "Odense"]),
    ("de", ["Müller", "Mueller", "Muller", "Straße", "Strasse", "Zoo"]),
    ("ar", ["ألفا", "بيتا", "Beta", "زيتا"]),
])  # fmt: skip
def test_bytes_sort_names_as_the_locale_does(tag: str, names: list[str]) -> None:
    """Names that differ in their letters stand in the same order by bytes as by the collation of the locale."""
    by_bytes = sorted(names, key=lambda name: order_text(name, tag).encode())
    by_letters = sorted(names, key=lambda name: sort_key(name, tag)[:2])
    assert [order_text(name, tag) for name in by_letters] == [order_text(name, tag) for name in by_bytes]


def test_order_is_safe_in_a_list_of_captures() -> None:
    """The written order holds no comma, colon or quote, which would end it in an attribute of the index."""
    assert set(order_text('a, b: "c" <d> & é', "en")) <= set("0abcde ")

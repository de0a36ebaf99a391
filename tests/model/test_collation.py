# SPDX-License-Identifier: MIT
"""Names stand where readers of a language look for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyuca import Collator

from showcase.model.collation import index_letter, order_text, sort_key

COLLATOR = Collator()
LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZäöüßáàâåãéèêëíîïóòôõøúùûñçčšžæœłńśźżąęğşÄÖÜØÅÉ"
WORDS = st.text(alphabet=LATIN, min_size=1, max_size=12)
IN_ORDER = {
    "da": "Bornholm|Zealand|Ærø|Øster|Aabenraa|Ålborg",
    "nb": "Zoo|Ærlig|Øst|Aasen|Åsen",
    "sv": "Aachen|Zoo|Zürich|Åbo|Ängelholm|Öland",
    "pl": "Las|Lublin|Łódź|Mazury|Zamość|Źródło|Żywiec",
    "et": "Saar|Šokk|Zoo|Žanr|Tartu|Võru|Õnn|Äär|Öö|Ühing",
    "cs": "Cukr|Čas|Dům|Hora|Chata|Ivan",
    "es": "nube|ñu|oso",
    "tr": "hal|ılık|irmak",
    "hu": "cukor|csak|dal|oda|öt",
    "de": "Äcker|Ader|Affe|Strasse|Straße|Strauß|Zürich",
    "ja": "０５|12|ＡＢＣ|ABD|あい|アオイ|エネルギー|カキ|かく|がく|ばあ|ハアト|ハート|愛知|水素",
    "en": "2-H|Élan|H2|Ion|résumé|zoo|Zoo",
}


@pytest.mark.parametrize("tag", sorted(IN_ORDER))
def test_names_stand_in_the_order_of_the_language(tag: str) -> None:
    """Letters with a place of their own stand there, whatever follows them."""
    names = IN_ORDER[tag].split("|")
    assert sorted(set(names), key=lambda name: sort_key(name, tag)) == names


def test_a_country_does_not_change_the_order() -> None:
    """`da-DK` and `DA` sort like `da`, but languages that only begin alike do not."""
    assert sort_key("Å", "da-DK") == sort_key("Å", "da") == sort_key("Å", "DA")
    assert sort_key("Aal", "dav") < sort_key("Z", "dav")


@given(WORDS, WORDS)
def test_german_order_is_that_of_unicode(one: str, other: str) -> None:
    """Any two Latin words stand in German as the default table of Unicode puts them."""
    ours = sort_key(one, "de") < sort_key(other, "de")
    assert ours == (COLLATOR.sort_key(one) < COLLATOR.sort_key(other))


@given(st.lists(st.text(max_size=12), max_size=6), st.sampled_from(["en", "de", "da", "ar", "pl", "ja", "zh-Hans"]))
def test_every_text_has_a_place(texts: list[str], tag: str) -> None:
    """Whatever the text, it can be compared with every other, and the order does not depend on where we start."""
    keys = [sort_key(text, tag) for text in texts]
    backwards = keys[::-1]
    assert sorted(keys) == sorted(backwards)


@given(WORDS, WORDS, st.sampled_from(["de", "da", "pl"]))
def test_written_order_is_the_order_of_letters(one: str, other: str, tag: str) -> None:
    """The order that is written into a page for the search never contradicts the order of lists."""
    if order_text(one, tag) < order_text(other, tag):
        assert sort_key(one, tag) < sort_key(other, tag)


@pytest.mark.parametrize(
    "tag, name, letter",
    [
        ("en", "Élan", "E"),
        ("en", "Ørsted", "O"),
        ("en", "Ålborg", "A"),
        ("da", "Ålborg", "Å"),
        ("da", "Aabenraa", "Å"),
        ("da", "Ødis", "Ø"),
        ("nb", "Öland", "Ø"),
        ("de", "Äcker", "A"),
        ("de", "ßeta", "S"),
        ("sv", "Äppel", "Ä"),
        ("hu", "Csaba", "Cs"),
        ("hr", "Ljubljana", "Lj"),
        ("pl", "Łódź", "Ł"),
        ("tr", "izmir", "İ"),
        ("el", "Άλφα", "Α"),
        ("ru", "йод", "Й"),
        ("ar", "أفق", "ا"),
        ("ja", "ガス", "か"),
        ("ja", "水素", "水"),
        ("en", "  «quoted»", "Q"),
        ("en", "3D", "#"),
        ("en", "½ litre", "#"),
        ("en", "☂", "#"),
        ("en", "", "#"),
    ],
)
def test_name_stands_under_a_letter_of_its_language(tag: str, name: str, letter: str) -> None:
    """An index lists a name where readers of the language look: under its own letter, or under the plain one."""
    assert index_letter(name, tag) == letter


@given(st.text(max_size=6), st.sampled_from(["en", "da", "hu", "tr", "ja", "ar"]))
def test_every_name_has_a_letter(name: str, tag: str) -> None:
    """Whatever a name begins with, it stands under one short letter."""
    assert 1 <= len(index_letter(name, tag)) <= 4

# SPDX-License-Identifier: MIT
"""Tests that no text stops a print, acts in it or gets out of its page, however nasty, long or foreign it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.model.brand.identity import derive_identity
from showcase.model.shortened import shorten
from showcase.stages.draw.printable import fonts_with_marks, printable, printable_text
from showcase.stages.draw.typesetter import Typesetter
from tests.contents import plan_of, settings_for
from tests.stages.pdf_reading import check_paper, info_of, says

MAIL = "office@a.example"
NASTY = {
    "signs of programs": '#panic() $x^2$ *b* `raw` @ref <l> = h \\ [b] // /* */ ~ \' " "},"look":{} \\u0000 {{ }} %s',
    "unseen signs": "a\u202eb\u2066c\u200ed\ufeffe\ufff9f\u0007g\u009bh\u2028i\n\nj\vk",
    "no signs": "\ue000\uf8ff\U000f0000\ufdd0\u0378",
    "marks": "e\u0336\u0336 q\u0301\u0323 \u0301 x\u20dd \u0e01\u0e4a ☎\ufe0f",
    "pictures": "👩🏽\u200d🚀 🇪🇺 \U000e0041\U0001f9ff",
    "scripts": "ⲁⲃ ᚠᚢ ꦀꦁ 𓀀 𝔘𝔫 नमस्ते ไทย 한국어 中文 ქართული",
    "long word": "x" * 10_000,
    "long text": "جملة فيها كلمات. A sentence with words. " * 300,
}  # fmt: skip


@pytest.fixture(scope="module")
def typesetter(tmp_path_factory: pytest.TempPathFactory) -> Typesetter:
    """Set with the fonts of the repository."""
    output = tmp_path_factory.mktemp("hostile") / "site"
    plan = plan_of({})
    return Typesetter(derive_identity(plan.programme.brand), (), settings_for(output=output))


def sheet_with(words: str, typesetter: Typesetter, file: Path) -> Path:
    """Make the factsheet of a cluster that says the same words everywhere."""
    said = {"text": words, "year": "2024", "amount": words[:60]}
    cluster = {
        "name": words, "name_local": words[:200], "acronym": words[:40], "city": words[:80], "summary": words,
        "description": words, "legal_form": words, "aims": [said], "strengths": [said] * 5,
        "cooperation": {"offers": [said] * 3, "seeks": [said], "target_regions": [said]},
        "key_figures": [{"label": words, "value": words[:80], "unit": words, "year": "2024"}] * 3,
        "projects": [said] * 30, "members": {"total": 3, "companies": 2},
    }  # fmt: skip
    return drawn(cluster, words, typesetter, file)


def drawn(cluster: dict[str, Any], words: str, typesetter: Typesetter, file: Path) -> Path:
    """Make the factsheet of a cluster that is as written here."""
    contact = {"role": words, "organisation": words[:200], "mail": MAIL, "address": {"lines": [words]}}
    whole = {"schema_version": 2, "country": "DE", "sectors": ["energy"], "contact": contact, **cluster}
    drawings = plan_of({"clusters/nasty.yml": yaml.safe_dump(whole)}, prints=True).drawings
    (sheet,) = (drawing for drawing in drawings if drawing.path == "print/en/factsheets/nasty.pdf")
    file.write_bytes(typesetter.draw(sheet))
    return file


@pytest.mark.parametrize("kind", NASTY)
def test_nasty_words_give_a_sheet_for_everybody(kind: str, typesetter: Typesetter, tmp_path: Path) -> None:
    """Whatever stands in every field, the sheet is made, is still PDF/UA, and names whom to write to."""
    file = sheet_with(NASTY[kind], typesetter, tmp_path / "sheet.pdf")
    info = info_of(file)
    check_paper(file, title=info["Title"], language="en", author="North")
    assert int(info["Pages"]) <= 2
    assert says(file, MAIL)


def test_words_of_typst_stand_there_as_they_were_written(typesetter: Typesetter, tmp_path: Path) -> None:
    """Signs that mean something to the typesetter mean nothing in a text."""
    words = "#panic() $x$ *b* @ref <l> #import"
    assert says(drawn({"name": words}, words, typesetter, tmp_path / "sheet.pdf"), words)


@settings(max_examples=8)
@given(words=st.text(min_size=1, max_size=60).filter(str.strip))
def test_any_words_can_be_set(words: str, typesetter: Typesetter, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No text of any script makes the typesetter refuse the sheet."""
    cluster = {"name": words, "summary": words, "aims": [{"text": words}]}
    file = drawn(cluster, words, typesetter, tmp_path_factory.getbasetemp() / "any.pdf")
    assert info_of(file)["Tagged"] == "yes"


@given(text=st.text(max_size=300), most=st.integers(12, 200))
def test_shortened_text_keeps_its_beginning_and_its_room(text: str, most: int) -> None:
    """A short text stays as it is; a long one is its own beginning and a mark that something is missing."""
    line, short = " ".join(text.split()), shorten(text, most)
    assert len(short) <= most
    assert short == line if len(line) <= most else (short.endswith("…") and line.startswith(short[:-1].rstrip()))


@pytest.mark.parametrize(
    "text, most, short",
    [
        ("One is short. Two goes on and on.", 20, "One is short. …"),
        ("Founded e. g. in 2012 by members. And more follows here.", 40, "Founded e. g. in 2012 by members. …"),
        ("一つ目の文です。二つ目の文はとても長く続きます。", 14, "一つ目の文です。 …"),
        ("No sentence ends in the room that there is", 22, "No sentence ends in …"),
        ("The first, and then the rest of it", 13, "The first …"),
    ],
)  # fmt: skip
def test_texts_are_shortened_at_the_end_of_a_sentence(text: str, most: int, short: str) -> None:
    """The cut is after a sentence where one ends in time, else between words; abbreviations end nothing."""
    assert shorten(text, most) == short


def test_what_nobody_sees_goes_and_letters_stay(repository: Path) -> None:
    """Overrides of direction and controls go; letters with marks that a font has, and joiners, stay."""
    fonts = fonts_with_marks(repository / "theme" / "fonts" / "scripts")
    assert printable_text("a\u202eb\u0007c\ufeffd", fonts) == "abcd"
    assert printable_text("e\u0301 می\u200cخواهم דָּ", fonts) == "\u00e9 می\u200cخواهم דָּ"
    assert printable({"a": ["x\u0000", 3, None]}, fonts) == {"a": ["x", 3, None]}

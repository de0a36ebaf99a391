# SPDX-License-Identifier: MIT
"""Fonts that a programme brings itself draw what ours cannot, and a letter that nobody has stops nothing."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from showcase.model.brand.identity import derive_identity
from showcase.model.brand.written import Brand
from showcase.model.drawing import Drawing
from showcase.model.locale import Locale
from showcase.resources import resource_folder
from showcase.settings import Settings
from showcase.stages.draw.own_fonts import gather_own_fonts
from showcase.stages.draw.typesetter import Typesetter
from tests.contents import TODAY
from tests.small_fonts import small_font

TEMPLATE = """#import "common.typ": *
#set document(title: "Sample")
#set page(width: 300pt, height: 80pt, margin: 10pt)
#set text(font: text-fonts, size: 12pt, lang: "en", fallback: false)
#view.title
#text(font: heading-fonts, weight: 700, view.title)
"""


@dataclass(frozen=True)
class Words:
    """What the template above shows."""

    title: str


def draw(folder: Path, words: str, ending: str, fonts: Sequence[bytes] = (), pair: str = "grotesque") -> bytes:
    """Draw some words in a pair of typefaces, with a programme's own fonts."""
    theme = folder / "resources" / "theme"
    if not theme.is_dir():
        (theme / "drawings").mkdir(parents=True)
        (theme / "fonts").symlink_to(resource_folder() / "theme" / "fonts")
        shutil.copy(resource_folder() / "theme/drawings/common.typ", theme / "drawings")
        (theme / "drawings/sample.typ").write_text(TEMPLATE, encoding="utf-8")
    files = []
    for number, data in enumerate(fonts):
        files.append(folder / f"own{number}")
        files[-1].write_bytes(data)
    settings = Settings(folder / "content", folder / "site", TODAY, resources=folder / "resources")
    identity = derive_identity(Brand.model_validate({"primary": "#12344d", "type": pair}))
    drawing = Drawing(f"x.{ending}", "sample.typ", Locale.parse("en"), lambda: Words(words))
    return Typesetter(identity, files, settings).draw(drawing)


def test_letter_that_nobody_has_stops_no_print(tmp_path: Path) -> None:
    """A PDF for everybody may hold no letter without a shape: a box stands there, and the file is made."""
    box = draw(tmp_path, "Rocket □", "pdf")
    assert box.startswith(b"%PDF")
    assert draw(tmp_path, "Rocket 🚀", "pdf") == box
    assert draw(tmp_path, "Rocket \ufeff\x85□", "png") == draw(tmp_path, "Rocket □", "png")


@pytest.mark.parametrize("form", ["ttf", "otf", "woff", "woff2"])
def test_own_font_draws_its_letters(tmp_path: Path, form: str) -> None:
    """Whatever its form, text and headings are drawn with it where ours have no letter."""
    without = draw(tmp_path, "Rocket 🚀", "png")
    with_font = draw(tmp_path, "Rocket 🚀", "png", [small_font("🚀", form=form)])
    assert with_font != without
    assert draw(tmp_path, "Rocket 🚀", "pdf", [small_font("🚀", form=form)]).startswith(b"%PDF")


def test_own_font_takes_nothing_from_the_pair(tmp_path: Path) -> None:
    """Letters that the typefaces of the brand have stay as they are."""
    assert draw(tmp_path, "Harbour", "png", [small_font("Harbou🚀")]) == draw(tmp_path, "Harbour", "png")


def test_own_font_stands_before_those_for_other_scripts(tmp_path: Path) -> None:
    """A programme may have its own Greek."""
    assert draw(tmp_path, "Ελλάδα", "png", [small_font("Ελάδα")]) != draw(tmp_path, "Ελλάδα", "png")


def test_font_without_a_name_is_used_as_well(tmp_path: Path) -> None:
    """Typst passes over a font without a name, so it gets one."""
    drawn = draw(tmp_path, "Rocket 🚀", "png", [small_font("🚀", nameless=True)])
    assert drawn == draw(tmp_path, "Rocket 🚀", "png", [small_font("🚀")])


def test_letter_that_one_weight_of_a_family_lacks_counts_as_missing(tmp_path: Path) -> None:
    """Typst takes the nearest weight and looks no further, so only what all fonts of a family have is drawn."""
    fonts = [small_font("🚀🚢"), small_font("🚀")]
    files = [tmp_path / "regular", tmp_path / "bold"]
    for file, data in zip(files, fonts, strict=True):
        file.write_bytes(data)
    own = gather_own_fonts(files, tmp_path / "cache", lambda _: ["Triangles"])
    assert own.families == ("Triangles",)
    assert own.letters == (frozenset("🚀"),)
    assert draw(tmp_path, "🚢", "pdf", fonts) == draw(tmp_path, "□", "pdf", fonts)


def test_same_font_is_kept_once(tmp_path: Path) -> None:
    """The folder of a font hangs on its bytes alone, and a second run finds it there."""
    file = tmp_path / "own.woff2"
    file.write_bytes(small_font("🚀", form="woff2"))
    first = gather_own_fonts([file], tmp_path / "cache", lambda _: ["A"])
    made = next(first.folders[0].iterdir())
    before = made.read_bytes()
    made.write_bytes(b"kept")
    assert gather_own_fonts([file, file], tmp_path / "cache", lambda _: ["A"]).folders == first.folders * 2
    assert made.read_bytes() == b"kept"
    made.unlink()
    gather_own_fonts([file], tmp_path / "cache", lambda _: ["A"])
    assert made.read_bytes() == before

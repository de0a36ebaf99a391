# SPDX-License-Identifier: MIT
"""The brand kit: whole or not at all, and the same to the byte wherever it is made."""

from __future__ import annotations

import io
import json
import re
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.brand.identity import derive_identity
from showcase.model.staging import Staging
from showcase.stages.draw import draw_site
from showcase.stages.draw.kit import pack
from showcase.stages.plan.brand.colour_files import colours_css, colours_gpl, colours_json
from tests.built_sites import BuiltSite
from tests.contents import PROGRAMME, plan_of, settings_for, view_of

FILES = {
    "programme.yml": PROGRAMME
    + "    contact: {role: {en: Desk, de: Stelle}, mail: desk@example.org, organisation: Agency & Sons}\n",
    "clusters/a.yml": "{schema_version: 2, name: Alpha, country: DE}",
}


def kit_of(folder: Path, **changes: object) -> bytes:
    """Draw a small site and give its kit."""
    settings = settings_for(cards=True, output=folder / "site", workers=2, **changes)
    staging = Staging(folder / "staged")
    draw_site(plan_of(FILES, cards=True, **changes), staging, settings)
    return (folder / "staged/brand/brand-kit.zip").read_bytes()


def test_kit_is_the_same_wherever_and_whenever_it_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither folder nor clock nor the languages of a run leave a trace in the kit."""
    first = kit_of(tmp_path / "one")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert kit_of(tmp_path / "two", locales=("en",)) == first


def test_kit_is_made_with_the_default_language_only(tmp_path: Path) -> None:
    """A run of other languages leaves the kit to the run that has the default one."""
    settings = settings_for(cards=True, output=tmp_path / "site", locales=("de",))
    draw_site(plan_of(FILES, cards=True, locales=("de",)), Staging(tmp_path / "staged"), settings)
    assert not (tmp_path / "staged/brand/brand-kit.zip").exists()
    assert not (tmp_path / "staged/brand/mail-signature.html").exists()


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}/[a-z]{1,8}\.(png|svg|txt)", fullmatch=True), st.binary(max_size=99)))
def test_packing_depends_on_names_and_contents_only(files: dict[str, bytes]) -> None:
    """Order plays no part; what comes out of the kit is what went into it, dated 1980, readable by everybody."""
    data = pack(files)
    assert pack(dict(reversed(files.items()))) == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == sorted(files)
        assert {name: archive.read(name) for name in files} == files
        assert {info.date_time for info in archive.infolist()} <= {(1980, 1, 1, 0, 0, 0)}
        assert {info.external_attr >> 16 for info in archive.infolist()} <= {0o100644}


def test_kit_holds_everything_that_a_partner_needs(drawn_site: BuiltSite) -> None:
    """Marks of all languages, badges, colours, typefaces with licence, slide, signature, card and the rules."""
    with zipfile.ZipFile(drawn_site.file("/brand/brand-kit.zip")) as archive:
        names = set(archive.namelist())
        assert {"README.txt", "README.de.txt", "README.ar.txt", "LICENCE.txt"} <= names
        assert {"colours/colours.css", "colours/colours.json", "colours/colours.gpl"} <= names
        assert {"slides/slide.png", "slides/slide.svg", "social/home.png", "mail/mail-signature.de.txt"} <= names
        assert {f"marks/horizontal-colour.{tag}.svg" for tag in ("en", "de", "ar")} <= names
        assert {"badges/alpha-energy.svg", "badges/alpha-energy.png", "badges/partner.svg"} <= names
        assert any(re.fullmatch(r"fonts/.*\.ttf", name) for name in names)
        assert any(re.fullmatch(r"fonts/OFL.*\.txt", name) for name in names)
        for name in (name for name in names if name.startswith("marks/")):
            assert archive.read(name) == drawn_site.file(f"/brand/{name}").read_bytes()


def test_readme_tells_the_rules_of_the_page_in_its_language() -> None:
    """The words are those of the brand page, every rule among them, and the wrong uses are told apart."""
    plan = plan_of(FILES, cards=True)
    assert plan.kit is not None
    readme = {text.name: text.text for text in plan.kit.texts}["README.txt"]
    body = view_of(plan, "/brand/").body
    assert all(f"+ {rule.text}" in readme for rule in body.right)
    assert all(f"x {rule.text}" in readme for rule in body.wrong)
    assert all(f"- {rule}" in readme for rule in body.voice)


def test_signature_names_a_role_and_nobody_else() -> None:
    """The signature holds role, organisation and address of the programme, in each language, escaped."""
    plan = plan_of(FILES, cards=True)
    assert plan.kit is not None
    texts = {text.name: text.text for text in plan.kit.published}
    assert texts["brand/mail-signature.txt"] == (
        "-- \nDesk\nAgency & Sons\ndesk@example.org\n\nNorth\nhttps://north.example.org/\n"
    )
    assert "Stelle" in texts["brand/mail-signature.de.txt"]
    assert "Agency &amp; Sons" in texts["brand/mail-signature.html"]
    assert "<script" not in texts["brand/mail-signature.html"]


def test_colour_files_say_the_colours_of_the_palette() -> None:
    """CSS, JSON and the palette of GIMP name the same colours."""
    palette = derive_identity(plan_of(FILES).programme.brand).palette
    known = json.loads(colours_json(palette, "North"))
    assert (known["brand"]["primary"], known["light"]["ink-muted"]) == ("#12344d", palette.light["ink_muted"])
    css = colours_css(palette, "North */ x")
    assert css.count("*/") == 1
    assert f"--color-page: {palette.light['page']};" in css
    assert f"--color-page: {palette.dark['page']};" in css
    lines = colours_gpl(palette, "North\nX").splitlines()
    assert lines[:2] == ["GIMP Palette", "Name: North X"]
    assert " 18  52  77\tprimary" in lines

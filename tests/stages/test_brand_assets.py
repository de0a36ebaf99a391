# SPDX-License-Identifier: MIT
"""Styles, fonts, scripts and media lie beside the pages under names that change with their content."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from showcase.model.staging import Staging
from showcase.stages.brand import brand_site, squeeze
from tests.contents import PROGRAMME, plan_of, settings_for


def brand(folder: Path, files: dict[str, str] | None = None) -> Staging:
    """Write the assets of a small site."""
    staging = Staging(folder)
    brand_site(plan_of(files or {}), staging, settings_for())
    return staging


@pytest.mark.parametrize(
    "css, squeezed",
    [
        ("a { color : red ; }\n\n b{}", "a{color : red}b{}"),
        ("/* x */ a /* y */ > b , c { }", "a>b,c{}"),
        ('a::before { content: ", " ; }', 'a::before{content: ", "}'),
        ("a { content: '/* no  comment */' }", "a{content: '/* no  comment */'}"),
        ('a { content: "\\" ;  " }', 'a{content: "\\" ;  "}'),
        ("a { width: calc(1px + 2px) }", "a{width: calc(1px + 2px)}"),
        ("@media (width > 4em) { .a :hover {} }", "@media (width>4em){.a :hover{}}"),
    ],
)
def test_stylesheet_loses_only_what_nobody_needs(css: str, squeezed: str) -> None:
    """Comments and needless white space go; strings and the space between words stay."""
    assert squeeze(css) == squeezed


def test_every_asset_is_there_under_a_name_with_its_digest(tmp_path: Path) -> None:
    """Each named asset lies in assets/, its name holding a digest."""
    staging = brand(tmp_path)
    assert {"showcase.css", "favicon.svg", "theme.js", "showcase.js"} <= set(staging.assets)
    for path in staging.assets.values():
        assert re.fullmatch(r"assets/[\w-]+\.[0-9a-f]{10}\.\w+", path)
        assert (tmp_path / path).is_file()


def test_stylesheet_asks_only_for_fonts_that_are_there(tmp_path: Path) -> None:
    """All addresses in the stylesheet are those of files beside it."""
    path = tmp_path / brand(tmp_path).assets["showcase.css"]
    named = re.findall(r"url\(([^)\"']+)\)", path.read_text(encoding="utf-8"))
    assert named
    assert [name for name in named if not name.startswith("data:") and not (path.parent / name).is_file()] == []


def test_another_colour_makes_another_name(tmp_path: Path) -> None:
    """When the brand changes the stylesheet gets a new name, and what does not depend on it keeps its own."""
    one = brand(tmp_path / "one").assets
    other = brand(tmp_path / "two", {"programme.yml": PROGRAMME.replace("#12344d", "#8b1a1a")}).assets
    assert one["showcase.css"] != other["showcase.css"]
    assert one["showcase.js"] == other["showcase.js"]


def test_media_files_are_copied_as_they_are(tmp_path: Path) -> None:
    """A file in media/ is published under its own name."""
    plan = plan_of({"media/logo.svg": ""})
    plan.media[0].path.with_name("x")
    source = tmp_path / "logo.svg"
    source.write_bytes(b"<svg/>")
    object.__setattr__(plan.media[0], "path", source)
    brand_site(plan, Staging(tmp_path / "out"), settings_for())
    assert (tmp_path / "out/media/logo.svg").read_bytes() == b"<svg/>"


def test_sheet_of_one_kind_of_page_is_spared_all_others(tmp_path: Path) -> None:
    """What only the page for managers needs is a file of its own, which the sheet of all pages does not hold."""
    assets = brand(tmp_path).assets
    every, own = (
        tmp_path.joinpath(assets[name]).read_text(encoding="utf-8") for name in ("showcase.css", "managers.css")
    )
    assert ".way__steps{" in own
    assert ".way__" not in every

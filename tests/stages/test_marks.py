# SPDX-License-Identifier: MIT
"""The mark of a programme comes in every form, colour, size and language, and so do the signs of its site."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from showcase.model.brand.identity import derive_identity
from showcase.model.brand.own_mark import OwnMark
from showcase.model.page_plan import SitePlan
from showcase.model.staging import Staging
from showcase.stages.brand import brand_site
from showcase.stages.draw import draw_site
from showcase.stages.draw.typesetter import Typesetter
from showcase.stages.plan import plan_site
from tests.built_sites import BuiltSite
from tests.contents import PROGRAMME, catalogue_of, plan_of, settings_for

NAMED = PROGRAMME.replace(
    "name: North", "name: {en: Innovation North & Sea, ar: عناقيد المثال, ja: 北海道クラスター}"
).replace("[en, de]", "[en, ar, ja]")
FILES = {"programme.yml": NAMED}
OWN = OwnMark(
    "own.svg",
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30"><defs><linearGradient id="m1">'
    '<stop offset="0" stop-color="#8b1a1a"/></linearGradient></defs>'
    '<rect width="9" height="9" fill="url(#m1)"/></svg>\n',
    60,
    30,
)
FORBIDDEN = re.compile(r"<(?!/?(?:svg|title|path)\b)|\sid=|href|class=|style|font|url\(")


def plan_with(own: OwnMark | None) -> SitePlan:
    """Plan a site whose programme brings its own mark, or none."""
    return plan_site(replace(catalogue_of(FILES), own_mark=own), settings_for(cards=True))


def drawn(plan: SitePlan, path: str, folder: Path) -> bytes:
    """Draw one file."""
    drawing = next(drawing for drawing in plan.drawings if drawing.path == path)
    settings = settings_for(content=folder / "content")
    return Typesetter(derive_identity(plan.programme.brand), (), settings).draw(drawing)


def test_every_form_colour_and_size_is_ordered_in_every_language() -> None:
    """Word-and-picture marks are made in each language, the symbol once."""
    paths = [drawing.path for drawing in plan_with(None).drawings if drawing.path.startswith("brand/marks/")]
    assert len(paths) == len(set(paths)) == (2 * 3 + 1) * 4 * 4
    assert {"brand/marks/stacked-inverse.ar.1024.png", "brand/marks/symbol-one-colour.svg"} <= set(paths)


@pytest.mark.parametrize(
    "name", ["horizontal-colour.en", "stacked-inverse.ar", "horizontal-one-colour.ja", "symbol-colour"]
)
def test_mark_is_plain_svg_with_outlines(name: str, tmp_path: Path) -> None:
    """A mark holds its name as title and paths only, as few as it has colours, and is the same in every run."""
    plan = plan_with(None)
    text = drawn(plan, f"brand/marks/{name}.svg", tmp_path / "one").decode()
    assert FORBIDDEN.findall(text) == []
    assert len(re.findall("<path", text)) <= 3
    assert re.search(r"<title>(Innovation North &amp; Sea|عناقيد المثال|北海道クラスター)</title>", text)
    assert drawn(plan_with(None), f"brand/marks/{name}.svg", tmp_path / "two").decode() == text


@pytest.mark.parametrize("height", [64, 256, 1024])
def test_pictures_have_the_promised_height(height: int, tmp_path: Path) -> None:
    """A PNG is exactly so many pixels high, and its ground lets through what is behind it."""
    for name in ("horizontal-colour.en", "stacked-colour.ja", "symbol-colour"):
        data = drawn(plan_with(None), f"brand/marks/{name}.{height}.png", tmp_path)
        with Image.open(io.BytesIO(data)) as picture:
            assert picture.height == height
            assert picture.convert("RGBA").getchannel("A").getextrema()[0] == 0


def test_clear_space_is_part_of_the_mark(tmp_path: Path) -> None:
    """A sixth of the height of a symbol stays free on each side: a quarter of the symbol itself."""
    data = drawn(plan_with(None), "brand/marks/symbol-colour.256.png", tmp_path)
    with Image.open(io.BytesIO(data)) as picture:
        box = picture.convert("RGBA").getbbox()
    assert box is not None
    assert min(box[0], box[1], picture.width - box[2], picture.height - box[3]) >= 256 // 6 - 1


def test_own_mark_is_drawn_in_place_of_ours(tmp_path: Path) -> None:
    """The picture of the programme stands beside its name as it is, and in one colour where it has to be."""
    text = drawn(plan_with(OWN), "brand/marks/horizontal-colour.en.svg", tmp_path).decode()
    assert '<svg x="10" y="10" width="80" height="40" viewBox="0 0 60 30">' in text
    assert "#8b1a1a" in text
    assert "#8b1a1a" not in drawn(plan_with(OWN), "brand/marks/horizontal-one-colour.en.svg", tmp_path).decode()


def test_signs_and_manifest_of_the_site_hold_together(tmp_path: Path) -> None:
    """Each file that a manifest names is there in its size, and the signs for tabs are one file."""
    plan = plan_with(None)
    signs = tuple(item for item in plan.drawings if item.template == "icon.typ")
    staging = Staging(tmp_path / "site")
    draw_site(replace(plan, drawings=signs, kit=None), staging, settings_for(content=tmp_path / "content"))
    for folder, tag, direction in (("", "en", "ltr"), ("ar/", "ar", "rtl")):
        manifest = json.loads((staging.folder / folder / "site.webmanifest").read_text(encoding="utf-8"))
        assert (manifest["lang"], manifest["dir"]) == (tag, direction)
        for icon in manifest["icons"]:
            with Image.open(staging.folder / folder / icon["src"]) as picture:
                assert f"{picture.width}x{picture.height}" == icon["sizes"]
    with Image.open(staging.folder / "favicon.ico") as icon_picture:
        assert icon_picture.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    with Image.open(staging.folder / "apple-touch-icon.png") as touch:
        assert (touch.size, touch.convert("RGBA").getchannel("A").getextrema()) == ((180, 180), (255, 255))


def test_frame_speaks_of_signs_only_where_they_are_made() -> None:
    """Without typeset files no page links to a sign or a manifest that is not there."""
    assert plan_with(None).frames["ar"].has_icons is True
    assert plan_of(FILES).frames["ar"].has_icons is False


def test_own_mark_is_published_in_its_cleaned_form(tmp_path: Path) -> None:
    """The file in media/ is replaced by what was cleaned, and the sign of the tab holds the mark."""
    source = tmp_path / "own.svg"
    source.write_text("<svg onload='alert(1)'/>", encoding="utf-8")
    plan = plan_of({**FILES, "media/own.svg": ""})
    item = replace(plan.media[0], path=source)
    staging = Staging(tmp_path / "site")
    brand_site(replace(plan, media=(item,), own_mark=OWN), staging, settings_for())
    assert (staging.folder / "media/own.svg").read_text(encoding="utf-8") == OWN.svg
    assert "#8b1a1a" in (staging.folder / staging.assets["favicon.svg"]).read_text(encoding="utf-8")


def test_frame_shows_an_own_mark_as_a_picture_of_its_size() -> None:
    """Header and footer show the file, never its markup, with room kept for it; a light mark says so."""
    frame = plan_with(OWN).frames["en"]
    assert (frame.own_mark, frame.own_mark_width, frame.own_mark_ground) == ("media/own.svg", 80, "light")
    light = replace(OWN, svg=OWN.svg.replace("#8b1a1a", "#ffffff"))
    assert plan_with(light).frames["en"].own_mark_ground == "dark"


def test_every_picture_of_the_brand_is_outlines_only(drawn_site: BuiltSite) -> None:
    """No SVG that a site hands out holds text, links, scripts, styles or pictures of pixels."""
    files = sorted((drawn_site.folder / "brand").rglob("*.svg"))
    more = re.compile(
        r"<(?!/?(?:svg|g|title|path|clipPath)\b)|\sid=\"(?!clip)|href|class=|style|\son\w+=|url\((?!#clip)"
    )
    assert len(files) > 50
    assert [file.name for file in files if more.search(file.read_text(encoding="utf-8"))] == []


def test_pages_link_to_signs_that_are_there(drawn_site: BuiltSite) -> None:
    """Icons and manifest lie where the head of every page says, at any depth and in every language."""
    for path in ("/", "/ar/clusters/alpha-energy/", "/de/search/"):
        for selector in ('link[rel="icon"]', 'link[rel="apple-touch-icon"]', 'link[rel="manifest"]'):
            link = drawn_site.node(path, selector).attributes["href"] or ""
            target = drawn_site.target(path, link)
            assert target is not None
            assert drawn_site.file(target[0]).is_file()

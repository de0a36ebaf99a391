"""Promises of showcase.model.brand.icons."""

import json
import math
import re
import xml.etree.ElementTree as ET

import pytest

from showcase.model.brand.icons import HOME_ICONS, icon_svg, short_name, web_manifest
from showcase.model.brand.identity import derive_identity
from showcase.model.brand.own_mark import OwnMark
from showcase.model.brand.written import Brand

IDENTITY = derive_identity(Brand(primary="#0b4a5e", accent="#f9ad2a"))
OWN = OwnMark(
    "a.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30"><path fill="#12344d"/></svg>\n', 60, 30
)
KINDS = ("tab", "home", "touch", "maskable")


@pytest.mark.parametrize("own", [None, OWN])
@pytest.mark.parametrize("kind", KINDS)
def test_sign_is_one_file_with_the_mark_on_a_tile(kind: str, own: OwnMark | None) -> None:
    """Every sign is a square of its own that links to nothing and holds the mark once."""
    text = icon_svg(IDENTITY, own, kind)
    root = ET.fromstring(text)
    assert root.get("viewBox") == "0 0 40 40"
    assert len(re.findall("<svg", text)) == 2
    assert "href" not in text


def test_launchers_cut_nothing_off_the_maskable_sign() -> None:
    """The mark stays within the circle of 40 % that every launcher shows, and the tile has no corners of its own."""
    text = icon_svg(IDENTITY, None, "maskable")
    place = re.search(r'<svg x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', text)
    assert place is not None
    assert math.hypot(float(place[2]) / 2, float(place[2]) / 2) <= 0.4 * 40
    assert "rx=" not in text


def test_own_mark_stands_on_the_ground_it_was_drawn_for() -> None:
    """A dark mark gets a light tile, a light one the ground of the opening."""
    light = IDENTITY.palette.light
    white = OwnMark("a.svg", OWN.svg.replace("#12344d", "#ffffff"), 60, 30)
    assert f'fill="{light["surface"]}"' in icon_svg(IDENTITY, OWN, "tab")
    assert f'fill="{light["hero"]}"' in icon_svg(IDENTITY, white, "tab")


@pytest.mark.parametrize("root", ["", "../"])
def test_manifest_holds_at_any_path(root: str) -> None:
    """Every address in it is relative, and every picture is one that the site has."""
    manifest = json.loads(web_manifest(IDENTITY, "عناقيد المثال", "ar", "rtl", root))
    assert (manifest["name"], manifest["lang"], manifest["dir"], manifest["start_url"]) == (
        "عناقيد المثال",
        "ar",
        "rtl",
        ".",
    )
    assert [icon["src"] for icon in manifest["icons"]] == [root + file for file in HOME_ICONS]
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
    assert all(re.fullmatch(r"#[0-9a-f]{6}", manifest[name]) for name in ("theme_color", "background_color"))


@pytest.mark.parametrize(
    "name, short",
    [
        ("North", "North"),
        ("Innovation Northern Germany", "Innovation"),
        ("A B of the Sea", "A B of the"),
        ("北海道", "北海道"),
    ],
)
def test_short_name_keeps_whole_words(name: str, short: str) -> None:
    """What stands below a sign is the first words of the name."""
    assert short_name(name) == short

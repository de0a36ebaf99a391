"""Three made-up programmes with brands of their own: each builds, each can be read, and no two look alike."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from showcase.model.brand.colour import colour_distance
from showcase.model.brand.contrast import contrast_rows
from showcase.model.brand.identity import Identity, derive_identity
from showcase.settings import Settings
from showcase.stages.load import load_sources
from showcase.stages.validate import validate_sources
from tests.built_sites import AS_OF, SITES, BuiltSite, build_test_site

LOCALES = {"harbour": ["en", "de"], "oasis": ["en", "ar"], "delta": ["en", "ja"]}
PAIRS = [*combinations(LOCALES, 2)]

# Distances in OKLab, where black to white is 1 and 0.02 is just noticeable side by side.
LEAST_BETWEEN_BRANDS = 0.1


def read_identity(name: str) -> Identity:
    """Derive the look of a brand from its content, which passes every check."""
    settings = Settings(content=SITES / "brands" / name / "content", output=SITES / "nowhere", as_of=AS_OF)
    sources, report = load_sources(settings)
    content, findings = validate_sources(sources, settings)
    assert [str(finding.message) for finding in report + findings] == []
    assert content is not None
    return derive_identity(content.programme.written.brand)


@pytest.fixture(scope="module")
def identities() -> dict[str, Identity]:
    """Give the three looks by name."""
    return {name: read_identity(name) for name in LOCALES}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, BuiltSite]:
    """Build the three sites in all their languages, without drawings and indexes."""
    folder = tmp_path_factory.mktemp("brands")
    return {name: build_test_site(f"brands/{name}", folder / name, indexed=False) for name in LOCALES}


def read_styles(site: BuiltSite) -> dict[str, str]:
    """Read the custom properties that the first stylesheet of the home page sets on the whole page, first one first."""
    [sheet, *_] = [str(link.attributes["href"]) for link in site.page("/").css("link[rel=stylesheet]")]
    css = site.file("/" + sheet.removeprefix("./")).read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for name, value in re.findall(r"(--[\w-]+):([^;}]+)", css):
        found.setdefault(name, value)
    return found


@pytest.mark.parametrize("name", LOCALES)
def test_brand_builds_without_a_finding(sites: dict[str, BuiltSite], name: str) -> None:
    """The whole site of each brand is built, checked and free of findings, in every language it names."""
    assert [str(finding.message) for finding in sites[name].report] == []
    assert [locale.tag for locale in sites[name].plan.locales] == LOCALES[name]


@pytest.mark.parametrize("name", LOCALES)
def test_every_pair_of_colours_can_be_read(identities: dict[str, Identity], name: str) -> None:
    """All pairs that meet anywhere reach WCAG AA, in the light and in the dark scheme."""
    rows = contrast_rows(identities[name].palette)
    assert {row.scheme for row in rows} == {"light", "dark"}
    assert len(rows) > 800
    assert [row for row in rows if row.ratio < row.required] == []


@pytest.mark.parametrize("one, other", PAIRS)
def test_palettes_differ(identities: dict[str, Identity], one: str, other: str) -> None:
    """Primary and accent of two brands are at least 0.1 apart, five times what is just noticeable, in both schemes."""
    first, second = identities[one].palette, identities[other].palette
    assert colour_distance(first.light["accent"], second.light["accent"]) >= LEAST_BETWEEN_BRANDS
    for scheme in ("light", "dark"):
        for role in ("action", "link"):
            colours = (getattr(first, scheme)[role], getattr(second, scheme)[role])
            assert colour_distance(*colours) >= LEAST_BETWEEN_BRANDS, (scheme, role)
    assert first.light["page"] != second.light["page"]


@pytest.mark.parametrize("one, other", PAIRS)
def test_stylesheets_differ_in_type_corners_room_and_emblem(sites: dict[str, BuiltSite], one: str, other: str) -> None:
    """What visitors load differs between two brands in everything that a brand may choose."""
    first, second = read_styles(sites[one]), read_styles(sites[other])
    for token in ("--font-heading", "--font-text", "--radius-card", "--radius-control", "--radius-tile", "--room"):
        assert first[token] != second[token], token
    emblem = ("--emblem-cap", "--emblem-line", "--emblem-small", "--emblem-rim")
    assert [first[token] for token in emblem] != [second[token] for token in emblem]


def test_one_brand_brings_its_own_mark(sites: dict[str, BuiltSite]) -> None:
    """Where a programme has a mark of its own, the header shows it; elsewhere the one drawn for it."""
    own = sites["harbour"].node("/", ".site-header .wordmark").html or ""
    drawn = sites["delta"].node("/", ".site-header .wordmark").html or ""
    assert "lighthouse" in own
    assert "mark__hub" in drawn
    assert "mark__hub" not in own


def test_each_script_has_its_direction(sites: dict[str, BuiltSite]) -> None:
    """Pages in Arabic run from right to left, those in Japanese and German from left to right."""
    directions = {
        tag: sites[name].node(f"/{tag}/", "html").attributes["dir"]
        for name, tag in (("harbour", "de"), ("oasis", "ar"), ("delta", "ja"))
    }
    assert directions == {"de": "ltr", "ar": "rtl", "ja": "ltr"}

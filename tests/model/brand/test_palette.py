"""Promises of showcase.model.brand.palette, palette_roles, field_colours and contrast."""

from dataclasses import astuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from showcase.model.brand.colour import contrast_ratio, hex_to_oklch
from showcase.model.brand.contrast import brand_findings, contrast_rows, failing_pairs
from showcase.model.brand.field_colours import FIELD_COUNT
from showcase.model.brand.palette import Palette, Scheme, derive_palette
from showcase.model.brand.palette_roles import FIELDS, ROLES

SEA, SUN = "#0b4a5e", "#f9ad2a"

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
neutrals = st.none() | colours


def schemes(palette: Palette) -> list[Scheme]:
    """List both schemes."""
    return [palette.light, palette.dark]


@settings(max_examples=150, deadline=None)
@given(colours, colours, neutrals)
def test_brand_without_finding_has_no_failing_pair(primary: str, accent: str, neutral: str | None) -> None:
    """What the check of the brand lets pass, the whole site can show."""
    assume(not brand_findings(primary, accent, neutral))
    assert failing_pairs(derive_palette(primary, accent, neutral)) == ()


@settings(max_examples=150, deadline=None)
@given(colours, colours, neutrals)
def test_suggested_brand_has_no_finding(primary: str, accent: str, neutral: str | None) -> None:
    """Who takes the suggestions is done."""
    advice = {finding.given: finding.suggestion for finding in brand_findings(primary, accent, neutral)}
    assert brand_findings(advice.get("primary", primary), advice.get("accent", accent), neutral) == ()


@settings(max_examples=50, deadline=None)
@given(colours, colours, neutrals)
def test_only_given_colours_can_fail(primary: str, accent: str, neutral: str | None) -> None:
    """Every derived pair passes under any brand; what is left are the buttons in the given colours."""
    failing = {(pair.front, pair.ground) for pair in failing_pairs(derive_palette(primary, accent, neutral))}
    given_pairs = {("action", "page"), ("action", "surface"), ("on_action", "action"), ("on_accent", "accent")}
    assert failing <= given_pairs


def test_given_colours_are_kept() -> None:
    """The light buttons carry exactly the brand's colours."""
    palette = derive_palette(SEA.upper(), SUN)
    assert (palette.light["action"], palette.light["accent"]) == (SEA, SUN)


def test_light_neutral_is_the_paper() -> None:
    """A neutral light enough to write on is used as it is."""
    assert derive_palette(SEA, SUN, "#f7f5f0").light["page"] == "#f7f5f0"


def test_dark_neutral_lends_its_hue() -> None:
    """A darker neutral never darkens the paper."""
    assert contrast_ratio(derive_palette(SEA, SUN, "#20313a").light["page"], "#ffffff") < 1.1


@pytest.mark.parametrize("primary, accent", [("sea", SUN), (SEA, "#fff"), (SEA, "")])
def test_palette_refuses_what_is_no_colour(primary: str, accent: str) -> None:
    """Text that is no colour raises a ValueError."""
    with pytest.raises(ValueError, match="is not a colour"):
        derive_palette(primary, accent)


def test_pale_primary_is_refused_with_a_darker_one() -> None:
    """A yellow that vanishes on paper is named with ratio and a suggestion."""
    [finding, *_] = brand_findings("#ffe000", SUN)
    assert (finding.given, finding.required) == ("primary", 3.0)
    assert finding.ratio < 1.4
    assert contrast_ratio(finding.suggestion, "#ffffff") >= 3


def test_every_role_is_mixed_after_its_grounds() -> None:
    """Names are unique, and a role stands only on roles that come before it."""
    names = [role.name for role in ROLES]
    assert len(set(names)) == len(names)
    for index, role in enumerate(ROLES):
        assert {*role.grounds} <= {FIELDS, *names[:index]}


@pytest.mark.parametrize("scheme", schemes(derive_palette(SEA, SUN)))
def test_scheme_holds_every_role_and_field(scheme: Scheme) -> None:
    """Both schemes name all roles in one order and ten fields, all in lower-case hex."""
    assert list(scheme.roles) == [role.name for role in ROLES]
    assert len(scheme.fields) == FIELD_COUNT
    everything = [*scheme.roles.values(), *(colour for field in scheme.fields for colour in astuple(field))]
    assert [colour for colour in everything if colour != colour.lower() or len(colour) != 7] == []


def test_pairs_name_scheme_roles_and_ratio() -> None:
    """The table of pairs holds text on page in both schemes, with the ratio measured."""
    pairs = [pair for pair in contrast_rows(derive_palette(SEA, SUN)) if (pair.front, pair.ground) == ("ink", "page")]
    assert [pair.scheme for pair in pairs] == ["light", "dark"]
    assert all(pair.ratio == contrast_ratio(pair.front_colour, pair.ground_colour) >= 7 for pair in pairs)


def test_field_texts_are_among_the_pairs() -> None:
    """Text on the tile of every field is measured in both schemes."""
    fronts = [pair.front for pair in contrast_rows(derive_palette(SEA, SUN)) if pair.ground.endswith(" tile")]
    assert all(fronts.count(f"field {number} ink") == 2 for number in range(1, FIELD_COUNT + 1))


@pytest.mark.parametrize(
    "primary, accent",
    [
        ("#fff6d6", SUN),  # a primary that vanishes on paper
        ("#ffffff", "#ffffff"),
        (SEA, "#050505"),  # an accent that vanishes on dark grounds
        ("#000000", "#000000"),
        ("#777777", "#777777"),  # no hue at all, and neither black nor white can be read on it with ease
        (SEA, SEA),  # one colour for both
    ],
)
def test_odd_brand_is_usable_or_refused_with_one_that_is(primary: str, accent: str) -> None:
    """Colours without hue, without contrast or without difference give a site that can be read, or such an advice."""
    advice = {finding.given: finding.suggestion for finding in brand_findings(primary, accent)}
    mended = derive_palette(advice.get("primary", primary), advice.get("accent", accent))
    assert failing_pairs(mended) == ()
    for scheme in schemes(mended):
        assert contrast_ratio(scheme["focus_inverse"], scheme["band"]) >= 3
        assert contrast_ratio(scheme["focus_inverse"], scheme["hero"]) >= 3


def test_grey_brand_stays_grey() -> None:
    """A primary without hue lends no tint to anything: what follows from it is grey, not red."""
    scheme = derive_palette("#333333", "#666666").light
    assert {hex_to_oklch(scheme[role]).chroma for role in ("ink", "link", "action", "hero", "band")} == {0.0}


def test_accent_that_shows_on_the_band_stays_as_it_is() -> None:
    """Only an accent that would vanish there is moved."""
    palette = derive_palette(SEA, SUN)
    assert palette.light["focus_inverse"] == palette.dark["focus_inverse"] == SUN

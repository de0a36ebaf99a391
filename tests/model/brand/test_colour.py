"""Promises of showcase.model.brand.colour and showcase.model.brand.legibility."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.brand.colour import (
    ColourVision,
    Oklch,
    colour_distance,
    contrast_ratio,
    hex_to_oklch,
    oklch_to_hex,
    relative_luminance,
    simulate_vision,
)
from showcase.model.brand.legibility import nearest_passing, settle

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(colours)
def test_hex_survives_the_way_through_oklch(colour: str) -> None:
    """Every colour of a screen comes back from OKLCH unchanged."""
    assert oklch_to_hex(hex_to_oklch(colour)) == colour


@pytest.mark.parametrize("text", ["", "12344d", "#123", "#12344g", "#12344d ", "#12344dff", "red", "#١٢٣٤٥٦"])
def test_what_is_no_colour_is_refused_with_an_example(text: str) -> None:
    """Anything but "#" and six digits raises a ValueError that shows how to write it."""
    with pytest.raises(ValueError, match="such as '#12344d'"):
        hex_to_oklch(text)


def test_upper_case_is_read() -> None:
    """Upper-case digits mean the same as lower-case ones."""
    assert hex_to_oklch("#12344D") == hex_to_oklch("#12344d")


def test_known_colours_have_their_published_values() -> None:
    """OKLCH of pure red agrees with the published value."""
    red = hex_to_oklch("#ff0000")
    assert (red.lightness, red.chroma, red.hue) == pytest.approx((0.62796, 0.25768, 29.234), abs=1e-3)


def test_contrast_agrees_with_the_guideline() -> None:
    """Black on white is 21, the well-known greys lie on both sides of 4.5."""
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21)
    assert contrast_ratio("#767676", "#ffffff") >= 4.5 > contrast_ratio("#777777", "#ffffff")


@given(colours, colours)
def test_contrast_has_no_direction(one: str, other: str) -> None:
    """Text on ground has the contrast of ground on text, from 1 to 21."""
    ratio = contrast_ratio(one, other)
    assert ratio == contrast_ratio(other, one)
    assert 1 <= ratio <= 21.000001


@given(st.floats(0.1, 1), st.floats(0, 0.4), st.floats(0, 359.99))
def test_any_oklch_becomes_a_colour_of_its_lightness(lightness: float, chroma: float, hue: float) -> None:
    """Gamut mapping gives up chroma, never lightness; next to black, eight bits are too coarse to tell."""
    shown = hex_to_oklch(oklch_to_hex(Oklch(lightness, chroma, hue)))
    assert shown.lightness == pytest.approx(lightness, abs=0.02)
    assert shown.chroma <= chroma + 0.02


@given(st.integers(0, 255), st.sampled_from(ColourVision))
def test_grey_is_grey_to_every_reader(level: int, vision: ColourVision) -> None:
    """The simulations leave greys alone, give or take one step of a channel."""
    grey = f"#{level:02x}{level:02x}{level:02x}"
    assert colour_distance(simulate_vision(grey, vision), grey) < 0.02


def test_red_and_green_come_closer_without_one_kind_of_cone() -> None:
    """Readers without long or medium cones see this red and green nearer to each other, others do not."""
    full, tritan = (
        colour_distance("#c0392b", "#5a8f29", vision) for vision in (ColourVision.FULL, ColourVision.TRITAN)
    )
    deutan = colour_distance("#c0392b", "#5a8f29", ColourVision.DEUTAN)
    assert deutan < full / 2 < tritan


@given(colours, colours, st.sampled_from([3.0, 4.5]))
def test_nearest_passing_colour_passes(colour: str, ground: str, ratio: float) -> None:
    """The colour found reaches the ratio, and one that reached it already stays as it is."""
    found = nearest_passing(colour, ground, ratio)
    assert contrast_ratio(found, ground) >= ratio
    if contrast_ratio(colour, ground) >= ratio:
        assert found == colour


@given(colours, colours)
def test_nearest_passing_colour_is_near(colour: str, ground: str) -> None:
    """A colour half-way back to the given one fails, unless the two are hardly apart."""
    found = hex_to_oklch(nearest_passing(colour, ground, 4.5))
    start = hex_to_oklch(colour)
    half_way = oklch_to_hex(start.with_lightness((found.lightness + start.lightness) / 2))
    near = abs(found.lightness - start.lightness) < 0.02
    assert near or contrast_ratio(colour, ground) >= 4.5 or contrast_ratio(half_way, ground) < 4.5


def test_no_lightness_may_pass() -> None:
    """Where black and white both fail, the search says so."""
    with pytest.raises(ValueError, match="no lightness"):
        settle("#336699", ("#777777",), 10)


def test_black_and_white_have_the_extreme_luminances() -> None:
    """Luminance runs from 0 to 1."""
    assert (relative_luminance("#000000"), relative_luminance("#ffffff")) == pytest.approx((0, 1))

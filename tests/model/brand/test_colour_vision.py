"""Promises about the data colours: readers of every kind of colour vision tell them apart and from their grounds."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
import yaml

from showcase.model.brand.colour import ColourVision, colour_distance, contrast_ratio, hex_to_oklch, simulate_vision
from showcase.model.brand.palette import Palette, Scheme, derive_palette

BRANDS = Path(__file__).resolve().parents[2] / "sites" / "brands"
Matrix = tuple[tuple[float, float, float], ...]

# A second simulation, so that the proof does not hang on one model of the eye: Viénot, Brettel, Mollon, "Digital
# video colourmaps for checking the legibility of displays by dichromats" (1999), for linear sRGB as in DaltonLens.
VIENOT: dict[str, Matrix] = {
    "protan": ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
    "deutan": ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
}


def read_palette(name: str) -> Palette:
    """Derive the colours of one of the three brands."""
    brand = yaml.safe_load((BRANDS / name / "content/programme.yml").read_text(encoding="utf-8"))["brand"]
    return derive_palette(brand["primary"], brand["accent"], brand["neutral"])


PALETTES = {name: read_palette(name) for name in ("harbour", "oasis", "delta")}
SCHEMES = [
    pytest.param(getattr(palette, scheme), id=f"{name}-{scheme}")
    for name, palette in PALETTES.items()
    for scheme in ("light", "dark")
]


def to_linear(part: int) -> float:
    """Turn a channel as stored into light (IEC 61966-2-1)."""
    share = part / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def to_stored(light: float) -> int:
    """Turn light into a channel as stored."""
    share = min(1.0, max(0.0, light))
    return round(255 * (share * 12.92 if share <= 0.0031308 else 1.055 * share ** (1 / 2.4) - 0.055))


def simulate_vienot(colour: str, matrix: Matrix) -> str:
    """Show a colour as the second simulation has it."""
    rgb = [to_linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5)]
    seen = (sum(factor * part for factor, part in zip(row, rgb, strict=True)) for row in matrix)
    return "#" + "".join(f"{to_stored(part):02x}" for part in seen)


@pytest.mark.parametrize("vision", ColourVision)
@pytest.mark.parametrize("role", ["dot", "star"])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_ten_fields_are_told_apart(scheme: Scheme, role: str, vision: ColourVision) -> None:
    """Any two of ten dots and bars differ by 0.06 in OKLab, three times what is just noticeable (Machado 2009)."""
    colours = [getattr(field, role) for field in scheme.fields]
    assert min(colour_distance(one, other, vision) for one, other in combinations(colours, 2)) >= 0.06


@pytest.mark.parametrize("kind", VIENOT)
@pytest.mark.parametrize("role", ["dot", "star"])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_second_simulation_agrees(scheme: Scheme, role: str, kind: str) -> None:
    """The same holds under another model of the eye, which the colours were not chosen by (Viénot 1999)."""
    colours = [simulate_vienot(getattr(field, role), VIENOT[kind]) for field in scheme.fields]
    assert min(colour_distance(one, other) for one, other in combinations(colours, 2)) >= 0.06


@pytest.mark.parametrize("vision", ColourVision)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_dots_stand_out_from_every_ground_as_it_is_seen(scheme: Scheme, vision: ColourVision) -> None:
    """Whatever cones a reader has, a dot keeps a contrast of 3 to page, card, segment, tile and banner."""
    for field in scheme.fields:
        for ground in (scheme["page"], scheme["surface"], scheme["sunken"], field.tile, field.banner):
            assert contrast_ratio(simulate_vision(field.dot, vision), simulate_vision(ground, vision)) >= 3


@pytest.mark.parametrize("vision", ColourVision)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_good_and_bad_messages_differ(scheme: Scheme, vision: ColourVision) -> None:
    """Error, warning and good message differ by 0.05 in OKLab for every reader, besides their words."""
    states = (scheme["error"], scheme["warn"], scheme["ok"])
    assert min(colour_distance(one, other, vision) for one, other in combinations(states, 2)) >= 0.05


def test_simulations_confuse_what_such_readers_confuse() -> None:
    """A red and a green of one lightness nearly fall together under both simulations, so that the proof can fail."""
    red, green = "#a05a2c", "#6b7a2c"
    assert colour_distance(red, green) > 0.1
    assert colour_distance(red, green, ColourVision.DEUTAN) < 0.06
    seen_red, seen_green = (simulate_vienot(colour, VIENOT["deutan"]) for colour in (red, green))
    assert colour_distance(seen_red, seen_green) < 0.06
    assert abs(hex_to_oklch(red).lightness - hex_to_oklch(green).lightness) < 0.05

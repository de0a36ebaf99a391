"""Colour arithmetic: sRGB and OKLCH, WCAG contrast, colour vision; whoever mixes or checks a colour relies on it."""

import math
import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

# Björn Ottosson, "A perceptual color space for image processing" (2020), https://bottosson.github.io/posts/oklab/
_RGB_TO_CONES: Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_CONES_TO_LAB: Matrix = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_LAB_TO_CONES: Matrix = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
_CONES_TO_RGB: Matrix = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_DARK_CHANNEL = 0.04045  # up to here sRGB is a straight line
_DARK_LIGHT = 0.0031308  # the same, as light
_GAMUT_TOLERANCE = 1e-4
_CHROMA_STEPS = 14


class ColourVision(Enum):
    """
    How a reader sees; each value turns linear sRGB into linear sRGB as that reader sees it, at full severity.

    Source: Machado, Oliveira, Fernandes, "A physiologically-based model for simulation of color vision
    deficiency" (2009), table for severity 1.0.
    """

    FULL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    PROTAN = (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    )
    DEUTAN = (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    )
    TRITAN = (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    )


@dataclass(frozen=True, slots=True)
class Oklch:
    """A colour as the eye orders it."""

    lightness: float
    """From 0 (black) to 1 (white)."""
    chroma: float
    """From 0 (grey) to about 0.32, the most an sRGB screen shows."""
    hue: float
    """In degrees, from 0 up to but not including 360; 0 for a grey."""

    def with_lightness(self, lightness: float) -> "Oklch":
        """Return the same hue and chroma at another lightness."""
        return Oklch(min(1.0, max(0.0, lightness)), self.chroma, self.hue)


def parse_hex(text: str) -> Triple:
    """
    Turn "#12344d" into linear-light red, green and blue, each from 0 to 1.

    Raises ValueError for everything but "#" and six hexadecimal digits.
    """
    if not _HEX.fullmatch(text):
        message = f"{text!r} is not a colour: write '#' and six hexadecimal digits, such as '#12344d'"
        raise ValueError(message)
    red, green, blue = (_to_linear(int(text[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return red, green, blue


@lru_cache(maxsize=4096)
def hex_to_oklch(text: str) -> Oklch:
    """Turn "#12344d" into OKLCH; raises ValueError as parse_hex does."""
    lightness, green_red, blue_yellow = _to_lab(parse_hex(text))
    chroma = math.hypot(green_red, blue_yellow)
    if chroma < _GAMUT_TOLERANCE:
        return Oklch(lightness, 0.0, 0.0)
    return Oklch(lightness, chroma, math.degrees(math.atan2(blue_yellow, green_red)) % 360)


@lru_cache(maxsize=65536)
def oklch_to_hex(colour: Oklch) -> str:
    """
    Turn OKLCH into "#rrggbb" in lower case.

    A colour no sRGB screen can show keeps lightness and hue and loses as little chroma as needed.
    Source of that way of mapping: CSS Color 4, section 13.2, without its local clipping.
    """
    if colour.lightness >= 1:
        return "#ffffff"
    if colour.lightness <= 0:
        return "#000000"
    rgb = _oklch_to_rgb(colour)
    if not _is_on_screen(rgb):
        rgb = _oklch_to_rgb(_reduce_chroma(colour))
    return "#" + "".join(f"{round(_to_gamma(min(1.0, max(0.0, part))) * 255):02x}" for part in rgb)


@lru_cache(maxsize=65536)
def relative_luminance(text: str) -> float:
    """Return the relative luminance of a hex colour, 0 to 1. Source: WCAG 2.2, "relative luminance"."""
    red, green, blue = parse_hex(text)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_ratio(one: str, other: str) -> float:
    """Return the contrast of two hex colours, from 1 to 21. Source: WCAG 2.2, "contrast ratio"."""
    darker, lighter = sorted((relative_luminance(one), relative_luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def simulate_vision(text: str, vision: ColourVision) -> str:
    """Return the hex colour under which a reader with this vision sees the given one."""
    rgb = _multiply(vision.value, parse_hex(text))
    return "#" + "".join(f"{round(_to_gamma(min(1.0, max(0.0, part))) * 255):02x}" for part in rgb)


def colour_distance(one: str, other: str, vision: ColourVision = ColourVision.FULL) -> float:
    """
    Return how different two hex colours look to a reader: the straight distance in OKLab.

    Black to white is 1; about 0.02 is just noticeable side by side.
    """
    first, second = (_to_lab(parse_hex(simulate_vision(text, vision))) for text in (one, other))
    return math.dist(first, second)


def _reduce_chroma(colour: Oklch) -> Oklch:
    """Find the most chroma of this lightness and hue that a screen shows, by halving the interval."""
    shown, too_much = 0.0, colour.chroma
    for _ in range(_CHROMA_STEPS):
        middle = (shown + too_much) / 2
        if _is_on_screen(_oklch_to_rgb(Oklch(colour.lightness, middle, colour.hue))):
            shown = middle
        else:
            too_much = middle
    return Oklch(colour.lightness, shown, colour.hue)


def _is_on_screen(rgb: Triple) -> bool:
    """Tell whether an sRGB screen shows the colour, within the tolerance of one rounding."""
    return all(-_GAMUT_TOLERANCE <= part <= 1 + _GAMUT_TOLERANCE for part in rgb)


def _oklch_to_rgb(colour: Oklch) -> Triple:
    """Turn OKLCH into linear-light sRGB, which may lie outside 0 to 1."""
    angle = math.radians(colour.hue)
    lab = (colour.lightness, colour.chroma * math.cos(angle), colour.chroma * math.sin(angle))
    long, medium, short = _multiply(_LAB_TO_CONES, lab)
    return _multiply(_CONES_TO_RGB, (long**3, medium**3, short**3))


def _to_lab(rgb: Triple) -> Triple:
    """Turn linear-light sRGB into OKLab: lightness, green to red, blue to yellow."""
    long, medium, short = _multiply(_RGB_TO_CONES, rgb)
    return _multiply(_CONES_TO_LAB, (math.cbrt(long), math.cbrt(medium), math.cbrt(short)))


def _multiply(matrix: Matrix, vector: Triple) -> Triple:
    """Multiply a matrix with a column."""
    x, y, z = vector
    first, second, third = matrix
    return (
        first[0] * x + first[1] * y + first[2] * z,
        second[0] * x + second[1] * y + second[2] * z,
        third[0] * x + third[1] * y + third[2] * z,
    )


def _to_linear(part: float) -> float:
    """Turn a channel as stored, 0 to 1, into light. Source: IEC 61966-2-1."""
    # WCAG 2.x once printed 0.03928 here, which makes no difference for 8-bit colours.
    return float(part / 12.92 if part <= _DARK_CHANNEL else ((part + 0.055) / 1.055) ** 2.4)


def _to_gamma(part: float) -> float:
    """Turn light, 0 to 1, into a channel as stored. Source: IEC 61966-2-1."""
    return float(part * 12.92 if part <= _DARK_LIGHT else 1.055 * part ** (1 / 2.4) - 0.055)

"""What every colour of the site is for, where it starts from and what it must stand out from; the palette reads it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from showcase.model.brand.colour import Oklch, hex_to_oklch, oklch_to_hex
from showcase.model.brand.legibility import GRAPHIC_RATIO, TEXT_RATIO

FIELDS = "fields"
"""Among the grounds of a role: the tiles and banners of all ten fields."""

_PLAIN = ("page", "surface", "sunken", "control")
_EVERYWHERE = (*_PLAIN, FIELDS)
_HERO = ("hero", "hero_land", "hero_home")
_DEEP = ("hero", "hero_land", "hero_home", "band")
_BODY_RATIO = 7.0  # WCAG 1.4.6, level AAA, for text one reads at length


@dataclass(frozen=True, slots=True)
class BrandColours:
    """What the roles start from."""

    primary: Oklch
    accent: Oklch
    paper: Oklch


Mixed = Mapping[str, str]
Start = Callable[[BrandColours, Mixed], tuple[str, ...]]
"""One or more colours to try in turn, given the brand and the roles mixed so far."""


@dataclass(frozen=True, slots=True)
class Role:
    """One colour of the site, named for its purpose."""

    name: str
    """Lower-case words joined by "_"; styles call it `--color-` and the same words joined by "-"."""
    purpose: str
    light: Start
    dark: Start
    grounds: tuple[str, ...] = ()
    """Earlier roles it is put on; empty for a ground and for what only decorates."""
    ratio: float = TEXT_RATIO
    """Contrast it must reach on each ground."""
    is_given: bool = False
    """Whether it is a given colour or the text on one: such a colour never bends, the brand is refused instead."""


def _tint(lightness: float, chroma: float) -> Start:
    """Start from the hue of the primary, never more colourful than the primary itself."""

    def mix(brand: BrandColours, _: Mixed) -> tuple[str, ...]:
        given = brand.primary
        return (oklch_to_hex(Oklch(lightness, min(chroma, given.chroma), given.hue)),)

    return mix


def _sun(lightness: float, chroma: float) -> Start:
    """Start from the hue of the accent."""

    def mix(brand: BrandColours, _: Mixed) -> tuple[str, ...]:
        given = brand.accent
        return (oklch_to_hex(Oklch(lightness, min(chroma, given.chroma), given.hue)),)

    return mix


def _fixed(lightness: float, chroma: float, hue: float) -> Start:
    """Start from a colour that means the same under every brand."""
    return lambda _brand, _mixed: (oklch_to_hex(Oklch(lightness, chroma, hue)),)


def _primary(at_most: float = 1.0) -> Start:
    """Start from the given primary, no lighter than this."""
    return lambda brand, _: (oklch_to_hex(brand.primary.with_lightness(min(at_most, brand.primary.lightness))),)


def _either(*starts: Start) -> Start:
    """Try several in turn."""
    return lambda brand, mixed: tuple(colour for start in starts for colour in start(brand, mixed))


def _shift(role: str, lightness: float) -> Start:
    """Start from another role, so much lighter or darker."""

    def mix(_: BrandColours, mixed: Mixed) -> tuple[str, ...]:
        colour = hex_to_oklch(mixed[role])
        return (oklch_to_hex(colour.with_lightness(colour.lightness + lightness)),)

    return mix


def _given_accent(brand: BrandColours, _: Mixed) -> tuple[str, ...]:
    """Start from the given accent as it is."""
    return (oklch_to_hex(brand.accent),)


def _paper(brand: BrandColours, _: Mixed) -> tuple[str, ...]:
    """Start from the paper."""
    return (oklch_to_hex(brand.paper),)


_WHITE = _fixed(1, 0, 0)
_INK = _tint(0.22, 0.045)
_TEXT_ON_GIVEN = _either(_WHITE, _INK)
_INK_FIRST = _either(_INK, _WHITE)

# Each role comes after the roles it is put on.
ROLES: tuple[Role, ...] = (
    Role("page", "ground of every page", _paper, _tint(0.19, 0.03)),
    Role("surface", "ground of cards, menus and dialogues", _WHITE, _tint(0.23, 0.035)),
    Role("sunken", "ground of segments, code and table heads", _tint(0.955, 0.012), _tint(0.16, 0.028)),
    Role("control", "ground of input fields", _WHITE, _tint(0.27, 0.04)),
    Role("mark", "ground of words a search found", _sun(0.92, 0.09), _sun(0.38, 0.075)),
    Role("hero", "ground of the opening", _tint(0.22, 0.045), _tint(0.155, 0.034)),
    Role("hero_land", "land on the map of the opening", _tint(0.27, 0.042), _tint(0.21, 0.036)),
    Role("hero_home", "the home country on that map", _tint(0.315, 0.05), _tint(0.275, 0.046)),
    Role("hero_home_line", "outline of the home country", _tint(0.45, 0.05), _tint(0.42, 0.05)),
    Role("hero_control", "ground of the search field in the opening", _WHITE, _tint(0.25, 0.04)),
    Role("band", "ground of a call across the page", _primary(0.42), _tint(0.3, 0.055)),
    Role("line", "rules that only divide", _tint(0.88, 0.012), _tint(0.34, 0.03)),
    Role("ink", "text", _tint(0.24, 0.04), _tint(0.93, 0.012), (*_EVERYWHERE, "mark"), _BODY_RATIO),
    Role("ink_muted", "text that steps back", _tint(0.46, 0.03), _tint(0.75, 0.025), _EVERYWHERE),
    Role(
        "control_border",
        "outline of fields and boxes",
        _tint(0.6, 0.03),
        _tint(0.6, 0.04),
        _EVERYWHERE,
        GRAPHIC_RATIO,
    ),
    Role("link", "links", _primary(), _tint(0.82, 0.1), _EVERYWHERE),
    Role("link_hover", "links under the pointer", _shift("link", -0.1), _shift("link", 0.08), _EVERYWHERE),
    Role("figure", "large numbers", _primary(0.42), _tint(0.82, 0.09), _PLAIN),
    Role("focus", "focus outline on plain grounds", _primary(0.5), _given_accent, _EVERYWHERE, GRAPHIC_RATIO),
    Role(
        "focus_inverse",
        "focus outline and button on opening and band: the given accent where it shows",
        _given_accent,
        _given_accent,
        _DEEP,
        GRAPHIC_RATIO,
    ),
    Role("on_focus_inverse", "text on that button", _INK_FIRST, _INK_FIRST, ("focus_inverse",)),
    Role(
        "action",
        "ground of buttons: the given primary when light",
        _primary(),
        _tint(0.82, 0.11),
        ("page", "surface"),
        GRAPHIC_RATIO,
        is_given=True,
    ),
    Role("on_action", "text on action", _TEXT_ON_GIVEN, _INK_FIRST, ("action",), is_given=True),
    Role(
        "action_hover",
        "buttons under the pointer",
        _shift("action", -0.06),
        _shift("action", 0.06),
        ("on_action",),
    ),
    Role("accent", "ground of the one button that matters: the given accent", _given_accent, _given_accent),
    Role("on_accent", "text on accent", _INK_FIRST, _INK_FIRST, ("accent",), is_given=True),
    Role(
        "accent_hover",
        "that button under the pointer",
        _shift("accent", 0.05),
        _shift("accent", 0.05),
        ("on_accent",),
    ),
    Role(
        "accent_strong",
        "accent as a line or sign with a meaning",
        _given_accent,
        _given_accent,
        _PLAIN,
        GRAPHIC_RATIO,
    ),
    Role("on_hero", "text in the opening", _tint(0.97, 0.01), _tint(0.96, 0.01), _HERO, _BODY_RATIO),
    Role("on_hero_muted", "quiet text in the opening", _tint(0.85, 0.03), _tint(0.82, 0.03), _HERO),
    Role(
        "on_hero_control",
        "text in that search field",
        _tint(0.24, 0.04),
        _tint(0.95, 0.012),
        ("hero_control",),
    ),
    Role("on_hero_control_muted", "its placeholder", _tint(0.46, 0.03), _tint(0.77, 0.025), ("hero_control",)),
    Role("hero_control_border", "its outline", _tint(0.62, 0.04), _tint(0.62, 0.05), _HERO, GRAPHIC_RATIO),
    Role("on_band", "text on the band", _WHITE, _tint(0.96, 0.01), ("band",)),
    Role("on_band_muted", "quiet text on the band", _tint(0.88, 0.03), _tint(0.85, 0.03), ("band",)),
    # The three differ in lightness too, for readers who tell red from green by nothing else.
    Role("error_ground", "ground of an error", _fixed(0.955, 0.025, 25), _fixed(0.27, 0.06, 25)),
    Role("error", "errors", _fixed(0.46, 0.18, 27), _fixed(0.74, 0.13, 25), (*_PLAIN, "error_ground")),
    Role("warn_ground", "ground of a warning", _fixed(0.965, 0.04, 85), _fixed(0.28, 0.05, 80)),
    Role("warn", "warnings", _fixed(0.53, 0.1, 70), _fixed(0.84, 0.13, 82), (*_PLAIN, "warn_ground")),
    Role("ok_ground", "ground of a good message", _fixed(0.96, 0.035, 155), _fixed(0.26, 0.05, 155)),
    Role("ok", "good messages", _fixed(0.42, 0.11, 155), _fixed(0.84, 0.13, 155), (*_PLAIN, "ok_ground")),
)

"""From the two or three colours of a brand to every colour of the site, light and dark; styles rely on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from showcase.model.brand.colour import Oklch, contrast_ratio, hex_to_oklch
from showcase.model.brand.field_colours import FieldRoles, Grounds, derive_fields, field_grounds
from showcase.model.brand.legibility import passes, settle
from showcase.model.brand.palette_roles import FIELDS, ROLES, BrandColours, Role

_WARM_PAPER = Oklch(0.985, 0.006, 90)
_LIGHTEST_NEUTRAL = 0.94  # from here on a neutral is light enough to be the paper itself
_MOST_PAPER_CHROMA = 0.03


@dataclass(frozen=True, slots=True)
class Scheme:
    """Everything one scheme paints with, as "#rrggbb"."""

    roles: Mapping[str, str]
    """Colour by name of role, in the order of palette_roles.ROLES, which also says what each is for."""
    fields: tuple[FieldRoles, ...]
    """Ten, always in the same order."""

    def __getitem__(self, role: str) -> str:
        """Return the colour of a role; raises KeyError for a name that is none."""
        return self.roles[role]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a programme: as given, and derived for both schemes."""

    primary: str
    accent: str
    neutral: str | None
    light: Scheme
    dark: Scheme


@lru_cache(maxsize=8)
def derive_palette(primary: str, accent: str, neutral: str | None = None) -> Palette:
    """
    Derive all roles from hex colours such as "#12344d"; raises ValueError for anything else.

    A light neutral becomes the paper, any other lends it its hue; without one the paper is warm white.
    All pairs pass WCAG AA by construction but those of the given colours themselves: see contrast.brand_findings.
    """
    paper = _choose_paper(None if neutral is None else hex_to_oklch(neutral))
    brand = BrandColours(hex_to_oklch(primary), hex_to_oklch(accent), paper)
    return Palette(
        primary=primary.lower(),
        accent=accent.lower(),
        neutral=None if neutral is None else neutral.lower(),
        light=_derive_scheme(brand, is_dark=False),
        dark=_derive_scheme(brand, is_dark=True),
    )


def _choose_paper(neutral: Oklch | None) -> Oklch:
    """Choose the ground of the light scheme."""
    if neutral is None:
        return _WARM_PAPER
    if neutral.lightness >= _LIGHTEST_NEUTRAL:
        return Oklch(neutral.lightness, min(neutral.chroma, _MOST_PAPER_CHROMA), neutral.hue)
    return Oklch(_WARM_PAPER.lightness, min(neutral.chroma, _WARM_PAPER.chroma), neutral.hue)


def _derive_scheme(brand: BrandColours, *, is_dark: bool) -> Scheme:
    """Mix all roles of one scheme, each after those it is put on."""
    field_tiles = field_grounds(is_dark=is_dark)
    mixed: dict[str, str] = {}
    for role in ROLES:
        grounds = [colour for name in role.grounds for colour in (field_tiles if name == FIELDS else (mixed[name],))]
        candidates = (role.dark if is_dark else role.light)(brand, mixed)
        mixed[role.name] = _choose(role, candidates, grounds)
    plain = tuple(mixed[name] for name in ("page", "surface", "sunken"))
    hero = tuple(mixed[name] for name in ("hero", "hero_land", "hero_home"))
    return Scheme(MappingProxyType(mixed), derive_fields(Grounds(is_dark, plain, hero)))


def _choose(role: Role, candidates: tuple[str, ...], grounds: list[str]) -> str:
    """Take the first candidate that passes; a role that carries a given colour never bends, others move to pass."""
    for candidate in candidates:
        if passes(candidate, grounds, role.ratio):
            return candidate
    if role.is_given:
        return max(candidates, key=lambda colour: min(contrast_ratio(colour, ground) for ground in grounds))
    return settle(candidates[0], grounds, role.ratio)

"""Every pair of colours that meet on the site, with its contrast, and what to change in a brand that fails."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.diagnostics import Message, say
from showcase.model.brand.colour import colour_distance, contrast_ratio
from showcase.model.brand.field_colours import FieldRoles
from showcase.model.brand.legibility import GRAPHIC_RATIO, TEXT_RATIO, nearest_passing, settle
from showcase.model.brand.palette import Palette, Scheme, derive_palette
from showcase.model.brand.palette_roles import FIELDS, ROLES

_PLAIN = ("page", "surface", "sunken")
_HERO = ("hero", "hero_land", "hero_home")

# For every role of a field: its grounds among the field's own, its grounds among the roles, the ratio.
_FIELD_PAIRS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], float], ...] = (
    ("ink", ("tile", "banner"), (), TEXT_RATIO),
    ("strong", ("tile", "banner"), _PLAIN, TEXT_RATIO),
    ("line", ("tile", "banner"), _PLAIN, GRAPHIC_RATIO),
    ("dot", ("tile", "banner"), _PLAIN, GRAPHIC_RATIO),
    ("star", (), _HERO, GRAPHIC_RATIO),
    ("action", ("tile", "banner"), (), TEXT_RATIO),
    ("on_action", ("action",), (), TEXT_RATIO),
)

# What a given colour must be able to do: which one, role in front, role behind, the pair in words, the ratio.
_JOBS = (
    ("primary", "on_action", "action", say("text on a button in the primary colour"), TEXT_RATIO),
    ("primary", "action", "page", say("a button in the primary colour on the page"), GRAPHIC_RATIO),
    ("primary", "action", "surface", say("a button in the primary colour on a card"), GRAPHIC_RATIO),
    ("accent", "on_accent", "accent", say("text on a button in the accent colour"), TEXT_RATIO),
)


@dataclass(frozen=True, slots=True)
class ContrastRow:
    """Two colours that meet, one on the other: a row of the matrix that the brand page shows."""

    scheme: str
    """light or dark."""
    front: str
    """Name of the role in front, such as "ink" or "field 3 strong"."""
    ground: str
    front_colour: str
    """As "#rrggbb", like the ground."""
    ground_colour: str
    ratio: float
    """Reached, 1 to 21."""
    required: float

    @property
    def is_failing(self) -> bool:
        """Tell whether readers with low vision may miss it."""
        return self.ratio < self.required


@dataclass(frozen=True, slots=True)
class ContrastFinding:
    """A colour of the brand that cannot do its job."""

    given: str
    """Which one: primary or accent."""
    colour: str
    pair: Message
    """The pair in words, such as "text on a primary button"."""
    ratio: float
    """Reached, 1 to 21; shown rounded down so that 4.496 never reads as 4.5."""
    required: float
    suggestion: str
    """The nearest colour that has no finding."""


def contrast_rows(palette: Palette) -> tuple[ContrastRow, ...]:
    """Return every pair of both schemes, light first, in the order of the roles and then of the fields."""
    return tuple(
        pair
        for name, scheme in (("light", palette.light), ("dark", palette.dark))
        for pair in (*_role_pairs(name, scheme), *_field_pairs(name, scheme))
    )


def failing_pairs(palette: Palette) -> tuple[ContrastRow, ...]:
    """Return the pairs below WCAG AA; empty for every brand without a finding."""
    return tuple(pair for pair in contrast_rows(palette) if pair.is_failing)


def brand_findings(primary: str, accent: str, neutral: str | None = None) -> tuple[ContrastFinding, ...]:
    """
    Say which given colours fail as a button, and the nearest ones that do not; empty when all is well.

    Primary: white or dark text on it at 4.5, itself on the page at 3. Accent: dark or white text on it at 4.5.
    Raises ValueError for text that is no colour.
    """
    palette = derive_palette(primary, accent, neutral)
    failing = {given: [*_shortfalls(palette, given)] for given in ("primary", "accent")}
    better_primary = _suggest_primary(palette, keeps_accent=not failing["accent"]) if failing["primary"] else primary
    suggestions = {
        "primary": better_primary,
        "accent": _suggest_accent(palette, better_primary) if failing["accent"] else accent,
    }
    return tuple(
        ContrastFinding(given, getattr(palette, given), words, ratio, required, suggestions[given])
        for given, shortfalls in failing.items()
        for words, ratio, required in shortfalls
    )


def _shortfalls(palette: Palette, given: str) -> Iterator[tuple[Message, float, float]]:
    """Yield pair in words, ratio reached and ratio required for each job a given colour fails at."""
    for colour, front, ground, words, required in _JOBS:
        ratio = contrast_ratio(palette.light[front], palette.light[ground])
        if colour == given and ratio < required:
            yield words, ratio, required


def _suggest_primary(palette: Palette, *, keeps_accent: bool) -> str:
    """Find the nearest lightness that serves on the page and under white or dark text, and spoils no good accent."""
    page = (palette.light["page"], palette.light["surface"])
    candidates = (
        settle(palette.primary, page, GRAPHIC_RATIO),
        nearest_passing(palette.primary, "#ffffff", TEXT_RATIO),
        nearest_passing(palette.primary, palette.light["hero"], TEXT_RATIO),
    )
    mended = {one: derive_palette(one, palette.accent, palette.neutral) for one in candidates}
    passing = [one for one in candidates if not any(_shortfalls(mended[one], "primary"))]
    kind = [one for one in passing if not (keeps_accent and any(_shortfalls(mended[one], "accent")))]
    return _nearest(palette.primary, kind or passing)


def _suggest_accent(palette: Palette, primary: str) -> str:
    """Find the nearest lightness that carries dark or white text, whose darkness follows the primary, mended or not."""
    mended = derive_palette(primary, palette.accent, palette.neutral)
    inks = (palette.light["hero"], mended.light["hero"])
    candidates = [settle(palette.accent, inks, TEXT_RATIO), nearest_passing(palette.accent, "#ffffff", TEXT_RATIO)]
    return _nearest(palette.accent, candidates)


def _nearest(colour: str, candidates: list[str]) -> str:
    """Return the candidate that looks most like the colour."""
    return min(candidates, key=lambda candidate: colour_distance(colour, candidate))


def _role_pairs(scheme_name: str, scheme: Scheme) -> Iterator[ContrastRow]:
    """Yield the pairs of the roles with what they are put on."""
    for role in ROLES:
        for ground in role.grounds:
            if ground != FIELDS:
                yield _pair(scheme_name, (role.name, scheme[role.name]), (ground, scheme[ground]), role.ratio)
                continue
            for number, field in enumerate(scheme.fields, start=1):
                for own in ("tile", "banner"):
                    named = (f"field {number} {own}", _colour_of(field, own))
                    yield _pair(scheme_name, (role.name, scheme[role.name]), named, role.ratio)


def _field_pairs(scheme_name: str, scheme: Scheme) -> Iterator[ContrastRow]:
    """Yield the pairs of the field colours, among themselves and with the roles."""
    for number, field in enumerate(scheme.fields, start=1):
        for name, own_grounds, role_grounds, required in _FIELD_PAIRS:
            front = (f"field {number} {name}", _colour_of(field, name))
            for own in own_grounds:
                yield _pair(scheme_name, front, (f"field {number} {own}", _colour_of(field, own)), required)
            for ground in role_grounds:
                yield _pair(scheme_name, front, (ground, scheme[ground]), required)


def _pair(scheme: str, front: tuple[str, str], ground: tuple[str, str], required: float) -> ContrastRow:
    """Measure one pair; front and ground are name and colour."""
    ratio = contrast_ratio(front[1], ground[1])
    return ContrastRow(scheme, front[0], ground[0], front[1], ground[1], ratio, required)


def _colour_of(field: FieldRoles, name: str) -> str:
    """Return the colour of one role of a field."""
    return str(getattr(field, name))

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
class ContrastPair:
    """Two colours that meet, one on the other."""

    scheme: str
    """light or dark."""
    front: str
    """Name of the role in front, such as "ink" or "field 3 strong"."""
    ground: str
    front_colour: str
    ground_colour: str
    ratio: float
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


def contrast_pairs(palette: Palette) -> tuple[ContrastPair, ...]:
    """Return every pair of both schemes, light first, in the order of the roles and then of the fields."""
    return tuple(
        pair
        for name, scheme in (("light", palette.light), ("dark", palette.dark))
        for pair in (*_role_pairs(name, scheme), *_field_pairs(name, scheme))
    )


def failing_pairs(palette: Palette) -> tuple[ContrastPair, ...]:
    """Return the pairs below WCAG AA; empty for every brand without a finding."""
    return tuple(pair for pair in contrast_pairs(palette) if pair.is_failing)


def brand_findings(primary: str, accent: str, neutral: str | None = None) -> tuple[ContrastFinding, ...]:
    """
    Say which given colours fail as a button, and the nearest ones that do not; empty when all is well.

    Primary: white or dark text on it at 4.5, itself on the page at 3. Accent: dark or white text on it at 4.5.
    Raises ValueError for text that is no colour.
    """
    palette = derive_palette(primary, accent, neutral)
    return tuple(
        ContrastFinding(given, colour, words, ratio, required, suggest(palette))
        for given, colour, suggest in (
            ("primary", palette.primary, _suggest_primary),
            ("accent", palette.accent, _suggest_accent),
        )
        for words, ratio, required in _shortfalls(palette, given)
    )


def _shortfalls(palette: Palette, given: str) -> Iterator[tuple[Message, float, float]]:
    """Yield pair in words, ratio reached and ratio required for each job a given colour fails at."""
    for colour, front, ground, words, required in _JOBS:
        ratio = contrast_ratio(palette.light[front], palette.light[ground])
        if colour == given and ratio < required:
            yield words, ratio, required


def _suggest_primary(palette: Palette) -> str:
    """Find the nearest lightness that serves on the page and under white or dark text."""
    page = (palette.light["page"], palette.light["surface"])
    candidates = (
        settle(palette.primary, page, GRAPHIC_RATIO),
        nearest_passing(palette.primary, "#ffffff", TEXT_RATIO),
        nearest_passing(palette.primary, palette.light["hero"], TEXT_RATIO),
    )
    return _nearest(
        palette.primary,
        [
            one
            for one in candidates
            if not any(_shortfalls(derive_palette(one, palette.accent, palette.neutral), "primary"))
        ],
    )


def _suggest_accent(palette: Palette) -> str:
    """Find the nearest lightness that carries dark or white text."""
    candidates = [nearest_passing(palette.accent, text, TEXT_RATIO) for text in (palette.light["hero"], "#ffffff")]
    return _nearest(palette.accent, candidates)


def _nearest(colour: str, candidates: list[str]) -> str:
    """Return the candidate that looks most like the colour."""
    return min(candidates, key=lambda candidate: colour_distance(colour, candidate))


def _role_pairs(scheme_name: str, scheme: Scheme) -> Iterator[ContrastPair]:
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


def _field_pairs(scheme_name: str, scheme: Scheme) -> Iterator[ContrastPair]:
    """Yield the pairs of the field colours, among themselves and with the roles."""
    for number, field in enumerate(scheme.fields, start=1):
        for name, own_grounds, role_grounds, required in _FIELD_PAIRS:
            front = (f"field {number} {name}", _colour_of(field, name))
            for own in own_grounds:
                yield _pair(scheme_name, front, (f"field {number} {own}", _colour_of(field, own)), required)
            for ground in role_grounds:
                yield _pair(scheme_name, front, (ground, scheme[ground]), required)


def _pair(scheme: str, front: tuple[str, str], ground: tuple[str, str], required: float) -> ContrastPair:
    """Measure one pair; front and ground are name and colour."""
    ratio = contrast_ratio(front[1], ground[1])
    return ContrastPair(scheme, front[0], ground[0], front[1], ground[1], ratio, required)


def _colour_of(field: FieldRoles, name: str) -> str:
    """Return the colour of one role of a field."""
    return str(getattr(field, name))

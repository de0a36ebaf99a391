"""The contrast matrix of the brand page: what stands in front in rows, its grounds in columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from showcase.model.brand.contrast import ContrastRow, contrast_rows
from showcase.model.brand.palette_roles import ROLES
from showcase.model.views.brand_page_views import ContrastCell, ContrastLine, ContrastTable
from showcase.stages.plan.brand.brand_colours import shown_ratio, token_name
from showcase.stages.plan.brand.colour_words import ROLE_WORDS, SCHEME_WORDS
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

_NONE = ContrastCell("", "", "")
_FIELDS = "fields"  # all tiles and banners in one column: what is shown is the lowest of the twenty
_PARTS = (
    ("plain", N_("%(scheme)s: on pages, cards and fields"), ("page", "surface", "sunken", "control", _FIELDS)),
    ("deep", N_("%(scheme)s: on the opening and the band"), ("hero", "hero_land", "hero_home", "band")),
)
_PAIRS = N_("%(scheme)s: pairs that belong together")


def contrast_tables(parts: Parts) -> Iterator[ContrastTable]:
    """Lay out all pairs of roles, both schemes one after the other; those of data colours stand with their swatches."""
    rows = [row for row in contrast_rows(parts.identity.palette) if not row.front.startswith("field ")]
    for scheme, name in SCHEME_WORDS.items():
        words = parts.words.say(name)
        found = [row for row in rows if row.scheme == scheme]
        for part, title, grounds in _PARTS:
            chosen = [row for row in found if _column(row) in grounds]
            lines = tuple(_lines(chosen, grounds, parts))
            yield ContrastTable(f"{part}-{scheme}", parts.words.say(title, scheme=words), _names(grounds), lines)
        covered = {ground for _, _, grounds in _PARTS for ground in grounds}
        rest = [row for row in found if _column(row) not in covered]
        title = parts.words.say(_PAIRS, scheme=words)
        yield ContrastTable(f"pairs-{scheme}", title, (), tuple(_pair_line(row, parts) for row in rest))


def _column(row: ContrastRow) -> str:
    return _FIELDS if row.ground.startswith("field ") else row.ground


def _names(grounds: Sequence[str]) -> tuple[str, ...]:
    return tuple(token_name(ground) for ground in grounds)


def _lines(rows: Sequence[ContrastRow], grounds: Sequence[str], parts: Parts) -> Iterator[ContrastLine]:
    """Give a line for each role that is put on one of the grounds, in the order of the roles."""
    for role in ROLES:
        worst: dict[str, ContrastRow] = {}
        for row in (row for row in rows if row.front == role.name):
            column = _column(row)
            if column not in worst or row.ratio < worst[column].ratio:
                worst[column] = row
        if worst:
            cells = tuple(_cell(worst[ground], parts) if ground in worst else _NONE for ground in grounds)
            yield _line(role.name, next(iter(worst.values())), cells, parts)


def _pair_line(row: ContrastRow, parts: Parts) -> ContrastLine:
    return _line(f"{row.front} / {row.ground}", row, (_cell(row, parts),), parts)


def _line(name: str, row: ContrastRow, cells: tuple[ContrastCell, ...], parts: Parts) -> ContrastLine:
    purpose = parts.words.say(ROLE_WORDS[row.front])
    return ContrastLine(token_name(name), purpose, parts.words.number(f"{row.required:g}"), cells)


def _cell(row: ContrastRow, parts: Parts) -> ContrastCell:
    return ContrastCell(shown_ratio(row.ratio, parts), row.front_colour, row.ground_colour)

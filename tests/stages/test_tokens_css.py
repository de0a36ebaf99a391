"""Promises of the colour stylesheet in both schemes."""

import re

import pytest

from showcase.model.brand.field_colours import FIELD_COUNT
from showcase.model.brand.palette import Scheme, derive_palette
from showcase.model.brand.palette_roles import ROLES
from showcase.stages.brand.tokens_css import tokens_css

PALETTE = derive_palette("#0b4a5e", "#f9ad2a")
CSS = tokens_css(PALETTE)


def declarations_of(selector: str, css: str = CSS) -> dict[str, str]:
    """Read the custom properties of the first rule with a selector."""
    rule = re.search(rf"(?:^|\n|{{\n){re.escape(selector)} {{\n(.*?)}}", css, re.DOTALL)
    assert rule is not None, selector
    return dict(re.findall(r"  (--[\w-]+|color-scheme): (.*);", rule[1]))


@pytest.mark.parametrize(
    "selector, scheme, word",
    [
        (":root", PALETTE.light, "light"),
        (':root:not([data-theme="light"])', PALETTE.dark, "dark"),
        (':root[data-theme="dark"]', PALETTE.dark, "dark"),
    ],
)
def test_every_role_reaches_its_colour(selector: str, scheme: Scheme, word: str) -> None:
    """In each scheme every role has exactly the colour whose contrast was checked."""
    rules = declarations_of(selector)
    assert rules["color-scheme"] == word
    for role in ROLES:
        assert rules["--color-" + role.name.replace("_", "-")] == scheme[role.name]
    for number, field in enumerate(scheme.fields, start=1):
        assert rules[f"--field-{number}-tile"] == field.tile
        assert rules[f"--field-{number}-on-action"] == field.on_action


def test_classes_offer_the_colours_of_their_field() -> None:
    """Each of the ten classes offers the same ten names, pointing to its own field."""
    for number in range(1, FIELD_COUNT + 1):
        offered = declarations_of(f".field-{number}")
        assert offered["--field-tile"] == f"var(--field-{number}-tile)"
        assert offered["--field-banner-ink"] == f"var(--field-{number}-ink)"
        assert len(offered) == 10


def test_every_reference_has_a_definition() -> None:
    """No `var()` leads nowhere."""
    assert {*re.findall(r"var\((--[\w-]+)\)", CSS)} <= {*re.findall(r"^  (--[\w-]+):", CSS, re.MULTILINE)}


def test_paper_gets_the_light_scheme() -> None:
    """Both dark rules stand within media queries for screens."""
    before = [CSS[: found.start()] for found in re.finditer(r"color-scheme: dark;", CSS)]
    assert len(before) == 2
    assert all(text[text.rindex("@media") :].startswith("@media screen") for text in before)


def test_forced_colours_are_all_the_reader_s_own() -> None:
    """Under forced colours every role names a colour of the system, and outweighs the dark scheme."""
    forced = CSS[CSS.index("@media (forced-colors: active)") :]
    rules = declarations_of(":root:root:root", forced)
    assert len(rules) == len(ROLES)
    assert "#" not in forced
    assert "var(" not in forced


def test_stylesheet_is_the_same_every_time() -> None:
    """Equal colours give equal bytes."""
    assert tokens_css(derive_palette("#0B4A5E", "#F9AD2A")) == CSS

"""Promises of showcase.model.brand.mark."""

import re
import xml.etree.ElementTree as ET

import pytest

from showcase.model.brand.mark import favicon_svg, mark_svg, symbol_svg
from showcase.model.brand.palette import derive_palette

PALETTE = derive_palette("#0b4a5e", "#f9ad2a")


@pytest.mark.parametrize("text", [mark_svg(32), symbol_svg("#000000", "#000000"), favicon_svg(PALETTE)])
def test_marks_are_well_formed(text: str) -> None:
    """Mark, symbol and favicon parse as XML and are drawn in one square."""
    assert ET.fromstring(text).get("viewBox") == "0 0 40 40"


def test_symbol_names_no_other_colours_than_those_given() -> None:
    """A symbol in one colour stays one."""
    assert {*re.findall(r"#\w{6}", symbol_svg("#111111", "#111111"))} == {"#111111"}


def test_mark_leaves_its_colours_to_the_styles() -> None:
    """The mark inside a page holds no colour, so that it follows the scheme."""
    assert "#" not in mark_svg()

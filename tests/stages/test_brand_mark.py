# SPDX-License-Identifier: MIT
"""A mark that may not be shown is not shown, and one that could do harm is not published at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.model.catalogue import Catalogue
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.load import load_sources
from showcase.stages.validate import validate_sources
from showcase.stages.validate.brand_mark import accepted_mark, withheld_file
from tests.contents import settings_for

BROKEN = Path(__file__).parent.parent / "sites" / "broken"
GOOD = BROKEN / "unsafe-mark" / "script" / "mended" / "media" / "lighthouse.svg"


def catalogue_at(variant: Path, work_folder: Path) -> Catalogue:
    """Load, prove and link the content of a site."""
    settings = settings_for(content=variant / "content", output=work_folder / "site")
    sources, _ = load_sources(settings)
    content, report = validate_sources(sources, settings)
    assert content is not None
    assert report.errors == ()
    return assemble_catalogue(content)


@pytest.mark.parametrize(
    "name, is_published",
    [
        ("unsafe-mark/script", False),
        ("unsafe-mark/document-type", False),
        ("heavy-mark/nested", False),
        ("raster-in-mark/photo", True),
        ("text-in-mark/letters", True),
        ("unfit-mark-size/flat", True),
    ],
)
def test_site_is_made_with_the_drawn_mark_instead(name: str, tmp_path: Path, *, is_published: bool) -> None:
    """A refused mark stops nothing; its file stays where it is only when nothing in it could do harm."""
    catalogue = catalogue_at(BROKEN / name, tmp_path)
    assert catalogue.own_mark is None
    assert ("lighthouse.svg" in catalogue.media) is is_published


def test_accepted_mark_comes_with_the_content(tmp_path: Path) -> None:
    """A good mark is cleaned once and known by its file and size, with or without words."""
    own = catalogue_at(BROKEN / "mark-without-words" / "none", tmp_path).own_mark
    assert own is not None
    assert (own.file, own.width, own.height) == ("lighthouse.svg", 64, 64)
    assert own == accepted_mark(GOOD.read_bytes(), "lighthouse.svg")


def test_programme_without_a_mark_has_none() -> None:
    """Nothing is named, nothing is read, nothing is withheld."""
    assert accepted_mark(b"", None) is None
    assert withheld_file(b"", None) == ""
    assert withheld_file(GOOD.read_bytes(), "lighthouse.svg") == ""

# SPDX-License-Identifier: MIT
"""No link inside the site leads nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.model.page_records import PageRecord
from showcase.model.staging import Staging
from showcase.stages.check import check_site
from tests.contents import plan_of

FILES = {"clusters/a.yml": "{schema_version: 1, name: A, country: DE, previous_ids: [old]}"}
HERE = "/clusters/a/"


def findings(folder: Path, *links: str, pages: tuple[str, ...] = (HERE,)) -> list[str]:
    """Check pages that hold these links; gives code and message of each finding."""
    (folder / "site/media").mkdir(parents=True)
    (folder / "site/media/logo ü.svg").write_text("x")
    staging = Staging(folder / "site")
    staging.records.keep("en", [PageRecord(page, links, frozenset({"top", "é"}), 1, "") for page in pages])
    return [f"{found.code}: {found.message}" for found in check_site(plan_of(FILES), staging)]


@pytest.mark.parametrize(
    "link",
    [
        "", "./", "../", "../../", "#top", "#%C3%A9", "../a/#top", "../../de/clusters/a/", "../../clusters/old/",
        "../../media/logo%20%C3%BC.svg", "../../search/?q=x", "https://elsewhere.example/", "//elsewhere.example/x",
        "mailto:a@b.example", "tel:+49", "https://north.example.org/clusters/a/", "data:image/png;base64,x",
        "https://north.example.org",
    ],
)  # fmt: skip
def test_good_link_is_not_reported(tmp_path: Path, link: str) -> None:
    """Pages, planned pages of other languages, old addresses, files, anchors and other sites are all right."""
    assert findings(tmp_path, link) == []


@pytest.mark.parametrize(
    "link",
    [
        "../b/", "../../media/none.svg", "/nowhere", "https://north.example.org/none/", "javascript:alert(1)", "//[",
        "../../..%2f..%2f..%2f..%2f..%2fetc/passwd", "../../a%00b", "clusters.md",
    ],
)  # fmt: skip
def test_broken_link_is_reported(tmp_path: Path, link: str) -> None:
    """A link to nothing, out of the folder, or that is no address at all is an error."""
    assert findings(tmp_path, link) == [f"broken-link: the page {HERE} links to {link}, which does not exist"]


def test_missing_anchor_is_reported(tmp_path: Path) -> None:
    """A link to a place within a page needs that place."""
    assert findings(tmp_path, "#none") == [f"missing-anchor: the page {HERE} links to #none, which does not exist"]


def test_link_on_many_pages_is_reported_once(tmp_path: Path) -> None:
    """What all pages link to is one finding, that counts the others."""
    found = findings(tmp_path, "/nowhere", pages=(HERE, "/", "/search/"))
    assert found == [f"broken-link: the page {HERE} and 2 others link to /nowhere, which does not exist"]


def test_finding_points_at_the_content(tmp_path: Path) -> None:
    """A finding about a page points at the file the page was made from."""
    staging = Staging(tmp_path / "site")
    staging.records.keep("en", [PageRecord(HERE, ("x/",), frozenset(), 1, "")])
    (found,) = check_site(plan_of(FILES), staging)
    assert str(found.position.file) == "content/clusters/a.yml"

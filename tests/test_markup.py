# SPDX-License-Identifier: MIT
"""The HTML of each kind of page in each language is valid, say html-validate and the Nu checker."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.page_kinds import CARDS, KINDS, LOCALES
from tests.built_sites import BuiltSite

# Each file once: an address after "#" or "?" is the same page.
PATHS = sorted(
    {path.partition("#")[0].partition("?")[0] for path in (*KINDS.values(), *CARDS.values())}
    | {"sectors/energy/south/", "404.html"}
)


@pytest.fixture(scope="module")
def pages(complete_site: BuiltSite) -> list[str]:
    """List the files to check."""
    return [str(complete_site.file(f"/{tag}{kind}")) for kind in PATHS for tag in LOCALES.values()]


def test_html_validate_finds_nothing(pages: list[str], repository: Path) -> None:
    """
    The recommended rules hold on every page.

    Boxes of one filter share their name, as checkboxes may; a title is as long as the name of its cluster.
    """
    program = repository / "node_modules/.bin/html-validate"
    assert program.is_file(), "html-validate is not installed: .ci/provide npm"
    command = [str(program), "--config", str(repository / "tests/html-validate.json"), "--formatter", "text", *pages]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_nu_checker_finds_no_errors(pages: list[str], repository: Path) -> None:
    """The checker of the W3C finds no error on any page."""
    java = shutil.which("java")
    assert java, "Java is not installed: .ci/provide java"
    checker = repository / "node_modules/vnu-jar/build/dist/vnu.jar"
    done = subprocess.run(
        [java, "-jar", str(checker), "--errors-only", "--format", "gnu", *pages],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_redirect_pages_are_valid(complete_site: BuiltSite, repository: Path) -> None:
    """A page that only leads on is valid too."""
    java = shutil.which("java")
    assert java, "Java is not installed: .ci/provide java"
    checker = repository / "node_modules/vnu-jar/build/dist/vnu.jar"
    page = str(complete_site.file("/clusters/wind-circle/"))
    done = subprocess.run(
        [java, "-jar", str(checker), "--errors-only", page], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")

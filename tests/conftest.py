# SPDX-License-Identifier: MIT
"""What every test may ask for: the repository, a browser, the wish to rewrite golden files."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from tests.built_sites import SITES, BuiltSite, build_once

# The files that take longest, longest first. Workers get them before all others, so that none is left alone with one.
SLOW_FILES = (
    "incremental/test_random_edits.py",
    "browser/test_accessibility.py",
    "browser/test_suggestions.py",
    "browser/test_search.py",
    "browser/test_queries.py",
    "browser/test_pages.py",
    "browser/test_states.py",
    "browser/test_manager_way.py",
    "editing/test_serve_site.py",
    "browser/test_serve.py",
    "test_init.py",
    "test_messages_on_pages.py",
    "test_shards.py",
    "workflows/test_steps.py",
    "browser/test_components.py",
    "browser/test_search_faults.py",
    "browser/test_map.py",
    "browser/test_directory_paged.py",
    "editing/test_schema_verdicts.py",
    "test_markup.py",
)

# No deadline: machines that run tests are busy ones. In CI every run tries the same cases.
settings.register_profile("house", deadline=None, max_examples=50)
settings.register_profile("ci", deadline=None, max_examples=40, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "house")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add our flags to pytest."""
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/, to be reviewed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the slow files first; all others keep their order."""
    folder = Path(__file__).resolve().parent
    ranks = {folder / name: rank for rank, name in enumerate(SLOW_FILES)}
    items.sort(key=lambda item: ranks.get(item.path, len(ranks)))


@pytest.fixture(scope="session")
def update_golden(pytestconfig: pytest.Config) -> bool:
    """Tell whether golden files are to be rewritten instead of compared."""
    return bool(pytestconfig.getoption("--update-golden"))


@pytest.fixture(scope="session")
def repository() -> Path:
    """Give the root folder of the repository."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder that all workers of one run share; what is built there by `build_once` is only read."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@pytest.fixture(scope="session")
def complete_site(shared_folder: Path) -> BuiltSite:
    """Build the site that uses every feature once for all workers."""
    return build_once(SITES / "complete/content", shared_folder / "complete")


@pytest.fixture(scope="session")
def drawn_site(shared_folder: Path) -> BuiltSite:
    """Build the same site with cards and prints, once for all workers."""
    return build_once(SITES / "complete/content", shared_folder / "drawn", is_drawn=True)


@pytest.fixture(scope="session")
def discovery_site(shared_folder: Path) -> BuiltSite:
    """Build the site in six languages, once for all workers."""
    return build_once(SITES / "discovery/content", shared_folder / "discovery")


@pytest.fixture(scope="session")
def demonstration(shared_folder: Path, repository: Path) -> BuiltSite:
    """Build the site of this repository's own content, once for all workers."""
    return build_once(repository / "content", shared_folder / "demonstration")


@pytest.fixture(scope="session")
def whole_chromium_path() -> str:
    """Give the browser of the distribution, for `executable_path` of Playwright."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    pytest.fail("no chromium on this machine: `make test` installs one, or leave out with -m 'not browser'")


@pytest.fixture(scope="session")
def chromium_path(request: pytest.FixtureRequest) -> str:
    """Give the same browser without windows, which needs half the time for a visitor; else the whole one."""
    return shutil.which("chromium-headless-shell") or str(request.getfixturevalue("whole_chromium_path"))

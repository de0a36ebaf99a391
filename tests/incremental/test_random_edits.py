# SPDX-License-Identifier: MIT
"""An incremental build gives the site of a clean one, whatever was edited, lost or damaged in between."""

from __future__ import annotations

import os

import pytest

from tests.incremental.edit_chains import Chain
from tests.incremental.workshop import Workshop

# `SHOWCASE_EDIT_SEQUENCES=2000 pytest tests/incremental` looks further. CI has minutes for the first of them only.
_USUAL = "60" if os.environ.get("CI") == "true" else "200"
SEQUENCES = int(os.environ.get("SHOWCASE_EDIT_SEQUENCES", _USUAL))
_LENGTH = 10  # sequences in a chain: the next one goes on with the site of the one before


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """One folder for all chains of a process: frames and compiled templates depend on where they lie."""
    return Workshop(tmp_path_factory.mktemp("workshop"))


@pytest.mark.parametrize("seed", range(-(-SEQUENCES // _LENGTH)), ids=lambda seed: f"seed-{seed}")
def test_incremental_site_is_the_clean_site(seed: int, workshop: Workshop) -> None:
    """After every sequence of edits all files have the bytes, and the report the findings, of a clean build."""
    chain = Chain(workshop, seed)
    for number in range(1, _LENGTH + 1):
        chain.run(is_indexed=number == _LENGTH)  # the indexer takes longer than all the rest
    assert chain.refused <= _LENGTH / 4, "most edits are meant to be published"

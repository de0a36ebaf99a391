# SPDX-License-Identifier: MIT
"""Builds with other flags leave nothing behind, and find what they need, in the site of the build before."""

from __future__ import annotations

from typing import Any

import pytest

from showcase.stages.render import fingerprints
from tests.incremental.site_state import SiteState, start_state
from tests.incremental.workshop import Workshop, pages_of


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """A folder for one site after the other."""
    return Workshop(tmp_path_factory.mktemp("workshop"))


def edited(state: SiteState) -> SiteState:
    """Give a cluster another summary."""
    return state.with_values("clusters/zeta-food.yml", summary={"en": "Bread and fish.", "de": "Brot und Fisch."})


@pytest.mark.parametrize(
    "wishes",
    [{"compress": True}, {"cards": True, "cluster": "zeta-food"}, {"workers": 2}],
    ids=["compressed", "drawn", "in-two-processes"],
)
def test_flag_that_comes_and_goes_gives_the_clean_site(wishes: dict[str, Any], workshop: Workshop) -> None:
    """With the flag, with it after an edit, and without it again, all files are those of a clean build."""
    workshop.begin()
    workshop.build(start_state())
    for state in (start_state().with_wishes(**wishes), edited(start_state()).with_wishes(**wishes), start_state()):
        listed = workshop.listed()
        assert not workshop.build(state).has_errors
        assert not workshop.build_clean(state).has_errors
        assert workshop.differences(listed) == []


def test_index_follows_edits(workshop: Workshop) -> None:
    """After an edit in one language, and after none, the full-text index says what that of a clean build says."""
    workshop.begin()
    workshop.build(start_state(), indexed=True)
    german = {**start_state().content["clusters/zeta-food.yml"]["summary"], "de": "Möweneier."}
    state = start_state().with_values("clusters/zeta-food.yml", summary=german)
    workshop.build(state, indexed=True)
    listed = workshop.listed()
    workshop.build(state, indexed=True)
    workshop.build_clean(state, indexed=True)
    assert workshop.differences(listed) == []


def test_other_program_makes_all_pages_again(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """No page is taken over that another version of the program made, though all else is the same."""
    workshop.begin()
    workshop.build(start_state())
    before = pages_of(workshop.made)
    monkeypatch.setattr(fingerprints, "program_fingerprint", lambda: "another version")
    workshop.build(start_state())
    assert not {page.inode for page in before.values()} & {page.inode for page in pages_of(workshop.made).values()}

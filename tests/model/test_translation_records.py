# SPDX-License-Identifier: MIT
"""Translations whose English changed are told from new, edited and moved ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from showcase.model.sources import TranslationRecord
from showcase.model.translation_records import (
    Translated,
    digest_of,
    entry_key,
    group_of,
    records_of,
    settle,
    split_context,
)


def aim(place: int, english: str, german: str) -> Translated:
    """Make one aim of a profile."""
    return Translated(f"aims[{place}].text", "aims.text", english, german)


def records(*texts: Translated) -> dict[str, TranslationRecord]:
    """Note what texts were made from."""
    return {text.name: TranslationRecord(digest_of(text.english), digest_of(text.translation)) for text in texts}


def outdated(texts: list[Translated], known: dict[str, TranslationRecord]) -> list[str]:
    """Name the outdated ones."""
    return [found.text.name for found in settle(texts, known) if found.is_outdated]


def test_translation_is_outdated_when_only_its_english_changed() -> None:
    """The four ways to edit a pair: nothing, the English, the translation, both."""
    known = records(aim(0, "Ships", "Schiffe"))
    assert outdated([aim(0, "Ships", "Schiffe")], known) == []
    assert outdated([aim(0, "Boats", "Schiffe")], known) == ["aims[0].text"]
    assert outdated([aim(0, "Ships", "Kähne")], known) == []
    assert outdated([aim(0, "Boats", "Boote")], known) == []


def test_translation_without_a_record_is_current() -> None:
    """What is new is taken for right."""
    assert outdated([aim(0, "Ships", "Schiffe")], {}) == []
    assert outdated([aim(1, "Cranes", "Kräne")], records(aim(0, "Ships", "Schiffe"))) == []


def test_text_that_moved_in_its_list_keeps_its_record() -> None:
    """A new entry in front changes the places of all others, and nothing else."""
    known = records(aim(0, "Ships", "Schiffe"), aim(1, "Cranes", "Kräne"))
    moved = [aim(0, "Docks", "Docks"), aim(1, "Ships", "Schiffe"), aim(2, "Derricks", "Kräne")]
    assert outdated(moved, known) == ["aims[2].text"]


def test_two_texts_may_share_a_translation() -> None:
    """A second text with the words of another one is no outdated form of it."""
    known = records(aim(0, "persons", "Personen"))
    assert outdated([aim(0, "persons", "Personen"), aim(1, "people", "Personen")], known) == []


WORDS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), max_size=6)


@given(WORDS, st.randoms(use_true_random=False))
def test_order_of_a_list_never_makes_a_translation_outdated(pairs: list[tuple[str, str]], chance: object) -> None:
    """However entries are shuffled: right after everything was noted nothing is outdated."""
    texts = [aim(place, *pair) for place, pair in enumerate(pairs)]
    chance.shuffle(pairs)  # type: ignore[attr-defined] # a random.Random
    shuffled = [aim(place, *pair) for place, pair in enumerate(pairs)]
    assert outdated(shuffled, records(*texts)) == []


@given(WORDS, WORDS)
def test_each_record_serves_one_text(before: list[tuple[str, str]], after: list[tuple[str, str]]) -> None:
    """Settling gives every text back in its order, and uses no record twice."""
    known = records(*(aim(place, *pair) for place, pair in enumerate(before)))
    texts = [aim(place, *pair) for place, pair in enumerate(after)]
    settled = settle(texts, known)
    assert [found.text for found in settled] == texts
    used = [found.record for found in settled if found.record]
    assert all(used.count(record) <= list(known.values()).count(record) for record in used)


def test_renamed_entry_finds_its_records_under_the_former_identifier() -> None:
    """What was noted under the old name counts until it is noted anew."""
    known = {"clusters/quay": records(aim(0, "Ships", "Schiffe"))}
    assert records_of(known, "cluster", "harbour", ["quay"]) == known["clusters/quay"]
    assert records_of(known, "cluster", "harbour") == {}


def test_names_are_put_together_and_taken_apart() -> None:
    """Entries are named by folder and identifier, texts by their place."""
    assert entry_key("cluster", "harbour") == "clusters/harbour"
    assert entry_key("programme", "programme") == "programme"
    assert split_context("clusters/harbour/aims[2].text") == ("clusters/harbour", "aims[2].text")
    assert group_of("cooperation.offers[2].text") == "cooperation.offers.text"
    assert group_of("terms[wind].label") == "terms.label"

# SPDX-License-Identifier: MIT
"""Every text of an entry is found, and what it lacks is judged as pages judge it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from showcase.model.cluster import ClusterProfile
from showcase.model.locale import Locale, LocalizedText
from showcase.model.messages import ENGLISH
from showcase.model.programme import Taxonomy
from showcase.model.translation_state import TextUnit, text_units
from showcase.stages.plan.wording import Wording

EN, DE, SWISS = (Locale.parse(tag) for tag in ("en", "de", "de-CH"))
HARBOUR = {"schema_version": "2", "name": "Harbour", "country": "DE"}


def units_of(**fields: object) -> dict[str, TextUnit]:
    """Give the texts of a profile by name."""
    return {unit.name: unit for unit in text_units(ClusterProfile.model_validate({**HARBOUR, **fields}))}


def test_texts_are_named_after_their_place() -> None:
    """Fields, lists and groups within lists are walked in the order of the model."""
    units = units_of(
        summary={"en": "Ships"},
        aims=[{"text": "More"}, {"text": "Fewer", "note": "by 2030"}],
        cooperation={"offers": [{"text": "Berths"}]},
    )
    assert list(units) == [
        *("name", "summary", "aims[0].text", "aims[1].text", "aims[1].note", "cooperation.offers[0].text"),
    ]
    assert units["aims[1].note"].path == ("aims", 1, "note")
    assert units["aims[1].note"].group == "aims.note"


def test_terms_stand_under_their_identifier() -> None:
    """A term that moves in its vocabulary keeps the name of its texts."""
    terms = Taxonomy.model_validate({"terms": [{"id": "wind", "label": "Wind", "description": "Turbines."}]})
    units = list(text_units(terms))
    assert [unit.name for unit in units] == ["terms[wind].label", "terms[wind].description"]
    assert units[0].path == ("terms", 0, "label")


def test_name_written_once_is_the_same_in_every_language() -> None:
    """A name lacks a translation only where it is written in several ways, and none is this language."""
    assert not units_of()["name"].is_missing(DE, EN)
    assert not units_of(name={"en": "Harbour"})["name"].is_missing(DE, EN)
    assert units_of(name={"en": "Harbour", "fr": "Port"})["name"].is_missing(DE, EN)
    assert units_of(summary="Harbour")["summary"].is_missing(DE, EN)


def test_further_fact_about_a_seat_is_a_name() -> None:
    """Facts that are names and addresses are judged like names, others like sentences."""
    facts = [{"text": "Harbour Street 1", "topic": "city"}, {"text": "Was smaller once.", "topic": "members"}]
    units = units_of(further_facts=facts)
    assert [unit.is_missing(DE, EN) for unit in units.values()][1:] == [False, True]


def test_parent_language_counts_as_own() -> None:
    """German words serve Swiss readers."""
    units = units_of(summary={"en": "Ships", "de": "Schiffe"})
    assert units["summary"].translation(SWISS, EN) == "Schiffe"
    assert not units["summary"].is_missing(SWISS, EN)


def test_markdown_is_known_as_such() -> None:
    """Translators are told which texts hold marks of Markdown."""
    units = units_of(summary="Ships", description="**Ships**")
    assert [unit.field.is_markdown for unit in units.values()] == [False, False, True]


TAGS = st.sampled_from(["", "en", "de", "de-CH", "fr", "nb"])
TEXTS = st.dictionaries(TAGS, st.sampled_from(["One", "Two"]), min_size=1).map(lambda texts: tuple(texts.items()))


@given(TEXTS, st.sampled_from(["en", "de", "de-CH", "no"]), st.booleans())
def test_pages_and_figures_agree(by_tag: tuple[tuple[str, str], ...], tag: str, is_name: bool) -> None:
    """What counts as missing is exactly what a page marks as being in another language."""
    field = next(unit.field for unit in units_of().values())
    unit = TextUnit(("name",), ("name",), LocalizedText(by_tag), field, is_name)
    words = Wording(Locale.parse(tag), EN, ENGLISH)
    shown = words.name(unit.text) if is_name else words.text(unit.text)
    assert unit.is_missing(words.locale, EN) == shown.is_fallback

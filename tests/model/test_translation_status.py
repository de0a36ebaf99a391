# SPDX-License-Identifier: MIT
"""The figures of the status page, its JSON and the reports are right, whichever way they were counted."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from showcase.model.messages import Messages
from showcase.model.sources import TranslationRecord
from showcase.model.translation_data import translations_json
from showcase.model.translation_records import digest_of
from showcase.model.translation_state import text_units
from showcase.model.translation_status import Figures, LanguageStatus, translation_status
from tests.contents import content_of

HARBOUR = """
    schema_version: 2
    name: Harbour
    country: DE
    summary: {en: Ships, de: Schiffe}
    aims:
    - text: {en: More, de: Mehr}
    - text: Fewer
"""
THREE = """
    name: {en: North, de: Norden}
    territory: {en: The North, de: Der Norden}
    locales: [en, de, da, en-XA, ar-XB]
    brand: {primary: "#12344d"}
"""


def german(files: dict[str, str], records: dict[str, dict[str, TranslationRecord]] | None = None) -> LanguageStatus:
    """Count the German texts of some files."""
    content = replace(content_of(files), translations={"de": records or {}})
    return translation_status(content).languages[1]


def test_texts_are_counted_by_kind() -> None:
    """Names that are the same everywhere are no work for anybody, so they do not count."""
    found = german({"clusters/harbour.yml": HARBOUR})
    assert found.content["cluster"] == Figures(translated=2, missing=1)
    assert [(gap.kind, gap.identifier, gap.figures.missing) for gap in found.gaps] == [("cluster", "harbour", 1)]


def test_outdated_texts_are_counted_apart() -> None:
    """A text whose English changed counts neither as translated nor as missing."""
    old = TranslationRecord(digest_of("Boats"), digest_of("Schiffe"))
    found = german({"clusters/harbour.yml": HARBOUR}, {"clusters/harbour": {"summary": old}})
    assert found.content["cluster"] == Figures(translated=1, missing=1, outdated=1)
    assert found.content["cluster"].total == 3
    assert found.content["cluster"].percent == 33


def test_hundred_per_cent_means_that_nothing_is_left() -> None:
    """Shares are rounded down, and nothing to translate is all translated."""
    assert Figures(translated=999, missing=1).percent == 99
    assert Figures().percent == 100


def test_files_that_lack_most_come_first() -> None:
    """The list says what to do first; files without gaps are not on it."""
    files = {
        "clusters/a.yml": "{schema_version: 2, name: A, country: DE, summary: One}",
        "clusters/b.yml": "{schema_version: 2, name: B, country: DE, summary: One, remarks: Two}",
        "clusters/c.yml": "{schema_version: 2, name: C, country: DE}",
    }
    assert [gap.identifier for gap in german(files).gaps] == ["b", "a"]


def test_editorial_page_counts_as_one_text() -> None:
    """A page is translated when there is a file for the language."""
    files = {"pages/region.md": "# Region", "pages/region.de.md": "# Region", "pages/join.md": "# Join"}
    found = german(files)
    assert found.content["page"] == Figures(translated=1, missing=1)
    assert [gap.identifier for gap in found.gaps] == ["join"]


def test_languages_for_testing_are_left_out() -> None:
    """Pseudo-locales have no translations, and need none."""
    content = content_of({"programme.yml": THREE})
    assert [language.locale.tag for language in translation_status(content).languages] == ["en", "de", "da"]


def test_vocabularies_of_the_generator_are_not_the_work_of_a_programme() -> None:
    """Only the programme's own files count: here one label that differs by language."""
    assert german({}).content["taxonomy"] == Figures(translated=1)


def test_interface_counts_words_with_and_without_number() -> None:
    """Words of the interface are counted against their template."""
    words = Messages(
        "de", {"Home": "Start"}, {"%(count)s page": ("eine Seite", "%(count)s Seiten")}, is_machine_draft=True
    )
    content = content_of({})
    content = replace(
        content, messages={**content.messages, "de": words}, message_ids=("Home", "%(count)s page", "Search")
    )
    english, german = translation_status(content).languages
    assert german.interface == Figures(translated=2, missing=1)
    assert german.is_machine_draft
    assert english.interface == Figures(translated=3)


def test_json_holds_the_same_figures() -> None:
    """Programs read what people see, in the order of the programme."""
    content = content_of({"clusters/harbour.yml": HARBOUR})
    data = json.loads(translations_json(translation_status(content)))
    german = data["languages"][1]
    assert [language["tag"] for language in data["languages"]] == ["en", "de"]
    assert german["content_by_kind"]["cluster"] == {
        "total": 3,
        "translated": 2,
        "missing": 1,
        "outdated": 0,
        "percent": 66,
    }
    assert german["files"] == [{"file": "clusters/harbour", "missing": 1, "outdated": 0}]


AIMS = st.lists(st.dictionaries(st.sampled_from(["en", "de", "da", "no"]), st.sampled_from(["x", "y"]), min_size=1))


@given(AIMS)
def test_counting_by_combination_equals_counting_one_by_one(aims: list[dict[str, str]]) -> None:
    """The quick count of all languages at once gives what each text says of itself."""
    items = json.dumps([{"text": text} for text in aims])
    content = content_of(
        {"programme.yml": THREE, "clusters/a.yml": f"{{schema_version: 2, name: A, country: DE, aims: {items}}}"}
    )
    default = content.locales[0]
    units = list(text_units(content.clusters["a"].written))
    for language in translation_status(content).languages[1:]:
        missing = sum(unit.is_missing(language.locale, default) for unit in units)
        assert language.content.get("cluster", Figures()) == Figures(len(aims) - missing, missing)

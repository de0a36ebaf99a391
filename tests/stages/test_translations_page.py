# SPDX-License-Identifier: MIT
"""The page on translations tells readers how far each language is, and stays small whatever the programme."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import pytest

from showcase.model.sources import TranslationRecord
from showcase.model.views.translation_views import TranslationsBody
from showcase.stages.load.read_translations import parse_records
from tests.built_sites import BuiltSite
from tests.contents import PROGRAMME, plan_of, view_of

HARBOUR = """
    schema_version: 2
    name: {en: Harbour, de: Hafen}
    country: DE
    summary: {en: Ships, de: Schiffe}
    remarks: Only in English.
"""
REPOSITORY = "    repository: {url: https://github.com/example/north}\n"


def body_of(files: dict[str, str], path: str = "/translations/") -> TranslationsBody:
    """Make the page."""
    body = view_of(plan_of(files), path).body
    assert isinstance(body, TranslationsBody)
    return body


def test_page_has_a_line_for_each_language() -> None:
    """The default language is the source of the others, so it has no share of content."""
    english, german = body_of({"clusters/harbour.yml": HARBOUR}).languages
    assert english.content is None
    assert german.name == "German"
    assert german.content is not None
    assert (german.content.percent_words, german.content.count_words) == ("80%", "4 of 5 texts")
    assert german.content.lacks == ("1 missing",)


def test_numbers_are_written_as_the_reader_writes_them() -> None:
    """A German reads 80 %."""
    german = body_of({"clusters/harbour.yml": HARBOUR}, "/de/translations/").languages[1]
    assert german.content is not None
    assert german.content.percent_words == "80\N{NO-BREAK SPACE}%"


def test_gap_leads_to_the_profile_and_to_its_file() -> None:
    """Who wants to help is one click away."""
    files = {"programme.yml": PROGRAMME + REPOSITORY, "clusters/harbour.yml": HARBOUR}
    (gap,) = body_of(files).parts[0].gaps
    assert gap.link.url == "../clusters/harbour/"
    assert gap.link.text.text == "Harbour"
    assert gap.edit_url == "https://github.com/example/north/edit/main/content/clusters/harbour.yml"


def test_language_of_the_reader_comes_first() -> None:
    """A Dane sees first what is missing in Danish."""
    files = {"programme.yml": PROGRAMME.replace("[en, de]", "[en, de, da]"), "clusters/harbour.yml": HARBOUR}
    assert [part.tag for part in body_of(files, "/da/translations/").parts] == ["da", "de"]
    assert [part.tag for part in body_of(files).parts] == ["de", "da"]


@pytest.mark.parametrize("locales", ["[en]", "[en, en-XA]"])
def test_site_in_one_language_has_no_such_page(locales: str) -> None:
    """Neither page nor link; languages for testing are none."""
    plan = plan_of({"programme.yml": PROGRAMME.replace("[en, de]", locales)})
    assert not any("translations" in page.url_path for page in plan.pages)
    assert not any("translations" in url for _, links in plan.frames["en"].footer_columns for url, _ in links)


def test_languages_for_testing_have_the_page_without_standing_on_it() -> None:
    """Every page can be looked at in disguise."""
    files = {"programme.yml": PROGRAMME.replace("[en, de]", "[en, de, ar-XB]"), "clusters/harbour.yml": HARBOUR}
    assert [language.tag for language in body_of(files, "/ar-xb/translations/").languages] == ["en", "de"]


def test_every_kind_of_file_can_have_gaps() -> None:
    """Whatever lacks a text is named as visitors know it, and linked where it has a page."""
    files = {
        "services/advice.yml": "{title: Advice}",
        "actors/institute.yml": "{name: Institute, summary: Research.}",
        "events/day.yml": "{title: Harbour day, kind: other}",
        "pages/region.md": "---\ntitle: The region\n---\nWords.",
        "taxonomies/regions.yml": "{terms: [{id: coast, label: Coast, description: Where the sea is.}]}",
    }
    found = {gap.link.text.text: gap.link.url for gap in body_of(files).parts[0].gaps}
    assert found == {
        "Advice": "../services/advice/",
        "Institute": "../actors/institute/",
        "Harbour day": "../events/day/",
        "The region": "../region/",
        "Vocabularies: regions": "",
    }


def test_page_stays_small() -> None:
    """Of a thousand profiles it shows those that lack most; the rest is counted, and stands in the JSON file."""
    one = "{schema_version: 2, name: A, country: DE, summary: Words.}"
    files = {f"clusters/c{number:03}.yml": one for number in range(100)}
    (part,) = body_of(files).parts
    assert (len(part.gaps), part.more_gaps) == (10, 90)


def test_records_are_read_line_by_line() -> None:
    """Each line that says what a translation was made from counts; any other is reported, blank ones are not."""
    text = "clusters/a/aims[0].text\t0123456789ab\tba9876543210\n\nprogramme/claim\tnothing\n"
    records, findings = parse_records(text, PurePosixPath("de.tsv"))
    assert records == {"clusters/a": {"aims[0].text": TranslationRecord("0123456789ab", "ba9876543210")}}
    assert [(found.code, found.position.line) for found in findings] == [("broken-record", 3)]


def test_data_file_says_the_same(complete_site: BuiltSite) -> None:
    """The page of the built site links to its figures as data, and the footer to the page."""
    assert complete_site.node("/translations/", 'a[href="../translations.json"]') is not None
    assert complete_site.node("/de/", 'footer a[href$="translations/"]') is not None
    data = json.loads(Path(complete_site.folder / "translations.json").read_text(encoding="utf-8"))
    assert [language["tag"] for language in data["languages"]] == ["en", "de", "ar"]
    row = complete_site.node("/translations/", ".language-table tbody tr:nth-child(2)").text()
    assert f"{data['languages'][1]['content']['percent']}%" in row

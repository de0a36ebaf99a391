# SPDX-License-Identifier: MIT
"""The list of documents, the page of each, and their rows on other pages."""

from __future__ import annotations

import hashlib
import json

import pytest

from showcase.model.views.document_views import DocumentBody, DocumentsBody
from tests.built_sites import BuiltSite
from tests.contents import plan_of, view_of

CLUSTER = "{schema_version: 2, name: Harbour, country: DE, sectors: [wind], %s}"
FILES = {
    "clusters/harbour.yml": CLUSTER % "downloads: [{title: Map, url: https://a.example.org/map.pdf, year: 2026}]",
    "documents/b-study.yml": """
        title: B
        kind: study
        date: 2025-03
        languages: [de]
        url: https://www.publisher.example.org/b
        clusters: [harbour]
    """,
    "documents/a-form.yml": "{title: A, kind: form, languages: [en, da], sources: [{url: https://a.example.org}]}",
    "documents/c-study.yml": "{title: C, kind: study, year: 2022–2024, sources: [{url: https://a.example.org}]}",
}


def list_at(path: str, files: dict[str, str] | None = None) -> DocumentsBody:
    """Give what a list of documents shows."""
    body = view_of(plan_of(files or FILES), path).body
    assert isinstance(body, DocumentsBody)
    return body


def document_at(files: dict[str, str], path: str) -> DocumentBody:
    """Give what the page of a document shows."""
    body = view_of(plan_of(files), path).body
    assert isinstance(body, DocumentBody)
    return body


def test_list_is_newest_first_and_has_the_papers_of_clusters() -> None:
    """Of several years the last one counts; what has no date comes last; a paper of a cluster leads to its file."""
    rows = list_at("/documents/").rows
    assert [(row.id, row.url, row.date) for row in rows] == [
        ("harbour.0", "", "2026"),
        ("b-study", "../documents/b-study/", "March 2025"),
        ("c-study", "../documents/c-study/", "2022–2024"),
        ("a-form", "../documents/a-form/", ""),
    ]
    assert [link.text.text for link in rows[0].clusters] == ["Harbour"]


def test_documents_are_counted_by_facet() -> None:
    """Every facet with a choice counts the documents of the list; narrower sectors count for their broader one."""
    more = {
        "clusters/clinic.yml": "{schema_version: 2, name: C, country: DE, sectors: [health]}",
        "documents/d.yml": "{title: D, kind: study, clusters: [clinic], url: https://d.example.org}",
    }
    body = list_at("/documents/", {**FILES, **more})
    assert {facet.name: {value.id: value.count for value in facet.values} for facet in body.facets} == {
        "kind": {"study": 3, "form": 1, "other": 1},
        "year": {"2026": 1, "2025": 1, "2024": 1},
        "language": {"da": 1, "en": 1, "de": 1},
        "sector": {"energy": 2, "health": 1},
        "way": {"publisher": 3, "named": 2},
    }


def test_kinds_have_lists_of_their_own_that_work_without_a_script() -> None:
    """Each kind in the filter is a link to a list of exactly the documents of that kind."""
    kinds = list_at("/documents/").facets[0]
    assert [(value.id, value.url) for value in kinds.values] == [
        ("study", "../documents/kinds/study/"),
        ("form", "../documents/kinds/form/"),
        ("other", "../documents/kinds/other/"),
    ]
    assert [row.id for row in list_at("/documents/kinds/study/").rows] == ["b-study", "c-study"]


def test_long_list_has_pages_and_loses_nothing() -> None:
    """Every document stands on exactly one page of the list, and the pages lead to one another."""
    files = {f"documents/d{number:03}.yml": f"{{title: D {number}, kind: study}}" for number in range(450)}
    pages = [list_at(path, files) for path in ("/documents/", "/documents/page/2/", "/documents/page/3/")]
    shown = [row.id for page in pages for row in page.rows]
    assert sorted(shown) == [f"d{number:03}" for number in range(450)]
    ways = [(page.pagination.previous_url, page.pagination.next_url) for page in pages if page.pagination]
    assert ways == [
        ("", "../documents/page/2/"),
        ("../../../documents/", "../../../documents/page/3/"),
        ("../../../documents/page/2/", ""),
    ]


def test_site_without_documents_has_no_list_of_them() -> None:
    """No page and no link speaks of documents where there is none."""
    assert [page.url_path for page in plan_of({}).pages if "documents" in page.url_path] == []


@pytest.mark.parametrize(
    "path, expected", [("/documents/b-study/", "de"), ("/de/documents/b-study/", ""), ("/documents/a-form/", None)]
)
def test_link_says_when_the_document_is_in_another_language(path: str, expected: str | None) -> None:
    """The only language of a document is told where it is not that of the page; where nothing is linked, nothing."""
    link = document_at(FILES, path).publisher_link
    assert (link.language if link else None) == expected


def test_title_as_on_the_document_is_marked_with_its_language() -> None:
    """A German title is German on an English page, and nothing special on a German one."""
    files = {"documents/a.yml": "{title: Strategie, title_language: de, url: https://a.example.org}"}
    shown = {path: document_at(files, path).title for path in ("/documents/a/", "/de/documents/a/")}
    assert [(title.text, title.lang, title.is_fallback) for title in shown.values()] == [
        ("Strategie", "de", True),
        ("Strategie", "de", False),
    ]


def test_former_address_of_a_document_leads_to_it() -> None:
    """Who kept an old link still arrives, in every language."""
    files = {"documents/a.yml": "{title: A, previous_ids: [old], url: https://a.example.org}"}
    assert [(item.from_path, item.to_path) for item in plan_of(files).redirects] == [
        ("/documents/old/", "/documents/a/"),
        ("/de/documents/old/", "/de/documents/a/"),
    ]


def test_page_tells_the_facts_of_the_published_file(complete_site: BuiltSite) -> None:
    """Type, size, checksum and tags are those of the file that a visitor gets."""
    page = complete_site.page("/documents/strategy-2030/")
    link = page.css_first(".document-page__actions a")
    assert link is not None
    path, _ = complete_site.target("/documents/strategy-2030/", str(link.attributes["href"])) or ("", "")
    data = complete_site.file(path).read_bytes()
    assert "".join(link.text().split()) == f"Openthefile(PDF,{max(1, round(len(data) / 1000))}kB)"
    digits = page.css_first(".document-page__digits")
    assert digits is not None
    assert digits.text() == hashlib.sha256(data).hexdigest()
    accessible = page.css_first('[data-fact="accessible"]')
    assert accessible is not None
    assert accessible.text().split("\n")[2:4] == ["yes", "The PDF says that it is tagged."]


def test_structured_data_describe_the_file(complete_site: BuiltSite) -> None:
    """Search engines learn type, size, checksum, languages, date and licence."""
    node = complete_site.node("/documents/strategy-2030/", 'script[type="application/ld+json"]')
    found = json.loads(node.text())
    data = complete_site.file("/media/strategy.pdf").read_bytes()
    assert found["@type"] == "DigitalDocument"
    assert found["encoding"]["encodingFormat"] == "application/pdf"
    assert found["encoding"]["contentSize"] == str(len(data))
    assert found["encoding"]["sha256"] == hashlib.sha256(data).hexdigest()
    assert (found["inLanguage"], found["datePublished"]) == (["en", "de"], "2024-05")
    assert found["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert found["accessibilityFeature"] == ["taggedPDF"]


@pytest.mark.parametrize("path", ["/clusters/alpha-energy/", "/services/hydrogen-forum/", "/events/coast-day/"])
def test_pages_that_name_a_document_lead_to_it_and_to_its_file(complete_site: BuiltSite, path: str) -> None:
    """Beside the title, which leads to the page of the document, type and size lead to the file."""
    links = complete_site.page(path).css(".document-list__item a")
    found = {str(complete_site.target(path, str(link.attributes["href"]))): link.text(strip=True) for link in links}
    assert found["('/documents/strategy-2030/', '')"] == "Strategy 2030"
    assert found["('/media/strategy.pdf', '')"].startswith("PDF")

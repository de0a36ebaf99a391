"""Promises of the validate stage: all findings at once, none too many, in an order that hangs on nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.diagnostics import Report
from showcase.model.content import Content
from showcase.settings import Settings
from showcase.stages.load import load_sources
from showcase.stages.validate import validate_sources

PROGRAMME = (
    "name: P\nterritory: T\nlocales: [en]\naddress: https://example.org\n"
    'brand: {primary: "#12344d"}\nlegal: {kind: demonstration}\n'
)
CLUSTER = "schema_version: 1\nname: Harbour\ncountry: NO\n"


def settings_for(folder: Path) -> Settings:
    """Give settings with a fixed date."""
    return Settings(folder / "content", folder / "site", date(2026, 1, 15))


def check(folder: Path, files: Mapping[str, str | bytes]) -> tuple[Content | None, Report]:
    """Write a content folder, load and validate it."""
    for name, text in {"programme.yml": PROGRAMME, **files}.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    sources, report = load_sources(settings_for(folder))
    content, findings = validate_sources(sources, settings_for(folder))
    return content, report + findings


def codes(report: Report) -> list[str]:
    """List the codes of a report in its order."""
    return [finding.code for finding in report]


@pytest.mark.parametrize(
    "lines",
    [
        "name_local: Næring i Nord-Norge",
        "city: O'Fallon",
        "acronym: R&D+C++",
        "summary: {en: Fish}",
        "website: {url: https://en.wikipedia.org/wiki/Cluster_(economics)}",
        "website: {url: http://www.example.org/a%20b?x=1&y=2#z}",
        "website: {url: https://münchen.example.org/straße}",
        "website: {url: https://example.org:8443/, languages: [no, nb, sv, pt-BR]}",
        "contact: {role: Head of office, mail: cluster.office@example.org}",
        "contact: {mail: info@harbour-cluster.com, note: 'Telephone +49 40 123456'}",
        "description: 'Read [more](https://example.org), write to <mailto:info@example.org> or `<b>`'",
        "description: 'Growth < 5 % and > 2 %, a&b'",
        "founded: 2010-02",
        "members: {total: 10, sme: 10, companies: 10, as_of: 2025}",
        "cooperation: {target_countries: [EU, XK, NO]}",
        "previous_ids: [old-harbour]",
        "remarks: 'Δt in the α-helix, 12 µm'",
        "city: Pier 9 # a comment",
        "city: '„Lübeck“'",
        "name_local: „Magic Future“-Netz",
        "name_local: «Ja» und «Nein»",
        "city: Lübeck <Hansestadt>",
        "description: '`<b>`, “Boats” and «fish»'",
    ],
)  # fmt: skip
def test_good_content_has_no_finding(tmp_path: Path, lines: str) -> None:
    """A guard that stops good content would only be a wall."""
    _, report = check(tmp_path, {"clusters/harbour.yml": CLUSTER + lines + "\n"})
    assert codes(report) == []


def test_broken_file_hides_neither_others_nor_the_rest_of_itself(tmp_path: Path) -> None:
    """All findings of all files come in one run, so nobody mends one to meet the next."""
    files = {
        "clusters/harbour.yml": CLUSTER + "founded: 1.2.2025\nservices: [no-such]\nsectors: [fish]\n",
        "clusters/quay.yml": "name: Quay: the cluster\n",
        "services/export.yml": "titel: Export\nclusters: [quay]\n",
    }
    _, report = check(tmp_path, files)
    assert codes(report) == [
        "unfit-date", "unknown-service", "unknown-term",
        "missing-field", "missing-field", "yaml-syntax",
        "unknown-field",
    ]  # fmt: skip


def test_broken_programme_does_not_hide_the_files(tmp_path: Path) -> None:
    """Without its programme nothing can be built, but everything can be proved."""
    files = {"programme.yml": "name: [", "clusters/harbour.yml": CLUSTER + "services: [no-such]\npriorities: [blue]\n"}
    content, report = check(tmp_path, files)
    assert content is None
    assert codes(report) == ["unknown-service", "yaml-syntax"]


def test_broken_vocabulary_is_reported_once(tmp_path: Path) -> None:
    """A mistake in a vocabulary is not repeated by every profile that uses its terms."""
    files = {
        "taxonomies/sectors.yml": "terms:\n  - id: Fish\n    label: Fish\n",
        "clusters/a.yml": CLUSTER + "sectors: [fish]\n",
        "clusters/b.yml": CLUSTER + "sectors: [fish]\n",
    }
    _, report = check(tmp_path, files)
    assert codes(report) == ["unfit-identifier"]


def test_reference_to_a_broken_file_is_no_second_error(tmp_path: Path) -> None:
    """A broken file still counts as there."""
    files = {"services/export.yml": "title: [", "clusters/harbour.yml": CLUSTER + "services: [export]\n"}
    _, report = check(tmp_path, files)
    assert codes(report) == ["yaml-syntax"]


def test_broken_files_are_left_out_of_the_content(tmp_path: Path) -> None:
    """What was proved is whole; nothing half-read goes on."""
    content, _ = check(tmp_path, {"clusters/a.yml": CLUSTER, "clusters/b.yml": CLUSTER + "aims: x\n"})
    assert content is not None
    assert list(content.clusters) == ["a"]


def test_every_finding_has_a_place_a_hint_and_no_escape(tmp_path: Path) -> None:
    """A report never leaves its reader alone."""
    files = {"clusters/harbour.yml": CLUSTER + "aims: x\nfoo: 1\nmembers: {total: many}\n", "clusters/x.txt": "x"}
    _, report = check(tmp_path, files)
    assert len(report) == 4
    assert all(finding.position.line and finding.position.column and finding.hint for finding in report)


def test_order_of_documents_does_not_matter(tmp_path: Path) -> None:
    """A report is the same in whatever order a file system lists its files."""
    texts = [CLUSTER, CLUSTER + "services: [x]\n", CLUSTER + "previous_ids: [old]\n", CLUSTER + "merged_into: none\n"]
    check(tmp_path, {f"clusters/c{number}.yml": text for number, text in enumerate(texts)})
    sources, _ = load_sources(settings_for(tmp_path))
    turned = replace(sources, documents=tuple(reversed(sources.documents)))
    assert validate_sources(sources, settings_for(tmp_path))[1] == validate_sources(turned, settings_for(tmp_path))[1]


@pytest.mark.parametrize(
    "lines, expected",
    [
        ("description: '<img src=x onerror=alert(1)>'", "html-in-text"),
        ("description: '<!-- hidden -->'", "html-in-text"),
        ("description: '<svg/onload=alert(1)>'", "html-in-text"),
        ("description: '[x](data:text/html,x)'", "unfit-web-address"),
        ("description: '[x](/relative)'", "unfit-web-address"),
        ("description: '[x][y]\n\n  [y]: vbscript:x'", "unfit-web-address"),
        ("description: '<javascript:alert(1)>'", "unfit-web-address"),
        ("website: {url: 'https://192.168.0.1/'}", "unfit-web-address"),
        ("website: {url: 'https:\\\\example.org'}", "unfit-web-address"),
        ("website: {url: 'https://localhost/'}", "unfit-web-address"),
        ("website: {url: 'https://example.org:0/'}", "unfit-web-address"),
        ("website: {url: '//example.org/'}", "unfit-web-address"),
    ],
)
def test_dangerous_content_is_refused(tmp_path: Path, lines: str, expected: str) -> None:
    """No text can carry code or lead where no link may lead."""
    _, report = check(tmp_path, {"clusters/harbour.yml": CLUSTER + lines + "\n"})
    assert set(codes(report)) == {expected}


@given(st.binary(max_size=400))
def test_no_bytes_end_in_an_exception(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    """Whatever a file holds, the answer is a report."""
    folder = tmp_path_factory.mktemp("bytes")
    check(folder, {"clusters/harbour.yml": raw, "pages/region.md": raw, "taxonomies/sectors.yml": raw})


_WORDS = st.sampled_from(
    ["name", "country", "aims", "text", "NO", "en", "[", "]", "{", "}", ":", ": ", "- ", "\n", "\n  ", "\n    ", " ",
     "'", '"', "#", "&a ", "*a", "!x ", "|", ">", "? ", "---\n", "\t", "%", "@", "schema_version: 1\n", "name: x\n",
     "country: NO\n", "<<: ", "é", "\u0301", "\u202e", "\x00", "9" * 30, "members:\n  total: ", "sectors: [a, b]\n",
     "location: {latitude: 1}\n", "label:\n", "description: <b>\n", "\ud7ff", "\U0001f6a2"]
)  # fmt: skip


@given(st.lists(_WORDS, max_size=30).map("".join))
def test_no_text_like_yaml_ends_in_an_exception(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Half-written profiles are reported, wherever their author stopped."""
    folder = tmp_path_factory.mktemp("texts")
    files = {"clusters/harbour.yml": text, "programme.yml": text, "pages/region.md": f"---\n{text}\n---\n{text}"}
    content, report = check(folder, {**files, "clusters/other.yml": CLUSTER + text})
    assert content is not None or report.has_errors

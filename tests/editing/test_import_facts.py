# SPDX-License-Identifier: MIT
"""Facts are added to clusters one by one, with year, source and note, and never twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from showcase.editing.import_csv import ImportResult, import_csv
from showcase.editing.import_csv.plain_yaml import read_plain

TABLES = Path(__file__).parent / "csv"
COLUMNS = "id,field,value,value_de,unit,year,source,note"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Import clusters and their facts."""
    import_csv(TABLES / "clusters_three_countries.csv", tmp_path / "content")
    import_csv(TABLES / "facts.csv", tmp_path / "content")
    return tmp_path / "content"


def load(content: Path, identifier: str) -> dict[str, Any]:
    """Read one cluster."""
    return read_plain((content / "clusters" / f"{identifier}.yml").read_bytes()) or {}


def add(tmp_path: Path, *rows: str) -> tuple[dict[str, Any], ImportResult]:
    """Add facts to an otherwise empty cluster; gives the cluster and the result."""
    content, table = tmp_path / "content", tmp_path / "table.csv"
    table.write_text("id,name,country\nno-a,A,NO\n", encoding="utf-8")
    import_csv(table, content, kind="clusters")
    table.write_text("\n".join([COLUMNS, *rows]) + "\n", encoding="utf-8")
    result = import_csv(table, content)
    return load(content, "no-a"), result


def test_a_fact_keeps_year_source_note_and_both_languages(content: Path) -> None:
    """Nothing of a row is lost on the way."""
    assert load(content, "no-gce-blue-sjoe")["aims"] == [{
        "text": {"en": "Make the coast of Møre a world leader", "de": "Weltspitze werden"}, "year": "2020",
        "sources": [{"url": "https://www.blasjo.example.no/strategy"}], "note": "from the strategy",
    }]  # fmt: skip


def test_a_key_figure_is_taken_apart(content: Path) -> None:
    """The part before the colon is the label, in German too; a text without a figure is a statement."""
    cluster = load(content, "no-gce-blue-sjoe")
    assert cluster["key_figures"] == [{
        "label": {"en": "turnover", "de": "Umsatz"}, "value": "75 billion", "unit": "NOK", "year": "2022",
        "sources": [{"url": "https://www.blasjo.example.no/figures"}], "note": "about",
    }]  # fmt: skip
    statement = {"topic": "other", "text": "many good years", "sources": [{"remark": "own counting"}]}
    assert statement in cluster["further_facts"]


def test_a_fact_never_overrules_the_profile(content: Path) -> None:
    """An address that differs is kept beside the one of the profile; languages are added."""
    cluster = load(content, "no-gce-blue-sjoe")
    assert cluster["website"] == {"url": "https://www.blasjo.example.no", "languages": ["nb", "en"]}
    assert {"topic": "website", "text": "https://www.other.example.no", "year": "2024",
            "sources": [{"url": "https://www.blasjo.example.no/"}]} in cluster["further_facts"]  # fmt: skip


def test_an_empty_field_is_filled_by_a_fact_that_fits(content: Path) -> None:
    """A name fills the host; a sentence would not."""
    assert load(content, "no-fjell-og-tre")["host_organisation"] == "Tretorget AS"


def test_the_newest_label_is_the_label_and_older_ones_are_kept(content: Path) -> None:
    """A cluster without a label gets the newest; one with a label keeps it."""
    fjell = load(content, "no-fjell-og-tre")
    assert (fjell["label"]["level"], fjell["label"]["awarded"]) == ("Silver", "2019")
    assert [part["text"] for part in fjell["distinctions"]] == ["ECEI Bronze"]
    blue = load(content, "no-gce-blue-sjoe")
    assert blue["label"]["level"] == "Gold"
    assert [part["text"] for part in blue["distinctions"]] == ["ECEI Silver"]


def test_a_programme_is_named_once(content: Path) -> None:
    """What stands in brackets does not make another programme; the fact is kept with its source."""
    cluster = load(content, "no-gce-blue-sjoe")
    assert [part["name"] for part in cluster["programmes"]] == ["Norwegian Innovation Clusters", "Arena"]
    assert any(part["text"] == "Arena (national programme)" for part in cluster["further_facts"])


def test_roles_are_contacts_and_persons_are_not(tmp_path: Path) -> None:
    """An address of a role is shown; one that looks like a person's is named as not placed and written nowhere."""
    import_csv(TABLES / "clusters_three_countries.csv", tmp_path / "content")
    result = import_csv(TABLES / "facts.csv", tmp_path / "content")
    contact = load(tmp_path / "content", "no-gce-blue-sjoe")["contact"]
    assert contact["mail"] == "post@blasjo.example.no"
    assert contact["address"] == {"lines": ["Borgundvegen 340", "6009 Ålesund"]}
    assert 11 in {note.row for note in result.not_placed}
    assert not any("nordmann" in path.read_text(encoding="utf-8") for path in (tmp_path / "content").rglob("*.yml"))


def test_facts_without_cluster_or_value_are_named(tmp_path: Path) -> None:
    """Row and reason tell what to do."""
    import_csv(TABLES / "clusters_three_countries.csv", tmp_path / "content")
    result = import_csv(TABLES / "facts.csv", tmp_path / "content")
    assert {note.row: str(note.reason) for note in result.not_placed} == {
        11: "it names a person; only addresses of a role are shown",
        20: "no cluster has the id no-such-cluster; import the clusters first",
        21: "the row says nothing in the column value",
    }


@pytest.mark.parametrize(
    "field, path",
    [
        ("aim", "aims"), ("objective", "objectives"), ("strength", "strengths"), ("service", "further_services"),
        ("offer", "cooperation.offers"), ("seeks", "cooperation.seeks"),
        ("target_region", "cooperation.target_regions"),
        ("event", "further_events"), ("story", "further_stories"), ("project", "projects"),
        ("document", "further_documents"), ("governance", "governance"), ("working_group", "working_groups"),
        ("company_member", "partners"), ("research_member", "partners"), ("partner_abroad", "partners"),
        ("funding_source", "funding_sources"), ("former_name", "formerly"), ("label", "distinctions"),
        ("programme", "further_facts"), ("city", "further_facts"), ("host", "further_facts"),
        ("legal_form", "further_facts"), ("mascot", "further_facts"),
    ],
)  # fmt: skip
def test_every_field_has_its_list(tmp_path: Path, field: str, path: str) -> None:
    """Each kind of fact lands where the page shows it, unit included."""
    cluster, result = add(tmp_path, f"no-a,{field},said so,so gesagt,km,2020,https://a.example.org,noted")
    found: Any = cluster
    for key in path.split("."):
        found = found[key]
    whole = str(found)
    assert all(part in whole for part in ("said so", "so gesagt", "km", "2020", "https://a.example.org", "noted"))
    assert result.cells_placed == result.cells


@pytest.mark.parametrize(
    "text, kind",
    [
        ("ERDF and the state", "erdf"), ("State ministry with ERDF", "state"),
        ("Three chambers of commerce", "chambers"),
        ("Membership fees", "membership_fees"), ("Federal grant", "national"), ("City budget and the state", "other"),
        ("A foundation", "other"), ("Mittel des Landes", "state"), ("EFRE", "erdf"),
    ],
)  # fmt: skip
def test_funding_is_sorted_by_its_first_known_word(tmp_path: Path, text: str, kind: str) -> None:
    """The word that comes first tells what sort of money it is."""
    cluster, _ = add(tmp_path, f"no-a,funding_source,{text},,,,,")
    assert cluster["funding_sources"] == [{"kind": kind, "text": text}]


def test_facts_that_differ_only_in_year_are_two(tmp_path: Path) -> None:
    """Older figures stay beside newer ones; equal rows are one."""
    row = "no-a,key_figure,members: 10,,,{year},https://a.example.org,"
    cluster, _ = add(tmp_path, row.format(year=2019), row.format(year=2020), row.format(year=2019))
    assert [part["year"] for part in cluster["key_figures"]] == ["2019", "2020"]


def test_a_fact_translated_by_hand_is_not_added_again(content: Path) -> None:
    """A text that has got more languages since is still the same fact."""
    path = content / "clusters" / "no-gce-blue-sjoe.yml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("de: Weltspitze werden", "de: An die Spitze\n      nb: Verdensledende")
    path.write_text(text, encoding="utf-8")
    result = import_csv(TABLES / "facts.csv", content)
    assert (result.changed, path.read_text(encoding="utf-8")) == ((), text)

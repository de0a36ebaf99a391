# SPDX-License-Identifier: MIT
"""From a cluster table to a content folder: every cell finds its place, or is named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from showcase.diagnostics import OuterWorldError
from showcase.editing.import_csv import ImportResult, import_csv
from showcase.editing.import_csv.plain_yaml import read_plain

TABLES = Path(__file__).parent / "csv"


def load(content: Path, name: str) -> dict[str, Any]:
    """Read one file of the content folder."""
    return read_plain((content / f"{name}.yml").read_bytes()) or {}


def import_text(tmp_path: Path, text: str, **options: Any) -> ImportResult:
    """Import a table that stands in the test."""
    file = tmp_path / "table.csv"
    file.write_text(text, encoding="utf-8")
    return import_csv(file, tmp_path / "content", **options)


def cluster_of(tmp_path: Path, **cells: str) -> dict[str, Any]:
    """Import one row and give the cluster."""
    quoted = ",".join('"' + text.replace('"', '""') + '"' for text in cells.values())
    import_text(tmp_path, f"id,name,country,{','.join(cells)}\nno-a,A,NO,{quoted}\n")
    return load(tmp_path / "content", "clusters/no-a")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Import the table of three countries."""
    import_csv(TABLES / "clusters_three_countries.csv", tmp_path / "content", locales=("nb", "en"))
    return tmp_path / "content"


def test_a_whole_programme_begins_from_one_table(content: Path) -> None:
    """A folder without programme.yml gets one, named after its countries, with its languages and taxonomies."""
    programme = load(content, "programme")
    assert programme["territory"] == {"en": "Poland, Norway and France", "nb": "Polen, Norge og Frankrike"}
    assert programme["name"] == {"en": "Clusters in Poland, Norway and France"}
    assert programme["countries"] == ["PL", "NO", "FR"]
    assert programme["locales"] == ["nb", "en"]
    terms = load(content, "taxonomies/regions")["terms"]
    assert [term["id"] for term in terms] == ["moere-og-romsdal", "normandie", "bretagne", "lodzkie", "slaskie"]
    labels = [term["label"] for term in load(content, "taxonomies/technologies")["terms"]]
    assert labels.count("ship design") == 1, "case does not make another term"
    assert "Ship Design" not in labels


def test_standard_vocabularies_are_used_before_new_terms(content: Path) -> None:
    """Ecosystems and labels that come with the generator are found by name; others become terms."""
    assert load(content, "clusters/no-gce-blue-sjoe")["label"] == {"kind": "ecei", "level": "Gold", "awarded": "2021"}
    assert load(content, "clusters/fr-pole-mer-evreux")["ecosystems"] == ["agri-food", "blue-economy"]
    assert [term["id"] for term in load(content, "taxonomies/ecosystems")["terms"]] == ["blue-economy"]
    assert [term["label"] for term in load(content, "taxonomies/labels")["terms"]] == ["Pôle de compétitivité"]


def test_texts_in_fields_of_another_kind_become_statements(content: Path) -> None:
    """A count such as "about 220" and a date such as "about 1998" are kept in words, with their year."""
    blue = load(content, "clusters/no-gce-blue-sjoe")
    assert {"topic": "members", "text": "about 220", "year": "2023"} in blue["further_facts"]
    assert blue["members"] == {"companies": "180"}
    assert {"topic": "founded", "text": "about 1998"} in load(content, "clusters/no-fjell-og-tre")["further_facts"]
    wings = load(content, "clusters/pl-polskie-skrzydla")["further_facts"]
    assert [(part["topic"], part["text"]) for part in wings] == [
        ("website", "not a site"), ("founded", "2021-13"), ("members", "12000000000"),
        ("website_languages", "pl; klingon"),
    ]  # fmt: skip


def test_unverified_columns_are_never_written(tmp_path: Path) -> None:
    """A column whose name ends in _unverified is named in the result and nowhere else."""
    result = import_text(
        tmp_path, "name,country,city,city_unverified,website_unverified\nA,NO,,Hemmeligby,https://hemmelig.example\n"
    )
    assert [column for column, _, _ in result.left_out_columns] == ["city_unverified", "website_unverified"]
    assert not any("emmelig" in path.read_text(encoding="utf-8") for path in (tmp_path / "content").rglob("*.yml"))


def test_a_point_of_an_unverified_city_is_only_a_region(tmp_path: Path) -> None:
    """The note that speaks of the unverified column is left out, and reported."""
    cells = {"lat": "53.5", "lon": "10.0", "geo_precision": "city centroid of city_unverified"}
    assert cluster_of(tmp_path, **cells)["location"] == {"latitude": "53.5", "longitude": "10.0", "precision": "region"}


@pytest.mark.parametrize(
    "cell, status, note, since",
    [
        ("active", "active", None, None),
        ("Active", "active", None, None),
        ("active (label period as given)", "active", "label period as given", None),
        ("ended: successor announced, lead X", "ended", "successor announced, lead X", None),
        ("dormant since 2019", "dormant", None, "2019"),
        ("merged – into Y in 2020", "merged", "into Y in 2020", None),
        ("activated recently", None, "activated recently", None),
        ("not listed any more", None, "not listed any more", None),
        ("active?!", "active", "active?!", None),
    ],
)
def test_status_is_read_by_its_leading_word(
    tmp_path: Path, cell: str, status: str | None, note: str | None, since: str | None
) -> None:
    """The known word is the status, the rest a note; without a known word nothing is guessed."""
    cluster = cluster_of(tmp_path, status=cell)
    assert (cluster.get("status"), cluster.get("status_note"), cluster.get("status_since")) == (status, note, since)


def test_a_merged_cluster_leads_to_the_one_it_went_into(content: Path) -> None:
    """The name in the note is enough, wherever in the table that cluster stands."""
    assert load(content, "clusters/pl-dolina-lodz")["merged_into"] == "pl-polskie-skrzydla"


def test_sources_are_split_into_address_and_remark(content: Path) -> None:
    """Addresses, remarks in brackets (semicolons in them too) and textual sources each get their place."""
    assert load(content, "clusters/fr-pole-mer-evreux")["sources"] == [
        {"url": "http://pole-mer.example.fr/", "remark": "founded 2005; renamed 2014"},
        {"remark": "JO n°12"},
    ]
    assert load(content, "clusters/no-gce-blue-sjoe")["sources"] == [
        {"url": "https://www.blasjo.example.no/om-oss", "remark": "about page"},
        {"remark": "Annual report 2023"},
    ]


def test_countries_and_languages_are_read_by_name(content: Path) -> None:
    """A name in a European language is as good as a code; an address may lack its scheme."""
    assert load(content, "clusters/no-fjell-og-tre")["country"] == "NO"
    assert load(content, "clusters/fr-pole-mer-evreux")["country"] == "FR"
    website = load(content, "clusters/no-fjell-og-tre")["website"]
    assert website == {"url": "https://www.fjelltre.example.no", "languages": ["no"]}


def test_rows_that_make_no_cluster_are_named_with_all_their_cells(tmp_path: Path) -> None:
    """Without a name or a country there is no cluster; the result says so by row and column."""
    result = import_csv(TABLES / "clusters_three_countries.csv", tmp_path / "content")
    assert sorted({(note.row, str(note.reason)) for note in result.not_placed}) == [
        (9, "the row names no country, and the programme has not just one"),
        (10, "the row names no country, and the programme has not just one"),
        (11, "the row names no cluster"),
    ]


def test_two_clusters_with_one_id_are_kept_apart(content: Path) -> None:
    """Another name under the same id gets a number; the same name fills the gaps of the first row."""
    assert load(content, "clusters/pl-polskie-skrzydla")["city"] == "Gliwice"
    assert load(content, "clusters/pl-polskie-skrzydla-2")["name"] == "Skrzydła Śląskie"


def test_a_second_row_never_overrules_the_first(tmp_path: Path) -> None:
    """A differing value of a repeated row is reported as given way."""
    result = import_text(tmp_path, "id,name,country,city\nno-a,A,NO,Oslo\nno-a,A,NO,Bergen\nno-a,A,NO,Oslo\n")
    assert [(note.row, note.column, note.text) for note in result.kept] == [(3, "city", "Bergen")]
    assert load(tmp_path / "content", "clusters/no-a")["city"] == "Oslo"


def test_unfit_ids_are_made_fit_and_reported(tmp_path: Path) -> None:
    """An id with spaces and capitals becomes an identifier."""
    result = import_text(tmp_path, "id,name,country\nNO Blå Sjø!,A,NO\n")
    assert (tmp_path / "content/clusters/no-blaa-sjoe.yml").exists()
    assert [str(note.reason) for note in result.remarks] == ["made fit to be an identifier: no-blaa-sjoe"]


def test_semicolons_missing_columns_and_other_languages(tmp_path: Path) -> None:
    """A table with three columns, semicolons and Danish words is as good as any."""
    import_csv(TABLES / "clusters_semicolons.csv", tmp_path / "content", locales=("da",))
    assert load(tmp_path / "content", "clusters/dk-klynge-ae")["members"] == {"total": "12"}
    assert load(tmp_path / "content", "clusters/dk-klynge-b")["name"] == "Klynge; B"


def test_a_row_without_a_country_is_taken_for_the_only_one(tmp_path: Path) -> None:
    """Where the whole table speaks of one country, or the id begins with one, the row belongs there; it is said."""
    result = import_text(tmp_path, "id,name,country\nno-a,A,NO\nb,B,\nno-c,C,\n")
    assert load(tmp_path / "content", "clusters/b")["country"] == "NO"
    assert [(note.row, str(note.reason)) for note in result.remarks] == [
        (3, "the row names no country; taken for NO"),
    ]


def test_what_people_wrote_is_never_changed(content: Path) -> None:
    """Comments, other values and translations stay; a missing field is added; differing cells are named."""
    path = content / "clusters" / "no-fjell-og-tre.yml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("  total: 45\n", "  total: 50  # counted in May\n").replace(
        "status_note: renamed in 2019\n", ""
    )
    text = text.replace("name: Fjell & Skog\n", "# our name\nname: {en: Fjell & Skog, nb: Fjell og skog-klyngen}\n")
    path.write_text(text, encoding="utf-8")
    result = import_csv(TABLES / "clusters_three_countries.csv", content)
    after = path.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line not in after.splitlines()] == []
    assert [(note.column, note.text) for note in result.kept] == [("member_count", "45")]
    assert result.changed == (path,)
    assert load(content, "clusters/no-fjell-og-tre")["status_note"] == "renamed in 2019"


def test_a_cluster_renamed_by_hand_is_found_again(content: Path) -> None:
    """Former identifiers lead to the file, so that no second one is made."""
    old, new = content / "clusters/fr-pole-mer-evreux.yml", content / "clusters/fr-pole-mer.yml"
    new.write_text(old.read_text(encoding="utf-8") + "previous_ids: [fr-pole-mer-evreux]\n", encoding="utf-8")
    old.unlink()
    result = import_csv(TABLES / "clusters_three_countries.csv", content)
    assert (result.written, result.changed) == ((), ())


def test_terms_are_found_by_label_synonym_and_translation(tmp_path: Path) -> None:
    """A taxonomy edited by hand is used and keeps its lines."""
    taxonomy = tmp_path / "content/taxonomies/sectors.yml"
    taxonomy.parent.mkdir(parents=True)
    text = "terms:\n  - {id: sea, label: {en: Maritime, nb: Maritim næring}, synonyms: [Ships]}\n"
    taxonomy.write_text(text, encoding="utf-8")
    import_text(tmp_path, "name,country,sector\nA,NO,ships\nB,NO,maritim-næring\nC,NO,SEA\nD,NO,Fish\n")
    content = tmp_path / "content"
    assert [load(content, f"clusters/no-{name}")["sectors"] for name in "abcd"] == [["sea"], ["sea"], ["sea"], ["fish"]]
    assert taxonomy.read_text(encoding="utf-8") == text + "  - id: fish\n    label: Fish\n"


def test_dry_run_says_what_would_change_and_writes_nothing(tmp_path: Path) -> None:
    """The result is the same, the disk untouched."""
    planned = import_csv(TABLES / "clusters_three_countries.csv", tmp_path / "content", dry_run=True)
    assert not (tmp_path / "content").exists()
    done = import_csv(TABLES / "clusters_three_countries.csv", tmp_path / "content")
    assert (planned.written, planned.not_placed) == (done.written, done.not_placed)


def test_a_broken_file_in_the_folder_is_left_alone(content: Path) -> None:
    """Cells of a cluster whose file cannot be read are named; the others are placed."""
    path = content / "clusters" / "no-fjell-og-tre.yml"
    path.write_text("name: [\n", encoding="utf-8")
    result = import_csv(TABLES / "clusters_three_countries.csv", content)
    assert path.read_text(encoding="utf-8") == "name: [\n"
    assert {note.row for note in result.not_placed} >= {3}
    assert (result.written, result.changed) == ((), ())


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A file in the place of a folder, or a broken taxonomy, gives one message and writes nothing."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "clusters").write_text("", encoding="utf-8")
    with pytest.raises(OuterWorldError, match=r"no-a\.yml cannot be"):
        import_text(tmp_path, "name,country,sector\nA,NO,Sea\n")
    (tmp_path / "content" / "clusters").unlink()
    (tmp_path / "content" / "taxonomies").mkdir()
    (tmp_path / "content" / "taxonomies" / "sectors.yml").write_text("terms: [\n", encoding="utf-8")
    with pytest.raises(OuterWorldError, match=r"sectors\.yml has an error"):
        import_text(tmp_path, "name,country,sector\nA,NO,Sea\n")
    assert not (tmp_path / "content" / "clusters").exists()

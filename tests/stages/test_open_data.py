# SPDX-License-Identifier: MIT
"""Open data say what the content files say, field by field, and pass the checks of parsers that are not ours."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import geojson
import pytest
from jsonschema import Draft202012Validator

from showcase.model.content import MODELS
from showcase.model.open_data import DATASETS, VERSION, data_paths
from showcase.model.sources import KIND_FOLDERS
from showcase.stages.export.open_data.cells import BETWEEN, plain_text
from showcase.stages.export.open_data.items import OWN_FIELDS
from tests.built_sites import BuiltSite
from tests.contents import CLUSTER, cluster_files
from tests.exported_data import CONTENTS, FOLDERS, ExportedData, differences, export_content, export_files

DEFAULTS = {"precision": "city", "kind": "other", "topic": "other", "assigned_by": "source"}
NASTY = {
    "clusters/nasty.yml": r"""
        schema_version: 2
        name: {en: "=HYPERLINK(\"https://x.example\")", de: "Zeile\nzwei, \"drei\""}
        acronym: "@SUM(A1)"
        country: DE
        summary: {en: "</script><script>alert(1)</script>", de: "a; =1+1\n-2+3"}
        aims: [{text: "+49 is no formula"}, {text: "'=x"}]
        key_figures: [{label: {en: Loss}, value: "-5", year: "2024"}, {label: {en: Formula}, value: "=5"}]
    """,
}
COUNTED = {
    "clusters/home.yml": CLUSTER % ("Home", "energy"),
    "actors/secret.yml": "{name: Hidden Works, member_type: sme, participations: [{cluster: home}]}",
    "actors/other.yml": "{name: Hidden Institute}",
    "stories/tale.yml": "{title: A tale, actors: [secret], clusters: [home]}",
    "initiatives/joint.yml": "{title: A mark, actors: [secret, other]}",
}
PROGRAMME = """
    name: North
    territory: The North
    locales: [en, de]
    brand: {primary: "#12344d"}
    legal: {kind: demonstration}
    actors_shown: %s
"""


@pytest.fixture(scope="module", params=sorted(CONTENTS))
def exported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> ExportedData:
    """The open data of the complete site, and of the demonstration."""
    return export_content(CONTENTS[request.param], tmp_path_factory.mktemp(request.param))


def defaults_only(written: Any, item: Any) -> bool:
    """Tell whether an exported value has nothing that the file does not say, but for what holds unless it is said."""
    if isinstance(written, dict) and isinstance(item, dict):
        extra = {name: value for name, value in item.items() if name not in written}
        common = all(defaults_only(written[name], value) for name, value in item.items() if name in written)
        return common and extra.items() <= DEFAULTS.items()
    if isinstance(written, list) and isinstance(item, list):
        return all(map(defaults_only, written, item))
    return True


@pytest.mark.parametrize("folder", FOLDERS)
def test_items_are_the_files_field_by_field(exported: ExportedData, folder: str) -> None:
    """Every field of every content file is in the JSON, with its value, and nothing else is."""
    written, items = dict(exported.written(folder)), {item["id"]: item for item in exported.items(folder)}
    assert list(items) == sorted(written)
    assert items
    for identifier, value in written.items():
        assert list(differences(value, items[identifier], exported.default_tag, identifier)) == []
        own = {name: part for name, part in items[identifier].items() if name not in OWN_FIELDS}
        assert defaults_only(value, own), identifier


def test_programme_is_the_file_field_by_field(exported: ExportedData) -> None:
    """What the programme says to visitors is in the JSON; how the site is made is not."""
    item = exported.json("data/programme.json")["item"]
    (written,) = (value for name, value in exported.written(".") if name == "programme")
    shown = {name: written[name] for name in item if name in written and name not in {"owner", "agency", "funders"}}
    assert {"name", "territory", "licence"} <= set(shown)
    assert list(differences(shown, item, exported.default_tag)) == []
    assert not {"legal", "repository", "brand", "browser_form"} & set(item)


def test_own_members_of_items_are_no_fields_of_files() -> None:
    """No field of a content file hides behind a member that the export adds."""
    fields = {name for folder in FOLDERS for name in MODELS[KIND_FOLDERS[folder]].model_fields}
    assert not fields & set(OWN_FIELDS)


def test_taxonomies_hold_all_terms_with_their_clusters(exported: ExportedData) -> None:
    """Every term of the programme's own vocabularies is there, with its labels and the clusters on its page."""
    items = {item["id"]: {term["id"]: term for term in item["terms"]} for item in exported.items("taxonomies")}
    for name, written in exported.written("taxonomies"):
        for term in written["terms"]:
            said = {key: value for key, value in term.items() if key != "order"}
            assert list(differences(said, items[name][term["id"]], exported.default_tag)) == []
    for identifier, cluster in exported.written("clusters"):
        is_listed = cluster.get("status") not in {"ended", "merged", "dormant"}
        for sector in cluster.get("sectors", ()):
            assert (identifier in items["sectors"][sector]["clusters"]) == is_listed


def test_every_json_file_fits_its_schema(exported: ExportedData) -> None:
    """Lists and the files beside pages are what their schema says; the schemas themselves are sound."""
    schemas = {dataset.name: exported.json(f"data/schemas/{dataset.name}.schema.json")
               for dataset in DATASETS if "json" in dataset.formats}  # fmt: skip
    validators = {name: Draft202012Validator(schema) for name, schema in schemas.items()}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    checked = Counter[str]()
    for path, data in exported.files.items():
        if path.endswith(".json") and "/schemas/" not in path:
            value = json.loads(data)
            assert [error.message for error in validators[value["kind"]].iter_errors(value)] == [], path
            checked[value["kind"]] += 1
    assert set(checked) == set(schemas)


def test_schema_refuses_what_no_file_says(exported: ExportedData) -> None:
    """A schema is no open door: unknown members, texts without a language and wrong choices are found."""
    validator = Draft202012Validator(exported.json("data/schemas/clusters.schema.json"))
    value = exported.json("data/clusters.json")
    for change in ({"unknown": 1}, {"name": "Harbour"}, {"status": "asleep"}, {"founded": "last year"}):
        broken = {**value, "items": [{**value["items"][0], **change}]}
        assert not validator.is_valid(broken), change


def test_table_is_the_list_column_by_column(exported: ExportedData) -> None:
    """Every cell of a table is what the item says, in each language; lists are joined, and signs are kept."""
    tags = [locale.tag for locale in exported.plan.locales]
    for folder in FOLDERS:
        rows = exported.table(folder)
        items = exported.items(folder)
        assert [row["id"] for row in rows] == [item["id"] for item in items]
        for row, item in zip(rows, items, strict=True):
            for tag in tags:
                for name in ("name", "title", "summary", "description", "text"):
                    if isinstance(item.get(name), dict):
                        assert plain_text(row[f"{name}_{tag}"]) == item[name].get(tag, ""), (row["id"], name, tag)
            for name in ("country", "status", "founded", "starts", "sectors", "clusters", "languages", "previous_ids"):
                value = item.get(name, "")
                if name in row:
                    assert row[name] == (BETWEEN.join(value) if isinstance(value, list) else str(value))


def test_parts_of_things_have_columns_of_their_own(exported: ExportedData) -> None:
    """Members stand with the day they were counted on, places with how exact they are, aims in each language."""
    rows = {row["id"]: row for row in exported.table("clusters")}
    for item in exported.items("clusters"):
        row, members, place = rows[item["id"]], item.get("members", {}), item.get("location", {})
        assert row["members.total"] == str(members.get("total", ""))
        assert row["members.as_of"] == members.get("as_of", "")
        assert row["location.precision"] == place.get("precision", "")
        aims = [aim["text"].get("en") for aim in item.get("aims", ())]
        assert plain_text(row["aims_en"]) == BETWEEN.join(aim for aim in aims if aim)


def test_tables_are_what_the_standard_asks_for(exported: ExportedData) -> None:
    """Lines end with CR and LF, all have the same number of cells, and a byte order mark tells the encoding."""
    for path, data in exported.files.items():
        if path.endswith(".csv"):
            assert data.startswith(b"\xef\xbb\xbf")
            assert data.endswith(b"\r\n")
            name = path.removeprefix("data/").removesuffix(".csv")
            assert all(None not in row and None not in row.values() for row in exported.table(name)), path


def test_figures_are_those_of_the_files_with_year_and_source(exported: ExportedData) -> None:
    """Each key figure, each count of members and each figure of a story is a line of its own."""
    wanted = Counter[tuple[str, ...]]()
    for folder, field in (("clusters", "key_figures"), ("stories", "figures"), ("initiatives", "figures")):
        for identifier, written in exported.written(folder):
            for figure in written.get(field, ()):
                sources = [source.get("url") or source.get("remark", "") for source in figure.get("sources", ())]
                key = (folder, identifier, field, figure["value"], figure.get("year", ""), BETWEEN.join(sources))
                wanted[key] += 1
    for identifier, written in exported.written("clusters"):
        members = written.get("members", {})
        for name in set(members) - {"as_of", "sources", "note"}:
            sources = [source.get("url") or source.get("remark", "") for source in members.get("sources", ())]
            year = members.get("as_of", "")
            wanted["clusters", identifier, f"members.{name}", members[name], year, BETWEEN.join(sources)] += 1
    columns = ("kind", "thing", "field", "value", "year", "source")
    found = Counter(tuple(plain_text(row[column]) for column in columns) for row in exported.table("figures"))
    assert sum(wanted.values()) > 5
    assert wanted - found == Counter()


def test_places_are_points_that_say_how_exact_they_are(exported: ExportedData) -> None:
    """The map has a valid point for each cluster with a location, east before north, and for no other."""
    collection = geojson.loads(exported.text("data/clusters.geojson"))
    assert collection.errors() == []
    written = {
        identifier: value["location"] for identifier, value in exported.written("clusters") if "location" in value
    }
    found = {feature["id"]: feature for feature in collection["features"]}
    assert list(found) == sorted(written)
    assert found
    for identifier, place in written.items():
        point = [float(place["longitude"]), float(place["latitude"])]
        assert found[identifier]["geometry"] == {"type": "Point", "coordinates": point}
        assert found[identifier]["properties"]["precision"] == place.get("precision", "city")


def test_site_has_the_files_it_announces(exported: ExportedData) -> None:
    """The plan lists exactly the files that are written, so that links from other languages are right."""
    assert {f"/{path}" for path in exported.files} == set(data_paths(exported.catalogue))
    assert set(data_paths(exported.catalogue)) <= exported.plan.exports


def test_envelope_tells_day_version_licence_and_source(exported: ExportedData) -> None:
    """Whoever gets a single file knows from when, from whom and under which licence it is."""
    for path in (
        "data/clusters.json",
        "data/taxonomies.json",
        f"clusters/{exported.items('clusters')[0]['id']}/data.json",
    ):
        found = exported.json(path)
        assert (found["version"], found["generated_at"]) == (VERSION, "2026-01-15")
        assert found["licence"]["name"] == "CC BY 4.0"
        assert found["source"].startswith("https://")


def test_addresses_of_pages_are_those_of_the_plan(exported: ExportedData) -> None:
    """Each thing names its page in every language, and the file of its own data."""
    pages = {exported.plan.base_url + page.url_path for page in exported.plan.pages}
    tags = [locale.tag for locale in exported.plan.locales]
    for folder in ("clusters", "services"):
        for item in exported.items(folder):
            assert list(item["pages"]) == tags
            assert set(item["pages"].values()) <= pages
            assert item["data"].removeprefix(f"{exported.plan.base_url}/") in exported.files


def test_things_have_the_same_data_alone_and_in_the_list(exported: ExportedData) -> None:
    """The file beside a page holds what the list holds."""
    for folder in FOLDERS:
        for item in exported.items(folder):
            assert exported.json(f"{folder}/{item['id']}/data.json")["item"] == item


def test_nasty_words_run_in_no_program(tmp_path: Path) -> None:
    """Formulas, line breaks and markup stay text, and can be read back as they were written."""
    exported = export_files(NASTY, tmp_path)
    (item,), (row,) = exported.items("clusters"), exported.table("clusters")
    assert item["name"] == {"en": '=HYPERLINK("https://x.example")', "de": 'Zeile\nzwei, "drei"'}
    assert (row["name_en"], row["name_de"]) == ("'" + item["name"]["en"], item["name"]["de"])
    assert (row["acronym"], row["aims_en"]) == ("'@SUM(A1)", "'+49 is no formula; ''=x")
    assert row["summary_de"] == "a; '=1+1\n'-2+3"
    assert all(plain_text(row[f"summary_{tag}"]) == item["summary"][tag] for tag in ("en", "de"))
    assert [(line["value"], line["number"]) for line in exported.table("figures")] == [("-5", "-5"), ("'=5", "")]


def test_no_cell_starts_a_formula(exported: ExportedData) -> None:
    """In no table does a cell, or what a semicolon or a line break makes one, begin with a sign that runs."""
    active = re.compile(r'(?:\A|[;\t\r\n])[\s"]*[=+\-@]')
    number = re.compile(r"[+-]?\d+(\.\d+)?")
    for name in (dataset.name for dataset in DATASETS if "csv" in dataset.formats):
        for row in exported.table(name):
            cells = (value for value in row.values() if not number.fullmatch(value))
            assert [value for value in cells if active.search(value)] == []


def test_counted_organisations_are_named_nowhere(tmp_path: Path) -> None:
    """Where a programme shows counts only, no file names an organisation, and the counts are there."""
    exported = export_files({**COUNTED, "programme.yml": PROGRAMME % "counts"}, tmp_path)
    everything = b"".join(exported.files.values())
    assert b"Hidden" not in everything
    assert b"secret" not in everything
    found = exported.json("data/actors.json")
    assert found["items"] == []
    assert found["counts"] == [{"member_type": "sme", "count": 1}, {"member_type": None, "count": 1}]
    assert exported.table("actors") == [{"member_type": "sme", "count": "1"}, {"member_type": "", "count": "1"}]
    shown = export_files({**COUNTED, "programme.yml": PROGRAMME % "all"}, tmp_path / "all")
    assert [item["name"]["en"] for item in shown.items("actors")] == ["Hidden Institute", "Hidden Works"]


def test_programme_without_licence_claims_none(tmp_path: Path) -> None:
    """The licence is null, and the catalogue of files names none."""
    exported = export_files({**cluster_files(1), "programme.yml": PROGRAMME % "all"}, tmp_path)
    assert exported.json("data/clusters.json")["licence"] is None
    assert '"license":"' not in exported.text("data/catalog.jsonld")


def test_site_without_address_has_addresses_from_its_root(tmp_path: Path) -> None:
    """Files can be made before anybody knows where the site will be."""
    exported = export_files({**cluster_files(1), "programme.yml": PROGRAMME % "all"}, tmp_path)
    (item,) = exported.items("clusters")
    assert item["pages"] == {"en": "/clusters/c0000/", "de": "/de/clusters/c0000/"}
    assert item["data"] == "/clusters/c0000/data.json"


def test_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two exports are equal to the last byte; one of another language only writes nothing."""
    one, other = (export_files(NASTY, tmp_path / name) for name in ("one", "other"))
    assert one.files == other.files
    assert export_files(NASTY, tmp_path / "de", locales=("de",)).files == {}


def test_catalog_has_size_and_checksum_of_each_file(exported: ExportedData) -> None:
    """What the catalogue says of a file is true of the file."""
    (catalog, _) = exported.json("data/catalog.jsonld")["@graph"]
    found = [part for dataset in catalog["dataset"] for part in dataset["distribution"]]
    assert len(found) == sum(len(dataset.files) for dataset in DATASETS)
    for part in found:
        data = exported.files[part["downloadURL"].removeprefix(f"{exported.plan.base_url}/")]
        assert part["byteSize"] == str(len(data))
        assert part["checksum"]["checksumValue"] == hashlib.sha256(data).hexdigest()


def test_page_and_profiles_lead_to_the_data(complete_site: BuiltSite) -> None:
    """The page links to every file in every language, and a profile to its own data, in the head and at its foot."""
    for locale in ("", "de/", "ar/"):
        path = f"/{locale}data/"
        links = {str(node.attributes["href"]) for node in complete_site.page(path).css("article a")}
        targets = {found[0] for link in links if (found := complete_site.target(path, link))}
        assert {f"/{file}" for dataset in DATASETS for file in dataset.files} <= targets
        profile = complete_site.page(f"/{locale}clusters/alpha-energy/")
        (link,) = profile.css('head link[type="application/json"]')
        assert complete_site.target(path.replace("data", "clusters/x"), str(link.attributes["href"])) == (
            "/clusters/alpha-energy/data.json", "",
        )  # fmt: skip
        assert profile.css(".edit-links a[type='application/json']")

"""The JSON Schemas that editors use, and what else the command `schema` writes."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from showcase.cli import main
from showcase.editing.field_reference import LANGUAGES, field_reference, reference_name
from showcase.editing.form_fields import Choices
from showcase.editing.programme_choices import ReadProgramme, read_programme
from showcase.editing.schema import schema_texts, write_schemas
from showcase.model.content import MODELS
from showcase.model.sources import KIND_FOLDERS
from showcase.settings import Settings
from tests.built_sites import AS_OF

ROOT = Path(__file__).resolve().parents[2]
CHOICES = Choices(
    {"taxonomies/sectors": (("wind", "Wind energy"), ("2030", "Goals")), "tier": ()}, locales=("en", "de")
)


@cache
def demonstration() -> ReadProgramme:
    """Read the programme of the repository."""
    return read_programme(Settings(ROOT / "content", ROOT / "site", AS_OF))


def schema_of(kind: str) -> dict[str, Any]:
    """Give the schema of a kind in a programme of two languages, two sectors and no tiers."""
    found: dict[str, Any] = json.loads(schema_texts(CHOICES)[f"{kind}.schema.json"])
    return found


def errors_in(kind: str, data: dict[str, Any]) -> list[str]:
    """List what an editor underlines in a file."""
    return sorted(
        ".".join(map(str, error.absolute_path)) for error in Draft7Validator(schema_of(kind)).iter_errors(data)
    )


def test_committed_schemas_are_those_of_the_content(repository: Path) -> None:
    """The files in schemas/ are what `schema` writes."""
    committed = {file.name: file.read_text(encoding="utf-8") for file in (repository / "schemas").glob("*.json")}
    assert committed == schema_texts(demonstration().choices())


@pytest.mark.parametrize("kind", MODELS)
def test_schema_is_one_of_draft_7(kind: str) -> None:
    """Each schema obeys the rules of its draft, and holds no union, so that messages stay readable."""
    text = schema_texts(CHOICES)[f"{kind}.schema.json"]
    Draft7Validator.check_schema(json.loads(text))
    assert '"enum": []' not in text, "editors refuse the whole schema"
    assert '"anyOf"' not in text
    assert '"oneOf"' not in text


@pytest.mark.parametrize("kind", MODELS)
def test_every_field_of_a_kind_is_described(kind: str) -> None:
    """Each field of each kind stands in its schema with a title and a description."""
    properties = schema_of(kind)["properties"]
    assert set(properties) == set(MODELS[kind].model_fields)
    assert [name for name, found in properties.items() if not (found["title"] and found["description"])] == []


@pytest.mark.parametrize("kind", MODELS)
def test_every_reference_within_a_schema_leads_to_a_definition(kind: str) -> None:
    """No part of a schema is missing, and none is left over."""
    text = schema_texts(CHOICES)[f"{kind}.schema.json"]
    definitions = json.loads(text)["definitions"]
    assert [name for name in definitions if f'"#/definitions/{name}"' not in text] == []
    assert text.count('"$ref"') == sum(text.count(f'"#/definitions/{name}"') for name in definitions)


def test_terms_of_the_programme_are_listed_with_their_labels() -> None:
    """An editor offers the programme's own words; digits count as numbers too, as editors read them."""
    assert schema_of("cluster")["definitions"]["sectors"] == {
        "enum": [2030, "wind", "2030"],
        "enumDescriptions": ["Goals", "Wind energy", "Goals"],
    }


@pytest.mark.parametrize(
    "field, value, wrong",
    [
        ("sectors", ["wind", 2030], []),
        ("sectors", ["wnd"], ["sectors.0"]),
        ("sectors", "wind", ["sectors"]),
        ("tier", {"tier": "gold"}, ["tier.tier"]),
        ("technologies", ["anything-goes"], []),
        ("summary", {"en": "Words", "de": "Wörter"}, []),
        ("summary", {"en": "Words", "fr": "Mots"}, ["summary"]),
        ("summary", " ", ["summary"]),
        ("founded", 2004, []),
        ("founded", "2024-02-29", []),
        ("founded", "2023-02-29", ["founded"]),
        ("founded", "1.5.2024", ["founded"]),
        ("website", {"url": "https://www.example.org/ä?b#c"}, []),
        ("website", {"url": "www.example.org"}, ["website.url"]),
        ("country", "NO", []),
        ("country", "Norway", ["country"]),
        ("members", {"total": 12}, []),
        ("members", {"total": -1}, ["members.total"]),
        ("members", {"totl": 12}, ["members"]),
        ("draft", True, []),
        ("draft", "yes", []),
        ("draft", "perhaps", ["draft"]),
    ],
)  # fmt: skip
def test_editor_underlines_what_is_wrong(field: str, value: Any, wrong: list[str]) -> None:
    """Each sort of answer is held to its form, at its place."""
    data = {"schema_version": 2, "name": "A", "country": "DE", field: value}
    assert errors_in("cluster", data) == wrong


def test_vocabulary_may_have_more_languages_than_the_site() -> None:
    """The search uses labels in any language."""
    label = {"en": "Wind", "fr": "Vent"}
    assert errors_in("taxonomy", {"terms": [{"id": "wind", "label": label}]}) == []
    assert errors_in("taxonomy", {"terms": [{"id": "wind", "label": {"english": "Wind"}}]}) == ["terms.0.label"]


def test_second_writing_changes_nothing(tmp_path: Path) -> None:
    """Writing the schemas again finds them up to date."""
    assert write_schemas(tmp_path)
    assert not write_schemas(tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_manual_lists_every_field(repository: Path, language: str) -> None:
    """The lists of fields in docs/ are what `schema --reference docs` writes."""
    committed = (repository / "docs" / reference_name(language)).read_text(encoding="utf-8")
    assert committed == field_reference(language)
    for model in MODELS.values():
        assert [name for name in model.model_fields if f"| `{name}`" not in committed] == []


def test_links_of_the_list_of_fields_hold_in_every_language() -> None:
    """Headings are the same in all languages and stand once, so that a link to a group finds it."""
    headings = [
        [line for line in field_reference(language).splitlines() if line.startswith("##")] for language in LANGUAGES
    ]
    assert len(set(headings[0])) == len(headings[0])
    assert {line for line in headings[0] if line.startswith("### ")} == {
        line for line in headings[1] if line.startswith("### ")
    }


def test_command_writes_beside_the_content(tmp_path: Path) -> None:
    """A programme of its own gets its own schemas, lists and forms, in the language that was asked for."""
    content = tmp_path / "content"
    (content / "taxonomies").mkdir(parents=True)
    (content / "programme.yml").write_text(
        "name: A\nterritory: B\nlocales: [en]\nbrand: {primary: '#12344d'}\n", encoding="utf-8"
    )
    (content / "taxonomies" / "sectors.yml").write_text("terms: [{id: sea, label: Sea}]\n", encoding="utf-8")
    flags = ["--reference", str(tmp_path / "felder.md"), "--issue-forms", str(tmp_path), "--message-language", "de"]
    assert main(["schema", "--content", str(content), *flags]) == 0
    schema = json.loads((tmp_path / "schemas" / "cluster.schema.json").read_text(encoding="utf-8"))
    assert schema["definitions"]["sectors"]["enum"] == ["sea"]
    assert schema["properties"]["key_figures"]["title"] == "Kennzahlen"
    assert (tmp_path / "felder.md").read_text(encoding="utf-8").startswith("# Alle Felder\n")
    assert (tmp_path / ".github" / "ISSUE_TEMPLATE" / "report-an-error.yml").exists()


def test_broken_programme_has_no_schemas(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a sound programme.yml nobody knows languages and tiers; the command says what to do."""
    (tmp_path / "programme.yml").write_text("name: A\n", encoding="utf-8")
    assert main(["schema", "--content", str(tmp_path), "--into", str(tmp_path / "schemas")]) == 2
    assert "mend it first; `check` tells what is wrong" in capsys.readouterr().err
    assert not (tmp_path / "schemas").exists()


@pytest.mark.parametrize("file", sorted((ROOT / "content").rglob("*.yml")), ids=lambda file: file.name)
def test_every_file_of_the_content_names_its_schema(file: Path) -> None:
    """The first line of each file tells editors a schema that is there and is that of its kind."""
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    name = first.removeprefix("# yaml-language-server: $schema=")
    assert name != first
    schema = (file.parent / name).resolve()
    assert schema.is_file()
    folders = {"content": "programme", **KIND_FOLDERS}
    assert schema.name == f"{folders[file.parent.name]}.schema.json"

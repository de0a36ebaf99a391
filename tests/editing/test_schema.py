"""The JSON Schemas that editors use."""

from __future__ import annotations

import json
from pathlib import Path

from showcase.editing.field_reference import field_reference
from showcase.editing.schema import schema_texts, write_schemas
from showcase.model.content import MODELS


def test_committed_schemas_follow_the_models(repository: Path) -> None:
    """The files in schemas/ are what `schema` writes."""
    committed = {file.name: file.read_text(encoding="utf-8") for file in (repository / "schemas").glob("*.json")}
    assert committed == schema_texts()


def test_every_field_of_a_kind_is_described() -> None:
    """Each field of each kind stands in its schema with a description."""
    for kind, model in MODELS.items():
        properties = json.loads(schema_texts()[f"{kind}.schema.json"])["properties"]
        assert set(properties) == set(model.model_fields)
        assert all("description" in found for found in properties.values())


def test_schemas_hold_no_union() -> None:
    """Messages of validators stay readable because there is no anyOf."""
    assert not any("anyOf" in text for text in schema_texts().values())


def test_second_writing_changes_nothing(tmp_path: Path) -> None:
    """Writing the schemas again finds them up to date."""
    assert write_schemas(tmp_path)
    assert not write_schemas(tmp_path)


def test_manual_lists_every_field(repository: Path) -> None:
    """docs/fields.md is what `schema --reference` writes."""
    assert (repository / "docs" / "fields.md").read_text(encoding="utf-8") == field_reference()

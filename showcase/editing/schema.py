"""JSON Schema (draft-07) of every kind of content file, for editors; generated from the models alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic.json_schema import models_json_schema

from showcase.diagnostics import OuterWorldError, say
from showcase.model.content import MODELS

_DRAFT = "http://json-schema.org/draft-07/schema#"
# YAML editors read 2004 and true as numbers and booleans; our own reader takes every scalar as text.
_SCALARS = ["string", "number", "boolean"]


def schema_texts() -> dict[str, str]:
    """Write the schema of every kind; keys are file names such as cluster.schema.json."""
    return {f"{kind}.schema.json": _schema_text(kind) for kind in MODELS}


def write_schemas(folder: Path) -> list[Path]:
    """Write all schemas into a folder; gives the files that changed."""
    return [folder / name for name, text in schema_texts().items() if write_text(folder / name, text)]


def write_text(file: Path, text: str) -> bool:
    """Write a generated file unless it holds this text already; says whether it changed."""
    try:
        if file.is_file() and file.read_text(encoding="utf-8") == text:
            return False
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OuterWorldError(say("{file} cannot be written: {reason}", file=file, reason=error.strerror)) from error
    return True


def _schema_text(kind: str) -> str:
    _, raw = models_json_schema([(MODELS[kind], "validation")], ref_template="#/definitions/{model}")
    definitions = {name: _simplify(value) for name, value in raw["$defs"].items()}
    top = definitions.pop(MODELS[kind].__name__)
    schema = {"$schema": _DRAFT, **top, "definitions": definitions}
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _simplify(value: Any) -> Any:
    """Take out what makes messages of validators useless: unions with null, defaults, repeated titles."""
    if isinstance(value, list):
        return [_simplify(item) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {key: item for key, item in value.items() if key not in {"default", "title"}}
    choices = [item for item in kept.pop("anyOf", []) if item != {"type": "null"}]
    for choice in choices[:1]:
        kept = {**choice, **kept}
    properties = kept.pop("properties", None)
    simple = {key: _simplify(item) for key, item in kept.items() if key != "title"}
    if properties is not None:
        simple["properties"] = {name: _simplify(item) for name, item in properties.items()}
    return _loosen(simple)


def _loosen(schema: dict[str, Any]) -> dict[str, Any]:
    """Accept what an editor takes for a number or a truth value where our reader sees text."""
    if "const" in schema or "enum" in schema:
        choices = [schema.pop("const")] if "const" in schema else schema["enum"]
        schema.pop("type", None)
        schema["enum"] = [*choices, *(int(item) for item in choices if str(item).isdigit())]
    elif schema.get("type") in ("string", "integer", "number"):
        schema["type"] = _SCALARS
    return schema

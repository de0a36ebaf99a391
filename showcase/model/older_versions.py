"""Files of older versions of the forms: what has another name now, and how such a file is understood."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, get_args

from pydantic import BaseModel

from showcase.model.content import MODELS
from showcase.model.field_types import SCHEMA_VERSION
from showcase.model.source_document import NodePath, NodePlaces

VERSION_FIELD = "schema_version"


@dataclass(frozen=True, slots=True)
class Renaming:
    """A field that has another name since a version, wherever the form has the new name."""

    since: str  # version of the new name
    old: str
    new: str
    kind: str = ""  # of the files it concerns; empty for all


RENAMINGS = (Renaming("2", "source", "sources"),)


@dataclass(frozen=True, slots=True)
class Lifted:
    """What an older file says in the words of now."""

    value: dict[str, Any]
    renamed: tuple[tuple[NodePath, str], ...]  # path as it is written, with the new name; in the order of the file


def written_version(value: Mapping[str, Any]) -> int:
    """Tell the version that a file was written in; 1 where it does not say, 0 where it says something odd."""
    version = value.get(VERSION_FIELD, "1")
    return int(version) if isinstance(version, str) and version.isascii() and version.isdigit() else 0


def is_newer(value: Mapping[str, Any]) -> bool:
    """Whether a file was written for a later generator."""
    return written_version(value) > int(SCHEMA_VERSION)


def lift(kind: str, value: dict[str, Any]) -> Lifted | None:
    """Say an older file in the words of now; None for one that uses no old word, or says that it is not old."""
    version = written_version(value)
    names = {step.old: step.new for step in RENAMINGS if step.kind in {"", kind} and version < int(step.since)}
    if not names or not version or kind not in MODELS:
        return None
    renamed: list[tuple[NodePath, str]] = []
    lifted = _lifted(value, MODELS[kind], (), names, renamed)
    if not renamed:
        return None
    if VERSION_FIELD in lifted:
        lifted[VERSION_FIELD] = SCHEMA_VERSION
    return Lifted(lifted, tuple(renamed))


def _lifted(
    value: Any,
    model: type[BaseModel] | None,
    path: NodePath,
    names: Mapping[str, str],
    renamed: list[tuple[NodePath, str]],
) -> Any:
    if model is None:
        return value
    if isinstance(value, list):
        return [_lifted(item, model, (*path, place), names, renamed) for place, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    known, found = model.model_fields, {}
    for key, part in value.items():
        new = names.get(key, key)
        if new != key and key not in known and new in known and new not in value:
            renamed.append(((*path, key), new))
        else:
            new = key
        inner = _part_of(known[new].annotation) if new in known else None
        found[new] = _lifted(part, inner, (*path, key), names, renamed)
    return found


def _part_of(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _part_of(part)) is not None), None)


@lru_cache(maxsize=64)
def places_as_lifted(
    locate: Callable[[str], NodePlaces], renamed: tuple[tuple[NodePath, str], ...], text: str
) -> NodePlaces:
    """Find where the nodes of an older file stand, by the names of now."""
    names, written = dict(renamed), locate(text)

    def path_now(path: NodePath) -> NodePath:
        return tuple(names.get(path[: place + 1], part) for place, part in enumerate(path))

    return NodePlaces(**{
        part.name: {path_now(path): found for path, found in getattr(written, part.name).items()}
        for part in fields(NodePlaces)
    })  # fmt: skip

# SPDX-License-Identifier: MIT
"""The promise of tests/sites/complete: every field and every choice that authors have is used there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from showcase.model.content import MODELS, Content, Entry
from showcase.settings import Settings
from showcase.stages.load import load_sources
from showcase.stages.validate import validate_sources
from tests.built_sites import AS_OF, SITES

Field = tuple[str, str]  # name of the model and of its field


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Content:
    """Read and prove the content, without building it."""
    settings = Settings(SITES / "complete" / "content", tmp_path_factory.mktemp("read") / "site", AS_OF)
    sources, _ = load_sources(settings)
    found, _ = validate_sources(sources, settings)
    assert found is not None
    return found


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models that a field may hold, at any depth of tuples and unions."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


def fields_of(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[Field]:
    """Yield every field of a model and of the models inside it."""
    if model in seen:
        return
    seen.add(model)
    for name, field in model.model_fields.items():
        yield model.__name__, name
        for inner in models_in(field.annotation):
            yield from fields_of(inner, seen)


def used_in(value: Any) -> Iterator[Field]:
    """Yield every field that is filled in, at any depth."""
    if isinstance(value, tuple):
        for item in value:
            yield from used_in(item)
    elif isinstance(value, BaseModel):
        for name in value.model_fields_set:
            yield type(value).__name__, name
            yield from used_in(getattr(value, name))


def entries_of(content: Content) -> Iterator[Entry[Any]]:
    """Yield all files but the taxonomies."""
    yield content.programme
    groups = (content.clusters, content.services, content.actors, content.events, content.stories)
    for group in (*groups, content.documents, content.initiatives):
        yield from group.values()


def test_complete_site_uses_every_field_of_every_model(content: Content) -> None:
    """No field of a content file is without an example in the complete site."""
    seen: set[type[BaseModel]] = set()
    expected = {field for model in MODELS.values() for field in fields_of(model, seen)}
    used = {field for entry in entries_of(content) for field in used_in(entry.written)}
    used |= {field for taxonomy in content.taxonomies.values() for field in used_in(taxonomy)}
    assert sorted(expected - used) == []


def test_complete_site_has_a_cluster_in_every_status(content: Content) -> None:
    """Each status, and a status that is not stated, is shown by one cluster at least."""
    stated = {entry.written.status for entry in content.clusters.values()}
    assert stated == {"forming", "active", "dormant", "ended", "merged", None}


def test_complete_site_has_services_to_everyone_it_can_have(content: Content) -> None:
    """Services to cluster managements, to members and to the public are there, and an example from elsewhere."""
    services = [entry.written for entry in content.services.values()]
    assert {service.offered_to for service in services} == {"cluster_management", "members", "public"}
    assert any(service.example_from for service in services)

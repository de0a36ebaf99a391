# SPDX-License-Identifier: MIT
"""Made-up programmes at the ends of what there may be: names and nothing else, and thousands of clusters."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from showcase.model.page_plan import SitePlan
from showcase.model.staging import Staging
from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.settings import Settings
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.brand import brand_site
from showcase.stages.load import load_sources
from showcase.stages.plan import plan_site
from showcase.stages.plan.components.sample_words import LONG_NAME
from showcase.stages.render import render_site
from showcase.stages.validate import validate_sources
from tests.browser.long_site import FIRST_LETTERS, REGIONS, SECTORS, STAGES
from tests.built_sites import AS_OF, BuiltSite

MANY = 2_500
# The pages of the large programme that are looked at; to make all of them takes a minute.
OF_MANY = (
    "/",
    "/clusters/",
    "/clusters/page/2/",
    "/figures/",
    "/sectors/",
    "/sectors/energy/",
    "/managers/",
    "/region/",
)

Files = Mapping[str, Mapping[str, Any]]


def _programme(name: str, **more: Any) -> dict[str, Any]:
    base = {"name": name, "territory": name, "locales": ["en"], "brand": {"primary": "#12344d"}}
    return {"schema_version": 1, **base, "legal": {"kind": "demonstration"}, "handbook": "false", **more}


def _terms(names: Mapping[str, str]) -> dict[str, Any]:
    return {"schema_version": 1, "terms": [{"id": key, "label": label} for key, label in names.items()]}


def long_names() -> Files:
    """Give a programme in which everything has a name of 120 characters, and hardly anything else."""
    of_cluster = {"schema_version": 1, "name": LONG_NAME, "country": "DE", "sectors": ["long"], "regions": ["long"]}
    places: dict[str, dict[str, Any]] = {
        "services/long.yml": {"title": LONG_NAME},
        "events/long.yml": {"title": LONG_NAME, "kind": "conference", "clusters": ["long"]},
        "stories/long.yml": {"title": LONG_NAME, "clusters": ["long"]},
        "initiatives/long.yml": {"title": LONG_NAME, "kind": "other", "clusters": ["long"]},
        "documents/long.yml": {"title": LONG_NAME},
        "actors/long.yml": {"name": LONG_NAME},
    }
    return {
        "programme.yml": _programme(LONG_NAME, address="https://example.org"),
        "taxonomies/sectors.yml": _terms({"long": LONG_NAME}),
        "taxonomies/regions.yml": _terms({"long": LONG_NAME}),
        "clusters/long.yml": of_cluster,
        "clusters/second.yml": {**of_cluster, "acronym": "LONG"},
        **{name: {"schema_version": 1, **fields} for name, fields in places.items()},
    }


def many_clusters() -> Files:
    """Give a programme with thousands of clusters, each with its place."""
    chance = random.Random(7)
    files = {
        "programme.yml": _programme("Many circles", embeds="false"),
        "taxonomies/sectors.yml": _terms({name: name.capitalize() for name in SECTORS}),
        "taxonomies/regions.yml": _terms({name: name.capitalize() for name in REGIONS}),
    }
    for number in range(MANY):
        files[f"clusters/circle-{number:04}.yml"] = {
            "schema_version": 1,
            "name": f"{FIRST_LETTERS[number % len(FIRST_LETTERS)]}{number:04} Circle",
            "summary": f"Firms and institutes of circle {number}.",
            "country": "DE",
            "sectors": [chance.choice(SECTORS)],
            "regions": [chance.choice(REGIONS)],
            "lifecycle_stage": chance.choice(STAGES),
            "founded": chance.randint(1990, 2025),
            "members": {"total": chance.randint(3, 400), "as_of": 2025},
            "location": {
                "latitude": round(chance.uniform(47.5, 54.5), 3),
                "longitude": round(chance.uniform(7, 14), 3),
                "precision": "city",
            },
        }
    return files


def _write(files: Files, folder: Path) -> Settings:
    """Write content below a folder; JSON is YAML too."""
    for name, fields in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(fields, indent=1) + "\n", encoding="utf-8")
    return Settings(content=folder / "content", output=folder / "site", as_of=AS_OF, workers=1, indexed=False)


def build_files(files: Files, folder: Path) -> BuiltSite:
    """Build a programme below a folder."""
    settings = _write(files, folder)
    report = build_site(settings, Progress(io.StringIO(), is_quiet=True))
    assert settings.output.is_dir(), [str(found.message) for found in report]
    return BuiltSite(settings, report)


def make_pages(files: Files, folder: Path, url_paths: tuple[str, ...]) -> tuple[SitePlan, Path]:
    """Plan a whole programme and make some of its pages only, without an index; gives the plan and their folder."""
    settings = _write(files, folder)
    sources, _ = load_sources(settings)
    content, report = validate_sources(sources, settings)
    assert content is not None, [str(found.message) for found in report]
    plan = plan_site(assemble_catalogue(content), settings)
    staging = Staging(folder / "site")
    staging.folder.mkdir()
    few = replace(plan, pages=tuple(page for page in plan.pages if page.url_path in url_paths))
    brand_site(few, staging, settings)
    render_site(few, staging, settings)
    return few, staging.folder

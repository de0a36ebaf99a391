# SPDX-License-Identifier: MIT
"""A made-up programme whose list of clusters has two pages."""

from __future__ import annotations

import io
import json
import random
from pathlib import Path
from typing import Any

from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.settings import Settings
from tests.built_sites import AS_OF

COUNT = 230  # clusters; lists of 200 and more are paged
GERMAN = 210  # so that a facet page is paged as well
SECTORS = ("energy", "health", "food", "digital", "space", "wood")
REGIONS = ("north", "south", "east", "west", "middle")
TECHNOLOGIES = tuple(f"method-{number}" for number in range(1, 31))
STAGES = ("embryonic", "growing", "mature")
FIRST_LETTERS = "ABCDEFGHIJKLM"


def _terms(identifiers: tuple[str, ...]) -> dict[str, Any]:
    labels = [{"id": name, "label": name.replace("-", " ").capitalize()} for name in identifiers]
    return {"schema_version": 1, "terms": labels}


def _cluster(number: int, chance: random.Random) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "schema_version": 1,
        "name": f"{FIRST_LETTERS[number % len(FIRST_LETTERS)]}{number:03} Circle",
        "summary": f"Firms and institutes of circle {number}.",
        "country": "DE" if number < GERMAN else "NO",
        "sectors": chance.sample(SECTORS, chance.choice((1, 1, 2))),
        "regions": chance.sample(REGIONS, chance.choice((1, 1, 2))),
        "technologies": chance.sample(TECHNOLOGIES, chance.randint(0, 4)),
        "lifecycle_stage": chance.choice(STAGES),
    }
    if number % 7:
        fields["founded"] = chance.randint(1990, 2025)
    if number % 5:
        fields["members"] = {"total": chance.randint(3, 400), "as_of": 2025}
    return fields


def write_long_content(folder: Path) -> None:
    """Write the content; JSON is YAML too."""
    chance = random.Random(20)
    files: dict[str, dict[str, Any]] = {
        "programme.yml": {
            "schema_version": 1,
            "name": "Many circles",
            "territory": "Wideland",
            "locales": ["en"],
            "brand": {"primary": "#12344d"},
            "legal": {"kind": "demonstration"},
            "handbook": "false",
        },
        "taxonomies/sectors.yml": _terms(SECTORS),
        "taxonomies/regions.yml": _terms(REGIONS),
        "taxonomies/technologies.yml": _terms(TECHNOLOGIES),
    }
    for number in range(COUNT):
        files[f"clusters/circle-{number:03}.yml"] = _cluster(number, chance)
    for name, fields in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(fields, indent=1) + "\n", encoding="utf-8")


def build_long_site(folder: Path) -> Path:
    """Build the programme below a folder and give the folder of the site."""
    write_long_content(folder / "content")
    settings = Settings(content=folder / "content", output=folder / "site", as_of=AS_OF, workers=1)
    report = build_site(settings, Progress(io.StringIO(), is_quiet=True))
    assert settings.output.is_dir(), [str(found.message) for found in report]
    return settings.output

# SPDX-License-Identifier: MIT
"""Writes open data without building pages, and reads content files again in a way of its own, to compare the two."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from showcase.model.catalogue import Catalogue
from showcase.model.page_plan import SitePlan
from showcase.model.staging import Staging
from showcase.settings import Settings
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.export.open_data import write_open_data
from showcase.stages.load import load_sources
from showcase.stages.plan import plan_site
from showcase.stages.validate import validate_sources
from tests.built_sites import AS_OF, SITES
from tests.contents import catalogue_of, settings_for

FOLDERS = ("clusters", "services", "actors", "events", "stories", "documents", "initiatives")
CONTENTS = {"complete": SITES / "complete/content", "demo": SITES.parent.parent / "content"}


@dataclass(frozen=True)
class ExportedData:
    """The open data of one site in a folder, and the content it was made from."""

    folder: Path
    catalogue: Catalogue
    plan: SitePlan
    content: Path | None = None

    def text(self, path: str) -> str:
        """Read a file."""
        return (self.folder / path).read_text(encoding="utf-8")

    def json(self, path: str) -> Any:
        """Read a JSON file."""
        return json.loads((self.folder / path).read_bytes())

    def items(self, name: str) -> list[dict[str, Any]]:
        """Give the items of a set of data."""
        found: list[dict[str, Any]] = self.json(f"data/{name}.json")["items"]
        return found

    def table(self, name: str) -> list[dict[str, str]]:
        """Read a table as Python's own reader does."""
        text = (self.folder / f"data/{name}.csv").read_bytes().decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Give all files by their paths below the root."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in found}

    @property
    def default_tag(self) -> str:
        """The language of texts that name none."""
        return self.plan.default_locale.tag

    def written(self, folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """Read the content files of a folder with YAML alone: every scalar is text. Drafts are left out."""
        assert self.content is not None
        for file in sorted((self.content / folder).glob("*.yml")):
            value = yaml.load(file.read_text(encoding="utf-8-sig"), yaml.CBaseLoader)
            if value.get("draft") != "true":
                yield file.stem, value


def export_content(content: Path, folder: Path) -> ExportedData:
    """Read a folder of content and write its open data."""
    settings = Settings(content=content, output=folder / "site", as_of=AS_OF, workers=1)
    sources, _ = load_sources(settings)
    proved, report = validate_sources(sources, settings)
    assert proved is not None, [str(found.message) for found in report]
    return _exported(assemble_catalogue(proved), settings, folder / "data-site", content)


def export_files(files: Mapping[str, str], folder: Path, **changes: Any) -> ExportedData:
    """Write the open data of a few lines of YAML, given by their paths."""
    return _exported(catalogue_of(files), settings_for(**changes), folder)


def _exported(catalogue: Catalogue, settings: Settings, folder: Path, content: Path | None = None) -> ExportedData:
    plan = plan_site(catalogue, settings)
    write_open_data(catalogue, plan, Staging(folder), settings)
    return ExportedData(folder, catalogue, plan, content)


def differences(written: Any, exported: Any, default_tag: str, path: str = "") -> Iterator[str]:
    """
    Tell where an exported value is not what the file says; every field of the file must be there.

    A plain text stands under the default language, numbers and truth values are typed, codes of countries are
    in capital letters, and dates and all else are as written.
    """
    if isinstance(written, dict):
        for name, value in written.items():
            if name in {"schema_version", "draft"} or value in ("", [], {}):
                continue
            if not isinstance(exported, dict) or name not in exported:
                yield f"{path}.{name} is missing"
            else:
                yield from differences(value, exported[name], default_tag, f"{path}.{name}")
    elif isinstance(written, list):
        if not isinstance(exported, list) or len(written) != len(exported):
            yield f"{path}: {written!r} became {exported!r}"
        else:
            for index, (one, other) in enumerate(zip(written, exported, strict=True)):
                yield from differences(one, other, default_tag, f"{path}[{index}]")
    elif not _is_same(written, exported, default_tag):
        yield f"{path}: {written!r} became {exported!r}"


def _is_same(written: str, exported: Any, default_tag: str) -> bool:
    text = unicodedata.normalize("NFC", written.strip())
    if isinstance(exported, dict):
        return bool(exported == {default_tag: text})
    if isinstance(exported, bool):
        return exported == (text == "true")
    if isinstance(exported, int | float):
        return exported == float(text)
    return bool(exported in (text, text.upper() if len(text) == 2 else text))


def day_of(exported: ExportedData) -> date:
    """Give the day that an export speaks from."""
    return date.fromisoformat(exported.json("data/clusters.json")["generated_at"])

# SPDX-License-Identifier: MIT
"""What a site is made from, as a value: content, changed files of the theme, wishes. And the start of all chains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "tests/sites/complete/content"
KINDS = ("clusters", "services", "actors", "events", "stories", "initiatives", "documents")
# Every kind of page, with as few pages as may be: a sequence of edits builds the whole site several times.
_KEPT = """
    programme.yml taxonomies/regions.yml taxonomies/sectors.yml taxonomies/technologies.yml
    clusters/alpha-energy.yml clusters/beta-health.yml clusters/gamma-mobility.yml clusters/zeta-food.yml
    services/hydrogen-forum.yml services/export-desk.yml actors/example-institute.yml actors/membrane-works.yml
    events/coast-day.yml events/quiet-engines-1.yml stories/fuel-cell-ship.yml
    initiatives/coast-brand.yml documents/strategy-2030.yml documents/ferry-study.yml
    pages/region.md pages/region.de.md pages/how-to-join.md
    media/photo.png media/strategy.pdf media/logo.png media/mark.svg media/rockets.woff2 media/ferry-study.pdf
    media/profile.pdf
"""

_FEWER_PAGES: dict[str, dict[str, Any]] = {
    "clusters/alpha-energy.yml": {"sectors": ["energy"], "regions": ["north"], "ecosystems": []},
    "clusters/beta-health.yml": {"ecosystems": [], "cooperation": {}},
    "clusters/zeta-food.yml": {"ecosystems": [], "technologies": []},
    "actors/membrane-works.yml": {"cooperation": {}},
    "actors/example-institute.yml": {"cooperation": {}},
    "services/hydrogen-forum.yml": {"languages": ["en"]},
}


@dataclass(frozen=True)
class SiteState:
    """
    All that a site depends on; edits give another one.

    `content` holds parsed YAML, the text of prose, the bytes of media, by their paths below the content folder.
    """

    content: Mapping[str, Any]
    resources: Mapping[str, str] = field(default_factory=dict)  # changed files of the generator, by their paths
    wishes: Mapping[str, Any] = field(default_factory=dict)  # of Settings

    def put(self, path: str, data: Any) -> SiteState:
        """Add or exchange a file of the content."""
        return replace(self, content={**self.content, path: data})

    def without(self, *paths: str) -> SiteState:
        """Take files of the content away."""
        return replace(self, content={path: data for path, data in self.content.items() if path not in paths})

    def draft(self, path: str) -> Any:
        """Give a copy of a file that may be changed."""
        return deepcopy(self.content[path])

    def with_values(self, path: str, **values: Any) -> SiteState:
        """Set fields of a file; None takes one away."""
        data = {**self.draft(path), **values}
        return self.put(path, {name: value for name, value in data.items() if value is not None})

    def with_resource(self, path: str, text: str) -> SiteState:
        """Change a file of the theme, or of its words."""
        return replace(self, resources={**self.resources, path: text})

    def resource(self, path: str) -> str:
        """Read a file of the theme as it is now."""
        return self.resources.get(path) or (ROOT / path).read_text(encoding="utf-8")

    def with_wishes(self, **wishes: Any) -> SiteState:
        """Change settings."""
        return replace(self, wishes={**self.wishes, **wishes})

    def ids(self, *kinds: str) -> list[str]:
        """List the files of the content in these folders, sorted; without any, of all kinds of entries."""
        folders = kinds or KINDS
        return sorted(path for path in self.content if path.partition("/")[0] in folders)

    @property
    def locales(self) -> list[str]:
        """The languages of the programme."""
        return list(self.content["programme.yml"]["locales"])


@cache
def start_state() -> SiteState:
    """Cut the site that uses every feature down to one of each kind, in two languages."""
    content = {path: _read(SOURCE / path) for path in _KEPT.split()}
    programme = content["programme.yml"]
    programme |= {"locales": ["en", "de"], "handbook": "false", "embeds": "false"}
    del programme["browser_form"]
    # What brings many pages is left to the edits, which add it now and then.
    for path, fields in _FEWER_PAGES.items():
        content[path] |= fields
    del content["services/export-desk.yml"]["type"]
    return SiteState(content)


def _read(file: Path) -> Any:
    """Read a file of the content; numbers and dates stay texts, as the generator reads them."""
    if file.suffix == ".yml":
        return yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    return file.read_text(encoding="utf-8") if file.suffix == ".md" else file.read_bytes()


def as_bytes(data: Any) -> bytes:
    """Write a file of the content."""
    if isinstance(data, bytes):
        return data
    text = data if isinstance(data, str) else yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, width=1000)
    return text.encode()


def places(data: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Give every value inside parsed YAML with the way to it, outer ones first."""
    yield way, data
    inner: Iterable[tuple[str | int, Any]] = ()
    if isinstance(data, dict):
        inner = data.items()
    elif isinstance(data, list):
        inner = enumerate(data)
    for key, value in inner:
        yield from places(value, (*way, key))


def put_at(data: Any, way: tuple[str | int, ...], value: Any) -> None:
    """Set a value inside parsed YAML."""
    for key in way[:-1]:
        data = data[key]
    data[way[-1]] = value

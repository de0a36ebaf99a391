# SPDX-License-Identifier: MIT
"""Makes content, catalogues and plans of a few lines of YAML, without reading a folder."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path, PurePosixPath
from textwrap import dedent
from typing import Any

import yaml

from showcase.model.catalogue import Catalogue
from showcase.model.content import MODELS, Content, Entry
from showcase.model.locale import Locale
from showcase.model.messages import Messages, PseudoMessages
from showcase.model.page_plan import PagePlan, SitePlan
from showcase.model.programme import ProgrammeProfile, Taxonomy
from showcase.model.source_document import SourceDocument
from showcase.model.sources import KIND_FOLDERS, MediaItem, ProseSource
from showcase.model.views.page_views import PageView
from showcase.resources import vocabulary_folder
from showcase.settings import Settings
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.plan import plan_site

TODAY = date(2026, 11, 22)
PROGRAMME = """
    name: North
    territory: {en: The North, de: Der Norden}
    locales: [en, de]
    address: https://north.example.org
    brand: {primary: "#12344d"}
    legal: {kind: demonstration}
"""
SECTORS = """
    terms:
    - {id: energy, label: {en: Energy, de: Energie}}
    - {id: wind, label: Wind, broader: energy, synonyms: [Windkraft]}
    - {id: health, label: Health, previous_ids: [medicine]}
"""
TECHNOLOGIES = """
    terms:
    - {id: hydrogen, label: Hydrogen}
    - {id: sensors, label: Sensors}
"""
REGIONS = """
    terms:
    - {id: coast, label: Coast}
    - {id: inland, label: Inland}
"""
BASE = {
    "programme.yml": PROGRAMME,
    "taxonomies/sectors.yml": SECTORS,
    "taxonomies/technologies.yml": TECHNOLOGIES,
    "taxonomies/regions.yml": REGIONS,
}
CLUSTER = "{schema_version: 1, name: %s, country: DE, sectors: [%s], regions: [coast]}"


def cluster_files(count: int, sector: str = "energy") -> dict[str, str]:
    """Give the files of many small clusters."""
    return {f"clusters/c{number:04}.yml": CLUSTER % (f"Name {number}", sector) for number in range(count)}


def content_of(files: Mapping[str, str]) -> Content:
    """Make proved content of files given as path and YAML; what every programme needs is there unless replaced."""
    texts = {**BASE, **files}
    entries: dict[str, dict[str, Entry[Any]]] = {folder: {} for folder in KIND_FOLDERS}
    prose: list[ProseSource] = []
    media: dict[str, MediaItem] = {}
    for path, text in texts.items():
        folder, _, name = path.rpartition("/")
        if folder == "pages":
            prose.append(_prose(path, dedent(text)))
        elif folder == "media":
            media[name] = MediaItem(name, Path(path), PurePosixPath(path), 1)
        elif folder:
            entry = _entry(path, KIND_FOLDERS[folder], text)
            entries[folder][entry.identifier] = entry
    programme: Entry[ProgrammeProfile] = _entry("programme.yml", "programme", texts["programme.yml"])
    own = entries.pop("taxonomies")
    locales = tuple(Locale.parse(tag) for tag in programme.written.locales)
    return Content(
        programme=programme,
        taxonomies={**_vocabularies(), **{name: entry.written for name, entry in own.items()}},
        clusters=entries["clusters"],
        services=entries["services"],
        actors=entries["actors"],
        events=entries["events"],
        stories=entries["stories"],
        documents=entries["documents"],
        initiatives=entries["initiatives"],
        prose=tuple(prose),
        media=media,
        messages={locale.tag: _messages(locale.tag) for locale in locales},
        locales=locales,
        written_taxonomies=own,
    )


def catalogue_of(files: Mapping[str, str]) -> Catalogue:
    """Make a catalogue of files given as path and YAML."""
    return assemble_catalogue(content_of(files))


def plan_of(files: Mapping[str, str], **changes: Any) -> SitePlan:
    """Plan a site of files given as path and YAML."""
    return plan_site(catalogue_of(files), settings_for(**changes))


def view_of(plan: SitePlan, url_path: str) -> PageView:
    """Make the view of one page."""
    return page_of(plan, url_path).make_view()


def page_of(plan: SitePlan, url_path: str) -> PagePlan:
    """Find one page by its address."""
    return next(page for page in plan.pages if page.url_path == url_path)


def settings_for(**changes: Any) -> Settings:
    """Make settings with a fixed date."""
    return Settings(**{"content": Path("content"), "output": Path("site").absolute(), "as_of": TODAY, **changes})


def _entry(path: str, kind: str, text: str) -> Entry[Any]:
    value = yaml.load(dedent(text), yaml.BaseLoader)
    file = PurePosixPath("content", path)
    document = SourceDocument(file, kind, file.stem, value, text)
    return Entry(file.stem, MODELS[kind].model_validate(value), document)


def _prose(path: str, text: str) -> ProseSource:
    file = PurePosixPath("content", path)
    name, _, tag = file.stem.partition(".")
    front, body = text.split("---\n", 2)[1:] if text.startswith("---\n") else ("", text)
    value = yaml.load(front, yaml.BaseLoader) or {}
    return ProseSource(name, tag, SourceDocument(file, "page", name, value, text), body)


def _vocabularies() -> dict[str, Taxonomy]:
    files = sorted(vocabulary_folder().glob("*.yml"))
    return {file.stem: _entry(file.name, "taxonomy", file.read_text(encoding="utf-8")).written for file in files}


def _messages(tag: str) -> Messages | PseudoMessages:
    return PseudoMessages(tag) if tag in {"en-XA", "ar-XB"} else Messages(tag, {}, {})

# SPDX-License-Identifier: MIT
"""Reads a content folder as it is written: dicts, lists and texts, without any of our models."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from showcase.resources import vocabulary_folder


class Programme:
    """The files of a content folder, every scalar as text."""

    def __init__(self, content: Path, today: date) -> None:
        """Read everything but drafts."""
        self.today = today
        self.settings = _read(content / "programme.yml")
        self.clusters = _folder(content / "clusters")
        self.services = _folder(content / "services")
        self.vocabularies = {path.stem: path for path in vocabulary_folder().glob("*.yml")}
        self.own = {path.stem: path for path in (content / "taxonomies").glob("*.yml")}
        self.present = {
            key: cluster for key, cluster in self.clusters.items() if cluster.get("status") not in {"ended", "merged"}
        }

    def broader(self, vocabulary: str) -> dict[str, str | None]:
        """Give each term of a vocabulary with the wider one; the programme's terms replace the generator's."""
        found: dict[str, str | None] = {}
        for files in (self.vocabularies, self.own):
            if vocabulary in files:
                for term in _read(files[vocabulary])["terms"]:
                    found[term["id"]] = term.get("broader")
        return found

    def words(self, text: Any) -> str:
        """Give the words of a text in the default language, in small letters."""
        chosen = text if isinstance(text, str) else text.get(self.settings["locales"][0], next(iter(text.values())))
        return " ".join(chosen.casefold().split())


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def _folder(folder: Path) -> dict[str, Any]:
    found = {path.stem: _read(path) for path in sorted(folder.glob("*.yml"))}
    return {key: value for key, value in found.items() if value.get("draft") != "true"}

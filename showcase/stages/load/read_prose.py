"""Splits the front matter off a page of prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Any

from showcase.diagnostics import Diagnostic
from showcase.model.source_document import NodePlaces, SourceDocument
from showcase.model.sources import ProseSource
from showcase.stages.load.read_file import read_file
from showcase.stages.load.read_yaml import find_places

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


def split_page(text: str, shown: PurePath, name: str, tag: str) -> tuple[ProseSource, Sequence[Diagnostic]]:
    """Read what stands between two lines of hyphens at the beginning; the rest is the text of the page."""
    match = _FRONT_MATTER.match(text)
    yaml_text = match.group(1) if match else ""
    body = text[match.end() :] if match else text
    value: dict[str, Any] | None = None
    locate: Callable[[str], NodePlaces] = find_front_matter_places
    findings: Sequence[Diagnostic] = ()
    if yaml_text.strip():
        reading = read_file("\n" + yaml_text, shown)  # the first line stands for the three hyphens
        findings = reading.findings
        value, locate = reading.value, locate if reading.locate is find_places else reading.locate
    return ProseSource(name, tag, SourceDocument(shown, "page", name, value or {}, text, locate), body), findings


def find_front_matter_places(text: str) -> NodePlaces:
    """Find where the nodes of a page's front matter stand."""
    match = _FRONT_MATTER.match(text)
    return find_places(match.group(1), 1) if match and match.group(1).strip() else NodePlaces()

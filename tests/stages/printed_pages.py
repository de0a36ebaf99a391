# SPDX-License-Identifier: MIT
"""Reads brochure, panels and table card back with a second program, beside the views they were made from."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader

from tests.built_sites import BuiltSite

A4 = (595.28, 841.89)
A0 = (2383.94, 3370.39)


def planned_view(site: BuiltSite, path: str) -> Any:
    """Make the view of a print again."""
    return next(drawing for drawing in site.plan.drawings if drawing.path == path).make_view()


def page_texts(file: Path) -> list[str]:
    """Give the text of each page, every gap a single space."""
    return [plain(page.extract_text()) for page in PdfReader(file).pages]


def plain(text: str) -> str:
    """Write a text so that two programs agree: letters and digits only, everything else one space."""
    return " ".join(re.findall(r"[^\W_]+", text))


def page_size(page: PageObject) -> tuple[float, float]:
    """Give width and height in points."""
    return round(float(page.mediabox.width), 2), round(float(page.mediabox.height), 2)


def type_sizes(file: Path) -> set[float]:
    """Measure the type of all texts, as it stands on paper, in points."""
    found: set[float] = set()

    def measure(text: str, outer: list[float], inner: list[float], _font: Any, size: float) -> None:
        if text.strip():
            found.add(round(abs(size) * math.hypot(*inner[2:4]) * math.hypot(*outer[2:4]), 2))

    for page in PdfReader(file).pages:
        page.extract_text(visitor_text=measure)
    return found

"""What MkDocs makes for one locale: the frame of its pages, and the prose of its editorial pages."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from showcase.stages.render.stamp import Frame


@dataclass(frozen=True, slots=True)
class Prose:
    """An editorial page after rendering: clean HTML and its headings as (anchor, title)."""

    html: Markup
    contents: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LocaleFrame:
    """What MkDocs made for one locale."""

    frame: Frame
    prose: dict[str, Prose]

"""Frames of earlier builds: MkDocs need not run when all that it reads is the same."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from markupsafe import Markup

from showcase.resources import program_fingerprint
from showcase.stages.render.locale_frame import LocaleFrame, Prose
from showcase.stages.render.stamp import Frame

_ENGINES = ("mkdocs", "mkdocs-material", "pymdown-extensions", "Markdown")


def engine_fingerprint() -> str:
    """Name the programs that make frames: ours and those it calls."""
    return " ".join((program_fingerprint(), *map(version, _ENGINES)))


class KeptFrames:
    """Frames by the name of all that they are made from, each in a file of its own."""

    def __init__(self, folder: Path) -> None:
        """Open the folder; it need not be there."""
        self._folder = folder

    def find(self, key: str) -> LocaleFrame | None:
        """Read a frame; None when there is none, or a damaged one."""
        try:
            return _frame(json.loads((self._folder / f"{key}.json").read_bytes()))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def keep(self, frames: Mapping[str, LocaleFrame]) -> None:
        """Keep these frames and no others; a folder that cannot be written is no error."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for key, frame in frames.items():
                file = self._folder / f"{key}.json"
                if not file.exists():
                    file.write_text(_text(frame), encoding="utf-8")
            for file in self._folder.glob("*.json"):
                if file.stem not in frames:
                    file.unlink()
        except OSError:
            return


def _text(frame: LocaleFrame) -> str:
    prose = {name: [str(text.html), text.contents] for name, text in frame.prose.items()}
    return json.dumps({"parts": frame.frame.parts, "prose": prose}, ensure_ascii=False)


def _frame(found: Mapping[str, Any]) -> LocaleFrame:
    prose = {
        str(name): Prose(Markup(html), tuple((str(anchor), str(title)) for anchor, title in contents))  # noqa: S704 cleaned when it was kept
        for name, (html, contents) in found["prose"].items()
    }
    return LocaleFrame(Frame(tuple(map(str, found["parts"]))), prose)

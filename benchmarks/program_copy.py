"""Copies the program, so that a run can change its templates and words, or give it languages that it does not know."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from benchmarks.languages import in_pseudo

REPOSITORY = Path(__file__).resolve().parent.parent
_PARTS = ("build.py", "mkdocs.yml", "showcase", "theme", "locales", "docs")
_NOT_COPIED = shutil.ignore_patterns("__pycache__")


def copy_program(folder: Path, tags: Iterable[str] = ()) -> Path:
    """Copy all that `build.py` needs into a folder, which must not be there yet; give it words of these languages."""
    folder.mkdir(parents=True)
    for name in _PARTS:
        source = REPOSITORY / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=_NOT_COPIED)
        else:
            shutil.copy2(source, folder / name)
    for tag in tags:
        if tag != "en" and not (folder / "locales" / tag).exists():
            _write_words(folder / "locales", tag)
    return folder


def _write_words(locales: Path, tag: str) -> None:
    """Write interface words of a language that nobody has translated, made of the English ones."""
    with (locales / "showcase.pot").open("rb") as stream:
        english = read_po(stream)
    made = Catalog(locale=tag, fuzzy=False)
    for message in english:
        if isinstance(message.id, str):
            if message.id:
                made.add(message.id, in_pseudo(tag, message.id))
        else:
            one, many = (in_pseudo(tag, form) for form in message.id)
            made.add(message.id, (one, *[many] * (made.num_plurals - 1)))
    file = locales / tag / "LC_MESSAGES" / "showcase.po"
    file.parent.mkdir(parents=True)
    with file.open("wb") as written:
        write_po(written, made)

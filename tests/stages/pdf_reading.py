# SPDX-License-Identifier: MIT
"""Reads our PDF files with two readers that are not ours: poppler's programs and pypdf."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

_MARKS_OF_DIRECTION = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"))
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060"))


def run_poppler(program: str, *arguments: str | Path) -> str:
    """Give what a program of poppler prints."""
    if not shutil.which(program):
        pytest.fail(f"{program} is not installed: .ci/provide pdf")
    command = [program, *map(str, arguments)]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", errors="replace")
    assert done.returncode == 0, (program, arguments, done.stderr)
    return done.stdout


@lru_cache(maxsize=64)
def text_of(file: Path) -> str:
    """Give the words of a PDF in one line: letters in their plain form, without signs that nobody sees."""
    text = unicodedata.normalize("NFKC", run_poppler("pdftotext", "-enc", "UTF-8", file, "-"))
    return one_line(text.translate(_MARKS_OF_DIRECTION | _UNSEEN))


def one_line(text: str) -> str:
    """Give words with one space between them."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def letters_only(text: str) -> str:
    """Give words without spaces and hyphens, which lines break at: for looking up names and sentences."""
    return "".join(sign for sign in one_line(text) if not sign.isspace() and sign not in "-\u2010")


def says(file: Path, words: str) -> bool:
    """Tell whether a PDF says these words, wherever its lines break."""
    return letters_only(words) in letters_only(text_of(file))


def info_of(file: Path) -> dict[str, str]:
    """Give what pdfinfo tells, by its words: "Tagged", "Page size", "JavaScript" and so on."""
    lines = (line.partition(":") for line in run_poppler("pdfinfo", file).splitlines())
    return {name.strip(): value.strip() for name, _, value in lines}


def fonts_of(file: Path) -> list[tuple[str, bool, bool]]:
    """Give each font: its name, whether it is embedded, whether as a subset."""
    rows = (line.split() for line in run_poppler("pdffonts", file).splitlines()[2:])
    return [(row[0], row[-5] == "yes", row[-4] == "yes") for row in rows]


def structure_of(file: Path) -> list[str]:
    """Give the tags of a PDF in their order: "H1", "P", "Figure" and so on."""
    rows = (line.split() for line in run_poppler("pdfinfo", "-struct", file).splitlines())
    return [row[0].rstrip(":") for row in rows if row and not row[0].startswith("/")]


def links_of(file: Path) -> list[tuple[str, str]]:
    """Give the address of each link and the words that describe it."""
    return [(str(link["/A"]["/URI"]), str(link.get("/Contents", ""))) for link in _annotations(file)]


def _annotations(file: Path) -> Iterator[Any]:
    for page in PdfReader(file).pages:
        for entry in page.get("/Annots", ()):
            found = entry.get_object()
            # A link within the document has a destination in the place of an action.
            if isinstance(found, DictionaryObject) and found.get("/Subtype") == "/Link" and "/A" in found:
                yield found


def language_of(file: Path) -> str:
    """Give the language of the whole document."""
    return str(_root(file)["/Lang"])


def _root(file: Path) -> Any:
    return PdfReader(file).trailer["/Root"]


def languages_of(file: Path) -> set[str]:
    """Give the languages that parts of the text are marked with."""
    streams = (page.get_contents() for page in PdfReader(file).pages)
    data = b"".join(stream.get_data() for stream in streams if stream is not None)
    return {found.decode() for found in re.findall(rb"/Lang\(([^)]*)\)", data)}


def xmp_of(file: Path) -> str:
    """Give the metadata stream as it is."""
    return str(_root(file)["/Metadata"].get_data().decode())


def bookmarks_of(file: Path) -> list[str]:
    """Give the titles of the bookmarks, outer before inner."""
    return list(_titles(PdfReader(file).outline))


def _titles(entries: Sequence[object]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, list):
            yield from _titles(entry)
        else:
            yield str(getattr(entry, "title", ""))


def check_paper(file: Path, *, title: str, language: str, author: str) -> None:
    """Assert what every print promises: tagged, named, in its language, fonts inside, nothing that acts."""
    info = info_of(file)
    assert (info["Title"], info["Author"], info["Tagged"], info["JavaScript"]) == (title, author, "yes", "no")
    assert language_of(file) == language
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp_of(file)
    fonts = fonts_of(file)
    assert fonts
    assert all(is_embedded and is_subset for _, is_embedded, is_subset in fonts), fonts
    headings = [int(tag[1:]) for tag in structure_of(file) if tag[0] == "H" and tag[1:].isdigit()]
    assert headings[:1] == [1]
    assert all(after <= before + 1 for before, after in pairwise(headings)), headings
    assert all(words for _, words in links_of(file)), "a link without a description"

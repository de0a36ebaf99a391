"""The changes that are measured: each edits one file of a programme or of the program, and says where it shows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_SUMMARY = re.compile(r"^summary:\n(?:  .+\n)+", re.MULTILINE)
_MEMBERS = re.compile(r"^(members:\n  total: )\d+", re.MULTILINE)
_LABEL = re.compile(r"^(  - id: .+\n    label:\n      en: )(.+)$", re.MULTILINE)
_COLOUR = re.compile(r"^(  primary: ).+$", re.MULTILINE)
_WORD = re.compile(r'^(msgid "Working groups"\nmsgstr ").*"$', re.MULTILINE)
_FOOT = "</article>"
_NEW = "new-network"


@dataclass(frozen=True, slots=True)
class Place:
    """What is edited and where it shows."""

    content: Path
    program: Path
    site: Path

    def cluster(self) -> Path:
        """Choose a profile in the midst of the first ones, always the same."""
        found = sorted(set((self.content / "clusters").glob("*.yml")) - set(self.content.glob(f"clusters/{_NEW}-*")))
        return found[len(found) // 3]


@dataclass(frozen=True, slots=True)
class Edit:
    """One kind of change: `make` edits a file so that the number shows, and gives the page and the words to find."""

    name: str
    make: Callable[[Place, int], tuple[Path, str]]
    limit: float = 0  # of wall time, ours : Hugo's full build and Pagefind; 0: nothing is promised


def _text(place: Place, number: int) -> tuple[Path, str]:
    file, words = place.cluster(), f"Geändert zum {number}. Mal"

    def changed(found: re.Match[str]) -> str:
        return re.sub(r"^  de: .*$", f"  de: {words}", found.group(), flags=re.MULTILINE)

    _replace(file, _SUMMARY, changed)
    return place.site / "de" / "clusters" / file.stem / "index.html", words


def _fact(place: Place, number: int) -> tuple[Path, str]:
    file, total = place.cluster(), 700 + number
    _replace(file, _MEMBERS, lambda found: f"{found.group(1)}{total}")
    return place.site / "da" / "clusters" / file.stem / "index.html", str(total)


def _new_cluster(place: Place, number: int) -> tuple[Path, str]:
    name = f"New Network No {number}"
    text = place.cluster().read_text(encoding="utf-8")
    made = re.sub(r"^name:\n(?:  .+\n)+", f"name: {name}\n", text, count=1, flags=re.MULTILINE)
    file = place.content / "clusters" / f"{_NEW}-{number}.yml"
    file.write_text(made, encoding="utf-8")
    return place.site / "clusters" / file.stem / "index.html", name


def _taxonomy_label(place: Place, number: int) -> tuple[Path, str]:
    file, label = place.content / "taxonomies" / "technologies.yml", f"Changed technology {number}"
    _replace(file, _LABEL, lambda found: f"{found.group(1)}{label}")
    return place.site / "technologies" / "index.html", label


def _interface_word(place: Place, number: int) -> tuple[Path, str]:
    file, words = place.program / "locales" / "de" / "LC_MESSAGES" / "showcase.po", f"Arbeitskreise {number}"
    _replace(file, _WORD, lambda found: f'{found.group(1)}{words}"')
    return place.site / "de" / "clusters" / place.cluster().stem / "index.html", words


def _brand_colour(place: Place, number: int) -> tuple[Path, str]:
    colour = f"#12344{number % 10}"
    _replace(place.content / "programme.yml", _COLOUR, lambda found: f'{found.group(1)}"{colour}"')
    return place.site / "brand" / "index.html", colour


def _template(place: Place, number: int) -> tuple[Path, str]:
    file, mark = place.program / "theme" / "pages" / "cluster.html", f'<hr id="edit-{number}">'
    text = re.sub(r'<hr id="edit-\d+">', "", file.read_text(encoding="utf-8"))
    before, foot, after = text.rpartition(_FOOT)
    file.write_text(f"{before}{mark}{foot}{after}", encoding="utf-8")
    return place.site / "clusters" / place.cluster().stem / "index.html", mark


def _replace(file: Path, pattern: re.Pattern[str], words: Callable[[re.Match[str]], str]) -> None:
    """Change the first place that fits; raises ValueError when there is none."""
    text, count = pattern.subn(words, file.read_text(encoding="utf-8"), count=1)
    if not count:
        raise ValueError(file, pattern.pattern)
    file.write_text(text, encoding="utf-8")


EDITS = (
    Edit("a text in one language: the German summary of a profile", _text, limit=0.25),
    Edit("a fact shown in all languages: the members of a profile", _fact, limit=0.6),
    Edit("a new cluster", _new_cluster),
    Edit("the label of a technology", _taxonomy_label),
    Edit("a word of the interface (PO file)", _interface_word),
    Edit("the brand's colour", _brand_colour),
    Edit("the template of the profiles", _template),
)

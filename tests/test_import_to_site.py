"""From a table to the pages: nothing that a row says gets lost on the way."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from showcase.content_check import check_content
from showcase.editing.import_csv import import_csv
from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.settings import Settings

IMPORTS = Path(__file__).parent / "sites" / "imports"
# The only columns of the cluster and service files that may be listed as not placed instead of being shown.
NEED_NOT_BE_SHOWN = {"id", "geo_precision", "notes", "website_unverified", "city_unverified", "colour_of_logo"}
FACTS_SHOWN = 0.9
# A cell may hold a list, an address with a remark, a status with a note, or a span of days.
_SEPARATORS = re.compile(r";\s|\s(?=\()|^(?:active|ended|merged|dormant)[:\s]|/(?=\d{4}-)")
WORDS = {"DE": "Germany", "NO": "Norway", "FR": "France", "PL": "Poland", "DK": "Denmark", "AT": "Austria"}
WORDS |= {"EU": "European Union", "ES": "Spain", "public": "for everyone", "members": "for members"}
WORDS |= {"cluster_management": "for cluster managements", "de": "German", "en": "English", "no": "Norwegian"}
WORDS |= {"fr": "French", "da": "Danish"}


class Imported:
    """A programme imported from a folder of tables and built without a hand's work."""

    def __init__(self, name: str, locales: tuple[str, ...], folder: Path) -> None:
        self.tables = IMPORTS / name
        self.content = folder / "content"
        self.locales = locales
        self._pages: dict[tuple[str, str], str] = {}
        for kind in ("clusters", "facts", "services*"):
            for table in sorted(self.tables.glob(f"{kind}.csv")):
                import_csv(table, self.content, locales=locales)
        self.settings = Settings(self.content, folder / "site", date(2026, 1, 15), indexed=False)
        self.report = check_content(self.settings)
        with (folder / "log").open("w") as log:
            build_site(self.settings, Progress(log, is_quiet=True))

    def rows(self, kind: str) -> Iterator[dict[str, str]]:
        """All rows of the tables of a kind."""
        for table in sorted(self.tables.glob(f"{kind}.csv")):
            text = table.read_text(encoding="utf-8-sig")
            yield from csv.DictReader(text.splitlines(), delimiter=";" if text.split("\n")[0].count(";") > 5 else ",")

    def page(self, folder: str, identifier: str) -> str:
        """Words and attributes of a page, lower-cased, with single spaces; each page is read once."""
        known = self._pages.get((folder, identifier))
        if known is None:
            known = self._pages[folder, identifier] = self._read(folder, identifier)
        return known

    def _read(self, folder: str, identifier: str) -> str:
        html = (self.settings.output / folder / identifier / "index.html").read_text(encoding="utf-8")
        text = unescape(html + " " + re.sub(r"<[^>]+>", " ", html))
        return re.sub(r"[\s\u2068\u2069]+", " ", text).lower()

    def service_pages(self) -> dict[str, str]:
        """Pages of the services by the identifier of their row."""
        found = {}
        for file in sorted((self.content / "services").glob("*.yml")):
            match = re.search(r"^source_id: '?([^'\n]+)", file.read_text(encoding="utf-8"), re.MULTILINE)
            if match:
                found[match.group(1)] = self.page("services", file.stem)
        return found


@pytest.fixture(scope="module", params=[("northern-germany", ("en",)), ("north-and-west", ("en", "nb"))], ids=str)
def imported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Imported:
    """Each folder of tables, imported and built."""
    name, locales = request.param
    return Imported(name, locales, tmp_path_factory.mktemp(name))


def is_shown(cell: str, page: str) -> bool:
    """Whether every part of a cell stands on a page, as written or as its readers expect it."""
    parts = (part.strip(" ()") for part in _SEPARATORS.split(cell))
    return all(_is_part_shown(part, page) for part in parts if part)


def _is_part_shown(part: str, page: str) -> bool:
    if WORDS.get(part, part).lower() in page or re.sub(r"\s+", " ", part).lower() in page:
        return True
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", part):
        day = date.fromisoformat(part)
        return f"{day.day} {day:%B} {day.year}".lower() in page
    if re.fullmatch(r"\d{4}-\d{2}", part):
        return f"{date.fromisoformat(part + '-01'):%B %Y}".lower() in page
    return bool(re.fullmatch(r"\d+", part)) and f"{int(part):,}" in page


def test_import_needs_no_hand_work(imported: Imported) -> None:
    """What the importer writes passes the check without an error and gives a site in every language."""
    assert not imported.report.errors
    assert (imported.settings.output / "index.html").is_file()
    assert all((imported.settings.output / tag / "index.html").is_file() for tag in imported.locales[1:])


def test_every_cell_of_a_cluster_is_on_its_page(imported: Imported) -> None:
    """Each filled cell of the cluster table stands on the page of its cluster."""
    lost = [
        (row["id"], column, cell)
        for row in imported.rows("clusters")
        for column, cell in row.items()
        if cell and column not in NEED_NOT_BE_SHOWN and not is_shown(cell, imported.page("clusters", row["id"]))
    ]
    assert lost == []


def test_every_cell_of_a_service_is_on_its_page(imported: Imported) -> None:
    """Each filled cell of the service tables stands on the page of its service."""
    pages = imported.service_pages()
    lost = [
        (row["id"], column, cell)
        for row in imported.rows("services*")
        for column, cell in row.items()
        if cell and column not in NEED_NOT_BE_SHOWN and not is_shown(cell, pages[row["id"]])
    ]
    assert lost == []


def test_facts_keep_their_year_and_source(imported: Imported) -> None:
    """At least nine facts in ten stand on the page of their cluster, each with its year and its source."""
    known = {row["id"] for row in imported.rows("clusters")}
    facts = [row for row in imported.rows("facts") if row["id"] in known]
    shown = [row for row in facts if _is_fact_shown(row, imported.page("clusters", row["id"]))]
    assert len(shown) >= FACTS_SHOWN * len(facts)


def _is_fact_shown(row: dict[str, str], page: str) -> bool:
    label, _, number = row["value"].rpartition(": ") if row["field"] == "key_figure" else ("", "", row["value"])
    parts = [label, number, row["year"], row["source"].split(" ")[0]]
    return all(is_shown(part, page) for part in parts if part)


def test_unverified_cells_are_never_published(imported: Imported) -> None:
    """No page and no content file holds a cell of a column that is not verified."""
    cells = {
        cell
        for row in imported.rows("clusters")
        for column, cell in row.items()
        if cell and column.endswith("_unverified")
    }
    files = [*imported.content.rglob("*.yml"), *imported.settings.output.rglob("*.html")]
    texts = "\n".join(file.read_text(encoding="utf-8") for file in files)
    assert not [cell for cell in cells if f"{cell}<" in texts or f": {cell}\n" in texts]


def test_second_import_changes_nothing(imported: Imported) -> None:
    """Importing the same tables again leaves every byte of the content as it is."""
    before = {file: file.read_bytes() for file in sorted(imported.content.rglob("*.yml"))}
    for table in sorted(imported.tables.glob("*.csv")):
        import_csv(table, imported.content, locales=imported.locales)
    assert {file: file.read_bytes() for file in sorted(imported.content.rglob("*.yml"))} == before

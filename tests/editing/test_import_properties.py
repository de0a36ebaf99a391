# SPDX-License-Identifier: MIT
"""Whatever stands in the cells, an import never fails, writes valid files and changes nothing the second time."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from showcase.editing.form_fields import form_fields
from showcase.editing.import_csv import KINDS, ImportResult, import_csv, import_summary
from showcase.editing.import_csv.cluster_table import COLUMNS as CLUSTER_COLUMNS
from showcase.editing.import_csv.content_folder import MODELS
from showcase.editing.import_csv.fact_table import FIELDS
from showcase.editing.import_csv.plain_yaml import read_plain
from showcase.editing.import_csv.service_table import COLUMNS as SERVICE_COLUMNS
from showcase.editing.yaml_edits import set_values
from showcase.model.source_document import NodePath
from showcase.model.sources import KIND_FOLDERS

PIECES = st.sampled_from([
    "", "a", "Ø ł ß", "NO", "Norge", "2019", "about 1998", "53.5", "9,9", "https://x.example.org", "http://x (2016)",
    "a; b; a", "active (x)", "ended: y", "ECEI Gold", "null", "~", "- x", "x: y", "# z", "a\nb", " c", "'", '"', "{",
    "[x]", "&a", "*b", "!t", "%", "@", "`", "de; en", "A1", "general", "members", "info@x.example.org", "600", "---",
    "...", "\t", "\u2028", "\x01", "=", "<<", "é" * 9, "(", ")", "x" * 120, "go-cluster", "en",
])  # fmt: skip
CELLS = (
    PIECES | st.text(max_size=30).map(lambda text: text.replace("\0", "")) | st.lists(PIECES, max_size=4).map(" ".join)
)


def table_text(columns: list[str], rows: list[list[str]]) -> str:
    """Write a table as a spreadsheet would."""
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([columns, *rows])
    return stream.getvalue()


def snapshot(folder: Path) -> dict[Path, bytes]:
    """Read every file of a folder."""
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def models_of(folder: Path) -> list[tuple[Path, type[BaseModel]]]:
    """Name the form of every file."""
    files = sorted(folder.rglob("*.yml"))
    return [(path, MODELS["" if path.parent == folder else path.parent.name]) for path in files]


def import_twice(text: str, kind: str, folder: Path) -> ImportResult:
    """Import the text, check the files, and import it again."""
    file = folder.parent / "table.csv"
    file.write_bytes(text.encode())
    first = import_csv(file, folder, kind=kind, locales=("nb", "en"))
    for path, model in models_of(folder):
        data = read_plain(path.read_bytes())
        assert data is not None, path.read_text(encoding="utf-8")
        model.model_validate(data)
        assert all(line == line.rstrip() for line in path.read_text(encoding="utf-8").splitlines())
    before = snapshot(folder)
    second = import_csv(file, folder, kind=kind, locales=("nb", "en"))
    assert snapshot(folder) == before
    assert (second.written, second.changed) == ((), ())
    assert first.cells == first.cells_placed + first.cells_kept + first.cells_not_placed
    assert import_summary(first)
    return first


@settings(max_examples=75, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_cluster_table_is_taken(data: st.DataObject) -> None:
    """Any cells under the columns of a cluster table give valid files, once and for all."""
    names = [*CLUSTER_COLUMNS, "id", "website_unverified", "shoe size"]
    columns = data.draw(st.lists(st.sampled_from(names), unique=True, min_size=1))
    width = len(columns) + 1
    rows = data.draw(st.lists(st.lists(CELLS, min_size=1, max_size=width), max_size=4))
    with tempfile.TemporaryDirectory() as folder:
        import_twice(
            table_text(["name", "country", *columns], [["N", "NO", *row] for row in rows]),
            "clusters",
            Path(folder) / "c",
        )
        import_twice(table_text(["name", *columns], rows), "clusters", Path(folder) / "d")


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_service_table_is_taken(data: st.DataObject) -> None:
    """Any cells under the columns of a service table give valid files, once and for all."""
    columns = data.draw(st.lists(st.sampled_from([*SERVICE_COLUMNS, "id", "stars"]), unique=True, min_size=1))
    rows = data.draw(st.lists(st.lists(CELLS, min_size=1, max_size=len(columns)), max_size=4))
    with tempfile.TemporaryDirectory() as folder:
        import_twice(table_text([*columns], rows), "services", Path(folder) / "c") if {*columns} & {
            *SERVICE_COLUMNS,
            "id",
        } else None


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_facts_table_is_taken(data: st.DataObject) -> None:
    """Any facts about a cluster that is there give a valid file, once and for all."""
    field_names = st.sampled_from([*FIELDS, "label", "mascot", ""])
    row = st.tuples(st.sampled_from(["no-a", "no-b"]), field_names, *[CELLS] * 6)
    rows = [list(cells) for cells in data.draw(st.lists(row, max_size=6))]
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "c"
        import_twice("id,name,country\nno-a,A,NO\n", "clusters", content)
        columns = ["id", "field", "value", "value_de", "unit", "year", "source", "note"]
        import_twice(table_text(columns, rows), "facts", content)


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_table_with_columns_of_the_form_is_taken(data: st.DataObject) -> None:
    """Any cells under any fields of any kind, by name or by label, give valid files, once and for all."""
    kind = data.draw(st.sampled_from([name for name in KINDS if name not in {"facts", "region"}]))
    fields = form_fields(KIND_FOLDERS[kind])
    names = [name for field in fields for name in (field.name, field.label.lower(), f"{field.name}_de")]
    names += [f"{field.name}.{part.name}" for field in fields for part in field.fields]
    columns = data.draw(st.lists(st.sampled_from([*names, *sorted(KINDS[kind].columns)]), unique=True, min_size=1))
    rows = data.draw(st.lists(st.lists(CELLS, min_size=1, max_size=len(columns) + 3), max_size=3))
    title = ["name", "country"] if kind in {"clusters", "actors"} else ["title", "id"]
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "c"
        import_twice("id,name,country\nno-a,A,NO\n", "clusters", content)
        head = [*title, *(column for column in columns if column not in title)]
        import_twice(table_text(head, [["Thing", "NO", *row] for row in rows]), kind, content)


WORDS = st.sampled_from(["", "Oslo", "Bergen", "Bodø"])


@settings(max_examples=40)
@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=3, max_size=3))
def test_a_table_changes_its_own_words_only(values: list[tuple[str, str, str]]) -> None:
    """Whatever stood in the first table, was changed by hand, and stands in the second: a hand-made word stays."""
    columns = ("city", "summary", "host_organisation")
    with tempfile.TemporaryDirectory() as folder:
        content, table = Path(folder) / "c", Path(folder) / "t.csv"

        def read_table(number: int) -> None:
            row = ["no-a", "A", "NO", *(value[number] for value in values)]
            table.write_text(table_text(["id", "name", "country", *columns], [row]), encoding="utf-8", newline="")
            import_csv(table, content, kind="clusters")

        read_table(0)
        file = content / "clusters" / "no-a.yml"
        by_hand: dict[NodePath, str] = {
            (column,): value[1] for column, value in zip(columns, values, strict=True) if value[1]
        }
        file.write_text(set_values(file.read_text(encoding="utf-8"), by_hand), encoding="utf-8")
        read_table(2)
        found = read_plain(file.read_bytes()) or {}
        for column, (first, hand, second) in zip(columns, values, strict=True):
            now = hand or first
            is_the_tables = not now or now == first
            assert found.get(column, "") == (second if second and is_the_tables else now)

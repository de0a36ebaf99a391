"""Promises of the load stage: everything is read as text, nothing from outside the folder, nothing raises."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from showcase.diagnostics import OuterWorldError, Report
from showcase.model.sources import Sources
from showcase.settings import Settings
from showcase.stages.load import load_sources

PROGRAMME = 'name: P\nterritory: T\nlocales: [en]\nbrand: {primary: "#12344d"}\n'
CLUSTER = "schema_version: 1\nname: Harbour\ncountry: NO\n"


def load(folder: Path, files: Mapping[str, str | bytes]) -> tuple[Sources, Report]:
    """Write a content folder and load it."""
    for name, text in {"programme.yml": PROGRAMME, **files}.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_sources(Settings(folder / "content", folder / "site", date(2026, 1, 15)))


def documents(loaded: tuple[Sources, Report]) -> tuple[object, ...]:
    """Give what was read from YAML, and what was found."""
    sources, report = loaded
    return (sources.programme, sources.documents, report)


def codes(report: Report) -> list[str]:
    """List the codes of a report in its order."""
    return [finding.code for finding in report]


@pytest.mark.parametrize(
    "written", ["NO", "no", "on", "yes", "y", "~", "null", "1.10", "01234", "0x1F", "1_000", "12:30", "1e3", ".nan",
                "2024-09-03", "R&D", "C++", "O'Neill", "fish & chips", "ñandú", "日本", "حافة", "🚢", "a#b", "10 %"],
)  # fmt: skip
def test_plain_values_stay_the_text_that_was_written(tmp_path: Path, written: str) -> None:
    """Norway, version numbers, times and dates are texts until the model reads them."""
    sources, report = load(tmp_path, {"clusters/harbour.yml": f"{CLUSTER}city: {written}\n"})
    assert codes(report) == []
    assert sources.documents[0].value["city"] == written


def test_field_without_a_value_counts_as_absent(tmp_path: Path) -> None:
    """A form that is filled in half is no error."""
    sources, _ = load(tmp_path, {"clusters/harbour.yml": CLUSTER + 'city:\nacronym: ""\naims: []\n'})
    value = sources.documents[0].value
    assert (value.get("city"), value["acronym"], value["aims"]) == (None, "", [])


@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_windows_files_read_the_same(tmp_path: Path, mark: str, line_end: str) -> None:
    """A mark at the beginning and other line ends change neither values nor lines."""
    text = mark + (CLUSTER + "city: Oslo\n").replace("\n", line_end)
    sources, report = load(tmp_path, {"clusters/harbour.yml": text})
    assert codes(report) == []
    assert sources.documents[0].value["city"] == "Oslo"
    place = sources.documents[0].place(("city",))
    assert (place.line, place.column) == (4, 7)


def test_letters_made_of_two_characters_become_one(tmp_path: Path) -> None:
    """The same word typed on another computer is the same word."""
    sources, _ = load(tmp_path, {"clusters/harbour.yml": CLUSTER + "city: Tromso\u0308\n"})
    assert sources.documents[0].value["city"] == "Tromsö"


def test_places_point_at_keys_and_values(tmp_path: Path) -> None:
    """A finding stands at the value, or at its nearest parent that exists."""
    text = CLUSTER + "aims:\n  - text: More boats\n    year: 2024\n"
    sources, _ = load(tmp_path, {"clusters/harbour.yml": text})
    document = sources.documents[0]
    assert document.place(("aims", 0, "text")).line == 5
    assert document.place(("aims", 0, "year"), of_key=True).column == 5
    assert document.place(("aims", 0, "sources", 3)) == document.place(("aims", 0))
    assert document.excerpt(document.place(("aims", 0, "year"))) == "    year: 2024"


def test_memory_of_an_earlier_run_gives_the_same_documents(tmp_path: Path) -> None:
    """A second run reads nothing anew and understands the same."""
    files = {"clusters/harbour.yml": CLUSTER + "city: Tromsø\n"}
    assert documents(load(tmp_path, files)) == documents(load(tmp_path, files))


@pytest.mark.parametrize("damage", [b"", b"[]", b"{", b"\xff", b'{"x": 1}', b"[" * 100_000])
def test_damaged_memory_is_no_error(tmp_path: Path, damage: bytes) -> None:
    """What was remembered may be lost or spoilt at any time."""
    files = {"clusters/harbour.yml": CLUSTER}
    first = documents(load(tmp_path, files))
    for file in (tmp_path / ".showcase/cache").iterdir():
        file.write_bytes(damage)
    assert documents(load(tmp_path, files)) == first


def test_pipe_is_reported_and_never_opened(tmp_path: Path) -> None:
    """A special file cannot make the program wait for ever."""
    (tmp_path / "content/clusters").mkdir(parents=True)
    os.mkfifo(tmp_path / "content/clusters/pipe.yml")
    _, report = load(tmp_path, {})
    assert codes(report) == ["special-file"]


def test_link_to_a_secret_is_reported_and_never_read(tmp_path: Path) -> None:
    """Nothing outside the content folder is read, whatever links lie in it."""
    (tmp_path / "secret.yml").write_text(CLUSTER)
    for name in ("clusters", "media", "pages"):
        (tmp_path / "content" / name).mkdir(parents=True)
    (tmp_path / "content/clusters/stolen.yml").symlink_to(tmp_path / "secret.yml")
    (tmp_path / "content/media/stolen.yml").symlink_to(tmp_path / "secret.yml")
    (tmp_path / "content/pages/stolen.md").symlink_to(tmp_path / "secret.yml")
    (tmp_path / "content/services").symlink_to("/etc")
    sources, report = load(tmp_path, {})
    assert (sources.documents, sources.media, sources.prose) == ((), (), ())
    assert codes(report) == ["special-file"] * 4


def test_programme_that_is_a_link_is_not_read(tmp_path: Path) -> None:
    """The programme itself cannot be taken from elsewhere."""
    (tmp_path / "content").mkdir()
    (tmp_path / "elsewhere.yml").write_text(PROGRAMME)
    (tmp_path / "content/programme.yml").symlink_to(tmp_path / "elsewhere.yml")
    sources, report = load_sources(Settings(tmp_path / "content", tmp_path / "site", date(2026, 1, 15)))
    assert sources.programme is None
    assert set(codes(report)) == {"missing-programme", "special-file"}


def test_names_that_differ_in_case_only_are_reported(tmp_path: Path) -> None:
    """Two files that one computer keeps apart and the next takes for one do not get in."""
    _, report = load(tmp_path, {"media/Logo.png": "x", "media/logo.png": "x"})
    assert codes(report) == ["address-taken"]


def test_missing_folder_is_told_in_one_line(tmp_path: Path) -> None:
    """A wrong path is the caller's mistake, not one of the content."""
    with pytest.raises(OuterWorldError, match="no content folder"):
        load_sources(Settings(tmp_path / "nowhere", tmp_path / "site", date(2026, 1, 15)))


def test_unreadable_file_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the disk does not give is no mistake of an author."""

    def refuse(*_arguments: object, **_options: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("showcase.stages.load.folders.os.open", refuse)
    with pytest.raises(OuterWorldError, match=r"programme\.yml cannot be read: Permission denied"):
        load(tmp_path, {})


def test_files_for_people_are_passed_over(tmp_path: Path) -> None:
    """Notes of file managers and of git are not content."""
    names = (".DS_Store", "README.md", "LICENSE", "Thumbs.db", "desktop.ini", "clusters/.gitkeep", "media/.hidden")
    _, report = load(tmp_path, dict.fromkeys(names, "x"))
    assert codes(report) == []


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 100_000,
        "- " * 60_000 + "x",
        "? " * 60_000 + "x",
        "a: " + "{a: " * 30_000,
        "".join(" " * depth + "a:\n" for depth in range(500)),
        "".join(" " * depth + "-\n" for depth in range(500)),
        "-\t" * 5_000 + "x",
    ],
)
def test_depth_cannot_overflow_the_parser(tmp_path: Path, text: str) -> None:
    """Nesting is measured before the parser, which is written in C, follows it."""
    sources, report = load(tmp_path, {"clusters/harbour.yml": text})
    assert sources.documents == ()
    assert len(report.errors) == 1


def test_front_matter_is_split_off(tmp_path: Path) -> None:
    """An editorial page has fields at its beginning, and its text behind them."""
    sources, report = load(tmp_path, {"pages/region.de.md": "---\r\ntitle: Die Region\r\n---\r\n# Region\r\n"})
    page = sources.prose[0]
    assert codes(report) == []
    assert (page.name, page.locale_tag, page.document.value) == ("region", "de", {"title": "Die Region"})
    assert page.markdown == "# Region\n"
    assert page.document.place(("title",)).line == 2

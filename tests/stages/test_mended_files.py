# SPDX-License-Identifier: MIT
"""What a file looks like after its findings were mended, line by line; and what is left to a person."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.diagnostics import Report
from showcase.editing.fix_files import fix_files
from showcase.settings import Settings
from showcase.stages.load import load_sources
from showcase.stages.validate import validate_sources
from showcase.stages.validate.suggestions import is_slip

PROGRAMME = (
    "schema_version: 2\nname: P\nterritory: T\nlocales: [en]\naddress: https://example.org\n"
    'brand: {primary: "#12344d"}\nlegal: {kind: demonstration}\n'
)
SECTORS = (
    "schema_version: 2\nterms:\n- {id: food-processing, label: {en: Food, de: Lebensmittel}}\n"
    "- {id: shipping, label: Shipping}\n- {id: phase-1, label: Phase 1}\n"
)
HEAD = "schema_version: 2\nname: Harbour\ncountry: NO\n"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(60)  # enough to be known as one


def check(folder: Path) -> Report:
    """Load and validate a content folder."""
    settings = Settings(folder / "content", folder / "site", date(2026, 1, 15))
    sources, report = load_sources(settings)
    return report + validate_sources(sources, settings)[1]


def mended(folder: Path, lines: str) -> str:
    """Write a cluster with some lines, mend it, and give these lines as they are now."""
    cluster = folder / "content/clusters/harbour.yml"
    files = {"programme.yml": PROGRAMME, "taxonomies/sectors.yml": SECTORS}
    for name, text in (files | ({"media/logo.png": PICTURE} if "logo" in lines else {})).items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    cluster.parent.mkdir()
    cluster.write_text(HEAD + lines + "\n", encoding="utf-8")
    fix_files(lambda: check(folder))
    return cluster.read_text(encoding="utf-8").removeprefix(HEAD).removesuffix("\n")


@pytest.mark.parametrize(
    "before, after",
    [
        ("sectors: Lebensmittel", "sectors: [food-processing]"),
        ("sectors: Food, Shipping # ours", "sectors: [food-processing, shipping] # ours"),
        ("sectors: Lebensmittel und shiping", "sectors: [food-processing, shipping]"),
        ("sectors: -food", "sectors: [food-processing]"),
        ("sectors: [Lebensmitel]", "sectors: [food-processing]"),
        ("aims: Grow, and stay  # soon", 'aims:\n  - text: "Grow, and stay"  # soon'),
        ("aims:\n  Grow\nfounded: 2001", "aims: \n  - text: Grow\nfounded: 2001"),
        ("aims:\n- 'More: boats'", 'aims:\n- text: "More: boats"'),
        ("location: {latitude: '53,551', longitude: 9°30'E}", "location: {latitude: '53.551', longitude: 9.5}"),
        ("location:\n  latitude: 53,551\n  longitude: 0,5", "location:\n  latitude: 53.551\n  longitude: 0.5"),
        ("members:\n  total: 1.200 # all", "members:\n  total: 1200 # all"),
        ("founded: 13/4/2024", "founded: 2024-04-13"),
        ("founded: März 2021", "founded: 2021-03"),
        ("summary: [Boats]", "summary: Boats"),
        ('summary:\n  - "Boats: many"  # all', 'summary: "Boats: many"  # all'),
        ("website:\n  www.example.org # see", "website:\n  url: https://www.example.org # see"),
        ("contact:\n- role: Office\n  mail: info@example.org", "contact:\n  role: Office\n  mail: info@example.org"),
        ("previous_ids: [port, harbour, quay]", "previous_ids: [port, quay]"),
        ("previous_ids: [port, harbour]", "previous_ids: [port]"),
        ("previous_ids:\n- harbour\n- port", "previous_ids:\n- port"),
        ('"sumary": Boats', "summary: Boats"),
        ("logo: {file: media/logo.png, alt: A boat}", "logo: {file: logo.png, alt: A boat}"),
        ("status: aktiv", "status: active"),
        ("mitglieder: 12", "members: \n  total: 12"),
    ],
)  # fmt: skip
def test_lines_are_mended_and_pass(tmp_path: Path, before: str, after: str) -> None:
    """What is written passes, and comments, order and quotes stay."""
    assert mended(tmp_path, before) == after.replace(": \n", ":\n")
    assert check(tmp_path).diagnostics == ()


@pytest.mark.parametrize(
    "lines",
    [
        "founded: 3/4/2024",  # the third of April, or the fourth of March
        "founded: spring 2019",
        "members:\n  total: 12,5",
        "members:\n  total: ca. 150",
        "members:\n  total: 3 Mio",
        "sectors: [phase-2]",  # a digit is no slip
        "sectors: Food, fish",
        "sumary: Boats\nsummary: Fish",
        "website:\n  url: https://example.org\n  languages: [Germna]",
        "summary: # of all\n  - Boats",
        "previous_ids:\n- harbour # our own",
        "logo: {file: media/boat.png, alt: A boat}",
        "contact: Somebody",
    ],
)
def test_what_a_person_has_to_decide_is_left(tmp_path: Path, lines: str) -> None:
    """Where two things can be meant, or words would be lost, nothing is changed."""
    assert mended(tmp_path, lines) == lines
    assert check(tmp_path).has_errors


SOUND = """\
sectors: [food-processing]
summary:
  en: "Boats: and fish"
website: {url: https://example.org, languages: [en]}
contact:
  role: Office # of all
  mail: info@example.org
aims:
  - text: Grow
    year: 2024
previous_ids:
- port
founded: 2001-05
members:
  total: 120
"""
SIGNS = [
    "- ",
    "-",
    ": ",
    ",",
    "#",
    '"',
    "'",
    "[",
    "}",
    "  ",
    "\n",
    "|",
    "&a",
    "*a",
    "ja",
    "1,5",
    "1.2.2025",
    "Food",
    "„",
]


@given(
    st.lists(st.tuples(st.integers(0, len(SOUND)), st.integers(0, 3), st.sampled_from(["", *SIGNS])), max_size=4),
)
def test_mending_ends_and_breaks_no_file(slips: list[tuple[int, int, str]]) -> None:
    """However a file was damaged: no fix is left over, and a file that could be read can still be read."""
    lines = SOUND
    for place, taken, sign in slips:
        lines = lines[:place] + sign + lines[place + taken :]
    with tempfile.TemporaryDirectory() as name:
        mended(Path(name), "")
        cluster = Path(name) / "content/clusters/harbour.yml"
        cluster.write_text(HEAD + lines, encoding="utf-8")
        before = check(Path(name))
        fix_files(lambda: check(Path(name)))
        after = check(Path(name))
    assert [found for found in after if found.fix] == []
    assert was_read(after) or not was_read(before)


def was_read(report: Report) -> bool:
    """Whether no file was left unread."""
    codes = ("yaml-", "repeated-field", "not-a-mapping", "empty-file", "control-character", "several-documents")
    return not any(found.code.startswith(codes) for found in report)


@pytest.mark.parametrize(
    "found, meant, expected",
    [
        ("sumary", "summary", True),
        ("summmary", "summary", True),
        ("sunmary", "summary", True),
        ("usmmary", "summary", True),
        ("summary", "summary", True),
        ("cluster-north", "cluster-south", False),
        ("phase-1", "phase-2", False),
        ("phase-1", "phase-11", False),
        ("abcd", "badc", False),
        ("", "a", True),
    ],
)
def test_slip_is_one_letter_and_never_a_digit(found: str, meant: str, *, expected: bool) -> None:
    """A word that differs by more, or by a digit, is another word."""
    assert is_slip(found, meant) is is_slip(meant, found) is expected

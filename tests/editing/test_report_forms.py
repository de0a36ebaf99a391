# SPDX-License-Identifier: MIT
"""The report as text, Markdown, JSON and HTML, from the command line to the last byte."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path
from textwrap import dedent

import pytest
from selectolax.lexbor import LexborHTMLParser

from showcase.cli import GOOD, WRONG_USAGE, main
from showcase.editing.report.html_form import as_html
from showcase.editing.report.markdown_form import LIMIT, as_markdown
from showcase.editing.report.paper import Line, Paper, Section
from showcase.editing.report.values import ContentReport
from showcase.model.completeness import CLUSTER_WISHES, SERVICE_WISHES
from showcase.stages.plan.managers.next_steps import NEXT_STEPS

ROOT = Path(__file__).resolve().parents[2]
NASTY = "@team <img src=x> [a](b) | `c` **d** #1\u202e"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a small programme and stand beside it."""
    folder = tmp_path / "content"
    for path, text in {
        "programme.yml": """
            schema_version: 2
            name: North
            territory: The North
            locales: [en, de]
            brand: {primary: "#12344d"}
            """,
        "clusters/alpha.yml": """
            schema_version: 2
            name: Alpha
            country: DE
            label:
              kind: ecei
              valid_until: 2026-12-31
            key_figures:
              - label: firms
                value: 107
                year: 2013
            """,
    }.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text).lstrip(), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def run(capsys: pytest.CaptureFixture[str], *flags: str) -> str:
    """Run the command on a fixed day, and give what it prints."""
    assert main(["report", "--as-of", "2026-11-22", *flags]) == GOOD
    return capsys.readouterr().out


def paper_of(*lines: Line, code: str = "") -> Paper:
    """Make a paper with one section."""
    section = Section("s", "Part", "Do this.", lines, code=code, count=len(lines))
    return Paper("en", "Report", NASTY, "2026-11-22", (), "Nothing.", "Left out: {count}.", (section,))


def test_report_says_all_in_plain_text(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each part has its heading with a number, and each finding its file and line."""
    text = run(capsys)
    assert text.startswith("Report on the content: North, 2026-11-22\n")
    assert "Reviews (1)\n" in text
    assert "content/clusters/alpha.yml:6: Alpha: expires on 2026-12-31, days left: 39\n" in text
    assert "content/clusters/alpha.yml:10: Alpha (firms: 107): from 2013\n" in text
    assert "# /content/clusters/alpha.yml @ORG/cluster-alpha\n" in text


def test_report_speaks_german_where_words_are_there(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the pages call the state of a review is what the report calls it, in German too."""
    assert "Alpha: Noch nicht geprüft\n" in run(capsys, "--message-language", "de")


def test_same_content_gives_the_same_bytes(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever the form, a report made twice is the same."""
    for form in ("text", "markdown", "json", "html"):
        assert run(capsys, "--format", form) == run(capsys, "--format", form)


def test_json_has_the_documented_keys(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The keys are those of docs/reports.md, and hold what the text says."""
    data = json.loads(run(capsys, "--format", "json"))
    manual = (ROOT / "docs/reports.md").read_text(encoding="utf-8")
    assert [key for key in _keys(data) if f"`{key}`" not in manual] == []
    assert data["reviews"] == [
        {
            "kind": "cluster",
            "id": "alpha",
            "name": "Alpha",
            "file": "content/clusters/alpha.yml",
            "state": "unreviewed",
            "reviewed_on": None,
            "due_on": None,
            "days": None,
        }
    ]
    assert data["labels"][0]["days"] == 39
    assert data["completeness"][0]["next"]["name"] == "contact"
    assert data["links"] is None
    assert len(data) == len(fields(ContentReport)) + 1


def _keys(value: object) -> set[str]:
    """Collect all keys, however deep."""
    if isinstance(value, dict):
        return set(value) | {key for item in value.values() for key in _keys(item)}
    return {key for item in value for key in _keys(item)} if isinstance(value, list) else set()


def test_report_is_written_into_a_file(content: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """With --output the report is in the file, and nothing on the screen but its name."""
    assert run(capsys, "--format", "html", "--output", "out/report.html") == ""
    assert (tmp_path / "out/report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_broken_files_are_left_out_and_counted(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file with errors does not stop the report, which says that something is missing."""
    (content / "clusters/broken.yml").write_text("name: [", encoding="utf-8")
    text = run(capsys)
    assert "errors found by check: 1" in text
    assert "broken" not in text


def test_unusable_programme_cannot_be_reported_on(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without programme.yml there is nothing to go by; one sentence says what to do."""
    (content / "programme.yml").write_text("name: North\n", encoding="utf-8")
    assert main(["report"]) == WRONG_USAGE
    assert "run check" in capsys.readouterr().err


def test_markdown_has_boxes_to_check() -> None:
    """Each task is a box with its place as code."""
    text = as_markdown(paper_of(Line("Alpha", "overdue", place="content/a.yml:3")))
    assert "- [ ] Alpha: overdue — `content/a.yml:3`\n" in text


def test_names_in_markdown_format_nothing_and_call_nobody() -> None:
    """Signs of Markdown and HTML in names stand as they are; signs that cannot be seen become visible."""
    text = as_markdown(paper_of(Line(NASTY, "x", NASTY, "a`b`.yml")))
    assert re.search(r"(?<!\\)[@<\[|]", text.replace("- [ ]", "")) is None
    assert "\u202e" not in text


@pytest.mark.parametrize("count", [300, 3000])
def test_markdown_is_cut_where_an_issue_ends(count: int) -> None:
    """However much there is to do, the text fits into an issue, and says how many lines were left out."""
    lines = [
        Line(f"Name {number} " + "x" * 200, "overdue", place="content/clusters/name.yml") for number in range(count)
    ]
    text = as_markdown(paper_of(*lines, code="# /content/ @ORG/x"))
    left_out = count + 1 - text.count("- [ ]")
    assert len(text) <= LIMIT
    assert text.endswith(f"**Left out: {left_out}.**\n")
    assert text.count("```") == 0


def test_html_page_needs_nothing_else_and_runs_nothing() -> None:
    """What others wrote stays text; there is no script, no picture and no address to load from."""
    page = LexborHTMLParser(as_html(paper_of(Line(NASTY, "overdue", "<script>x</script>", "a.yml:3"), code="# <b>")))
    assert page.css("script, img, link, iframe") == []
    assert [node.attributes["lang"] for node in page.css("html")] == ["en"]
    assert [node.attributes.get("href") for node in page.css("a")] == ["#s"]
    assert ["<img src=x>" in node.text() for node in page.css("li.task")] == [True]


def test_every_wish_has_its_words() -> None:
    """What can be missing can be said, and nothing more is said."""
    assert {wish.name for wish in (*CLUSTER_WISHES, *SERVICE_WISHES)} == set(NEXT_STEPS)


def test_manual_names_every_weight() -> None:
    """The table of weights in docs/reports.md is that of the program."""
    manual = (ROOT / "docs/reports.md").read_text(encoding="utf-8")
    for wishes, title in ((CLUSTER_WISHES, "Clusters"), (SERVICE_WISHES, "Services")):
        part = manual.partition(f"### {title}\n")[2].partition("\n#")[0]
        rows = re.findall(r"^\| `(\w+)` \| (\d+) \|", part, flags=re.MULTILINE)
        assert rows == [(wish.name, str(wish.weight)) for wish in wishes]

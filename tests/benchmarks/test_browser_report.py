# SPDX-License-Identifier: MIT
"""Promises of the report about the browser: medians where they are due, and what is counted where."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from benchmarks.browser.actions import ACTIONS, DIRECTORY, OURS, PROFILE, SINGLE, TICK
from benchmarks.browser.figures import Page
from benchmarks.browser.report import PHONE, Circumstances, as_markdown
from benchmarks.browser.single_page_site import write_single_page
from benchmarks.browser.visits import Answer, Visit, by_type
from benchmarks.corpus import make_corpus

CIRCUMSTANCES = Circumstances(rounds=3, noise=(0.2, 0.3, 0.5), load=1.5, browser="Chromium 1")
SENT = {"html": 80_000, "css": 14_000, "js": 17_000, "font": 43_000, "image": 9_000}


def made_visit(
    *, paint: float = 500, tasks: Sequence[float] = (), scrolling: Sequence[float] = (), answers: Sequence[Answer] = ()
) -> Visit:
    """Make a visit of a page with the usual bytes."""
    return Visit(SENT, 18, 0, paint, 0.0, tasks, 9_000, scrolling, answers)


def made_page(visits: Sequence[Visit], kind: str = DIRECTORY) -> Page:
    """Make a page of ours."""
    return Page(OURS, 3000, kind, visits)


def ticked(latency: float, *, sent: int = 140_000, tasks: Sequence[float] = ()) -> Answer:
    """Make an answer to a tick."""
    return Answer(TICK, latency, latency + 100, tasks, sent)


def test_one_disturbed_visit_changes_no_median() -> None:
    """Times are medians over visits, so that a single disturbed one shows nowhere."""
    calm, disturbed = made_visit(answers=[ticked(80)]), made_visit(paint=9_000, tasks=[900], answers=[ticked(900)])
    page = made_page([calm, disturbed, calm])
    assert (page.largest_paint, page.loading, page.next_paint) == (500, (0, 0.0), 80)
    assert page.answer(TICK) == (80, 180)


def test_inp_is_the_slowest_answer_of_a_visit() -> None:
    """INP takes the worst of all answers of a visit, and 16 ms where the browser told of none."""
    slow = Answer("change the order", 240, 300, (), 0)
    assert made_page([made_visit(answers=[ticked(80), slow])]).next_paint == 240
    assert made_page([made_visit()]).next_paint == 16


def test_action_that_a_site_has_not_got_has_no_answer() -> None:
    """What cannot be done on a site leaves its cell empty instead of showing a zero."""
    assert made_page([made_visit(answers=[ticked(80)])]).answer("open the details") is None


@pytest.mark.parametrize(
    "path, kind",
    [
        ("", "html"),
        ("clusters/x/", "html"),
        ("404.html", "html"),
        ("assets/a.css", "css"),
        ("finder/en/names.1a.json", "data"),
        ("assets/f.woff2", "font"),
        ("assets/map.svg", "image"),
    ],
)
def test_bytes_are_counted_by_type(path: str, kind: str) -> None:
    """Each file counts for its type; a path that ends with a slash is a page."""
    assert by_type({path: 5}) == {kind: 5}


def test_budget_counts_what_a_filter_loads() -> None:
    """The bytes of the directory are those of its first load and of the finder, with and without fonts and pictures."""
    page = made_page([made_visit(answers=[ticked(80)])])
    report = as_markdown([page], CIRCUMSTANCES)
    assert "| page, and all that a filter loads, gzip | 3000 | 303.0 KB | 300 KB |" in report
    assert "| the same without fonts and pictures | 3000 | 251.0 KB | 300 KB |" in report


def test_longest_task_while_scrolling_is_told() -> None:
    """A long task while scrolling stands among the promises, on a phone as well."""
    desktop = made_page([made_visit(answers=[ticked(80)])])
    phone = made_page([made_visit(scrolling=[60, 75])], PHONE)
    report = as_markdown([desktop, phone], CIRCUMSTANCES)
    assert "| longest task while scrolling | 3000 | under 50 ms | 50 ms |" in report
    assert "| longest task while scrolling, phone | 3000 | 75 ms | 50 ms |" in report


def test_every_table_is_well_formed() -> None:
    """Every row of a table has as many cells as its head, whatever was measured."""
    pages = [made_page([made_visit(answers=[ticked(80)])], kind) for kind in (DIRECTORY, PROFILE)]
    pages.append(replace(pages[0], engine=SINGLE, visits=[made_visit()]))
    for table in re.findall(r"(?:^\|.*\n)+", as_markdown(pages, CIRCUMSTANCES), re.MULTILINE):
        assert len({row.count("|") for row in table.splitlines()}) == 1


def test_actions_of_a_page_have_different_names() -> None:
    """Answers are told apart by their names, so that no page has two of one name."""
    for actions in ACTIONS.values():
        names = [action.name for action in actions]
        assert len(names) == len(set(names))


class _Details(HTMLParser):
    """Collects cards and the JSON of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[str] = []
        self.json = ""
        self._is_json = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note cards, and where the JSON begins."""
        given = dict(attrs)
        self._is_json = tag == "script" and given.get("type") == "application/json"
        if tag == "li" and given.get("data-terms"):
            self.cards.append(str(given["id"]))

    def handle_data(self, data: str) -> None:
        """Note the JSON."""
        self.json += data if self._is_json else ""
        self._is_json = False


def test_single_page_has_every_cluster_and_all_its_details(tmp_path: Path) -> None:
    """The page that we compare with holds each cluster once as a card and once with its whole text."""
    corpus = make_corpus(7)
    found = _Details()
    found.feed((write_single_page(corpus, tmp_path / "single") / "index.html").read_text(encoding="utf-8"))
    details = json.loads(found.json)
    assert sorted(found.cards) == sorted(details) == sorted(corpus.clusters)
    for name, cluster in corpus.clusters.items():
        text = cluster["description"] if isinstance(cluster["description"], str) else cluster["description"]["en"]
        assert "\n\n".join(details[name]["text"]) == text

# SPDX-License-Identifier: MIT
"""Promises of the search by a table of queries: what visitors mean is among the first three, nonsense finds nothing."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser

from tests.browser.query_table import (
    KINDS,
    PROGRAMMES,
    Answers,
    Query,
    false_hits,
    figures,
    misses,
    read_queries,
    recall,
)
from tests.browser.search_page import SearchPage, served
from tests.built_sites import BuiltSite

pytestmark = pytest.mark.browser

LEAST_RECALL = 0.95
LEAST_OF_A_KIND = 0.75


@pytest.fixture(scope="session")
def answers(demonstration: BuiltSite, discovery_site: BuiltSite, browser: Browser) -> Answers:
    """Ask each query of the table on the search page of its programme."""
    sites = {"demo": demonstration, "discovery": discovery_site}
    answers: dict[Query, Sequence[str]] = {}
    for name in PROGRAMMES:
        with served(sites[name].folder) as root:
            page = SearchPage(browser, root)
            answers |= page.ask_all([query for query in read_queries() if query.programme == name])
            page.close()
        assert page.errors == []
    return answers


def test_table_is_large_and_fair() -> None:
    """The table has at least 110 queries in seven languages, half of them on the second programme, and no doubles."""
    queries = read_queries()
    assert len(queries) >= 110
    assert len({(query.programme, query.locale, query.text) for query in queries}) == len(queries)
    assert {query.locale for query in queries} == {"en", "de", "da", "nb", "fr", "ar", "ja"}
    assert 2 * sum(query.programme == "discovery" for query in queries) >= len(queries)
    assert {query.kind for query in queries} == set(KINDS)


def test_what_was_meant_is_among_the_first_three(answers: Answers) -> None:
    """Of all queries with an answer, 95 in 100 show it among the first three results, on each programme as well."""
    text = figures(answers)
    print(text)
    assert recall(answers) >= LEAST_RECALL, text
    for name in PROGRAMMES:
        of_one = {query: found for query, found in answers.items() if query.programme == name}
        assert recall(of_one) >= LEAST_RECALL, text


def test_no_kind_of_query_is_left_behind(answers: Answers) -> None:
    """No language and no kind of query (synonyms, typos, other scripts, …) finds much less than the others."""
    for names in ("locale", "kind"):
        for name in {getattr(query, names) for query in answers}:
            group = {query: found for query, found in answers.items() if getattr(query, names) == name}
            assert recall(group) >= LEAST_OF_A_KIND, (name, misses(group))


def test_nonsense_finds_nothing(answers: Answers) -> None:
    """Letters that nobody wrote show no result at all, in any language or script."""
    assert [(query.text, answers[query]) for query in false_hits(answers)] == []


def test_neighbours_of_known_words_are_mostly_left_alone(answers: Answers) -> None:
    """Words of other fields a slip away from known ones (flood, food) find something in half the cases at most."""
    asked = [query for query in answers if query.kind == "near" and not query.expected]
    assert 2 * len(false_hits(answers, "near")) <= len(asked)

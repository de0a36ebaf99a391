# SPDX-License-Identifier: MIT
"""The table of queries in queries.tsv, and what a search is worth by it; the benchmarks read the same table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).parent / "queries.tsv"
PROGRAMMES = ("demo", "discovery")
HEAD = ["programme", "locale", "query", "expected", "why"]
KINDS = (
    "name", "acronym", "former-name", "place", "term", "synonym", "typo", "transliteration", "script", "compound",
    "cross-language", "several-words", "text", "near", "nonsense",
)  # fmt: skip
FIRST = 3  # results that a visitor sees without effort


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody types into the search of one programme in one language, and what should come."""

    programme: str
    locale: str
    text: str
    expected: tuple[str, ...]  # kind/identifier, equally right; empty: nothing should come
    kind: str  # one of KINDS
    remark: str


Answers = Mapping[Query, Sequence[str]]  # kind/identifier of what was found, best first


def read_queries() -> list[Query]:
    """Read the table in its order; a row that cannot be right raises ValueError."""
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    head, *rows = [line.split("\t") for line in lines]
    if head != HEAD:
        raise ValueError(f"columns of {TABLE.name}: {head}")
    return [_query(row) for row in rows]


def _query(row: list[str]) -> Query:
    programme, locale, text, expected, why = row
    kind, _, remark = why.partition(":")
    if programme not in PROGRAMMES or kind not in KINDS or not text.strip():
        raise ValueError(f"row of {TABLE.name}: {row}")
    return Query(programme, locale, text, () if expected == "-" else tuple(expected.split("|")), kind, remark.strip())


def is_right(query: Query, found: Sequence[str], most: int = FIRST) -> bool:
    """Tell whether one of the answers expected is among the first, or nothing came where nothing was expected."""
    return bool({*query.expected} & {*found[:most]}) if query.expected else not found


def recall(answers: Answers, most: int = FIRST) -> float:
    """Give the share of queries with an expected answer that found it among the first; 1 where there is none."""
    asked = [query for query in answers if query.expected]
    return sum(is_right(query, answers[query], most) for query in asked) / len(asked) if asked else 1.0


def false_hits(answers: Answers, kind: str = "nonsense") -> list[Query]:
    """List the queries of a kind that found something although nothing was expected."""
    return [query for query, found in answers.items() if query.kind == kind and not query.expected and found]


def figures(answers: Answers) -> str:
    """Write recall by programme, locale and kind, then all misses, as Markdown."""
    lines = [
        "| what | queries | recall@1 | recall@3 | nothing expected | found all the same |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    groupings: tuple[Callable[[Query], str], ...] = (
        lambda _: "all", lambda query: query.programme, lambda query: query.locale, lambda query: query.kind,
    )  # fmt: skip
    for name_of in groupings:
        groups: dict[str, dict[Query, Sequence[str]]] = defaultdict(dict)
        for query, found in answers.items():
            groups[name_of(query)][query] = found
        lines += [_row(name, group) for name, group in groups.items()]
    return "\n".join([*lines, "", *misses(answers)])


def _row(name: str, group: Answers) -> str:
    asked = sum(bool(query.expected) for query in group)
    numbers = f"{recall(group, 1):.3f} | {recall(group):.3f}" if asked else "– | –"
    wrong = sum(not query.expected and bool(found) for query, found in group.items())
    return f"| {name} | {asked} | {numbers} | {len(group) - asked} | {wrong} |"


def misses(answers: Answers) -> list[str]:
    """List, as a Markdown table, the queries whose first results are not what was expected; empty if all are right."""
    head = ["| programme | locale | query | why | expected | found |", "|---|---|---|---|---|---|"]
    wrong = [
        f"| {query.programme} | {query.locale} | `{query.text}` | {query.kind} | {_listed(query.expected)} "
        f"| {_listed(found[:FIRST])} |"
        for query, found in answers.items()
        if not is_right(query, found)
    ]
    return [*head, *wrong] if wrong else []


def _listed(keys: Sequence[str]) -> str:
    return ", ".join(keys) or "nothing"

"""All clusters on a single page, as landscape2 of the CNCF does it: cards, filters by script, details in a dialog."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from benchmarks.browser.profile_parts import FILTERS, ProfileParts, by_name, english, paragraphs
from benchmarks.corpus import Corpus, Fields

_SOURCE = Path(__file__).resolve().parent / "single_page"


def write_single_page(corpus: Corpus, folder: Path) -> Path:
    """Write the page, its style and its script; the folder must not be there yet. Gives the folder."""
    folder.mkdir(parents=True)
    parts = ProfileParts(corpus)
    entries = by_name(corpus)
    environment = Environment(loader=FileSystemLoader(_SOURCE), autoescape=True, trim_blocks=True)
    environment.policies["json.dumps_kwargs"] = {"separators": (",", ":"), "ensure_ascii": False}
    filters = {name: parts.labels[name] for name in FILTERS}
    page = environment.get_template("page.html")
    html = page.render(cards=list(_cards(entries, parts)), filters=filters, details=dict(_details(entries, parts)))
    (folder / "index.html").write_text(html, encoding="utf-8")
    for name in ("page.js", "page.css"):
        (folder / name).write_bytes((_SOURCE / name).read_bytes())
    return folder


def _cards(entries: list[tuple[str, Fields]], parts: ProfileParts) -> Iterator[Fields]:
    for identifier, cluster in entries:
        yield {
            "id": identifier,
            "terms": " ".join(term for name in FILTERS for term in cluster[name]),
            "founded": cluster["founded"],
            "city": cluster["city"],
            "members": cluster["members"]["total"],
            "name": english(cluster["name"]),
            "summary": english(cluster["summary"]),
            "tags": [parts.labels["technologies"][term] for term in cluster["technologies"][:3]],
        }


def _details(entries: list[tuple[str, Fields]], parts: ProfileParts) -> Iterator[tuple[str, dict[str, Any]]]:
    for identifier, cluster in entries:
        yield (
            identifier,
            {
                "name": english(cluster["name"]),
                "summary": english(cluster["summary"]),
                "facts": list(parts.facts(cluster)),
                "text": paragraphs(cluster),
                "lists": list(parts.lists(cluster)),
            },
        )

"""The same profiles, and a page that lists them, as a stock Material for MkDocs site."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.browser.profile_parts import ProfileParts, by_name, english, paragraphs
from benchmarks.corpus import Corpus, Fields
from benchmarks.measure import run

_SETTINGS = """\
site_name: Clusters of the coasts
theme: {name: material}
plugins: [search]
"""
_SHORT_NAVIGATION = """\
nav: [index.md, Clusters: clusters/index.md]
not_in_nav: "clusters/*"
"""


def build_material_site(corpus: Corpus, folder: Path, *, has_short_navigation: bool) -> Path:
    """Write the Markdown and build it; gives the folder of the site. Without settings every page is in the menu."""
    clusters = folder / "docs" / "clusters"
    clusters.mkdir(parents=True)
    parts = ProfileParts(corpus)
    entries = by_name(corpus)
    for identifier, cluster in entries:
        (clusters / f"{identifier}.md").write_text("\n".join(_profile(cluster, parts)), encoding="utf-8")
    (clusters / "index.md").write_text("\n".join(_list(entries, parts)), encoding="utf-8")
    (folder / "docs" / "index.md").write_text(
        "# Clusters of the coasts\n\n[All clusters](clusters/index.md)\n", "utf-8"
    )
    settings = _SETTINGS + (_SHORT_NAVIGATION if has_short_navigation else "")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", "mkdocs.yml"], folder)
    return folder / "site"


def _profile(cluster: Fields, parts: ProfileParts) -> Iterator[str]:
    yield f"# {english(cluster['name'])}\n\n{english(cluster['summary'])}\n"
    yield from ("| Fact | |", "|---|---|", *(f"| {name} | {value} |" for name, value in parts.facts(cluster)), "")
    yield "## About us\n"
    yield from (f"{part}\n" for part in paragraphs(cluster))
    for heading, items in parts.lists(cluster):
        yield f"## {heading}\n"
        yield from (f"- {item}" for item in items)
        yield ""


def _list(entries: list[tuple[str, Fields]], parts: ProfileParts) -> Iterator[str]:
    """Write a table, which is what one has without a script: name, summary and three facts of each."""
    yield "# Clusters\n"
    yield from ("| Cluster | Summary | Sectors | City | Founded |", "|---|---|---|---|---:|")
    for identifier, cluster in entries:
        facts = dict(parts.facts(cluster))
        cells = (english(cluster["summary"]), facts["Sectors"], facts["City"], facts["Founded"])
        yield f"| [{english(cluster['name'])}]({identifier}.md) | {' | '.join(cells)} |"

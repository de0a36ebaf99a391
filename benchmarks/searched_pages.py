"""The pages of a built site as other search programs get them: the same titles and words, without our aliases."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from pagefind.service import get_executable
from selectolax.lexbor import LexborHTMLParser, LexborNode

from benchmarks.measure import run

# What Material's search knows of the languages in the table; Norwegian is one language there.
_LANGUAGES_OF_LUNR = {"nb": "no"}
_ALIASES = re.compile(r'<meta name="search-keywords"[^>]*>')
_NO_WORDS = "script, style, template, svg, noscript, .language-mark, [data-pagefind-ignore], [aria-hidden='true']"
_FOR_THE_EYE = "--exclude-selectors=[aria-hidden='true']"
_BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption, blockquote, pre"
_KINDS = {"clusters": "cluster", "services": "service"}
_MKDOCS = """\
site_name: Measured
docs_dir: docs
site_dir: site
theme: {{name: material}}
nav: [index.md]
not_in_nav: "*"
validation: {{links: {{not_found: ignore, unrecognized_links: ignore}}}}
plugins:
  - search: {{lang: [{languages}]}}
"""


@dataclass(frozen=True, slots=True)
class SearchedPage:
    """One page that searches may find."""

    path: str  # below the root of the site, ending with a slash or empty
    html: str
    title: str
    blocks: tuple[str, ...]  # texts of paragraphs, headings and list items, in their order


def read_pages(site: Path) -> Iterator[SearchedPage]:
    """Read the pages of a built site that have a part to be searched, in the order of their paths."""
    for file in sorted(site.rglob("index.html")):
        html = file.read_text(encoding="utf-8")
        tree = LexborHTMLParser(html)
        body = tree.css_first("[data-pagefind-body]")
        if body is None:
            continue
        path = file.parent.relative_to(site).as_posix()
        for node in body.css(_NO_WORDS):
            node.decompose()
        named = tree.css_first('meta[name="search-title"]')
        title = (named.attributes.get("content") or "") if named else ""
        yield SearchedPage("" if path == "." else f"{path}/", html, title, tuple(_blocks(body)))


def _blocks(body: LexborNode) -> Iterator[str]:
    for node in body.css(_BLOCKS):
        inner = node.css_first(_BLOCKS)
        if (inner is None or inner.mem_id == node.mem_id) and (words := _words(node)):
            yield words


def _words(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())


def key_of(path: str, locales: Sequence[str]) -> str:
    """Name what a page shows, kind/identifier; pages of other kinds are `page/` and their path without the locale."""
    parts = path.strip("/").split("/")
    if parts[0] in locales:
        parts = parts[1:]
    kind = _KINDS.get(parts[0]) if parts else None
    return f"{kind}/{parts[1]}" if kind and len(parts) == 2 and parts[1] != "page" else "page/" + "/".join(parts)


def index_plainly(site: Path, folder: Path, locales: Sequence[str]) -> None:
    """Index the pages as Pagefind does without settings, into <folder>/pagefind/, and put an empty page per locale."""
    pages = folder / "pages"
    for page in read_pages(site):
        file = pages / page.path / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_ALIASES.sub("", page.html), encoding="utf-8")
    target = folder / "pagefind"
    run([str(get_executable()), "--silent", "--site", str(pages), "--output-path", str(target), _FOR_THE_EYE], folder)
    shutil.rmtree(pages)
    for locale in locales:
        (folder / f"{locale}.html").write_text(f'<!DOCTYPE html><html lang="{locale}"><title>Empty</title>', "utf-8")


def build_with_material(site: Path, folder: Path, locales: Sequence[str]) -> None:
    """Write the same titles and words as Markdown and let MkDocs with Material build <folder>/site/ of it."""
    for page in read_pages(site):
        file = folder / "docs" / page.path / "index.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"<p>{escape(words)}</p>" for words in page.blocks if words != page.title]
        front = page.title.replace("'", "''")
        file.write_text("\n\n".join([f"---\ntitle: '{front}'\n---", *lines]) + "\n", encoding="utf-8")
    languages = ", ".join(f"'{_LANGUAGES_OF_LUNR.get(locale, locale)}'" for locale in locales)
    (folder / "mkdocs.yml").write_text(_MKDOCS.format(languages=languages), encoding="utf-8")
    run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", "mkdocs.yml"], folder)
    (folder / "site" / "empty.html").write_text("<!DOCTYPE html><title>Empty</title>", encoding="utf-8")

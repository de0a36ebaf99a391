"""Compares two built sites: pages by kind, the words a reader sees, and the words the search index holds."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from benchmarks.page_blocks import ONCE
from benchmarks.page_blocks import UNSEEN as _UNSEEN_NODES
from showcase.model.catalogue import FACETS

TOLERANCE = 0.02
# What no reader sees, and the small marks of the language behind texts not translated, which only our side has.
_UNSEEN = re.compile(
    r"<(script|style|template|svg|noscript)\b.*?</\1>|<!--.*?-->|<span class=\"language-mark\".*?</span>", re.DOTALL
)
# What neither index takes: parts marked so, parts for the eye only, and texts in another language than the page.
_LEFT_OUT = "script, style, template, svg, noscript, [data-pagefind-ignore], [aria-hidden='true']"
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"\w+")
_LOCALE = re.compile(r"^[a-z]{2}/")
_KINDS = ("clusters", "services", "compare", "partners", "embed", *FACETS)
# These kinds must have the same words by themselves, as "all" must; the others hold few words.
_ALIKE = ("clusters/*", "services/*", "all")


@dataclass(frozen=True, slots=True)
class SiteWords:
    """What was counted in one built site; keys of all three are kinds of page."""

    pages: Mapping[str, int]
    seen: Mapping[str, int]  # words in <body>
    indexed: Mapping[str, int]  # words inside data-pagefind-body that are not left out


def kind_of(path: str) -> str:
    """Tell the kind of a page from its path below the root: "clusters" is a list, "clusters/*" one of them."""
    parts = _LOCALE.sub("", path).removesuffix("index.html").strip("/").split("/")
    if parts[0] == "":
        return "home"
    path_of_one = "/".join(parts)
    if path_of_one in ONCE:
        return path_of_one
    if parts[0] not in _KINDS:
        return "other"
    if len(parts) == 1 or parts[1:2] == ["page"]:
        return parts[0]
    is_pair = parts[0] == "sectors" and len(parts) > 2 and parts[2] != "page"
    return "sectors/*/*" if is_pair else f"{parts[0]}/*"


def count_words(site: Path) -> SiteWords:
    """Count every page of a site; pages that only lead elsewhere are left out."""
    pages: Counter[str] = Counter()
    seen: dict[str, int] = defaultdict(int)
    indexed: dict[str, int] = defaultdict(int)
    for file in site.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in html or "http-equiv=refresh" in html:
            continue
        kind = kind_of(file.relative_to(site).as_posix())
        body = html[html.index("<body") :]
        pages[kind] += 1
        seen[kind] += _count(body)
        if "data-pagefind-body" in body:
            indexed[kind] += _count_indexed(html)
    return SiteWords(pages, seen, indexed)


def count_middles(site: Path) -> tuple[int, int]:
    """Count the pages of a site, and the words between header and footer: all that engines with own frames share."""
    pages = words = 0
    for file in site.rglob("index.html"):
        page = LexborHTMLParser(file.read_text(encoding="utf-8"))
        middle = page.css_first(".md-content__inner") or page.css_first("main")
        if middle is None:  # it only leads elsewhere
            continue
        for node in middle.css(_UNSEEN_NODES):
            node.decompose()
        pages += 1
        words += len(_WORD.findall(middle.text(separator=" ")))
    return pages, words


def _count_indexed(html: str) -> int:
    """Count the words that Pagefind takes from a page, on our side with the selectors that `index` gives it."""
    page = LexborHTMLParser(html)
    language = (page.root.attributes.get("lang") if page.root else None) or "en"
    foreign = f":not(h1) > [lang]:not([lang|='{language}'])"
    for node in page.css(f"{_LEFT_OUT}, {foreign}"):
        node.decompose()
    bodies = page.css("[data-pagefind-body]")
    inner = {node.mem_id for node in page.css("[data-pagefind-body] [data-pagefind-body]")}
    texts = [body.text(separator=" ") for body in bodies if body.mem_id not in inner]
    return sum(len(_WORD.findall(text)) for text in texts)


def _count(html: str) -> int:
    return len(_WORD.findall(unescape(_TAG.sub(" ", _UNSEEN.sub(" ", html)))))


def compare(ours: SiteWords, other: SiteWords) -> list[tuple[str, int, int, float, float]]:
    """
    Give for each kind of page, and for "all" of these, how like the sides are.

    A row holds our pages, their pages, and their words : ours, seen and indexed.
    """
    rows = []
    kinds = tuple(sorted(set(ours.pages) | set(other.pages)))
    for kind in (*kinds, "all"):
        counts = [
            sum(counted.get(name, 0) for name in (kinds if kind == "all" else (kind,)))
            for counted in (ours.pages, other.pages, ours.seen, other.seen, ours.indexed, other.indexed)
        ]
        rows.append((kind, counts[0], counts[1], _ratio(counts[3], counts[2]), _ratio(counts[5], counts[4])))
    return rows


def differences(rows: Sequence[tuple[str, int, int, float, float]]) -> list[str]:
    """Name the kinds whose pages, or whose words where that is asked for, are not the same on both sides."""
    return [
        kind
        for kind, ours, other, *ratios in rows
        if ours != other or (kind in _ALIKE and any(abs(ratio - 1) > TOLERANCE for ratio in ratios))
    ]


def _ratio(one: int, other: int) -> float:
    return one / other if other else float(one == other)

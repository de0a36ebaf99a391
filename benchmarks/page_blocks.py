"""
Takes a page of our site apart into headings, texts, lists and tables, for other engines to lay out in their own way.

Hugo gets the pages so that there is one of in each language: what they say is worked out by our stages alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

Fields = dict[str, Any]
# Pages that there is one of in each language, by their paths.
ONCE = ("brand", "components", "data", "figures", "life-cycle", "services/members", "services/steps")
UNSEEN = "script, style, template, svg, noscript, .language-mark"
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = (
    *("address", "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "fieldset"),
    *("figcaption", "figure", "footer", "form", "header", "li", "main", "nav", "ol", "p", "pre", "section", "summary"),
    *("table", "tbody", "td", "th", "thead", "tr", "ul", *_HEADINGS),
)
_INSIDE = ", ".join(_BLOCKS)


@dataclass(frozen=True, slots=True)
class Taking:
    """How a page is taken apart."""

    words: Callable[[LexborNode], str]  # the words of an element, with single spaces
    keeps_items: bool = False  # whether an item of a list stays one line whatever it holds


def words_of(node: LexborNode) -> str:
    """Give the words of an element as a reader sees them, with single spaces."""
    return " ".join(node.text(separator=" ").split())


def page_fields(page: Path) -> Fields:
    """Give title, names of the pages above, and the parts of a built page: each indexed or not, with its blocks."""
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    main, heading = tree.css_first("main"), tree.css_first("main h1")
    if main is None or heading is None:
        raise ValueError(page)
    for node in tree.css(UNSEEN):
        node.decompose()
    way = tree.css_first("body > nav.breadcrumb, body > :not(main) nav.breadcrumb")
    crumbs = [words_of(node) for node in way.css("li")][1:] if way else []
    return {"title": words_of(heading), "layout": "blocks", "crumbs": crumbs, "parts": list(_parts(main))}


def _parts(main: LexborNode) -> Iterator[Fields]:
    """Put neighbours together that are both in the search index, or both not."""
    part: Fields = {}
    for block, is_indexed in blocks_of(main, Taking(words_of)):
        if part.get("indexed") != is_indexed:
            if part:
                yield part
            part = {"indexed": is_indexed, "blocks": []}
        part["blocks"].append(block)
    if part:
        yield part


def blocks_of(node: LexborNode, taking: Taking, *, is_indexed: bool = False) -> Iterator[tuple[Fields, bool]]:
    """Walk down to the elements that hold words and no further blocks; tell of each whether it is indexed."""
    marks = node.attributes
    is_left_out = "data-pagefind-ignore" in marks or marks.get("aria-hidden") == "true"
    is_indexed = (is_indexed or "data-pagefind-body" in marks) and not is_left_out
    tag = node.tag or ""
    if tag == "table":
        if caption := node.css_first("caption"):
            yield from blocks_of(caption, taking, is_indexed=is_indexed)
        rows = [{"cells": [taking.words(cell) for cell in row.css("th, td")]} for row in node.css("tr")]
        yield {"rows": rows}, is_indexed
    elif tag in {"ul", "ol"} and (taking.keeps_items or not any(_holds_blocks(item) for item in node.css("li"))):
        yield {"items": [_linked(item, taking) for item in node.iter() if item.tag == "li"]}, is_indexed
    elif not _holds_blocks(node):
        if words := taking.words(node):
            yield {"heading" if tag in _HEADINGS else "text": words, "level": _HEADINGS.get(tag, 0)}, is_indexed
    else:
        for child in node.iter(include_text=True):
            if child.tag != "-text":
                yield from blocks_of(child, taking, is_indexed=is_indexed)
            elif words := taking.words(child):
                yield {"text": words}, is_indexed


def _holds_blocks(node: LexborNode) -> bool:
    return any(found.mem_id != node.mem_id for found in node.css(_INSIDE))


def _linked(item: LexborNode, taking: Taking) -> Fields:
    link = item.css_first("a[href]")
    return {"text": taking.words(item), "url": (link.attributes.get("href") or "") if link else ""}

"""Turns the small Markdown subset of content fields into HTML that can do no harm; the only user of its libraries."""

from __future__ import annotations

from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

_BLOCK_TAGS = {"p", "ul", "ol", "li", "blockquote", "h3", "h4", "br", "hr"}
_INLINE_TAGS = {"em", "strong", "a", "code", "s", "sub", "sup"}
_PROSE_TAGS = {
    *_BLOCK_TAGS, *_INLINE_TAGS, "h1", "h2", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "caption", "dl",
    "dt", "dd", "pre", "div", "span", "section", "aside", "figure", "figcaption", "img", "abbr", "details", "summary",
}  # fmt: skip
_PROSE_ATTRIBUTES = {
    "*": {"id", "class", "lang", "dir"},
    "a": {"href", "title", "hreflang"},
    "img": {"src", "alt", "width", "height", "title"},
    "th": {"scope", "align", "colspan", "rowspan"},
    "td": {"align", "colspan", "rowspan"},
    "ol": {"start"},
    "abbr": {"title"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "linkify": False}).disable(["image", "html_block", "html_inline"])


@lru_cache(maxsize=8192)
def field_markup(text: str) -> Markup:
    """Render a Markdown field: paragraphs, lists, emphasis, links; headings start at level 3."""
    tokens = _MARKDOWN.parse(text)
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(int(token.tag[1]) + 2, 4)}"
    html = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {})
    clean = nh3.clean(html, tags=_BLOCK_TAGS | _INLINE_TAGS, attributes={"a": {"href"}}, url_schemes=_SCHEMES)
    return Markup(clean)  # noqa: S704 cleaned by the line above


def prose_markup(html: str) -> Markup:
    """Clean the HTML of an editorial page; tables, footnotes and admonitions stay, nothing active does."""
    clean = nh3.clean(html, tags=_PROSE_TAGS, attributes=_PROSE_ATTRIBUTES, url_schemes=_SCHEMES)
    return Markup(clean)  # noqa: S704 cleaned by the line above

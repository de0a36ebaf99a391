"""Turns the small Markdown subset of content fields into HTML that can do no harm; the only user of its libraries."""

from __future__ import annotations

import re
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

from showcase.model.plain_markup import plain_markup
from showcase.model.web_address import is_link_target

_BLOCK_TAGS = {"p", "ul", "ol", "li", "blockquote", "h2", "h3", "h4", "br", "hr"}
_INLINE_TAGS = {"em", "strong", "a", "code", "s", "sub", "sup"}
_PROSE_TAGS = {
    *_BLOCK_TAGS, *_INLINE_TAGS, "h1", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "caption", "dl",
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
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_TEXT = re.compile(r"(?:^|(?<=>))[^<>]+")
_FRAME_ANCHORS = {"content", "contents"}  # anchors of theme/frame and of the template of editorial pages

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "linkify": False}).disable(["image", "html_block", "html_inline"])


@lru_cache(maxsize=8192)
def field_markup(text: str) -> Markup:
    """Render a Markdown field: paragraphs, lists, emphasis, links; headings start at level 2 and skip none."""
    plain = plain_markup(text)
    return Markup(plain) if plain is not None else parsed_markup(text)  # noqa: S704 has neither tags nor entities


def parsed_markup(text: str) -> Markup:
    """Render a Markdown field whatever it holds; `plain_markup` gives the same for the texts that it knows."""
    tokens = _MARKDOWN.parse(text)
    headings = [token for token in tokens if token.type in {"heading_open", "heading_close"}]
    used = sorted({token.tag for token in headings})
    level = 1
    for token in headings:
        if token.type == "heading_open":
            level = min(used.index(token.tag) + 2, level + 1, 4)
        token.tag = f"h{level}"
    html = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {})
    clean = nh3.clean(
        html,
        tags=_BLOCK_TAGS | _INLINE_TAGS,
        attributes={"a": {"href"}},
        url_schemes=_SCHEMES,
        attribute_filter=_field_attribute,
    )
    return Markup(_quote_text(clean))  # noqa: S704 cleaned by the call above


def prose_markup(html: str) -> Markup:
    """Clean the HTML of an editorial page; tables, footnotes and admonitions stay, nothing active does."""
    clean = nh3.clean(
        html, tags=_PROSE_TAGS, attributes=_PROSE_ATTRIBUTES, url_schemes=_SCHEMES, attribute_filter=_prose_attribute
    )
    return Markup(_quote_text(clean))  # noqa: S704 cleaned by the call above


def _field_attribute(tag: str, name: str, value: str) -> str | None:
    return value if (tag, name) != ("a", "href") or is_link_target(value) else None


def _prose_attribute(_tag: str, name: str, value: str) -> str | None:
    """Keep links to the web and to places of the site; anchors that the frame uses itself get another name."""
    if name == "id":
        return _anchor(value)
    if name not in {"href", "src"}:
        return value
    if value.startswith("#"):
        return "#" + _anchor(value[1:])
    is_inside = not _SCHEME.match(value) and not value.startswith(("//", "\\", "/\\"))
    return value if is_inside or is_link_target(value) else None


def _anchor(name: str) -> str:
    return f"{name}-text" if name in _FRAME_ANCHORS else name


def _quote_text(html: str) -> str:
    """Write quotes in texts as entities, so that nothing in a text looks like an attribute."""
    return _TEXT.sub(lambda text: text.group().replace('"', "&quot;"), html) if '"' in html else html

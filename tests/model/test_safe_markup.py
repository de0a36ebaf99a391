# SPDX-License-Identifier: MIT
"""Text of strangers becomes markup that can do no harm."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from showcase.model.safe_markup import field_markup, prose_markup

PIECES = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<iframe src=//evil.example>",
    "[a](javascript:alert(1))", "[a](JaVaScRiPt&colon;alert(1))", "[a](data:text/html,x)", "[a](//evil.example)",
    "[a](https://good.example@evil.example/)", "[a](https:\\\\evil.example)", "![a](https://evil.example/x.png)",
    "<base href=//evil.example>", "<style>*{}</style>", "<p style=x onclick=y>", "<!--", "-->", "]]>", "<math><mi>",
    "<https://evil.example>", "<javascript:x>", "# h", "* a", "\n\n", "> ", "`", "```", "**b**", "_i_",
    "&lt;script&gt;", "[r]: javascript:x\n\n[r]", "&#60;script&#62;", "<a id=content name=x>", "</main>", "{{ x }}",
    "@@content@@", '"', "'",
]  # fmt: skip
NASTY = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=8).map("".join)
ALLOWED = {
    "html", "head", "body", "p", "ul", "ol", "li", "blockquote", "h2", "h3", "h4", "br", "hr", "em", "strong", "a",
    "code", "s", "sub", "sup",
}  # fmt: skip
PROSE_FORBIDDEN = {
    "script",
    "style",
    "svg",
    "math",
    "iframe",
    "base",
    "object",
    "embed",
    "form",
    "input",
    "link",
    "meta",
}


def nodes_of(html: str) -> list[tuple[str, dict[str, str | None]]]:
    """List tag and attributes of each element as a browser would see them."""
    return [(node.tag or "", node.attributes) for node in LexborHTMLParser(html).css("*")]


@given(NASTY)
def test_field_holds_only_what_is_allowed(text: str) -> None:
    """Whatever a field says, its markup has known elements, and links lead to the web, a mailbox or a telephone."""
    for tag, attributes in nodes_of(field_markup(text)):
        assert tag in ALLOWED
        assert set(attributes) <= ({"href", "rel"} if tag == "a" else set())
        address = attributes.get("href") or "https://x"
        assert re.match(r"https?://[^/@\\]+(?:[/?#]|$)|mailto:|tel:", address)


@given(NASTY)
def test_prose_holds_nothing_active(text: str) -> None:
    """Whatever reaches an editorial page, no element or attribute on it can act, and no link leads out in disguise."""
    for tag, attributes in nodes_of(prose_markup(text)):
        assert tag not in PROSE_FORBIDDEN
        assert [name for name in attributes if name.startswith("on") or name in {"style", "srcdoc", "formaction"}] == []
        for address in (attributes.get("href"), attributes.get("src")):
            assert not re.match(r"\s*(?:javascript|data|vbscript):|[/\\]{2}", address or "", flags=re.IGNORECASE)


@pytest.mark.parametrize(
    "text, html",
    [
        ("Some *words* and **more**", "<p>Some <em>words</em> and <strong>more</strong></p>"),
        ("# Title", "<h2>Title</h2>"),
        ("### Small\n\n# Large\n\n#### Tiny", "<h2>Small</h2>\n<h2>Large</h2>\n<h3>Tiny</h3>"),
        ("# One\n### Two", "<h2>One</h2>\n<h3>Two</h3>"),
        ("* one\n* two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("<b>bold</b>", "<p>&lt;b&gt;bold&lt;/b&gt;</p>"),
        ("C++ & R&D's", "<p>C++ &amp; R&amp;D's</p>"),
        ("{{ 1 + 1 }} @@content@@", "<p>{{ 1 + 1 }} @@content@@</p>"),
        ("[site](https://x.example/a)", '<p><a href="https://x.example/a" rel="noopener noreferrer">site</a></p>'),
        ("[us](mailto:info@x.example)", '<p><a href="mailto:info@x.example" rel="noopener noreferrer">us</a></p>'),
        ("[bad](javascript:alert(1))", "<p>[bad](javascript:alert(1))</p>"),
        ("![alt](https://x.example/a.png)", "<p>!alt</p>"),
    ],
)
def test_field_is_shown_as_its_author_meant_it(text: str, html: str) -> None:
    """Simple Markdown is rendered, and everything else stays readable text."""
    found = re.sub(r"<a [^>]*>alt</a>", "alt", field_markup(text).strip())
    assert found == html


@pytest.mark.parametrize("address", ["//evil.example/x", "https://user@evil.example", "relative/page/", "/top/"])
def test_field_drops_links_that_are_no_web_addresses(address: str) -> None:
    """A link in a field is a whole address without a user name, or no link at all."""
    assert "href" not in field_markup(f"[words]({address})")


def test_prose_keeps_what_editorial_pages_need() -> None:
    """Tables, footnotes, admonitions, local pictures and links to neighbours stay."""
    html = (
        '<h2 id="a">A</h2><div class="admonition note"><p>x</p></div><table><tbody><tr><td>1</td></tr></tbody></table>'
        '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup><img alt="y" src="../media/x.png">'
        '<a href="../region/#places">z</a>'
    )
    kept = prose_markup(html)
    for piece in (
        'id="a"',
        'class="admonition note"',
        "<td>1</td>",
        'href="#fn:1"',
        "../media/x.png",
        "../region/#places",
    ):
        assert piece in kept


def test_prose_never_takes_an_anchor_of_the_frame() -> None:
    """A heading called like a part of the page gets another anchor, and links to it follow."""
    html = prose_markup('<h2 id="content">Content</h2><p><a href="#content">up</a></p>')
    assert 'id="content"' not in html
    assert re.search(r'id="([^"]+)"', html)[1] == re.search(r'href="#([^"]+)"', html)[1]  # type: ignore[index]


@pytest.mark.parametrize("clean", [field_markup, prose_markup])
def test_quotes_in_text_never_look_like_attributes(clean: object) -> None:
    """Text that shows an attribute is not mistaken for one when links are collected from the page."""
    assert callable(clean)
    assert ' href="x"' not in clean('<code>&lt;a href="x"&gt;</code> and a href="x" again')

# SPDX-License-Identifier: MIT
"""MkDocs makes the frame of each language and the prose of editorial pages, and nothing in them is active."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from showcase.diagnostics import OuterWorldError
from showcase.resources import resource_folder
from showcase.stages.render import frame as frame_module
from showcase.stages.render.frame import build_frames
from showcase.stages.render.locale_frame import LocaleFrame, Prose
from showcase.stages.render.stamp import NEEDED_SLOTS
from tests.contents import PROGRAMME, plan_of

RESOURCES = resource_folder()
MARKDOWN = """
# The region

| Place | People |
|-------|--------|
| Kiel  | 250000 |

A fact.[^1] See [how to join](join.md), [us](mailto:info@x.example), <https://x.example/a>, ![view](../media/view.jpg).

!!! note "Remember"
    A word of advice.

## Content

`<code>` and {{ config.site_name }} {% include "x" %} and {% raw %}, C++ & R&D < 5.

[^1]: Said by somebody.
"""
EVIL = """
<script>alert(1)</script> <img src=x onerror=alert(1)> <div id="content" class="site-header">boxed</div>

<iframe src="https://evil.example"></iframe>

[click](javascript:alert(1)) [out](//evil.example/) [user](https://user@evil.example/)

--8<-- "/etc/passwd"

{! /etc/passwd !}

{% include "/etc/passwd" %} ![file](file:///etc/passwd) <!--/prose--> after {: onclick="x" }

<style>* { display: none }</style>
"""
FILES = {
    "programme.yml": PROGRAMME.replace("[en, de]", "[en, de, da, ar]"),
    "pages/region.md": MARKDOWN,
    "pages/region.de.md": "# Der Norden\n\nWörter.",
    "pages/join.md": "Words.",
    "pages/evil.md": EVIL,
    "pages/nur.de.md": "Nur deutsch.",
    "pages/two.md": "# One\n\nx\n\n# Two\n\ny",
}


@pytest.fixture(scope="module")
def frames() -> dict[str, LocaleFrame]:
    """The frames and the prose of a site with four languages."""
    return build_frames(plan_of(FILES), RESOURCES)


@pytest.fixture(scope="module")
def prose(frames: dict[str, LocaleFrame]) -> Prose:
    """The English page about the region."""
    return frames["en"].prose["region"]


@pytest.mark.parametrize("tag", ["en", "de", "da", "ar"])
def test_frame_of_each_locale_has_all_slots(frames: dict[str, LocaleFrame], tag: str) -> None:
    """Every language has its frame, with every slot that pages need."""
    assert set(NEEDED_SLOTS) <= set(frames[tag].frame.parts[1::2])


def test_frame_loads_nothing_of_its_engine(frames: dict[str, LocaleFrame]) -> None:
    """No stylesheet, script or address of Material is left in the frame of showcase pages."""
    html = "".join(frames["en"].frame.parts[::2])
    assert "material" not in html.lower()
    assert "mkdocs" not in html.lower()
    assert "<script>" not in html


def test_editorial_markdown_is_rendered(prose: Prose) -> None:
    """Tables, footnotes, admonitions, links and pictures of editorial pages become HTML."""
    html = LexborHTMLParser(prose.html)
    assert [cell.text() for cell in html.css("td")] == ["Kiel", "250000"]
    assert html.css_first("div.admonition.note p.admonition-title").text() == "Remember"  # type: ignore[union-attr]
    assert len(html.css("div.footnote li")) == 1
    assert {link.attributes["href"] for link in html.css("p > a")} >= {
        "../join/",
        "mailto:info@x.example",
        "https://x.example/a",
    }
    assert html.css_first("img").attributes["src"] == "../media/view.jpg"  # type: ignore[union-attr]


def test_title_stands_in_the_page_and_headings_in_the_contents(prose: Prose) -> None:
    """The first heading is the page's title, so the prose has none of its own; the others are listed."""
    assert LexborHTMLParser(prose.html).css("h1") == []
    assert prose.contents == (("content-text", "Content"),)


def test_second_title_becomes_a_heading(frames: dict[str, LocaleFrame]) -> None:
    """A page has one title; another heading of its level goes one down and is listed."""
    prose = frames["en"].prose["two"]
    assert [node.text() for node in LexborHTMLParser(prose.html).css("h1, h2")] == ["Two"]
    assert prose.contents == (("two", "Two"),)


def test_templates_and_code_in_prose_stay_text(prose: Prose) -> None:
    """Braces and signs are shown as they were written."""
    html = LexborHTMLParser(prose.html)
    assert html.body is not None
    assert html.css_first("code").text() == "<code>"  # type: ignore[union-attr]
    assert '{{ config.site_name }} {% include "x" %} and {% raw %}, C++ & R&D < 5.' in html.body.text()


def test_prose_of_a_stranger_does_nothing(frames: dict[str, LocaleFrame]) -> None:
    """Raw HTML is text, scripts and frames are not there, and no file of the machine is read."""
    html = LexborHTMLParser(frames["en"].prose["evil"].html)
    assert html.css("script, iframe, style, div, [onclick], [onerror], [id=content], .site-header") == []
    links = [node.attributes.get("href") for node in html.css("a")]
    assert [link for link in links if link] == []
    assert html.body is not None
    text = html.body.text()
    assert "root:" not in text
    assert '<div id="content" class="site-header">boxed</div>' in text
    assert "after" in text
    assert [node.attributes.get("src") for node in html.css("img")] == [None]


def test_reader_gets_prose_in_the_nearest_language(frames: dict[str, LocaleFrame]) -> None:
    """A translation comes first, then the default language, then whatever there is."""
    assert "Wörter" in frames["de"].prose["region"].html
    assert "Kiel" in frames["da"].prose["region"].html
    assert "Nur deutsch" in frames["da"].prose["nur"].html
    assert "Nur deutsch" in frames["en"].prose["nur"].html


def test_prose_is_there_when_its_own_language_is_not_rendered() -> None:
    """A build of Danish alone still has the English and German words it falls back to."""
    plan = plan_of(FILES, locales=("da",))
    found = build_frames(plan, RESOURCES)
    assert set(found) == {"da"}
    assert "Kiel" in found["da"].prose["region"].html
    assert "Nur deutsch" in found["da"].prose["nur"].html


def test_engine_that_fails_is_told_in_one_line(tmp_path: Path) -> None:
    """A broken setting of MkDocs is an error of the outer world, in one line."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nplugins: [no-such-plugin]\ntheme: {name: material}\n")
    plan = dataclasses.replace(plan_of({}), rendered_locales=plan_of({}).locales[:1])
    with pytest.raises(OuterWorldError, match=r"^MkDocs cannot build the frame: [^\n]+$"):
        build_frames(plan, tmp_path)


def test_no_extension_can_read_files_or_run_code() -> None:
    """The settings of Markdown name only extensions that neither read files nor let authors set attributes."""
    text = (RESOURCES / "mkdocs.yml").read_text(encoding="utf-8")
    config = text.partition("markdown_extensions:")[2]
    forbidden = ("snippets", "attr_list", "md_in_html", "include", "macros", "exec", "b64", "!!python", "hooks:")
    assert [word for word in forbidden if word in config] == []
    assert frame_module.__doc__ is not None

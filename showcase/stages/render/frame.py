"""The frame of each locale, editorial prose and the handbook; the only user of MkDocs."""

from __future__ import annotations

import json
import logging
import re
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from html import unescape
from pathlib import Path
from typing import Any

from markdown.extensions.toc import slugify_unicode
from markupsafe import Markup
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from showcase.diagnostics import OuterWorldError, say
from showcase.model.page_plan import EditorialPage, SitePlan
from showcase.model.page_views import FrameView
from showcase.model.palette import derive_palette
from showcase.model.safe_markup import prose_markup
from showcase.stages.render.stamp import GUARDED_AT, Frame

_PROSE = re.compile(r"<!--prose-->(.*)<!--/prose-->", re.DOTALL)
_TITLE = re.compile(r"\A\s*<h1\b.*?</h1>", re.DOTALL)
_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_HTML_START = re.compile(r"<(?!https?://[^\s<>]*>|[\w.+-]+@[\w.-]+>)")
_GUARDED_LESS = "\ue000"  # private use: no text holds it, no engine gives it a meaning
_HANDBOOK_STYLES = "assets/brand.css"


@dataclass(frozen=True, slots=True)
class Prose:
    """An editorial page after rendering: clean HTML and its headings as (anchor, title)."""

    html: Markup
    contents: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LocaleFrame:
    """What MkDocs made for one locale."""

    frame: Frame
    prose: dict[str, Prose]


class _NoAssets(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Keeps MkDocs from copying the theme's own files: showcase pages load none of them."""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep pages only."""
        del config
        for file in list(files):
            if not file.is_documentation_page():
                files.remove(file)
        return files


def write_frame_project(folder: Path, frame: FrameView, pages: Sequence[EditorialPage], resources: Path) -> Path:
    """
    Write a small project that MkDocs, or Zensical, builds to the frame page of one locale.

    Gives the configuration file: JSON, which is YAML too, inheriting the repository's mkdocs.yml.
    """
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("---\ntemplate: showcase.html\ntitle: frame\n---\n", encoding="utf-8")
    for page in pages:
        front = f"---\ntemplate: editorial.html\ntitle: {page.name}\n---\n\n"
        (docs / f"{page.name}.md").write_text(front + _guarded_markdown(page.markdown), encoding="utf-8")
    config = {
        "INHERIT": str(resources / "mkdocs.yml"),
        "site_name": "frame",
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {"language": _theme_language(frame.tag), "custom_dir": str(resources / "theme" / "frame")},
        "extra": {"frame": _guarded(asdict(frame))},
        "nav": [{"frame": "index.md"}, *({page.name: f"{page.name}.md"} for page in pages)],
    }
    file = folder / "mkdocs.yml"
    # As they are: YAML takes the two escapes that JSON writes for a sign beyond 16 bits for two signs.
    file.write_text(json.dumps(config, ensure_ascii=False), encoding="utf-8")
    return file


def _guarded(value: Any) -> Any:
    """Hide signs in texts of the content that the frame would take for a slot of its own."""
    if isinstance(value, str):
        return value.replace("@@", GUARDED_AT * 2)
    if isinstance(value, dict):
        return {key: _guarded(inner) for key, inner in value.items()}
    return [_guarded(inner) for inner in value] if isinstance(value, tuple | list) else value


def _guarded_markdown(text: str) -> str:
    """Hide what begins raw HTML, so that it stays text whichever engine reads it; addresses in <> stay links."""
    return _HTML_START.sub(_GUARDED_LESS, text)


def _theme_language(tag: str) -> str:
    """Interface language of the theme itself; none of its words reach our pages, so English is a safe default."""
    base = tag.partition("-")[0].lower()
    return base if base in {"en", "de", "da", "fr", "nb", "ar", "sv", "pl", "es", "it", "nl"} else "en"


def build_frames(plan: SitePlan, resources: Path) -> dict[str, LocaleFrame]:
    """Build the frame and the prose of each locale to render; keys are locale tags."""
    texts: dict[str, dict[str, Prose]] = {}
    frames: dict[str, Frame] = {}
    for locale in plan.locales:
        pages = [page for page in plan.editorial if page.locale == locale]
        is_rendered = locale in plan.rendered_locales
        if is_rendered or pages:
            frames[locale.tag], texts[locale.tag] = _build_locale(plan.frames[locale.tag], pages, resources)
    return {
        locale.tag: LocaleFrame(frames[locale.tag], _prose_for(locale.tag, texts)) for locale in plan.rendered_locales
    }


def _prose_for(tag: str, texts: dict[str, dict[str, Prose]]) -> dict[str, Prose]:
    """Choose the prose for readers of a locale: their own, else that of the first locale that has the page."""
    found: dict[str, Prose] = {}
    for prose in (texts[tag], *texts.values()):
        found = {**prose, **found}
    return found


def _build_locale(frame: FrameView, pages: Sequence[EditorialPage], resources: Path) -> tuple[Frame, dict[str, Prose]]:
    with tempfile.TemporaryDirectory(prefix="showcase-frame-") as name:
        folder = Path(name)
        file = write_frame_project(folder, frame, pages, resources)
        _run(file, without_assets=True)
        site = folder / "site"
        html = (site / "index.html").read_text(encoding="utf-8")
        prose = {page.name: _read_prose(site / page.name / "index.html") for page in pages}
        return Frame.split(html), prose


def _read_prose(file: Path) -> Prose:
    match = _PROSE.search(file.read_text(encoding="utf-8"))
    html = _without_title(prose_markup(match.group(1).replace(_GUARDED_LESS, "&lt;") if match else ""))
    contents = tuple((anchor, unescape(_TAG.sub("", title))) for anchor, title in _HEADING.findall(html))
    return Prose(html, contents)


def _without_title(html: Markup) -> Markup:
    """Take the first heading away, which the template shows as title; other headings of its level go one down."""
    rest = _TITLE.sub("", html)
    return Markup(rest.replace("<h1", "<h2").replace("</h1>", "</h2>"))  # noqa: S704 parts of clean HTML only


def _run(config_file: Path, *, without_assets: bool = False, **changes: Any) -> None:
    """Run MkDocs in process, quietly, with a configuration of its own."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    try:
        config = load_config(str(config_file), **changes)
        # Else headings in Arabic or Japanese are called _1, _2 and so on.
        config.mdx_configs.setdefault("toc", {})["slugify"] = slugify_unicode
        if without_assets:
            config.plugins["showcase/no-assets"] = _NoAssets()
        build(config)
    except MkDocsException as error:
        raise OuterWorldError(
            say("MkDocs cannot build the frame: {reason}", reason=str(error).partition("\n")[0])
        ) from error


def build_handbook(plan: SitePlan, resources: Path, target: Path) -> None:
    """Build docs/ in the full dress of Material, under the colours of the brand, into `target`."""
    with tempfile.TemporaryDirectory(prefix="showcase-handbook-") as name:
        folder = Path(name)
        config = {
            "INHERIT": str(resources / "mkdocs.yml"),
            "site_name": plan.handbook_title,
            "docs_dir": str(resources / "docs"),
            "site_dir": str(folder / "site"),
            "extra_css": [_HANDBOOK_STYLES],
            "extra": {"homepage": "../"},
        }
        file = folder / "mkdocs.yml"
        file.write_text(json.dumps(config), encoding="utf-8")
        _run(file)
        (folder / "site" / _HANDBOOK_STYLES).write_text(_handbook_css(plan), encoding="utf-8")
        shutil.copytree(folder / "site", target, dirs_exist_ok=True)


def _handbook_css(plan: SitePlan) -> str:
    """Give Material's own colour names the values of our roles."""
    brand = plan.programme.brand
    palette = derive_palette(brand.primary, brand.accent, brand.neutral)
    rules = []
    for name, scheme in (("default", palette.light), ("slate", palette.dark)):
        colours = {
            "--md-primary-fg-color": scheme["hero"],
            "--md-primary-bg-color": scheme["on_hero"],
            "--md-primary-bg-color--light": scheme["on_hero_muted"],
            "--md-accent-fg-color": scheme["link_hover"],
            "--md-typeset-a-color": scheme["link"],
            "--md-default-bg-color": scheme["page"],
            "--md-default-fg-color": scheme["ink"],
            "--md-default-fg-color--light": scheme["ink_muted"],
            "--md-default-fg-color--lighter": scheme["ink_muted"],
        }
        declarations = "".join(f"{key}:{value};" for key, value in colours.items())
        rules.append(f'[data-md-color-scheme="{name}"]{{{declarations}}}')
    return "\n".join((*rules, ".md-typeset a{text-decoration:underline}", ""))

"""The frame of each locale and editorial prose, made by MkDocs."""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

from markupsafe import Markup

from showcase.model.page_plan import EditorialPage, SitePlan
from showcase.model.parallel import spread
from showcase.model.remembered import Remembered
from showcase.model.safe_markup import prose_markup
from showcase.model.views.page_views import FrameView
from showcase.stages.render.kept_frames import KeptFrames, engine_fingerprint
from showcase.stages.render.locale_frame import LocaleFrame, Prose
from showcase.stages.render.mkdocs_late import run_late
from showcase.stages.render.stamp import GUARDED_AT, Frame

_PROSE = re.compile(r"<!--prose-->(.*)<!--/prose-->", re.DOTALL)
_TITLE = re.compile(r"\A\s*<h1\b.*?</h1>", re.DOTALL)
_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_HTML_START = re.compile(r"<(?!https?://[^\s<>]*>|[\w.+-]+@[\w.-]+>)")
_GUARDED_LESS = "\ue000"  # private use: no text holds it, no engine gives it a meaning


_BUILT = Remembered[LocaleFrame]()


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


def build_frames(
    plan: SitePlan,
    resources: Path,
    kept: KeptFrames | None = None,
    beside: Callable[[], None] | None = None,
    workers: int = 1,
) -> dict[str, LocaleFrame]:
    """
    Build the frame and the prose of each locale to render; keys are locale tags.

    Those of earlier builds are in `kept`; `beside` is work that is done at the same time: the handbook.
    """
    pages = {locale.tag: [page for page in plan.editorial if page.locale == locale] for locale in plan.locales}
    needed = [locale.tag for locale in plan.locales if locale in plan.rendered_locales or pages[locale.tag]]
    keys = {tag: _key(plan.frames[tag], pages[tag], resources) for tag in needed}
    known = {tag: _BUILT.find(key) or (kept.find(key) if kept else None) for tag, key in keys.items()}
    frames = {tag: _BUILT.keep(keys[tag], frame) for tag, frame in known.items() if frame is not None}
    missing = [tag for tag in needed if tag not in frames]
    work: list[Callable[[], LocaleFrame | None]] = [beside] if beside else []
    work += [partial(_build_locale, plan.frames[tag], pages[tag], resources) for tag in missing]
    built = spread(lambda part: [build() for build in part], work, workers, share=1)
    for tag, frame in zip(reversed(missing), reversed(built), strict=False):
        if frame is not None:
            frames[tag] = _BUILT.keep(keys[tag], frame)
    if kept and missing:
        kept.keep({keys[tag]: frames[tag] for tag in needed})
    texts = {tag: frames[tag].prose for tag in needed}
    rendered = [locale.tag for locale in plan.rendered_locales]
    return {tag: LocaleFrame(frames[tag].frame, _prose_for(tag, texts)) for tag in rendered}


def _key(frame: FrameView, pages: Sequence[EditorialPage], resources: Path) -> str:
    """Name all that a frame and its prose are made from."""
    files = (resources / "mkdocs.yml", *sorted((resources / "theme" / "frame").rglob("*.html")))
    digest = hashlib.blake2b(repr((engine_fingerprint(), frame, pages)).encode(), digest_size=16)
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _prose_for(tag: str, texts: dict[str, dict[str, Prose]]) -> dict[str, Prose]:
    """Choose the prose for readers of a locale: their own, else that of the first locale that has the page."""
    found: dict[str, Prose] = {}
    for prose in (texts[tag], *texts.values()):
        found = {**prose, **found}
    return found


def _build_locale(frame: FrameView, pages: Sequence[EditorialPage], resources: Path) -> LocaleFrame:
    with tempfile.TemporaryDirectory(prefix="showcase-frame-") as name:
        folder = Path(name)
        file = write_frame_project(folder, frame, pages, resources)
        run_late(file, without_assets=True)
        site = folder / "site"
        html = (site / "index.html").read_text(encoding="utf-8")
        prose = {page.name: _read_prose(site / page.name / "index.html") for page in pages}
        return LocaleFrame(Frame.split(html), prose)


def _read_prose(file: Path) -> Prose:
    match = _PROSE.search(file.read_text(encoding="utf-8"))
    html = _without_title(prose_markup(match.group(1).replace(_GUARDED_LESS, "&lt;") if match else ""))
    contents = tuple((anchor, unescape(_TAG.sub("", title))) for anchor, title in _HEADING.findall(html))
    return Prose(html, contents)


def _without_title(html: Markup) -> Markup:
    """Take the first heading away, which the template shows as title; other headings of its level go one down."""
    rest = _TITLE.sub("", str(html))  # as plain text: Markup would escape what is put in
    return Markup(rest.replace("<h1", "<h2").replace("</h1>", "</h2>"))  # noqa: S704 parts of clean HTML only

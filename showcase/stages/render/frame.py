"""The frame of each locale, editorial prose and the handbook, all of them made by MkDocs."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from html import unescape
from importlib import import_module
from pathlib import Path
from typing import Any

from markupsafe import Markup

from showcase.model.brand.identity import derive_identity
from showcase.model.page_plan import EditorialPage, SitePlan
from showcase.model.parallel import spread
from showcase.model.remembered import Remembered
from showcase.model.safe_markup import prose_markup
from showcase.model.views.page_views import FrameView
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
    plan: SitePlan, resources: Path, handbook: Path | None = None, workers: int = 1
) -> dict[str, LocaleFrame]:
    """
    Build the frame and the prose of each locale to render; keys are locale tags.

    The handbook goes into the folder `handbook`, if there shall be one.
    """
    pages = {locale.tag: [page for page in plan.editorial if page.locale == locale] for locale in plan.locales}
    needed = [locale.tag for locale in plan.locales if locale in plan.rendered_locales or pages[locale.tag]]
    keys = {tag: _key(plan.frames[tag], pages[tag], resources) for tag in needed}
    frames = {tag: frame for tag in needed if (frame := _BUILT.find(keys[tag])) is not None}
    missing = [tag for tag in needed if tag not in frames]
    work: list[Callable[[], LocaleFrame | None]] = []
    if handbook is not None:
        work.append(partial(_build_handbook, plan, resources, handbook))
    work += [partial(_build_locale, plan.frames[tag], pages[tag], resources) for tag in missing]
    built = spread(lambda part: [build() for build in part], work, workers, share=1)
    for tag, frame in zip(reversed(missing), reversed(built), strict=False):
        if frame is not None:
            frames[tag] = _BUILT.keep(keys[tag], frame)
    texts = {tag: frames[tag].prose for tag in needed}
    rendered = [locale.tag for locale in plan.rendered_locales]
    return {tag: LocaleFrame(frames[tag].frame, _prose_for(tag, texts)) for tag in rendered}


def _key(frame: FrameView, pages: Sequence[EditorialPage], resources: Path) -> str:
    """Name all that a frame and its prose are made from."""
    files = (resources / "mkdocs.yml", *sorted((resources / "theme" / "frame").rglob("*.html")))
    digest = hashlib.blake2b(repr((frame, pages)).encode(), digest_size=16)
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
        _run(file, without_assets=True)
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


def _run(config_file: Path, *, without_assets: bool = False) -> None:
    """Let MkDocs build a project; only the process that comes here pays for loading it."""
    import_module("showcase.stages.render.mkdocs_door").run_mkdocs(config_file, without_assets=without_assets)


def _build_handbook(plan: SitePlan, resources: Path, target: Path) -> None:
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
    palette = derive_identity(plan.programme.brand).palette
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

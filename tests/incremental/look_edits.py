# SPDX-License-Identifier: MIT
"""Edits of all but entries: programme, brand, languages, media, theme, words of the interface, date, settings."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from tests.incremental.site_state import ROOT, SiteState

_ALONE = {"embed.html"}  # templates that make whole documents
_WORD = re.compile(r'^msgid "([^"\\%]+)"\nmsgstr "([^"\\%]+)"$', re.MULTILINE)
_SAID = re.compile(r'\b_\("([^"]+)"\)')
_MACRO = re.compile(r"^\{% macro \w+\([^)]*\) -?%\}$", re.MULTILINE)
_BRAND = {
    "primary": ("#12344d", "#7a1f3d", "#0b5d3b"),
    "accent": ("#f5a623", "#c2185b"),
    "neutral": ("#f4f1ea", "#eef2f4"),
    "type": ("grotesque", "serif", "technical"),
    "corners": ("soft", "sharp", "round"),
    "spacing": ("regular", "tight", "wide"),
    "emblem": ("dots", "blocks", "lines"),
}
_NAMES = ({"en": "Example Clusters", "de": "Beispiel-Cluster"}, {"en": "Coast & Co", "de": "Küste <2>"}, "Coast")
_PROGRAMME: dict[str, tuple[Any, ...]] = {
    "name": _NAMES,
    "claim": (None, {"en": "One coast", "de": "Eine Küste"}),
    "notice": (None, {"en": "A test.", "de": "Ein Test."}),
    "address": (None, "https://clusters.example.org/showcase", "https://coast.example.org"),
    "review_interval_months": ("12", "1", "24"),
    "embeds": ("false", "false", "true"),
    "actors_shown": ("all", "counts"),
    "licence": (None, {"name": "CC0 1.0"}),
}
_LOCALES = (["en", "de"], ["en"], ["en", "de", "ar"], ["en", "ar"], ["de", "en"], ["en", "ar", "de"])
_DAYS = (
    date(2025, 12, 31),
    date(2026, 1, 15),
    date(2026, 1, 16),
    date(2026, 2, 2),
    date(2026, 5, 13),
    date(2027, 3, 1),
)


def programme(state: SiteState, chance: Random) -> SiteState | None:
    """Change what the programme says about itself."""
    name = chance.choice(sorted(_PROGRAMME))
    return state.with_values("programme.yml", **{name: chance.choice(_PROGRAMME[name])})


def brand(state: SiteState, chance: Random) -> SiteState | None:
    """Change a colour, the type, corners or the emblem."""
    name = chance.choice(sorted(_BRAND))
    written = state.content["programme.yml"]["brand"]
    return state.with_values("programme.yml", brand={**written, name: chance.choice(_BRAND[name])})


def featured(state: SiteState, chance: Random) -> SiteState | None:
    """Show other clusters first."""
    known = [Path(path).stem for path in state.ids("clusters")]
    home = {**state.content["programme.yml"].get("home", {}), "featured_clusters": chance.sample(known, 2)}
    return state.with_values("programme.yml", home=home)


def locales(state: SiteState, chance: Random) -> SiteState | None:
    """Add, remove or reorder languages of the programme."""
    return state.with_values("programme.yml", locales=chance.choice(_LOCALES)).with_wishes(locales=())


def rendered_locales(state: SiteState, chance: Random) -> SiteState | None:
    """Build some of the languages only, or all again."""
    return state.with_wishes(locales=chance.choice([(), (), (chance.choice(state.locales),)]))


def as_of(state: SiteState, chance: Random) -> SiteState | None:
    """Let time go by: events pass, deadlines come near, reviews become overdue."""
    return state.with_wishes(as_of=chance.choice(_DAYS))


def base_url(state: SiteState, chance: Random) -> SiteState | None:
    """Publish somewhere else."""
    return state.with_wishes(base_url=chance.choice(("", "https://other.example.org/sub")))


def microsite(state: SiteState, chance: Random) -> SiteState | None:
    """Build the small site of one cluster, or the whole again."""
    known = [Path(path).stem for path in state.ids("clusters")]
    return state.with_wishes(cluster="" if state.wishes.get("cluster") else chance.choice(known))


def drafts(state: SiteState, chance: Random) -> SiteState | None:
    """Mark a cluster as a draft, with drafts shown or not."""
    path = chance.choice(state.ids("clusters"))
    return state.with_values(path, draft="true").with_wishes(drafts=True)


def media(state: SiteState, chance: Random) -> SiteState | None:
    """Exchange a file under the same name."""
    if chance.random() < 0.5:
        path = chance.choice(("media/strategy.pdf", "media/ferry-study.pdf"))
        return state.put(path, state.content[path] + b"%" + b"x" * chance.randrange(3000) + b"\n")
    return state.put("media/photo.png", state.content[chance.choice(("media/photo.png", "media/logo.png"))])


def template(state: SiteState, chance: Random) -> SiteState | None:
    """Change the template of one kind of page."""
    files = [file for file in sorted((ROOT / "theme/pages").glob("*.html")) if file.name not in _ALONE]
    path = chance.choice(files).relative_to(ROOT).as_posix()
    return state.with_resource(path, state.resource(path) + f'<p class="wrap">Edit {chance.randrange(100)}</p>\n')


def component(state: SiteState, chance: Random) -> SiteState | None:
    """Change a macro that several templates may use."""
    files = [
        file for file in sorted((ROOT / "theme/components").glob("*.html")) if _MACRO.search(file.read_text("utf-8"))
    ]
    path = chance.choice(files).relative_to(ROOT).as_posix()
    text = state.resource(path)
    end = _MACRO.search(text).end()  # type: ignore[union-attr] # chosen because it is there
    return state.with_resource(path, f"{text[:end]}\n<!-- {chance.randrange(100)} -->{text[end:]}")


def frame_template(state: SiteState, chance: Random) -> SiteState | None:
    """Change the frame that MkDocs makes."""
    path = "theme/frame/showcase.html"
    return state.with_resource(path, state.resource(path).replace("</body>", f"<!-- {chance.randrange(3)} --></body>"))


def stylesheet(state: SiteState, chance: Random) -> SiteState | None:
    """Change a style sheet: of all pages, or of one kind."""
    path = chance.choice(sorted((ROOT / "theme/styles").rglob("*.css"))).relative_to(ROOT).as_posix()
    return state.with_resource(path, f"{state.resource(path)}\n.edit-{chance.randrange(100)} {{ color: red; }}\n")


def script(state: SiteState, chance: Random) -> SiteState | None:
    """Change a script."""
    path = chance.choice(sorted((ROOT / "theme/scripts").glob("*.js"))).relative_to(ROOT).as_posix()
    return state.with_resource(path, f"{state.resource(path)}\n// edit {chance.randrange(100)}\n")


@cache
def _spoken() -> frozenset[str]:
    """List the messages that templates say; the others reach pages through views, or none at all."""
    folders = (ROOT / "theme/pages", ROOT / "theme/components")
    return frozenset(
        text for folder in folders for file in folder.glob("*.html") for text in _SAID.findall(file.read_text("utf-8"))
    )


def interface_word(state: SiteState, chance: Random) -> SiteState | None:
    """Translate one message of the interface in another way, or take its translation away."""
    path = "locales/de/LC_MESSAGES/showcase.po"
    text = state.resource(path)
    words = [word for word in _WORD.finditer(text) if word[1] in _spoken() or chance.random() < 0.05]
    found = chance.choice(words)
    word = chance.choice((found[2] + "x", found[2] + "y", ""))
    return state.with_resource(path, f"{text[: found.start(2)]}{word}{text[found.end(2) :]}")


def words_read(state: SiteState, chance: Random) -> SiteState | None:
    """Somebody has read the whole translation of the interface: it is no draft of a machine any more."""
    path = "locales/de/LC_MESSAGES/showcase.po"
    return state.with_resource(path, state.resource(path).replace('"X-Review-State: machine-draft\\n"\n', ""))


def theme_restored(state: SiteState, chance: Random) -> SiteState | None:
    """Take one changed file of the generator back."""
    if not state.resources:
        return None
    path = chance.choice(sorted(state.resources))
    return SiteState(state.content, {k: v for k, v in state.resources.items() if k != path}, state.wishes)


def broken_link(state: SiteState, chance: Random) -> SiteState | None:
    """Let a page of prose lead nowhere: found when the pages are there already."""
    if state.wishes.get("cluster"):
        return None  # its small site has no prose
    return state.put("pages/lost.md", "---\ntitle: Lost\n---\n\n[nowhere](../no-such-page/)\n")

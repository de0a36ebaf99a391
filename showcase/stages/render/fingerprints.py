"""Tells whether a page would be the same again: fingerprints of all that its bytes are made from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from showcase.model.messages import Messages, PseudoMessages
from showcase.model.page_plan import SitePlan
from showcase.model.views.page_views import PageView
from showcase.resources import program_fingerprint
from showcase.settings import Settings
from showcase.stages.render.locale_frame import LocaleFrame
from showcase.stages.render.templates import SLOT_TEMPLATES

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)  # quotes of HTML would pair with those of messages
_LITERAL = re.compile(r""""([^"\n]*)"|'([^'\n]*)'""")
_FOLDERS = ("pages", "components")
_PLURALS = range(112)  # every plural rule of CLDR tells its classes apart below


def view_fingerprint(view: PageView) -> str:
    """Name what a view says. Its text form is that of plain values, so equal views give equal fingerprints."""
    return _digest([repr(view)])


def views_fingerprint(plan: SitePlan, settings: Settings, tag: str) -> str:
    """Name all that the views of a locale are made from; empty where it is not known."""
    if tag not in plan.faces:
        return ""
    words = [repr((found.singular, found.plural)) for found in plan.messages.values() if isinstance(found, Messages)]
    run = (settings.as_of, settings.cards, settings.prints, settings.drafts, settings.cluster)
    return _digest((program_fingerprint(), plan.faces[tag], plan.base_url, repr(run), *words))


def _digest(parts: Iterable[str]) -> str:
    made = blake2b(digest_size=16)
    for part in parts:
        made.update(part.encode("utf-8", "surrogatepass"))
        made.update(b"\0")
    return made.hexdigest()


@dataclass(frozen=True, slots=True)
class ThemeSources:
    """Templates by their name, with all texts that stand in them in quotes: names of templates, and messages."""

    sources: Mapping[str, str]
    literals: Mapping[str, frozenset[str]]

    def closure(self, name: str) -> list[str]:
        """Name all templates that one leads to, itself among them, in a fixed order."""
        found: set[str] = set()
        waiting = {name}
        while waiting:
            found |= waiting
            waiting = {text for known in waiting for text in self.literals[known] if text in self.sources} - found
        return sorted(found)


def read_theme(theme: Path) -> ThemeSources:
    """Read all templates of pages; `theme` is the folder that names of templates start from."""
    files = {
        file.relative_to(theme).as_posix(): file.read_text(encoding="utf-8")
        for folder in _FOLDERS
        for file in sorted((theme / folder).rglob("*.html"))
    }
    literals = {name: frozenset(_literals(text)) for name, text in files.items()}
    return ThemeSources(files, literals)


def _literals(template: str) -> Iterator[str]:
    """Find the texts in quotes of a template, but not those of its HTML."""
    for tag in _TAG.findall(template):
        yield from (one or other for one, other in _LITERAL.findall(tag))


@dataclass(slots=True)
class PageFingerprints:
    """What the pages of one locale are made with, besides their views and the addresses of assets."""

    theme: ThemeSources
    messages: Messages | PseudoMessages
    frame: LocaleFrame
    _kinds: dict[str, str] = field(default_factory=dict, repr=False)
    _prose: dict[str, str] = field(default_factory=dict, repr=False)

    def of(self, kind: str, prose: str) -> str:
        """Fingerprint template, messages, frame and prose of a page; `prose` is the name of its text or empty."""
        if kind not in self._kinds:
            self._kinds[kind] = self._kind(kind)
        if not prose:
            return self._kinds[kind]
        if prose not in self._prose:
            self._prose[prose] = _digest([repr(self.frame.prose.get(prose))])
        return f"{self._kinds[kind]} {self._prose[prose]}"

    def _kind(self, kind: str) -> str:
        start = (f"pages/{kind}.html", *SLOT_TEMPLATES.values())
        names = sorted({name for template in start for name in self.theme.closure(template)})
        texts = sorted({text for name in names for text in self.theme.literals[name]})
        return _digest((
            program_fingerprint(),
            *self.frame.frame.parts,
            *(self.theme.sources[name] for name in names),
            *map(self._said, texts),
        ))  # fmt: skip

    def _said(self, text: str) -> str:
        """Give what a text becomes in the locale, whatever number stands beside it."""
        if isinstance(self.messages, PseudoMessages):
            return text
        forms = self.messages.plural.get(text)
        classes = [self.messages.plural_class(count) for count in _PLURALS] if forms else ()
        return repr((self.messages.singular.get(text), forms, classes))

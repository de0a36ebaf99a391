"""Our own strict Jinja2: turns a view into the HTML of its parts. Content never becomes a template."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache as remembered
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, UndefinedError
from markupsafe import Markup

from showcase.model.messages import Messages, PseudoMessages
from showcase.model.script_imports import modules_of
from showcase.model.views.page_views import PageView
from showcase.stages.render.quick_jinja import CODE_VERSION, QuickEnvironment, QuickMacro

SLOT_TEMPLATES = {
    "head": "components/head.html",
    "breadcrumb": "components/breadcrumb.html",
    "languages": "components/language_links.html",
    "edit": "components/edit_links.html",
}


OnceMade = dict[tuple[Any, ...], list[str]]  # what `once` made for the pages of one locale


class PageTemplates:
    """The templates of one locale."""

    def __init__(self, theme: Path, cache: Path, messages: Messages | PseudoMessages) -> None:
        """Open the theme; compiled templates are kept in the cache folder."""
        cache.mkdir(parents=True, exist_ok=True)
        self._remembered: OnceMade = {}  # of the page that is being rendered
        self._link_start = ""  # what every link of the page that is being rendered begins with, quote included
        self._environment = QuickEnvironment(
            loader=FileSystemLoader(theme),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=FileSystemBytecodeCache(str(cache), f"%s.{CODE_VERSION}.jinja"),
        )
        self._environment.globals.update(
            _=messages.gettext,
            gettext=messages.gettext,
            ngettext=messages.ngettext,
            asset=asset_slot,
            modules=remembered(partial(modules_of, theme / "scripts")),
            once=self._once,
        )

    def slots(self, page: PageView, extra: Mapping[str, Any], remembered: OnceMade) -> dict[str, str]:
        """
        Render the slots of the frame for one page; keys are slot names.

        `remembered` is the same for all pages of one plan and locale: what they share is made once.
        """
        self._remembered = remembered
        self._link_start = f'"{page.root}'
        slots = SLOT_TEMPLATES if page.is_framed else {}
        filled = {name: self._render(template, page=page) for name, template in slots.items()}
        filled["content"] = self._render(f"pages/{page.kind}.html", page=page, body=page.body, **extra)
        return filled

    def _once(self, macro: QuickMacro, card: Any, *arguments: Any) -> Markup:
        """
        Give the HTML of a macro for a card, rendered once for all pages of the locale.

        On another page only the way to the root differs, with which each of its links begins.
        """
        # Values of two facets may have one identifier, such as "other", but never one address.
        key = (macro.name, card.id, getattr(card, "url", "").lstrip("./"), arguments)
        pieces = self._remembered.get(key)
        if pieces is None:
            pieces = self._remembered[key] = macro.html(card, *arguments).split(self._link_start)
        return Markup(self._link_start.join(pieces))  # noqa: S704 a macro escaped it

    def _render(self, name: str, **values: Any) -> str:
        try:
            return self._environment.get_template(name).render(**values)
        except AttributeError as error:  # as plain Jinja2 has it: a template asks for what its view does not have
            raise UndefinedError(str(error)) from error


def asset_slot(name: str) -> str:
    """Name an asset; the digest and the way to it are put in when the page is stamped."""
    return f"@@asset:{name}@@"

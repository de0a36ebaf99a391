"""Our own strict Jinja2: turns a view into the HTML of its parts. Content never becomes a template."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from showcase.model.messages import Messages, PseudoMessages
from showcase.model.page_views import PageView

SLOT_TEMPLATES = {
    "head": "components/head.html",
    "breadcrumb": "components/breadcrumb.html",
    "languages": "components/language_links.html",
    "edit": "components/edit_links.html",
}


class PageTemplates:
    """The templates of one locale."""

    def __init__(self, theme: Path, cache: Path, messages: Messages | PseudoMessages) -> None:
        """Open the theme; compiled templates are kept in the cache folder."""
        cache.mkdir(parents=True, exist_ok=True)
        self._environment = Environment(
            loader=FileSystemLoader(theme),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=FileSystemBytecodeCache(str(cache), "%s.jinja"),
        )
        self._environment.globals.update(
            _=messages.gettext, gettext=messages.gettext, ngettext=messages.ngettext, asset=asset_slot
        )

    def slots(self, page: PageView, extra: Mapping[str, Any]) -> dict[str, str]:
        """Render the slots of the frame for one page; keys are slot names."""
        filled = {name: self._render(template, page=page) for name, template in SLOT_TEMPLATES.items()}
        filled["content"] = self._render(f"pages/{page.kind}.html", page=page, body=page.body, **extra)
        return filled

    def _render(self, name: str, **values: Any) -> str:
        return self._environment.get_template(name).render(**values)


def asset_slot(name: str) -> str:
    """Name an asset; the digest and the way to it are put in when the page is stamped."""
    return f"@@asset:{name}@@"

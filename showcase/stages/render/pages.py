"""Makes the HTML of pages, one at a time and in any order; the build and `serve` make them in the same way."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from showcase.model.page_plan import PagePlan, SitePlan
from showcase.model.views.page_views import PageView
from showcase.settings import Settings
from showcase.stages.render.locale_frame import LocaleFrame, Prose
from showcase.stages.render.stamp import Frame
from showcase.stages.render.templates import OnceMade, PageTemplates

_ALONE = Frame(("", "content", ""))  # for templates that make the whole document
_NO_PROSE = Prose(Markup(""), ())
_SHARED_FOLDER = re.compile(r'="(?:\.\./)+(media|handbook)/')


@dataclass(frozen=True, slots=True)
class PageRenderer:
    """Frame and templates of each locale by its tag, and the addresses of assets by their names."""

    frames: Mapping[str, LocaleFrame]
    templates: Mapping[str, PageTemplates]
    assets: Mapping[str, str]
    _remembered: dict[str, OnceMade] = field(default_factory=dict)

    def html(self, planned: PagePlan) -> str:
        """Make one page; a pure function of its plan. Not for two threads at once."""
        return self.html_of(planned.make_view(), planned.locale.tag, self.assets)

    def html_of(self, view: PageView, tag: str, assets: Mapping[str, str]) -> str:
        """Make the page of a view in a locale, with the addresses of these assets."""
        frame = self.frames[tag]
        slots = self.templates[tag].slots(view, _extra(view, frame), self._remembered.setdefault(tag, {}))
        around = frame.frame if view.is_framed else _ALONE
        return around.stamp(view, slots, assets)

    def forget_others(self, tag: str) -> None:
        """Let go of what is remembered for the pages of other locales."""
        for other in self._remembered.keys() - {tag}:
            del self._remembered[other]


def open_templates(plan: SitePlan, settings: Settings) -> dict[str, PageTemplates]:
    """Open the templates for each locale to render, by its tag."""
    theme, cache = settings.resources / "theme", settings.cache_folder / "templates"
    return {locale.tag: PageTemplates(theme, cache, plan.messages[locale.tag]) for locale in plan.rendered_locales}


def _extra(view: PageView, frame: LocaleFrame) -> dict[str, Any]:
    """Give what a template gets besides its view: the rendered prose that the page carries, and its headings."""
    if view.prose is None:
        return {"prose": _NO_PROSE.html, "contents": _NO_PROSE.contents}
    prose = frame.prose.get(view.prose.name, _NO_PROSE)
    # What stands once for all languages lies one folder further from a translation than from the default page.
    html = _SHARED_FOLDER.sub(rf'="{view.root}\1/', str(prose.html))
    return {"prose": Markup(html), "contents": prose.contents}  # noqa: S704 cleaned when it was rendered

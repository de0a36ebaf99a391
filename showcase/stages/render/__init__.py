"""Step 6: turn every view into a page; a page is a pure function of view, template, messages and frame."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from showcase.model.page_plan import PagePlan, SitePlan
from showcase.model.page_views import PageView
from showcase.model.parallel import spread
from showcase.model.staging import RenderedPage, Staging
from showcase.settings import Settings
from showcase.stages.render.frame import LocaleFrame, Prose, build_frames
from showcase.stages.render.stamp import read_page
from showcase.stages.render.templates import PageTemplates

_NO_PROSE = Prose(Markup(""), ())
_SHARED_FOLDER = re.compile(r'="(?:\.\./)+(media|handbook)/')


class _Renderer:
    """Renders the pages of one run; holds the frame and the templates of each locale."""

    def __init__(self, plan: SitePlan, staging: Staging, settings: Settings, frames: Mapping[str, LocaleFrame]) -> None:
        self._staging = staging
        self._frames = frames
        theme, cache = settings.resources / "theme", settings.cache_folder / "templates"
        self._templates = {
            locale.tag: PageTemplates(theme, cache, plan.messages[locale.tag]) for locale in plan.rendered_locales
        }

    def page(self, planned: PagePlan) -> RenderedPage:
        """Make one page and write it."""
        view = planned.make_view()
        tag = planned.locale.tag
        frame = self._frames[tag]
        slots = self._templates[tag].slots(view, _extra(view, frame))
        html = frame.frame.stamp(view, slots, self._staging.assets)
        data = html.encode()
        self._staging.write(planned.output_name, data)
        return read_page(planned.url_path, html, data)

    def all(self, pages: Sequence[PagePlan]) -> list[RenderedPage]:
        """Make several pages, those of one locale after another."""
        for tag, templates in self._templates.items():
            if tag != pages[0].locale.tag:
                templates.forget()
        return [self.page(page) for page in pages]


def _extra(view: PageView, frame: LocaleFrame) -> dict[str, Any]:
    """Give what a template gets besides its view: the rendered prose of editorial pages."""
    if view.kind != "editorial":
        return {}
    prose = frame.prose.get(view.body.name, _NO_PROSE)
    # What stands once for all languages lies one folder further from a translation than from the default page.
    html = _SHARED_FOLDER.sub(rf'="{view.root}\1/', str(prose.html))
    return {"prose": Markup(html), "contents": prose.contents}  # noqa: S704 cleaned when it was rendered


def render_site(plan: SitePlan, staging: Staging, settings: Settings) -> None:
    """Write all pages of the locales to render, and the handbook."""
    has_handbook = plan.has_handbook and plan.default_locale in plan.rendered_locales
    handbook = staging.folder / "handbook" if has_handbook else None
    frames = build_frames(plan, settings.resources, handbook, settings.workers)
    renderer = _Renderer(plan, staging, settings, frames)
    # Pages of one locale stand together, so that what a worker remembers of a locale serves it for long.
    order = {locale.tag: number for number, locale in enumerate(plan.rendered_locales)}
    by_locale = sorted(plan.rendered_pages, key=lambda page: order[page.locale.tag])
    rendered = {page.url_path: page for page in spread(renderer.all, by_locale, settings.workers)}
    staging.pages.extend(rendered[page.url_path] for page in plan.rendered_pages)

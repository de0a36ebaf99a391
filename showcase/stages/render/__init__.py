"""Step 6: turn every view into a page; a page is a pure function of view, template, messages and frame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from showcase.model.page_plan import PagePlan, SitePlan
from showcase.model.page_views import PageView
from showcase.model.parallel import spread
from showcase.model.staging import RenderedPage, Staging
from showcase.settings import Settings
from showcase.stages.render.frame import LocaleFrame, Prose, build_frames, build_handbook
from showcase.stages.render.stamp import read_page
from showcase.stages.render.templates import PageTemplates

_NO_PROSE = Prose(Markup(""), ())


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
        self._staging.write(str(planned.output_file), data)
        return read_page(planned.url_path, html, len(data))


def _extra(view: PageView, frame: LocaleFrame) -> dict[str, Any]:
    """Give what a template gets besides its view: the rendered prose of editorial pages."""
    if view.kind != "editorial":
        return {}
    prose = frame.prose.get(view.body.name, _NO_PROSE)
    # Authors write ../media/ from pages/; a translation lies one folder deeper.
    html = prose.html.replace('="../media/', Markup('="{}media/').format(view.root))
    return {"prose": html, "contents": prose.contents}


def render_site(plan: SitePlan, staging: Staging, settings: Settings) -> None:
    """Write all pages of the locales to render, and the handbook."""
    frames = build_frames(plan, settings.resources)
    renderer = _Renderer(plan, staging, settings, frames)
    pages = plan.rendered_pages
    staging.pages.extend(spread(lambda part: _render_all(renderer, part), pages, settings.workers))
    if plan.has_handbook and plan.default_locale in plan.rendered_locales:
        build_handbook(plan, settings.resources, staging.folder / "handbook")


def _render_all(renderer: _Renderer, pages: Iterable[PagePlan]) -> list[RenderedPage]:
    return [renderer.page(page) for page in pages]

"""Step 7: turn every view into a page; a page is a pure function of view, template, messages and frame."""

from __future__ import annotations

from collections.abc import Sequence

from showcase.model.page_plan import PagePlan, SitePlan
from showcase.model.parallel import spread
from showcase.model.staging import RenderedPage, Staging
from showcase.settings import Settings
from showcase.stages.render.frame import build_frames
from showcase.stages.render.pages import PageRenderer, open_templates
from showcase.stages.render.stamp import read_page


class _Writer:
    """Writes the pages of one run."""

    def __init__(self, renderer: PageRenderer, staging: Staging) -> None:
        self._renderer = renderer
        self._staging = staging

    def page(self, planned: PagePlan) -> RenderedPage:
        """Make one page and write it."""
        html = self._renderer.html(planned)
        data = html.encode()
        self._staging.write(planned.output_name, data)
        return read_page(planned.url_path, html, data)

    def all(self, pages: Sequence[PagePlan]) -> list[RenderedPage]:
        """Make several pages, those of one locale after another."""
        self._renderer.forget_others(pages[0].locale.tag)
        return [self.page(page) for page in pages]


def render_site(plan: SitePlan, staging: Staging, settings: Settings) -> None:
    """Write all pages of the locales to render, and the handbook."""
    has_handbook = plan.has_handbook and plan.default_locale in plan.rendered_locales
    handbook = staging.folder / "handbook" if has_handbook else None
    frames = build_frames(plan, settings.resources, handbook, settings.workers)
    writer = _Writer(PageRenderer(frames, open_templates(plan, settings), staging.assets), staging)
    # Pages of one locale stand together, so that what a worker remembers of a locale serves it for long.
    order = {locale.tag: number for number, locale in enumerate(plan.rendered_locales)}
    by_locale = sorted(plan.rendered_pages, key=lambda page: order[page.locale.tag])
    rendered = {page.url_path: page for page in spread(writer.all, by_locale, settings.workers)}
    staging.pages.extend(rendered[page.url_path] for page in plan.rendered_pages)

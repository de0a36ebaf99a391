"""Step 7: turn every view into a page; a page is a pure function of view, template, messages and frame."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from sys import intern

from showcase.model.page_plan import PagePlan, SitePlan
from showcase.model.page_records import PageRecord
from showcase.model.parallel import spread
from showcase.model.staging import Staging
from showcase.settings import Settings
from showcase.stages.render.earlier import EarlierPages, UsedAssets
from showcase.stages.render.fingerprints import PageFingerprints, read_theme, view_fingerprint, views_fingerprint
from showcase.stages.render.frame import build_frames
from showcase.stages.render.handbook import handbook_work
from showcase.stages.render.kept_frames import KeptFrames
from showcase.stages.render.pages import PageRenderer, open_templates
from showcase.stages.render.stamp import read_page


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the pages of one locale, or takes them over from the build before."""

    tag: str
    renderer: PageRenderer
    fingerprints: PageFingerprints
    earlier: EarlierPages
    assets: UsedAssets
    staging: Staging

    def page(self, planned: PagePlan) -> PageRecord:
        """Write one page, or take it over."""
        unseen = self.earlier.take_unseen(planned, self.fingerprints.of(planned.kind, ""), self.staging)
        if unseen is not None:
            return unseen
        view = planned.make_view()
        fingerprint = view_fingerprint(view)
        made_with = self.fingerprints.of(planned.kind, view.prose.name if view.prose else "")
        same = self.earlier.take(planned, fingerprint, made_with, self.staging)
        if same is not None:
            return same
        html = self.renderer.html_of(view, self.tag, self.assets)
        data = html.encode()
        self.staging.write(planned.output_name, data)
        written = os.stat(f"{self.staging.folder}/{planned.output_name}").st_mtime_ns  # noqa: PTH116 ten thousand times
        read = read_page(planned.url_path, data)
        return read._replace(view=fingerprint, made_with=intern(made_with), assets=self.assets.take(), written=written)

    def all(self, pages: Sequence[PagePlan]) -> list[PageRecord]:
        """Write several pages."""
        return [self.page(page) for page in pages]


def render_site(plan: SitePlan, staging: Staging, settings: Settings) -> None:
    """
    Write all pages of the locales to render, and the handbook.

    One locale after another: what workers remember of a locale serves it for long, and goes with it.
    """
    kept = KeptFrames(settings.cache_folder / "frames")
    handbook = handbook_work(plan, staging, settings)
    frames = build_frames(plan, settings.resources, kept, handbook, settings.workers)
    theme = read_theme(settings.resources / "theme")
    renderer = PageRenderer(frames, open_templates(plan, settings), staging.assets)
    for locale in plan.rendered_locales:
        tag = locale.tag
        world = views_fingerprint(plan, settings, tag)
        earlier = EarlierPages(settings, tag, world, staging.assets)
        fingerprints = PageFingerprints(theme, plan.messages[tag], frames[tag])
        writer = _Writer(tag, renderer, fingerprints, earlier, UsedAssets(staging.assets), staging)
        renderer.forget_others(tag)
        staging.records.keep(tag, spread(writer.all, plan.pages_in(locale), settings.workers), world)

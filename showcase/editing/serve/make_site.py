"""Makes the next state of the site with the stages of the build; what did not change is remembered."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from showcase.diagnostics import Report
from showcase.editing.serve.look import Look
from showcase.editing.serve.shown_site import ShownSite
from showcase.model.page_plan import SitePlan
from showcase.model.remembered import end_run, live_on
from showcase.model.staging import Staging
from showcase.settings import Settings
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.brand import brand_site
from showcase.stages.load import load_sources
from showcase.stages.load.known_files import KnownFiles
from showcase.stages.plan import plan_site
from showcase.stages.render.frame import build_frames
from showcase.stages.render.pages import PageRenderer, open_templates
from showcase.stages.render.templates import PageTemplates
from showcase.stages.validate import validate_sources


@dataclass(slots=True)
class SiteMaker:
    """Makes one state of the site after the other for one content folder."""

    settings: Settings
    _known: KnownFiles = field(default_factory=KnownFiles)
    _assets: dict[object, Mapping[str, str]] = field(default_factory=dict)
    _templates: dict[object, dict[str, PageTemplates]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)  # states share templates

    def make(self, look: Look) -> tuple[ShownSite | None, Report]:
        """Read, prove, link and plan; gives no site when there is an error. Raises OuterWorldError for the disk."""
        live_on()
        sources, report = load_sources(self.settings, self._known)
        content, findings = validate_sources(sources, self.settings)
        report += findings
        if content is None or report.has_errors:
            return None, report
        plan = plan_site(assemble_catalogue(content, drafts=self.settings.drafts), self.settings)
        theme = look.below((self.settings.resources / "theme").absolute())
        frames = build_frames(plan, self.settings.resources, workers=self.settings.workers)
        renderer = PageRenderer(frames, self._open_templates(plan, theme), self._brand(plan, theme))
        # From now on there are threads, and a process with threads should not fork.
        self.settings = replace(self.settings, workers=1)
        end_run()
        media = {item.name: item.path for item in plan.media}
        return ShownSite(plan, renderer, self.asset_folder, media, self._lock), report

    @property
    def asset_folder(self) -> Path:
        """Where styles, scripts and fonts lie; those of earlier states stay, for pages that are still open."""
        return self.settings.work_folder / "shown"  # cleared by private_folder

    def _brand(self, plan: SitePlan, theme: object) -> Mapping[str, str]:
        """Write the assets, unless the last state had the same."""
        key = (theme, repr(plan.programme.brand), repr(plan.map_sheet))
        if key not in self._assets:
            staging = Staging(self.asset_folder)
            brand_site(replace(plan, media=()), staging, self.settings)
            self._assets = {key: staging.assets}
        return self._assets[key]

    def _open_templates(self, plan: SitePlan, theme: object) -> dict[str, PageTemplates]:
        """Open the templates, or take those of the last state."""
        words = tuple(id(messages) for messages in plan.messages.values())
        key = (theme, words, tuple(plan.messages))
        if key not in self._templates:
            self._templates = {key: open_templates(plan, self.settings)}
        return self._templates[key]


def private_folder(settings: Settings) -> Settings:
    """Let a site that is being edited be made in a folder of its own, never in the published one; drafts are shown."""
    folder = settings.work_folder / "serve"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(folder / ".showcase" / "shown", ignore_errors=True)  # the assets of the last time
    return replace(settings, output=folder / "site", drafts=True, strict=False)

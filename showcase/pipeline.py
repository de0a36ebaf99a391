"""The order of the stages, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from showcase.diagnostics import Report
from showcase.model.site_manifest import SiteManifest
from showcase.progress import Progress
from showcase.settings import Settings
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.brand import brand_site
from showcase.stages.browser_form import write_browser_form
from showcase.stages.check import check_site
from showcase.stages.compress import compress_site
from showcase.stages.draw import draw_site
from showcase.stages.export import export_site
from showcase.stages.index import index_site
from showcase.stages.join import join_shards
from showcase.stages.load import load_sources
from showcase.stages.plan import plan_site
from showcase.stages.publish import publish_site, write_manifest
from showcase.stages.render import render_site
from showcase.stages.swap import replace_site, staging_folder
from showcase.stages.validate import validate_sources


def join_site(shards: Sequence[Path], settings: Settings) -> SiteManifest:
    """Make one site of builds of some locales each; replace the old site only when they belong together."""
    with staging_folder(settings) as staging:
        manifest = join_shards(shards, staging)
        replace_site(staging, settings)
    return manifest


def build_site(settings: Settings, progress: Progress) -> Report:
    """Build every locale of the site; replace the old site only when nothing is broken."""
    with progress.stage("load"):
        sources, report = load_sources(settings)
    with progress.stage("validate"):
        content, findings = validate_sources(sources, settings)
        report += findings
    if content is None or report.stops(strict=settings.strict):
        return report
    with progress.stage("assemble"):
        folder = settings.cache_folder
        catalogue = assemble_catalogue(content, drafts=settings.drafts, only=settings.cluster, cache_folder=folder)
    del sources, content  # the files as they were written: nothing needs them from here on
    with progress.stage("plan"):
        plan = plan_site(catalogue, settings)
    with staging_folder(settings) as staging:
        with progress.stage("brand"):
            brand_site(plan, staging, settings)
        with progress.stage("draw"):
            draw_site(plan, staging, settings)
        with progress.stage("render"):
            render_site(plan, staging, settings)
        with progress.stage("export"):
            export_site(catalogue, plan, staging, settings)
        with progress.stage("index"):
            if settings.indexed:
                index_site(plan, staging, settings)
        with progress.stage("publish"):
            write_browser_form(plan, staging, settings)
            publish_site(plan, staging)
        with progress.stage("compress"):
            compress_site(staging, settings)
        with progress.stage("manifest"):
            write_manifest(plan, staging, settings)
        with progress.stage("check"):
            report += check_site(plan, staging)
        if not report.stops(strict=settings.strict):
            progress.measure(plan, staging)
            replace_site(staging, settings)
    return report

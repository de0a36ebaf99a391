"""
Builds a site as `build.py` does, but leaves the search index out; for measuring only.

It runs the stages of `showcase.pipeline.build_site` in their order, without `index_site`; nothing is patched.
Usage: python -m benchmarks.build_without_index CONTENT OUTPUT DATE
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from showcase.settings import Settings
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.brand import brand_site
from showcase.stages.check import check_site
from showcase.stages.export import export_site
from showcase.stages.load import load_sources
from showcase.stages.plan import plan_site
from showcase.stages.publish import publish_site
from showcase.stages.render import render_site
from showcase.stages.swap import replace_site, staging_folder
from showcase.stages.validate import validate_sources


def main(arguments: Sequence[str]) -> int:
    """Build; gives 0, or 1 when the content or the site is broken."""
    content_folder, output, as_of = arguments
    settings = Settings(content=Path(content_folder), output=Path(output).absolute(), as_of=date.fromisoformat(as_of))
    sources, report = load_sources(settings)
    content, findings = validate_sources(sources, settings)
    if content is None or (report + findings).has_errors:
        return 1
    catalogue = assemble_catalogue(content)
    plan = plan_site(catalogue, settings)
    with staging_folder(settings) as staging:
        brand_site(plan, staging, settings)
        render_site(plan, staging, settings)
        export_site(catalogue, plan, staging, settings)
        publish_site(plan, staging, settings)
        report += check_site(plan, staging)
        if report.has_errors:
            return 1
        replace_site(staging, settings)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

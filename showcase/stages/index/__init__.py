"""Step 8: make the site searchable."""

from __future__ import annotations

from showcase.model.page_plan import SitePlan
from showcase.model.staging import Staging
from showcase.stages.index.full_text import index_folder


def index_site(plan: SitePlan, staging: Staging) -> None:
    """Index the pages of each locale on their own, into pagefind/<locale>/; fallback-only pages are left out."""
    for locale in plan.rendered_locales:
        files = [
            str(page.output_file)
            for page in plan.rendered_pages
            if page.locale == locale and page.is_indexed and page.kind not in {"search", "not_found"}
        ]
        index_folder(staging.folder, files, staging.folder / "pagefind" / locale.tag.lower())

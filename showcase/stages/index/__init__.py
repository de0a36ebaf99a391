"""Step 8: make the site searchable."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

from showcase.model.locale import Locale
from showcase.model.page_plan import PagePlan, SitePlan
from showcase.model.staging import Staging
from showcase.stages.index.full_text import IndexOrder, index_pages

_NOT_SEARCHED = {"search", "not_found"}


def index_site(plan: SitePlan, staging: Staging) -> None:
    """Index the pages of each locale on their own, into pagefind/<locale>/; as many at once as there are cores."""
    orders = [_order(plan, staging, locale) for locale in plan.rendered_locales]
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        waiting = [pool.submit(index_pages, staging.folder, order) for order in orders if order.files]
        for one in waiting:
            one.result()


def _order(plan: SitePlan, staging: Staging, locale: Locale) -> IndexOrder:
    files = tuple(str(page.output_file) for page in plan.rendered_pages if page.locale == locale and is_searched(page))
    language = locale.base if locale.is_pseudo else locale.tag
    return IndexOrder(language, files, staging.folder / "pagefind" / locale.tag.lower())


def is_searched(page: PagePlan) -> bool:
    """Whether our own search finds a page; of a list with several pages only the first."""
    return page.is_indexed and page.kind not in _NOT_SEARCHED and "/page/" not in page.url_path

"""Step 8: make the site searchable."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

from showcase.model.locale import Locale
from showcase.model.page_plan import PagePlan, SitePlan
from showcase.model.staging import Staging
from showcase.stages.index.finder import write_finder
from showcase.stages.index.full_text import IndexOrder, index_pages

_NOT_SEARCHED = {"search", "not_found"}
_LIST_DEPTHS = {"directory": 1, "facet": 2}  # parts of the address of a whole list


def index_site(plan: SitePlan, staging: Staging) -> None:
    """Index the pages of each locale on their own, into pagefind/<locale>/; as many at once as there are cores."""
    orders = [_order(plan, staging, locale) for locale in plan.rendered_locales]
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        waiting = [pool.submit(index_pages, staging.folder, order) for order in orders if order.files]
        waiting += [pool.submit(_write_finder, plan, staging, locale) for locale in plan.rendered_locales]
        for one in waiting:
            one.result()


def _write_finder(plan: SitePlan, staging: Staging, locale: Locale) -> None:
    write_finder(staging, f"finder/{locale.tag.lower()}/", plan.finders[locale.tag]())


def _order(plan: SitePlan, staging: Staging, locale: Locale) -> IndexOrder:
    files = tuple(str(page.output_file) for page in plan.pages if page.locale == locale and is_searched(page, plan))
    language = locale.base if locale.is_pseudo else locale.tag
    target = staging.folder / "pagefind" / locale.tag.lower()
    return IndexOrder(language, files, target, locale.url_prefix(plan.default_locale))


def is_searched(page: PagePlan, plan: SitePlan) -> bool:
    """Whether our own search finds a page; of a long list only its beginning, and no list of a pair of facets."""
    depth = _LIST_DEPTHS.get(page.kind)
    prefix = page.locale.url_prefix(plan.default_locale)
    is_narrow = depth is not None and page.url_path[len(prefix) :].count("/") > depth
    return page.is_indexed and page.kind not in _NOT_SEARCHED and not is_narrow

"""Step 9: make the site searchable."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

from showcase.model.locale import Locale
from showcase.model.page_plan import PagePlan, SitePlan
from showcase.model.staging import Staging
from showcase.stages.index.finder import write_finder
from showcase.stages.index.full_text import IndexOrder, index_pages
from showcase.stages.index.page_list import FinderPaths, write_page_list

_NOT_SEARCHED = {"search", "not_found"}
_LIST_DEPTHS = {"directory": 1, "facet": 2}  # parts of the address of a whole list


def index_site(plan: SitePlan, staging: Staging) -> None:
    """Index the pages of each locale on their own, into pagefind/<locale>/; as many at once as there are cores."""
    locales = plan.rendered_locales
    orders = [_order(plan, staging, locale) for locale in locales]
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        indexes = [pool.submit(index_pages, staging.folder, order) if order.files else None for order in orders]
        finders = [pool.submit(_write_finder, plan, staging, locale) for locale in locales]
        for locale, order, index, finder in zip(locales, orders, indexes, finders, strict=True):
            paths = finder.result()
            if index is not None:
                index.result()
                write_page_list(order.target, locale.url_prefix(plan.default_locale), paths)


def _write_finder(plan: SitePlan, staging: Staging, locale: Locale) -> FinderPaths:
    view = plan.finders[locale.tag]()
    names = write_finder(staging, f"finder/{locale.tag.lower()}/", view)
    return FinderPaths(names, tuple(entry.path for entry in view.entries))


def _order(plan: SitePlan, staging: Staging, locale: Locale) -> IndexOrder:
    files = tuple(str(page.output_file) for page in plan.pages if page.locale == locale and is_searched(page, plan))
    language = locale.base if locale.is_pseudo else locale.tag
    target = staging.folder / "pagefind" / locale.tag.lower()
    return IndexOrder(language, files, target)


def is_searched(page: PagePlan, plan: SitePlan) -> bool:
    """Whether our own search finds a page; of a long list only its beginning, and no list of a pair of facets."""
    depth = _LIST_DEPTHS.get(page.kind)
    prefix = page.locale.url_prefix(plan.default_locale)
    is_narrow = depth is not None and page.url_path[len(prefix) :].count("/") > depth
    return page.is_indexed and page.kind not in _NOT_SEARCHED and not is_narrow

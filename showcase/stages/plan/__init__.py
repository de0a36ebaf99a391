"""Step 4: decide which pages exist, at which URL, in which locale, and how the view of each is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from showcase.diagnostics import OuterWorldError, say
from showcase.model.catalogue import Catalogue
from showcase.model.locale import Locale
from showcase.model.page_plan import Redirect, SitePlan
from showcase.model.views.page_views import FrameView
from showcase.settings import Settings
from showcase.stages.plan.clusters.cluster_map import map_sheet
from showcase.stages.plan.clusters.cluster_pages import cluster_orders
from showcase.stages.plan.clusters.compare_pages import compare_orders
from showcase.stages.plan.clusters.overview_pages import overview_orders
from showcase.stages.plan.enumerations import FACET_NAMES
from showcase.stages.plan.managers.browser_form import plan_browser_form
from showcase.stages.plan.managers.managers_page import managers_orders
from showcase.stages.plan.managers.translations_page import translations_orders
from showcase.stages.plan.page_maker import PageMaker, PageOrder
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.finder import plan_finders
from showcase.stages.plan.services.service_pages import service_orders
from showcase.stages.plan.site.home_page import home_orders
from showcase.stages.plan.site.legal_pages import legal_orders
from showcase.stages.plan.site.navigation import frame_view
from showcase.stages.plan.site.prose import editorial_texts, prose_orders
from showcase.stages.plan.site.site_pages import site_orders
from showcase.stages.plan.urls import Place, page_path


def plan_site(catalogue: Catalogue, settings: Settings) -> SitePlan:
    """
    Plan every page of the site in every locale.

    URL paths are unique and do not depend on the order of the input; two equal ones are a bug and raise ValueError.
    """
    rendered = _rendered_locales(catalogue, settings)
    base_url = (settings.base_url or catalogue.programme.address or "").rstrip("/")
    maker = PageMaker(catalogue, settings, base_url)
    pages = tuple(page for order in _orders(catalogue) for page in maker.plan(order))
    paths = {page.url_path for page in pages}
    if len(paths) != len(pages):
        raise ValueError(sorted(path for path in paths if sum(page.url_path == path for page in pages) > 1))
    return SitePlan(
        pages=pages,
        redirects=tuple(_redirects(catalogue, paths)),
        locales=catalogue.locales,
        rendered_locales=rendered,
        frames=dict(_frames(catalogue, maker)),
        editorial=editorial_texts(catalogue),
        base_url=base_url,
        programme=catalogue.programme,
        media=tuple(catalogue.media.values()),
        messages=catalogue.messages,
        finders=plan_finders(catalogue, settings.as_of),
        has_handbook=catalogue.programme.handbook,
        handbook_title=maker.wording(catalogue.default_locale).say("Handbook"),
        map_sheet=map_sheet(catalogue),
        browser_form=plan_browser_form(catalogue, maker),
        translations=catalogue.translations,
        content_digest=catalogue.content_digest,
    )


def _orders(catalogue: Catalogue) -> Iterable[PageOrder]:
    """All pages, in the order of the sitemap."""
    yield from home_orders(catalogue)
    yield from overview_orders(catalogue)
    yield from cluster_orders(catalogue)
    yield from service_orders(catalogue)
    yield from prose_orders(catalogue)
    yield from managers_orders(catalogue)
    yield from translations_orders(catalogue)
    yield from legal_orders(catalogue)
    yield from compare_orders(catalogue)
    yield from site_orders(catalogue)


def _frames(catalogue: Catalogue, maker: PageMaker) -> Iterator[tuple[str, FrameView]]:
    for locale in catalogue.locales:
        words = maker.wording(locale)
        place = Place(locale, catalogue.default_locale, page_path(locale, catalogue.default_locale))
        parts = Parts(catalogue, words, place, maker.settings.as_of, maker.base_url)
        yield locale.tag, frame_view(catalogue, parts, words.date(maker.settings.as_of))


def _redirects(catalogue: Catalogue, taken: set[str]) -> Iterator[Redirect]:
    """Lead old addresses on, in every locale; an address that a page has is never redirected, and each only once."""
    claimed = set(taken)
    for folder, old, new, source in _moved(catalogue):
        for locale in catalogue.locales:
            start = page_path(locale, catalogue.default_locale, folder, old)
            if start not in claimed:
                claimed.add(start)
                yield Redirect(start, page_path(locale, catalogue.default_locale, folder, new), source)


def _moved(catalogue: Catalogue) -> Iterator[tuple[str, str, str, PurePath | None]]:
    """Give folder, former and present identifier of everything that was renamed, and the file that says so."""
    for cluster in catalogue.clusters.values():
        yield from (("clusters", old, cluster.id, cluster.file) for old in cluster.profile.previous_ids)
    for service in catalogue.services.values():
        yield from (("services", old, service.id, service.file) for old in service.service.previous_ids)
    for facet in FACET_NAMES:
        for term in catalogue.facet_terms(facet):
            yield from ((facet, old, term.id, None) for old in term.previous_ids)


def _rendered_locales(catalogue: Catalogue, settings: Settings) -> tuple[Locale, ...]:
    """Choose the locales of this run; raises OuterWorldError for one that the programme does not have."""
    known = {locale.tag.lower(): locale for locale in catalogue.locales}
    for tag in settings.locales:
        if tag.lower() not in known:
            names = ", ".join(locale.tag for locale in catalogue.locales)
            raise OuterWorldError(
                say("--locales names {found}, which the programme does not have", found=tag),
                say("its languages are {names}", names=names),
            )
    wanted = {tag.lower() for tag in settings.locales} or set(known)
    return tuple(locale for tag, locale in known.items() if tag in wanted)

"""Step 4: decide which pages exist, at which URL, in which locale, and how the view of each is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import PurePath

from showcase.diagnostics import OuterWorldError, say
from showcase.model.brand.icons import TABS_ICON
from showcase.model.catalogue import Catalogue
from showcase.model.locale import Locale
from showcase.model.open_data import data_paths
from showcase.model.page_plan import Redirect, SitePlan
from showcase.model.views.page_views import FrameView
from showcase.settings import Settings
from showcase.stages.plan.actors.actor_pages import actor_orders
from showcase.stages.plan.archive.archive_page import archive_orders
from showcase.stages.plan.brand.badges import badge_orders
from showcase.stages.plan.brand.badges_page import badges_page_orders
from showcase.stages.plan.brand.brand_page import brand_orders
from showcase.stages.plan.brand.kit_contents import kit_paths, plan_kit
from showcase.stages.plan.brand.marks import mark_orders
from showcase.stages.plan.brand.slides import slide_orders
from showcase.stages.plan.cards.social_cards import card_orders
from showcase.stages.plan.clusters.cluster_map import map_sheet
from showcase.stages.plan.clusters.cluster_pages import cluster_orders
from showcase.stages.plan.clusters.compare_pages import compare_orders
from showcase.stages.plan.clusters.life_cycle import life_cycle_orders
from showcase.stages.plan.clusters.overview_pages import overview_orders
from showcase.stages.plan.components.components_page import components_orders
from showcase.stages.plan.data.data_page import data_orders
from showcase.stages.plan.documents.document_pages import document_orders
from showcase.stages.plan.drawing_maker import DrawingOrder, plan_drawings
from showcase.stages.plan.embeds.embed_pages import embed_orders
from showcase.stages.plan.enumerations import FACET_NAMES
from showcase.stages.plan.events.event_pages import event_orders
from showcase.stages.plan.figures.figures_page import figures_orders
from showcase.stages.plan.initiatives.initiative_pages import initiative_orders
from showcase.stages.plan.learning.learning_page import learning_orders
from showcase.stages.plan.managers.browser_form import plan_browser_form
from showcase.stages.plan.managers.managers_page import managers_orders
from showcase.stages.plan.managers.translations_page import translations_orders
from showcase.stages.plan.memory import Memory
from showcase.stages.plan.microsite.microsite_pages import microsite_orders, microsite_redirects
from showcase.stages.plan.page_maker import PageMaker, PageOrder
from showcase.stages.plan.partners.partner_pages import partner_orders
from showcase.stages.plan.prints.factsheets import factsheet_orders
from showcase.stages.plan.prints.programme_prints import programme_print_orders
from showcase.stages.plan.region.priority_pages import priority_orders
from showcase.stages.plan.region.region_page import region_orders
from showcase.stages.plan.search.finder import plan_finders
from showcase.stages.plan.services.framework_pages import framework_orders
from showcase.stages.plan.services.member_services import member_orders
from showcase.stages.plan.services.service_pages import service_orders
from showcase.stages.plan.services.steps_page import steps_orders
from showcase.stages.plan.site.home_page import home_orders
from showcase.stages.plan.site.legal_pages import legal_orders
from showcase.stages.plan.site.navigation import frame_view
from showcase.stages.plan.site.prose import editorial_texts, with_prose
from showcase.stages.plan.site.site_pages import site_orders
from showcase.stages.plan.standing.standing_pages import standing_orders
from showcase.stages.plan.stories.story_pages import story_orders
from showcase.stages.plan.things import pages_of_entries
from showcase.stages.plan.urls import page_path


def plan_site(catalogue: Catalogue, settings: Settings) -> SitePlan:
    """
    Plan every page of the site in every locale.

    URL paths are unique and do not depend on the order of the input; two equal ones are a bug and raise ValueError.
    """
    rendered = _rendered_locales(catalogue, settings)
    base_url = (settings.base_url or catalogue.programme.address or "").rstrip("/")
    orders = tuple(with_prose(catalogue, _orders(catalogue, settings.as_of, is_drawn=settings.cards)))
    made = frozenset(order.parts for order in orders)
    drawing_orders = tuple(_drawing_orders(catalogue, settings))
    drawn = frozenset(order.path(locale) for order in drawing_orders for locale in order.locales(catalogue))
    drawn |= kit_paths(catalogue, settings)
    maker = PageMaker(catalogue, settings, base_url, memory=Memory(made, drawn))
    pages = tuple(page for order in orders for page in maker.plan(order))
    paths = {page.url_path for page in pages}
    if len(paths) != len(pages):
        raise ValueError(sorted(path for path in paths if sum(page.url_path == path for page in pages) > 1))
    drawings = tuple(plan_drawings(drawing_orders, maker))
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
        finders=plan_finders(catalogue, settings.as_of, made),
        has_handbook=catalogue.programme.handbook,
        handbook_title=maker.wording(catalogue.default_locale).say("Handbook"),
        map_sheet=map_sheet(catalogue),
        browser_form=plan_browser_form(catalogue, maker),
        translations=catalogue.translations,
        content_digest=catalogue.content_digest,
        faces=catalogue.faces,
        drawings=drawings,
        print_fonts=tuple(catalogue.media[name].path for name in catalogue.programme.brand.fonts),
        kit=plan_kit(maker, drawings),
        own_mark=catalogue.own_mark,
        exports=frozenset((*data_paths(catalogue), *((f"/{TABS_ICON}",) if settings.cards else ()))),
    )


def _orders(catalogue: Catalogue, today: date, *, is_drawn: bool) -> Iterable[PageOrder]:
    """All made pages, in the order of the sitemap."""
    if catalogue.microsite_of:
        yield from microsite_orders(catalogue, today)
        return
    yield from home_orders(catalogue)
    yield from overview_orders(catalogue)
    yield from cluster_orders(catalogue)
    yield from service_orders(catalogue)
    yield from region_orders(catalogue)
    yield from priority_orders(catalogue)
    yield from standing_orders(catalogue)
    yield from archive_orders(catalogue, today)
    yield from framework_orders(catalogue)
    yield from member_orders(catalogue)
    yield from steps_orders(catalogue)
    yield from life_cycle_orders(catalogue)
    yield from event_orders(catalogue, today)
    yield from story_orders(catalogue)
    yield from initiative_orders(catalogue)
    yield from document_orders(catalogue)
    yield from learning_orders(catalogue)
    yield from actor_orders(catalogue)
    yield from partner_orders(catalogue)
    yield from figures_orders(catalogue)
    yield from brand_orders(catalogue)
    if is_drawn:
        yield from badges_page_orders(catalogue)
    yield from managers_orders(catalogue)
    yield from translations_orders(catalogue)
    yield from data_orders(catalogue)
    yield from legal_orders(catalogue)
    yield from compare_orders(catalogue)
    yield from site_orders(catalogue)
    yield from components_orders(catalogue)
    yield from embed_orders(catalogue)


def _drawing_orders(catalogue: Catalogue, settings: Settings) -> Iterator[DrawingOrder]:
    """All files to be typeset."""
    if settings.cards:
        yield from card_orders(catalogue)
        yield from mark_orders(catalogue)
        yield from badge_orders(catalogue, settings.as_of)
        yield from slide_orders(catalogue)
    if settings.prints:
        yield from factsheet_orders(catalogue)
        yield from programme_print_orders(catalogue)


def _frames(catalogue: Catalogue, maker: PageMaker) -> Iterator[tuple[str, FrameView]]:
    for locale in catalogue.locales:
        parts = maker.home_parts(locale)
        yield locale.tag, frame_view(catalogue, parts, parts.words.date(maker.settings.as_of))


def _redirects(catalogue: Catalogue, taken: set[str]) -> Iterator[Redirect]:
    """Lead old addresses on, in every locale; an address that a page has is never redirected, and each only once."""
    claimed = set(taken)
    if catalogue.microsite_of:
        yield from _home_redirects(catalogue)
        return
    for folder, old, new, source in _moved(catalogue):
        for locale in catalogue.locales:
            start = page_path(locale, catalogue.default_locale, folder, old)
            if start not in claimed:
                claimed.add(start)
                yield Redirect(start, page_path(locale, catalogue.default_locale, folder, new), source)


def _home_redirects(catalogue: Catalogue) -> Iterator[Redirect]:
    """On the small site of one cluster, its profile and the list of clusters are the home page."""
    for locale in catalogue.locales:
        home = page_path(locale, catalogue.default_locale)
        for path in microsite_redirects(catalogue):
            yield Redirect(page_path(locale, catalogue.default_locale, *path), home)


def _moved(catalogue: Catalogue) -> Iterator[tuple[str, str, str, PurePath | None]]:
    """Give folder, former and present identifier of everything that was renamed, and the file that says so."""
    for cluster in catalogue.clusters.values():
        yield from (("clusters", old, cluster.id, cluster.file) for old in cluster.profile.previous_ids)
    for service in catalogue.services.values():
        yield from (("services", old, service.id, service.file) for old in service.service.previous_ids)
    for event in catalogue.events.values():
        yield from (("events", old, event.id, event.file) for old in event.written.previous_ids)
    for folder in pages_of_entries(catalogue):
        for entry in getattr(catalogue, folder).values():
            yield from ((folder, old, entry.id, entry.file) for old in entry.written.previous_ids)
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

"""Header and footer of the frame of each locale."""

from __future__ import annotations

from babel.core import get_global

from showcase.model.brand.icons import TOUCH_ICON
from showcase.model.brand.mark import mark_svg
from showcase.model.catalogue import Catalogue
from showcase.model.locale import Locale
from showcase.model.views.page_views import FrameView
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.script_words import suggestion_words
from showcase.stages.plan.site.prose import prose_titles
from showcase.stages.plan.site.site_map import (
    ABOUT,
    FIND,
    HEADER_ITEMS,
    MANAGERS,
    REGION,
    SECTIONS,
    Section,
    sections_of_header,
    sections_there,
)
from showcase.stages.plan.urls import page_path

_MARK_HEIGHT = 40  # pixels, in the header
Columns = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def frame_view(catalogue: Catalogue, parts: Parts, build_date: str) -> FrameView:
    """Gather what the frame of one locale says; paths start at the root of the site."""
    words = parts.words
    name = words.name(catalogue.programme.name).text
    navigation = [
        *((section.name, _path(parts, section.path), words.say(section.title)) for section in _in_header(parts)),
    ]
    if len(navigation) < HEADER_ITEMS:
        others = [(key, _path(parts, (key,)), title) for key, title in _prose(parts)]
        navigation += others[: HEADER_ITEMS - len(navigation)]
    notice = words.text(catalogue.programme.notice).text
    own, palette = catalogue.own_mark, parts.identity.palette
    return FrameView(
        tag=words.locale.tag,
        direction=words.locale.direction,
        site_name=name,
        site_name_lines=_lines(name),
        mark_svg=mark_svg(parts.identity.emblem),
        navigation=tuple(navigation),
        footer_columns=_columns(catalogue, parts),
        notice=notice,
        words=_interface_words(parts),
        build_note=words.say("Built on %(date)s", date=build_date),
        finder=f"finder/{words.locale.tag.lower()}/",
        has_address=bool(parts.base_url),
        own_mark=f"media/{own.file}" if own else "",
        own_mark_ground="dark" if own and own.is_for_dark else "light",
        own_mark_width=round(_MARK_HEIGHT * own.width / own.height) if own else 0,
        has_icons=bool(parts.drawn_file(TOUCH_ICON)),
        theme_colours=(palette.light["page"], palette.dark["page"]),
        is_latin=_is_latin(words.locale),
    )


def _is_latin(locale: Locale) -> bool:
    """Whether a language is written in Latin letters (CLDR, likely subtags)."""
    known = get_global("likely_subtags")
    found = locale.babel
    return "Latn" in (found.script or known.get(str(found)) or known.get(found.language) or "")


def _in_header(parts: Parts) -> list[Section]:
    return sections_of_header(parts.words.memory.made)


def _path(parts: Parts, path: tuple[str, ...]) -> str:
    return page_path(parts.words.locale, parts.words.default, *path)[1:]


def _prose(parts: Parts) -> list[tuple[str, str]]:
    """List the editorial pages that introduce no made page: name and title."""
    made = {section.path for section in SECTIONS}
    return [(key, title.text) for key, title in prose_titles(parts) if (key,) not in made]


def _columns(catalogue: Catalogue, parts: Parts) -> Columns:
    """Put every page that leads on into one of the columns of the footer."""
    words = parts.words
    links: dict[str, list[tuple[str, str]]] = {FIND: [], REGION: [], MANAGERS: [], ABOUT: []}
    for section in sections_there(words.memory.made):
        links[section.column].append((_path(parts, section.path), words.say(section.title)))
    links[REGION] += [(_path(parts, (key,)), title) for key, title in _prose(parts)]
    if catalogue.programme.handbook:
        links[MANAGERS].append(("handbook/", words.say("Handbook for cluster managers")))
    bodies = [catalogue.programme.owner, catalogue.programme.agency, *catalogue.programme.funders]
    carried = [(body.website, words.text(body.name).text) for body in bodies if body and body.website]
    columns = [
        (words.say("Showcase"), links[FIND]),
        (words.text(catalogue.programme.territory).text, links[REGION]),
        (words.say("For cluster managements"), links[MANAGERS]),
        (words.say("Carried by"), carried),
        (words.say("About this site"), links[ABOUT]),
    ]
    return tuple((title, tuple(found)) for title, found in columns if found)


def _interface_words(parts: Parts) -> dict[str, str]:
    say = parts.words.say
    return {
        "skip": say("Skip to content"),
        "menu": say("Menu"),
        "search": say("Search"),
        "search_site": say("Search this site"),
        "search_field": say("Search clusters, services and pages"),
        "search_about": say("Search all clusters, services and pages."),
        "find": say("Find"),
        "suggestions": suggestion_words(parts.words),
        "language": say("Language"),
        "theme_light": say("Light colours"),
        "theme_dark": say("Dark colours"),
        "theme_switch": say("Switch between light and dark colours"),
        "main_navigation": say("Main navigation"),
        "footer": say("Footer"),
        "breadcrumb": say("Breadcrumb"),
        "home": say("Home"),
    }


def _lines(name: str) -> tuple[str, ...]:
    """Break a name of three or more words behind its first one, as the wordmark shows it."""
    first, _, rest = name.partition(" ")
    return (first, rest) if " " in rest else (name,)

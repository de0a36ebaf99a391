"""Header and footer of the frame of each locale."""

from __future__ import annotations

from collections.abc import Callable

from showcase.model.catalogue import Catalogue
from showcase.model.mark import mark_svg
from showcase.model.views.page_views import FrameView
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.script_words import suggestion_words
from showcase.stages.plan.site.prose import prose_titles
from showcase.stages.plan.urls import page_path

_IN_HEADER = 3  # editorial pages beside clusters and services
Columns = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def frame_view(catalogue: Catalogue, parts: Parts, build_date: str) -> FrameView:
    """Gather what the frame of one locale says; paths start at the root of the site."""
    words = parts.words
    name = words.name(catalogue.programme.name).text
    prose = [(key, title.text) for key, title in prose_titles(parts)]

    def path(*steps: str) -> str:
        return page_path(words.locale, words.default, *steps)[1:]

    navigation = [
        ("clusters", path("clusters"), words.say("Clusters")),
        ("services", path("services"), words.say("Services")),
        *((key, path(key), title) for key, title in prose[:_IN_HEADER]),
    ]
    notice = words.text(catalogue.programme.notice).text
    return FrameView(
        tag=words.locale.tag,
        direction=words.locale.direction,
        site_name=name,
        site_name_lines=_lines(name),
        mark_svg=mark_svg(),
        navigation=tuple(navigation),
        footer_columns=_columns(catalogue, parts, prose, path),
        notice=notice,
        words=_interface_words(parts),
        build_note=words.say("Built on %(date)s", date=build_date),
        finder=f"finder/{words.locale.tag.lower()}/",
        has_address=bool(parts.base_url),
    )


def _columns(catalogue: Catalogue, parts: Parts, prose: list[tuple[str, str]], to: Callable[..., str]) -> Columns:
    words = parts.words
    showcase = [
        (to("clusters"), words.say("Clusters")),
        (to("services"), words.say("Services")),
        (to("search"), words.say("Search")),
    ]
    region = [(to(key), title) for key, title in prose]
    service = [(to("managers"), words.say("For cluster managers"))]
    if catalogue.programme.handbook:
        service.append(("handbook/", words.say("Handbook for cluster managers")))
    if catalogue.translations.has_translations:
        service.append((to("translations"), words.say("Translations")))
    legal = [
        (to("imprint"), words.say("Imprint")),
        (to("privacy"), words.say("Privacy")),
        (to("accessibility"), words.say("Accessibility")),
    ]
    bodies = [catalogue.programme.owner, catalogue.programme.agency, *catalogue.programme.funders]
    carried = [(body.website, words.text(body.name).text) for body in bodies if body and body.website]
    columns = [
        (words.say("Showcase"), showcase),
        (words.text(catalogue.programme.territory).text, region),
        (words.say("Carried by"), carried),
        (words.say("About this site"), [*service, *legal]),
    ]
    return tuple((title, tuple(links)) for title, links in columns if links)


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

# SPDX-License-Identifier: MIT
"""An edit makes exactly those pages again that it touches; all others are the files of the build before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from tests.incremental.site_state import SiteState, start_state
from tests.incremental.workshop import Page, Workshop, pages_of

CLUSTER = "clusters/zeta-food.yml"
GERMAN = "locales/de/LC_MESSAGES/showcase.po"


@dataclass(frozen=True)
class Case:
    """An edit of the start site, and what is known of the pages it touches."""

    name: str
    edit: Callable[[SiteState], SiteState]
    touched: frozenset[str] = frozenset()  # pages that have to change, among others
    untouched: frozenset[str] = frozenset()  # pages that must not be made again
    for_nothing: frozenset[str] = frozenset()  # kinds of which a page may be made again and come out the same


def some(*names: str) -> frozenset[str]:
    """Name pages, or kinds of them."""
    return frozenset(names)


def with_text(path: str, field: str, **texts: str) -> Callable[[SiteState], SiteState]:
    """Set a text in some languages; the others stay."""
    return lambda state: state.with_values(path, **{field: {**state.content[path][field], **texts}})


def with_fact(path: str, **facts: object) -> Callable[[SiteState], SiteState]:
    """Set facts of a file."""
    return lambda state: state.with_values(path, **facts)


def exchanged(path: str, old: str, new: str) -> Callable[[SiteState], SiteState]:
    """Exchange some words of a file of the generator, which have to be there."""

    def edit(state: SiteState) -> SiteState:
        text = state.resource(path)
        assert old in text, (path, old)
        return state.with_resource(path, text.replace(old, new, 1))

    return edit


def labelled(state: SiteState) -> SiteState:
    """Call a sector something else in German."""
    path = "taxonomies/sectors.yml"
    data = state.draft(path)
    (term,) = (term for term in data["terms"] if term["id"] == "food")
    term["label"] = {**term["label"], "de": "Speisen"}
    return state.put(path, data)


def recoloured(state: SiteState) -> SiteState:
    """Take another main colour."""
    brand = state.content["programme.yml"]["brand"]
    return state.with_values("programme.yml", brand={**brand, "primary": "#7a1f3d"})


HOME, GERMAN_HOME, PROFILE = "index.html", "de/index.html", "clusters/zeta-food/index.html"
OTHER = "clusters/beta-health/index.html"
CASES = (
    Case("nothing", lambda state: state, untouched=some(HOME, GERMAN_HOME, PROFILE)),
    Case(
        "a text in one language",
        with_text(CLUSTER, "summary", de="Kleine Küchen."),
        # The cards of a cluster on these pages hold its summary, and their templates leave it out.
        for_nothing=some("service", "initiative"),
        touched=some(f"de/{PROFILE}", "de/clusters/index.html"),
        untouched=some(HOME, PROFILE, f"de/{OTHER}", "de/events/index.html"),
    ),
    Case(
        "a fact",
        with_fact(CLUSTER, city="Oslo"),
        touched=some(PROFILE, f"de/{PROFILE}"),
        untouched=some(OTHER, "events/index.html", "imprint/index.html"),
    ),
    Case(
        "a template of one kind of page",
        exchanged("theme/pages/event.html", "<article", '<article data-edit="1"'),
        touched=some("events/coast-day/index.html", "de/events/coast-day/index.html"),
        untouched=some(HOME, PROFILE, "events/index.html"),
    ),
    Case(
        "a component of several kinds",
        exchanged("theme/components/event_card.html", "<article", '<article data-edit="1"'),
        untouched=some(PROFILE, "documents/index.html"),
        for_nothing=some("events", "event-month"),  # without cards, but by templates that can show some
    ),
    Case(
        "the label of a term",
        labelled,
        touched=some("de/sectors/food/index.html", f"de/{PROFILE}"),
        for_nothing=some("life-cycle"),
        untouched=some(HOME, OTHER, "de/events/coast-day/index.html"),  # the search knows labels of all languages
    ),
    Case(
        "a word of the interface",
        exchanged(GERMAN, 'msgid "Facts and contact"\nmsgstr "', 'msgid "Facts and contact"\nmsgstr "Neu: '),
        touched=some(f"de/{PROFILE}"),
        untouched=some(HOME, PROFILE, GERMAN_HOME),
        for_nothing=some("initiative"),
    ),
    Case("the main colour", recoloured, touched=some(HOME, GERMAN_HOME, PROFILE, "404.html")),
    Case(
        "a style sheet of one kind of page",
        exchanged("theme/styles/pages/search/search-page.css", "{", "{ --edit: 1;"),
        touched=some("search/index.html", "de/search/index.html"),
        untouched=some(HOME, PROFILE),
    ),
    Case(
        "the style sheet of all pages",
        exchanged("theme/styles/base.css", "{", "{ --edit: 1;"),
        touched=some(HOME, GERMAN_HOME, PROFILE, "404.html"),
    ),
    Case(
        "a prose",
        lambda state: state.put("pages/region.de.md", state.content["pages/region.de.md"] + "\nMehr.\n"),
        touched=some("de/region/index.html"),
        untouched=some(HOME, GERMAN_HOME, "region/index.html"),
    ),
    Case("a day", lambda state: state.with_wishes(as_of=date(2026, 1, 16)), touched=some(HOME, GERMAN_HOME)),
)


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """A folder with the start site built in it."""
    workshop = Workshop(tmp_path_factory.mktemp("workshop"))
    workshop.begin()
    return workshop


def built(workshop: Workshop, state: SiteState) -> dict[str, Page]:
    """Build a site that has to be publishable, and read its pages."""
    report = workshop.build(state)
    assert not report.has_errors, list(map(str, report))
    return pages_of(workshop.made)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name.replace(" ", "-"))
def test_edit_makes_again_what_it_touches(case: Case, workshop: Workshop) -> None:
    """A page is made again when its bytes are others; when they are the same, only where a case says so."""
    before = built(workshop, start_state())
    after = built(workshop, case.edit(start_state()))
    workshop.build_clean(case.edit(start_state()))
    clean = {path: page.html for path, page in pages_of(workshop.clean).items()}
    assert [path for path, page in after.items() if page.html != clean[path]] == [], "not as in a clean site"
    differing = {path for path, html in clean.items() if path not in before or html != before[path].html}
    again = {path for path, page in after.items() if path not in before or page.inode != before[path].inode}
    assert differing <= again, "a page changed in the file of the build before"
    assert {after[path].kind for path in again - differing} <= case.for_nothing, "made again for nothing"
    assert case.touched <= differing
    assert case.untouched <= after.keys() - again


def test_edit_that_is_undone_gives_the_first_bytes(workshop: Workshop) -> None:
    """After a brand colour came and went, every page is what it was."""
    first = built(workshop, start_state())
    built(workshop, recoloured(start_state()))
    again = built(workshop, start_state())
    assert {path: page.html for path, page in again.items()} == {path: page.html for path, page in first.items()}

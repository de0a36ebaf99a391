# SPDX-License-Identifier: MIT
"""What the finder of each language knows of the content."""

from __future__ import annotations

import pytest

from showcase.model.views.finder_view import FinderEntry, FinderFacet, FinderView
from showcase.stages.plan.search.aliases import keywords, transliterations
from tests.contents import PROGRAMME, TECHNOLOGIES, plan_of

FILES = {
    "clusters/zeta.yml": """
        schema_version: 1
        name: {en: Zeta, de: Äther}
        name_local: Zéta
        acronym: ZT
        formerly: [{name: {en: Old Zeta}, until: "2019"}]
        country: DE
        city: Łódź
        sectors: [wind]
        technologies: [hydrogen]
        regions: [coast]
        founded: 2011-05
        members: {total: 42}
        summary: {en: Wind for all.}
    """,
    "clusters/alpha.yml": """
        {schema_version: 1, name: Alpha, country: DK, sectors: [health], status: merged, merged_into: zeta}
    """,
    "services/here.yml": "{title: {en: Zebra, de: Zebra}, kind: projects, country: DE, service_status: pilot}",
    "services/away.yml": "{title: Abroad, example_from: {country: NO}}",
    "events/day.yml": "{title: Open day, kind: conference, starts: 2027-03-01, clusters: [zeta], country: DE}",
    "events/alone.yml": "{title: Alone, kind: conference}",
    "stories/win.yml": "{title: A win, clusters: [alpha], date: 2020}",
    "actors/lab.yml": """
        name: The lab
        name_local: Das Labor
        technologies: [hydrogen, sensors]
        country: DE
        participations: [{cluster: zeta}]
    """,
    "pages/region.md": "---\ntitle: The region\nintro: Where it is.\n---\nWords.",
    "pages/region.de.md": "---\ntitle: Die Region\n---\nWorte.",
}  # fmt: skip


@pytest.fixture(scope="module")
def views() -> dict[str, FinderView]:
    """Make the finder of each language."""
    return {tag: make() for tag, make in plan_of(FILES).finders.items()}


def entry(view: FinderView, kind: str, identifier: str) -> FinderEntry:
    """Find an entry."""
    return next(one for one in view.entries if (one.kind, one.id) == (kind, identifier))


def facet(view: FinderView, name: str) -> FinderFacet:
    """Find a facet."""
    return next(one for one in view.facets if one.name == name)


def test_each_language_has_a_finder(views: dict[str, FinderView]) -> None:
    """Every language of the site has its own finder, with the same entries."""
    assert {tag: view.language for tag, view in views.items()} == {"en": "en", "de": "de"}
    kinds = [{(one.kind, one.id) for one in view.entries} for view in views.values()]
    assert kinds[0] == kinds[1]


def test_entries_are_in_the_order_of_a_list(views: dict[str, FinderView]) -> None:
    """Active clusters come first, then those that are no more, services, examples from elsewhere, all else by name."""
    found = [f"{one.kind}/{one.id}" for one in views["en"].entries if one.kind != "page" or one.id == "region"]
    assert found == [
        "cluster/zeta", "cluster/alpha", "service/here", "service/away", "story/win", "event/alone", "event/day",
        "actor/lab", "page/region",
    ]  # fmt: skip


def test_every_page_that_leads_on_is_found(views: dict[str, FinderView]) -> None:
    """The pages of header and footer are entries too, each once, and only those that the site has."""
    found = [one.path for one in views["en"].entries if one.kind == "page"]
    assert len(found) == len(set(found))
    assert {"events/", "stories/", "actors/", "figures/", "region/", "managers/", "imprint/"} <= set(found)
    assert {"partners/", "documents/", "initiatives/", "search/x/"} & set(found) == set()


def test_cluster_is_known_by_all_its_names(views: dict[str, FinderView]) -> None:
    """Names in other languages, the local one and former ones are aliases; the name shown is not."""
    known = entry(views["de"], "cluster", "zeta")
    assert (known.name, known.lang, known.acronym) == ("Äther", "", "ZT")
    assert known.aliases == ("Zeta", "Zéta", "Old Zeta")


def test_cluster_carries_what_lists_show_and_sort_by(views: dict[str, FinderView]) -> None:
    """Place, year, members, status and the language of texts that fall back are there."""
    known = entry(views["de"], "cluster", "zeta")
    assert (known.place, known.year, known.members, known.status, known.is_ended) == ("Łódź", 2011, 42, "", False)
    assert (known.summary, known.summary_lang) == ("Wind for all.", "en")
    merged = entry(views["en"], "cluster", "alpha")
    assert (merged.status, merged.is_ended, merged.members, merged.year) == ("Merged", True, -1, 0)


def test_values_are_the_narrow_ones(views: dict[str, FinderView]) -> None:
    """Broader terms follow from narrower ones, so they are named once, with the term."""
    values = entry(views["en"], "cluster", "zeta").values or {}
    assert (values["sector"], values["technology"], values["country"]) == (("wind",), ("hydrogen",), ("de",))
    sectors = {term.id: term.broader for term in facet(views["en"], "sector").terms}
    assert sectors == {"energy": "", "wind": "energy"}  # only what was merged works in health


def test_kind_of_service_has_a_name_of_its_own(views: dict[str, FinderView]) -> None:
    """Where services stand among clusters, `kind` is the kind of result."""
    assert (entry(views["en"], "service", "here").values or {})["service_kind"] == ("projects",)
    assert "kind" not in {one.name for one in views["en"].facets}


def test_terms_carry_the_words_of_all_languages(views: dict[str, FinderView]) -> None:
    """Labels of the other languages and synonyms are aliases."""
    wind = next(term for term in facet(views["de"], "sector").terms if term.id == "wind")
    energy = next(term for term in facet(views["de"], "sector").terms if term.id == "energy")
    assert (wind.label, wind.lang, wind.aliases) == ("Wind", "", ("Windkraft",))
    assert (energy.label, energy.aliases, energy.has_page) == ("Energie", ("Energy",), True)


def test_only_values_that_occur_are_there(views: dict[str, FinderView]) -> None:
    """A term that no cluster and no service has is no value, even when an actor has it."""
    assert [term.id for term in facet(views["en"], "technology").terms] == ["hydrogen"]
    assert (entry(views["en"], "actor", "lab").values or {})["technology"] == ("hydrogen",)


def test_everything_leads_to_its_own_page(views: dict[str, FinderView]) -> None:
    """Events, stories and actors lead to their pages, those without a cluster too."""
    paths = {one.id: one.path for one in views["en"].entries if one.kind in {"event", "story", "actor"}}
    assert paths == {"day": "events/day/", "alone": "events/alone/", "win": "stories/win/", "lab": "actors/lab/"}


def test_pages_are_known_by_their_titles(views: dict[str, FinderView]) -> None:
    """An editorial page is found by its title in any language."""
    page = entry(views["de"], "page", "region")
    assert (page.name, page.lang, page.path, page.aliases) == ("Die Region", "", "region/", ("The region",))


def test_terms_that_are_broader_than_each_other_are_kept() -> None:
    """A circle of terms loses no value and hangs nothing."""
    circle = TECHNOLOGIES.replace("label: Hydrogen", "label: Hydrogen, broader: sensors").replace(
        "label: Sensors", "label: Sensors, broader: hydrogen"
    )
    view = plan_of({**FILES, "taxonomies/technologies.yml": circle}).finders["en"]()
    assert (entry(view, "cluster", "zeta").values or {})["technology"] == ("hydrogen",)


def test_language_of_a_pseudo_locale_is_the_one_it_is_made_of() -> None:
    """A pseudo-locale has a finder in its base language, as its pages have."""
    files = {**FILES, "programme.yml": PROGRAMME.replace("[en, de]", "[en, en-XA]")}
    assert plan_of(files).finders["en-XA"]().language == "en"


@pytest.mark.parametrize("word, expected", [
    ("København", ("kobenhavn", "koebenhavn")),
    ("Ålborg", ("alborg", "aalborg")),
    ("Lübeck", ("lubeck", "luebeck")),
    ("Łódź", ("lodz",)),
    ("Straße", ("strasse",)),
    ("Þórshöfn", ("thorshofn", "thorshoefn")),
    ("Œuvre", ("oeuvre",)),
    ("Diyarbakır", ("diyarbakir",)),
    ("Hydrogen", ()),
    ("水素", ()),
    ("が", ()),
])  # fmt: skip
def test_word_is_known_as_it_is_typed_elsewhere(word: str, expected: tuple[str, ...]) -> None:
    """Special letters are reduced, and spelled out; words without them have one spelling."""
    assert transliterations(word) == expected


def test_keywords_hold_each_word_once() -> None:
    """Words that are there already are left out, and names of which nothing is new."""
    assert keywords(("Wind energy", "wind power", "Energy", "R&D", "Öl")) == (
        "Wind energy",
        "power",
        "R&D",
        "Öl ol oel",
    )

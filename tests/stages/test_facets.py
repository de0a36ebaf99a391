# SPDX-License-Identifier: MIT
"""Clusters and services are found by everything they are, and every count is true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from showcase.model.catalogue import FACETS
from showcase.model.codes import country_name, country_names
from showcase.model.page_plan import SitePlan
from showcase.model.views.body_views import DirectoryBody, FacetIndexBody
from showcase.model.views.facet_views import FacetBranch, FacetView
from showcase.stages.assemble.facet_terms import ALSO_CALLED, NAMED_IN
from showcase.stages.plan.enumerations import FACET_NAMES, FACET_TITLES, INDEX_TITLES
from tests.contents import CLUSTER, PROGRAMME, catalogue_of, cluster_files, plan_of, view_of

ROOT = Path(__file__).parents[2]
TIERS = "tiers: [{id: lead, title: {en: Leading, de: Spitze}}, {id: new-ones, title: New}, {id: none, title: None}]"
ALPHA = """
    schema_version: 1
    name: Alpha
    country: DK
    sectors: [wind]
    regions: [coast]
    tier: {tier: lead}
    website: {url: "https://alpha.example.org/", languages: [de, pt-BR]}
    services: [advice, help, course]
    cooperation:
      offers: [{text: Labs, kind: research}, {text: More labs, kind: research}, {text: Talks}]
      seeks: [{text: Money, kind: investment}]
"""
FILES = {
    "programme.yml": f"{PROGRAMME}    {TIERS}\n",
    "clusters/a.yml": ALPHA,
    "clusters/b.yml": "{schema_version: 1, name: Beta, country: AT, sectors: [energy], tier: {tier: new-ones}}",
    "services/advice.yml": "{title: Advice, kind: projects, offered_to: members, country: NO, languages: [nb]}",
    "services/help.yml": "{title: Help, kind: projects}",
    "services/course.yml": "{title: Course, kind: working-groups, offered_to: cluster_management}",
}


def counts(facet: FacetView) -> dict[str, int]:
    """Give the count of each value in order."""
    return {value.id: value.count for value in facet.values}


def facets_at(plan: SitePlan, path: str) -> dict[str, FacetView]:
    """Give the facets of a list by their names."""
    return {facet.name: facet for facet in view_of(plan, path).body.facets}


def test_every_facet_has_a_name_and_titles() -> None:
    """No vocabulary that clusters are found by lacks its name in addresses, its title, or the title of its page."""
    assert tuple(FACET_NAMES) == tuple(INDEX_TITLES) == FACETS
    assert set(FACETS) <= set(FACET_TITLES)
    assert len(set(FACET_NAMES.values())) == len(FACETS)


def test_cluster_is_found_by_what_its_profile_and_its_services_say() -> None:
    """Country, tier, languages, offers, needs and kinds of services to members are values of a cluster, each once."""
    facets = catalogue_of(FILES).clusters["a"].facets
    assert tuple(facets) == FACETS
    assert {name: facets[name] for name in FACETS[6:]} == {
        "tiers": ("lead",),
        "labels": (),
        "service-kinds": ("projects",),
        "languages": ("de", "pt-br"),
        "offers": ("research", "other"),
        "seeks": ("investment",),
    }
    assert facets["countries"] == ("dk",)


def test_values_nobody_wrote_down_are_named_in_every_language() -> None:
    """Countries and languages are called as each language calls them, tiers as the programme does."""
    vocabularies = catalogue_of(FILES).vocabularies
    assert dict(vocabularies["countries"]["dk"].label.by_tag) == {"en": "Denmark", "de": "Dänemark"}
    assert dict(vocabularies["languages"]["pt-br"].label.by_tag) == {
        "en": "Portuguese (Brazil)",
        "de": "Portugiesisch (Brasilien)",
    }
    assert dict(vocabularies["tiers"]["lead"].label.by_tag) == {"en": "Leading", "de": "Spitze"}
    assert dict(vocabularies["offers"]["research"].label.by_tag) == {
        "en": "Research cooperation",
        "de": "Research cooperation",
    }


def test_countries_and_languages_are_known_by_their_names_elsewhere() -> None:
    """Whoever types the name of a country or a language in another language than the site's finds it, too."""
    vocabularies = catalogue_of(FILES).vocabularies
    assert vocabularies["countries"]["dk"].synonyms == ("Danmark", "Danemark", "الدانمرك", "デンマーク")
    assert vocabularies["languages"]["nb"].synonyms == (
        *("bokmål", "norsk bokmål", "norvégien bokmål", "النرويجية بوكمال", "ノルウェー語(ブークモール)"),
    )
    assert vocabularies["tiers"]["lead"].synonyms == ()
    files = {"clusters/c.yml": "{schema_version: 1, name: C, country: TR}"}
    names = catalogue_of(files).vocabularies["countries"]["tr"].synonyms
    assert {"Turkey", "Tyrkiet", "Turquie"} <= set(names)
    country = next(facet for facet in plan_of(FILES).finders["en"]().facets if facet.name == "country")
    assert "Danemark" in next(term for term in country.terms if term.id == "dk").aliases


def test_names_elsewhere_are_in_every_language_of_the_interface() -> None:
    """A language that the interface gets brings its names of countries along; no other name is there twice."""
    assert set(NAMED_IN) == {folder.name for folder in (ROOT / "locales").iterdir() if folder.is_dir()}
    assert set(ALSO_CALLED) <= set(country_names())
    for code, names in ALSO_CALLED.items():
        assert not set(names) & {country_name(code, tag) for tag in NAMED_IN}, code


def test_only_values_that_occur_are_terms() -> None:
    """What no cluster has is no facet value; countries of services have a name but no page."""
    catalogue = catalogue_of(FILES)
    assert list(catalogue.vocabularies["tiers"]) == ["lead", "new-ones"]
    assert list(catalogue.vocabularies["offers"]) == ["research", "other"]
    assert list(catalogue.vocabularies["seeks"]) == ["investment"]
    assert catalogue.vocabularies["countries"]["no"].clusters == ()
    assert [term.id for term in catalogue.facet_terms("countries")] == ["at", "dk"]


def test_kind_of_cooperation_is_disguised_in_a_test_language() -> None:
    """Words of ours in a label go through the messages of a pseudo-language too, those of the locale data do not."""
    programme = FILES["programme.yml"].replace("[en, de]", "[en, en-XA]")
    plan = plan_of({**FILES, "programme.yml": programme})
    facets = facets_at(plan, "/en-xa/clusters/")
    assert facets["seeks"].values[0].label.text.startswith("[Íñ")
    assert facets["country"].values[0].label.text == "Austria"


def test_every_value_of_every_vocabulary_has_a_page() -> None:
    """Each value that a cluster has leads to a page of its own, in each language, and no other value has one."""
    plan, catalogue = plan_of(FILES), catalogue_of(FILES)
    paths = {page.url_path for page in plan.pages}
    for name in FACETS:
        for prefix in ("", "/de"):
            wanted = {f"{prefix}/{name}/{term.id}/" for term in catalogue.facet_terms(name)}
            start = f"{prefix}/{name}/"
            listed = {path for path in paths if path.startswith(start) and path.count("/") == start.count("/") + 1}
            assert listed == wanted
            assert (start in paths) == bool(wanted)


@pytest.mark.parametrize(
    "path, heading, title",
    [
        ("/countries/dk/", "Denmark", "Denmark – Country – North"),
        ("/de/languages/de/", "Language of the website: Deutsch", "Deutsch – Language of the website – North"),
        ("/offers/research/", "Offers: Research cooperation", "Research cooperation – Offers – North"),
        ("/sectors/wind/", "Wind", "Wind – Sector – North"),
    ],
)
def test_list_says_what_it_is_about(path: str, heading: str, title: str) -> None:
    """A list is headed by its value; where that alone says too little, by the facet as well."""
    view = view_of(plan_of(FILES), path)
    assert (view.body.title.text, view.head.title) == (heading, title)


def test_countries_stand_in_the_order_of_each_language() -> None:
    """Countries and languages are sorted by what readers see, not by their codes."""
    plan = plan_of({
        f"clusters/{code}.yml": f"{{schema_version: 1, name: C, country: {code.upper()}}}"
        for code in ("at", "de", "se", "cz")
    })  # fmt: skip
    labels = [
        [value.label.text for value in facets_at(plan, path)["country"].values]
        for path in ("/clusters/", "/de/clusters/")
    ]
    assert labels == [
        ["Austria", "Czechia", "Germany", "Sweden"],
        ["Deutschland", "Österreich", "Schweden", "Tschechien"],
    ]


def test_narrow_values_stand_below_their_broad_one() -> None:
    """Sectors of all depths can be chosen; each narrow one follows the one it belongs to."""
    sectors = """
        terms:
        - {id: health, label: Health}
        - {id: rotors, label: Rotors, broader: wind}
        - {id: energy, label: Energy}
        - {id: wind, label: Wind, broader: energy}
    """
    files = {"a": CLUSTER % ("A", "rotors"), "b": CLUSTER % ("B", "health")}
    plan = plan_of({"taxonomies/sectors.yml": sectors, **{f"clusters/{key}.yml": text for key, text in files.items()}})
    values = facets_at(plan, "/clusters/")["sector"].values
    assert [(value.id, value.depth, value.count) for value in values] == [
        ("health", 0, 1), ("energy", 0, 1), ("wind", 1, 1), ("rotors", 2, 1),
    ]  # fmt: skip
    body: FacetIndexBody = view_of(plan, "/sectors/").body
    assert [shape(branch) for branch in body.branches] == [("health", []), ("energy", [("wind", [("rotors", [])])])]


def shape(branch: FacetBranch) -> tuple[str, list[object]]:
    """Write a branch as its identifier and what is below it."""
    return (branch.value.id, [shape(below) for below in branch.narrower])


def test_values_that_are_broader_than_each_other_are_all_listed() -> None:
    """A circle of broader terms loses no value of the list."""
    sectors = "terms: [{id: a, label: A, broader: b}, {id: b, label: B, broader: a}]"
    plan = plan_of({"taxonomies/sectors.yml": sectors, "clusters/c.yml": CLUSTER % ("C", "a")})
    assert set(counts(facets_at(plan, "/clusters/")["sector"])) == {"a", "b"}
    assert view_of(plan, "/sectors/").body.branches != ()


def test_page_of_all_values_is_linked_from_directory_and_breadcrumb() -> None:
    """The way from the directory to a value and back leads over the page of all values."""
    plan = plan_of(FILES)
    linked = {urljoin("/clusters/", link.url) for link in view_of(plan, "/clusters/").body.indexes}
    assert linked == {f"/{name}/" for name in FACETS if name not in {"technologies", "ecosystems", "stages", "labels"}}
    trail = [urljoin("/tiers/lead/", link.url) for link in view_of(plan, "/tiers/lead/").breadcrumb]
    assert trail == ["/", "/clusters/", "/tiers/", "/tiers/lead/"]
    assert urljoin("/clusters/", facets_at(plan, "/clusters/")["tier"].index_url) == "/tiers/"


def test_former_address_of_a_value_leads_to_the_present_one() -> None:
    """Terms that were renamed keep their old address, in every vocabulary that is written down."""
    kinds = "terms: [{id: projects, label: Projects, previous_ids: [ventures]}, {id: working-groups, label: W}]"
    plan = plan_of({**FILES, "taxonomies/service-kinds.yml": kinds})
    moved = {item.from_path: item.to_path for item in plan.redirects}
    assert moved["/de/service-kinds/ventures/"] == "/de/service-kinds/projects/"


def test_counts_of_a_paged_list_are_those_of_all_its_pages() -> None:
    """A filter counts every cluster of a long list, on each of its pages."""
    files = cluster_files(205) | {"clusters/zz.yml": "{schema_version: 1, name: Zz, country: DK, sectors: [health]}"}
    plan = plan_of(files)
    for path in ("/clusters/", "/clusters/page/2/"):
        assert counts(facets_at(plan, path)["country"]) == {"dk": 1, "de": 205}
        assert counts(facets_at(plan, path)["sector"]) == {"energy": 205, "health": 1}
    assert counts(facets_at(plan, "/countries/de/page/2/")["sector"]) == {"energy": 205}
    assert view_of(plan, "/sectors/energy/coast/page/2/").body.total == 205


def test_search_page_counts_all_that_choosing_a_value_shows() -> None:
    """The first counts of the search page are those of the entries of the finder, events and actors among them."""
    technologies = "terms: [{id: ships, label: S}, {id: drones, label: D, broader: ships}, {id: kites, label: K}]"
    own = {
        "taxonomies/technologies.yml": technologies,
        "clusters/c.yml": "{schema_version: 1, name: C, country: DK, technologies: [drones], regions: [coast]}",
        "actors/lab.yml": """
            name: Lab
            country: DK
            technologies: [drones, ships, kites]
            participations: [{cluster: c, role: member}]
        """,
        "actors/elsewhere.yml": "{name: Elsewhere, country: AT, participations: []}",
        "events/fair.yml": "{title: Fair, kind: conference, starts: 2026-05-01, country: DK, clusters: [c, a]}",
    }
    plan = plan_of({**FILES, **own})
    found = facets_at(plan, "/search/")
    assert counts(found["technology"]) == {"ships": 2, "drones": 2}
    assert counts(found["country"]) == {"at": 2, "dk": 4, "no": 1}
    assert counts(facets_at(plan, "/clusters/")["country"]) == {"at": 1, "dk": 2}
    finder = plan.finders["en"]()
    above = {(facet.name, term.id): term.broader for facet in finder.facets for term in facet.terms}
    carried = Counter(
        pair
        for entry in finder.entries
        for pair in {
            (name, one)
            for name, values in (entry.values or {}).items()
            for value in values
            for one in (value, above[name, value])
            if one
        }
    )
    promised = {(name, value): count for name, facet in found.items() for value, count in counts(facet).items()}
    kinds = Counter(entry.kind for entry in finder.entries)
    assert {value: count for (name, value), count in promised.items() if name == "kind" and count > 0} == {
        kind: count for kind, count in kinds.items() if kind != "page"
    }
    assert {pair: count for pair, count in promised.items() if pair[0] != "kind"} == carried


def test_panel_of_a_facet_page_keeps_to_the_most_frequent_values() -> None:
    """Where clusters have hundreds of values, pages of values say how many are left out; the directory has them all."""
    terms = "\n".join(f"    - {{id: t{number}, label: T}}" for number in range(250))
    technologies = ", ".join(f"t{number}" for number in range(250))
    one = f"{{schema_version: 1, name: One, country: DE, technologies: [{technologies}]}}"
    two = "{schema_version: 1, name: Two, country: DE, technologies: [t249]}"
    files = {"clusters/a.yml": one, "clusters/b.yml": two}
    plan = plan_of({"taxonomies/technologies.yml": f"    terms:\n{terms}\n", **files})
    found = facets_at(plan, "/countries/de/")["technology"]
    assert (len(found.values), found.left_out, found.values[-1].id) == (200, 50, "t249")
    assert len(facets_at(plan, "/clusters/")["technology"].values) == 250


VALUES = st.lists(st.sampled_from(["energy", "wind", "health"]), max_size=3, unique=True)
CLUSTERS = st.lists(
    st.fixed_dictionaries({
        "country": st.sampled_from(["DE", "DK", "NO"]),
        "sectors": VALUES,
        "regions": st.lists(st.sampled_from(["coast", "inland"]), max_size=2, unique=True),
        "stage": st.sampled_from(["", "growing", "mature"]),
        "tier": st.sampled_from(["", "lead", "new-ones"]),
        "languages": st.lists(st.sampled_from(["de", "DE", "en", "pt-BR"]), max_size=3, unique=True),
        "offers": st.lists(st.sampled_from(["research", "business", "other"]), max_size=3),
        "services": st.lists(st.sampled_from(["advice", "help", "course"]), max_size=2, unique=True),
    }),
    min_size=1,
    max_size=6,
)  # fmt: skip


def written(number: int, cluster: Mapping[str, object]) -> str:
    """Write a random cluster as YAML."""
    offers = cluster["offers"]
    assert isinstance(offers, list)
    lines = [
        "schema_version: 1",
        f"name: C{number}",
        f"country: {cluster['country']}",
        f"sectors: {cluster['sectors']}",
        f"regions: {cluster['regions']}",
        f"services: {cluster['services']}",
        f"website: {{url: 'https://c.example.org/', languages: {cluster['languages']}}}",
        f"cooperation: {{offers: [{', '.join(f'{{text: T, kind: {kind}}}' for kind in offers)}]}}",
    ]
    if cluster["stage"]:
        lines.append(f"lifecycle_stage: {cluster['stage']}")
    if cluster["tier"]:
        lines.append(f"tier: {{tier: {cluster['tier']}}}")
    return "\n".join(lines)


@effort(max_examples=25, deadline=None)
@given(CLUSTERS)
def test_every_count_is_the_number_of_clusters_on_its_page(clusters: list[dict[str, object]]) -> None:
    """Whatever clusters say, a value counts the clusters of its page, and each cluster is on the page of each value."""
    files = {**FILES, **{f"clusters/c{number}.yml": written(number, item) for number, item in enumerate(clusters)}}
    plan, catalogue = plan_of(files), catalogue_of(files)
    vocabulary = {FACET_NAMES[name]: name for name in FACETS}
    for facet in facets_at(plan, "/clusters/").values():
        for value in facet.values:
            assert urljoin("/clusters/", value.url) == f"/{vocabulary[facet.name]}/{value.id}/"
            body: DirectoryBody = view_of(plan, urljoin("/clusters/", value.url)).body
            assert value.count == body.total == len(body.cards)
    for cluster in catalogue.clusters.values():
        for name, values in cluster.facets.items():
            for identifier in values:
                cards = view_of(plan, f"/{name}/{identifier}/").body.cards
                assert cluster.id in {card.id for card in cards}


@effort(max_examples=25, deadline=None)
@given(CLUSTERS)
def test_filters_of_a_list_count_the_clusters_of_that_list(clusters: list[dict[str, object]]) -> None:
    """On the page of a value the filters count its clusters only, and leave out what none of them has."""
    files = {**FILES, **{f"clusters/c{number}.yml": written(number, item) for number, item in enumerate(clusters)}}
    plan = plan_of(files)
    for path in ("/sectors/energy/", "/countries/dk/", "/sectors/energy/coast/"):
        body: DirectoryBody = view_of(plan, path).body
        for facet in body.facets:
            known = {str(value.number): value.id for value in facet.values}
            held = [[known[number] for number in card.values.split() if number in known] for card in body.cards]
            assert counts(facet) == {value.id: sum(value.id in ids for ids in held) for value in facet.values}
            assert {value.id for value in facet.values} == {identifier for ids in held for identifier in ids}

# SPDX-License-Identifier: MIT
"""Which pages exist, under which addresses, in which languages."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from showcase.diagnostics import OuterWorldError
from showcase.model.page_plan import SitePlan
from showcase.stages.validate.identifiers import RESERVED
from tests.contents import CLUSTER, PROGRAMME, cluster_files, page_of, plan_of, view_of

THREE = PROGRAMME.replace("[en, de]", "[en, de, ar]")
FILES = {
    "clusters/a.yml": """
        {schema_version: 1, name: {en: Alpha, de: Alfa}, country: DE, sectors: [wind], regions: [coast]}
    """,
    "clusters/b.yml": CLUSTER % ("Beta", "health"),
    "services/advice.yml": "{title: Advice}",
    "pages/region.md": "---\ntitle: The region\n---\nWords.",
}
IDENTIFIERS = st.lists(
    st.from_regex(r"[a-z0-9]{1,3}(-[a-z]{1,2})?", fullmatch=True), min_size=1, max_size=6, unique=True
)


def paths(plan: SitePlan) -> list[str]:
    """List the addresses of a plan."""
    return [page.url_path for page in plan.pages]


@effort(max_examples=15)
@given(IDENTIFIERS, st.randoms())
def test_addresses_are_unique_and_do_not_depend_on_order(identifiers: list[str], random: object) -> None:
    """Whatever things are called and in whatever order they are read, the same unique addresses come out."""
    files = {f"clusters/{name}.yml": CLUSTER % ("N", "wind") for name in identifiers}
    files |= {f"services/{name}.yml": "{title: S}" for name in identifiers}
    found = paths(plan_of(files))
    assert len(set(found)) == len(found)
    assert set(paths(plan_of(dict(reversed(files.items()))))) == set(found)
    for name in identifiers:
        assert {f"/clusters/{name}/", f"/de/clusters/{name}/", f"/services/{name}/"} <= set(found)


def test_every_locale_has_the_same_pages() -> None:
    """A page of one language is there in all of them, under the same path."""
    plan = plan_of({"programme.yml": THREE, **FILES})
    found: dict[str, set[str]] = {}
    for page in plan.pages:
        prefix = page.locale.url_prefix(plan.default_locale)
        assert page.url_path.startswith(prefix)
        found.setdefault(page.locale.tag, set()).add(page.url_path.removeprefix(prefix).removeprefix("/"))
    assert found["en"] == found["de"] == found["ar"]


@pytest.mark.parametrize(
    "path, kind",
    [
        ("/", "home"),
        ("/clusters/", "directory"),
        ("/clusters/a/", "cluster"),
        ("/sectors/wind/", "facet"),
        ("/sectors/energy/", "facet"),
        ("/sectors/energy/coast/", "facet"),
        ("/regions/coast/", "facet"),
        ("/services/", "services"),
        ("/services/advice/", "service"),
        ("/region/", "editorial"),
        ("/imprint/", "legal"),
        ("/privacy/", "legal"),
        ("/accessibility/", "legal"),
        ("/search/", "search"),
        ("/404.html", "not_found"),
        ("/de/404.html", "not_found"),
        ("/ar/clusters/a/", "cluster"),
    ],
)
def test_pages_stand_at_their_fixed_addresses(path: str, kind: str) -> None:
    """Each kind of page has the address that the design promises."""
    assert page_of(plan_of({"programme.yml": THREE, **FILES}), path).kind == kind


def test_page_becomes_a_file_of_its_own() -> None:
    """An address that ends with a slash is a folder with an index; another is a file."""
    plan = plan_of(FILES)
    assert str(page_of(plan, "/").output_file) == "index.html"
    assert str(page_of(plan, "/de/clusters/a/").output_file) == "de/clusters/a/index.html"
    assert str(page_of(plan, "/404.html").output_file) == "404.html"


def test_only_terms_and_pairs_with_clusters_have_a_page() -> None:
    """A facet value or pair without any cluster gets no page."""
    found = paths(plan_of(FILES))
    assert "/regions/inland/" not in found
    assert "/technologies/hydrogen/" not in found
    assert "/sectors/health/coast/" in found
    assert [path for path in found if path.endswith("/inland/")] == []


@pytest.mark.parametrize("total, pages", [(0, 1), (1, 1), (199, 1), (200, 1), (201, 2), (401, 3)])
def test_long_lists_are_paged_and_list_everything(total: int, pages: int) -> None:
    """From 200 clusters on lists go over several pages, and together these list each cluster once."""
    plan = plan_of(cluster_files(total))
    starts = ["/clusters/", "/sectors/energy/", "/sectors/energy/coast/"] if total else ["/clusters/"]
    for start in starts:
        own = [path for path in paths(plan) if path == start or path.startswith(f"{start}page/")]
        assert own == [start, *(f"{start}page/{number}/" for number in range(2, pages + 1))]
        bodies = [view_of(plan, path).body for path in own]
        listed = Counter(card.id for body in bodies for card in body.cards)
        assert (len(listed), set(listed.values()) <= {1}) == (total, True)
        assert {body.total for body in bodies} == {total}


def test_pages_of_a_list_lead_to_each_other() -> None:
    """Each page of a list names the one before, the one after, and itself as current."""
    plan = plan_of(cluster_files(401))
    view = view_of(plan, "/de/clusters/page/2/")
    turn = view.body.pagination
    resolved = [urljoin("/de/clusters/page/2/", url) for url in (turn.previous_url, turn.next_url)]
    assert resolved == ["/de/clusters/", "/de/clusters/page/3/"]
    assert [link.is_current for link in turn.pages] == [False, True, False]
    last = view_of(plan, "/clusters/page/3/").body.pagination
    assert (last.number, last.count, last.next_url) == (3, 3, "")


def test_plan_covers_locales_that_are_not_rendered() -> None:
    """A build of one language still knows all pages of all of them."""
    plan = plan_of(FILES, locales=("DE",))
    assert [locale.tag for locale in plan.rendered_locales] == ["de"]
    assert {page.locale.tag for page in plan.pages} == {"en", "de"}
    assert {page.locale.tag for page in plan.rendered_pages} == {"de"}


def test_locale_that_the_programme_does_not_have_is_refused() -> None:
    """Asking for an unknown language is told together with the known ones."""
    with pytest.raises(OuterWorldError, match="names fr") as caught:
        plan_of(FILES, locales=("de", "fr"))
    assert str(caught.value.hint) == "its languages are en, de"


def test_old_identifiers_lead_to_new_ones_in_every_locale() -> None:
    """Former identifiers of clusters, services and terms are redirected, unless a page stands there."""
    plan = plan_of({
        "clusters/a.yml": "{schema_version: 1, name: A, country: DE, previous_ids: [old, b]}",
        "clusters/b.yml": CLUSTER % ("B", "health"),
        "services/s.yml": "{title: S, previous_ids: [t]}",
    })  # fmt: skip
    found = {redirect.from_path: redirect.to_path for redirect in plan.redirects}
    assert found == {
        "/clusters/old/": "/clusters/a/",
        "/de/clusters/old/": "/de/clusters/a/",
        "/services/t/": "/services/s/",
        "/de/services/t/": "/de/services/s/",
        "/sectors/medicine/": "/sectors/health/",
        "/de/sectors/medicine/": "/de/sectors/health/",
    }
    assert len(plan.redirects) == len(found)


def test_two_pages_at_one_address_are_a_bug() -> None:
    """Validation refuses them, so a plan that still has two pages at one address stops at once."""
    with pytest.raises(ValueError, match="/services/matrix/"):
        plan_of({**FILES, "services/matrix.yml": "{title: M, type: {pillar: A, level: 1}}"})


def test_first_steps_of_all_addresses_are_reserved() -> None:
    """No editorial page can be called like a part of the site: validation refuses these words."""
    plan = plan_of({
        **FILES,
        "clusters/z.yml": """
            {schema_version: 1, name: Z, country: DE, technologies: [hydrogen], sectors: [wind], regions: [coast],
            lifecycle_stage: growing, ecosystems: [health]}
        """,
    })  # fmt: skip
    steps = {page.url_path.split("/")[1] for page in plan.pages if page.locale.tag == "en"} - {"", "404.html", "region"}
    assert steps - RESERVED == set()


def test_making_a_view_twice_gives_equal_views() -> None:
    """A view is a pure function of the content: nothing is used up or counted on."""
    plan = plan_of({"programme.yml": THREE, **FILES})
    for page in plan.pages:
        assert page.make_view() == page.make_view()

# SPDX-License-Identifier: MIT
"""The component page holds every component that a visitor sees, in its states, and names nobody."""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import nodes

from showcase.model.page_plan import SitePlan
from showcase.model.views.component_views import ComponentsBody, SampleView
from showcase.stages.plan.components.cluster_samples import ICONS
from showcase.stages.plan.components.sample_words import LONG_NAME
from tests.built_sites import BuiltSite
from tests.contents import plan_of, view_of
from tests.theme.test_templates import THEME, environment

COMPONENTS = {path.stem for path in (THEME / "components").glob("*.html")}
SCRIPTED = "shown by a script only; a test of the browser looks at it where it appears"
ARRANGES = "arranges components that stand on the page by themselves"
ONCE = "stands once on the page of its kind, with its heading; tests of all kinds of pages look at it"
EXCEPTIONS = {
    # The brand page shows marks, colours and type in all their forms, and is a picture book itself.
    **{name: ONCE for name in COMPONENTS if name.startswith("brand_")},
    "benchmark_chart": ARRANGES,
    "call_band": ONCE,
    "cluster_results": ARRANGES,
    "exchange_part": ARRANGES,
    "found_list": SCRIPTED,
    "framework_head": ONCE,
    "framework_part": ARRANGES,
    "head": "is not seen",
    "home_news": ARRANGES,
    "initiative_network": ARRANGES,
    "language_gaps": ONCE,
    "learning_group": ARRANGES,
    "manager_way": ONCE,
    "module_script": "is not seen",
    "page_sheets": "is not seen",
    "profile_aims": ARRANGES,
    "profile_contents": ONCE,
    "profile_cooperation": ARRANGES,
    "profile_head": ONCE,
    "profile_network": ARRANGES,
    "profile_sections": ARRANGES,
    "profile_side": ARRANGES,
    "profile_strengths": ARRANGES,
    "prose_intro": ARRANGES,
    "result_template": SCRIPTED,
    "search_notices": SCRIPTED,
    "search_start": SCRIPTED,
    "section_head": "heads the groups of the page itself",
}
NOT_OF_A_FILE = {"button"}  # samples that are a class, not a component
# The states that the words of an author or a translator bring about; who shows words shows these.
OF_WORDS = {"usual", "fallback", "long", "without-facts"}


def samples_of(plan: SitePlan, url_path: str = "/components/") -> list[SampleView]:
    """List the samples of a planned page."""
    body = view_of(plan, url_path).body
    assert isinstance(body, ComponentsBody)
    return [sample for group in body.groups for sample in group.samples]


def imported_by(name: str) -> set[str]:
    """List the components that a component is made of, and those that these are made of."""
    tree = environment().parse((THEME / "components" / f"{name}.html").read_text(encoding="utf-8"))
    imports = [node.template for node in tree.find_all(nodes.FromImport)]
    found = {Path(str(template.value)).stem for template in imports if isinstance(template, nodes.Const)}
    return found.union(*map(imported_by, found))


def test_no_component_is_forgotten() -> None:
    """Every component has a sample, is part of one that has, or is named above with the reason."""
    shown = {sample.component for sample in samples_of(plan_of({}))} - NOT_OF_A_FILE
    # The map of a list needs a site with places.
    shown.add("cluster_map")
    parts = set[str]().union(*map(imported_by, shown))
    ours = {name for name in COMPONENTS if name.startswith("sample_")}
    assert sorted(COMPONENTS - shown - parts - ours - EXCEPTIONS.keys()) == []
    assert sorted(EXCEPTIONS.keys() - (COMPONENTS - shown)) == []


def test_cards_are_shown_in_all_states_of_words() -> None:
    """Each card that has a page of its own stands there as usual, fallen back, without facts and with long words."""
    by_component: dict[str, set[str]] = {}
    for sample in samples_of(plan_of({})):
        by_component.setdefault(sample.component, set()).add(sample.state)
    for name in ("cluster_card", "service_card", "event_card", "story_card", "actor_card", "exchange_card"):
        assert by_component[name] >= OF_WORDS, name
    assert by_component["contact_card"] >= OF_WORDS
    assert by_component["document_row"] >= OF_WORDS


def test_samples_have_anchors_of_their_own() -> None:
    """No two samples of the page share an anchor."""
    anchors = [sample.id for sample in samples_of(plan_of({}))]
    assert len(anchors) == len(set(anchors)) > 120


def test_long_name_is_as_long_as_names_may_be() -> None:
    """The name that stands for all long ones has 120 characters, and a word of 80."""
    assert len(LONG_NAME) == 120
    assert max(map(len, LONG_NAME.split())) == 80


def test_all_icons_are_shown() -> None:
    """No icon of the theme is left out."""
    drawn = re.findall(r'^  "([\w-]+)": "', (THEME / "components/icon.html").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(drawn) == sorted(ICONS)


def test_page_depends_on_no_content() -> None:
    """Two programmes in the same languages have the same samples."""
    other = plan_of(
        {"clusters/alpha.yml": "{schema_version: 1, name: Alpha, country: DE, sectors: [wind], regions: [coast]}"}
    )
    assert samples_of(plan_of({})) == samples_of(other)


def test_nobody_is_led_to_the_page(complete_site: BuiltSite) -> None:
    """It is in no sitemap, search engines are told to leave it out, and no page links to it but its other languages."""
    assert "/components/" not in (complete_site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert complete_site.node("/components/", 'meta[name="robots"]').attributes["content"] == "noindex"
    for planned in complete_site.pages_of("en"):
        if planned.kind != "components":
            links = [str(node.attributes["href"]) for node in complete_site.page(planned.url_path).css("a[href]")]
            assert [link for link in links if link.endswith("components/")] == [], planned.url_path


def test_page_exists_in_every_language(complete_site: BuiltSite) -> None:
    """Each locale has the page, in its direction and with words of its interface."""
    for path, direction in (("/components/", "ltr"), ("/de/components/", "ltr"), ("/ar/components/", "rtl")):
        assert complete_site.node(path, "html").attributes["dir"] == direction
    assert complete_site.node("/de/components/", ".button").text(strip=True) == "Partner finden"


def test_samples_lead_nowhere_else(complete_site: BuiltSite) -> None:
    """All links of samples stay on the page, or lead to an address that is reserved for examples."""
    page = complete_site.page("/components/")
    links = [str(node.attributes["href"]) for node in page.css(".sample__view a[href]")]
    beginnings = ("#", "https://sample.example/", "mailto:", "webcal://example.org/", "../compare/", "../managers/")
    assert [link for link in links if not link.startswith(beginnings)] == []
    assert all("@example.org" in link for link in links if link.startswith("mailto:"))

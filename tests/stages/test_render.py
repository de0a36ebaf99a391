# SPDX-License-Identifier: MIT
"""A page is its view stamped into the frame, and nothing in its words is taken for anything else."""

from __future__ import annotations

import dataclasses
import pkgutil
import re
from functools import cache
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader, nodes
from jinja2.exceptions import UndefinedError
from jinja2.meta import find_referenced_templates
from selectolax.lexbor import LexborHTMLParser

from showcase.model import views
from showcase.model.messages import ENGLISH
from showcase.model.page_plan import SitePlan
from showcase.resources import resource_folder
from showcase.stages.brand import brand_site
from showcase.stages.render import render_site
from showcase.stages.render.stamp import NEEDED_SLOTS, Frame, read_page
from showcase.stages.render.templates import SLOT_TEMPLATES, PageTemplates
from showcase.stages.swap import staging_folder
from tests.contents import PROGRAMME, plan_of, settings_for, view_of

THEME = resource_folder() / "theme"
TRICKS = "@@content@@ @@asset:showcase.css@@ {{ 7 * 7 }} {% raw %} <b>bold</b> &amp; \U0001f600"
CLUSTER = f"""
    schema_version: 1
    name: '{TRICKS}'
    country: DE
    sectors: [wind]
    summary: '{TRICKS}'
    description: '{TRICKS}'
"""
FILES = {
    "programme.yml": PROGRAMME.replace("name: North", f"name: '{TRICKS}'") + f"    notice: '{TRICKS}'\n",
    "clusters/a.yml": CLUSTER,
    "services/s.yml": f"{{title: '{TRICKS}'}}",
    "pages/region.md": f"---\ntitle: Region\n---\n{TRICKS}\n\n![alt](../media/x.png)\n",
}
# Fields that no template shows, each with its reason.
NOT_SHOWN = {
    "DirectoryBody": {
        "facet_name": "for the finder, which asks for the facet that a list is about",
        "facet_id": "same",
    },
    "ClusterBody": {"id": "the address of the page shows it; exports need it"},
    "ServiceBody": {"id": "as of a cluster"},
}
TEMPLATES = {
    "RegionBody": ("region",),
    "PrioritiesBody": ("priorities",),
    "PriorityBody": ("priority",),
    "StandingsBody": ("standings",),
    "AdmissionBody": ("admission",),
    "ArchiveBody": ("archive",),
    "HomeBody": ("home",),
    "DirectoryBody": ("directory", "facet"),
    "FacetIndexBody": ("facet_index",),
    "ClusterBody": ("cluster",),
    "CompareBody": ("compare",),
    "ServicesBody": ("services",),
    "ServiceBody": ("service",),
    "ServiceMatrixBody": ("service_matrix",),
    "FrameworkPartBody": ("service_pillar", "service_level"),
    "ServiceTypeBody": ("service_type",),
    "MemberServicesBody": ("member_services",),
    "ServiceStepsBody": ("service_steps",),
    "LifeCycleBody": ("life_cycle",),
    "EditorialBody": ("editorial",),
    "SearchBody": ("search",),
    "LegalBody": ("legal",),
    "NotFoundBody": ("not_found",),
    "ManagersBody": ("managers",),
    "TranslationsBody": ("translations",),
    "ActorBody": ("actor",),
    "ActorCountsBody": ("actor_counts",),
    "ActorsBody": ("actors",),
    "DataBody": ("data",),
    "DocumentBody": ("document",),
    "DocumentsBody": ("documents",),
    "EmbedBody": ("embed",),
    "EventBody": ("event",),
    "EventsBody": ("events",),
    "BadgesBody": ("badges",),
    "BrandBody": ("brand",),
    "ComponentsBody": ("components",),
    "FiguresBody": ("figures",),
    "InitiativeBody": ("initiative",),
    "InitiativesBody": ("initiatives",),
    "LearningBody": ("learning",),
    "MonthBody": ("event_month",),
    "PartnerCountryBody": ("partner_country",),
    "PartnersBody": ("partners",),
    "StoriesBody": ("stories",),
    "StoryBody": ("story",),
}
ROOMS = tuple(import_module(f"{views.__name__}.{room.name}") for room in pkgutil.iter_modules(views.__path__))
CLASSES = {name: kind for room in ROOMS for name, kind in vars(room).items()}
BODIES = sorted(name for name in CLASSES if name.endswith("Body"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """All pages of a small site full of tricks, rendered, by address."""
    return render(plan_of(FILES), tmp_path_factory.mktemp("site"))


def render(plan: SitePlan, folder: Path) -> dict[str, str]:
    """Render all pages of a plan; gives their HTML by address."""
    settings = settings_for(output=folder / "site", workers=1)
    with staging_folder(settings) as staging:
        brand_site(plan, staging, settings)
        render_site(dataclasses.replace(plan, has_handbook=False), staging, settings)
        return {
            page.url_path: (staging.folder / str(page.output_file)).read_text("utf-8") for page in plan.rendered_pages
        }


@cache
def environment() -> Environment:
    """Open the theme for looking at its templates."""
    return Environment(loader=FileSystemLoader(THEME), autoescape=True)


def attributes_used(template: str, seen: set[str] | None = None) -> set[str]:
    """Collect the names of all attributes that a template, or one that it takes parts from, asks for."""
    seen = set() if seen is None else seen
    if template in seen:
        return set()
    seen.add(template)
    tree = environment().parse((THEME / template).read_text(encoding="utf-8"))
    found = {node.attr for node in tree.find_all(nodes.Getattr)}
    for other in find_referenced_templates(tree):
        if other is not None:
            found |= attributes_used(other, seen)
    return found


def test_every_page_is_rendered(site: dict[str, str]) -> None:
    """Each planned page has one main part with its content, in its language, under its kind."""
    plan = plan_of(FILES)
    assert set(site) == {page.url_path for page in plan.pages}
    for page in plan.pages:
        html = LexborHTMLParser(site[page.url_path])
        root = html.css_first("html")
        assert root is not None
        assert root.attributes == {"lang": page.locale.tag, "dir": "ltr", "data-page": page.kind.replace("_", "-")}
        (main,) = html.css("main")
        assert main.css_first("h1") is not None


@pytest.mark.parametrize("path", ["/", "/clusters/", "/clusters/a/", "/de/clusters/a/", "/services/s/", "/region/"])
def test_words_that_look_like_slots_or_templates_stay_words(site: dict[str, str], path: str) -> None:
    """No slot, expression or element is made of content, neither in the page nor in header and footer."""
    html = LexborHTMLParser(site[path])
    assert html.body is not None
    text = " ".join(html.body.text().split())
    assert "@@content@@ @@asset:showcase.css@@ {{ 7 * 7 }} {% raw %} <b>bold</b>" in text
    assert "49" not in re.sub(r"\W+", " ", text).split()
    assert html.css("b") == []
    assert len(html.css("main")) == 1


def test_no_slot_is_left_empty_handed(tmp_path: Path) -> None:
    """In a site without tricks no page shows a slot."""
    pages = render(plan_of({"clusters/a.yml": "{schema_version: 1, name: A, country: DE}"}), tmp_path)
    assert [path for path, html in pages.items() if "@@" in html] == []


def test_current_section_is_marked(site: dict[str, str]) -> None:
    """The navigation marks the section that the page belongs to, and no other."""
    html = LexborHTMLParser(site["/clusters/a/"])
    current = [link.text() for link in html.css(".site-nav__list [aria-current=page]")]
    assert current == ["Clusters"]


def test_pictures_of_prose_are_found_from_every_language(site: dict[str, str]) -> None:
    """A picture that an editorial page names is found from the page of each language."""
    assert 'src="../media/x.png"' in site["/region/"]
    assert 'src="../../media/x.png"' in site["/de/region/"]


def test_build_is_the_same_with_any_number_of_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages do not depend on who renders them, and rendering twice gives equal bytes."""
    monkeypatch.setattr("showcase.model.parallel._SHARE", 1)
    plan = dataclasses.replace(plan_of(FILES), has_handbook=False)
    found = []
    for number, workers in enumerate((1, 3)):
        settings = settings_for(output=tmp_path / str(number) / "site", workers=workers)
        with staging_folder(settings) as staging:
            brand_site(plan, staging, settings)
            render_site(plan, staging, settings)
            found.append(
                (
                    [r._replace(written=0) for r in staging.records],
                    {str(p.output_file): (staging.folder / p.output_file).read_bytes() for p in plan.pages},
                )
            )
    assert found[0] == found[1]


FRAME = "".join(f"@@{name}@@" for name in NEEDED_SLOTS)


@pytest.mark.parametrize("name", NEEDED_SLOTS)
def test_frame_without_a_slot_is_refused(name: str) -> None:
    """A frame that lost one of its slots stops the build and names it."""
    with pytest.raises(ValueError, match=name):
        Frame.split(FRAME.replace(f"@@{name}@@", ""))


def test_frame_with_an_unknown_slot_is_refused() -> None:
    """A slot that nobody fills is a mistake in the frame, not an empty place."""
    with pytest.raises(ValueError, match="contnet"):
        Frame.split(FRAME + "@@contnet@@")


def test_slots_are_filled_once_and_in_place() -> None:
    """What fills a slot is not looked through for slots again."""
    view = view_of(plan_of({}), "/de/clusters/")
    frame = Frame.split(f"{FRAME} @@asset:a.css@@@@current:clusters@@@@current:services@@")
    filled = dict.fromkeys(("head", "breadcrumb", "languages", "edit"), "") | {"content": "[@@lang@@ @@asset:a.css@@]"}
    html = frame.stamp(view, filled, {"a.css": "assets/a.1.css"})
    assert (
        html
        == 'deltrdirectory[@@lang@@ @@asset:a.css@@]../..//de/ ../../assets/a.1.css aria-current="page"'.replace(
            "../..//de/", f"{view.root}{view.locale_root}"
        )
    )


def test_links_and_anchors_are_read_off_a_page() -> None:
    """Links stand once, as written but without entities; anchors are the values of id."""
    html = '<a href="a?b&amp;c" id="one">x</a><img src="p.png"><a href="a?b&amp;c"></a><form action="s/">'
    page = read_page("/x/", html.encode())
    assert (page.links, page.anchors, page.size) == (("a?b&c", "p.png", "s/"), frozenset({"one"}), len(html))


@pytest.mark.parametrize("body", BODIES)
def test_every_field_of_a_view_is_used(body: str) -> None:
    """What a view holds is asked for by the template of its kind, or it has a reason why not."""
    shared = set().union(*(attributes_used(template) for template in SLOT_TEMPLATES.values()))
    used = shared.union(*(attributes_used(f"pages/{template}.html") for template in TEMPLATES[body]))
    fields = {field.name for field in dataclasses.fields(CLASSES[body])}
    assert fields - used == set(NOT_SHOWN.get(body, {}))


def test_every_view_has_its_template() -> None:
    """Each kind of body has a template, and each template of a page a kind."""
    templates = sorted(path.stem for path in (THEME / "pages").glob("*.html"))
    assert sorted(TEMPLATES) == BODIES
    assert sorted(name for names in TEMPLATES.values() for name in names) == templates


def test_misspelt_name_in_a_template_stops_the_build(tmp_path: Path) -> None:
    """A template that asks for something its view does not have fails instead of showing nothing."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "components").mkdir()
    for template in SLOT_TEMPLATES.values():
        (tmp_path / template).write_text("")
    (tmp_path / "pages/home.html").write_text("{{ body.clame }}")
    with pytest.raises(UndefinedError, match="clame"):
        PageTemplates(tmp_path, tmp_path / "cache", ENGLISH).slots(view_of(plan_of({}), "/"), {}, {})


def test_values_of_two_facets_with_one_identifier_are_both_shown(tmp_path: Path) -> None:
    """What is rendered once for all pages is told apart by its address: `other` is a value of several facets."""
    templates = PageTemplates(THEME, tmp_path, ENGLISH)
    templates._link_start = '"../../'
    macro = SimpleNamespace(name="facet_value", html=lambda card, *_: f'<a href="{card.url}">{card.id}</a>')
    cards = [SimpleNamespace(id="other", url=f"../../{folder}/other/") for folder in ("documents", "partners")]
    shown = [str(templates._once(macro, card, "kind", 1)) for card in cards]  # type: ignore[arg-type] # as a macro
    assert shown == [f'<a href="../../{folder}/other/">other</a>' for folder in ("documents", "partners")]

# SPDX-License-Identifier: MIT
"""Badges: who has which, what they say, and the lines that show them elsewhere."""

from __future__ import annotations

import json
import re
from datetime import date
from html.parser import HTMLParser

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.brand.name_fit import HOLDER_ROOM, PROGRAMME_ROOM, fits, fitting, name_width
from showcase.model.drawing import Drawing
from showcase.model.page_plan import SitePlan
from showcase.model.views.brand_views import BadgeArt
from showcase.resources import resource_folder
from tests.built_sites import BuiltSite
from tests.contents import PROGRAMME, plan_of, view_of

LONG = "Association of All Firms, Institutes and Administrations for the Use of Hydrogen on the Coast"
TIERS = (
    PROGRAMME
    + """
    tiers: [{id: lead, title: {en: Lead cluster, de: Spitzencluster}}]
    owner: {name: Ministry}
    agency: {name: Agency}
    funders: [{name: Fund}, {name: {en: Bank, de: Kreditbank}}]
"""
)
CLUSTER = "{schema_version: 2, name: %s, country: DE%s}"


def plan_with(clusters: dict[str, str], **changes: object) -> SitePlan:
    """Plan a site with badges; clusters are given as name and further fields."""
    files = {f"clusters/{name}.yml": CLUSTER % (name.title(), fields) for name, fields in clusters.items()}
    return plan_of({"programme.yml": TIERS, **files}, **{"cards": True, **changes})


def badges(plan: SitePlan) -> dict[str, Drawing]:
    """Find the drawings of badges by their paths."""
    return {drawing.path: drawing for drawing in plan.drawings if drawing.path.startswith("brand/badges/")}


def art(plan: SitePlan, stem: str, tag: str = "en") -> BadgeArt:
    """Make what is drawn on one badge."""
    made = badges(plan)[f"brand/badges/{tag}/{stem}.svg"].make_view()
    assert isinstance(made, BadgeArt)
    return made


def test_members_and_partners_have_a_badge_in_each_language_and_form() -> None:
    """Whoever ended or merged has none; a label has one while it is valid; anybody may use the one of partners."""
    label = ", label: {kind: ecei, valid_until: %s}"
    held = {"alpha": label % "2027-01", "beta": label % "2026-11-21"}
    plan = plan_with({**held, "gone": ", status: ended", "rests": ", status: dormant"})
    members = ("alpha", "alpha-label", "beta", "rests")
    partners = ("partner", "partner-agency", "partner-funder-1", "partner-funder-2", "partner-owner")
    assert set(badges(plan)) == {
        f"brand/badges/{tag}/{stem}.{ending}"
        for tag in ("en", "de")
        for stem in (*members, *partners)
        for ending in ("svg", "png")
    }


@pytest.mark.parametrize(
    "fields, foot",
    [
        ("", "2026"),
        (", founded: 1999", "2026"),
        (", tier: {tier: lead}", "Lead cluster · 2026"),
        (", tier: {tier: lead, since: 2021-05}", "Lead cluster · 2021"),
        (", tier: {tier: lead, since: 2021, until: 2026-10}", "2026"),
    ],
)
def test_year_is_that_of_the_tier_else_of_the_build(fields: str, foot: str) -> None:
    """The year of foundation says nothing about the programme; a tier that is over is not named."""
    assert art(plan_with({"alpha": fields}), "alpha").foot == foot


def test_badge_speaks_the_language_of_its_folder() -> None:
    """Tier, partner and the words for those who do not see the badge are chosen for each language."""
    plan = plan_with({"alpha": ", tier: {tier: lead, since: 2021}"})
    assert art(plan, "alpha", "de").foot == "Spitzencluster · 2021"
    assert art(plan, "alpha").title == "Member of North: Alpha, Lead cluster · 2021"
    assert art(plan, "partner-funder-2", "de").title == "Partner of North: Kreditbank, Funder · 2026"
    assert art(plan, "partner").title == "Partner of North, 2026"


def test_name_that_is_too_long_gives_way_to_the_acronym_or_is_cut() -> None:
    """A badge never shows half a letter: it shows the short form, else the beginning of the name."""
    files = {
        "clusters/a.yml": f"{{schema_version: 2, name: '{LONG}', acronym: HYCOAST, country: DE}}",
        "clusters/b.yml": f"{{schema_version: 2, name: '{LONG}', country: DE}}",
    }
    plan = plan_of(files, cards=True)
    assert art(plan, "a").name.text == "HYCOAST"
    shown = art(plan, "b").name.text
    assert shown.endswith("…")
    assert LONG.startswith(shown.removesuffix("…"))
    assert len(shown) > 50


@given(st.text(max_size=200), st.text(max_size=20))
def test_what_is_drawn_always_fits(name: str, short: str) -> None:
    """Whatever a name holds, the words of the badge fit into its room."""
    for room in (HOLDER_ROOM, PROGRAMME_ROOM):
        assert fits(fitting(name, short, room), room)
        assert not fits(name, room) or not name or fitting(name, short, room) == name


@pytest.mark.parametrize(
    "font", sorted(resource_folder().glob("theme/fonts/*/print/*.ttf")), ids=lambda path: path.stem
)
def test_estimated_width_of_names_is_never_too_small(font: str) -> None:
    """No typeface that comes with us sets a usual name wider than was reckoned."""
    face = TTFont(font)
    widths, letters, units = face["hmtx"], face.getBestCmap(), face["head"].unitsPerEm
    for name in ("Maritime Cluster Norddeutschland", "Life Science Nord", LONG, "WINDENERGIE-AGENTUR", "Illinois Ill."):
        if set(map(ord, name)) <= letters.keys():
            assert sum(widths[letters[ord(letter)]][0] for letter in name) / units <= name_width(name), name


def test_clusters_called_like_a_file_of_another_badge_keep_their_own() -> None:
    """No two badges claim one file, whatever clusters are called."""
    plan = plan_with({"alpha": ", label: {kind: ecei}", "alpha-label": "", "partner": "", "partner-owner": ""})
    paths = [drawing.path for drawing in plan.drawings]
    assert len(paths) == len(set(paths))
    assert art(plan, "alpha-label").name.text == "Alpha-Label"
    assert art(plan, "alpha-label--badge").ground == "accent"
    assert art(plan, "partner-owner").ground == "hero"


class Elements(HTMLParser):
    """Collects the elements of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep name and attributes."""
        self.found.append((tag, dict(attrs)))


def test_lines_to_copy_are_a_picture_within_a_link() -> None:
    """The lines need no script, load nothing of third parties, and survive quotes in names."""
    files = {"clusters/a.yml": "{schema_version: 2, name: 'R&D \"Nord\" <b>', country: DE}"}
    plan = plan_of({"programme.yml": TIERS, **files}, cards=True)
    (code,) = view_of(plan, "/de/clusters/a/").body.badge_codes
    (link, to), (picture, shown) = Elements(code).found
    assert (link, picture) == ("a", "img")
    assert to == {"href": "https://north.example.org/de/clusters/a/"}
    assert shown == {
        "src": "https://north.example.org/brand/badges/de/a.svg",
        "alt": 'Member of North: R&D "Nord" <b>, 2026',
        "width": "360",
        "height": "120",
    }


def test_without_drawings_nothing_leads_to_badges() -> None:
    """A site that draws no badges has no page for them, and no profile offers one."""
    plan = plan_with({"alpha": ""}, cards=False)
    body = view_of(plan, "/clusters/alpha/").body
    assert (body.badge_codes, body.badges_url) == ((), "")
    assert [page.url_path for page in plan.pages if page.kind == "badges"] == []
    assert view_of(plan, "/brand/").body.badges_url == ""


def test_profile_leads_to_its_badges_on_the_right_page_of_a_long_list() -> None:
    """With more clusters than a page holds, each profile links to the page that its badge stands on."""
    plan = plan_with({f"c{number:03}": "" for number in range(201)})
    assert view_of(plan, "/clusters/c000/").body.badges_url == "../../brand/badges/#badge-c000"
    assert view_of(plan, "/clusters/c200/").body.badges_url == "../../brand/badges/page/2/#badge-c200"
    last = view_of(plan, "/brand/badges/page/2/").body
    assert ([holder.anchor for holder in last.holders], last.partners) == (["badge-c200"], ())


def test_partner_that_is_an_organisation_of_the_site_leads_to_its_page() -> None:
    """The badge of a partner leads to its page where it has one, else to the home page."""
    files = {"actors/fund.yml": "{name: Fund, member_type: company}"}
    partners = view_of(plan_of({"programme.yml": TIERS, **files}, cards=True), "/brand/badges/").body.partners
    links = {holder.name.text: Elements(holder.badges[0].code).found[0][1]["href"] for holder in partners}
    assert links["Fund"] == "https://north.example.org/actors/fund/"
    assert links["Ministry"] == "https://north.example.org/"


def test_badges_are_made_for_the_day_of_the_build() -> None:
    """A label that ends is gone from the next build on."""
    fields = {"alpha": ", label: {kind: ecei, valid_until: 2026-12}"}
    assert "brand/badges/en/alpha-label.svg" in badges(plan_with(fields))
    assert "brand/badges/en/alpha-label.svg" not in badges(plan_with(fields, as_of=date(2027, 1, 1)))


def test_drawn_badges_are_outlines_with_a_name(drawn_site: BuiltSite) -> None:
    """A badge holds no text to be set, no script and no picture of dots; its title says what it shows."""
    files = sorted((drawn_site.folder / "brand/badges").glob("*/*.svg"))
    assert len(files) > 20
    for file in files:
        svg = file.read_text(encoding="utf-8")
        assert re.findall(r"<(?:text|script|image|foreignObject|style)\b", svg) == [], file
        assert 'width="360" height="120"' in svg
        assert re.search(r"<title>[^<]+</title>", svg)
    german = (drawn_site.folder / "brand/badges/de/beta-health.svg").read_text(encoding="utf-8")
    assert "Beispiel-Cluster" in german.partition("</title>")[0]


def test_every_code_on_the_page_leads_to_a_profile_and_shows_a_file(drawn_site: BuiltSite) -> None:
    """What others copy works: the address of the profile, and that of the picture."""
    paths = {page.url_path for page in drawn_site.plan.pages}
    base = drawn_site.plan.base_url
    for page in ("/brand/badges/", "/de/brand/badges/", "/ar/brand/badges/"):
        codes = [node.text() for node in drawn_site.page(page).css("pre code")]
        assert len(codes) > 8
        for code in codes:
            (_, to), (_, shown) = Elements(code).found
            assert str(to["href"]).removeprefix(base) in paths
            assert drawn_site.file(str(shown["src"]).removeprefix(base)).is_file()
            assert shown["alt"]


def test_open_pages_of_the_drawn_site_show_each_badge_once(drawn_site: BuiltSite) -> None:
    """The page lists every badge of its language, with a picture that has words."""
    shown = [node.attributes for node in drawn_site.page("/de/brand/badges/").css(".brand-badge__picture")]
    names = sorted(str(node["src"]).rpartition("/")[2] for node in shown)
    assert names == sorted(file.name for file in (drawn_site.folder / "brand/badges/de").glob("*.svg"))
    assert all(node["alt"] for node in shown), json.dumps(names)

# SPDX-License-Identifier: MIT
"""Pictures beside a link: which pages have one, what it says, and what the head of a page says of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from showcase.model.messages import ENGLISH
from showcase.model.page_plan import SitePlan
from showcase.model.views.card_views import SocialCard
from showcase.model.views.page_views import PageCard
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.plan import plan_site
from showcase.stages.plan.head import region_tag
from showcase.stages.render.stamp import NEEDED_SLOTS, Frame
from showcase.stages.render.templates import PageTemplates
from tests.contents import PROGRAMME, content_of, plan_of, settings_for, view_of
from tests.stages.test_render import THEME

FILES = {
    "programme.yml": PROGRAMME + "    claim: {en: One coast, de: Eine Küste}\n",
    "clusters/a.yml": """
        schema_version: 2
        name: {en: Alpha Energy, de: Alpha Energie}
        country: DE
        city: Kiel
        founded: 2009
        sectors: [energy]
        members: {total: 1250}
        """,
    "clusters/b.yml": "{schema_version: 2, name: Beta, country: DE, sectors: [health], status: ended}",
    "services/s.yml": """
        title: Advice
        type: {pillar: B, level: 2}
        offered_to: cluster_management
        deadline: 2026-12-01
        audience: Managers
        """,
    "events/e.yml": """
        title: Day of the coast
        kind: trade_fair_booth
        starts: 2027-05-03
        ends: 2027-05-06
        place: Aarhus
        country: DK
        clusters: [a]
        """,
    "events/f.yml": "{title: Fair, kind: workshop, starts: 2028}",
    "stories/t.yml": "{title: Won, date: 2026-01, clusters: [a]}",
}
ASSETS = {"cards/en/home": "assets/cards/en/home.1.png", "cards/en/clusters/a": "assets/cards/en/clusters/a.2.png"}
SITE = "https://north.example.org/"


def cards_of(plan: SitePlan) -> dict[str, SocialCard]:
    """Make the views of all cards, by the path of their files without the ending."""
    found = {drawing.path.removeprefix("assets/cards/"): drawing.make_view() for drawing in plan.drawings}
    return {path.removesuffix(".png"): view for path, view in found.items() if isinstance(view, SocialCard)}


@pytest.fixture(scope="module")
def cards() -> dict[str, SocialCard]:
    """The cards of a small programme."""
    return cards_of(plan_of(FILES, cards=True))


def words(texts: tuple[object, ...]) -> list[str]:
    """Give plain words."""
    return [str(text) for text in texts]


def test_home_and_every_thing_have_a_card_in_every_language(cards: dict[str, SocialCard]) -> None:
    """Home page, clusters, services, events and stories have one in each language; nothing else has."""
    names = {"home", "clusters/a", "clusters/b", "services/s", "events/e", "events/f", "stories/t"}
    assert set(cards) == {f"{tag}/{name}" for tag in ("en", "de") for name in names}


def test_card_of_a_cluster_says_what_where_and_since_when(cards: dict[str, SocialCard]) -> None:
    """Kind and field stand above the name, place, size and age below; one that has ended says so first."""
    card, ended = cards["en/clusters/a"], cards["en/clusters/b"]
    assert words((*card.kicker, card.title, *card.line, card.site_name)) == [
        "Cluster", "Energy", "Alpha Energy", "Kiel", "1,250 members", "since 2009", "North",
    ]  # fmt: skip
    assert words(ended.kicker) == ["Ended", "Cluster", "Health"]
    assert (card.colours.ground, card.picture) != (ended.colours.ground, ended.picture)


def test_card_of_a_service_says_for_whom_and_until_when(cards: dict[str, SocialCard]) -> None:
    """Its type stands above, the last day and the audience below; the matrix shows its place."""
    card = cards["en/services/s"]
    assert words(card.kicker)[:2] == ["Service", "B2"]
    assert words(card.line) == ["Closes soon: 1 December 2026", "Managers"]
    assert (card.picture.count("<circle"), card.picture.count(card.colours.hub)) == (16, 1)


def test_card_of_an_event_is_a_calendar_leaf(cards: dict[str, SocialCard]) -> None:
    """The date stands large, and in full words with the place; a year that stands large is not said again."""
    assert cards["en/events/e"].date == ("3–6", "May 2027")
    assert words(cards["en/events/e"].line) == ["3–6 May 2027", "Aarhus", "Denmark"]
    assert (cards["en/events/f"].date, cards["en/events/f"].line) == (("2028", ""), ())


def test_card_of_a_story_is_that_of_its_cluster_turned_round(cards: dict[str, SocialCard]) -> None:
    """It names the cluster and the date, and swaps the two tones of its field."""
    story, cluster = cards["en/stories/t"], cards["en/clusters/a"]
    assert words(story.line) == ["Alpha Energy", "January 2026"]
    assert (story.colours.ground, story.colours.panel) == (cluster.colours.panel, cluster.colours.ground)


def test_words_without_translation_keep_their_language() -> None:
    """On a card in another language they say which language they are in, and how it is written."""
    files = {
        "programme.yml": PROGRAMME.replace("[en, de]", "[en, ar]").replace("de: Der Norden", "ar: الشمال"),
        "events/e.yml": "{title: Day, kind: workshop, starts: 2027-05-03}",
    }
    card = cards_of(plan_of(files, cards=True))["ar/events/e"]
    assert (card.lang, card.direction, card.title.lang, card.title.direction) == ("ar", "rtl", "en", "ltr")


@pytest.mark.parametrize("name, shown", [
    ("x" * 10_000, "x" * 149 + "\u00a0…"),
    ("word " * 100, ("word " * 29).strip() + "\u00a0…"),
    ("\u202eevil\u202c \u200bzero\ufeff", "evil zero"),
    ("Sun 🌞 rise 👩\u200d🚀", "Sun rise"),
    ("🚀🚀", "North"),
    ("名" * 120, "名" * 74 + "\u00a0…"),
    ("line\u2028one\n\ttwo", "line one two"),
])  # fmt: skip
def test_titles_are_fit_to_be_drawn(name: str, shown: str) -> None:
    """They are cut at a word where there is no room, and lose what is a picture or an order to the typesetter."""
    files = {"clusters/a.yml": json.dumps({"schema_version": 2, "name": name, "country": "DE"})}
    assert cards_of(plan_of(files, cards=True))["en/clusters/a"].title.text == shown


def test_without_the_flag_there_are_no_cards() -> None:
    """A plain build draws none, and no page speaks of one."""
    plan = plan_of(FILES)
    assert plan.drawings == ()
    assert {page.make_view().head.card for page in plan.pages if page.locale.tag == "en"} == {None}
    assert not [text for text in view_of(plan, "/clusters/a/").head.json_ld if "@@" in text]


def test_every_page_has_a_card_its_own_or_that_of_the_home_page() -> None:
    """The alternative text is the title of what the card shows."""
    plan = plan_of(FILES, cards=True)
    found = {path: view_of(plan, path).head.card for path in ("/", "/de/clusters/a/", "/clusters/", "/404.html")}
    assert found == {
        "/": PageCard("cards/en/home", SITE, "North"),
        "/de/clusters/a/": PageCard("cards/de/clusters/a", SITE, "Alpha Energie"),
        "/clusters/": PageCard("cards/en/home", SITE, "North"),
        "/404.html": PageCard("cards/en/home", SITE, "North"),
    }


def test_without_an_address_no_page_names_a_card() -> None:
    """Other sites need a whole address, so without one nothing is said."""
    programme = FILES["programme.yml"].replace("    address: https://north.example.org\n", "")
    plan = plan_of({**FILES, "programme.yml": programme}, cards=True)
    assert view_of(plan, "/clusters/a/").head.card is None
    assert not [text for text in view_of(plan, "/clusters/a/").head.json_ld if "@@" in text]


def test_small_site_has_the_card_of_its_cluster_as_home_card() -> None:
    """The site of one cluster has cards for its own pages only."""
    catalogue = assemble_catalogue(content_of(FILES), only="a")
    plan = plan_site(catalogue, settings_for(cluster="a", cards=True, locales=("en",)))
    found = cards_of(plan)
    assert {name for name in found if name.startswith("en/")} == {"en/home", "en/events/e", "en/stories/t"}
    assert found["en/home"].title.text == "Alpha Energy"


def head_of(plan: SitePlan, path: str, folder: Path) -> LexborHTMLParser:
    """Render and stamp the head of a page, with the cards of ASSETS."""
    view = view_of(plan, path)
    slots = dict.fromkeys(NEEDED_SLOTS, "")
    templates = PageTemplates(THEME, folder, ENGLISH)
    slots["head"] = templates._render("components/head.html", page=view)
    frame = Frame.split("".join(f"@@{name}@@" for name in NEEDED_SLOTS if name != "head") + "<head>@@head@@</head>")
    return LexborHTMLParser(frame.stamp(view, slots, ASSETS))


def metas(head: LexborHTMLParser) -> Mapping[str, str]:
    """Collect what a head says, by name."""
    found = {}
    for node in head.css("meta"):
        values = node.attributes
        found[values.get("property") or values.get("name") or ""] = values.get("content") or ""
    return found


def test_head_names_the_card_by_its_whole_address(tmp_path: Path) -> None:
    """Address with digest, size, alternative text, and the same address for search engines."""
    head = head_of(plan_of(FILES, cards=True), "/clusters/a/", tmp_path)
    found = metas(head)
    address = f"{SITE}assets/cards/en/clusters/a.2.png"
    assert {name: text for name, text in found.items() if name.startswith(("og:image", "twitter"))} == {
        "og:image": address,
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Alpha Energy",
        "twitter:card": "summary_large_image",
    }
    assert (found["og:site_name"], found["og:locale"], found["og:locale:alternate"]) == ("North", "en_US", "de_DE")
    data = [json.loads(node.text()) for node in head.css('script[type="application/ld+json"]')]
    assert [item["image"] for item in data if item["@type"] == "Organization"] == [address]


@pytest.mark.parametrize("trick", [
    "@@card@@", '","image":"@@card@@', '"image":"@@card@@"', '<meta property="og:image" content="@@card@@">',
    '"><meta property="og:image" content="@@card@@">', "@@asset:cards/en/home@@",
])  # fmt: skip
def test_words_that_look_like_the_card_stay_words(trick: str, tmp_path: Path) -> None:
    """No content becomes the address of a card, neither in tags nor in structured data."""
    cluster = {"schema_version": 2, "name": trick, "country": "DE", "summary": trick}
    plan = plan_of({"programme.yml": FILES["programme.yml"], "clusters/a.yml": json.dumps(cluster)}, cards=True)
    head = head_of(plan, "/clusters/a/", tmp_path)
    found = metas(head)
    assert (found["og:description"], found["og:image:alt"]) == (trick, trick)
    assert found["og:title"].startswith(trick)
    assert len(head.css('meta[property="og:image"]')) == 1
    (data,) = [node.text() for node in head.css('script[type="application/ld+json"]') if "Organization" in node.text()]
    assert (json.loads(data)["name"], json.loads(data)["description"]) == (trick, trick)


def test_head_without_a_card_stays_small(tmp_path: Path) -> None:
    """Without cards other sites are asked for the small form, and no slot is left."""
    head = head_of(plan_of(FILES), "/clusters/a/", tmp_path)
    assert metas(head)["twitter:card"] == "summary"
    assert "card@@" not in (head.html or "")


@pytest.mark.parametrize("tag, region", [
    ("en", "en_US"), ("de", "de_DE"), ("de-CH", "de_CH"), ("ja", "ja_JP"), ("ar", "ar_EG"), ("nb", "nb_NO"),
    ("pt-BR", "pt_BR"), ("zh-Hant", "zh_TW"), ("da", "da_DK"),
])  # fmt: skip
def test_languages_get_a_country_for_other_sites(tag: str, region: str) -> None:
    """Open Graph wants one; where the tag has none it is the most likely one."""
    assert region_tag(tag) == region


def test_card_is_made_of_what_it_shows_only(cards: dict[str, SocialCard]) -> None:
    """A changed title changes its own cards and no other, so that the next build draws few."""
    changed = cards_of(plan_of({**FILES, "stories/t.yml": "{title: Lost, date: 2026-01, clusters: [a]}"}, cards=True))
    assert {name for name in cards if changed[name] != cards[name]} == {"en/stories/t", "de/stories/t"}

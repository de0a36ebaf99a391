# SPDX-License-Identifier: MIT
"""Social cards as pictures: their size, what stays free on them, what is drawn again, and names that are no names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageColor

from showcase.model.brand.identity import derive_identity
from showcase.model.brand.type_pairs import TYPE_PAIRS
from showcase.model.brand.written import Brand
from showcase.model.drawing import Drawing
from showcase.model.locale import ChosenText, Locale
from showcase.model.page_plan import SitePlan
from showcase.model.views.card_views import SocialCard
from showcase.stages.draw import draw_site
from showcase.stages.draw.typesetter import Typesetter
from showcase.stages.swap import staging_folder
from tests.built_sites import BuiltSite
from tests.contents import plan_of, settings_for
from tests.stages.test_social_cards import FILES, cards_of

LARGEST = 60_000  # bytes
NAMES = {
    "en": "Alliance for the Sustainable Decarbonisation of Maritime Propulsion, Port Logistics and Offshore Supply",
    "de": "Wasserstofftankstelleninfrastrukturentwicklungsgesellschaft der Luftfahrtforschungseinrichtungen Nordwest",
    "ar": "التجمع الوطني للصناعات البحرية والطاقة المتجددة والخدمات اللوجستية في الموانئ على امتداد الساحل الشمالي",
    "ja": "北部沿岸地域における海洋再生可能エネルギーおよび次世代船舶推進技術のための産学官連携推進協議会",
}  # fmt: skip
HOSTILE = (
    "#panic()", "$x$", "*", "_", "\\", "@ref", "<label>", "//", "/*", "`", "[", "]", "{{", "\n", "\u202e", "\u2066",
    "\u200b", "\u0000", "\ud83d", "\ufeff", "🌞", "👩\u200d🚀", "é\u0301\u0301", "ﷺ", "ก", "𒀱", "A" * 99, "名", "ّ",
)  # fmt: skip


@pytest.fixture(scope="module")
def cards() -> dict[str, SocialCard]:
    """The cards of a small programme."""
    return cards_of(plan_of(FILES, cards=True))


@pytest.fixture(scope="module")
def draw(tmp_path_factory: pytest.TempPathFactory) -> Callable[[SocialCard], Image.Image]:
    """Draw a card, with an empty cache."""
    typesetter = typesetter_in(tmp_path_factory.mktemp("cards"))

    def drawn(card: SocialCard) -> Image.Image:
        return picture(typesetter.draw(drawing_of(card)))

    return drawn


def typesetter_in(folder: Path, **brand: str) -> Typesetter:
    """Make a typesetter with a cache of its own."""
    identity = derive_identity(Brand.model_validate({"primary": "#12344d", **brand}))
    return Typesetter(identity, (), settings_for(output=folder / "site"))


def drawing_of(card: SocialCard) -> Drawing:
    """Order a card."""
    return Drawing("card.png", "social_card.typ", Locale.parse("en"), lambda: card, most_colours=128)


def picture(data: bytes) -> Image.Image:
    """Open a picture of the right size and weight."""
    assert len(data) <= LARGEST
    found = Image.open(BytesIO(data)).convert("RGB")
    assert found.size == (1200, 630)
    return found


def in_locale(card: SocialCard, tag: str, title: str) -> SocialCard:
    """Set a card in a language, without what stands behind the words."""
    locale = Locale.parse(tag)
    chosen = ChosenText(title, tag, locale.direction, is_fallback=False)
    return replace(card, lang=tag, direction=locale.direction, title=chosen, texture="")


def is_flat(found: Image.Image, box: tuple[int, int, int, int], colour: str) -> bool:
    """Tell whether part of a picture shows nothing but a colour; a palette may miss it by a step."""
    spans: Any = found.crop(box).getextrema()
    wanted = ImageColor.getrgb(colour)
    return all(at - 2 <= low and high <= at + 2 for (low, high), at in zip(spans, wanted, strict=True))


def has_free_edges(found: Image.Image, card: SocialCard) -> bool:
    """Tell whether words keep off the panel, off the edge and off the name of the programme."""
    boxes: Sequence[tuple[int, int, int, int]] = ((2, 2, 58, 628), (734, 2, 770, 628), (66, 490, 720, 512))
    if card.direction == "rtl":
        boxes = [(1200 - right, top, 1200 - left, bottom) for left, top, right, bottom in boxes]
    return all(is_flat(found, box, card.colours.ground) for box in boxes)


@pytest.mark.parametrize("tag", NAMES)
@pytest.mark.parametrize("pair", TYPE_PAIRS)
def test_long_names_have_room_in_every_script_and_type(
    tag: str, pair: str, cards: dict[str, SocialCard], tmp_path: Path
) -> None:
    """A name of 120 letters, a compound of sixty, and names in other scripts stay between the edges."""
    card = in_locale(cards["en/clusters/a"], tag, NAMES[tag])
    found = picture(typesetter_in(tmp_path, type=pair).draw(drawing_of(card)))
    assert has_free_edges(found, card)
    words = found.crop((64, 110, 720, 460) if card.direction == "ltr" else (480, 110, 1136, 460))
    assert not is_flat(words, (0, 0, *words.size), card.colours.ground)


def test_card_is_mirrored_for_languages_from_right_to_left(
    cards: dict[str, SocialCard], draw: Callable[[SocialCard], Image.Image]
) -> None:
    """The panel stands on the far side, and the sign of the programme on the near one."""
    card = cards["en/clusters/a"]
    there, here = draw(in_locale(card, "ar", NAMES["ar"])), draw(in_locale(card, "en", "Name"))
    far, near = (1120, 60, 1160, 100), (40, 60, 80, 100)
    assert is_flat(here, far, card.colours.panel)
    assert is_flat(there, near, card.colours.panel)
    assert not is_flat(here, (64, 518, 112, 566), card.colours.ground)
    assert not is_flat(there, (1088, 518, 1136, 566), card.colours.ground)


@settings(max_examples=25)
@given(
    title=st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=9)), max_size=9).map("".join),
    other=st.sampled_from(HOSTILE),
)
def test_nothing_that_people_write_stops_the_typesetter(
    title: str, other: str, cards: dict[str, SocialCard], draw: Callable[[SocialCard], Image.Image]
) -> None:
    """Orders to the typesetter, turned and missing letters, and endless words are drawn as text, even uncut."""
    card = in_locale(cards["en/clusters/a"], "en", title)
    text = card.title._replace(text=other)
    draw(replace(card, kicker=(text, text), line=(text, card.title), site_name=text, date=(other, title)))


@pytest.mark.parametrize("name", ["#panic()", "$x$ *a* _b_", r"\ @ref <label>", "// /* `", '#import "x"', "A" * 99])
def test_orders_to_the_typesetter_are_drawn_as_they_are_written(
    name: str, cards: dict[str, SocialCard], draw: Callable[[SocialCard], Image.Image]
) -> None:
    """Every sign of them is there: without its last one the card looks different, and nothing leaves its place."""
    card = in_locale(cards["en/clusters/a"], "en", name)
    found, less = draw(card), draw(in_locale(card, "en", name[:-1]))
    assert found.tobytes() != less.tobytes()
    assert has_free_edges(found, card)


class _Counting:
    """A compiler that counts what it makes."""

    made = 0

    def __init__(self, **options: Any) -> None:
        self._compiler = _REAL(**options)

    def compile(self, **options: Any) -> Any:
        """Compile, and count."""
        _Counting.made += 1
        return self._compiler.compile(**options)


_REAL = typst.Compiler


def drawn_assets(plan: SitePlan, folder: Path) -> tuple[dict[str, str], int]:
    """Draw the cards of a plan; gives the addresses of the assets, and how often the typesetter was called."""
    _Counting.made = 0
    options = settings_for(output=folder / "site", workers=2)
    cards = tuple(drawing for drawing in plan.drawings if drawing.template == "social_card.typ")
    with staging_folder(options) as staging:
        draw_site(replace(plan, kit=None, drawings=cards), staging, options)
        assert all((staging.folder / path).is_file() for path in staging.assets.values())
        return {name: path for name, path in staging.assets.items() if path.startswith("assets/cards/")}, _Counting.made


def test_only_what_changed_is_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build draws nothing, a new title its own cards, a new colour all; one language draws its own only."""
    monkeypatch.setattr(typst, "Compiler", _Counting)
    plan = plan_of(FILES, cards=True, locales=("en",))
    first, count = drawn_assets(plan, tmp_path)
    assert count == len(first) == 7
    assert set(first) == {name for name in first if name.startswith("cards/en/")}
    assert drawn_assets(plan, tmp_path) == (first, 0)
    both, count = drawn_assets(plan_of(FILES, cards=True), tmp_path)
    assert (len(both), count, both | first) == (14, 7, both)
    new_title = {**FILES, "stories/t.yml": "{title: Lost, date: 2026-01, clusters: [a]}"}
    changed, count = drawn_assets(plan_of(new_title, cards=True), tmp_path)
    assert count == 2
    assert {name for name in both if both[name] != changed[name]} == {"cards/en/stories/t", "cards/de/stories/t"}
    new_colour = {**FILES, "programme.yml": FILES["programme.yml"].replace("#12344d", "#4d1234")}
    coloured, count = drawn_assets(plan_of(new_colour, cards=True), tmp_path)
    assert count == 14
    assert coloured["cards/en/home"] != both["cards/en/home"]


def test_pages_of_a_site_name_pictures_that_are_there(drawn_site: BuiltSite) -> None:
    """What each page names as its picture is a card of the site, in the language of the page."""
    start = f"{drawn_site.plan.base_url}/"
    for page in drawn_site.plan.pages:
        if "/embed/" not in page.url_path:
            address = drawn_site.node(page.url_path, 'meta[property="og:image"]').attributes["content"] or ""
            assert address.startswith(f"{start}assets/cards/{page.locale.tag}/")
            assert drawn_site.file(address.removeprefix(start)).is_file()

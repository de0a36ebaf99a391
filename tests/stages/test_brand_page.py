# SPDX-License-Identifier: MIT
"""The brand page: colours as they are, marks and rules, every language, and no link that leads nowhere."""

from __future__ import annotations

from math import floor

import pytest

from showcase.model.brand.colour import ColourVision, contrast_ratio, hex_to_oklch
from showcase.model.brand.contrast import contrast_rows
from showcase.model.brand.identity import Identity, derive_identity
from showcase.model.brand.palette_roles import ROLES
from showcase.model.page_plan import SitePlan
from showcase.model.views.brand_page_views import BrandBody, ColourShown, SwatchView
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.plan import plan_site
from showcase.stages.plan.brand.brand_colours import least_distance
from showcase.stages.plan.brand.colour_words import ROLE_WORDS
from showcase.stages.plan.brand.mark_rules import RULES
from tests.built_sites import BuiltSite
from tests.contents import PROGRAMME, content_of, plan_of, settings_for, view_of

CLAIM = "\n    claim: {en: 'Seas, wind and labs.'}\n    brand: {primary: '#12344d', voice: [Say coast.]}\n"
FILES = {
    "programme.yml": PROGRAMME.replace('brand: {primary: "#12344d"}', CLAIM.strip()),
    "clusters/a.yml": "{schema_version: 2, name: Alpha, country: DE, sectors: [energy]}",
    "clusters/b.yml": "{schema_version: 2, name: Beta, country: DE, sectors: [health]}",
}


@pytest.fixture(scope="module")
def plan() -> SitePlan:
    """A site whose claim is not translated, with everything drawn."""
    return plan_of(FILES, cards=True)


@pytest.fixture(scope="module")
def body(plan: SitePlan) -> BrandBody:
    """The English page."""
    made = view_of(plan, "/brand/").body
    assert isinstance(made, BrandBody)
    return made


@pytest.fixture(scope="module")
def identity(plan: SitePlan) -> Identity:
    """The look of the site."""
    return derive_identity(plan.programme.brand)


def shown_as(ratio: float) -> str:
    """Write a contrast as the page must show it: never better than it is."""
    return f"{floor(ratio * 10) / 10:.1f}"


def colour_of(name: str, scheme: str, identity: Identity) -> str:
    """Find a colour by the name that the page shows."""
    colours = identity.palette.light if scheme == "light" else identity.palette.dark
    if name.startswith("field-"):
        _, number, role = name.split("-", 2)
        return str(getattr(colours.fields[int(number) - 1], role.replace("-", "_")))
    return colours[name.replace("-", "_")]


def check_swatch(shown: ColourShown, name: str, scheme: str, identity: Identity) -> None:
    """Compare values and contrast of a swatch with what the colour itself says."""
    colour = colour_of(name, scheme, identity)
    assert shown.hex.lower() == colour
    assert shown.rgb == " ".join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    assert shown.oklch.startswith(f"{hex_to_oklch(colour).lightness * 100:.1f}% ")
    if shown.contrast:
        assert shown.contrast == shown_as(contrast_ratio(colour, colour_of(shown.ground, scheme, identity)))


def test_every_role_and_field_is_shown_with_its_real_contrast(body: BrandBody, identity: Identity) -> None:
    """What a swatch says is what the colours are, in both schemes."""
    swatches: list[SwatchView] = [*body.roles, *body.fields]
    assert len(swatches) == len(ROLES) + 10
    for swatch in swatches:
        check_swatch(swatch.light, swatch.name, "light", identity)
        assert swatch.dark is not None
        check_swatch(swatch.dark, swatch.name, "dark", identity)


def test_contrast_of_a_swatch_is_its_lowest(body: BrandBody, identity: Identity) -> None:
    """No pair of the matrix is worse than what the swatch shows."""
    rows = contrast_rows(identity.palette)
    for swatch in body.roles:
        reached = [row.ratio for row in rows if row.scheme == "light" and row.front == swatch.name.replace("-", "_")]
        assert swatch.light.contrast == (shown_as(min(reached)) if reached else "")


def test_given_colours_are_shown_with_what_they_meet_most(body: BrandBody, identity: Identity) -> None:
    """Main and second colour show their contrast; a neutral that is not given is not shown."""
    assert [swatch.name for swatch in body.given] == ["primary", "accent"]
    for swatch, other in zip(body.given, ("page", "on_accent"), strict=True):
        ratio = contrast_ratio(getattr(identity.palette, swatch.name), identity.palette.light[other])
        assert (swatch.light.contrast, swatch.dark) == (shown_as(ratio), None)


def test_matrix_holds_every_pair_of_roles(body: BrandBody, identity: Identity) -> None:
    """Nothing is left out of the matrix; the tiles and banners of all fields share a column, which shows the lowest."""
    rows = [row for row in contrast_rows(identity.palette) if not row.front.startswith("field ")]
    pairs = {(row.scheme, row.front, "fields" if row.ground.startswith("field ") else row.ground) for row in rows}
    cells = [cell for table in body.matrices for line in table.lines for cell in line.cells if cell.ratio]
    assert len(cells) == len(pairs)
    assert all(cell.ratio == shown_as(contrast_ratio(cell.front, cell.ground)) for cell in cells)
    assert min(float(cell.ratio) for cell in cells) >= 3


def test_words_of_roles_are_those_of_the_palette() -> None:
    """Each role has its purpose in words, and none has words of its own."""
    assert {name: words.lower() for name, words in ROLE_WORDS.items()} == {
        role.name: role.purpose.lower() for role in ROLES
    }


def test_proof_for_each_kind_of_sight_is_measured(body: BrandBody, identity: Identity) -> None:
    """Full sight and three kinds of colour blindness are shown, in both schemes, rounded down."""
    for proof, vision in zip(body.visions, ColourVision, strict=True):
        assert proof.light == shown_as(least_distance(identity.palette.light, vision))
        assert proof.dark == shown_as(least_distance(identity.palette.dark, vision))


def test_marks_are_shown_on_the_grounds_they_are_made_for(body: BrandBody) -> None:
    """Every form in every colour has its files: an SVG and three sizes of PNG."""
    assert {(mark.form, mark.ground) for mark in body.marks} == {
        (form, ground) for form in ("horizontal", "stacked", "symbol") for ground in ("page", "hero", "white", "black")
    }
    assert all(len(mark.files) == 4 and mark.alt == "North" and not mark.name for mark in body.marks)


def test_without_drawings_marks_are_shown_and_nothing_is_offered() -> None:
    """The page then shows symbol and name itself, and has no download."""
    body = view_of(plan_of(FILES), "/de/brand/").body
    assert all(mark.picture.startswith("data:image/svg+xml;base64,") and not mark.files for mark in body.marks)
    assert {mark.form for mark in body.marks if mark.name} == {"horizontal", "stacked"}
    assert (body.kit, body.card, body.badges, body.slide, body.prints) == (None, "", (), (), ())
    assert [row.mark for row in body.names] == [None, None]


def test_rules_show_right_and_wrong_use(body: BrandBody) -> None:
    """At least five uses are right and five wrong, each in words of its own."""
    assert (len(body.right), len(body.wrong)) == (6, 6)
    assert len({rule.text for rule in (*body.right, *body.wrong)}) == len(RULES)


def test_claim_that_is_not_translated_is_marked_with_its_language(plan: SitePlan) -> None:
    """Readers of German see the English claim, and programs that read aloud are told."""
    body = view_of(plan, "/de/brand/").body
    assert (body.claim.text, body.claim.lang, body.claim.is_fallback) == ("Seas, wind and labs.", "en", True)
    assert [(row.tag, row.claim.lang, row.claim.is_fallback) for row in body.names] == [
        ("en", "en", False), ("de", "en", True),
    ]  # fmt: skip


def test_rules_of_language_hold_for_everybody_and_for_the_programme(body: BrandBody) -> None:
    """The rules that always hold come first; those of the programme follow."""
    assert any("year and its source" in rule for rule in body.voice)
    assert [rule.text for rule in body.own_voice] == ["Say coast."]


def test_emblems_are_those_of_clusters_of_different_fields(body: BrandBody) -> None:
    """Real clusters stand for the style of emblems."""
    assert [(one.name.text, one.field) for one in body.emblems] == [("Alpha", 1), ("Beta", 2)]


def test_small_site_of_one_cluster_has_no_brand_page() -> None:
    """The brand is that of the whole programme: the small site has neither page, badges nor kit."""
    catalogue = assemble_catalogue(content_of(FILES), only="a")
    plan = plan_site(catalogue, settings_for(cluster="a", cards=True))
    assert [page.url_path for page in plan.pages if "brand" in page.url_path] == []
    assert [drawing.path for drawing in plan.drawings if drawing.path.startswith("brand/badges")] == []
    assert plan.kit is None


def test_page_without_drawings_links_to_no_drawn_file(complete_site: BuiltSite) -> None:
    """Nothing below brand/ is linked or shown that this build did not make, in any language."""
    for path in ("/brand/", "/de/brand/", "/ar/brand/"):
        nodes = complete_site.page(path).css("main [href], main [src]")
        links = [str(node.attributes.get("href") or node.attributes.get("src")) for node in nodes]
        targets = [target[0] for link in links if (target := complete_site.target(path, link))]
        assert [target for target in targets if "/brand/" in target and target != path] == []
        assert all(complete_site.file(target).is_file() for target in targets)


@pytest.mark.parametrize("path", ["/brand/", "/de/brand/", "/ar/brand/"])
def test_every_download_is_there(drawn_site: BuiltSite, path: str) -> None:
    """Each file that the page offers or shows exists, and there are marks, kit, slide, signature and badges."""
    nodes = drawn_site.page(path).css("main [href], main [src]")
    links = [str(node.attributes.get("href") or node.attributes.get("src")) for node in nodes]
    targets = [target[0] for link in links if (target := drawn_site.target(path, link))]
    assert [target for target in targets if not drawn_site.file(target).is_file()] == []
    names = {target.rpartition("/")[2] for target in targets}
    assert {"brand-kit.zip", "slide.png", "slide.svg", "symbol-inverse.svg"} <= names
    assert any(name.startswith("mail-signature") for name in names)


def test_tables_have_captions_and_heads(complete_site: BuiltSite) -> None:
    """Whoever hears a table is told what it shows, and what each row and column is."""
    tables = complete_site.page("/brand/").css("main table")
    assert len(tables) >= 9
    for table in tables:
        assert table.css_first("caption") is not None
        assert all(head.attributes.get("scope") in {"row", "col"} for head in table.css("th"))

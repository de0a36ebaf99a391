# SPDX-License-Identifier: MIT
"""Tests of the factsheets: one sheet for each cluster and language, read by programs that are not ours."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import segno

from showcase.model.brand.identity import derive_identity
from showcase.model.page_plan import SitePlan
from showcase.model.qr_code import qr_svg
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.draw.typesetter import Typesetter
from showcase.stages.plan import plan_site
from tests.built_sites import BuiltSite
from tests.contents import PROGRAMME, content_of, plan_of, settings_for
from tests.stages.pdf_reading import bookmarks_of, check_paper, info_of, languages_of, links_of, says, text_of

WORKING = ("alpha-energy", "beta-health", "epsilon-nasty", "eta-bare", "zeta-food")
ARCHIVED = ("delta-ended", "gamma-mobility", "theta-rest")
LOCALES = {"en": "Example Clusters", "de": "Beispiel-Cluster", "ar": "عناقيد المثال"}
SHEETS = [(tag, cluster) for tag in LOCALES for cluster in WORKING]


def sheet_of(site: BuiltSite, tag: str, cluster: str) -> Path:
    """Give the path of a factsheet."""
    return site.folder / "print" / tag / "factsheets" / f"{cluster}.pdf"


def profile_path(tag: str, cluster: str) -> str:
    """Give the address of the profile that a factsheet was made from."""
    return f"/clusters/{cluster}/" if tag == "en" else f"/{tag}/clusters/{cluster}/"


def test_every_working_cluster_has_one_in_every_language_and_the_archive_none(drawn_site: BuiltSite) -> None:
    """A sheet exists for each cluster of the lists, and for nothing else."""
    made = sorted((drawn_site.folder / "print").rglob("factsheets/*.pdf"))
    assert made == sorted(sheet_of(drawn_site, tag, cluster) for tag, cluster in SHEETS)
    assert not {path.stem for path in made} & set(ARCHIVED)


@pytest.mark.parametrize("tag, cluster", SHEETS)
def test_a_sheet_is_one_tagged_page_of_a4(drawn_site: BuiltSite, tag: str, cluster: str) -> None:
    """Each is one page of A4, tagged as PDF/UA, in its language, with its fonts inside."""
    file = sheet_of(drawn_site, tag, cluster)
    info = info_of(file)
    assert (info["Pages"], info["Page size"]) == ("1", "595.276 x 841.89 pts (A4)")
    check_paper(file, title=info["Title"], language=tag, author=LOCALES[tag])
    assert bookmarks_of(file)[0] == info["Title"]


@pytest.mark.parametrize("tag", ["en", "de"])
@pytest.mark.parametrize("cluster", WORKING)
def test_a_second_reader_finds_the_facts(drawn_site: BuiltSite, tag: str, cluster: str) -> None:
    """Name, place, number of members and contact of the profile page are found by pdftotext."""
    file, page = sheet_of(drawn_site, tag, cluster), drawn_site.page(profile_path(tag, cluster))
    name = page.css_first(".profile-head__name > span")
    assert name is not None
    shown = [name.text(), *(node.text() for node in page.css('[data-fact="members"] dd, [data-fact="seat"] dd'))]
    mail = page.css_first(".profile-head [href^='mailto:']")
    shown += [str(mail.attributes["href"]).removeprefix("mailto:")] if mail else []
    if cluster == "alpha-energy":
        assert "2025" in shown.pop(2)
        assert shown[1:] == ["120", "Kiel", "office@alpha.example.org"]
    for words in shown:
        assert says(file, words.replace("🚀", "")), words


def test_a_sheet_says_what_a_delegate_asks(drawn_site: BuiltSite) -> None:
    """Aims, strengths, offers, needs, figures with year, label with dates, freshness and licence are all there."""
    file = sheet_of(drawn_site, "en", "alpha-energy")
    for words in (
        "Build the first hydrogen valley of the coast.",
        "Electrolysers from pilot to series.",
        "Test fields at sea.",
        "Makers of membranes.",
        "12,500,000.5",
        "2024 · alpha.example.org",
        "ECEI Gold",
        "valid until 28 February 2027",
        "Lead cluster",
        "Alpha Energy Ltd",
        "Hydrogen forum",
        "Reviewed 30 November 2025",
        "CC BY 4.0",
        "15 January 2026",
        "clusters.example.org/showcase/clusters/alpha-energy",
    ):
        assert says(file, words), words


def test_links_are_those_of_the_page(drawn_site: BuiltSite) -> None:
    """Mail and web site lead where they do on the profile; the code leads to the profile itself."""
    for tag in LOCALES:
        path = profile_path(tag, "alpha-energy")
        here = {str(node.attributes["href"]) for node in drawn_site.page(path).css("main a[href]")}
        links = {url for url, _ in links_of(sheet_of(drawn_site, tag, "alpha-energy"))}
        own = {url for url in links if (urlsplit(url).hostname or "") == "clusters.example.org"}
        home = "https://clusters.example.org/showcase/" + ("" if tag == "en" else f"{tag}/")
        assert own == {home, f"https://clusters.example.org/showcase{path}"}
        assert links - own == {"mailto:office@alpha.example.org", "https://alpha.example.org/"}
        assert links - own <= here


def test_the_profile_offers_its_sheet_where_there_is_one(drawn_site: BuiltSite) -> None:
    """The page links to the PDF of its language; profiles of the archive do not."""
    for tag in LOCALES:
        path = profile_path(tag, "beta-health")
        links = [str(node.attributes["href"]) for node in drawn_site.page(path).css("a[href$='.pdf'][type]")]
        assert [drawn_site.target(path, link) for link in links] == [(f"/print/{tag}/factsheets/beta-health.pdf", "")]
    assert drawn_site.page("/clusters/delta-ended/").css_first("a[type='application/pdf']") is None


def test_arabic_is_read_in_its_order(drawn_site: BuiltSite) -> None:
    """Whole words come out of the Arabic sheet as they were written, from the first letter to the last."""
    text = text_of(sheet_of(drawn_site, "ar", "alpha-energy"))
    for words in ("شركات ومعاهد تنتج الهيدروجين من الرياح على الساحل", "مكتب العنقود", "عناقيد المثال"):
        assert words in text


def test_words_of_another_language_are_marked(drawn_site: BuiltSite) -> None:
    """What is not translated carries its language, for programs and for the eye."""
    arabic, english = (sheet_of(drawn_site, tag, "alpha-energy") for tag in ("ar", "en"))
    assert "en" in languages_of(arabic)
    assert "en Electrolysers from pilot to series." in text_of(arabic) or "series. en" in text_of(arabic)
    assert languages_of(english) <= {"en"}


def test_archived_clusters_and_runs_without_prints_order_nothing() -> None:
    """Nothing is planned without the flag; the small site of a cluster has the sheet of this cluster only."""
    files = {
        "clusters/a.yml": "{schema_version: 2, name: Alpha, country: DE}",
        "clusters/b.yml": "{schema_version: 2, name: Beta, country: DE}",
        "clusters/c.yml": "{schema_version: 2, name: Gone, country: DE, status: ended}",
    }
    assert sheets(plan_of(files)) == []
    assert sheets(plan_of(files, prints=True)) == [
        f"print/{tag}/factsheets/{name}.pdf" for name in "ab" for tag in ("en", "de")
    ]
    own = settings_for(cluster="a", prints=True, base_url="https://alpha.example.org")
    small = plan_site(assemble_catalogue(content_of(files), only="a"), own)
    assert sheets(small) == ["print/en/factsheets/a.pdf", "print/de/factsheets/a.pdf"]
    (first, _) = (drawing.make_view() for drawing in small.drawings if "factsheets" in drawing.path)
    assert first.qr.url == "https://alpha.example.org/"


def sheets(plan: SitePlan) -> list[str]:
    """List the factsheets that are planned."""
    return [drawing.path for drawing in plan.drawings if "factsheets" in drawing.path]


def test_without_an_address_there_is_no_code() -> None:
    """A site that does not know its address prints no QR code and no link to itself."""
    programme = PROGRAMME.replace("address: https://north.example.org", "")
    files = {"programme.yml": programme, "clusters/a.yml": "{schema_version: 2, name: Alpha, country: DE}"}
    (view, *_) = (drawing.make_view() for drawing in plan_of(files, prints=True).drawings if "/a.pdf" in drawing.path)
    assert (view.qr, view.head.url) == (None, "")


def test_same_content_gives_the_same_bytes(drawn_site: BuiltSite, tmp_path: Path) -> None:
    """Drawn again without what is remembered, a sheet is the same to the byte."""
    plan = drawn_site.plan
    typesetter = Typesetter(
        derive_identity(plan.programme.brand), plan.print_fonts, replace(drawn_site.settings, output=tmp_path / "site")
    )
    for tag in LOCALES:
        path = f"print/{tag}/factsheets/alpha-energy.pdf"
        (drawing,) = (drawing for drawing in plan.drawings if drawing.path == path)
        assert typesetter.draw(drawing) == (drawn_site.folder / path).read_bytes()


def test_a_poor_profile_is_honest_and_names_the_programme(drawn_site: BuiltSite) -> None:
    """Where a cluster tells nothing, its sheet says so and names whom to ask."""
    file = sheet_of(drawn_site, "en", "eta-bare")
    assert says(file, "This cluster has not told yet")
    assert says(file, "Contact at the programme")
    assert "mailto:clusters@agency.example.org" in dict(links_of(file))


def test_code_leads_to_the_profile() -> None:
    """The QR code is that of the address, in the colour of the text, with a quiet zone of four modules around it."""
    address = "https://north.example.org/clusters/a/"
    svg = qr_svg(address, "#123456")
    side = segno.make_qr(address, error="m").symbol_size(border=4)[0]
    assert f'viewBox="0 0 {side} {side}"' in svg
    assert 'stroke="#123456"' in svg
    assert svg != qr_svg(address + "b/", "#123456")
    assert qr_svg("") == qr_svg("x" * 2000) == ""

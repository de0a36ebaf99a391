# SPDX-License-Identifier: MIT
"""Panels of the booth and table card: sizes, type that is read from afar, every sector on its own panel."""

from __future__ import annotations

import pytest
from pypdf import PdfReader

from showcase.model.views.panel_views import PanelsView, TableCardView
from showcase.stages.plan.prints.panels import LEAST_POINTS
from tests.built_sites import BuiltSite
from tests.stages.pdf_reading import check_paper, links_of
from tests.stages.printed_pages import A0, A4, page_size, page_texts, plain, planned_view, type_sizes

TAGS = ("en", "de", "ar")


@pytest.mark.parametrize("tag", TAGS)
def test_panels_are_read_from_three_metres(drawn_site: BuiltSite, tag: str) -> None:
    """No text on any panel is smaller than 28 points."""
    sizes = type_sizes(drawn_site.folder / f"print/{tag}/panels.pdf")
    assert LEAST_POINTS >= 28
    assert min(sizes) >= LEAST_POINTS - 0.01
    assert max(sizes) >= 100  # titles are read from across the hall


@pytest.mark.parametrize("name, size", [("panels", A0), ("table-card", A4)])
def test_sheets_have_the_size_of_their_paper(drawn_site: BuiltSite, name: str, size: tuple[float, float]) -> None:
    """Each page is a whole sheet: panels A0, the card A4; what is printed and what is cut are the same."""
    for page in PdfReader(drawn_site.folder / f"print/en/{name}.pdf").pages:
        assert page_size(page) == size
        assert page.trimbox == page.mediabox


@pytest.mark.parametrize("name", ["panels", "table-card"])
@pytest.mark.parametrize("tag", TAGS)
def test_files_are_for_everybody(drawn_site: BuiltSite, name: str, tag: str) -> None:
    """Panels and card are tagged, have a title, speak their language, and hold all their fonts."""
    path = f"print/{tag}/{name}.pdf"
    head = planned_view(drawn_site, path).head
    check_paper(drawn_site.folder / path, title=head.title, language=tag, author=head.site_name)


def test_each_sector_has_a_panel_with_its_clusters(drawn_site: BuiltSite) -> None:
    """Programme and map come first, then one panel for each chapter of the brochure, then the partners."""
    view = planned_view(drawn_site, "print/en/panels.pdf")
    assert isinstance(view, PanelsView)
    texts = page_texts(drawn_site.folder / "print/en/panels.pdf")
    assert len(texts) == 2 + len(view.sectors) + 1
    assert plain(view.head.claim.text) in texts[0]
    assert plain(view.head.words["map"]) in texts[1]
    assert plain(view.head.words["partners"]) in texts[-1]
    for sector, text in zip(view.sectors, texts[2:-1], strict=True):
        assert plain(sector.chapter.title.text) in text
        for cluster in sector.chapter.clusters:
            assert plain(cluster.name.text.replace("🚀", "")) in text
            assert plain(cluster.place) in text


def test_codes_of_panels_lead_to_pages_of_the_site(drawn_site: BuiltSite) -> None:
    """The codes hold the addresses of home page, sectors and partner finder."""
    view = planned_view(drawn_site, "print/de/panels.pdf")
    codes = [view.head.code, view.partners, *(sector.chapter.code for sector in view.sectors)]
    paths = {page.url_path for page in drawn_site.pages_of("de")}
    links = dict(links_of(drawn_site.folder / "print/de/panels.pdf"))
    for code in codes:
        assert code is not None
        assert code.url.removeprefix(drawn_site.plan.base_url) in paths
        assert code.url in links


def test_texts_of_panels_stay_on_the_sheet(drawn_site: BuiltSite) -> None:
    """A name that is too long makes its type smaller, never a second page."""
    for tag in TAGS:
        view = planned_view(drawn_site, f"print/{tag}/panels.pdf")
        pages = PdfReader(drawn_site.folder / f"print/{tag}/panels.pdf").pages
        assert len(pages) == 3 + len(view.sectors)


def test_table_card_reads_from_both_sides(drawn_site: BuiltSite) -> None:
    """Claim, address and mail stand on both faces of the tent, on one sheet."""
    view = planned_view(drawn_site, "print/en/table-card.pdf")
    assert isinstance(view, TableCardView)
    texts = page_texts(drawn_site.folder / "print/en/table-card.pdf")
    assert len(texts) == 1
    for words in (view.head.claim.text, view.head.mail):
        assert texts[0].count(plain(words)) == 2
    assert "mailto:clusters@agency.example.org" in dict(links_of(drawn_site.folder / "print/en/table-card.pdf"))

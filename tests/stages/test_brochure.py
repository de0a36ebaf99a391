# SPDX-License-Identifier: MIT
"""The brochure: every cluster in the chapter of its sector, pages that are where they are said to be, codes, bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from showcase.model.brand.identity import derive_identity
from showcase.model.catalogue import Catalogue
from showcase.model.drawing import Drawing
from showcase.model.qr_code import qr_svg
from showcase.model.views.brochure_views import BrochureChapter, BrochureView
from showcase.settings import Settings
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.draw.typesetter import Typesetter
from showcase.stages.load import load_sources
from showcase.stages.plan.drawing_maker import plan_drawings
from showcase.stages.plan.page_maker import PageMaker
from showcase.stages.plan.prints.brochure_clusters import is_directory
from showcase.stages.plan.prints.programme_prints import programme_print_orders
from showcase.stages.validate import validate_sources
from tests.built_sites import AS_OF, SITES, BuiltSite
from tests.stages.pdf_reading import check_paper, links_of
from tests.stages.printed_pages import A4, page_size, page_texts, plain, planned_view

TAGS = ("en", "de", "ar")
NASTY = '#set page(width: 1pt) $x$ @label <b> \\ "#" *_` {{ x }} // /* ]] \u202e\u0000 👩‍🚀 ' + "x" * 120


def brochure_file(site: BuiltSite, tag: str) -> Path:
    """Find the brochure of a language."""
    return site.folder / f"print/{tag}/brochure.pdf"


def brochure_view(site: BuiltSite, tag: str) -> BrochureView:
    """Make what the brochure of a language shows."""
    view = planned_view(site, f"print/{tag}/brochure.pdf")
    assert isinstance(view, BrochureView)
    return view


def catalogue_of(name: str, folder: Path) -> tuple[Catalogue, Settings]:
    """Read a test site."""
    settings = Settings(content=SITES / name / "content", output=folder / "site", as_of=AS_OF, workers=1, prints=True)
    sources, _ = load_sources(settings)
    content, _ = validate_sources(sources, settings)
    assert content is not None
    return assemble_catalogue(content), settings


def planned(catalogue: Catalogue, settings: Settings) -> list[Drawing]:
    """Plan brochure, panels and table card of a catalogue, in its default language."""
    maker = PageMaker(catalogue, settings, "https://clusters.example")
    drawings = plan_drawings(list(programme_print_orders(catalogue)), maker)
    return [drawing for drawing in drawings if drawing.locale == catalogue.default_locale]


def typeset(drawing: Drawing, catalogue: Catalogue, settings: Settings) -> bytes:
    """Draw one of them."""
    return Typesetter(derive_identity(catalogue.programme.brand), (), settings).draw(drawing)


def with_view(drawing: Drawing, view: Any) -> Drawing:
    """Draw something else with the same template."""
    return replace(drawing, make_view=lambda: view)


def many_clusters(catalogue: Catalogue, count: int) -> Catalogue:
    """Repeat the first cluster under other names until so many are there."""
    first = next(iter(catalogue.clusters.values()))
    missing = count - len(catalogue.present_clusters)
    copies = {f"copy-{number:04}": replace(first, id=f"copy-{number:04}") for number in range(missing)}
    return replace(catalogue, clusters={**catalogue.clusters, **copies})


def chapter_pages(chapters: tuple[BrochureChapter, ...], texts: list[str]) -> Iterator[tuple[BrochureChapter, str]]:
    """Join the text between the title of each chapter and that of the next, found below its number of clusters."""
    body = " ".join(texts)
    heads = [body.index(plain(f"{chapter.title.text} {chapter.count_words}")) for chapter in chapters]
    ends = [*heads[1:], len(body)]
    return ((chapter, body[start:end]) for chapter, start, end in zip(chapters, heads, ends, strict=True))


@pytest.mark.parametrize("tag", ["en", "de"])
def test_each_cluster_stands_in_the_chapter_of_its_sector(drawn_site: BuiltSite, tag: str) -> None:
    """Name, mail and place of every cluster are read back from the pages of its chapter."""
    view, texts = brochure_view(drawn_site, tag), page_texts(brochure_file(drawn_site, tag))
    told = [cluster.id for chapter in view.chapters for cluster in chapter.clusters]
    present = {"alpha-energy", "beta-health", "epsilon-nasty", "eta-bare", "zeta-food"}
    assert len(told) == len(set(told))
    assert set(told) == present
    for chapter, text in chapter_pages(view.chapters, texts):
        for cluster in chapter.clusters:
            for words in (cluster.name.text, cluster.mail, cluster.place):
                assert plain(words.replace("🚀", "")) in text, (chapter.id, words)


@pytest.mark.parametrize("tag", ["en", "de"])
def test_page_numbers_of_contents_and_index_are_right(drawn_site: BuiltSite, tag: str) -> None:
    """Whoever turns to a page that contents or index name finds the chapter or the cluster there."""
    file, view = brochure_file(drawn_site, tag), brochure_view(drawn_site, tag)
    pages = [page.extract_text() for page in PdfReader(file).pages]
    listed = [line.rpartition(" ") for text in (pages[1], pages[-3]) for line in text.splitlines()]
    numbered = {plain(title): int(number) for title, _, number in listed if number.isdigit()}
    names = [chapter.title.text for chapter in view.chapters] + [name for name, _ in view.index]
    names += [view.head.words[key] for key in ("map", "partners", "events", "contacts", "imprint", "index")]
    for name in names:
        words = plain(name.replace("🚀", ""))
        assert words in plain(pages[numbered[words] - 1]), name


@pytest.mark.parametrize("tag", TAGS)
def test_every_code_leads_to_a_page_of_the_site(drawn_site: BuiltSite, tag: str) -> None:
    """Each QR code holds an address that this site has a page for, and its picture is made from that address."""
    view, base = brochure_view(drawn_site, tag), drawn_site.plan.base_url
    codes = [view.head.code, *(chapter.code for chapter in view.chapters)]
    codes += [cluster.code for chapter in view.chapters for cluster in chapter.clusters]
    paths = {page.url_path for page in drawn_site.pages_of(tag)}
    ink = derive_identity(drawn_site.plan.programme.brand).palette.light["ink"]
    for code in codes:
        assert code is not None
        assert code.url.removeprefix(base) in paths
        assert code.svg == qr_svg(code.url, ink)


@pytest.mark.parametrize("tag", TAGS)
def test_file_is_for_everybody(drawn_site: BuiltSite, tag: str) -> None:
    """The file is A4 throughout, tagged, speaks its language, has a title, and holds all its fonts."""
    file, head = brochure_file(drawn_site, tag), brochure_view(drawn_site, tag).head
    assert {page_size(page) for page in PdfReader(file).pages} == {A4}
    check_paper(file, title=head.title, language=tag, author=head.site_name)


def test_links_are_live(drawn_site: BuiltSite) -> None:
    """Mail addresses, web sites and profiles can be clicked."""
    found = {address for address, _ in links_of(brochure_file(drawn_site, "en"))}
    base = drawn_site.plan.base_url
    assert {"mailto:office@alpha.example.org", "https://alpha.example.org/", f"{base}/clusters/beta-health/"} <= found
    assert "mailto:clusters@agency.example.org" in found


def test_texts_of_another_language_say_so(drawn_site: BuiltSite) -> None:
    """A text that is not translated carries the code of its language, as on the site."""
    view, texts = brochure_view(drawn_site, "ar"), page_texts(brochure_file(drawn_site, "ar"))
    foreign = view.region.text
    assert foreign.is_fallback
    page = next(text for text in texts if plain(foreign.text)[:30] in text)
    assert foreign.lang.upper() in page.split()


def test_same_content_gives_the_same_bytes(drawn_site: BuiltSite, tmp_path: Path) -> None:
    """Typeset again without any cache, the brochure is the same file."""
    drawing = next(found for found in drawn_site.plan.drawings if found.path == "print/en/brochure.pdf")
    settings = replace(drawn_site.settings, output=tmp_path / "again" / "site")
    plan = drawn_site.plan
    again = Typesetter(derive_identity(plan.programme.brand), plan.print_fonts, settings).draw(drawing)
    assert again == brochure_file(drawn_site, "en").read_bytes()


def test_programme_of_one_cluster_gets_a_short_brochure(tmp_path: Path) -> None:
    """With one cluster there is no map, no list of sectors, no index; with none there is no brochure."""
    catalogue, settings = catalogue_of("minimal", tmp_path)
    drawing = planned(catalogue, settings)[0]
    view = drawing.make_view()
    assert view.map is None
    assert view.services is None
    target = tmp_path / "brochure.pdf"
    target.write_bytes(typeset(drawing, catalogue, settings))
    texts = page_texts(target)
    assert len(texts) <= 6
    assert not any(text.startswith(("Index", "Clusters by sector")) for text in texts)
    assert [found.template for found in planned(replace(catalogue, clusters={}), settings)] == ["table_card.typ"]


def test_many_clusters_make_a_directory(tmp_path: Path) -> None:
    """More than 200 clusters get two lines each: all are named, none has a picture, and the file is still made."""
    catalogue, settings = catalogue_of("complete", tmp_path)
    many = many_clusters(catalogue, 201)
    drawing = planned(many, settings)[0]
    view = drawing.make_view()
    told = [cluster for chapter in view.chapters for cluster in chapter.clusters]
    assert view.is_directory
    assert len(told) == 201
    assert not any(cluster.picture or cluster.code or cluster.summary for cluster in told)
    assert view.map is not None
    assert view.map.is_grouped
    assert not is_directory(many_clusters(catalogue, 200))
    target = tmp_path / "brochure.pdf"
    target.write_bytes(typeset(drawing, many, settings))
    assert sum(text.count("office alpha example org") for text in page_texts(target)) >= 197


def test_hostile_texts_never_stop_the_typesetter(tmp_path: Path) -> None:
    """Words that look like commands of the typesetter, or that no font has, are shown as words."""
    catalogue, settings = catalogue_of("complete", tmp_path)
    for drawing in planned(catalogue, settings):
        made = typeset(with_view(drawing, _with_nasty_texts(drawing.make_view())), catalogue, settings)
        assert made.startswith(b"%PDF-")


def _with_nasty_texts(value: Any) -> Any:
    """Append nasty words to every text that an author may have written, at any depth of a view."""
    names = getattr(value, "_fields", ()) or getattr(value, "__dataclass_fields__", ())
    if isinstance(value, tuple) and not names:
        return tuple(_with_nasty_texts(item) for item in value)
    fields = {name: getattr(value, name) for name in names}
    free = {"text", "place", "value", "year", "unit", "when", "kind", "period", "name", "site_name", "territory"}
    changed = {
        name: found + NASTY if name in free and isinstance(found, str) else _with_nasty_texts(found)
        for name, found in fields.items()
    }
    if isinstance(value, tuple):
        return type(value)(**changed)  # a tuple with names
    return replace(value, **changed) if names else value


def test_site_of_one_cluster_has_no_brochure(tmp_path: Path) -> None:
    """The small site of one cluster has neither brochure nor panels nor table card."""
    catalogue, settings = catalogue_of("complete", tmp_path)
    assert planned(replace(catalogue, microsite_of="alpha-energy"), settings) == []


def test_events_ahead_are_those_after_the_day_of_the_build(tmp_path: Path) -> None:
    """The brochure of a later day leaves out what is over by then."""
    catalogue, settings = catalogue_of("complete", tmp_path)
    now = planned(catalogue, settings)[0].make_view().events
    later = planned(catalogue, replace(settings, as_of=date(2099, 1, 1)))[0].make_view().events
    assert now
    assert later == ()

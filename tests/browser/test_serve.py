# SPDX-License-Identifier: MIT
"""What a person sees who edits a file beside an open page: nobody touches the page, and it follows."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open
from tests.built_sites import SITES
from tests.serving import read, serving, wait_for

pytestmark = pytest.mark.browser
ALPHA = "clusters/alpha-energy/"
GONE = "Alpha Sea and Storage"
# Where the page is scrolled to once it is there, at the latest after five seconds; the page forbids `eval` in waits.
SETTLED = """new Promise(done => {
  const end = performance.now() + 5000;
  const look = () => scrollY === 400 || performance.now() > end ? done(scrollY) : requestAnimationFrame(look);
  look();
})"""


@dataclass
class Desk:
    """The content that is edited, and a page that stands open beside it."""

    content: Path
    page: Page
    address: str

    @property
    def file(self) -> Path:
        """The profile behind the open page."""
        return self.content / "clusters/alpha-energy.yml"

    @property
    def panel(self) -> Locator:
        """What lies over the page."""
        return self.page.locator("showcase-serve .panel")

    @property
    def badge(self) -> Locator:
        """The button that opens it."""
        return self.page.locator("showcase-serve .badge")

    def open(self, path: str) -> None:
        """Go to a page and wait until it is on the line to the server."""
        with self.page.expect_response(lambda answer: "/_serve/changes" in answer.url):
            self.page.goto(self.address + path)

    def save(self, before: str, after: str) -> str:
        """Replace words in the profile; gives the text before."""
        text = self.file.read_text(encoding="utf-8")
        assert before in text
        self.file.write_text(text.replace(before, after, 1), encoding="utf-8")
        return text


@pytest.fixture
def desk(tmp_path: Path, new_page: Open) -> Iterator[Desk]:
    """The complete site, served from a copy of its files."""
    shutil.copytree(SITES / "complete/content", tmp_path / "content")
    with serving(tmp_path) as (address, _):
        desk = Desk(tmp_path / "content", new_page(address=address).page, address)
        yield desk
        for page in desk.page.context.pages:  # before the server ends: a line that breaks is an error to a browser
            page.close()


def name_of(desk: Desk) -> str:
    """Give the name of the cluster as its file says it."""
    lines = desk.file.read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.startswith("name:")).removeprefix("name:").strip(' "')


def test_saved_words_appear_and_the_place_stays(desk: Desk) -> None:
    """After a save the open page has the new words, scrolled to where it was; a page that is the same stays."""
    desk.open(ALPHA)
    desk.page.evaluate("window.scrollTo(0, 400)")
    desk.save(f"name: {name_of(desk)}", f"name: {GONE}")
    expect(desk.page.locator("h1")).to_contain_text(GONE)
    assert desk.page.evaluate(SETTLED) == 400
    desk.open("privacy/")
    desk.page.evaluate("window.stillHere = true")
    with desk.page.context.expect_page() as other:
        desk.page.evaluate(f"window.open('{desk.address}{ALPHA}')")
    desk.save(f"name: {GONE}", "name: Another Name")
    expect(other.value.locator("h1")).to_contain_text("Another Name")
    assert desk.page.evaluate("window.stillHere") is True


def test_broken_file_lies_over_the_page_until_it_is_mended(desk: Desk) -> None:
    """An error shows file, line, excerpt and hint over the last good page; Escape closes it; mending takes it away."""
    desk.open(ALPHA)
    good = desk.save("country: DE", "country: Germany")
    expect(desk.panel).to_be_visible()
    expect(desk.panel).to_contain_text("content/clusters/alpha-energy.yml:")
    expect(desk.panel.locator("pre").first).to_contain_text("country: Germany")
    expect(desk.panel).to_contain_text("DE")
    expect(desk.page.locator("h1")).to_contain_text("Alpha Energy")
    desk.page.keyboard.press("Escape")
    expect(desk.panel).to_be_hidden()
    expect(desk.badge).to_contain_text("1 error")
    desk.badge.click()
    expect(desk.panel).to_be_visible()
    desk.panel.get_by_role("button").click()
    expect(desk.panel).to_be_hidden()
    desk.save("country: Germany", "country: Deutschland")
    expect(desk.panel).to_contain_text("Deutschland")
    desk.file.write_text(good, encoding="utf-8")
    expect(desk.panel).to_be_hidden()


def test_page_under_the_message_works_by_keyboard(desk: Desk) -> None:
    """The message takes no focus: whoever was typing goes on, and Escape means the message only while it is there."""
    wait_for(lambda: "page_count" in read(f"{desk.address}pagefind/en/pagefind-entry.json"))
    desk.open("search/")
    field = desk.page.locator("main input[type=search]")
    field.fill("hydr")
    field.focus()
    desk.save("country: DE", "country: Germany")
    expect(desk.panel).to_be_visible()
    desk.page.keyboard.type("ogen")
    expect(field).to_have_value("hydrogen")
    desk.page.keyboard.press("Escape")
    expect(desk.panel).to_be_hidden()
    expect(field).to_have_value("hydrogen")


def test_nothing_of_the_content_is_run(desk: Desk) -> None:
    """Words of the content stand in the message as they are, markup or not."""
    desk.open(ALPHA)
    desk.save("country: DE", 'country: "<img src=x onerror=document.title=1>"')
    expect(desk.panel).to_contain_text("<img src=x onerror=document.title=1>")
    assert desk.panel.locator("img").count() == 0


def test_warning_is_a_small_button(desk: Desk) -> None:
    """A warning does not lie over the page; the button opens what it says."""
    desk.open(ALPHA)
    desk.save("reviewed_on: 2025-11-30", "reviewed_on: 2099-01-01")
    expect(desk.panel).to_contain_text("2099-01-01 lies in the future")
    expect(desk.panel).to_be_hidden()
    expect(desk.badge).to_contain_text("warning")
    desk.badge.click()
    expect(desk.panel).to_be_visible()


def test_draft_is_marked_on_its_page_and_its_card(desk: Desk) -> None:
    """A draft is there for the person who edits it, with a mark that cannot be missed."""
    desk.open(ALPHA)
    desk.save("draft: false", "draft: true")
    expect(desk.page.locator(".draft-mark")).to_be_visible()
    desk.open("clusters/")
    card = desk.page.locator(".cluster-card").filter(has_text="Alpha Energy")
    expect(card.locator(".cluster-card__status")).to_have_text("Draft")


def test_save_by_renaming_and_many_files_at_once(desk: Desk) -> None:
    """Editors that write beside and rename, and a change of five hundred files, are followed like any save."""
    desk.open(ALPHA)
    beside = desk.file.with_name(".alpha-energy.yml.new")
    text = desk.file.read_text(encoding="utf-8")
    beside.write_text(text.replace(f"name: {name_of(desk)}", f"name: {GONE}"), encoding="utf-8")
    beside.rename(desk.file)
    expect(desk.page.locator("h1")).to_contain_text(GONE)
    for number in range(500):
        cluster = f"schema_version: 2\nname: Cluster {number}\ncountry: DE\n"
        (desk.content / f"clusters/many-{number:03}.yml").write_text(cluster, encoding="utf-8")
    desk.open("clusters/")
    expect(desk.page.locator("main")).to_contain_text("505")


def test_styles_and_words_of_the_programme_are_followed(desk: Desk) -> None:
    """Another colour of the brand, and another name of the programme, are on the page after the save."""
    desk.open(ALPHA)
    before = desk.page.locator("link[rel=stylesheet]").first.get_attribute("href") or ""
    programme = desk.content / "programme.yml"
    text = programme.read_text(encoding="utf-8")
    start = text.index("primary:")
    programme.write_text(text[:start] + 'primary: "#7a1f5c"' + text[text.index("\n", start) :], encoding="utf-8")
    expect(desk.page.locator("link[rel=stylesheet]").first).not_to_have_attribute("href", before)

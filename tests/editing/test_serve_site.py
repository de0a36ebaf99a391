# SPDX-License-Identifier: MIT
"""What `serve` shows is what a build makes, after every kind of change."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from showcase.editing.serve.look import look_at
from showcase.editing.serve.make_site import SiteMaker, private_folder
from showcase.editing.serve.shown_site import ShownSite
from showcase.model import remembered
from showcase.model.staging import Staging
from showcase.resources import resource_folder
from showcase.settings import Settings
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.brand import brand_site
from showcase.stages.load import load_sources
from showcase.stages.plan import plan_site
from showcase.stages.render import render_site
from showcase.stages.validate import validate_sources
from tests.built_sites import AS_OF, SITES
from tests.contents import settings_for


@dataclass
class Desk:
    """A copy of the complete site and of the generator's own files, both to be changed at will."""

    settings: Settings
    maker: SiteMaker
    pages: dict[str, str] = field(default_factory=dict)  # of the last state, when all were asked for

    def make_all(self) -> None:
        """Show the files as they are now, and ask for every page."""
        site = self.make()
        self.pages = {path: site.html(path) or "" for path in site.pages}

    def make(self) -> ShownSite:
        """Show the files as they are now; they are good."""
        resources = self.settings.resources
        places = (self.settings.content, resources / "theme", resources / "locales", resources / "mkdocs.yml")
        site, report = self.maker.make(look_at(place.absolute() for place in places))
        assert site is not None, [str(finding.message) for finding in report.errors]
        return site

    def change(self, name: str, before: str, after: str) -> None:
        """Replace words in a file of the content, or of the generator."""
        file = next(root / name for root in (self.settings.content, self.settings.resources) if (root / name).exists())
        text = file.read_text(encoding="utf-8")
        assert before in text
        file.write_text(text.replace(before, after), encoding="utf-8")


def new_desk(folder: Path) -> Desk:
    """Put the complete site in two of its languages on a desk."""
    shutil.copytree(SITES / "complete/content", folder / "content")
    programme = folder / "content/programme.yml"
    text = programme.read_text(encoding="utf-8")
    assert "locales: [en, de, ar]\n" in text
    programme.write_text(text.replace("locales: [en, de, ar]\n", "locales: [en, de]\n"), encoding="utf-8")
    resources = folder / "generator"
    for name in ("theme", "locales"):
        shutil.copytree(resource_folder() / name, resources / name)
    shutil.copyfile(resource_folder() / "mkdocs.yml", resources / "mkdocs.yml")
    (resources / "docs").symlink_to(resource_folder() / "docs")
    settings = settings_for(
        content=folder / "content", output=folder / "site", resources=resources, as_of=AS_OF, workers=1
    )
    return Desk(settings, SiteMaker(private_folder(settings)))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The complete site on a desk of its own."""
    return new_desk(tmp_path)


@pytest.fixture(scope="module")
def used_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk on which one change follows the other, and where everything was looked at before."""
    desk = new_desk(tmp_path_factory.mktemp("desk"))
    desk.make_all()
    return desk


@contextmanager
def forgetting() -> Iterator[None]:
    """Put away what is remembered, so that a build starts from nothing; afterwards it is there again."""
    kept = [(memory, memory._now, memory._before) for memory in remembered._ALL]
    for memory, _, _ in kept:
        memory._now, memory._before = {}, {}
    try:
        yield
    finally:
        for memory, now, before in kept:
            memory._now, memory._before = now, before


def built_pages(desk: Desk, folder: Path) -> dict[str, str]:
    """Build the same files from the beginning; gives all pages by their address."""
    settings = replace(desk.settings, output=folder / "fresh")
    staging = Staging(folder / "fresh")
    with forgetting():
        sources, _ = load_sources(settings)
        content, _ = validate_sources(sources, settings)
        assert content is not None
        plan = replace(plan_site(assemble_catalogue(content), settings), has_handbook=False)
        brand_site(plan, staging, settings)
        render_site(plan, staging, settings)
    return {page.url_path: (staging.folder / page.output_name).read_bytes().decode() for page in plan.pages}


# The last one takes a language away, which the others change.
CHANGES = (
    ("clusters/alpha-energy.yml", "country: DE\n", "country: DK\n"),
    ("taxonomies/sectors.yml", "en: Health, ", "en: Wellness, "),
    ("pages/region.md", "\n\n", "\n\nA new paragraph.\n\n"),
    ("theme/styles/base.css", "margin: 0;", "margin: 1px;"),
    ("theme/components/notice.html", '<p class="notice', '<p data-new class="notice'),
    ("theme/frame/showcase.html", '<main class="site-main"', '<main data-new class="site-main"'),
    ("locales/de/LC_MESSAGES/showcase.po", 'msgstr "Startseite"', 'msgstr "Anfang"'),
    ("programme.yml", "locales: [en, de]", "locales: [en]"),
)


@pytest.mark.parametrize("change", CHANGES, ids=[name.replace("/", "-") for name, _, _ in CHANGES])
def test_shown_pages_are_those_of_a_build(used_desk: Desk, tmp_path: Path, change: tuple[str, str, str]) -> None:
    """After a change of any kind of file, every page is byte for byte what a build from nothing makes."""
    before = used_desk.pages
    used_desk.change(*change)
    used_desk.make_all()
    after, built = used_desk.pages, built_pages(used_desk, tmp_path)
    assert any(page != before.get(path) for path, page in after.items())
    assert after.keys() == built.keys()
    assert [path for path, page in built.items() if page != after[path]] == []


def test_pages_of_the_state_before_stay_as_they_were(desk: Desk) -> None:
    """A page that is still asked of the state before does not mix with the new one."""
    first, untouched = desk.make(), desk.make()
    expected = untouched.html("/clusters/")
    desk.change("clusters/alpha-energy.yml", "country: DE\n", "country: DK\n")
    second = desk.make()
    assert second.html("/clusters/") != first.html("/clusters/") == expected


def test_error_gives_no_site_and_mending_it_does(desk: Desk) -> None:
    """A broken file makes no state; once it is mended, the site is what it was."""
    page = desk.make().html("/clusters/alpha-energy/")
    desk.change("clusters/alpha-energy.yml", "\ncountry: DE", "\ncountry: Germany")
    site, report = desk.maker.make(look_at([desk.settings.content]))
    assert (site, [finding.code for finding in report.errors]) == (None, ["unknown-country"])
    desk.change("clusters/alpha-energy.yml", "country: Germany", "country: DE")
    assert desk.make().html("/clusters/alpha-energy/") == page


def test_version_changes_with_the_page_and_its_pictures_only(desk: Desk) -> None:
    """A page is loaded again when it, or a picture on it, is another one, and not for what is elsewhere."""
    first = desk.make()
    desk.change("clusters/beta-health.yml", "\ncountry: ", "\n# a remark\ncountry: ")
    (desk.settings.content / "media/logo.png").touch()
    second = desk.make()
    assert [path for path in first.pages if first.version(path) != second.version(path)] == []
    (desk.settings.content / "media/logo.png").write_bytes((desk.settings.content / "media/photo.png").read_bytes())
    third = desk.make()
    changed = {path for path in first.pages if second.version(path) != third.version(path)}
    assert changed == {path for path in first.pages if "media/logo.png" in (first.html(path) or "")} != set()


def test_published_site_is_not_touched(desk: Desk) -> None:
    """What is being edited is never published: the folder of the site stays as it is."""
    desk.make()
    assert not desk.settings.output.exists()
    assert desk.maker.asset_folder.is_relative_to(desk.settings.output.parent / ".showcase/serve")


def test_draft_is_shown_with_a_mark(desk: Desk) -> None:
    """A draft has its page, with a mark on it and on its card; the page of another cluster has none."""
    desk.change("clusters/beta-health.yml", "\ncountry: ", "\ndraft: true\ncountry: ")
    site = desk.make()
    assert "draft-mark" in (site.html("/clusters/beta-health/") or "")
    assert "draft-mark" not in (site.html("/clusters/alpha-energy/") or "")
    card = re.search(r'<article class="cluster-card[^>]*>(?:(?!</article>).)*beta-health.*?</article>',
                     site.html("/clusters/") or "", re.DOTALL)  # fmt: skip
    assert card is not None
    assert "Draft" in card[0]

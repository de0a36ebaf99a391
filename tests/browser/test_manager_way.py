# SPDX-License-Identifier: MIT
"""The way of a manager: from a page to the form, to a saved file, to a checked and built preview; no request leaves."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Route, expect

from showcase.content_check import check_content
from showcase.diagnostics import Report, Severity
from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.settings import Settings
from tests.browser.conftest import WAITING, served
from tests.browser.fake_git_host import ADDRESS, ORIGIN, TOKEN, GitHost, git_host
from tests.built_sites import AS_OF, SITES

pytestmark = pytest.mark.browser

ENTRIES = {
    "clusters": ("beta-health", "name"),
    "services": ("hydrogen-forum", "title"),
    "events": ("coast-day", "title"),
    "stories": ("fuel-cell-ship", "title"),
}
# One blue pixel.
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c6310"
    "32f1050000ef00942d17bb8a0000000049454e44ae426082"
)
INSIDE = "programme/content"  # where the content lies in the repository


@dataclass
class Programme:
    """A programme with the form switched on: its files, its repository and its site."""

    folder: Path
    host: GitHost
    root: str

    def settings(self, name: str) -> Settings:
        """Give the settings for the content in a folder."""
        return Settings(self.folder / name, self.folder / f"site-{name}", AS_OF, workers=1, indexed=False)

    def checkout(self, branch: str) -> Settings:
        """Put a branch of the repository into a folder of its own."""
        settings = self.settings(branch.replace("/", "-"))
        self.host.write(branch, settings.content, INSIDE)
        return settings


@dataclass
class Desk:
    """The browser of a manager, and what went on in it."""

    page: Page
    programme: Programme
    said: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def hear(self, message: ConsoleMessage) -> None:
        """Note errors and warnings."""
        if message.type in {"error", "warning"}:
            self.said.append(message.text)

    def see(self, url: str) -> None:
        """Note requests to neither the site nor the git host."""
        if not url.startswith((self.programme.root.partition("/sub/")[0], ORIGIN, "data:", "blob:")):
            self.foreign.append(url)

    def sign_in(self) -> None:
        """Sign in with a token."""
        self.page.get_by_role("button", name="Sign In Using Access Token").click()
        self.page.get_by_role("textbox").fill(TOKEN)
        self.page.keyboard.press("Enter")

    def field(self, path: str) -> Locator:
        """Find a field by its path; fields out of sight are not there yet, so the screen of the tests is a tall one."""
        return self.page.locator(f'section.field[data-key-path="{path}"]')

    def add(self, group: str, inner: str) -> None:
        """Add an optional group, and scroll to its fields: out of sight they are not there yet."""
        box = self.field(group).get_by_role("checkbox").first
        box.click()
        expect(box).to_be_checked()
        self.field(group).get_by_role("group").first.evaluate("group => group.scrollIntoView({block: 'center'})")
        expect(self.field(inner)).to_be_attached()

    def save(self) -> None:
        """Save, and wait until the host has it."""
        known = len(self.programme.host.pulls)
        self.page.get_by_role("button", name="Save", exact=True).click()
        with self.page.expect_response(lambda answer: answer.url.endswith("/labels")):
            pass
        assert len(self.programme.host.pulls) == known + 1


@pytest.fixture(scope="session")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Programme]:
    """Build the complete site with the form, and put its content into a repository."""
    folder = tmp_path_factory.mktemp("programme")
    content = folder / "content"
    shutil.copytree(SITES / "complete/content", content)
    file = content / "programme.yml"
    for old, new in (("https://github.com/example/showcase", ADDRESS), ("browser_form: false", "browser_form: true")):
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
    with git_host(GitHost.of_folder(content, INSIDE)) as host, served(folder / "site-content") as root:
        made = Programme(folder, host, root)
        report = build_site(made.settings("content"), Progress(io.StringIO(), is_quiet=True))
        assert errors_of(report) == []
        yield made


def errors_of(report: Report) -> list[str]:
    """List what a report calls an error."""
    return [str(finding) for finding in report if finding.severity is Severity.ERROR]


def value_of(text: str | bytes) -> dict[str, Any]:
    """Read a file as the generator does: every scalar is text."""
    value: dict[str, Any] = yaml.load(text, yaml.BaseLoader)
    return value


def texts_of(text: Any) -> dict[str, str]:
    """Give a text by language, also one that is written as plain words."""
    return text if isinstance(text, dict) else {"en": text}


Sit = Callable[..., Desk]


@pytest.fixture
def sit(browser: Browser, programme: Programme) -> Iterator[Sit]:
    """Give desks; at the end nothing was refused, nothing left this machine, and the browser said nothing."""
    desks: list[Desk] = []

    def forward(route: Route) -> None:
        url = route.request.url.replace(ORIGIN, f"http://127.0.0.1:{programme.host.port}")
        route.fulfill(response=route.fetch(url=url))

    def new(**options: str) -> Desk:
        context = browser.new_context(viewport={"width": 1280, "height": 4000}, **options)  # type: ignore[arg-type]
        context.set_default_timeout(3 * WAITING)  # two megabytes of script on a busy machine
        context.route(f"{ORIGIN}/**", forward)
        desk = Desk(context.new_page(), programme)
        desk.page.on("console", desk.hear)
        desk.page.on("pageerror", lambda error: desk.said.append(str(error)))
        context.on("request", lambda request: desk.see(request.url))
        desks.append(desk)
        return desk

    yield new
    for desk in desks:
        desk.page.context.close()
    assert [words for desk in desks for words in desk.said] == []
    assert [url for desk in desks for url in desk.foreign] == []
    assert programme.host.refused == []


def test_manager_changes_a_profile(sit: Sit, programme: Programme) -> None:
    """From the page over the form to a pull request of one line, which passes `check` and shows in a preview."""
    desk = sit()
    desk.page.goto(f"{programme.root}clusters/alpha-energy/")
    desk.page.get_by_role("link", name="Edit in the form").click()
    desk.sign_in()
    words = "Changed: by a manager, with #1 and “quotes”."
    desk.field("summary.en").get_by_role("textbox").fill(words)
    desk.save()

    commit, pull = programme.host.commits[-1], programme.host.pulls[-1]
    path = f"{INSIDE}/clusters/alpha-energy.yml"
    assert (pull["base"], pull["head"], list(commit.files), commit.removed) == ("main", commit.branch, [path], ())
    before, after = (data.decode() for data in (programme.host.branches["main"][path], commit.files[path]))
    assert [line for line in after.splitlines() if line not in before.splitlines()] == [f"  en: '{words}'"]
    assert value_of(after) == {**value_of(before), "summary": {**value_of(before)["summary"], "en": words}}

    settings = programme.checkout(commit.branch)
    assert errors_of(check_content(settings)) == []
    build_site(settings, Progress(io.StringIO(), is_quiet=True))
    assert words in (settings.output / "clusters/alpha-energy/index.html").read_text(encoding="utf-8")


def test_saved_entry_loses_nothing(sit: Sit, programme: Programme) -> None:
    """Of each kind, a file with every field comes out of the form as it went in, but for the word that was changed."""
    desk = sit()
    desk.page.goto(f"{programme.root}admin/")
    desk.sign_in()
    for folder, (entry, head) in ENTRIES.items():
        path = f"{INSIDE}/{folder}/{entry}.yml"
        before = value_of(programme.host.branches["main"][path])
        desk.page.goto(f"{programme.root}admin/#/collections/{folder}/entries/{entry}")
        expect(desk.field(f"{head}.en").get_by_role("textbox")).to_have_value(texts_of(before[head])["en"])
        desk.field(f"{head}.de").get_by_role("textbox").fill("Geändert")
        desk.save()
        commit = programme.host.commits[-1]
        after = value_of(commit.files[path])
        assert after == {**before, head: {**texts_of(before[head]), "de": "Geändert"}}
        assert errors_of(check_content(programme.checkout(commit.branch))) == []


def test_new_entry_passes_the_check(sit: Sit, programme: Programme) -> None:
    """An entry with nothing but what is needed holds nothing else, under the identifier that was chosen."""
    desk = sit()
    desk.page.goto(f"{programme.root}admin/#/collections/clusters/new")
    desk.sign_in()
    desk.field("name.en").get_by_role("textbox").fill("Omega Cluster")
    desk.field("country").get_by_role("combobox").click()
    desk.page.get_by_role("option", name="Norway").click()
    desk.save()
    commit = programme.host.commits[-1]
    assert list(commit.files) == [f"{INSIDE}/clusters/omega-cluster.yml"]
    assert next(iter(commit.files.values())).decode() == "schema_version: 2\nname: Omega Cluster\ncountry: NO\n"
    assert errors_of(check_content(programme.checkout(commit.branch))) == []


def test_picture_comes_with_its_entry(sit: Sit, programme: Programme) -> None:
    """A logo that is chosen in the form is saved with the entry, under a name that `check` takes."""
    desk = sit()
    desk.page.goto(f"{programme.root}admin/#/collections/clusters/entries/eta-bare")
    desk.sign_in()
    desk.add("logo", "logo.file")
    desk.field("logo.alt.en").get_by_role("textbox").fill("A blue square")
    picture = {"name": "My Logo (1).png", "mimeType": "image/png", "buffer": PICTURE}
    desk.field("logo.file").locator("input[type=file]").first.set_input_files(picture)  # type: ignore[arg-type]
    expect(desk.field("logo.file")).to_contain_text("my-logo-1.png")
    desk.save()
    commit = programme.host.commits[-1]
    assert commit.files[f"{INSIDE}/media/my-logo-1.png"] == PICTURE
    saved = value_of(commit.files[f"{INSIDE}/clusters/eta-bare.yml"])
    assert saved["logo"] == {"file": "my-logo-1.png", "alt": "A blue square"}
    assert errors_of(check_content(programme.checkout(commit.branch))) == []


def test_form_speaks_german(sit: Sit, programme: Programme) -> None:
    """A reader of German gets German words, of the form itself from this site too."""
    desk = sit(locale="de-DE")
    desk.page.goto(f"{programme.root}admin/")
    expect(desk.page.get_by_role("button", name="Mit Zugriffstoken anmelden")).to_be_visible()
    expect(desk.page.locator("html")).to_have_attribute("lang", "de")


def test_plain_link_leads_to_the_file(sit: Sit, programme: Programme) -> None:
    """The link to the web editor opens the file that the page is made from."""
    desk = sit()
    desk.page.goto(f"{programme.root}clusters/alpha-energy/")
    desk.page.get_by_role("link", name="Edit this page").click()
    expect(desk.page).to_have_url(f"{ADDRESS}/edit/main/{INSIDE}/clusters/alpha-energy.yml")
    expect(desk.page.locator("textarea")).to_contain_text("acronym: ALF")


def test_error_report_names_the_page(sit: Sit, programme: Programme) -> None:
    """The link for errors opens an issue that knows the page."""
    desk = sit()
    desk.page.goto(f"{programme.root}de/clusters/alpha-energy/")
    desk.page.locator('.edit-links a[href*="report-an-error"]').click()
    expect(desk.page.locator("p")).to_contain_text('"page": ["/de/clusters/alpha-energy/"]')


def test_page_of_the_form_keeps_to_itself(sit: Sit, programme: Programme) -> None:
    """It asks not to be indexed, has language and title, and its policy names this site and the git host only."""
    desk = sit()
    desk.page.goto(f"{programme.root}admin/")
    expect(desk.page.get_by_role("button", name="Sign In Using Access Token")).to_be_visible()
    assert desk.page.locator('meta[name="robots"]').first.get_attribute("content") == "noindex"
    policy = desk.page.locator("meta[http-equiv]").get_attribute("content") or ""
    assert {word.strip(";") for word in policy.split() if "://" in word} == {ORIGIN}


SEED = """async (files) => {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle(".git", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const names = path.split("/");
    let folder = root;
    for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
    const stream = await (await folder.getFileHandle(names.at(-1), { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  }
  window.showDirectoryPicker = async () => root;
}"""
READ = """async (path) => {
  const names = path.split("/");
  let folder = await navigator.storage.getDirectory();
  for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
  return (await (await folder.getFileHandle(names.at(-1))).getFile()).text();
}"""


def test_local_folder_needs_no_host(sit: Sit, programme: Programme) -> None:
    """With a copy of the repository on the own computer the form writes into its files, and asks no other machine."""
    desk, path = sit(), f"{INSIDE}/clusters/beta-health.yml"
    files = {name: data.decode() for name, data in programme.host.branches["main"].items() if name.endswith(".yml")}
    asked: list[str] = []
    desk.page.on("request", lambda request: asked.append(request.url))
    desk.page.goto(f"{programme.root}admin/#/collections/clusters/entries/beta-health")
    desk.page.evaluate(SEED, files)
    desk.page.get_by_role("button", name="Work with Local Repository").click()
    desk.field("name.de").get_by_role("textbox").fill("Beta Gesundheit")
    desk.page.get_by_role("button", name="Save", exact=True).click()
    expect(desk.page).to_have_url(f"{programme.root}admin/#/collections/clusters")
    after = desk.page.evaluate(READ, path)
    assert after == files[path].replace("name: Beta Health", "name:\n  en: Beta Health\n  de: Beta Gesundheit")
    assert [url for url in asked if url.startswith(ORIGIN)] == []

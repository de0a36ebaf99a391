# SPDX-License-Identifier: MIT
"""The site is shown on this machine and follows every change; what is wrong is told, and the last good state stays."""

from __future__ import annotations

import io
import json
import re
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from showcase.diagnostics import OuterWorldError, Report, say
from showcase.editing.serve import Session, Terminal
from showcase.editing.serve.listeners import Listener
from showcase.editing.serve.look import look_at
from showcase.editing.serve.whole_build import WholeBuild
from tests.contents import settings_for
from tests.serving import read, serving, wait_for
from tests.test_cli import CLUSTER, PROGRAMME

PAGE = "/clusters/alpha/"


@dataclass
class Desk:
    """A small programme that somebody edits, the session that shows it, and what the terminal says."""

    content: Path
    session: Session
    said: io.StringIO
    reports: list[Report]

    @property
    def cluster(self) -> Path:
        """The file that is edited."""
        return self.content / "clusters/alpha.yml"

    def save(self, text: str | None) -> dict[str, Any]:
        """Save the file, or delete the whole folder; gives what pages are told then."""
        if text is None:
            self.content.rename(self.content.with_name("away"))
        else:
            self.cluster.write_text(text)
        self.session.follow(look_at([self.content]), [self.cluster])
        news: dict[str, Any] = json.loads(self.session.news())
        return news

    def page(self) -> str:
        """The page of the cluster as it is shown now."""
        assert self.session.site is not None
        return self.session.site.html(PAGE) or ""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The small programme, not yet shown."""
    content = tmp_path / "content"
    (content / "clusters").mkdir(parents=True)
    (content / "programme.yml").write_text(PROGRAMME)
    settings = settings_for(content=content, output=tmp_path / "site", workers=1)
    said, reports = io.StringIO(), list[Report]()
    session = Session(settings, Terminal(said, lambda template: template, "en", reports.append))
    yield Desk(content, session, said, reports)
    session.stop()


def test_change_is_shown_and_told_in_one_line(desk: Desk) -> None:
    """After a save the page has the new words; the terminal says what changed, how long it took and what was found."""
    desk.save(CLUSTER)
    news = desk.save(CLUSTER.replace("Alpha", "Omega"))
    assert "Omega" in desk.page()
    assert (news["broken"], news["count"]) == (False, 0)
    line = desk.said.getvalue().splitlines()[-1]
    assert re.fullmatch(r"\d\d:\d\d:\d\d alpha\.yml: shown after \d+\.\d\d s, no problems found", line)


def test_broken_file_leaves_the_last_good_site_and_says_where_it_is_wrong(desk: Desk) -> None:
    """Pages stay as they were; they are told file, line, excerpt and what to write instead; mended, all is well."""
    desk.save(CLUSTER)
    good = desk.page()
    news = desk.save(CLUSTER.replace("country: NO", "country: Norway"))
    assert desk.page() == good
    assert news["broken"]
    finding = news["findings"][0]
    assert finding["place"].endswith("clusters/alpha.yml:3")
    assert finding["excerpt"].startswith("country: Norway\n         ^^^^^^")
    assert "NO" in finding["hint"]
    assert [found.code for found in desk.reports[0]] == ["unknown-country"]
    assert desk.save(CLUSTER)["count"] == 0


def test_warning_is_told_and_the_page_is_shown(desk: Desk) -> None:
    """What a reader would notice does not stop the page."""
    news = desk.save(CLUSTER + "draft: false\ncontact: {mail: eva.beispiel@gmail.com, role: Office}\n")
    assert (news["broken"], news["badge"]) == (False, "1 warning in 1 file")
    assert news["findings"][0]["severity"] == "warning"


def test_folder_that_vanishes_for_a_moment_is_told_and_forgiven(desk: Desk) -> None:
    """While the content is away the last good site stays; when it is back, all is as before."""
    desk.save(CLUSTER)
    news = desk.save(None)
    assert "no content folder" in news["findings"][0]["message"]
    assert "Alpha" in desk.page()
    desk.content.with_name("away").rename(desk.content)
    assert desk.save(CLUSTER)["count"] == 0


def test_fault_of_a_template_is_told_and_forgiven(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong while a state is made, the one before stays and the program goes on."""
    desk.save(CLUSTER)

    def fail(*_arguments: object) -> None:
        raise ZeroDivisionError("division by zero")

    with monkeypatch.context() as patch:
        patch.setattr("showcase.editing.serve.make_site.plan_site", fail)
        news = desk.save(CLUSTER)
    assert news["findings"][0]["message"] == "the site cannot be made: ZeroDivisionError: division by zero"
    assert not desk.save(CLUSTER)["broken"]


def test_only_pages_that_changed_load_again(desk: Desk) -> None:
    """An open page whose bytes are the same hears the news only."""
    desk.save(CLUSTER)
    assert desk.session.site is not None
    cluster = Listener(PAGE, desk.session.site.version(PAGE))
    imprint = Listener("/privacy/", desk.session.site.version("/privacy/"))
    with desk.session.listeners.joined(cluster), desk.session.listeners.joined(imprint):
        desk.save(CLUSTER.replace("Alpha", "Omega"))
    assert [kind for kind, _ in cluster.messages.queue] == ["reload", "news"]
    assert [kind for kind, _ in imprint.messages.queue] == ["news"]


def test_texts_of_strangers_stay_texts(desk: Desk) -> None:
    """What the content holds is told as plain text; nothing in it can end the message or steer a terminal."""
    news = desk.save(CLUSTER + '"<script>\\u202e\\n": x\n')
    assert news["broken"]
    assert "\n" not in desk.session.news()
    assert "\u202e" not in news["findings"][0]["message"]


class Outcome(WholeBuild):
    """A build in the background that has just ended."""

    def look(self) -> Report | OuterWorldError | None:
        """Give what was found, once."""
        outcome, self.outcome = self.outcome, None
        return outcome

    outcome: Report | OuterWorldError | None = None


def test_links_that_lead_nowhere_are_told_when_the_whole_site_is_checked(desk: Desk) -> None:
    """What only the check of the built site finds reaches the page later, and the page stays as it is."""
    desk.save(CLUSTER)
    whole = Outcome(desk.session.settings)
    desk.save(CLUSTER.replace("country: NO", "country: Norway"))
    whole.outcome = Report(desk.reports[0].diagnostics)
    desk.save(CLUSTER)
    desk.session._whole_build = whole
    desk.session.look_at_whole_build()
    news = json.loads(desk.session.news())
    assert (news["broken"], news["count"], desk.said.getvalue().splitlines()[-1][9:]) == (
        False, 1, "search and links are up to date, 1 error in 1 file"
    )  # fmt: skip


def test_trouble_in_the_background_is_told_and_nothing_else_happens(desk: Desk) -> None:
    """Without Pagefind, say, the pages are shown all the same."""
    desk.save(CLUSTER)
    whole = Outcome(desk.session.settings)
    whole.outcome = OuterWorldError(say("the disk is full"))
    desk.session._whole_build = whole
    desk.session.look_at_whole_build()
    assert desk.said.getvalue().splitlines()[-1][9:] == "search and links are not up to date: the disk is full"
    assert json.loads(desk.session.news())["count"] == 0


def test_served_page_follows_a_change(tmp_path: Path) -> None:
    """The whole way: serve, look at a page, change its file, look again, search, stop at once."""
    (tmp_path / "content/clusters").mkdir(parents=True)
    (tmp_path / "content/programme.yml").write_text(PROGRAMME)
    file = tmp_path / "content/clusters/alpha.yml"
    file.write_text(CLUSTER)
    with serving(tmp_path) as (address, process):
        page = f"{address}clusters/alpha/"
        assert "Alpha" in read(page)
        file.write_text(CLUSTER.replace("Alpha", "Omega"))
        wait_for(lambda: "Omega" in read(page))
        wait_for(lambda: "page_count" in read(f"{address}pagefind/en/pagefind-entry.json"))
        start = time.monotonic()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 0
        assert time.monotonic() - start < 5  # less than one second on a machine that does nothing else
    assert not (tmp_path / "site").exists()

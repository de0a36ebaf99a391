# SPDX-License-Identifier: MIT
"""What posts comments and issues: one of each, kept up to date, and harmless whatever the text says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

ROOT = Path(__file__).resolve().parents[2]
MARK = "<!-- kept up to date by a workflow -->"
PULL = {"number": 7, "head": {"sha": "abc123"}}


class FakeHost:
    """Answers as the hosts do, and remembers what was asked."""

    def __init__(self) -> None:
        self.lists: dict[str, list[dict[str, Any]]] = {}
        self.asked: list[tuple[str, str, dict[str, Any]]] = []
        self.headers: list[dict[str, str]] = []
        host = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 name of the base class
                pass

            def _answer(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                body = json.loads(self.rfile.read(length) or b"{}")
                host.asked.append((self.command, self.path, body))
                host.headers.append(dict(self.headers))
                parts = urlsplit(self.path)
                page = int(parse_qs(parts.query).get("page", ["1"])[0])
                items = host.lists.get(parts.path, [])[(page - 1) * 100 : page * 100]
                data = json.dumps(items if self.command == "GET" else {}).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            do_GET = do_POST = do_PATCH = do_PUT = _answer  # noqa: N815 names of the base class

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def changes(self) -> list[tuple[str, str, dict[str, Any]]]:
        """What was written."""
        return [(method, path, body) for method, path, body in self.asked if method != "GET"]


@pytest.fixture
def host() -> Iterator[FakeHost]:
    """A host on this machine."""
    fake = FakeHost()
    yield fake
    fake.server.shutdown()
    fake.server.server_close()


def post(host: FakeHost, text: str, folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Post a text as the workflows do."""
    (folder / "text.md").write_text(text, encoding="utf-8")
    environment = {
        "PATH": os.environ["PATH"], "GITHUB_API_URL": host.address, "GITHUB_REPOSITORY": "a/b", "GITHUB_TOKEN": "t",
        "HEAD_OWNER": "stranger", "HEAD_BRANCH": "fix & more", "HEAD_SHA": "abc123", "RUN_URL": "https://x.example/1",
        **more,
    }  # fmt: skip
    command = [sys.executable, str(ROOT / ".ci/post.py"), words[0], "text.md", *words[1:]]
    return subprocess.run(
        command, cwd=folder, check=False, capture_output=True, text=True, env=environment, timeout=60
    )  # fmt: skip


def test_first_comment_is_written_and_the_second_renews_it(host: FakeHost, tmp_path: Path) -> None:
    """A pull request has one comment, however often it is checked."""
    host.lists["/repos/a/b/pulls"] = [{"number": 6, "head": {"sha": "other"}}, PULL]
    assert post(host, "All is well.", tmp_path, "comment").returncode == 0
    ((method, path, body),) = host.changes()
    assert (method, path) == ("POST", "/repos/a/b/issues/7/comments")
    assert body["body"].startswith(MARK)
    assert "All is well." in body["body"]
    assert "https://x.example/1" in body["body"]
    assert any("head=stranger%3Afix+%26+more" in path for _, path, _ in host.asked)
    person = {"id": 1, "user": {"type": "User"}, "body": MARK}
    host.lists["/repos/a/b/issues/7/comments"] = [person] * 120 + [{"id": 2, "user": {"type": "Bot"}, "body": MARK}]
    host.asked.clear()
    assert post(host, "Better.", tmp_path, "comment").returncode == 0
    assert [(method, path) for method, path, _ in host.changes()] == [("PATCH", "/repos/a/b/issues/comments/2")]


def test_nothing_is_written_when_the_proposal_has_moved_on(host: FakeHost, tmp_path: Path) -> None:
    """A check of a commit that is no longer the head of an open pull request is not told."""
    host.lists["/repos/a/b/pulls"] = [{"number": 7, "head": {"sha": "newer"}}]
    assert post(host, "Old news.", tmp_path, "comment").returncode == 0
    assert host.changes() == []


def test_text_of_a_stranger_calls_nobody_and_hides_nothing(host: FakeHost, tmp_path: Path) -> None:
    """Mentions, pictures and hidden marks lose their power, and a long text is cut."""
    host.lists["/repos/a/b/pulls"] = [PULL]
    evil = f"@everyone ![x](https://evil.example/p.png) {MARK}\n```\n" + "long line\n" * 20_000
    assert post(host, evil, tmp_path, "comment").returncode == 0
    body = host.changes()[0][2]["body"]
    assert "@everyone" not in body
    assert "![" not in body
    assert body.count("<!--") == 1
    assert len(body) < 65_000
    assert body.count("```") == 2


@pytest.mark.parametrize(
    "evil, power",
    [
        ("@<b></b>team", "@<"), ("&#64;everyone", "&#64;"), ("&#x0040;x", "&#x0040;"), ("&commat;x", "&commat;"),
        ("&#0000064;x", "&#0000064;"), ("@&#101;veryone", "@&"), ('<img src="https://evil.example/p">', "<img"),
        ("<IMG src=x>", "<IMG"), ("<picture>", "<picture"), ("<details open>", "<details "), ("</div>", "</div"),
        ("fine\n/close\n", "\n/close"), ("fine\n  /assign me\n", "  /assign"), ("> /label ~x", "/label"),
    ],
)  # fmt: skip
def test_no_other_way_of_writing_has_power(host: FakeHost, tmp_path: Path, evil: str, power: str) -> None:
    """Signs written as numbers, marks of HTML and orders to GitLab are words like others."""
    assert post(host, evil, tmp_path, "issue").returncode == 0
    assert power not in host.changes()[0][2]["body"].replace("\u200b/", "|")


def test_blocks_of_our_own_report_still_fold(host: FakeHost, tmp_path: Path) -> None:
    """What is left of HTML is what our reports fold long lists with, and paths stay paths."""
    report = "<details><summary>CODEOWNERS</summary>\n\n/content/clusters/ ORG\n\n</details>\n"
    assert post(host, report, tmp_path, "issue").returncode == 0
    assert report in host.changes()[0][2]["body"]


def test_nightly_report_keeps_one_issue(host: FakeHost, tmp_path: Path) -> None:
    """The report opens an issue once and renews it from then on; pull requests and issues of people stay."""
    assert post(host, "Two links are dead.", tmp_path, "issue", "--title", "Content").returncode == 0
    ((method, path, body),) = host.changes()
    assert (method, path, body["title"], body["labels"]) == ("POST", "/repos/a/b/issues", "Content", ["content-report"])
    host.lists["/repos/a/b/issues"] = [{"number": 3, "body": None}, {"number": 9, "body": MARK + "\nold"}]
    host.asked.clear()
    assert post(host, "One link is dead.", tmp_path, "issue").returncode == 0
    assert [(method, path) for method, path, _ in host.changes()] == [("PATCH", "/repos/a/b/issues/9")]


def test_lines_to_copy_from_the_nightly_report_are_as_they_should_be(host: FakeHost, tmp_path: Path) -> None:
    """What stands as code can be pasted into CODEOWNERS; a name elsewhere still calls nobody."""
    report = "Ask @someone.\n\n```\n# /content/ @ORG/programme\n```\n\nAsk @someone.\n"
    assert post(host, report, tmp_path, "issue").returncode == 0
    ((_, _, sent),) = host.changes()
    body = sent["body"]
    assert "\n# /content/ @ORG/programme\n" in body
    assert "@someone" not in body


def test_nightly_report_works_on_gitlab(host: FakeHost, tmp_path: Path) -> None:
    """On GitLab the issue is kept by its label, with the token of the project."""
    gitlab = {"CI_API_V4_URL": host.address + "/api/v4", "CI_PROJECT_ID": "12", "REPORT_TOKEN": "g"}
    assert post(host, "Due: 3.", tmp_path, "issue", **gitlab).returncode == 0
    ((method, path, body),) = host.changes()
    assert (method, path, body["labels"]) == ("POST", "/api/v4/projects/12/issues", "content-report")
    assert host.headers[-1]["Private-Token"] == "g"
    host.lists["/api/v4/projects/12/issues"] = [{"iid": 4}]
    host.asked.clear()
    assert post(host, "Due: 2.", tmp_path, "issue", **gitlab).returncode == 0
    assert [(method, path) for method, path, _ in host.changes()] == [("PUT", "/api/v4/projects/12/issues/4")]


def test_host_that_refuses_is_told_in_one_line(tmp_path: Path) -> None:
    """Without a host, or without a word of the environment, there is one line and exit code 2."""
    away = FakeHost()
    away.server.server_close()
    done = post(away, "x", tmp_path, "issue")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    done = post(away, "x", tmp_path, "comment", HEAD_SHA="", RUN_URL="", GITHUB_API_URL="http://127.0.0.1:1")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)

# SPDX-License-Identifier: MIT
"""
Posts a text at GitHub or GitLab: the check of a proposal as one comment, the nightly report as one rolling issue.

Usage: post.py comment TEXT.md | post.py issue TEXT.md --title TITLE

Only words of the environment say where: on GitHub GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN and, for a comment,
HEAD_OWNER, HEAD_BRANCH, HEAD_SHA and RUN_URL; on GitLab CI_API_V4_URL, CI_PROJECT_ID and REPORT_TOKEN.
The text may come from a stranger: it is cut, it calls nobody by name, and it shows no picture.
Uses nothing but the standard library, because it runs where nothing is installed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

MARK = "<!-- kept up to date by a workflow -->"
LABEL = "content-report"
LONGEST = 60_000  # characters; GitHub takes 65,536
_BLOCKS_OF_CODE = re.compile(r"(^```\w*\n.*?^```$)", re.MULTILINE | re.DOTALL)
_CUT = "\n\n… The rest stands in the log of the run.\n"


def harmless(text: str, *, is_ours: bool = False) -> str:
    """
    Cut a text and take away what reaches beyond it: mentions, pictures, hidden remarks, orders to the host.

    In a text of ours, blocks of code stay as they are, to be copied; a stranger's could end where we do not expect it.
    """
    if len(text) > LONGEST:
        text = text[:LONGEST].rpartition("\n")[0] + ("\n```" if text[:LONGEST].count("```") % 2 else "") + _CUT
    parts = _BLOCKS_OF_CODE.split(text) if is_ours else [text]
    return "".join(part if number % 2 else _without_reach(part) for number, part in enumerate(parts))


def _without_reach(text: str) -> str:
    text = text.replace("<!--", "<! --").replace("@", "@\u200b")
    # What becomes an @ only when it is shown, pictures in either way of writing, and orders to GitLab.
    text = re.sub(r"&(?=#0*64\b|#x0*40\b|commat\b)", "&\u200b", text, flags=re.IGNORECASE)
    text = re.sub(r"<(?=[A-Za-z/])(?!/?(?:details|summary)>)", "<\u200b", text)
    text = re.sub(r"^([\s>]*)/(?=[a-z_]+(?:\s|$))", "\\1\u200b/", text, flags=re.MULTILINE)
    return re.sub(r"!(?=\[)", "!\u200b", text)


class Host:
    """The programming interface of a host: JSON in, JSON out, with one token."""

    def __init__(self, address: str, headers: dict[str, str]) -> None:
        """Keep the address that all paths begin with, and what every request says."""
        self.address = address.rstrip("/")
        self.headers = headers

    def ask(self, path: str, data: dict[str, Any] | None = None, method: str = "GET") -> Any:
        """Send one request; raises HTTPError and URLError."""
        body = None if data is None else json.dumps(data).encode()
        headers = {**self.headers, "Content-Type": "application/json", "User-Agent": "showcase"}
        request = Request(self.address + path, data=body, headers=headers, method=method)  # noqa: S310 set by CI
        with urlopen(request, timeout=30) as answer:  # noqa: S310 same
            return json.loads(answer.read() or b"null")

    def pages(self, path: str) -> Iterator[Any]:
        """Give the items of a list, at most 1,000."""
        for number in range(1, 11):
            items = self.ask(f"{path}{'&' if '?' in path else '?'}per_page=100&page={number}")
            yield from items
            if len(items) < 100:
                return


def comment(environment: dict[str, str], text: str) -> str:
    """Write the comment on the pull request that a run belongs to, or renew it; says what was done."""
    host, repository = _github(environment)
    owner, branch, sha = (environment[name] for name in ("HEAD_OWNER", "HEAD_BRANCH", "HEAD_SHA"))
    wanted = urlencode({"state": "open", "head": f"{owner}:{branch}"})
    numbers = [pull["number"] for pull in host.pages(f"{repository}/pulls?{wanted}") if pull["head"]["sha"] == sha]
    if not numbers:
        return "no open pull request has this commit: nothing to comment on"
    preview = f"The log, and the preview if the check passed, are [in this run]({environment['RUN_URL']})."
    body = {"body": f"{MARK}\n{harmless(text)}\n\n{preview}\n"}
    comments = f"{repository}/issues/{numbers[0]}/comments"
    for old in host.pages(comments):
        if old["user"]["type"] == "Bot" and old["body"].startswith(MARK):
            host.ask(f"{repository}/issues/comments/{old['id']}", body, "PATCH")
            return f"renewed the comment on #{numbers[0]}"
    host.ask(comments, body, "POST")
    return f"commented on #{numbers[0]}"


def issue(environment: dict[str, str], text: str, title: str) -> str:
    """Write the one open issue that carries our label, or renew it; says what was done."""
    words = f"{MARK}\n{harmless(text, is_ours=True)}"
    if "CI_API_V4_URL" in environment:
        host = Host(environment["CI_API_V4_URL"], {"PRIVATE-TOKEN": environment["REPORT_TOKEN"]})
        issues = f"/projects/{quote(environment['CI_PROJECT_ID'], safe='')}/issues"
        found = [old["iid"] for old in host.pages(f"{issues}?state=opened&labels={LABEL}")]
        data: dict[str, Any] = {"title": title, "description": words, "labels": LABEL}
        change = "PUT"
    else:
        host, repository = _github(environment)
        issues = f"{repository}/issues"
        open_ones = host.pages(f"{issues}?state=open&labels={LABEL}")
        found = [old["number"] for old in open_ones if (old["body"] or "").startswith(MARK)]
        data = {"title": title, "body": words, "labels": [LABEL]}
        change = "PATCH"
    if found:
        host.ask(f"{issues}/{min(found)}", data, change)
        return f"renewed issue #{min(found)}"
    host.ask(issues, data, "POST")
    return "opened an issue"


def _github(environment: dict[str, str]) -> tuple[Host, str]:
    token = {"Authorization": f"Bearer {environment['GITHUB_TOKEN']}", "Accept": "application/vnd.github+json"}
    return Host(environment["GITHUB_API_URL"], token), f"/repos/{environment['GITHUB_REPOSITORY']}"


def main(arguments: list[str] | None = None) -> int:
    """Post; gives 0, or 2 when the host refuses."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("comment", "issue"))
    parser.add_argument("text", type=Path, metavar="TEXT.md")
    parser.add_argument("--title", default="What the content needs", help="title of the issue")
    options = parser.parse_args(arguments)
    environment = dict(os.environ)
    try:
        text = options.text.read_text(encoding="utf-8", errors="replace")
        is_issue = options.what == "issue"
        done = issue(environment, text, options.title) if is_issue else comment(environment, text)
        sys.stdout.write(done + "\n")
    except KeyError as error:
        sys.stderr.write(f"post.py: {error.args[0]} is not set\n")
        return 2
    except (HTTPError, URLError, OSError) as error:
        sys.stderr.write(f"post.py: {error}\n")
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

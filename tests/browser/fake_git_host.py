# SPDX-License-Identifier: MIT
"""
A stand-in for GitHub Enterprise on this machine: one repository in memory, and only what the form asks of it.

It is no GitHub: it knows no users, checks no rights but the token, and reads queries by their words. What it does not
know it refuses, and notes, so that a test can tell.
"""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

PROJECT = "north/showcase"
ORIGIN = "https://git.example.org"  # as pages name the host; browsers of the tests are led to this machine
ADDRESS = f"{ORIGIN}/{PROJECT}"
TOKEN = "a-token-for-tests"
MADE_AT = "2026-01-15T12:00:00Z"
_API, _REPOSITORY = "/api/v3", f"/api/v3/repos/{PROJECT}"
_USER = {"id": 7, "login": "manager", "name": "Manager", "email": "manager@example.org", "html_url": "", "bot": False}
_ACCESS = {"permissions": {"push": True}, "private": False, "allow_forking": True, "owner": {"login": "north"}}
_FIXED = {f"{_API}/user": _USER, _REPOSITORY: _ACCESS}
_ALIAS = re.compile(r"(\w+_\d+):\s+(?:object\(oid: (\"[0-9a-f]+\")\)|ref\()")


def blob_sha(data: bytes) -> str:
    """Name a file's bytes as git does."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


@dataclass
class Commit:
    """What was saved: on which branch, with which words, and the files in it."""

    branch: str
    message: str
    files: dict[str, bytes]
    removed: tuple[str, ...]


@dataclass
class GitHost:
    """One repository: its branches with their files, and what happened to it."""

    branches: dict[str, dict[str, bytes]]
    commits: list[Commit] = field(default_factory=list)
    pulls: list[dict[str, Any]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    port: int = 0  # on 127.0.0.1, while it is served
    lock: Lock = field(default_factory=Lock)

    @classmethod
    def of_folder(cls, folder: Path, name: str) -> GitHost:
        """Make a repository whose branch `main` holds a folder under a name."""
        files = {
            f"{name}/{path.relative_to(folder).as_posix()}": path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }
        return cls({"main": files})

    def head(self, branch: str) -> str:
        """Name the newest state of a branch."""
        digest = hashlib.sha1()
        for path, data in sorted(self.branches[branch].items()):
            digest.update(f"{path}\0{blob_sha(data)}\n".encode())
        return digest.hexdigest()

    def write(self, branch: str, folder: Path, name: str) -> None:
        """Put the files of a branch into a folder, as a checkout would."""
        for path, data in self.branches[branch].items():
            if path.startswith(f"{name}/"):
                target = folder / path.removeprefix(f"{name}/")
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)

    def answer(self, method: str, path: str, body: dict[str, Any]) -> Any:
        """Answer a request of the API; None for what is not known here."""
        if path == "/api/graphql":
            return {"data": self._query(body["query"], body.get("variables", {}))}
        if path in _FIXED:
            return _FIXED[path]
        if path.startswith(f"{_REPOSITORY}/git/trees/"):
            return {"tree": [self._leaf(name, data) for name, data in self.branches["main"].items()]}
        if method == "POST" and path == f"{_REPOSITORY}/pulls":
            return self._open_pull(body)
        if method == "POST" and re.fullmatch(rf"{_REPOSITORY}/issues/\d+/labels", path):
            self.pulls[int(path.split("/")[-2]) - 1]["labels"] = body["labels"]
            return []
        return None

    def _leaf(self, name: str, data: bytes) -> dict[str, Any]:
        return {"type": "blob", "path": name, "sha": blob_sha(data), "size": len(data)}

    def _open_pull(self, body: dict[str, Any]) -> dict[str, Any]:
        number = len(self.pulls) + 1
        made = {"number": number, "node_id": f"P{number}", "created_at": MADE_AT, "updated_at": MADE_AT}
        self.pulls.append({**body, **made})
        head = {"sha": self.head(body["head"])}
        return {**made, "title": body["title"], "html_url": f"{ADDRESS}/pull/{number}", "head": head}

    def _query(self, query: str, variables: dict[str, Any]) -> dict[str, Any]:
        if "createCommitOnBranch" in query:
            return {"createCommitOnBranch": {"commit": self._commit(variables["input"])}}
        if "createRef" in query:
            branch = variables["input"]["name"].removeprefix("refs/heads/")
            self.branches[branch] = dict(self.branches["main"])
            return {"createRef": {"ref": {"name": branch}}}
        if "fork: repository" in query:
            return {"fork": {"id": "R1"}, "base": {"ref": {"target": {"oid": self.head("main")}}}}
        return {"repository": self._of_repository(query, variables)}

    def _of_repository(self, query: str, variables: dict[str, Any]) -> dict[str, Any]:
        """Tell of branches, files and pull requests."""
        if "pullRequests(" in query:
            return {"pullRequests": {"nodes": [], "totalCount": 0}}
        if found := {alias: self._piece(sha) for alias, sha in _ALIAS.findall(query)}:
            return found
        branch = variables.get("branch", "main")
        node = {"oid": self.head(branch), "message": "Before"}
        return {"ref": {"target": {"oid": self.head(branch), "history": {"nodes": [node]}}}}

    def _piece(self, sha: str) -> dict[str, Any]:
        """Give what stands behind one alias of a query: the text of a file, else who changed it last."""
        if sha:
            wanted = json.loads(sha)
            data = next(data for data in self.branches["main"].values() if blob_sha(data) == wanted)
            return {"text": data.decode("utf-8", errors="replace"), "isTruncated": False}
        author = {"name": "Manager", "email": "manager@example.org", "user": {"id": 7, "login": "manager"}}
        return {"target": {"history": {"nodes": [{"author": author, "committedDate": MADE_AT, "oid": "0" * 40}]}}}

    def _commit(self, wanted: dict[str, Any]) -> dict[str, Any]:
        branch, changes = wanted["branch"]["branchName"], wanted["fileChanges"]
        assert wanted["expectedHeadOid"] == self.head(branch), "the branch has moved"
        files = {change["path"]: b64decode(change["contents"]) for change in changes["additions"]}
        removed = tuple(change["path"] for change in changes["deletions"])
        kept = {path: data for path, data in self.branches[branch].items() if path not in removed}
        self.branches[branch] = {**kept, **files}
        self.commits.append(Commit(branch, wanted["message"]["headline"], files, removed))
        shas = {f"file_{index}": {"oid": blob_sha(data)} for index, data in enumerate(files.values())}
        return {"oid": self.head(branch), "committedDate": MADE_AT, **shas}


class _Handler(BaseHTTPRequestHandler):
    """Speaks for a host; a class of its own for each server sets it."""

    host: GitHost

    def do_OPTIONS(self) -> None:
        """Let pages of other sites ask, as GitHub does."""
        self._send(HTTPStatus.NO_CONTENT, b"", "text/plain")

    def do_GET(self) -> None:
        """Answer the API, else show what a person would see."""
        path = unquote(urlsplit(self.path).path)
        if path.startswith("/api/"):
            self._answer()
        elif path.startswith(f"/{PROJECT}/"):
            self._send(HTTPStatus.OK, self._page(path), "text/html; charset=utf-8")
        else:
            self._refuse()

    def do_POST(self) -> None:
        """Answer the API."""
        self._answer()

    do_PATCH = do_PUT = do_DELETE = do_POST  # noqa: N815 names that the library gives

    def _answer(self) -> None:
        size = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(size)) if size else {}
        if self.headers.get("Authorization") != f"token {TOKEN}":
            self._send(HTTPStatus.UNAUTHORIZED, b'{"message": "Bad credentials"}', "application/json")
            return
        with self.host.lock:
            found = self.host.answer(self.command, unquote(urlsplit(self.path).path), body)
        if found is None:
            self._refuse()
        else:
            self._send(HTTPStatus.OK, json.dumps(found).encode(), "application/json")

    def _page(self, path: str) -> bytes:
        """Show a file to be edited, or the form of an issue, as plainly as may be."""
        branch_and_file = path.removeprefix(f"/{PROJECT}/edit/")
        data = self.host.branches["main"].get(branch_and_file.removeprefix("main/"), b"")
        query = json.dumps(parse_qs(urlsplit(self.path).query))
        text = data.decode().replace("&", "&amp;").replace("<", "&lt;")
        html = '<!DOCTYPE html><html lang="en"><head><link rel="icon" href="data:,"><title>Fake git host</title></head>'
        return f"{html}<h1>{path}</h1><p>{query}</p><textarea>{text}</textarea></html>".encode()

    def _refuse(self) -> None:
        self.host.refused.append(f"{self.command} {self.path}")
        self._send(HTTPStatus.NOT_FOUND, b'{"message": "Not Found"}', "application/json")

    def _send(self, status: HTTPStatus, data: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "*, Authorization, Content-Type, Accept")
        self.send_header("Access-Control-Allow-Methods", "*")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 the name that the library gives it
        """Say nothing."""


@contextmanager
def git_host(host: GitHost) -> Iterator[GitHost]:
    """Serve a repository on this machine while the context lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"host": host}))
    host.port = server.server_port
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

# SPDX-License-Identifier: MIT
"""The server of `serve` answers with what belongs to the site, and with nothing else of this machine."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from showcase.diagnostics import OuterWorldError
from showcase.editing.serve.answers import answer_to, kind_of, readable_path
from showcase.editing.serve.listeners import Listener, Listeners
from showcase.editing.serve.look import look_at
from showcase.editing.serve.make_site import SiteMaker, private_folder
from showcase.editing.serve.server import is_own_host, open_server
from showcase.editing.serve.shown_site import ShownSite
from tests.built_sites import AS_OF, SITES
from tests.contents import settings_for


@dataclass
class Show:
    """A site that is shown, as the server sees it."""

    site: ShownSite | None
    whole: Path
    listeners: Listeners = field(default_factory=Listeners)

    def news(self) -> str:
        """Say that all is well."""
        return json.dumps({"number": 1})


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> Show:
    """The complete site beside a secret and a folder of a whole build."""
    folder = tmp_path_factory.mktemp("shown")
    settings = settings_for(content=SITES / "complete/content", output=folder / "site", as_of=AS_OF, workers=1)
    site, _ = SiteMaker(private_folder(settings)).make(look_at([settings.content.absolute()]))
    whole = folder / "whole"
    (whole / "handbook").mkdir(parents=True)
    (whole / "handbook/index.html").write_text("the handbook")
    (whole / "robots.txt").write_text("User-agent: *")
    (folder / "secret.txt").write_text("secret")
    (whole / "linked.txt").symlink_to(folder / "secret.txt")
    return Show(site, whole)


def status(show: Show, target: str) -> int:
    """Ask for a target; gives the status of the answer."""
    return answer_to(target, show.site, show.whole).status


@pytest.mark.parametrize(
    "target",
    ["/", "/clusters/", "/de/clusters/alpha-energy/", "/clusters/?sector=energy", "/media/logo.png", "/robots.txt",
     "/handbook/", "/_serve/live.js", "/_serve/live.css", "/search/",
     "/finder/en/current.json", "/finder/ar/current.json"],
)  # fmt: skip
def test_what_belongs_to_the_site_is_there(show: Show, target: str) -> None:
    """Pages, pictures, files of the whole build and our own script are answered."""
    assert status(show, target) == 200


def test_every_asset_of_a_page_is_there(show: Show) -> None:
    """Styles, scripts and fonts lie where pages look for them, with the right kinds."""
    assert show.site is not None
    answers = [answer_to(f"/{path}", show.site, show.whole) for path in show.site.renderer.assets.values()]
    assert {answer.status for answer in answers} == {200}
    kinds = {answer.kind for answer in answers}
    assert {"text/css; charset=utf-8", "text/javascript; charset=utf-8", "image/svg+xml"} <= kinds
    assert not any("octet-stream" in kind or kind.startswith("text/html") for kind in kinds)


@pytest.mark.parametrize(
    "target",
    ["/../secret.txt", "/%2e%2e/secret.txt", "/media/../../secret.txt", "//etc/passwd", "/%2Fetc/passwd",
     "/..%5csecret.txt", "/assets/%2e%2e/%2e%2e/secret.txt", "secret.txt", "/\0", "/media//etc/passwd", "*",
     "/./secret.txt", "//[/x", "http://[x/"],
)  # fmt: skip
def test_what_lies_outside_is_never_answered(show: Show, target: str) -> None:
    """No way of writing an address leads out of the site."""
    assert status(show, target) in {400, 404}


@pytest.mark.parametrize(
    "target", ["/linked.txt", "/media/none.png", "/_serve/server.py", "/assets/", "/clusters/none/", "/finder/xx/a"]
)
def test_what_is_not_there_is_not_found(show: Show, target: str) -> None:
    """Links are not followed, and what nobody made is the page that says so, with its status."""
    answer = answer_to(target, show.site, show.whole)
    assert answer.status == 404
    assert b"secret" not in answer.body


def test_address_without_its_last_slash_leads_on(show: Show) -> None:
    """A page is found without the slash at its end, too."""
    answer = answer_to("/clusters", show.site, show.whole)
    assert (answer.status, answer.location) == (302, "/clusters/")


def test_address_in_the_folder_of_the_published_site_is_found(show: Show) -> None:
    """The page of an address that does not exist links to the published folder; these links work here, too."""
    assert show.site is not None
    assert show.site.prefix == "/showcase"
    assert status(show, "/showcase/clusters/") == 200


def test_pages_have_the_script_and_are_otherwise_as_built(show: Show) -> None:
    """Only one line is added to a page, at its end."""
    assert show.site is not None
    served = answer_to("/clusters/", show.site, show.whole).body.decode()
    start, end = served.index('<script src="/_serve/'), served.rindex("</body>")
    assert served[:start] + served[end:] == show.site.html("/clusters/")


def test_before_the_first_good_state_there_is_a_page_that_waits() -> None:
    """A site that was never right is an empty page, which loads itself again when there is one."""
    answer = answer_to("/clusters/", None, Path("none"))
    assert answer.status == 503
    assert b"/_serve/live.js" in answer.body


@pytest.mark.parametrize(
    "host, is_own",
    [("127.0.0.1:8000", True), ("localhost", True), ("LOCALHOST:1", True), ("[::1]:8000", True), ("[::1]", True),
     ("evil.example", False), ("127.0.0.1.evil.example:80", False), ("", False), (None, False), ("localhost.", False)],
)  # fmt: skip
def test_only_names_of_this_machine_are_answered(host: str | None, is_own: bool) -> None:
    """A foreign name that leads to this machine is a trick to read what only we may see."""
    assert is_own_host(host) is is_own


@pytest.mark.parametrize("name, kind", [("a.WEBP", "image/webp"), ("a", "application/octet-stream")])
def test_kind_of_a_file_is_told_by_its_ending(name: str, kind: str) -> None:
    """Browsers are told what a file is."""
    assert kind_of(name) == kind


def test_path_is_read_without_its_query() -> None:
    """What stands behind the question mark does not choose the page."""
    assert readable_path("/de/a%20b/?x=/../y") == "/de/a b/"


@pytest.fixture
def connection(show: Show) -> Iterator[http.client.HTTPConnection]:
    """A line to the running server."""
    server = open_server(0, show)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    line = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=10)
    yield line
    line.close()
    server.shutdown()
    thread.join()
    server.server_close()


def test_answers_are_never_kept(connection: http.client.HTTPConnection) -> None:
    """A browser asks again each time, and does not guess what a file is."""
    connection.request("GET", "/clusters/")
    answer = connection.getresponse()
    assert len(answer.read()) > 1000
    assert (answer.getheader("Cache-Control"), answer.getheader("X-Content-Type-Options")) == ("no-store", "nosniff")


@pytest.mark.parametrize(
    "method, headers, expected",
    [("HEAD", {}, 200), ("POST", {}, 501), ("DELETE", {}, 501), ("GET", {"Host": "evil.example"}, 403)],
)
def test_only_reading_is_answered(
    connection: http.client.HTTPConnection, method: str, headers: dict[str, str], expected: int
) -> None:
    """Nothing can be written through the server, and foreign names get nothing."""
    connection.request(method, "/clusters/", headers=headers)
    answer = connection.getresponse()
    assert answer.status == expected
    assert b"Alpha" not in answer.read()


def test_foreign_pages_get_neither_lines_nor_pictures(connection: http.client.HTTPConnection, show: Show) -> None:
    """Who opens a foreign page while the server runs gives it no way to hold lines open or to show drafts."""
    connection.request("GET", "/_serve/changes?path=/", headers={"Sec-Fetch-Site": "cross-site"})
    answer = connection.getresponse()
    assert answer.status == 403
    answer.read()
    assert show.listeners.all() == ()
    connection.request("GET", "/media/logo.png")
    assert connection.getresponse().getheader("Cross-Origin-Resource-Policy") == "same-origin"


def test_target_that_is_no_address_is_answered(connection: http.client.HTTPConnection) -> None:
    """A request that cannot be understood is refused in words; the line stays open."""
    connection.putrequest("GET", "http://[/", skip_host=True)
    connection.putheader("Host", "localhost")
    connection.endheaders()
    answer = connection.getresponse()
    assert (answer.status, answer.read()) == (400, b"")


def test_page_that_cannot_be_made_says_why(connection: http.client.HTTPConnection) -> None:
    """A fault in a template ends one answer, not the server."""

    def fail(*_arguments: object) -> str:
        raise ValueError("no such filter")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ShownSite, "html", fail)
        connection.request("GET", "/services/")
        answer = connection.getresponse()
        assert (answer.status, answer.read()) == (500, b"ValueError: no such filter\n")
    connection.request("GET", "/clusters/")
    assert connection.getresponse().status == 200


def test_page_that_is_out_of_date_is_told_at_once(connection: http.client.HTTPConnection, show: Show) -> None:
    """Whoever opens the line with an old version is told to load again, then hears the news."""
    connection.request("GET", "/_serve/changes?path=/clusters/&version=old")
    answer = connection.getresponse()
    lines = [answer.readline().decode().strip() for _ in range(5)]
    assert lines == ["event: reload", "data:", "", "event: news", 'data: {"number": 1}']
    assert [listener.path for listener in show.listeners.all()] == ["/clusters/"]
    show.listeners.close()
    assert b"event: end" in answer.read()
    show.listeners = Listeners()


def test_listener_that_does_not_listen_is_no_burden() -> None:
    """Messages for a browser that does not read them are dropped in the end."""
    listener = Listener("/", "")
    for _ in range(1000):
        listener.tell("news", "x")
    assert listener.messages.qsize() == 100


@pytest.mark.parametrize("port", [-1, 70_000])
def test_port_that_does_not_exist_is_told(show: Show, port: int) -> None:
    """A port that cannot be had is an error of the outer world."""
    with pytest.raises(OuterWorldError, match=f"port {port} cannot be used"):
        open_server(port, show)


def test_port_that_is_taken_is_told(show: Show) -> None:
    """Two servers cannot have one port."""
    server = open_server(0, show)
    try:
        with pytest.raises(OuterWorldError, match="in use"):
            open_server(int(server.server_address[1]), show)
    finally:
        server.server_close()

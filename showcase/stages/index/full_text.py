"""Full-text index of one locale; the only user of Pagefind."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pagefind.service import get_executable

from showcase.diagnostics import Message, OuterWorldError, say

_TIMEOUT = 1800.0  # seconds; a program that hangs must not block a build for ever
_SEARCHED = b" data-pagefind-body"
_NAMED = re.compile(rb"<title>[^<]*</title>|<meta [^>]* data-pagefind[^>]*>")  # what counts of the head
# Drawings, and what the indexer shall ignore: whole elements only; one that holds another is left to the indexer.
_IGNORED = re.compile(
    rb"<svg\b(?:[^<]++|<(?!/?svg\b))*+</svg>"
    rb"|<(section|a|p)\b[^>]* data-pagefind-ignore[^>]*+>(?:[^<]++|<(?!/?\1\b))*+</\1>"
)
# Half of a page. What looks like an attribute in a text stays: there the next "<" comes before the next ">".
_FOR_THE_EYE = re.compile(rb' (?:class|href|rel|data-compare|aria-labelledby)="[^"]*+"(?=[^<>]*+>)')
_KEPT_FOLDERS = {"fragment", "index"}
# Words of another language (but for the name of the page) and what only the eye sees are no text of the page.
_LEFT_OUT = ':not(h1) > [lang]:not([lang|="{language}"])', '[aria-hidden="true"]'


@dataclass(frozen=True, slots=True)
class IndexOrder:
    """Which pages make one index: all of one language, and the folder that the index goes to."""

    language: str  # as in <html lang>
    files: tuple[str, ...]  # relative to the staged site
    target: Path


def indexer_version() -> str:
    """Name the version of the program."""
    return version("pagefind")


def index_pages(site: Path, order: IndexOrder) -> None:
    """
    Index pages of a staged site: cut each down to its searched part, in a folder of their own, and index that.

    Raises OuterWorldError as `index_folder` does.
    """
    with tempfile.TemporaryDirectory(prefix="index-", dir=site.parent) as name:
        folder = Path(name)
        _offer_all(site, order.files, folder)
        index_folder(folder, order)


def index_folder(folder: Path, order: IndexOrder) -> None:
    """
    Index a folder with the searched parts of the pages of an order, and nothing else.

    Only what our own search page loads is kept of the index. The indexer takes whole folders only.
    Raises OuterWorldError when Pagefind is not there, fails, hangs or finds another number of pages.
    """
    _run(folder, order)
    entry = json.loads((order.target / "pagefind-entry.json").read_text(encoding="utf-8"))
    _check_count(entry["languages"], order)
    for path in _not_needed(order.target, entry["languages"]):
        path.unlink()


def searched_part(html: bytes) -> bytes:
    """
    Cut a page down to what its head says for the index and to its searched elements; a pure function.

    As far as that can be told without parsing the page: the indexer would read frame, structured data, lists,
    drawings, addresses and all that it is told to ignore only to leave them out.
    """
    head, _, rest = html.partition(b"<body")
    mark = rest.find(_SEARCHED, rest.find(b"<main"))
    start = rest.rfind(b"<", 0, max(mark, 0))
    if start < 0:
        return html
    is_only_header = rest.startswith(b"<header", start) and rest.find(_SEARCHED, mark + 1) < 0
    end = rest.find(b"</header>" if is_only_header else b"</main>", start)
    language, _, named = head.partition(b"<head>")
    searched = _FOR_THE_EYE.sub(b"", _IGNORED.sub(b"", rest[start:end]))
    return b"".join((language, b"<head>", *_NAMED.findall(named), b"</head><body>", searched, b"</body></html>"))


def _offer_all(site: Path, files: Sequence[str], folder: Path) -> None:
    """Put what is searched of each page into the folder."""
    for file in files:
        place = folder / file
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(searched_part((site / file).read_bytes()))


def _run(folder: Path, order: IndexOrder) -> None:
    """Start the program itself: the Python service around it waits a tenth of a second before each answer."""
    program = get_executable()
    if program is None or not program.is_file():
        raise _failure(say("the program Pagefind, which makes the search index, is not there"))
    left_out = [f"--exclude-selectors={selector.format(language=_base(order.language))}" for selector in _LEFT_OUT]
    target = str(order.target.absolute())
    command = [str(program), "--silent", "--site", str(folder), "--output-path", target, *left_out]
    try:
        done = subprocess.run(  # noqa: S603 no shell, and nothing of the content in it
            command,
            cwd=folder,  # no settings of its own lie there
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_TIMEOUT,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        message = say("the search index is not ready after {seconds} seconds", seconds=int(error.timeout))
        raise _failure(message) from error
    except OSError as error:
        raise _failure(say("{program} cannot be started: {reason}", program=program, reason=error.strerror)) from error
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines() or [str(done.returncode)]
        raise _failure(say("the search index cannot be made: {reason}", reason=lines[0]))


def _base(language: str) -> str:
    return language.partition("-")[0]


def _failure(message: Message) -> OuterWorldError:
    return OuterWorldError(message, say("install the dependencies again, Pagefind among them"))


def _check_count(languages: dict[str, Any], order: IndexOrder) -> None:
    """Compare with the plan: a page that is missing in the index would never be found, and nobody would notice."""
    counts = {language: int(found["page_count"]) for language, found in languages.items()}
    if counts == {order.language.lower(): len(order.files)}:
        return
    found = ", ".join(f"{language}: {count}" for language, count in sorted(counts.items())) or "0"
    message = say(
        "the search index of {language} holds other pages than planned: {found}", language=order.language, found=found
    )
    hint = say(
        "{count} pages are planned; each needs words inside an element with data-pagefind-body", count=len(order.files)
    )
    raise OuterWorldError(message, hint)


def _not_needed(target: Path, languages: dict[str, Any]) -> Iterator[Path]:
    """Find the interfaces, styles and engines that come with the bundle and that no page of ours asks for."""
    needed = {"pagefind.js", "pagefind-entry.json"}
    for found in languages.values():
        needed |= {f"wasm.{found['wasm'] or 'unknown'}.pagefind", f"pagefind.{found['hash']}.pf_meta"}
    for path in sorted(target.rglob("*")):
        if path.is_file() and path.name not in needed and path.parent.name not in _KEPT_FOLDERS:
            yield path

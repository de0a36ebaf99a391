"""Judges an address by its answers: alive, moved for good, gone, or unsure."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urldefrag, urljoin

from showcase.editing.report.links.request import Answer, Ask
from showcase.model.web_address import is_web_address

_MOST_STEPS = 5
_FOR_GOOD = {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT}
_ELSEWHERE = {*_FOR_GOOD, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT}
_GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
_PASSING = {"timeout", "no-connection", "no-answer"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of an address."""

    verdict: str  # "alive", "moved", "gone" or "unsure"
    reason: str  # the last status, or what went wrong
    moved_to: str = ""


def judge(address: str, ask: Ask) -> Verdict:
    """
    Follow an address to its end.

    Only a clear answer is final: a page that is not there, or a name that does not exist. Everything else (a door that
    is closed to programs, too many requests, a server in trouble) is unsure: it may work for people.
    """
    start, anchor = urldefrag(address)
    here, moved_to, is_for_good = start, "", True
    for _ in range(_MOST_STEPS):
        answer = _answer(here, ask)
        if answer.status not in _ELSEWHERE or not answer.location:
            return _judged(answer, moved_to)
        here = urldefrag(urljoin(here, answer.location)).url
        if not is_web_address(here):
            return Verdict("unsure", "leads-astray")
        is_for_good = is_for_good and answer.status in _FOR_GOOD
        if is_for_good:
            moved_to = f"{here}#{anchor}" if anchor else here
    return Verdict("unsure", "too-many-steps")


def _judged(answer: Answer, moved_to: str) -> Verdict:
    reason = str(answer.status) if answer.status else answer.trouble
    if answer.status in _GONE or answer.trouble == "no-such-host":
        return Verdict("gone", reason)
    if not HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
        return Verdict("unsure", reason)
    return Verdict("moved", reason, moved_to) if moved_to else Verdict("alive", reason)


def _answer(address: str, ask: Ask) -> Answer:
    """Ask for the head alone, then for the page where that was refused, then once more where that may help."""
    answer = ask("HEAD", address)
    if answer.status and answer.status < HTTPStatus.BAD_REQUEST:
        return answer
    if answer.trouble and answer.trouble not in _PASSING:
        return answer
    answer = ask("GET", address)
    if answer.trouble in _PASSING or answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return ask("GET", address)
    return answer

"""Hints for values that are of another kind than their field, or several in one: two addresses, a mail for a page."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable

from showcase.diagnostics import NOTHING, Message, say
from showcase.model.codes import is_country
from showcase.model.web_address import is_web_address

_ADDRESS = re.compile(r"https?://[^\s<>\"'()\[\],;]+")
_MAIL = re.compile(r"[A-Za-z0-9._+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_PHONE = re.compile(r"(?:tel|fon|phone)?[.: ]*[+(]?\d[\d ()/.+-]{5,}", re.IGNORECASE)
_DAY_AND_TIME = re.compile(
    r"(\d{4}-\d\d-\d\d)[ T,]+(?:at|um|kl\.?)?\s*(\d{1,2})[:.](\d\d)(?::\d\d)?\s*(?:h|Uhr|[A-Z]{1,5}|[+-]\d{2}:?\d{2})?"
)
_TIME_FIELDS = {"deadline": "deadline_time", "starts": "start_time", "ends": "end_time"}
_NONE = frozenset(
    ("none", "no", "n/a", "na", "-", "–", "keine", "kein", "nein", "ingen", "aucun", "unknown", "unbekannt", "tbd", "?")
)


def special_hint(code: str, found: str, field: str = "") -> Message:
    """Say what to write in the place of a value, if it is one of those that one can tell more about; else nothing."""
    if code == "unfit-date" and field in _TIME_FIELDS and (hint := _day_and_time(found.strip(), field)):
        return hint
    if code in _HINTS and found.strip().lower() in _NONE:
        return say("delete the line if there is none")
    return _HINTS[code](found.strip()) if code in _HINTS else NOTHING


def _page_address(found: str) -> Message:
    if link := re.fullmatch(r"\[[^\]]*\]\(\s*(https?://[^\s()]+)\s*\)", found):
        return say("write {better}", better=link[1])
    if again := re.fullmatch(r"(?:https?:/*)+(https?://\S+)", found):
        return say("write {better}", better=again[1])
    addresses = [address for address in _ADDRESS.findall(found) if is_web_address(address)]
    if len(addresses) > 1:
        return say("only one address can stand here: write {guess}", guess=addresses[0])
    if addresses and re.fullmatch(r"https?://\S+\s*[(,;–].*", found):
        return say("write {guess}; what is said about the address belongs into a note", guess=addresses[0])
    if _MAIL.fullmatch(found):
        return say("this is a mail address, and the address of a page belongs here, e.g. https://www.example.org/page")
    return NOTHING


def _mail_address(found: str) -> Message:
    if link := re.fullmatch(r"\[[^\]]*\]\(\s*(?:mailto:)?([^\s()]+@[^\s()]+)\s*\)", found):
        return say("write {better}", better=link[1])
    mails = list(dict.fromkeys(_MAIL.findall(found)))
    if len(mails) > 1:
        return say("only one address can stand here: write {guess}", guess=mails[0])
    if mails and re.search(r"[<(]", found):
        return say("write the address alone: {guess}", guess=mails[0])
    if is_web_address(found):
        return say("this is the address of a page: write it behind form: if it is a contact form, else behind url:")
    if _PHONE.fullmatch(found):
        return say("this is a telephone number, which the site does not show: write a mail address, or delete the line")
    return NOTHING


def _country(found: str) -> Message:
    codes = [part for part in re.split(r"[^A-Za-z]+", found) if part]
    if len(codes) > 1 and all(is_country(part.upper()) for part in codes):
        return say("only one country can stand here: write {guess}", guess=codes[0].upper())
    if len(codes) == 1 and codes[0] != found and is_country(codes[0].upper()):
        return say("write {better}", better=codes[0].upper())
    return NOTHING


def _file_name(found: str) -> Message:
    if found.startswith(("http://", "https://", "www.")):
        return say("save the picture, put the file into media/, and write its name here, e.g. logo.png")
    name = re.split(r"[/\\]", found)[-1]
    stem, dot, ending = name.rpartition(".")
    plain = "".join(_PLAIN_SIGNS.get(sign, sign) for sign in stem.lower())
    plain = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if plain and dot and re.fullmatch(r"[A-Za-z0-9]{2,5}", ending) and not re.fullmatch(r"[A-Za-z0-9._-]+", name):
        better = f"{plain}.{ending.lower()}"
        return say("call the file in media/ {guess}, and write this name here", guess=better)
    return NOTHING


_PLAIN_SIGNS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "æ": "ae", "å": "a", "é": "e", "è": "e", "ł": "l"}


def _date(found: str) -> Message:
    if day := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])-(\d{2})", found):
        last = monthrange(max(int(day[1]), 1), int(day[2]))[1]
        return say(
            "this month has {count} days; write one of them, or the month alone: {guess}", count=last, guess=found[:7]
        )
    if period := re.fullmatch(r"((?:19|20)\d\d)\s*[-–/]\s*(?:(?:19|20)?\d\d|…|today|heute)?", found):
        return say("one date belongs here, not a period: write {guess}", guess=period[1])
    if short := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{2})", found):
        day_first = f"20{short[3]}-{int(short[2]):02}-{int(short[1]):02}"
        return say("write the year with four digits and first: {guess}", guess=day_first)
    return NOTHING


def _day_and_time(found: str, field: str) -> Message:
    """Part a day from the time behind it, where the model has a field for each."""
    match = _DAY_AND_TIME.fullmatch(found)
    if match is None or int(match[2]) > 23 or int(match[3]) > 59:
        return NOTHING
    second = f"{_TIME_FIELDS[field]}: {int(match[2]):02}:{match[3]}"
    return say(
        "write the day alone, and the time on a line of its own: {line} and {second}; time_zone: says where it holds",
        line=f"{field}: {match[1]}",
        second=second,
    )


_HINTS: dict[str, Callable[[str], Message]] = {
    "unfit-web-address": _page_address,
    "unfit-mail-address": _mail_address,
    "unknown-country": _country,
    "unfit-file-name": _file_name,
    "unfit-date": _date,
}

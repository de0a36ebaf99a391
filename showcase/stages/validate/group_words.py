"""Tells to which field of a group a text belongs that stands in the place of the whole group."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pydantic import BaseModel

from showcase.diagnostics import NOTHING, Message, say
from showcase.model.web_address import is_web_address
from showcase.stages.validate.numbers_and_dates import possible_numbers
from showcase.stages.validate.suggestions import whole_address

_MAIL = re.compile(r"[A-Za-z0-9._+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_PHONE = re.compile(r"[+(]?\d[\d ()/.+-]{5,}")
_PICTURE = re.compile(r"[\w./ :\\()-]+\.(?:png|jpe?g|svg|webp|gif|avif)", re.IGNORECASE)
_COUNT_AND_DATE = re.compile(r"(\d[\d., ]*\d|\d) *[(,;] *(?:as of|Stand:?|pr\.)? *(\d{4})\)?", re.IGNORECASE)
_PART_OF_DAY = re.compile(r"(\d{1,2}[:.]\d{2}(?:\s*(?:-|–|bis|to)\s*\d{1,2}[:.]\d{2})?)\s*(?:Uhr|h)?[ ,:–-]+(\D.*)")
_POINT = re.compile(r"(-?\d{1,2}[.,]\d+)°?\s*(?:[,;/]\s*|\s+)(-?\d{1,3}[.,]\d+)°?")


@dataclass(frozen=True, slots=True)
class Filling:
    """Fields with their texts, and whether nothing else can be meant; a hint of its own says more than the fields."""

    fields: tuple[tuple[str, str], ...]
    is_certain: bool
    hint: Message = NOTHING


def fill_group(text: str, model: type[BaseModel] | None) -> Filling | None:
    """Distribute a text to the fields of a group; None when the text says nothing about where it belongs."""
    names = tuple(model.model_fields) if model else ()
    return _address(text, names) or _part_of_day(text, names) or _fact(text, names)


def _address(text: str, names: tuple[str, ...]) -> Filling | None:
    if "mail" in names and _MAIL.fullmatch(text):
        return Filling((("mail", text),), is_certain=True)
    if "url" in names and (address := text if is_web_address(text) else whole_address(text)):
        return Filling((("url", address),), is_certain=True)
    if "form" in names and is_web_address(text):
        return Filling((("form", text),), is_certain=False)
    return None


def _part_of_day(text: str, names: tuple[str, ...]) -> Filling | None:
    """Part the time from the title of a part of an event."""
    part = _PART_OF_DAY.fullmatch(text) if {"time", "title"} <= set(names) else None
    if part is None:
        return None
    time = re.sub(r"\s*(?:-|–|bis|to)\s*", "–", part[1].strip())
    hint = say("write two lines: - time: {time} and, below it, title: {title}", time=time, title=part[2])
    return Filling((("time", time), ("title", part[2])), is_certain=False, hint=hint)


def _fact(text: str, names: tuple[str, ...]) -> Filling | None:
    if "latitude" in names:
        return _point(text)
    if "total" in names:
        return _count(text)
    if "lines" in names:
        line = f"lines: [{', '.join(part.strip() for part in text.split(','))}]"
        hint = say("write it on the next line, indented by two spaces: {line}", line=line)
        return Filling((), is_certain=False, hint=hint)
    if "file" in names and _PICTURE.fullmatch(text):
        name = re.split(r"[/\\]", text)[-1]
        hint = say("write file: {file} and, on a line below, alt: … (what the picture shows)", file=name)
        return Filling((("file", name),), is_certain=False, hint=hint)
    if "role" in names and _PHONE.fullmatch(text):
        hint = say("the site shows no telephone numbers: write role: and mail: below it, each indented by two spaces")
        return Filling((), is_certain=False, hint=hint)
    return None


def _count(text: str) -> Filling | None:
    dated = _COUNT_AND_DATE.fullmatch(text)
    if dated and (number := next(possible_numbers(dated[1]), "")):
        return Filling((("total", number), ("as_of", dated[2])), is_certain=True)
    if number := next(possible_numbers(text), ""):
        return Filling((("total", number),), is_certain=text.isdecimal())
    return None


def _point(text: str) -> Filling:
    if point := _POINT.fullmatch(text):
        latitude, longitude = (part.replace(",", ".") for part in point.groups())
        return Filling((("latitude", latitude), ("longitude", longitude)), is_certain=True)
    hint = say(
        "write two lines below it, each indented by two spaces, e.g. latitude: 53.55 and longitude: 9.99;"
        " the name of a place belongs into city:"
    )
    return Filling((), is_certain=False, hint=hint)

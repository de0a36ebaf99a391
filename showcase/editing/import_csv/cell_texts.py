"""Takes cell texts apart: lists, sources with remarks, whole numbers, texts in two languages."""

from __future__ import annotations

import re
from typing import Any

from showcase.model.field_types import PartialDate

_ADDRESS = re.compile(r"(https?://\S+)(?:\s+(.*))?", re.IGNORECASE | re.DOTALL)
_COUNT = re.compile(r"\d{1,7}")
_WRITTEN_DATE = re.compile(r"(?:(\d{1,2})\. ?)?(\d{1,2})[./] ?(\d{4})")
_FIGURE = re.compile(r"(.+?):\s+(.+?)(?:\s+\((\d{4}(?:[–-]\d{2,4})?)\))?", re.DOTALL)
_LOWER_PARTICLES = {
    "und",
    "and",
    "für",
    "for",
    "der",
    "die",
    "des",
    "de",
    "du",
    "la",
    "le",
    "of",
    "og",
    "och",
    "i",
    "e.",
    "v.",
    "e.v.",
}


def split_list(text: str) -> list[str]:
    """
    Split at semicolons and line ends that stand outside brackets; empty and repeated parts are left out.

    Where there is no semicolon, upright strokes part too.
    """
    signs = ";\n" if ";" in text else "|\n"
    parts, depth, begin = [], 0, 0
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth <= 0 and sign in signs:
            parts.append(text[begin:place])
            begin = place + 1
    parts.append(text[begin:])
    return list(dict.fromkeys(part.strip() for part in parts if part.strip()))


def split_sources(text: str) -> list[dict[str, str]]:
    """Read sources: an address, an address with a remark behind it, or a text."""
    parts: list[str] = []
    for part in re.split(r";\s+|\n", text):
        # "x (a; b)" is one source: a bracket that is open yet goes on behind the semicolon.
        if parts and parts[-1].count("(") > parts[-1].count(")") and not part.lower().startswith("http"):
            parts[-1] += f"; {part.strip()}"
        elif part.strip():
            parts.append(part.strip())
    return [_source(part) for part in parts]


def _source(text: str) -> dict[str, str]:
    match = _ADDRESS.fullmatch(text)
    if match is None:
        return {"remark": text}
    url, remark = match.group(1), without_brackets((match.group(2) or "").strip())
    return {"url": url, "remark": remark} if remark else {"url": url}


def without_brackets(text: str) -> str:
    """Take away brackets that enclose the whole text."""
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth <= 0:
            encloses = place == len(text) - 1 and text.startswith("(") and bool(text[1:-1].strip())
            return text[1:-1].strip() if encloses else text
    return text


def as_count(text: str) -> str | None:
    """Give a plain whole number, or None for "about 600" and the like."""
    return text if _COUNT.fullmatch(text) else None


def is_date(text: str) -> bool:
    """Whether the text is a year, a month or a day as ISO 8601 writes it."""
    try:
        PartialDate.parse(text)
    except ValueError:
        return False
    return True


def as_date(text: str) -> str:
    """Give a date as ISO 8601 writes it, also one such as 31.12.2025 or 12/2025; empty when it is none."""
    text = re.sub(r"[T ]00:00(?::00)?\Z", "", text.strip())
    match = _WRITTEN_DATE.fullmatch(text)
    if match:
        day, month, year = match.groups()
        text = f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")
    return text if is_date(text) else ""


def as_figure(text: str) -> dict[str, str]:
    """Read "label: value (year)"."""
    match = _FIGURE.fullmatch(text)
    label, value, year = match.groups() if match else (text, text, None)
    return {"label": label, "value": value, **({"year": year} if year else {})}


def in_languages(text: str, **others: str) -> str | dict[str, str]:
    """Join a text and what it is called in other languages; English is what tables are written in."""
    found = {tag: value for tag, value in {"en": text, **others}.items() if value}
    return text if list(found) == ["en"] else found


def statement(text: Any, *, year: str = "", source: str = "", note: str = "", **more: str) -> dict[str, Any]:
    """Compose a statement with its year, source and note; empty parts are left out."""
    amount = more.pop("amount", "")
    parts = {"text": text, "year": year, "amount": amount, "sources": split_sources(source), "note": note, **more}
    return {key: value for key, value in parts.items() if value}


def is_name(text: str) -> bool:
    """Whether a text reads like the name of an organisation, not like a sentence."""
    words = text.split()
    return len(text) <= 60 and "," not in text and all(
        not word[0].islower() or word.lower() in _LOWER_PARTICLES for word in words
    )  # fmt: skip


def is_place(text: str) -> bool:
    """Whether a text is the bare name of a city."""
    return len(text) <= 40 and not re.search(r"[,;()\d]|\b(and|und|with)\b", text)


def is_short(text: str) -> bool:
    """Whether a text is a few words without a subordinate clause."""
    return len(text) <= 60 and "," not in text


def whole_address(text: str) -> str:
    """Begin an address that begins with www."""
    return f"https://{text}" if re.match(r"www\.[^\s/]+\.", text) else text


def is_address(text: str) -> bool:
    """Whether a text looks like the address of a site."""
    return re.fullmatch(r"https?://\S+", text) is not None

"""Guesses what an author meant by a value of the wrong form, and says how to write it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from difflib import get_close_matches

from showcase.diagnostics import Message, say
from showcase.model.codes import country_names, language_names
from showcase.model.web_address import is_web_address

_NAMED_IN = ("en", "de", "da", "nb", "sv", "fr", "nl", "pl", "es", "it")  # languages authors name things in
_COUNTRY_HABITS = {"UK": "GB", "EL": "GR", "ENGLAND": "GB", "HOLLAND": "NL", "GER": "DE", "DEU": "DE"}
_LANGUAGE_HABITS = {"dk": "da", "se": "sv", "cz": "cs", "gr": "el", "jp": "ja", "cn": "zh", "ua": "uk", "at": "de",
                    "gb": "en", "us": "en", "ger": "de", "eng": "en", "dan": "da", "nor": "nb"}  # fmt: skip
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l"})
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_EXPECTED = {
    "unfit-identifier": say("use lower-case letters a to z, digits and single hyphens, e.g. gene-sequencing"),
    "unfit-web-address": say("write the whole address, e.g. https://www.example.org/page"),
    "unfit-mail-address": say("write the address of a role, e.g. info@example.org"),
    "unknown-locale": say("use a language code such as en, de, nb or pt-BR"),
    "unknown-country": say("use the two letters of ISO 3166, e.g. DE, DK, NO"),
    "unfit-colour": say("write six hexadecimal digits after #, in quotes, e.g. '#12344d'"),
    "unfit-file-name": say("name a file in media/ by letters, digits, dots and hyphens, without a folder"),
    "unfit-date": say("write 2024, 2024-09 or 2024-09-03"),
    "unfit-time": say("write hours and minutes as 09:30"),
    "not-a-number": say("write digits only, without words, dots or spaces for thousands"),
}


def suggest(code: str, found: str, field: str = "") -> Message:
    """Say what to write instead: the value that was probably meant, else the form in general."""
    better = next((guess for guess in _GUESSES.get(code, _nothing)(found) if guess != found), "")
    if not better:
        has_blank = code == "unfit-web-address" and re.match(r"(?i)https?://\S+\s", found.strip())
        return say("an address holds no blank: delete it, or write %20 in its place") if has_blank else _EXPECTED[code]
    if code == "not-a-number" and re.search(r"[^\W\d_]|[~<>+]", found):
        return say("write {better}; words such as about belong into a note", better=better)
    if code == "unknown-country":
        return say("did you mean {better} ({name})?", better=better, name=country_names().get(better, ""))
    if code == "unknown-locale":
        return say("did you mean {better} ({name})?", better=better, name=language_names().get(better[:2], ""))
    if code == "unfit-colour":
        return say("write {line}", line=f'{field}: "{better}"')
    return say("write {better}", better=better)


def _nothing(_found: str) -> Iterator[str]:
    yield from ()


def plain_words(found: str) -> str:
    """Spell words as an identifier: lower-case letters, digits and hyphens."""
    spelt = found.lower().translate(_SPELT_OUT)
    plain = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode().removesuffix(".yml")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _identifier(found: str) -> Iterator[str]:
    words = plain_words(found)
    if words and len(words) <= 100:
        yield words


def _web_address(found: str) -> Iterator[str]:
    text = found.strip("<>\"' ")
    if re.fullmatch(r"(?:[\w-]+\.)+[A-Za-z]{2,}(?:/\S*)?", text):
        yield f"https://{text}"
    if match := re.fullmatch(r"(?i)(https?)(?::/?|//|;//|:\\\\|://\s+)/*((?:[\w-]+\.)+[A-Za-z]{2,}(?:/\S*)?)", text):
        yield f"{match[1].lower()}://{match[2]}"
    # Never a part of an address that goes on behind a blank.
    for match in re.finditer(r"https?://[^\s<>\"'()]+(?=$|[<>\"')])", text):
        if is_web_address(match[0]):
            yield match[0]


def whole_address(found: str) -> str:
    """Complete a web address, e.g. www.example.org; empty when it is none."""
    return next(_web_address(found), "")


def _mail_address(found: str) -> Iterator[str]:
    text = re.sub(r"(?i)^mailto:", "", found.strip("<> "))
    text = re.sub(r"(?i)\s*[\[({]\s*(?:at|ät)\s*[\])}]\s*|\s+at\s+", "@", text)
    text = re.sub(r"(?i)\s*[\[({]\s*dot\s*[\])}]\s*", ".", text).replace(" ", "")
    if text != found and re.fullmatch(r"[A-Za-z0-9._+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}", text):
        yield text


def _by_name(found: str, names_in: Callable[[str], dict[str, str]]) -> Iterator[str]:
    wanted = found.casefold().strip()
    names = {name.casefold(): code for language in reversed(_NAMED_IN) for code, name in names_in(language).items()}
    if wanted in names:
        yield names[wanted]
    elif len(wanted) > 3:
        yield from (names[near] for near in get_close_matches(wanted, names, n=1, cutoff=0.8))


def _country(found: str) -> Iterator[str]:
    if found.upper() in _COUNTRY_HABITS:
        yield _COUNTRY_HABITS[found.upper()]
    yield from _by_name(found, country_names)


def _locale(found: str) -> Iterator[str]:
    first = re.split(r"[_-]", found)
    if first[0].lower() in _LANGUAGE_HABITS:
        yield _LANGUAGE_HABITS[first[0].lower()]
    if len(first) > 1 and first[0].lower() in language_names():
        yield "-".join((first[0].lower(), *(part.upper() if len(part) == 2 else part.title() for part in first[1:])))
    yield from _by_name(found, language_names)


def usual_case(tag: str) -> str:
    """Write a language code in the letters it is usually written in: `DE-at` becomes `de-AT`."""
    language, *rest = tag.split("-")
    usual = (part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower() for part in rest)
    return "-".join((language.lower(), *usual))


def _colour(found: str) -> Iterator[str]:
    digits = found.strip().lstrip("#").lower()
    if re.fullmatch(r"[0-9a-f]{3}", digits):
        yield "#" + "".join(digit * 2 for digit in digits)
    if re.fullmatch(r"[0-9a-f]{6}", digits):
        yield f"#{digits}"


def _file_name(found: str) -> Iterator[str]:
    name = re.split(r"[/\\]", found)[-1]
    if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", name) and ".." not in name:
        yield name


def _date(found: str) -> Iterator[str]:
    """Read the dates of Europe, day first, and months in letters."""
    text = found.strip().lower()
    if match := re.fullmatch(r"(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4})", text):
        yield from _real_date(match[3], match[2], match[1])
    if match := re.fullmatch(r"(\d{4})[./](\d{1,2})[./](\d{1,2})\.?", text):
        yield from _real_date(match[1], match[2], match[3])
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?", text):
        yield from _real_date(match[1], match[2], match[3])
    if match := re.fullmatch(r"(\d{1,2})[./-](\d{4})", text):
        yield from _real_date(match[2], match[1])
    if match := re.fullmatch(r"(?:(\d{1,2})\.?\s+)?([a-zä]{3})[a-zäé]*\.?\s+(\d{4})", text):
        month = match[2].translate(str.maketrans("äk", "ac")).replace("mai", "may").replace("dez", "dec")
        if month in _MONTHS:
            yield from _real_date(match[3], str(_MONTHS.index(month) + 1), match[1])
    if not re.match(r"\d{4}-|\d+\.\d+\.", text) and (match := re.search(r"(?:19|20)\d\d", text)):
        yield match[0]


def _real_date(year: str, month: str, day: str | None = None) -> Iterator[str]:
    try:
        found = date(int(year), int(month), int(day or 1))
    except ValueError:
        return
    yield found.isoformat() if day else f"{found:%Y-%m}"


def _time(found: str) -> Iterator[str]:
    if match := re.match(r"(\d{1,2})(?:[.:h](\d{2}))?", found):
        hours, minutes = int(match[1]), int(match[2] or 0)
        if hours < 24 and minutes < 60:
            yield f"{hours:02}:{minutes:02}"


def _number(found: str) -> Iterator[str]:
    text = re.sub(r"[^\d.,\s'’-]", "", found).strip(" .,-'’")
    if re.fullmatch(r"\d{1,3}(?:[.,\s'’]\d{3})+", text):
        yield re.sub(r"\D", "", text)
    elif re.fullmatch(r"-?\d+,\d+", text):
        yield text.replace(",", ".")
    elif re.fullmatch(r"-?\d+(?:\.\d+)?", text) and len(text) <= 10:
        yield text


_GUESSES: dict[str, Callable[[str], Iterator[str]]] = {
    "unfit-identifier": _identifier,
    "unfit-web-address": _web_address,
    "unfit-mail-address": _mail_address,
    "unknown-country": _country,
    "unknown-locale": _locale,
    "unfit-colour": _colour,
    "unfit-file-name": _file_name,
    "unfit-date": _date,
    "unfit-time": _time,
    "not-a-number": _number,
}

"""Guesses what an author meant by a value of the wrong form, and says how to write it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from showcase.diagnostics import Message, known_words, say
from showcase.model.codes import country_names, language_names
from showcase.model.web_address import is_web_address
from showcase.stages.validate.colour_hints import colour_hint
from showcase.stages.validate.numbers_and_dates import (
    has_words,
    is_certain_date,
    possible_dates,
    possible_decimals,
    possible_numbers,
)
from showcase.stages.validate.special_hints import special_hint

_NAMED_IN = ("en", "de", "da", "nb", "sv", "fr", "nl", "pl", "es", "it")  # languages authors name things in
_COUNTRY_HABITS = {"UK": "GB", "EL": "GR", "ENGLAND": "GB", "HOLLAND": "NL", "GER": "DE", "DEU": "DE", "D": "DE",
                   "A": "AT", "F": "FR", "N": "NO", "S": "SE", "USA": "US", "DNK": "DK", "NOR": "NO"}  # fmt: skip
_LANGUAGE_HABITS = {"dk": "da", "se": "sv", "cz": "cs", "gr": "el", "jp": "ja", "cn": "zh", "ua": "uk", "at": "de",
                    "gb": "en", "us": "en", "ger": "de", "eng": "en", "dan": "da", "nor": "nb",
                    "deu": "de", "fra": "fr", "fre": "fr", "swe": "sv", "spa": "es", "ita": "it", "pol": "pl",
                    "nld": "nl", "dut": "nl"}  # fmt: skip
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l"})
_EXPECTED = {
    "unfit-identifier": say("use lower-case letters a to z, digits and single hyphens, e.g. gene-sequencing"),
    "unfit-web-address": say("write the whole address, e.g. https://www.example.org/page"),
    "unfit-mail-address": say("write the address of a role, e.g. info@example.org"),
    "unknown-locale": say("use a language code such as en, de, nb or pt-BR"),
    "unknown-country": say("use the two letters of ISO 3166, e.g. DE, DK, NO"),
    "unfit-file-name": say("name a file in media/ by letters, digits, dots and hyphens, without a folder"),
    "unfit-date": say("write 2024, 2024-09 or 2024-09-03"),
    "unfit-time": say("write hours and minutes as 09:30"),
    "not-a-number": say("write digits only, without words, dots or spaces for thousands"),
    "not-a-decimal": say("write digits with a point before the decimals, e.g. 54.32"),
}


@dataclass(frozen=True, slots=True)
class _Guess:
    """What was probably meant, and whether nothing else can have been."""

    text: str
    is_certain: bool = True


def suggest(code: str, found: str, field: str = "", *, is_decimal: bool = False) -> Message:
    """
    Say what to write instead: the value that was probably meant, else the form in general.

    The value stands in the gap {better} when nothing else can be meant, else in the gap {guess}.
    """
    if code == "unfit-colour":
        return colour_hint(found, field)
    return special_hint(code, found, field) or _suggest_value(code, found, is_decimal=is_decimal)


def _suggest_value(code: str, found: str, *, is_decimal: bool) -> Message:
    form = "not-a-decimal" if is_decimal else code
    guess = next((guess for guess in _GUESSES[form](found) if guess.text != found), None)
    if guess is None:
        has_blank = code == "unfit-web-address" and re.match(r"(?i)https?://\S+\s", found.strip())
        return say("an address holds no blank: delete it, or write %20 in its place") if has_blank else _EXPECTED[form]
    if code in {"unknown-country", "unknown-locale"}:
        return _named_code(code, guess)
    if guess.is_certain:
        return say("write {better}", better=guess.text)
    if code == "not-a-number":
        return say("write {guess}; words such as about belong into a note", guess=guess.text)
    return say("write {guess}, if that is what is meant", guess=guess.text)


def _named_code(code: str, guess: _Guess) -> Message:
    names, key = (country_names(), guess.text) if code == "unknown-country" else (language_names(), guess.text[:2])
    if guess.is_certain:
        return say("did you mean {better} ({name})?", better=guess.text, name=known_words(names.get(key, "")))
    return say("perhaps you mean {guess} ({name})?", guess=guess.text, name=known_words(names.get(key, "")))


def is_slip(found: str, meant: str) -> bool:
    """Whether two words differ by one letter: left out, added, mistaken, or swapped with the next; never by a digit."""
    short, long = sorted((found, meant), key=len)
    if len(long) - len(short) > 1:
        return False
    if re.sub(r"\D", "", found) != re.sub(r"\D", "", meant):
        return False
    same = next((place for place, sign in enumerate(short) if sign != long[place]), len(short))
    if len(short) < len(long):
        return short[same:] == long[same + 1 :]
    swapped = short[same : same + 2][::-1] + short[same + 2 :]
    return long[same:] == swapped or long[same + 1 :] == short[same + 1 :]


def plain_words(found: str) -> str:
    """Spell words as an identifier: lower-case letters, digits and hyphens."""
    spelt = found.lower().translate(_SPELT_OUT)
    plain = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode().removesuffix(".yml")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _identifier(found: str) -> Iterator[_Guess]:
    words = plain_words(found)
    if words and len(words) <= 100:
        yield _Guess(words)


def _web_address(found: str) -> Iterator[_Guess]:
    text = found.strip("<>\"' ")
    if re.fullmatch(r"(?:[\w-]+\.)+[A-Za-z]{2,}(?:/\S*)?", text):
        yield _Guess(f"https://{text}")
    if match := re.fullmatch(r"(?i)(https?)(?::/?|//|;//|:\\\\|://\s+)/*((?:[\w-]+\.)+[A-Za-z]{2,}(?:/\S*)?)", text):
        yield _Guess(f"{match[1].lower()}://{match[2]}")
    # Never a part of an address that goes on behind a blank.
    for match in re.finditer(r"https?://[^\s<>\"'()]+(?=$|[<>\"')])", text):
        if is_web_address(match[0]):
            yield _Guess(match[0], is_certain=False)


def whole_address(found: str) -> str:
    """Complete a web address, e.g. www.example.org; empty when it is none."""
    return next((guess.text for guess in _web_address(found)), "")


def _mail_address(found: str) -> Iterator[_Guess]:
    text = re.sub(r"(?i)^mailto:", "", found.strip("<> "))
    text = re.sub(r"(?i)\s*[\[({]\s*(?:at|ät)\s*[\])}]\s*|\s+at\s+", "@", text)
    text = re.sub(r"(?i)\s*[\[({]\s*dot\s*[\])}]\s*", ".", text).replace(" ", "")
    if text != found and re.fullmatch(r"[A-Za-z0-9._+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}", text):
        yield _Guess(text)


def _by_name(found: str, names_in: Callable[[str], dict[str, str]]) -> Iterator[_Guess]:
    wanted = found.casefold().strip()
    names = {name.casefold(): code for language in reversed(_NAMED_IN) for code, name in names_in(language).items()}
    if wanted in names:
        yield _Guess(names[wanted])
    elif len(wanted) > 3:
        near = get_close_matches(wanted, names, n=1, cutoff=0.8)
        yield from (_Guess(names[name], is_certain=False) for name in near)


def _country(found: str) -> Iterator[_Guess]:
    if found.upper() in _COUNTRY_HABITS:
        yield _Guess(_COUNTRY_HABITS[found.upper()])
    yield from _by_name(found, country_names)


def _locale(found: str) -> Iterator[_Guess]:
    first = re.split(r"[_-]", found)
    if first[0].lower() in _LANGUAGE_HABITS:
        yield _Guess(_LANGUAGE_HABITS[first[0].lower()])
    if len(first) > 1 and first[0].lower() in language_names():
        yield _Guess(usual_case("-".join(first)))
    yield from _by_name(found, language_names)


def usual_case(tag: str) -> str:
    """Write a language code as it is usually written: `DE-at` becomes `de-AT`, and `ger` the shorter `de`."""
    if len(tag) == 3 and tag.lower() in _LANGUAGE_HABITS:
        return _LANGUAGE_HABITS[tag.lower()]
    language, *rest = tag.split("-")
    usual = (part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower() for part in rest)
    return "-".join((language.lower(), *usual))


def _file_name(found: str) -> Iterator[_Guess]:
    name = re.split(r"[/\\]", found)[-1]
    if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", name) and ".." not in name:
        yield _Guess(name)


def _date(found: str) -> Iterator[_Guess]:
    for text in possible_dates(found):
        yield _Guess(text, is_certain=is_certain_date(found))


def _time(found: str) -> Iterator[_Guess]:
    if match := re.match(r"(?i)(\d{1,2})(?:[.:h](\d{2}))?\s*(?P<rest>(?:h|uhr)?)", found):
        hours, minutes = int(match[1]), int(match[2] or 0)
        if hours < 24 and minutes < 60:
            yield _Guess(f"{hours:02}:{minutes:02}", is_certain=match[0] == found)


def _whole_number(found: str) -> Iterator[_Guess]:
    yield from (_Guess(text, is_certain=not has_words(found)) for text in possible_numbers(found))


def _decimal(found: str) -> Iterator[_Guess]:
    yield from (_Guess(text, is_certain=not has_words(found)) for text in possible_decimals(found))


_GUESSES: dict[str, Callable[[str], Iterator[_Guess]]] = {
    "unfit-identifier": _identifier,
    "unfit-web-address": _web_address,
    "unfit-mail-address": _mail_address,
    "unknown-country": _country,
    "unknown-locale": _locale,
    "unfit-file-name": _file_name,
    "unfit-date": _date,
    "unfit-time": _time,
    "not-a-number": _whole_number,
    "not-a-decimal": _decimal,
}

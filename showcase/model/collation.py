"""Order of names as readers of a locale expect it, where ä, ø and ł have places of their own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from pyuca import Collator

# Letters that are not a base letter with a mark: where the default collation table of Unicode puts them.
_EXPANDED = str.maketrans({
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŋ": "n",
    "ŧ": "t", "þ": "th", "ə": "e",
})  # fmt: skip

# Letters of their own, in order behind the letter they follow; "=" joins letters of one place, "<" leads to the next.
# Source: CLDR collation charts. A language that is not here follows the default table of Unicode.
_DANISH = "y=ü z<æ=ä<ø=ö<å=aa"
_CZECH = "c<č h<ch r<ř s<š z<ž"
_CROATIAN = "c<č<ć d<dž<đ l<lj n<nj s<š z<ž"
_RULES = {
    "cs": _CZECH,
    "sk": f"{_CZECH} a<ä o<ô",
    "da": _DANISH,
    "nb": _DANISH,
    "nn": _DANISH,
    "no": _DANISH,
    "sv": "y=ü z<å<ä=æ<ö=ø",
    "fi": "y=ü z<å<ä=æ<ö=ø",
    "et": "s<š<z<ž w<õ<ä<ö<ü",
    "es": "n<ñ",
    "hr": _CROATIAN,
    "bs": _CROATIAN,
    "sl": "c<č<ć d<đ s<š z<ž",
    "hu": "c<cs d<dz<dzs g<gy l<ly n<ny o<ö=ő s<sz t<ty u<ü=ű z<zs",
    "is": "a<á d<ð=đ e<é i<í o<ó u<ú y<ý z<þ<æ=ä<ö=ø<å",
    "lt": "c<č i=y s<š z<ž",
    "lv": "c<č g<ģ i=y k<ķ l<ļ n<ņ r<ŗ s<š z<ž",
    "pl": "a<ą c<ć e<ę l<ł n<ń o<ó s<ś z<ź<ż",
    "ro": "a<ă<â i<î s<ș=ş t<ț=ţ",
    "tr": "c<ç g<ğ h<ı o<ö s<ş u<ü",
}
_WIDE = {"ja", "ko", "zh"}  # write Latin letters and digits as wide as their own signs, too: ＡＢＣ is ABC
_VOWELS = {"A": "ア", "I": "イ", "U": "ウ", "E": "エ", "O": "オ"}  # last letter of the name of a kana in Unicode
_BEHIND = "{|}~"  # ASCII signs behind "z": a letter with one of them stands behind all words with the plain letter
# Marks in the order of the default table, which is not that of their code points.
_MARK_ORDER = "\u0338\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0328\u0327\u0331\u0323\u0304"
_MARKS = str.maketrans({mark: chr(0x300 + place) for place, mark in enumerate(_MARK_ORDER)})
_DOTTED = {"tr", "az"}  # languages with a dotless i
_FOLDED_SCRIPTS = ("LATIN", "GREEK", "ARABIC", "HIRAGANA")
_KATAKANA = 0x60  # from a katakana sign down to the hiragana one
_COMPARED = 40  # letters at most, where the order is written down


@dataclass(frozen=True, slots=True)
class _Tailoring:
    """Letters of one language that have a place of their own."""

    pattern: re.Pattern[str]
    places: Mapping[str, str]
    first: Mapping[str, str]  # by place, the letter that names it

    def spell(self, letters: str) -> str:
        return self.pattern.sub(lambda found: self.places[found.group()], letters)


@cache
def _tailoring(language: str) -> _Tailoring | None:
    rules = _RULES.get(language)
    if rules is None:
        return None
    places: dict[str, str] = {}
    first: dict[str, str] = {}
    for rule in rules.split():
        start, *following = rule.split("<")
        base, *equal = start.split("=")
        places |= dict.fromkeys(equal, base)
        first[base] = base
        for number, group in enumerate(following):
            places |= dict.fromkeys(group.split("="), base + _BEHIND[number])
            first[base + _BEHIND[number]] = group.partition("=")[0]
    longest_first = sorted(places, key=lambda letter: -len(letter))
    return _Tailoring(re.compile("|".join(longest_first)), places, first)


def _spell_long_vowels(words: str) -> str:
    """Write the Japanese sign for a long vowel as that vowel: ハート stands where ハアト does (JIS X 4061)."""
    spelled = ""
    for sign in words:
        vowel = unicodedata.name(spelled[-1], "")[-1:] if sign == "ー" and spelled else ""
        spelled += _VOWELS.get(vowel, sign)
    return spelled


@lru_cache(maxsize=1)
def _collator() -> Collator:
    return Collator()


@lru_cache(maxsize=65_536)
def sort_key(text: str, tag: str) -> tuple[Any, ...]:
    """
    Give a key that sorts names as the locale does; marks decide after letters, then lower case comes before upper.

    Latin names are sorted by letters and marks; others by the default Unicode collation (UTS #10): kana by sound,
    behind Latin, and Chinese characters by code point behind kana, because a name does not say how it is read.
    Punctuation counts last of all.
    """
    language = tag.partition("-")[0].lower()
    words = unicodedata.normalize("NFKC" if language in _WIDE else "NFC", text)
    letters = words.lower() if "İ" not in words else words.replace("İ", "i").lower()
    letters = "".join(sign for sign in letters if sign.isalnum() or sign == " " or unicodedata.combining(sign))
    tailoring = _tailoring(language)
    spelled = tailoring.spell(letters) if tailoring else letters
    plain = unicodedata.normalize("NFD", spelled.translate(_EXPANDED))
    primary = "".join(sign for sign in plain if not unicodedata.combining(sign))
    if not primary.isascii():
        spelled = _spell_long_vowels(words) if language == "ja" else words
        return (1, _collator().sort_key(spelled), "", "", text)
    return (0, primary, plain.translate(_MARKS), spelled, text.swapcase())


def index_letter(text: str, tag: str) -> str:
    """
    Give the letter under which a locale's alphabetical index lists a name, as a capital; "#" for digits and signs.

    Letters that the locale sorts as others with a mark stand under those: É under E, but Å of its own in Danish.
    """
    language = tag.partition("-")[0].lower()
    composed = unicodedata.normalize("NFKC", text).replace("İ", "i").lower()
    letters = composed[next((place for place, sign in enumerate(composed) if sign.isalnum()), len(composed)) :]
    if not letters[:1].isalpha():
        return "#"
    tailoring = _tailoring(language)
    own = tailoring.pattern.match(letters) if tailoring else None
    letter = tailoring.first[tailoring.places[own.group()]] if tailoring and own else _plain_letter(letters[0])
    return "İ" if letter == "i" and language in _DOTTED else letter[:1].upper() + letter[1:]


def _plain_letter(letter: str) -> str:
    """Take the marks off a letter; in scripts where a mark makes another letter it stays."""
    base = unicodedata.normalize("NFD", letter.translate(_EXPANDED))[0]
    if "\u30a1" <= base <= "\u30f6":
        return chr(ord(base) - _KATAKANA)  # both kinds of kana stand in one index
    return base if unicodedata.name(base, "").startswith(_FOLDED_SCRIPTS) else letter


def order_text(text: str, tag: str) -> str:
    """Write the place of a name among names so that sorting by bytes gives the order of the locale; letters only."""
    script, primary, *_ = sort_key(text[:_COMPARED], tag)
    return f"0{primary}" if script == 0 else "1" + "".join(f"{weight:04x}" for weight in primary[:_COMPARED])

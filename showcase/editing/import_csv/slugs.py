"""Makes identifiers out of names in any language, the German and Nordic way: ø becomes oe, ß becomes ss."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Container

from showcase.model.field_types import is_identifier
from showcase.model.locale import Locale, UnknownLocaleTagError

_LONGEST = 80
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-[A-Za-z]{2})?")
RESERVED_WORDS = frozenset({"page", "matrix", "types", "index", "new"})
_LETTERS = {
    "ä": "ae", "æ": "ae", "å": "aa", "ö": "oe", "ø": "oe", "œ": "oe", "ü": "ue", "ß": "ss", "ł": "l", "đ": "d",
    "ð": "d", "þ": "th", "ı": "i", "ŋ": "ng", "ŧ": "t", "ħ": "h", "ĸ": "k", "’": "", "'": "", "‘": "", "&": " and ",
    "+": " plus ", "@": " at ", "%": " percent ",
}  # fmt: skip
_GREEK = "α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o"
_CYRILLIC = (
    "а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s "
    "т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:sht ъ:a ы:y ь:y э:e ю:yu я:ya і:i ї:i "
    "є:ie ґ:g ј:j љ:lj њ:nj ћ:c џ:dz ѓ:g ќ:k ѕ:dz ђ:dj"
)
_OTHER_SCRIPTS = dict(pair.split(":") for pair in f"{_GREEK} {_CYRILLIC}".split())
_TABLE = str.maketrans({**_LETTERS, **_OTHER_SCRIPTS})


def make_slug(text: str, longest: int = _LONGEST) -> str:
    """
    Turn a name into lower-case words joined by hyphens; never empty, cut between words.

    A name without a letter we can write gets a fixed number of its own.
    """
    folded = unicodedata.normalize("NFC", text.lower()).translate(_TABLE)
    # Greek and Cyrillic letters with an accent come apart first, then meet the table.
    plain = unicodedata.normalize("NFKD", folded).lower()
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).translate(_TABLE)
    words = re.findall(r"[a-z0-9]+", plain)
    if not words:
        return "x" + hashlib.blake2b(text.encode(), digest_size=4).hexdigest()
    slug = "-".join(words)
    if len(slug) > longest:
        slug = slug[: longest + 1].rpartition("-")[0] or slug[:longest]
    return slug


def safe_slug(wanted: str, kind: str) -> str:
    """Give an identifier that is neither a language tag nor a word that addresses need; it may be one already."""
    slug = wanted if is_identifier(wanted) else make_slug(wanted)
    return f"{slug}-{kind}" if slug in RESERVED_WORDS or (len(slug) <= 5 and is_locale_tag(slug)) else slug


def is_locale_tag(text: str) -> bool:
    """Whether the text is a language that Babel knows, alone or with a country."""
    if not _TAG.fullmatch(text):
        return False
    try:
        Locale.parse(text)
    except UnknownLocaleTagError:
        return False
    return True


def free_slug(wanted: str, taken: Container[str]) -> str:
    """Give the identifier itself, or with the first number that makes it different from all others."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"


def folded(text: str) -> str:
    """Reduce a label to what makes two labels the same: case, spaces and hyphens do not count."""
    plain = unicodedata.normalize("NFKC", text).casefold().strip()
    return re.sub(r"[\s_/-]+", "", plain) or plain

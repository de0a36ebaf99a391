"""Says how to write a colour that stands there in another way: a name, `rgb(…)`, too few digits."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable
from difflib import get_close_matches

from showcase.diagnostics import Message, say
from showcase.model.brand.named_colours import NAMED_COLOURS

_OTHER_NAMES = {
    "rot": "red", "dunkelrot": "darkred", "grün": "green", "dunkelgrün": "darkgreen", "hellgrün": "lightgreen",
    "blau": "blue", "dunkelblau": "darkblue", "hellblau": "lightblue", "marineblau": "navy", "navyblue": "navy",
    "gelb": "yellow", "braun": "brown", "grau": "gray", "dunkelgrau": "darkgray", "hellgrau": "lightgray",
    "schwarz": "black", "weiß": "white", "weiss": "white", "türkis": "turquoise", "violett": "violet", "rosa": "pink",
}  # fmt: skip
_FUNCTION = re.compile(r"(rgb|hsl)a?\s*\(([^)]*)\)\s*;?", re.IGNORECASE)
_PRINT = re.compile(r"(?i)\b(?:pantone|pms|ral|cmyk|hks|ncs)\b")
_MISREAD = str.maketrans({"o": "0", "l": "1", "i": "1", "s": "5"})
_FULL = 255


def colour_hint(found: str, field: str) -> Message:
    """Say what to write: in the gap {better} the colour that is certainly meant, in {guess} one that may be."""
    text = found.strip().rstrip(";").strip("\"' ").lower()
    digits = re.sub(r"^(?:0x|#)*\s*", "", text)
    if re.fullmatch(r"[0-9a-f]+", digits):
        return _digits_hint(digits, field)
    if meant := _certain_colour(text):
        return _certain(field, meant)
    if _PRINT.search(text):
        return say("this is a colour for print: ask whoever made your design for its six digits on screens")
    misread = digits.translate(_MISREAD)
    near = get_close_matches(text, NAMED_COLOURS, n=1, cutoff=0.75)
    if near or re.fullmatch(r"[0-9a-f]{6}", misread):
        guess = NAMED_COLOURS[near[0]] if near else f"#{misread}"
        return say('perhaps you mean {field}: "{guess}"', field=field, guess=guess)
    return say("write #, then six signs from 0 to 9 or a to f, in quotes, e.g. '#12344d'")


def _certain_colour(text: str) -> str:
    """Translate a name, or what stands between the brackets of `rgb(…)`; empty when it is neither."""
    if match := _FUNCTION.fullmatch(text):
        return mix_colour(re.split(r"[\s,/]+", match[2].strip()), match[1])
    name = re.sub(r"[\s_-]+", "", text)
    return NAMED_COLOURS.get(_OTHER_NAMES.get(name, name), "")


def mix_colour(parts: Iterable[object], space: str = "rgb") -> str:
    """Mix three numbers such as 18, 52 and 77, or 210deg, 62% and 19% of "hsl"; empty when they are none."""
    numbers = [re.fullmatch(r"(\d+(?:\.\d+)?)(%|deg)?", str(part)) for part in parts][:3]
    if len(numbers) < 3 or not all(numbers):
        return ""
    first, second, third = ((float(number[1]), number[2] == "%") for number in numbers if number)
    if space == "hsl":
        rgb = colorsys.hls_to_rgb(first[0] % 360 / 360, third[0] / 100, second[0] / 100)
    else:
        rgb = tuple(value / (100 if is_share else _FULL) for value, is_share in (first, second, third))  # type: ignore[assignment]
    if not all(0 <= part <= 1 for part in rgb):
        return ""
    return "#" + "".join(f"{round(part * _FULL):02x}" for part in rgb)


def _digits_hint(digits: str, field: str) -> Message:
    """Say what is wrong with the number of digits."""
    count = len(digits)
    if count == 6:
        return _certain(field, f"#{digits}")
    if count in {3, 4}:
        return _certain(field, "#" + "".join(digit * 2 for digit in digits[:3]))
    if count == 8:
        line = f'{field}: "#{digits[:6]}"'
        return say("write {line}: the last two digits, which make it transparent, do not belong here", line=line)
    if count < 6:
        return say("only {count} digits stand behind the #, and six are needed: look the colour up again", count=count)
    return say("{count} digits stand behind the #, and six are needed: look the colour up again", count=count)


def _certain(field: str, colour: str) -> Message:
    return say('write {field}: "{better}"', field=field, better=colour)

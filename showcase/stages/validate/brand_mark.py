"""Proves that a programme's own mark may be shown everywhere: safe, drawn in lines, neither too small nor too flat."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Message, Severity, say
from showcase.model.brand.own_mark import OwnMark
from showcase.model.clean_svg import MOST_BYTES, CleanSvg, clean_svg
from showcase.model.svg_tree import MOST_ELEMENTS
from showcase.stages.validate.gathered import Gathered

_SMALLEST = 16  # user units: below it, what a drawing program rounds is seen
_FLATTEST = 6  # longer side to shorter one: beside a name nothing flatter can be told from a line
_MOST_NAMED = 5  # of what must not be in there
_LONGEST_NAME = 30
_HARMFUL = frozenset({"unsafe", "heavy", "not-svg"})
_PLACE = ("brand", "mark")
_FAULT_CODES = {
    "not-svg": "mark-not-svg",
    "heavy": "heavy-mark",
    "unsafe": "unsafe-mark",
    "raster": "raster-in-mark",
    "text": "text-in-mark",
    "no-box": "mark-without-view-box",
}
_MESSAGES = {
    "not-svg": say("{file} is no picture in SVG; a drawn mark takes its place", file=""),
    "heavy": say("{file} is too large or too intricate for a mark; a drawn mark takes its place", file=""),
    "unsafe": say("{file} holds what no mark may hold: {found}; a drawn mark takes its place", file="", found=""),
    "raster": say("{file} holds a picture made of pixels; a drawn mark takes its place", file=""),
    "text": say("{file} holds text that needs a typeface; a drawn mark takes its place", file=""),
    "no-box": say("{file} does not say how large its picture is; a drawn mark takes its place", file=""),
}
_HINTS = {
    "not-svg": say("export the mark from the drawing program as SVG, and put that file into media/"),
    "heavy": say("save it smaller and simpler: at most {kilobytes} KB and {elements} shapes",
                 kilobytes=MOST_BYTES // 1000, elements=f"{MOST_ELEMENTS:,}"),
    "unsafe": say('save it as "plain" or "optimised" SVG: shapes and colours, without scripts, effects and links'),
    "raster": say("ask for the mark as a drawing of lines and areas; a photo inside an SVG stays a photo"),
    "text": say('turn the text into outlines ("convert to path", "create outlines") and save it again'),
    "no-box": say('save it with a view box, such as viewBox="0 0 200 100"'),
}  # fmt: skip


def check_brand_mark(gathered: Gathered) -> Iterator[Diagnostic]:
    """
    Report why a mark is not shown, and a mark without words.

    The site is made with the drawn mark instead, and nothing of the refused file is published: so it is a warning.
    """
    brand = gathered.content.programme.written.brand
    if brand.mark is None or brand.mark not in gathered.content.media:
        return
    clean = clean_svg(gathered.sources.own_mark)
    for kind in dict.fromkeys(fault.kind for fault in clean.faults):
        found = [fault.found[:_LONGEST_NAME] for fault in clean.faults if fault.kind == kind]
        values = (("file", brand.mark), ("found", ", ".join(found[:_MOST_NAMED])))
        yield _finding(gathered, _FAULT_CODES[kind], Message(_MESSAGES[kind].template, values), _HINTS[kind])
    yield from _check_size(gathered, brand.mark, clean)
    if brand.mark_alt is None:
        message = say("nothing says what the mark shows to those who do not see it")
        hint = say("say it in a few words under mark_alt, e.g. {example}", example="mark_alt: {en: A lighthouse}")
        yield _finding(gathered, "mark-without-words", message, hint)


def accepted_mark(data: bytes, name: str | None) -> OwnMark | None:
    """Give the programme's own mark in its cleaned form; None without one, and for one that is refused."""
    clean = clean_svg(data) if data and name else CleanSvg("")
    if not clean.text or _is_small(clean) or _is_flat(clean):
        return None
    return OwnMark(name or "", clean.text, clean.width, clean.height)


def withheld_file(data: bytes, name: str | None) -> str:
    """Name the file of a mark that is not published, because it could do harm when somebody opens it; may be empty."""
    faults = clean_svg(data).faults if data and name else ()
    return name or "" if any(fault.kind in _HARMFUL for fault in faults) else ""


def _check_size(gathered: Gathered, file: str, clean: CleanSvg) -> Iterator[Diagnostic]:
    if not clean.text:
        return
    size = f"{clean.width:g} × {clean.height:g}"
    if _is_small(clean):
        message = say("{file} is only {size} units large; a drawn mark takes its place", file=file, size=size)
        hint = say("draw it at least {least} units high and wide, so that nothing is rounded away", least=_SMALLEST)
        yield _finding(gathered, "unfit-mark-size", message, hint)
    elif _is_flat(clean):
        message = say(
            "{file} is {size} units large, too long to stand beside the name; a drawn mark takes its place",
            file=file, size=size,
        )  # fmt: skip
        hint = say(
            "name the picture without the words: its longer side at most {most} times as long as the other",
            most=_FLATTEST,
        )
        yield _finding(gathered, "unfit-mark-size", message, hint)


def _is_small(clean: CleanSvg) -> bool:
    return min(clean.width, clean.height) < _SMALLEST


def _is_flat(clean: CleanSvg) -> bool:
    return max(clean.width, clean.height) > _FLATTEST * min(clean.width, clean.height)


def _finding(gathered: Gathered, code: str, message: Message, hint: Message) -> Diagnostic:
    document = gathered.content.programme.document
    return document.finding(code, message, _PLACE, hint=hint, severity=Severity.WARNING)

"""Finds the slips of the pen that people make in YAML, each with the edits that mend it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from showcase.model.rare_letters import rare_letters
from showcase.stages.load.limits import MAX_LINES, MAX_SLIPS
from showcase.stages.load.lines import ODD_SPACES, Line, scan_lines
from showcase.stages.load.mended_text import MendedText
from showcase.stages.load.slips.entries import find_uneven_entries
from showcase.stages.load.slips.foreign import find_conflicts, find_foreign_lines
from showcase.stages.load.slips.indents import (
    find_indented_start,
    find_loose_blocks,
    find_loose_texts,
    find_missing_colons,
    find_shifted_lines,
)
from showcase.stages.load.slips.lists import find_bullets, find_glued_hyphens, find_shifted_entries
from showcase.stages.load.slips.names import find_glued_names, find_other_signs
from showcase.stages.load.slips.quotes import find_early_quotes, find_missing_commas, find_open_quotes
from showcase.stages.load.slips.signs import find_brackets, find_colons, find_open_brackets, find_opening_signs
from showcase.stages.load.slips.slip import Slip
from showcase.stages.load.slips.spaces import find_odd_spaces, find_tabs

_Find = Callable[[list[Line]], Iterator[Slip]]
# YAML reads these, only not as they are meant.
_ALWAYS: tuple[_Find, ...] = (
    find_odd_spaces, find_bullets, find_glued_hyphens, find_glued_names, find_other_signs, find_opening_signs,
    find_shifted_entries,
)  # fmt: skip
# These make a file unreadable. What has to be known first stands first.
_WHEN_UNREADABLE: tuple[_Find, ...] = (
    find_conflicts, find_tabs, find_odd_spaces, find_open_quotes, find_loose_blocks, find_foreign_lines, find_bullets,
    find_glued_hyphens, find_other_signs, find_glued_names, find_early_quotes, find_missing_commas, find_open_brackets,
    find_opening_signs, find_brackets, find_colons, find_indented_start, find_uneven_entries, find_shifted_entries,
    find_shifted_lines, find_missing_colons, find_loose_texts,
)  # fmt: skip
# Whether it is worth while to look at a readable file line by line. Every file is searched with these patterns, so
# they never go back (*+ and ++): that makes them three times as fast.
_SUSPECT = re.compile(
    r"\n(?:[ \t]*+(?:[*+]|-[^\s\d-])| *+(?:- ++)*+[a-z][a-z_]*+(?::[^\s/]| *+(?:=|;|->))|( *+)- [^\n:]*+\n\1 ++- )"
)
_SUSPECT_SIGN = re.compile(r"[:-][ \t]+[&!]\S")
_SUSPECT_SPACE = re.compile(f"[{ODD_SPACES}]")
_SUSPECT_LETTER = re.compile("[–—―‒−•·▪◦‣⁃●○■□➤►✓✔：→]")
_SUSPECT_START = re.compile(r"\n[ \t]*+(?:[–—―‒−•·▪◦‣⁃●○■□➤►✓✔]|[a-z_]++ *+(?:：|→))")


def mend_slips(text: MendedText, *, is_readable: bool) -> tuple[MendedText, list[tuple[MendedText, Slip]]]:
    """Mend slip after slip; gives the text that came of it, and every slip with the text in which it stood."""
    found: list[tuple[MendedText, Slip]] = []
    if is_readable and not _is_suspect("\n" + text.text):
        return text, found
    lines = scan_lines(text.text) if text.text.count("\n") + text.text.count("\r") < MAX_LINES else []
    for find in _ALWAYS if is_readable else _WHEN_UNREADABLE:
        slips = _side_by_side(find(lines), MAX_SLIPS - len(found))
        if slips:
            found += [(text, slip) for slip in slips]
            text = text.after(edit for slip in slips for edit in slip.edits)
            lines = scan_lines(text.text)
        if len(found) >= MAX_SLIPS:
            break
    return text, found


def _is_suspect(text: str) -> bool:
    rare = rare_letters(text)
    if _SUSPECT_SPACE.search(rare) or (_SUSPECT_LETTER.search(rare) and _SUSPECT_START.search(text)):
        return True
    if ("&" in text or "!" in text) and _SUSPECT_SIGN.search(text):
        return True
    return _SUSPECT.search(text) is not None


def _side_by_side(slips: Iterator[Slip], most: int) -> list[Slip]:
    """Take the first slips; leave out what touches a line that an earlier slip mends already."""
    kept: list[Slip] = []
    lines: set[int] = set()
    for slip in slips:
        touched = {edit.line for edit in slip.edits}
        if not touched & lines:
            kept.append(slip)
            lines |= touched
            if len(kept) == most:
                break  # to look for more takes time that nobody has
    return kept

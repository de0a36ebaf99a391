"""Renders texts of plain paragraphs and lists without a parser of Markdown, because most texts are nothing else."""

from __future__ import annotations

import re

# Letters, digits and the signs that mean nothing in Markdown wherever they stand, and nothing in HTML.
_WORD = r"[\w.,;:()'’–/%?-]+"
_LINE = rf"(?=[^\W\d]){_WORD}(?: {_WORD})*"  # begins with a letter, as no other kind of block does
_PARAGRAPH = re.compile(rf"{_LINE}(?:\n{_LINE})*")
_LIST = re.compile(rf"- {_LINE}(?:\n- {_LINE})*")
_LIST_START = "<ul>"


def plain_markup(text: str) -> str | None:
    """Give the HTML of a text that is paragraphs and lists of plain words; None for any other text."""
    if "_" in text:  # the one letter of a word that can mean emphasis
        return None
    blocks: list[str] = []
    for block in text.split("\n\n"):
        if _PARAGRAPH.fullmatch(block):
            blocks.append(f"<p>{block}</p>\n")
        # Two lists in a row would be one with gaps.
        elif _LIST.fullmatch(block) and not (blocks and blocks[-1].startswith(_LIST_START)):
            items = block.removeprefix("- ").replace("\n- ", "</li>\n<li>")
            blocks.append(f"{_LIST_START}\n<li>{items}</li>\n</ul>\n")
        else:
            return None
    return "".join(blocks)

"""Finds the comments of a YAML text and the field or entry that each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from showcase.diagnostics import say
from showcase.editing.yaml_nodes import CannotEditError, TextNode

_COMMENT = re.compile(r"(?:^|(?<=[\s,\[\]{}]))#[^\r\n]*", re.MULTILINE)
_EMPTY = re.compile(r"^[ \t]*(?=\r?\n)", re.MULTILINE)
_BLOCK_HEAD = re.compile(r"[|>][-+0-9]*")
_HYPHEN = re.compile(r"-(?=\s|\Z)")


@dataclass(frozen=True, slots=True)
class Part:
    """A field of a mapping or an entry of a list, as it stands in the text."""

    start: int  # of the key or the hyphen
    end: int
    column: int
    holder: TextNode  # the mapping or list
    value: TextNode
    key: TextNode | None  # None for an entry
    around: tuple[Part, ...]  # the parts it lies in, the outermost first


@dataclass(slots=True)
class Notes:
    """What stands around the nodes: by part lines above and words beside it, by list or mapping lines at its foot."""

    head: list[str] = field(default_factory=list)
    above: dict[int, list[str]] = field(default_factory=dict)  # by start of the part; an empty line is ""
    beside: dict[int, str] = field(default_factory=dict)
    foot: dict[int, list[str]] = field(default_factory=dict)  # by identity of the node
    starts: dict[int, int] = field(default_factory=dict)  # of the hyphen, by identity of the entry


def find_notes(text: str, root: TextNode) -> Notes:
    """Give every comment and every empty line of a text to a part."""
    parts = tuple(_parts(text, root, ()))
    finder = _Finder(text, root, parts, Notes(starts={id(part.value): part.start for part in parts if not part.key}))
    for place, comment in _trivia(text, root):
        if comment and text[text.rfind("\n", 0, place) + 1 : place].strip():
            finder.put_beside(place, comment)
        else:
            finder.put_above(place, comment)
    if parts:
        _split_head(parts[0], finder.notes)
    foot = finder.notes.foot.get(id(root), [])
    while foot[-1:] == [""]:  # none at the end
        foot.pop()
    return finder.notes


def all_comments(text: str, root: TextNode) -> list[str]:
    """List the words of all comments, sorted, to prove that none is lost."""
    return sorted(comment for _, comment in _trivia(text, root) if comment)


def _parts(text: str, node: TextNode, around: tuple[Part, ...]) -> Iterator[Part]:
    """Walk through all parts in the order of the text."""
    for key, value in node.pairs:
        part = Part(key.start, max(key.end, value.end), key.column, node, value, key, around)
        yield part
        yield from _parts(text, value, (*around, part))
    before = node.start
    for item in node.items:
        start, column = item.start, item.column
        if not node.is_flow:
            start = _hyphen(text, before, node.column, is_first=before == node.start)
            column = node.column
        part = Part(start, max(start + 1, item.end), column, node, item, None, around)
        before = part.end
        yield part
        yield from _parts(text, item, (*around, part))


def _hyphen(text: str, place: int, column: int, *, is_first: bool) -> int:
    if is_first:
        return place
    found = re.compile(rf"^ {{{column}}}(?={_HYPHEN.pattern})", re.MULTILINE).search(text, place)
    if found is None:
        raise CannotEditError(say("a list is written in an odd way"))
    return found.end()


def _trivia(text: str, root: TextNode) -> Iterator[tuple[int, str]]:
    """Find comments, and empty lines (as empty words), outside of all texts."""
    done = 0
    for start, end in [*sorted(_texts(text, root)), (len(text), len(text))]:
        gap = text[done:start]
        found = [(done + match.start(), match.group().rstrip()) for match in _COMMENT.finditer(gap)]
        begins_line = not done or text[done - 1] == "\n"
        found += [(done + match.start(), "") for match in _EMPTY.finditer(gap) if match.start() or begins_line]
        yield from sorted(found)
        done = max(done, end)


def _texts(text: str, node: TextNode) -> Iterator[tuple[int, int]]:
    """Yield where texts and keys stand; of a block text its sign and its lines, not the comment between them."""
    for key, value in node.pairs:
        yield key.start, key.end
        yield from _texts(text, value)
    for item in node.items:
        yield from _texts(text, item)
    if node.kind == "scalar" and not node.is_absent:
        head = _BLOCK_HEAD.match(text, node.start) if node.is_block_text else None
        if head is None:
            yield node.start, node.end
        else:
            line_end = text.find("\n", head.end())
            yield node.start, head.end()
            if 0 <= line_end < node.end:
                yield line_end, node.end


@dataclass(frozen=True, slots=True)
class _Finder:
    """Gives comments to the parts of one text."""

    text: str
    root: TextNode
    parts: tuple[Part, ...]
    notes: Notes

    def put_beside(self, place: int, comment: str) -> None:
        """Give a comment to what it stands behind; behind a bracket that is the whole bracket."""
        line = self.text.rfind("\n", 0, place) + 1
        fitting = [
            part for part in self.parts if part.start < place and (part.start >= line or line <= part.end <= place)
        ]
        fitting = fitting or [part for part in self.parts if part.start < place][-1:]
        if not fitting:
            self.notes.head.append(comment)
            return
        chosen = fitting[-1]
        closed = [part for part in chosen.around if part.value.is_flow and part.value.end <= place]
        chosen = closed[0] if closed else chosen
        if chosen.start in self.notes.beside:
            self.notes.above.setdefault(chosen.start, []).append(self.notes.beside[chosen.start])
        self.notes.beside[chosen.start] = comment

    def put_above(self, place: int, comment: str) -> None:
        """Give a line to the part below it, or to the foot of the list or mapping that its indentation belongs to."""
        column = place - self.text.rfind("\n", 0, place) - 1
        following = next((part for part in self.parts if part.start > place), None)
        if comment and (following is None or (column > following.column and not following.holder.is_flow)):
            before = next((part for part in reversed(self.parts) if part.start < place), None)
            chain = [part for part in (*before.around, before) if not part.holder.is_flow] if before else []
            ended = [part for part in chain if part.column <= column]
            foot = ended[-1] if ended else None
            if foot is not None and (following is None or foot.column > following.column):
                self.notes.foot.setdefault(id(foot.holder), []).append(comment)
                return
        lines = (
            self.notes.above.setdefault(following.start, [])
            if following
            else self.notes.foot.setdefault(id(self.root), [])
        )
        if comment or lines[-1:] != [""]:  # one empty line is enough
            lines.append(comment)


def _split_head(first: Part, notes: Notes) -> None:
    """Keep at the top what an empty line parts from the first field."""
    lines = [*notes.head, *notes.above.get(first.start, [])]
    cut = max((place for place, line in enumerate(lines) if not line), default=-1)
    notes.head = lines[: max(cut, 0)]
    notes.above[first.start] = lines[cut + 1 :]

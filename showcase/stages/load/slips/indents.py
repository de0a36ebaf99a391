"""Finds lines that begin one column beside their neighbours, and texts that go on without being indented."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.diagnostics import Message, say
from showcase.model.text_edits import edit_at
from showcase.stages.load.lines import BLOCK_SIGN, Line, Role, is_known, known_fields
from showcase.stages.load.slips.slip import Slip, cut

_STRUCTURE = frozenset((Role.FIELD, Role.ENTRY))


def find_indented_start(lines: list[Line]) -> Iterator[Slip]:
    """Find a file whose first field is indented while others are not."""
    fields = [line for line in lines if line.role in _STRUCTURE]
    if fields and fields[0].indent and any(not line.indent for line in fields[1:]) and fields[0].text.isprintable():
        first = fields[0]
        edits = (edit_at(first.number, 1, first.indent, ""),)
        message = say("the first field is indented, the others are not")
        yield Slip(first.number, 1, first.indent, message, say("delete the spaces before it"), edits)


def find_shifted_lines(lines: list[Line]) -> Iterator[Slip]:
    """Find fields and entries that begin one column too far left or right."""
    stack: list[int] = []
    above: Line | None = None
    for line in lines:
        if line.role not in _STRUCTURE:
            continue
        closed: list[int] = []
        while stack and stack[-1] > line.indent:
            closed.append(stack.pop())
        if not stack or stack[-1] < line.indent:
            opens = above is None or (not above.value and above.column < line.indent)
            near = [column for column in (*stack, *closed) if abs(column - line.indent) == 1]
            if not opens and len(near) == 1 and (not stack or stack[-1] != line.indent):
                yield _shifted(line, near[0], lines)
                stack += [column for column in reversed(closed) if column <= near[0] and column not in stack]
                above = line
                continue
            stack.append(line.indent)
        if line.column > line.indent:
            stack.append(line.column)
        above = line


def _shifted(line: Line, column: int, lines: list[Line]) -> Slip:
    edits = (edit_at(line.number, 1, line.indent, " " * column),)
    message = say("the line is indented differently from the lines it belongs to")
    return Slip(line.number, line.indent + 1, 1, message, _align_hint(line, column, lines), edits)


def _align_hint(line: Line, column: int, lines: list[Line]) -> Message:
    if not column:
        return say("begin it without spaces")
    above = (other.key for other in reversed(lines[: line.number - 1]) if other.key and other.column == column)
    name = next(above, "")
    if name and line.role is Role.FIELD:
        return say("begin it right below {name}:, with {count} spaces before it", name=name, count=column)
    return say("put {count} spaces before the line", count=column)


def find_loose_blocks(lines: list[Line]) -> Iterator[Slip]:
    """Find lines of a text behind | or > that are indented less than its first line, or not at all."""
    for index, line in enumerate(lines):
        if line.role not in _STRUCTURE or not BLOCK_SIGN.fullmatch(line.value):
            continue
        inside, loose = _block_lines(line, lines[index + 1 :])
        if not loose:
            continue
        first = loose[0]
        count = (inside.indent if inside else line.column + 2) - min(other.indent for other in loose)
        message = say("the text of {name} goes on here, but the line is not indented", name=line.key)
        hint = say("put {count} spaces before the line", count=count)
        if len(loose) > 1:
            hint = say("put {count} spaces before each line of the text, up to line {last}", count=count,
                       last=loose[-1].number)  # fmt: skip
        edits = tuple(edit_at(other.number, 1, 0, " " * count) for other in loose)
        yield Slip(first.number, first.indent + 1, len(first.text.strip()), message, hint, edits)


def _block_lines(opener: Line, below: list[Line]) -> tuple[Line | None, list[Line]]:
    """Give the first line of a block text, and from the first line on that is indented too little all that follow."""
    inside: Line | None = None
    loose: list[Line] = []
    waiting: list[Line] = []  # lines that look like comments belong to the text only if it goes on behind them
    for line in below:
        if not line.text.strip():
            continue
        if line.role is Role.INSIDE and not loose and line.indent >= (inside or line).indent:
            inside = inside or line
        elif line.role is Role.BLANK:
            waiting.append(line)
        elif _is_in_block(opener, line, bool(loose)):
            loose += [*waiting, line]
            waiting = []
        else:
            break
    return inside, loose


def _is_in_block(opener: Line, line: Line, is_loose: bool) -> bool:  # noqa: FBT001
    name, colon, _ = line.text.strip().partition(":")
    if line.role is Role.INSIDE:
        return not (colon and is_known(name))
    if line.role is Role.TEXT:
        return not _may_be_field(line)
    if line.role is Role.ENTRY:
        return line.indent == opener.column or (is_loose and line.indent > opener.column)
    return " " in line.key or (is_loose and line.indent > opener.column)


def find_loose_texts(lines: list[Line]) -> Iterator[Slip]:
    """Find lines on which a text goes on although they are not indented."""
    above: Line | None = None
    for line in lines:
        if line.role is Role.TEXT and not line.goes_on and above is not None and not _may_be_field(line):
            wanted = above.column + 2
            if line.indent <= above.column:
                edits = (edit_at(line.number, 1, line.indent, " " * wanted),)
                message = say("the text of {name} goes on here, but the line is not indented", name=above.key)
                hint = say("put {count} spaces before the line", count=wanted)
                yield Slip(line.number, line.indent + 1, len(line.text.strip()), message, hint, edits)
        elif line.role in _STRUCTURE or line.role is Role.TEXT:
            above = line if line.role is Role.FIELD and _holds_text(line.value) else above if line.goes_on else None


def _holds_text(value: str) -> bool:
    """Whether the value is one that may go on: words, nothing yet, or the sign of a text of several lines."""
    return not value or value[0] in "|>" or (value[0].isalnum() and " " in value)


def _may_be_field(line: Line) -> bool:
    """Whether the line begins with the name of a field, so that perhaps only a colon is missing."""
    words = line.text.split()
    return not words[0][0].isalnum() or is_known(words[0].rstrip(":="))


def find_missing_colons(lines: list[Line]) -> Iterator[Slip]:
    """Find lines that begin with the name of a field that the file does not have yet, and have no colon."""
    there = {line.key for line in lines}
    for line in lines:
        name, _, rest = line.text.strip().partition(" ")
        if line.role is Role.TEXT and not line.goes_on and rest and name in known_fields() and name not in there:
            at = len(line.text) - len(line.text.lstrip()) + len(name) + 1
            message = say("the line has no colon, so it is not clear which field it is")
            written = cut(f"{name}: {rest.strip()}")
            hint = say("write {line}; or indent the line if it continues the text above", line=written)
            yield Slip(line.number, at, 1, message, hint, (edit_at(line.number, at, 0, ":"),), is_certain=False)

"""Finds entries of one list that are indented differently, or have no hyphen."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.diagnostics import say
from showcase.model.text_edits import edit_at
from showcase.stages.load.lines import Line, Role
from showcase.stages.load.slips.slip import Slip, cut


def find_uneven_entries(lines: list[Line]) -> Iterator[Slip]:
    """Find entries that stand below the fields of the entry or group above instead of beside it."""
    structure = [line for line in lines if line.role in {Role.FIELD, Role.ENTRY}]
    done = 0  # number of the last line that a slip has dealt with
    for place, line in enumerate(structure):
        if not _is_head(line) or line.number <= done:
            continue
        above = structure[:place]
        group = _group_beside(line, above)
        if not group or (group[-1] is above[-1] and not group[-1].value):
            continue
        list_above = next((other for other in above if other.number > group[-1].number), None)
        if not group[-1].value and list_above and _is_head(list_above) and list_above.indent > line.indent:
            end = _end_of_entry(line, list_above.indent, structure[place + 1 :], lines)
            done = _end(list_above.indent, [other for other in structure if other.number > end], lines)
            yield _too_flat(line, list_above, lines[line.number - 1 : end])
            continue
        first = group[0]
        opener = next((other for other in reversed(above) if other.number < first.number), None)
        if not _is_head(first) and (opener is None or opener.value or opener.column >= first.column):
            continue
        done = _end(line.indent, structure[place + 1 :], lines)
        if _is_head(first):
            yield _uneven(first, line, done, lines)
        else:
            yield _without_hyphen(first, line, lines)


def _is_head(line: Line) -> bool:
    return line.text.lstrip().startswith("- ") and line.text[: line.indent].isspace() == bool(line.indent)


def _group_beside(line: Line, above: list[Line]) -> list[Line]:
    """Give the fields of the group among which a hyphen stands; none when it is an entry beside others."""
    group: list[Line] = []
    for other in reversed(above):
        if other.column < line.indent or (_is_head(other) and other.indent == line.indent):
            break
        if other.column == line.indent:
            group.insert(0, other)
            if _is_head(other):
                break
    return group


def _end(column: int, below: list[Line], lines: list[Line]) -> int:
    """Give the number of the last line of the list whose entries begin in a column."""
    behind = next(
        (line for line in below if line.indent < column or (line.indent == column and not _is_head(line))), None
    )
    return behind.number - 1 if behind else len(lines)


def _end_of_entry(line: Line, column: int, below: list[Line], lines: list[Line]) -> int:
    """Give the number of the last line of an entry that stands before the column of its list."""
    ends = (other for other in below if other.indent <= line.indent or (_is_head(other) and other.indent == column))
    behind = next(ends, None)
    return behind.number - 1 if behind else len(lines)


def _too_flat(line: Line, above: Line, entry: list[Line]) -> Slip:
    """Indent an entry like those above: its first line only, where the others stand in their place."""
    columns = {other.column for other in entry[1:] if other.role is Role.FIELD}
    is_only_first = above.column in columns and line.column not in columns
    moved = [line] if is_only_first else [other for other in entry if other.text.strip()]
    count = above.indent - line.indent
    message = say("the entries of one list are indented differently")
    hint = say("put {count} spaces before the line", count=above.indent)
    if len(moved) > 1:
        hint = say("put {count} more spaces before lines {first} to {last}", count=count, first=line.number,
                   last=moved[-1].number)  # fmt: skip
    edits = tuple(edit_at(other.number, 1, 0, " " * count) for other in moved)
    return Slip(line.number, line.indent + 1, 1, message, hint, edits)


def _uneven(first: Line, line: Line, last: int, lines: list[Line]) -> Slip:
    """Indent the entry above like those below it, or the other way round where most stand above."""
    above = [other for other in lines[: line.number - 1] if _is_head(other) and other.indent == first.indent]
    below = [other for other in lines[line.number - 1 : last] if _is_head(other) and other.indent == line.indent]
    message = say("the entries of one list are indented differently")
    count = line.indent - first.indent
    if above[-1:] == [first] and len(below) > 1:
        moved = lines[first.number - 1 : line.number - 1]
        hint = say("put {count} more spaces before lines {first} to {last}", count=count, first=first.number,
                   last=line.number - 1)  # fmt: skip
        edits = tuple(edit_at(other.number, 1, 0, " " * count) for other in moved if other.text.strip())
        return Slip(first.number, first.indent + 1, 1, message, hint, edits)
    moved = [other for other in lines[line.number - 1 : last] if other.text.strip()]
    hint = say("delete {count} spaces before lines {first} to {last}", count=count, first=line.number,
               last=moved[-1].number)  # fmt: skip
    edits = tuple(edit_at(other.number, 1, count, "") for other in moved)
    return Slip(line.number, line.indent + 1, 1, message, hint, edits)


def _without_hyphen(first: Line, line: Line, lines: list[Line]) -> Slip:
    moved = [other for other in lines[first.number : line.number - 1] if other.text.strip()]
    message = say("a hyphen is missing before the first entry of the list")
    hint = say("write {line}", line=f"- {cut(first.text.strip())}")
    if moved:
        hint = say("put two more spaces before the lines of this entry, and begin it with a hyphen: {line}",
                   line=f"- {cut(first.text.strip())}")  # fmt: skip
    edits = (
        edit_at(first.number, first.indent + 1, 0, "- "), *(edit_at(other.number, 1, 0, "  ") for other in moved),
    )  # fmt: skip
    return Slip(first.number, first.indent + 1, len(first.key), message, hint, edits)

"""A text whose slips are mended in memory, so that the rest can be read; it knows where everything stood before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from showcase.diagnostics import TextEdit
from showcase.model.text_edits import apply_edits


@dataclass(frozen=True, slots=True)
class MendedText:
    """A text after some rounds of edits. Every edit stays within one line, so lines keep their numbers."""

    text: str
    rounds: tuple[tuple[TextEdit, ...], ...] = ()

    def after(self, edits: Iterable[TextEdit]) -> MendedText:
        """Apply one more round of edits, whose places are those of the present text."""
        made = tuple(sorted(set(edits), key=lambda edit: (edit.line, edit.column)))
        return MendedText(apply_edits(self.text, made), (*self.rounds, made)) if made else self

    def place(self, line: int, column: int) -> tuple[int, int]:
        """Find where something stood in the text of the file."""
        for edits in reversed(self.rounds):
            column = _before(column, [edit for edit in edits if edit.line == line])
        return line, column

    def is_untouched(self, line: int) -> bool:
        """Whether a line is still as it stands in the file."""
        return not any(edit.line == line for edits in self.rounds for edit in edits)

    def as_of_file(self, edit: TextEdit) -> TextEdit:
        """Say an edit of the present text in places of the file."""
        column, end = self.place(edit.line, edit.column)[1], self.place(edit.line, edit.end_column)[1]
        return replace(edit, column=column, end_column=end)


def _before(column: int, edits: list[TextEdit]) -> int:
    """Find the column that a column had before some edits of its line."""
    shift = 0
    for edit in edits:
        start, length = edit.column + shift, len(edit.text)
        if column < start:
            break
        if column < start + length:
            return min(edit.column + column - start, edit.end_column)
        shift += length - (edit.end_column - edit.column)
    return column - shift

"""What a process that lives on has read already: a file is read again only when its place, time or size is another."""

from __future__ import annotations

from dataclasses import dataclass, field

from showcase.diagnostics import Diagnostic
from showcase.model.source_document import SourceDocument
from showcase.stages.load.folders import FoundFile

Reading = tuple[SourceDocument | None, tuple[Diagnostic, ...]]  # and what was reported


@dataclass(slots=True)
class KnownFiles:
    """Readings of YAML files. One object for one content folder; what a run does not ask for is forgotten after it."""

    _now: dict[FoundFile, Reading] = field(default_factory=dict)
    _before: dict[FoundFile, Reading] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was read yet."""
        return not self._before

    def find(self, file: FoundFile) -> Reading | None:
        """Give what was read from a file that is still the same."""
        found = self._before.get(file)
        if found is not None:
            self._now[file] = found
        return found

    def keep(self, file: FoundFile, reading: Reading) -> None:
        """
        Remember a reading.

        Not of a file that changed a moment ago: the clock of a disk ticks slowly, and it may change again unnoticed.
        """
        if not file.is_fresh:
            self._now[file] = reading

    def end_run(self) -> None:
        """Forget files that this run did not meet."""
        self._before, self._now = self._now, {}

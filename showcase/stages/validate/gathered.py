"""Everything the checks look at together: the proved content, and what is known of files that are not yet right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from showcase.model.content import Content, Entry
from showcase.model.disk_memory import DiskMemory
from showcase.model.programme import Taxonomy
from showcase.model.sources import Sources
from showcase.settings import Settings
from showcase.stages.validate.marked_values import MarkedValues


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """One file that can be looked at: whole, or without its wrong parts."""

    entry: Entry[Any]
    marked: MarkedValues
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Gathered:
    """
    What the checks of several files share.

    `content` holds stand-ins for what is wrong in programme.yml; then `is_programme_whole` is False.
    """

    content: Content
    files: tuple[CheckedFile, ...]  # programme.yml first
    taxonomies: Mapping[str, Entry[Taxonomy]]  # as the programme wrote them, without the generator's own
    sources: Sources
    settings: Settings
    is_programme_whole: bool
    memory: DiskMemory = field(default_factory=DiskMemory)  # of what the texts of a file say, from run to run

    def readable(self, kind: str) -> dict[str, Entry[Any]]:
        """
        Give the files of a kind by identifier, also those that are wrong in another place; theirs lack the wrong parts.

        For checks that compare what is there: one slip in a file must not hide the next. What is absent proves nothing.
        """
        return {file.entry.identifier: file.entry for file in self.files if file.entry.document.kind == kind}

    @property
    def is_everything_whole(self) -> bool:
        """Whether no file was unreadable or wrong, so that what is not named is really named nowhere."""
        return not self.sources.unread and all(file.is_whole for file in self.files)

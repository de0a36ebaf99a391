"""What the archive receives."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.locale import ChosenText
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import SourceView


@dataclass(frozen=True, slots=True)
class ArchivedItem:
    """A thing that is no more, or rests."""

    link: LinkView
    when: str  # since when it is so, or its period; may be empty
    text: ChosenText  # what became of it; may be empty
    successor: LinkView | None  # the cluster it was merged into


@dataclass(frozen=True, slots=True)
class ArchiveGroup:
    """Things of one kind and state."""

    id: str  # of its heading
    title: str
    items: tuple[ArchivedItem, ...]


@dataclass(frozen=True, slots=True)
class FormerNameView:
    """A name that was used before, and what leads on from it."""

    name: ChosenText
    until: str
    link: LinkView
    note: ChosenText
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class ArchiveBody:
    """The archive."""

    title: ChosenText
    intro: ChosenText
    fallback_note: str
    groups: tuple[ArchiveGroup, ...]  # clusters first, in groups of what became of them
    past_events: LinkView | None
    former_names: tuple[FormerNameView, ...]

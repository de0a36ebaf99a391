"""What the page of lessons and good practice receives."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.locale import ChosenText
from showcase.model.views.document_views import DocumentRow
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import StatementView


@dataclass(frozen=True, slots=True)
class LessonView:
    """What somebody learned, or what an evaluation found, and whose work it was."""

    statement: StatementView
    origin: LinkView
    folder_words: str  # "Service", "Cluster", "Initiative"
    state: str  # "Running", "Ended"; empty where it is not stated


@dataclass(frozen=True, slots=True)
class ExampleView:
    """A service of another programme, as an idea."""

    link: LinkView
    summary: ChosenText
    places: tuple[str, ...]  # country, and programme where it is known
    code: str  # "D2", or empty


@dataclass(frozen=True, slots=True)
class LearningGroup:
    """What is known on one matter: a pillar of services, a field of clusters, or all else."""

    id: str  # anchor, unique on the page
    title: str
    intro: str
    url: str  # the services of a pillar, the clusters of a field; may be empty
    letter: str  # of a pillar; empty for other groups
    lessons: tuple[LessonView, ...]
    evaluations: tuple[LessonView, ...]
    documents: tuple[DocumentRow, ...]
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True, slots=True)
class LearningBody:
    """Lessons, evaluations, good practice and examples from elsewhere, by what they are about."""

    title: str
    intro: str
    pillars: tuple[LearningGroup, ...]
    themes: tuple[LearningGroup, ...]  # fields of clusters, then all else
    counts: tuple[tuple[str, str], ...]  # number as written, and what is counted
    fallback_note: str

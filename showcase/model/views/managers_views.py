"""What the page for cluster managers shows: ways to change a profile, and what each profile still lacks."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import ContactView, FigureView, FreshnessView


@dataclass(frozen=True, slots=True)
class GuidePicture:
    """A picture of a step; it comes with the theme and lies among the assets under its name."""

    name: str
    width: int  # pixels, so that nothing moves when the picture comes
    height: int
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class Way:
    """One way to change a profile, from the first step to the last."""

    id: str
    title: str
    lead: str
    steps: tuple[str, ...]  # three to five
    pictures: tuple[GuidePicture, ...]
    link: LinkView | None  # where to begin
    is_external: bool = False


@dataclass(frozen=True, slots=True)
class DueProfile:
    """A profile that somebody should look at again."""

    link: LinkView
    freshness: FreshnessView
    edit_url: str


@dataclass(frozen=True, slots=True)
class WantingProfile:
    """A profile that does not say everything, with the one thing to add next."""

    link: LinkView
    percent: int
    percent_words: str
    step: LinkView  # leads to the example below
    edit_url: str


@dataclass(frozen=True, slots=True)
class StepExample:
    """How to write what profiles lack."""

    id: str
    words: str
    yaml: str


@dataclass(frozen=True, slots=True)
class LanguageGap:
    """How many texts of the content one language has."""

    tag: str
    name: str
    translated: str  # formatted numbers
    missing: str
    outdated: str
    percent: int
    percent_words: str


@dataclass(frozen=True, slots=True)
class ManagersBody:
    """The page for those who run a cluster."""

    title: str
    lead: str
    ways: tuple[Way, ...]
    figures: tuple[FigureView, ...]
    due: tuple[DueProfile, ...]
    due_more: int  # profiles beyond those shown
    wanting: tuple[WantingProfile, ...]
    wanting_more: int
    mean: str  # of all profiles, with its sign: "71 %"
    examples: tuple[StepExample, ...]
    gaps: tuple[LanguageGap, ...]
    default_language: str
    translations_url: str  # empty when there is no such page
    contact: ContactView | None
    mail: str  # where there is no contact; may be empty
    handbook_url: str  # empty when the site has none

"""What the component page shows: each part of a page in each of its states, made of samples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from showcase.model.views.page_views import LanguageLink, LinkView


@dataclass(frozen=True, slots=True)
class SamplePage:
    """What the parts of a page that stand in slots of the frame read from it: breadcrumb, languages, ways to edit."""

    kind: str
    lang: str
    breadcrumb: tuple[LinkView, ...] = ()
    languages: tuple[LanguageLink, ...] = ()
    is_draft: bool = False
    form_url: str = ""
    edit_url: str = ""
    report_url: str = ""
    propose_url: str = ""
    data_url: str = ""
    embed_code: str = ""
    guide_url: str = ""
    root: str = ""
    locale_root: str = ""


@dataclass(frozen=True, slots=True)
class SampleView:
    """One component in one state."""

    component: str  # as its file in the theme is called: "cluster_card"
    state: str  # stable English key: "usual", "long"
    title: str  # the state in words
    view: Any  # what the component is given; None where the template gives it everything
    look: str = ""  # the word by which a component with several looks is told which

    @property
    def id(self) -> str:
        """The anchor of the sample, unique on its page."""
        return f"{self.component}-{self.state}".replace("_", "-")


@dataclass(frozen=True, slots=True)
class SampleGroup:
    """Components of one sort."""

    name: str  # stable English key, and the anchor: "cards"
    title: str
    samples: tuple[SampleView, ...]


@dataclass(frozen=True, slots=True)
class ComponentsBody:
    """The component page."""

    title: str
    intro: str
    groups: tuple[SampleGroup, ...]

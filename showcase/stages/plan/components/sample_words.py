"""Words of samples: names of things that plainly do not exist, sentences, links that stay on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from showcase.model.locale import ChosenText
from showcase.model.views.component_views import SampleView
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import FreshnessView, PictureView, SourceView, TagView
from showcase.stages.plan.enumerations import FRESHNESS
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

HERE = "#content"
"""Where all links of samples lead: to the page itself."""
ADDRESS = "https://sample.example/page"
MAIL = "sample@example.org"
LONG_NAME = (
    "Sample alliance of the Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    " and many friends"
)
"""A name of 120 characters, with a word of 80 that no line of a narrow screen holds."""
SENTENCE = N_("Tell us what you are looking for. We know the clusters and bring you together with the right people.")
PICTURE = (
    "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%20120%2080'%3E"
    "%3Cpath%20fill='%23777'%20d='M0%200h120v80H0z'/%3E%3Ccircle%20cx='60'%20cy='40'%20r='24'%20fill='%23fff'/%3E"
    "%3C/svg%3E"
)
STATES = {
    "usual": N_("As usual"),
    "fallback": N_("not yet translated"),
    "without-facts": N_("Without facts"),
    "long": N_("With long words"),
    "ended": N_("Ended"),
    "draft": N_("Draft"),
    "past": N_("Past"),
    "cancelled": N_("Cancelled"),
    "tentative": N_("Not yet confirmed"),
    "closed": N_("Closed"),
    "example": N_("Examples from elsewhere"),
    "current": N_("Current"),
    "due": N_("Review is due"),
    "soon": N_("Closes within 30 days"),
    "overdue": N_("Review is overdue"),
    "unreviewed": N_("Not yet reviewed"),
    "disabled": N_("Disabled"),
    "focused": N_("With the focus"),
    "large": N_("Large"),
    "wide": N_("Wide"),
    "small": N_("Small"),
    "several": N_("Several"),
    "folded": N_("Folded"),
    "picture": N_("With a picture"),
    "quiet": N_("Quiet"),
}


@dataclass(frozen=True, slots=True)
class SampleWords:
    """Makes the words of samples in the language of one page."""

    parts: Parts

    def say(self, message: str, **values: object) -> str:
        """Translate an interface message."""
        return self.parts.words.say(message, **values)

    def name(self, text: str) -> ChosenText:
        """Take a name, which is the same in all languages."""
        return self.parts.words.plain(text)

    @property
    def long(self) -> ChosenText:
        """A name of 120 characters."""
        return self.name(LONG_NAME)

    @property
    def sentence(self) -> ChosenText:
        """Some words in the language of the page."""
        return self.name(self.say(SENTENCE))

    @property
    def foreign(self) -> ChosenText:
        """Words in another language than that of the page."""
        if self.parts.words.locale.base.startswith("de"):
            return ChosenText("A sample that is not translated yet", "en", "ltr", is_fallback=True)
        return ChosenText("Ein noch nicht übersetztes Beispiel", "de", "ltr", is_fallback=True)

    def link(self, text: str | ChosenText, *, is_current: bool = False) -> LinkView:
        """Link to the page itself."""
        return LinkView(HERE, self.name(text) if isinstance(text, str) else text, is_current)

    def links(self, *names: str) -> tuple[LinkView, ...]:
        """Link several names to the page itself."""
        return tuple(self.link(name) for name in names)

    def tag(self, text: str, field: int = 0) -> TagView:
        """Make a term of a vocabulary."""
        return TagView(text.lower().replace(" ", "-"), HERE, self.name(text), field)

    def freshness(self, state: str) -> FreshnessView:
        """Say when something was reviewed."""
        date = "" if state == "unreviewed" else "2025-06"
        return FreshnessView(state, self.say(FRESHNESS[state]), date, date)

    @property
    def sources(self) -> tuple[SourceView, ...]:
        """A source with an address, and one without."""
        return (SourceView(ADDRESS, "sample.example", ""), SourceView("", "", "p. 7"))

    @property
    def picture(self) -> PictureView:
        """A picture that is part of the page."""
        return PictureView(PICTURE, self.name("Sample picture"), "Photo: nobody")

    def sample(self, component: str, state: str, view: Any = None, look: str = "") -> SampleView:
        """Show a component in a state."""
        return SampleView(component, state, self.say(STATES[state]), view, look)

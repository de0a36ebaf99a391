"""The language of a report: its own sentences, and what the pages of the site call the same things."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from showcase.diagnostics import Message
from showcase.editing.translate_findings import findings_translator
from showcase.model.locale import Locale
from showcase.model.messages import ENGLISH, Messages, PseudoMessages
from showcase.resources import resource_folder
from showcase.stages.load.read_messages import read_messages
from showcase.stages.plan.enumerations import FRESHNESS
from showcase.stages.plan.managers.next_steps import NEXT_STEPS


@dataclass(frozen=True, slots=True)
class ReportWords:
    """Says things in one language; what is not translated stays English."""

    tag: str
    translate: Callable[[str], str]
    interface: Messages | PseudoMessages = ENGLISH

    def said(self, message: Message) -> str:
        """Say a sentence of the report."""
        return message.said(self.translate)

    def step(self, name: str) -> str:
        """Say what to add to a file, by the name of the wish."""
        return self.interface.gettext(NEXT_STEPS[name])

    def state(self, name: str) -> str:
        """Say how fresh a profile is."""
        return self.interface.gettext(FRESHNESS[name])


def report_words(tag: str) -> ReportWords:
    """Find the words of a language."""
    interface, _ = read_messages(resource_folder() / "locales", Locale.parse(tag))
    return ReportWords(tag, findings_translator(tag), interface or ENGLISH)

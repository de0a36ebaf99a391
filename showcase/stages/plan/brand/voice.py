"""How the programme writes: rules that hold for every programme, and those of its own."""

from __future__ import annotations

from showcase.stages.plan.wording import N_

VOICE = (
    N_("Write plain international English, so that a reader in another country understands it at once."),
    N_("Give each figure its year and its source. A figure without them is left out."),
    N_("Use no superlative without proof: not “leading”, but what it leads in, and who says so."),
    N_("Say first what is there for the reader: who it is, what it offers, whom to write to."),
    N_("Keep sentences short, and write in the active voice."),
    N_("Name organisations as they name themselves, and roles instead of persons."),
    N_("Write out a short form where it stands for the first time."),
    N_("Translate the meaning, not the words. What is not translated yet is shown as such."),
)

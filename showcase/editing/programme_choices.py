"""Reads a programme's folder for what its schemas, forms and templates offer to choose from."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.diagnostics import OuterWorldError, say
from showcase.model.content import Content
from showcase.model.form_choices import choices_of
from showcase.model.form_fields import Choices
from showcase.model.sources import Sources
from showcase.settings import Settings
from showcase.stages.load import load_sources
from showcase.stages.validate import validate_sources
from showcase.stages.validate.shape import check_shape


@dataclass(frozen=True, slots=True)
class ReadProgramme:
    """A programme as the commands of managers see it: its files, broken ones too, and what is sound among them."""

    sources: Sources
    content: Content

    def choices(self, language: str = "en") -> Choices:
        """
        List what references may name.

        A broken file can be named; of a vocabulary that is broken nothing is known.
        """
        sound = choices_of(self.content, language)
        offered = dict(sound.by_reference)
        for kind in ("cluster", "service", "actor", "document", "event"):
            labels = dict(offered[kind])
            there = {document.identifier for document in self.sources.documents if document.kind == kind}
            there |= {name for unread, name in self.sources.unread if unread == kind}
            offered[kind] = tuple((name, labels.get(name, name)) for name in sorted(there))
        broken = {name for unread, name in self.sources.unread if unread == "taxonomy"}
        written = (document for document in self.sources.documents if document.kind == "taxonomy")
        broken |= {document.identifier for document in written if not check_shape(document).is_whole}
        for name in broken:
            offered.pop(f"taxonomies/{name}", None)
        return Choices(offered, sound.locales)


def read_programme(settings: Settings) -> ReadProgramme:
    """Read and prove a programme; raises OuterWorldError when its programme.yml is missing or wrong."""
    sources, _ = load_sources(settings)
    content, _ = validate_sources(sources, settings)
    if content is None:
        message = say("{file} is missing or has an error", file=settings.content / "programme.yml")
        raise OuterWorldError(message, say("mend it first; `check` tells what is wrong"))
    return ReadProgramme(sources, content)

"""What a programme offers to choose from, for forms and schemas."""

from __future__ import annotations

from showcase.model.content import Content
from showcase.model.form_fields import Choices
from showcase.model.locale import LocalizedText

VOCABULARIES = ("sectors", "technologies", "regions", "ecosystems", "stages", "labels", "service-kinds")


def choices_of(content: Content, language: str = "en") -> Choices:
    """List the vocabularies and entries of a programme with labels in a language, in the order of their files."""
    default = content.locales[0]
    wanted = next((locale for locale in content.locales if locale.tag == language), default)

    def label(text: LocalizedText) -> str:
        return text.in_locale(wanted, default).text

    offered: dict[str, tuple[tuple[str, str], ...]] = {
        "cluster": tuple((name, label(entry.written.name)) for name, entry in content.clusters.items()),
        "service": tuple((name, label(entry.written.title)) for name, entry in content.services.items()),
        "actor": tuple((name, label(entry.written.name)) for name, entry in content.actors.items()),
        "document": tuple((name, label(entry.written.title)) for name, entry in content.documents.items()),
        "event": tuple((name, label(entry.written.title)) for name, entry in content.events.items()),
    }
    programme = content.programme.written
    offered["priority"] = tuple((part.id, label(part.title)) for part in programme.priorities)
    offered["benchmark"] = tuple((part.id, label(part.question)) for part in programme.benchmarks)
    offered["tier"] = tuple((part.id, label(part.title)) for part in programme.tiers)
    for name in VOCABULARIES:
        terms = content.taxonomies[name].terms if name in content.taxonomies else ()
        offered[f"taxonomies/{name}"] = tuple((term.id, label(term.label)) for term in terms)
    return Choices(offered, tuple(locale.tag for locale in content.locales))

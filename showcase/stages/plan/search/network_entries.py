"""Events, stories, actors, documents and initiatives, as the finder knows them."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model.views.finder_view import FinderEntry
from showcase.stages.plan.documents.document_words import title_of
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.aliases import actor_names, written
from showcase.stages.plan.search.entry_words import named, told


def network_entries(parts: Parts) -> Iterator[FinderEntry]:
    """Make the entries of everything that is neither cluster nor service nor prose, in no order."""
    yield from _events(parts)
    yield from _stories(parts)
    if parts.catalogue.shows_actors:
        yield from _actors(parts)
    yield from _documents(parts)
    yield from _initiatives(parts)


def _events(parts: Parts) -> Iterator[FinderEntry]:
    words = parts.words
    for identifier, entry in parts.catalogue.events.items():
        event = entry.written
        yield FinderEntry(
            **named("event", identifier, f"events/{identifier}/", words.text(event.title), written(event.title)),
            **told(words.text(event.summary), event.starts),
            place=words.text(event.place).text,
            values=_countries(event.country),
        )


def _stories(parts: Parts) -> Iterator[FinderEntry]:
    words = parts.words
    for identifier, entry in parts.catalogue.stories.items():
        story = entry.written
        yield FinderEntry(
            **named("story", identifier, f"stories/{identifier}/", words.text(story.title), written(story.title)),
            **told(words.text(story.summary), story.date),
        )


def _actors(parts: Parts) -> Iterator[FinderEntry]:
    words = parts.words
    for identifier, entry in parts.catalogue.actors.items():
        actor = entry.written
        yield FinderEntry(
            **named("actor", identifier, f"actors/{identifier}/", words.name(actor.name), actor_names(actor)),
            **told(words.text(actor.summary)),
            place=actor.city or (words.country(actor.country) if actor.country else ""),
            values={"technology": actor.technologies, "region": actor.regions, **_countries(actor.country)},
        )


def _documents(parts: Parts) -> Iterator[FinderEntry]:
    words = parts.words
    for identifier, entry in parts.catalogue.documents.items():
        document = entry.written
        yield FinderEntry(
            **named(
                "document", identifier, f"documents/{identifier}/", title_of(document, parts), written(document.title)
            ),
            **told(words.text(document.summary), document.date),
        )


def _initiatives(parts: Parts) -> Iterator[FinderEntry]:
    words = parts.words
    for identifier, entry in parts.catalogue.initiatives.items():
        initiative = entry.written
        name, names = words.name(initiative.title), written(initiative.title)
        yield FinderEntry(
            **named("initiative", identifier, f"initiatives/{identifier}/", name, names),
            **told(words.text(initiative.summary)),
            values=_countries(*initiative.countries),
        )


def _countries(*codes: str | None) -> dict[str, tuple[str, ...]]:
    found = tuple(code.lower() for code in codes if code)
    return {"country": found} if found else {}

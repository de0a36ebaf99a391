"""The page of lessons, evaluations, good practice and examples from elsewhere, by what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from showcase.model.catalogue import Catalogue
from showcase.model.locale import ChosenText
from showcase.model.statements import Statement
from showcase.model.views.learning_views import ExampleView, LearningBody, LearningGroup, LessonView
from showcase.model.views.part_views import StatementView
from showcase.stages.plan.documents.document_rows import document_rows
from showcase.stages.plan.enumerations import INITIATIVE_STATES, PILLARS, STATUS
from showcase.stages.plan.initiatives.initiative_cards import initiative_state
from showcase.stages.plan.learning.lessons import (
    GENERAL,
    PILLAR_LETTERS,
    Gathered,
    Thing,
    gather_lessons,
    has_lessons,
)
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.services.framework import placed_services
from showcase.stages.plan.services.framework_words import PILLAR_MEANINGS
from showcase.stages.plan.status_words import service_status
from showcase.stages.plan.things import thing_link
from showcase.stages.plan.wording import N_

PATH = ("learning",)
_FOLDERS = {"services": N_("Service"), "clusters": N_("Cluster"), "initiatives": N_("Initiative")}


def learning_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the page; none where there is nothing to learn from yet."""
    if has_lessons(catalogue):
        yield PageOrder("learning", "learning", PATH, _make)


def _make(parts: Parts) -> tuple[PageText, LearningBody]:
    words = parts.words
    found = recall(parts.lasting, ("lessons",), lambda: gather_lessons(parts.catalogue))
    title = words.say("Learning from each other")
    intro = words.say(
        "What running and ended work has taught, what evaluations found, and ideas from other programmes."
    )
    fields = [item for item in parts.catalogue.vocabularies["sectors"] if item in found]
    pillars = tuple(_pillar(letter, found[letter], parts) for letter in PILLAR_LETTERS if letter in found)
    themes = tuple(_theme(item, found[item], parts) for item in (*fields, GENERAL) if item in found)
    body = LearningBody(
        title=title,
        intro=intro,
        pillars=pillars,
        themes=themes,
        counts=tuple(_counts(found.values(), parts)),
        fallback_note=parts.fallback_note(frozenset({words.locale.tag}), _texts((*pillars, *themes))),
    )
    return PageText(title, intro, ((PATH, title),)), body


def _pillar(letter: str, found: Gathered, parts: Parts) -> LearningGroup:
    words = parts.words
    has_page = bool(placed_services(parts).typed)
    url = parts.place.to("services", "pillars", letter.lower()) if has_page else ""
    heading = (words.say(PILLARS[letter]), words.say(PILLAR_MEANINGS[letter]))
    return _group(f"pillar-{letter.lower()}", heading, (url, letter), found, parts)


def _theme(topic: str, found: Gathered, parts: Parts) -> LearningGroup:
    if topic == GENERAL:
        return _group(GENERAL, (parts.words.say("For all fields"), ""), ("", ""), found, parts)
    tag = parts.term("sectors", topic)
    return _group(f"field-{topic}", (tag.label.text, ""), (tag.url, ""), found, parts)


def _group(anchor: str, heading: tuple[str, str], way: tuple[str, str], found: Gathered, parts: Parts) -> LearningGroup:
    return LearningGroup(
        id=anchor,
        title=heading[0],
        intro=heading[1],
        url=way[0],
        letter=way[1],
        lessons=tuple(_lesson(thing, lesson, parts) for thing, lesson in _newest_first(found.lessons)),
        evaluations=tuple(_evaluation(item, parts) for item in found.evaluations),
        documents=document_rows(found.documents, parts),
        examples=tuple(_examples(found.examples, parts)),
    )


def _newest_first(lessons: Iterable[tuple[Thing, Statement]]) -> list[tuple[Thing, Statement]]:
    return sorted(lessons, key=lambda item: item[1].year or "", reverse=True)


def _lesson(thing: Thing, lesson: Statement, parts: Parts) -> LessonView:
    folder, identifier = thing
    link, words = thing_link(folder, identifier, parts), parts.words
    return LessonView(parts.statement(lesson), link, words.say(_FOLDERS[folder]), _state(folder, identifier, parts))


def _evaluation(service_id: str, parts: Parts) -> LessonView:
    service, words = parts.catalogue.services[service_id].service, parts.words
    found = StatementView(words.text(service.evaluation), "", "", words.text(None), parts.sources(service.sources))
    return LessonView(
        found, thing_link("services", service_id, parts), words.say("Service"), service_status(service, words)
    )


def _state(folder: str, identifier: str, parts: Parts) -> str:
    """Say whether the work goes on; empty where nobody stated it."""
    words, catalogue = parts.words, parts.catalogue
    if folder == "services":
        return service_status(catalogue.services[identifier].service, words)
    if folder == "clusters":
        status = catalogue.clusters[identifier].profile.status
        return words.say(STATUS[status]) if status else ""
    state = initiative_state(catalogue.initiatives[identifier].written, parts)
    return words.say(INITIATIVE_STATES[state]) if state else ""


def _examples(identifiers: Iterable[str], parts: Parts) -> Iterator[ExampleView]:
    """Show examples by country and title."""
    words = parts.words

    def order(item: str) -> tuple[object, ...]:
        service = parts.catalogue.services[item].service
        country = service.example_from.country if service.example_from else ""
        return (words.sort_key(words.country(country)), words.sort_key(words.text(service.title).text), item)

    for item in sorted(identifiers, key=order):
        service = parts.catalogue.services[item].service
        example = service.example_from
        if example is not None:
            places = tuple(filter(None, (words.country(example.country), example.programme)))
            code = f"{service.type.pillar}{service.type.level}" if service.type else ""
            yield ExampleView(thing_link("services", item, parts), words.text(service.summary), places, code)


def _counts(found: Iterable[Gathered], parts: Parts) -> Iterator[tuple[str, str]]:
    """Say how much there is of each; what there is nothing of is left out."""
    groups, messages = tuple(found), parts.words.messages
    lessons, evaluations = (sum(len(getattr(group, name)) for group in groups) for name in ("lessons", "evaluations"))
    documents, examples = (sum(len(getattr(group, name)) for group in groups) for name in ("documents", "examples"))
    totals = (
        (lessons, messages.ngettext("lesson", "lessons", lessons)),
        (evaluations, messages.ngettext("evaluation", "evaluations", evaluations)),
        (documents, messages.ngettext("document", "documents", documents)),
        (examples, messages.ngettext("idea from elsewhere", "ideas from elsewhere", examples)),
    )
    yield from ((parts.words.number(total), label) for total, label in totals if total)


def _texts(groups: Iterable[LearningGroup]) -> Iterator[ChosenText]:
    for group in groups:
        yield from (lesson.statement.text for lesson in (*group.lessons, *group.evaluations))
        yield from (example.summary for example in group.examples)

"""How services come about: five steps, and which service stands at which."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model.catalogue import Catalogue
from showcase.model.service_framework import STEP_OF_STATUS, STEPS
from showcase.model.views.framework_views import ServiceGroup, ServiceStepsBody, StepView
from showcase.stages.plan.enumerations import SERVICE_STATUS
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.services.framework import (
    doorways,
    joined_counts,
    service_cards,
    services_trail,
    study_source,
)
from showcase.stages.plan.services.framework_words import STEP_HOLDS, STEP_TEXTS, STEP_TITLES

PATH = ("services", "steps")
_STATUS_OF_STEP = {step: status for status, step in STEP_OF_STATUS.items()}


def steps_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the page of the steps; none where there is no service."""
    if catalogue.services:
        yield PageOrder("service_steps", "services", PATH, _make)


def _make(parts: Parts) -> tuple[PageText, ServiceStepsBody]:
    words = parts.words
    title = words.say("How services come about")
    intro = words.say("A good service begins with what is needed, and ends with what was learnt from it.")
    ended = _with_status("ended", parts)
    body = ServiceStepsBody(
        title=title,
        intro=intro,
        steps=tuple(_step(step, parts) for step in STEPS),
        ended=_group(words.say("Ended"), words.say("These services are over."), ended, parts) if ended else None,
        unstated=_unstated(parts),
        notes=(words.say("Each service states its status itself; the steps follow from it."),),
        source=study_source(parts, ("6.1",)),
        doors=doorways(parts, without="steps"),
    )
    return PageText(title, intro, services_trail(parts, (PATH, title))), body


def _with_status(status: str | None, parts: Parts) -> tuple[str, ...]:
    services = parts.catalogue.services.values()
    return tuple(entry.id for entry in services if entry.service.service_status == status)


def _step(step: str, parts: Parts) -> StepView:
    words = parts.words
    status = _STATUS_OF_STEP.get(step)
    items = _with_status(status, parts) if status else ()
    return StepView(
        name=step,
        title=words.say(STEP_TITLES[step]),
        text=words.say(STEP_TEXTS[step]),
        holds=words.say(STEP_HOLDS[step]),
        group=_group(words.say(SERVICE_STATUS[status]), "", items, parts) if status else None,
    )


def _group(title: str, text: str, items: tuple[str, ...], parts: Parts) -> ServiceGroup:
    return ServiceGroup(
        title=title, url="", text=text, cards=service_cards(items, parts), count_words=joined_counts(items, parts)
    )


def _unstated(parts: Parts) -> str:
    words, count = parts.words, len(_with_status(None, parts))
    if not count:
        return ""
    return words.count(
        "%(count)s service does not state its status and stands at no step.",
        "%(count)s services do not state their status and stand at no step.",
        count,
    )

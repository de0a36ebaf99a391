"""Words of a service that its card and its page share: its place in the matrix, and where an example is from."""

from __future__ import annotations

from showcase.model.service import Service
from showcase.model.service_framework import type_by_editors, type_code
from showcase.stages.plan.enumerations import LEVELS, PILLARS
from showcase.stages.plan.wording import Wording


def type_words(service: Service, words: Wording) -> str:
    """Name pillar and level of a service; empty outside the matrix."""
    code = type_code(service)
    if not code:
        return ""
    return words.say("%(pillar)s, %(level)s", pillar=words.say(PILLARS[code[0]]), level=words.say(LEVELS[code[1]]))


def type_note(service: Service, words: Wording) -> str:
    """Say that the editors gave the type; empty where the source did."""
    return words.say("Type given by the editors") if type_by_editors(service) else ""


def example_words(service: Service, words: Wording) -> str:
    """Say that a service is an example from elsewhere."""
    example = service.example_from
    if example is None:
        return ""
    country = words.country(example.country)
    if not example.programme:
        return words.say("Example from elsewhere: %(country)s", country=country)
    return words.say("Example from elsewhere: %(country)s, %(programme)s", country=country, programme=example.programme)

"""The facts of a service, in the order its page lists them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.model.catalogue import CatalogueService
from showcase.model.locale import ChosenText
from showcase.model.service import Service
from showcase.model.service_framework import type_code
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import FactView
from showcase.stages.plan.enumerations import LEVELS, OFFERED_BY, OFFERED_TO, PILLARS
from showcase.stages.plan.parts import Parts


def service_facts(entry: CatalogueService, parts: Parts) -> tuple[FactView, ...]:
    """Tell what is known of a service; the status only where it is not, as steps show it otherwise."""
    facts = (*_facts_of_the_offer(entry, parts), *_facts_of_use(entry, parts))
    return tuple(fact for fact in facts if fact.values)


def type_url(service: Service, parts: Parts) -> str:
    """Give the page of the type of a service, or of its kind; empty where there is none."""
    code = type_code(service)
    if code:
        return "" if parts.catalogue.microsite_of else parts.place.to("services", "types", code.lower())
    return parts.term("service-kinds", service.kind).url if service.kind else ""


def _fact(parts: Parts, name: str, label: str, text: ChosenText | str, note: str = "") -> FactView:
    chosen = parts.words.plain(text) if isinstance(text, str) else text
    return FactView(name, label, (LinkView("", chosen),) if chosen else (), note)


def _facts_of_the_offer(entry: CatalogueService, parts: Parts) -> Iterator[FactView]:
    """Tell what it is, for whom, and who offers it."""
    service, words, fact = entry.service, parts.words, partial(_fact, parts)
    yield fact(
        "offered-to", words.say("For whom"), words.say(OFFERED_TO[service.offered_to]) if service.offered_to else ""
    )
    yield fact("audience", words.say("Audience"), words.text(service.audience))
    yield fact("eligibility", words.say("Who is admitted"), words.text(service.eligibility))
    yield fact("cost", words.say("Cost"), words.text(service.cost))
    yield fact("funding", words.say("Funding"), words.text(service.funding))
    yield fact("provider", words.say("Provider"), words.name(service.provider), service.provider_level or "")
    yield fact(
        "offered-by", words.say("Offered by"), words.say(OFFERED_BY[service.offered_by]) if service.offered_by else ""
    )
    yield fact("driving-force", words.say("Driving force"), words.text(service.driving_force))
    yield from _kind_and_type(service, parts)


def _kind_and_type(service: Service, parts: Parts) -> Iterator[FactView]:
    words, code = parts.words, type_code(service)
    if service.kind:
        term = parts.term("service-kinds", service.kind)
        yield FactView("kind", words.say("Kind of service"), (LinkView(term.url, term.label),), "")
    if service.type:
        written = service.type.pillar + service.type.level
        by_editors = words.say("assigned by the editors") if service.type.assigned_by == "editors" else ""
        link = LinkView(type_url(service, parts) if code else "", words.plain(written))
        pillar, level = words.say(PILLARS[service.type.pillar]), words.say(LEVELS[service.type.level])
        meaning = LinkView("", words.plain(words.say("%(pillar)s, %(level)s", pillar=pillar, level=level)))
        yield FactView("type", words.say("Type"), (link, meaning), by_editors)


def _facts_of_use(entry: CatalogueService, parts: Parts) -> Iterator[FactView]:
    """Tell when and where it takes place and where it is known from."""
    service, words, fact = entry.service, parts.words, partial(_fact, parts)
    yield fact("format", words.say("Format"), words.text(service.format))
    yield fact("frequency", words.say("How often"), words.text(service.frequency))
    yield fact("dates", words.say("Dates"), service.dates or "")
    yield fact("place", words.say("Place"), words.text(service.place))
    yield fact("country", words.say("Country"), words.country(service.country) if service.country else "")
    yield fact("languages", words.say("Languages"), words.listed(words.language(tag) for tag in service.languages))
    yield fact("status", words.say("Status"), "" if service.service_status else words.say("not stated"))
    yield fact("named-examples", words.say("Known from"), words.text(service.named_examples))

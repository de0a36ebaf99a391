"""The page of one service: what it is, how to get it, where it stands, and what it is connected with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from markupsafe import Markup

from showcase.model.catalogue import CatalogueService
from showcase.model.mail_link import mail_link
from showcase.model.safe_markup import field_markup
from showcase.model.service import Service
from showcase.model.service_framework import type_code
from showcase.model.views.framework_views import StepView
from showcase.model.views.part_views import Section
from showcase.model.views.service_views import ApplyView, ServiceBody
from showcase.stages.plan.clusters.linked_entries import linked_statements
from showcase.stages.plan.date_words import zone_words
from showcase.stages.plan.deadlines import deadline_state, deadline_words
from showcase.stages.plan.documents.document_rows import document_rows
from showcase.stages.plan.enumerations import SERVICE_STATUS
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.services.service_facts import service_facts, type_url
from showcase.stages.plan.services.service_words import example_words, type_words
from showcase.stages.plan.things import thing_links
from showcase.stages.plan.wording import N_

_WAY = ("proposed", "pilot", "running", "evaluated")
_SECTIONS = {
    "further_events": N_("Events"),
    "further_stories": N_("Success stories"),
    "projects": N_("Initiatives"),
}


def service_body(entry: CatalogueService, parts: Parts) -> ServiceBody:
    """Gather everything that the page of a service shows."""
    service, words = entry.service, parts.words
    title, summary, description = (
        words.text(service.title),
        words.text(service.summary),
        words.text(service.description),
    )
    facts = service_facts(entry, parts)
    apply = _apply(service, parts)
    lessons, evaluation = parts.statements(service.lessons), words.text(service.evaluation)
    shown = (title, summary, description, apply.how, apply.note, evaluation, *(item.text for item in lessons))
    shown += tuple(value.text for fact in facts for value in fact.values)
    original = service.title_original or ""
    return ServiceBody(
        id=entry.id,
        title=title,
        title_original=original if original != title.text else "",
        summary=summary,
        description=field_markup(description.text) if description else Markup(""),
        description_text=description,
        type_code=type_code(service),
        type_words=_type_words(entry, parts),
        type_url=type_url(service, parts),
        example_from=example_words(service, words),
        facts=facts,
        apply=apply,
        feedback_url=_feedback_url(entry, title.text, parts),
        steps=tuple(_steps(service, parts)),
        evaluation=evaluation,
        lessons=lessons,
        sections=tuple(_sections(entry, parts)),
        actors=thing_links("actors", entry.ties.actors, parts),
        clusters=tuple(parts.cluster_card(parts.catalogue.clusters[item]) for item in entry.ties.clusters),
        notes=words.text(service.notes),
        documents=document_rows(entry.ties.documents, parts),
        sources=parts.sources(service.sources),
        freshness=parts.freshness(service.reviewed_on),
        fallback_note=parts.fallback_note(entry.languages, shown),
        related=tuple(parts.service_card(parts.catalogue.services[item]) for item in entry.related),
    )


def _type_words(entry: CatalogueService, parts: Parts) -> str:
    """Name type or kind, whichever catalogue the service stands in."""
    service = entry.service
    if type_code(service):
        return type_words(service, parts.words)
    return parts.term("service-kinds", service.kind).label.text if service.kind else ""


def _apply(service: Service, parts: Parts) -> ApplyView:
    words, state = parts.words, deadline_state(service.deadline, parts.today)
    return ApplyView(
        state=state,
        deadline=deadline_words(service.deadline, parts.today, words),
        time=_time_words(service, parts),
        note=words.text(service.deadline_note),
        how=words.text(service.how_to_apply),
        url=service.apply_url or "" if state != "closed" else "",
    )


def _time_words(service: Service, parts: Parts) -> str:
    """Write the time of the deadline with its time zone; empty without both."""
    if not (service.deadline and service.deadline_time and service.time_zone):
        return ""
    try:
        zone = ZoneInfo(service.time_zone)
    except (ZoneInfoNotFoundError, ValueError):  # a computer without the data of time zones
        return f"{service.deadline_time} ({service.time_zone})"
    hour, minute = map(int, service.deadline_time.split(":"))
    day = service.deadline.last_day
    moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)
    return f"{service.deadline_time} ({zone_words(moment, parts.words.locale.base)})"


def _feedback_url(entry: CatalogueService, title: str, parts: Parts) -> str:
    """Prepare a mail that names the service and its page."""
    if not entry.service.feedback_mail:
        return ""
    subject = parts.words.say("Feedback on the service: %(title)s", title=title)
    return mail_link(entry.service.feedback_mail, subject, parts.address("services", entry.id))


def _steps(service: Service, parts: Parts) -> Iterator[StepView]:
    """Show how far a service has come; none where its status is not known. One that ended has a last step more."""
    status, say = service.service_status, parts.words.say
    if status is None:
        return
    way = (*_WAY, "ended") if status == "ended" else _WAY
    reached = way.index(status)
    for place, name in enumerate(way):
        # What ended need not have been evaluated before: only the last step is certain.
        passed = "" if status == "ended" else "done"
        state = "current" if place == reached else "ahead" if place > reached else passed
        yield StepView(name=name, title=say(SERVICE_STATUS[name]), text="", state=state)


def _sections(entry: CatalogueService, parts: Parts) -> Iterator[Section]:
    for name, title in _SECTIONS.items():
        if items := linked_statements(name, entry, parts):
            yield Section(name, parts.words.say(title), items)

"""The catalogue of services and the page of each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from showcase.model.catalogue import Catalogue, CatalogueService
from showcase.model.locale import ChosenText
from showcase.model.safe_markup import field_markup
from showcase.model.views.body_views import ServiceBody, ServicesBody
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import FactView
from showcase.stages.plan.deadlines import deadline_state
from showcase.stages.plan.enumerations import OFFERED_BY, OFFERED_TO, SERVICE_STATUS
from showcase.stages.plan.head import json_ld, list_json_ld
from showcase.stages.plan.list_words import show_services
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.cluster_search import service_keywords
from showcase.stages.plan.services.service_facets import service_facets_of


def service_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the catalogue and the page of every service."""
    yield PageOrder("services", "services", ("services",), _make_catalogue)
    for entry in catalogue.services.values():
        yield PageOrder(
            kind="service",
            section="services",
            parts=("services", entry.id),
            make=partial(_make, entry),
            source=entry.file,
            languages=entry.languages,
        )


def _make_catalogue(parts: Parts) -> tuple[PageText, ServicesBody]:
    words = parts.words
    cards = tuple(parts.service_card(entry) for entry in parts.catalogue.services.values())
    ordered = tuple(sorted(cards, key=lambda card: (bool(card.example_from), words.sort_key(card.title.text), card.id)))
    title = words.say("Services")
    intro = words.say("What help exists, for whom, at what cost, until when.")
    body = ServicesBody(
        title=words.plain(title),
        intro=words.plain(intro),
        cards=ordered,
        total=len(ordered),
        facets=service_facets_of(ordered, parts),
        example_count=sum(bool(card.example_from) for card in ordered),
        show_words=show_services(parts),
    )
    structured = list_json_ld(title, ((card.title.text, parts.address("services", card.id)) for card in ordered))
    trail = ((("services",), title),)
    return PageText(title, intro, trail, (structured,)), body


def _make(entry: CatalogueService, parts: Parts) -> tuple[PageText, ServiceBody]:
    service, words = entry.service, parts.words
    body = _body(entry, parts)
    trail = ((("services",), words.say("Services")), (("services", entry.id), body.title.text))
    structured = json_ld(
        {
            "@type": "Service",
            "name": body.title.text,
            "description": body.summary.text,
            "audience": {"@type": "Audience", "audienceType": words.text(service.audience).text}
            if service.audience
            else None,
            "provider": {"@type": "Organization", "name": words.text(service.provider).text}
            if service.provider
            else None,
        }
    )
    text = PageText(
        title=body.title.text,
        description=body.summary.text or body.title.text,
        trail=trail,
        is_draft=service.draft,
        structured=(structured,),
        title_lang=body.title.lang,
        rank=3 if service.example_from else 2,
        keywords=service_keywords(entry),
    )
    return text, body


def _body(entry: CatalogueService, parts: Parts) -> ServiceBody:
    service, words = entry.service, parts.words
    title, summary, description = (
        words.text(service.title),
        words.text(service.summary),
        words.text(service.description),
    )
    facts = tuple(fact for fact in _facts(entry, parts) if fact.values)
    shown = (title, summary, description, *(value.text for fact in facts for value in fact.values))
    return ServiceBody(
        id=entry.id,
        title=title,
        title_original=service.title_original
        if service.title_original and service.title_original != title.text
        else "",
        summary=summary,
        description=field_markup(description.text) if description else Markup(""),
        description_text=description,
        type_code=f"{service.type.pillar}{service.type.level}" if service.type else "",
        type_words=parts.type_words(entry),
        example_from=parts.example_words(entry),
        facts=facts,
        clusters=tuple(parts.cluster_card(parts.catalogue.clusters[item]) for item in entry.ties.clusters),
        deadline_state=deadline_state(service.deadline, parts.today),
        apply_url=service.apply_url or "",
        feedback_mail=service.feedback_mail or "",
        notes=words.text(service.notes),
        documents=tuple(_documents(entry, parts)),
        sources=parts.sources(service.sources),
        freshness=parts.freshness(service.reviewed_on),
        fallback_note=parts.fallback_note(entry.languages, shown),
        related=tuple(parts.service_card(parts.catalogue.services[item]) for item in entry.related),
    )


def _facts(entry: CatalogueService, parts: Parts) -> Iterator[FactView]:
    yield from _facts_of_the_offer(entry, parts)
    yield from _facts_of_use(entry, parts)


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
    yield fact("provider", words.say("Provider"), words.name(service.provider), service.provider_level or "")
    yield fact(
        "offered-by", words.say("Offered by"), words.say(OFFERED_BY[service.offered_by]) if service.offered_by else ""
    )
    yield fact("driving-force", words.say("Driving force"), words.text(service.driving_force))
    kind = parts.term("service-kinds", service.kind).label if service.kind else ""
    yield fact("kind", words.say("Kind of service"), kind)
    editors = service.type is not None and service.type.assigned_by == "editors"
    assigned = words.say("assigned by the editors") if editors else ""
    yield fact(
        "type", words.say("Type"), f"{service.type.pillar}{service.type.level}" if service.type else "", assigned
    )


def _facts_of_use(entry: CatalogueService, parts: Parts) -> Iterator[FactView]:
    """Tell when, where, at what cost and how to get it, and what became of it."""
    service, words, fact = entry.service, parts.words, partial(_fact, parts)
    yield fact("format", words.say("Format"), words.text(service.format))
    yield fact("frequency", words.say("How often"), words.text(service.frequency))
    yield fact("dates", words.say("Dates"), service.dates or "")
    deadline = (words.plain(words.date(service.deadline)), words.text(service.deadline_note))
    yield FactView("deadline", words.say("Deadline"), tuple(LinkView("", text) for text in deadline if text), "")
    yield fact("place", words.say("Place"), words.text(service.place))
    yield fact("country", words.say("Country"), words.country(service.country) if service.country else "")
    yield fact("cost", words.say("Cost"), words.text(service.cost))
    yield fact("funding", words.say("Funding"), words.text(service.funding))
    yield fact("languages", words.say("Languages"), words.listed(words.language(tag) for tag in service.languages))
    yield fact("how-to-apply", words.say("How to apply"), words.text(service.how_to_apply))
    status = words.say(SERVICE_STATUS[service.service_status]) if service.service_status else words.say("not stated")
    yield fact("status", words.say("Status"), status)
    yield fact("evaluation", words.say("Evaluation"), words.text(service.evaluation))
    yield fact("named-examples", words.say("Known from"), words.text(service.named_examples))


def _documents(entry: CatalogueService, parts: Parts) -> Iterator[LinkView]:
    for identifier in entry.ties.documents:
        document = parts.catalogue.documents[identifier].written
        url = parts.place.media(document.file) if document.file else document.url or ""
        yield LinkView(url, parts.words.text(document.title))

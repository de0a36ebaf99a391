"""What the brochure tells of services, of offers and needs, and of events ahead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from showcase.model.catalogue import CatalogueService
from showcase.model.locale import ChosenText
from showcase.model.service_framework import FRAMEWORK, catalogue_of_service, type_code
from showcase.model.views.brochure_views import BrochureEvent, BrochureService, BrochureServices, BrochureWish
from showcase.stages.plan.enumerations import PILLARS
from showcase.stages.plan.events.event_cards import event_card
from showcase.stages.plan.events.event_choice import next_events
from showcase.stages.plan.partners.party import Open, parties_by_key, party_link
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.services.framework import MATRIX, matrix_view, study_source
from showcase.stages.plan.services.framework_words import MARKS

_EVENTS = 10
_MOST_SERVICES = 120
_MOST_WISHES = 120
_NOT_TAKING_PLACE = {"cancelled", "postponed"}
_OWN = {"programme", "agency"}


def brochure_services(parts: Parts) -> BrochureServices | None:
    """Show the matrix and the services of the programme itself; None where it has neither."""
    words = parts.words
    own = [entry for entry in parts.catalogue.services.values() if _is_own(entry)]
    has_matrix = parts.has_page(*MATRIX)
    if not own and not has_matrix:
        return None
    left = len(own) - _MOST_SERVICES
    return BrochureServices(
        title=words.say("Services"),
        intro=words.say("Four pillars by four levels: what help there is for those who run a cluster."),
        matrix=matrix_view(parts) if has_matrix else None,
        legend=tuple((mark, words.say(message)) for mark, message in MARKS.items() if mark),
        source=study_source(parts, ("3.1",), "2") if has_matrix else "",
        groups=tuple(_groups(own[:_MOST_SERVICES], parts)),
        more_words=more_words(left, parts),
    )


def more_words(left: int, parts: Parts) -> str:
    """Say how many more the site lists; empty for none."""
    return parts.words.count("%(count)s more on our site", "%(count)s more on our site", left) if left > 0 else ""


def _is_own(entry: CatalogueService) -> bool:
    """Tell whether the programme or its agency offers it, here and still."""
    service = entry.service
    return service.example_from is None and service.service_status != "ended" and service.offered_by in _OWN


def _groups(entries: Iterable[CatalogueService], parts: Parts) -> Iterator[tuple[str, tuple[BrochureService, ...]]]:
    """Group by pillar; what stands outside the matrix comes last."""
    words = parts.words
    found: dict[str, list[CatalogueService]] = {}
    for entry in sorted(entries, key=lambda entry: (_code(entry) or "Z", entry.id)):
        found.setdefault(_code(entry)[:1], []).append(entry)
    for pillar, listed in found.items():
        title = (
            words.say("Pillar %(sign)s – %(name)s", sign=pillar, name=words.say(PILLARS[pillar]))
            if pillar
            else words.say("Further services")
        )
        yield title, tuple(_service(entry, parts) for entry in listed)


def _code(entry: CatalogueService) -> str:
    service = entry.service
    return type_code(service) if catalogue_of_service(service) == FRAMEWORK else ""


def _service(entry: CatalogueService, parts: Parts) -> BrochureService:
    card = parts.service_card(entry)
    terms = [*card.terms, *(parts.words.plain(text) for text in (card.deadline, card.status) if text)]
    return BrochureService(card.title, card.type_code, parts.address("services", entry.id), tuple(terms))


def brochure_wishes(numbers: Mapping[str, str], parts: Parts) -> tuple[tuple[BrochureWish, ...], str]:
    """Tell what each party offers and looks for, those of the brochure first; and how many more there are."""
    told = [party for party in parties_by_key(parts).values() if party.cooperation.offers or party.cooperation.seeks]
    told.sort(key=lambda party: party.key[1] not in numbers)
    wishes = tuple(_wish(party, numbers, parts) for party in told[:_MOST_WISHES])
    return wishes, more_words(len(told) - _MOST_WISHES, parts)


def _wish(party: Open, numbers: Mapping[str, str], parts: Parts) -> BrochureWish:
    folder, identifier = party.key
    link = party_link(party.key, parts)
    is_cluster = folder == "clusters"
    cooperation = party.cooperation
    return BrochureWish(
        name=link.text,
        key=identifier if is_cluster and identifier in numbers else "",
        url=parts.address(folder, identifier) if link.url else "",
        place=parts.place_words(party.written),
        field=parts.catalogue.clusters[identifier].colour_field if is_cluster else 0,
        offers=_texts(cooperation.offers, parts),
        seeks=_texts(cooperation.seeks, parts),
    )


def _texts(items: Iterable[object], parts: Parts) -> tuple[ChosenText, ...]:
    return tuple(parts.words.text(getattr(item, "text", None)) for item in items)


def brochure_events(parts: Parts) -> Iterator[BrochureEvent]:
    """Show the next ten events that will take place."""
    events = parts.catalogue.events
    coming = (item for item in next_events(parts) if events[item].written.event_status not in _NOT_TAKING_PLACE)
    for item in islice(coming, _EVENTS):
        card = event_card(events[item], parts)
        place = parts.words.listed((card.place.text, card.country))
        yield BrochureEvent(card.title, card.when, place, card.kind, parts.address("events", item))

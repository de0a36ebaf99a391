"""Which values a service has in each facet."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from showcase.model.catalogue import Catalogue, CatalogueService
from showcase.model.locale import LocalizedText
from showcase.model.service_framework import type_code
from showcase.stages.plan.deadlines import deadline_state

_WORDS = re.compile("[a-z0-9]+")
_LONGEST = 48  # letters of an identifier made of words
_STATES = {"": (), "open": ("open",), "soon": ("open", "soon"), "closed": ("closed",)}


@dataclass(frozen=True, slots=True)
class Audiences:
    """What services say of their audience, as far as at least two of them say the same."""

    by_service: Mapping[str, str]  # service → identifier of its audience
    labels: Mapping[str, LocalizedText]  # identifier → the words of the first service that has it


def service_facets(
    entry: CatalogueService, audiences: Audiences, today: date
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the values of a service by facet; what closes soon is open as well."""
    service = entry.service
    audience, code = audiences.by_service.get(entry.id), type_code(service)
    return (
        ("offered_to", (service.offered_to,) if service.offered_to else ()),
        ("pillar", (code[0].lower(),) if code else ()),
        ("level", (code[1],) if code else ()),
        ("kind", (service.kind,) if service.kind else ()),
        ("audience", (audience,) if audience else ()),
        ("status", (service.service_status,) if service.service_status else ()),
        ("deadline", _STATES[deadline_state(service.deadline, today)]),
        ("country", (service.country.lower(),) if service.country else ()),
        ("language", tuple(dict.fromkeys(tag.lower() for tag in service.languages))),
        ("origin", ("elsewhere",) if service.example_from else ("here",)),
    )


def shared_audiences(catalogue: Catalogue) -> Audiences:
    """
    Find the audiences that at least two services name with the same words in the default language.

    Identifiers are made of these words alone, so they are the same in every language and stay when services come or go.
    """
    default = catalogue.default_locale
    texts = {
        entry.id: entry.service.audience for entry in catalogue.services.values() if entry.service.audience is not None
    }
    named = {service_id: _identifier(text.in_locale(default, default).text) for service_id, text in texts.items()}
    counts = Counter(named.values())
    by_service = {service_id: name for service_id, name in named.items() if counts[name] > 1}
    labels: dict[str, LocalizedText] = {}
    for service_id, name in by_service.items():
        labels.setdefault(name, texts[service_id])
    return Audiences(by_service, labels)


def _identifier(words: str) -> str:
    """Make an identifier of words; what the words alone do not tell, such as other scripts, a digest does."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    slug = "-".join(_WORDS.findall(letters))
    if slug and len(slug) <= _LONGEST and all(sign.isascii() or not sign.isalnum() for sign in letters):
        return slug
    digest = hashlib.blake2b(letters.encode(), digest_size=4).hexdigest()
    return "-".join(filter(None, (slug[:_LONGEST].strip("-"), digest)))

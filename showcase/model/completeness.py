"""How much of what visitors need a file says, and what to add next; the managers' page and `report` rely on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from showcase.model.cluster import ClusterProfile
from showcase.model.locale import Locale, LocalizedText
from showcase.model.service import Service

Locales = Sequence[Locale]  # of the programme, default first


@dataclass(frozen=True, slots=True)
class Wish:
    """
    Something a file should say.

    Weights of a kind of file add up to 100, so that they are percentages. `example` is YAML for the end of the file;
    SECTOR and TECHNOLOGY in it stand for a term of the programme.
    """

    name: str
    weight: int
    is_met: Callable[[Any, Locales], bool]
    example: str

    def example_with(self, terms: Mapping[str, str]) -> str:
        """Put terms of the programme into the example."""
        text = self.example
        for name, term in terms.items():
            text = text.replace(name, term)
        return text


@dataclass(frozen=True, slots=True)
class Completeness:
    """The share of wishes that a file meets, by weight, and the others: those that weigh most first."""

    percent: int  # 0 to 100
    missing: tuple[Wish, ...]


def _says(*path: str) -> Callable[[Any, Locales], bool]:
    """Look for a value at the end of a path of fields."""

    def is_met(written: Any, _locales: Locales) -> bool:
        for name in path:
            written = getattr(written, name) if written is not None else None
        return bool(written)

    return is_met


def _has_contact(written: ClusterProfile, _locales: Locales) -> bool:
    return written.contact is not None and bool(written.contact.mail or written.contact.form)


def _counts_members(written: ClusterProfile, _locales: Locales) -> bool:
    found = written.members
    if found is None or found.as_of is None:
        return False
    types = (found.companies, found.sme, found.large, found.research, found.higher_education, found.public)
    return found.total is not None or any(count is not None for count in types)


def _has_sourced_figure(written: ClusterProfile, _locales: Locales) -> bool:
    return any(figure.year and figure.sources for figure in written.key_figures)


def _names_services(written: ClusterProfile, _locales: Locales) -> bool:
    return bool(written.services or written.further_services)


def _has_picture(written: ClusterProfile, _locales: Locales) -> bool:
    return bool(written.logo or written.photos)


def _is_summary_translated(written: Any, locales: Locales) -> bool:
    text: LocalizedText | None = written.summary
    return text is not None and all(
        not text.in_locale(locale, locales[0]).is_fallback for locale in locales if not locale.is_pseudo
    )


def _says_how_to_apply(written: Service, _locales: Locales) -> bool:
    return bool(written.how_to_apply or written.apply_url)


def _is_classified(written: Service, _locales: Locales) -> bool:
    return written.type is not None or written.kind is not None


_MAIL = "contact:\n  role: Cluster office\n  mail: office@example.org"
_OFFER = "cooperation:\n  %s:\n    - text: %s\n      kind: research"
_FIGURE = "key_figures:\n  - label: firms\n    value: 107\n    year: 2025\n%s"
_SOURCE = "sources:\n  - url: https://www.example.org/report"

# What a visitor from abroad needs to choose a cluster and write to it weighs most; what makes a page complete, least.
CLUSTER_WISHES = (
    Wish("contact", 9, _has_contact, _MAIL),  # what all else is for
    Wish("summary", 9, _says("summary"), "summary: What the cluster does, and for whom."),  # on cards and in searches
    Wish("sectors", 7, _says("sectors"), "sectors: [SECTOR]"),  # visitors enter by them
    Wish("technologies", 6, _says("technologies"), "technologies: [TECHNOLOGY]"),  # partners are matched by them
    Wish("strengths", 6, _says("strengths"), "strengths:\n  - text: What you can do that few others can."),
    Wish("offers", 6, _says("cooperation", "offers"), _OFFER % ("offers", "Test field at sea")),  # matched with needs
    Wish("seeks", 6, _says("cooperation", "seeks"), _OFFER % ("seeks", "Makers of sensors")),
    Wish("reviewed_on", 6, _says("reviewed_on"), "reviewed_on: 2026-03-01"),  # visitors trust what is fresh
    Wish("website", 5, _says("website"), "website:\n  url: https://www.example.org\n  languages: [en]"),
    Wish("members", 5, _counts_members, "members:\n  total: 107\n  as_of: 2025"),  # how large it is, and since when
    Wish("key_figures", 5, _has_sourced_figure, _FIGURE % f"    {_SOURCE}".replace("\n", "\n    ")),
    Wish("aims", 4, _says("aims"), "aims:\n  - text: What you want to reach."),
    Wish("location", 4, _says("location"), "location:\n  latitude: 53.55\n  longitude: 9.99"),  # a dot on the map
    Wish("services", 4, _names_services, "further_services:\n  - text: What members get from you."),
    Wish("sources", 4, _says("sources"), _SOURCE),
    Wish("translations", 4, _is_summary_translated, "summary:\n  en: In English.\n  de: Auf Deutsch."),
    Wish("city", 3, _says("city"), "city: Kiel"),
    Wish("picture", 3, _has_picture, "logo:\n  file: our-logo.svg\n  alt: Logo of the cluster"),
    Wish("founded", 2, _says("founded"), "founded: 2005"),
    Wish("target_countries", 2, _says("cooperation", "target_countries"), "cooperation:\n  target_countries: [DK]"),
)
# A firm asks: what is it, is it for me, what does it cost, how do I get it?
SERVICE_WISHES = (
    Wish("summary", 15, _says("summary"), "summary: What a user gets, in one sentence."),
    Wish("how_to_apply", 15, _says_how_to_apply, "how_to_apply: Write to the desk for services."),
    Wish("offered_to", 10, _says("offered_to"), "offered_to: members"),
    Wish("audience", 10, _says("audience"), "audience: Small firms that want to sell abroad"),
    Wish("cost", 10, _says("cost"), "cost: Free of charge"),
    Wish("provider", 10, _says("provider"), "provider: Name of the organisation"),
    Wish("classification", 10, _is_classified, "type:\n  pillar: A\n  level: 2"),  # its place in the matrix
    Wish("format", 5, _says("format"), "format: Workshop"),
    Wish("service_status", 5, _says("service_status"), "service_status: running"),
    Wish("sources", 5, _says("sources"), _SOURCE),
    Wish("reviewed_on", 5, _says("reviewed_on"), "reviewed_on: 2026-03-01"),
)


def example_terms(vocabularies: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Choose the terms that stand in examples: the first of each vocabulary of the programme."""
    names = {"SECTOR": "sectors", "TECHNOLOGY": "technologies"}
    return {word: next(iter(vocabularies.get(name, ())), word.lower()) for word, name in names.items()}


def completeness(written: ClusterProfile | Service, locales: Locales) -> Completeness:
    """
    Weigh what a profile or a service says.

    Saying more never lowers the percentage, and it does not tell whether what is said is true or good.
    """
    wishes = CLUSTER_WISHES if isinstance(written, ClusterProfile) else SERVICE_WISHES
    missing = [wish for wish in wishes if not wish.is_met(written, locales)]
    percent = 100 - sum(wish.weight for wish in missing)
    return Completeness(percent, tuple(sorted(missing, key=lambda wish: -wish.weight)))

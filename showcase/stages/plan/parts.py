"""Views of the parts that many pages share: sources, statements, figures, tags, cards."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from showcase.model.actor import Actor
from showcase.model.brand.emblem import Emblem, draw_emblem
from showcase.model.brand.identity import Identity, derive_identity
from showcase.model.catalogue import Catalogue, CatalogueService, CatalogueTerm, Cluster
from showcase.model.cluster import ClusterProfile
from showcase.model.field_types import PartialDate
from showcase.model.freshness import GONE
from showcase.model.locale import NO_TEXT, ChosenText
from showcase.model.service_framework import type_code
from showcase.model.statements import FormerName, KeyFigure, NamedPartner, Picture, Source, Statement
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import (
    ClusterCard,
    FigureView,
    FreshnessView,
    NamedItem,
    PictureView,
    ServiceCard,
    SourceView,
    StatementView,
    TagView,
)
from showcase.stages.plan.deadlines import deadline_state, deadline_words
from showcase.stages.plan.enumerations import FACET_NAMES, OFFERED_TO
from showcase.stages.plan.held_values import HeldValues, held_values
from showcase.stages.plan.hosts import shown_host
from showcase.stages.plan.labels import short_label
from showcase.stages.plan.memory import recall
from showcase.stages.plan.reviews import freshness_view
from showcase.stages.plan.services.service_values import Audiences, service_facets, shared_audiences
from showcase.stages.plan.services.service_words import example_words, type_note, type_words
from showcase.stages.plan.status_words import cluster_status, service_status
from showcase.stages.plan.urls import Place, page_path
from showcase.stages.plan.wording import Wording

_CARD_TAGS = 4


class Parts:
    """Makes the shared views of one page: it knows the catalogue, the language, and where the page stands."""

    def __init__(self, catalogue: Catalogue, words: Wording, place: Place, today: date, base_url: str = "") -> None:
        """Bind what every view of a page needs."""
        self.catalogue = catalogue
        self.words = words
        self.place = place
        self.today = today
        self.base_url = base_url
        self.memory = words.memory.of(place)  # what other pages of this language and depth made
        self.spoken = words.memory.of_language(place.locale)  # the same without links, for any depth
        self.lasting = words.memory.lasting  # what pages of any language made

    def has_page(self, *path: str) -> bool:
        """Whether the site has a page at a path such as ("services", "matrix")."""
        return path in self.words.memory.made

    def drawn_file(self, path: str) -> str:
        """Link to a typeset file such as "print/en/brochure.pdf"; empty when this run does not make it."""
        return self.place.root + path if path in self.words.memory.drawn else ""

    @cached_property
    def identity(self) -> Identity:
        """The look of the programme."""
        return recall(self.lasting, ("identity",), lambda: derive_identity(self.catalogue.programme.brand))

    def address(self, *steps: str) -> str:
        """Give the absolute address of a page in this language; empty when the site's address is not known."""
        return self.base_url + page_path(self.place.locale, self.place.default, *steps) if self.base_url else ""

    def source(self, source: Source) -> SourceView:
        """Show a source by its host."""
        url = source.url or ""
        return SourceView(url, shown_host(url), source.remark or "")

    def sources(self, sources: Iterable[Source]) -> tuple[SourceView, ...]:
        """Show several sources."""
        return tuple(self.source(source) for source in sources)

    def statement(self, statement: Statement) -> StatementView:
        """Show a sourced sentence."""
        return StatementView(
            text=self.words.text(statement.text),
            year=statement.year or "",
            amount=statement.amount or "",
            note=self.words.text(statement.note),
            sources=self.sources(statement.sources),
        )

    def statements(self, statements: Iterable[Statement]) -> tuple[StatementView, ...]:
        """Show sourced sentences in their order."""
        return tuple(self.statement(statement) for statement in statements)

    def figure(self, figure: KeyFigure) -> FigureView:
        """Show a key figure."""
        return FigureView(
            label=self.words.text(figure.label),
            value=self.words.figure(figure.value),
            unit=NO_TEXT if self._says_unit(figure) else self.words.name(figure.unit),
            year=figure.year or "",
            note=self.words.text(figure.note),
            sources=self.sources(figure.sources),
        )

    def _says_unit(self, figure: KeyFigure) -> bool:
        """Tell whether the value as written holds its unit already: "15 %", "EUR 5.8 bn"."""
        written = {words for _, words in figure.unit.by_tag} if figure.unit else set()
        return any(set(words.split()) <= set(figure.value.split()) for words in written)

    def named(self, item: NamedPartner | FormerName) -> NamedItem:
        """Show a partner or a former name."""
        year = item.until if isinstance(item, FormerName) else item.year
        return NamedItem(
            self.words.name(item.name), NO_TEXT, year or "", self.words.text(item.note), self.sources(item.sources)
        )

    def picture(self, picture: Picture | None) -> PictureView | None:
        """Show a picture of media/."""
        if picture is None:
            return None
        return PictureView(self.place.media(picture.file), self.words.text(picture.alt), picture.credit or "")

    def term(self, vocabulary: str, identifier: str) -> TagView:
        """Show a term as a tag that leads to its page."""
        return self.tag(vocabulary, self.catalogue.vocabularies[vocabulary][identifier])

    def tag(self, vocabulary: str, term: CatalogueTerm) -> TagView:
        """Show a term as a tag; terms without clusters have no page."""
        return recall(self.memory, ("tag", vocabulary, term.id), lambda: self._tag(vocabulary, term))

    def _tag(self, vocabulary: str, term: CatalogueTerm) -> TagView:
        has_page = vocabulary in FACET_NAMES and term.clusters
        url = self.place.to(vocabulary, term.id) if has_page else ""
        return TagView(term.id, url, self.words.name(term.label), term.colour_field)

    def place_words(self, written: ClusterProfile | Actor) -> str:
        """Where a cluster or an actor is: its city, else its regions, else its country; all may be unknown."""
        if written.city:
            return written.city
        regions = self.catalogue.vocabularies.get("regions", {})
        names = [self.words.text(regions[region].label).text for region in written.regions]
        return self.words.listed(names[:3]) or (self.words.country(written.country) if written.country else "")

    def freshness(self, reviewed_on: PartialDate | None) -> FreshnessView:
        """Tell when something was checked, and whether it is due again."""
        months = self.catalogue.programme.review_interval_months
        key = ("freshness", str(reviewed_on or ""))
        return recall(self.spoken, key, lambda: freshness_view(reviewed_on, months, self.words, self.today))

    def cluster_link(self, cluster_id: str) -> LinkView:
        """Link to a profile."""
        name = self.words.name(self.catalogue.clusters[cluster_id].profile.name)
        return LinkView(self.place.to("clusters", cluster_id), name)

    def cluster_card(self, cluster: Cluster) -> ClusterCard:
        """Show a cluster in a list."""
        return recall(self.memory, ("cluster", cluster.id), lambda: self._cluster_card(cluster))

    def _cluster_card(self, cluster: Cluster) -> ClusterCard:
        profile, words = cluster.profile, self.words
        total = profile.members.total if profile.members else None
        status = profile.status
        return ClusterCard(
            id=cluster.id,
            url=self.place.to("clusters", cluster.id),
            name=words.name(profile.name),
            acronym=profile.acronym or "",
            place=self.place_words(profile),
            since=str(profile.founded.year) if profile.founded else "",
            members=words.number(total) if total is not None else "",
            members_sort=-1 if total is None else total,
            summary=words.text(profile.summary),
            field=cluster.colour_field,
            main_sector=self.term("sectors", profile.sectors[0]).label if profile.sectors else NO_TEXT,
            tags=tuple(self.term("technologies", item) for item in profile.technologies[:_CARD_TAGS]),
            label=short_label(profile.label, self.catalogue.vocabularies["labels"], self.words, self.today),
            status=cluster_status(profile, words),
            emblem=cluster_emblem(cluster),
            logo=self.picture(profile.logo),
            values=" ".join(map(str, self.held.by_cluster[cluster.id])),
            since_sort=profile.founded.year if profile.founded else -1,
            freshness=None if status in GONE else self.freshness(profile.reviewed_on),
        )

    def service_card(self, entry: CatalogueService) -> ServiceCard:
        """Show a service in a list."""
        return recall(self.memory, ("service", entry.id), lambda: self._service_card(entry))

    def _service_card(self, entry: CatalogueService) -> ServiceCard:
        service, words = entry.service, self.words
        return ServiceCard(
            id=entry.id,
            url=self.place.to("services", entry.id),
            title=words.text(service.title),
            summary=words.text(service.summary),
            offered_to=words.say(OFFERED_TO[service.offered_to]) if service.offered_to else "",
            type_code=type_code(service),
            type_words=type_words(service, words),
            kind=self.term("service-kinds", service.kind).label.text if service.kind and not type_code(service) else "",
            provider=words.name(service.provider),
            format=words.text(service.format),
            deadline=deadline_words(service.deadline, self.today, words),
            deadline_state=deadline_state(service.deadline, self.today),
            status=service_status(service, words),
            example_from=example_words(service, words),
            facets=service_facets(entry, self.audiences, self.today),
            type_note=type_note(service, words),
            terms=tuple(filter(None, (words.text(service.audience), words.text(service.cost)))),
        )

    @cached_property
    def held(self) -> HeldValues:
        """Which values of facets clusters have."""
        return recall(self.lasting, ("held",), lambda: held_values(self.catalogue))

    @cached_property
    def audiences(self) -> Audiences:
        """What at least two services say of their audience."""
        return recall(self.memory, ("audiences",), lambda: shared_audiences(self.catalogue))

    def fallback_note(self, languages: frozenset[str], texts: Iterable[ChosenText]) -> str:
        """Say once, honestly, that parts of a page are in another language."""
        foreign = dict.fromkeys(text.lang for text in texts if text.is_fallback)
        if not foreign:
            return ""
        names = self.words.listed(self.words.language(tag) for tag in foreign)
        if self.words.locale.tag in languages:
            return self.words.say(
                "Parts of this page are not translated yet and are shown in %(language)s.", language=names
            )
        return self.words.say("This page is not translated yet; its texts are shown in %(language)s.", language=names)


def cluster_emblem(cluster: Cluster) -> Emblem:
    """Draw the emblem of a cluster."""
    return draw_emblem(cluster.id, cluster.profile.members.total if cluster.profile.members else None)

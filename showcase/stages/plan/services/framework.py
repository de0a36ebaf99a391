"""What all pages of the service framework share: which service stands where, tiles of types, doors, the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from showcase.model.catalogue import Catalogue
from showcase.model.service_framework import FRAMEWORK, MEMBERS, TYPE_CODES, catalogue_of_service, mark_of, type_code
from showcase.model.views.framework_views import Doorway, MatrixRow, MatrixView, TypeTile
from showcase.model.views.part_views import ServiceCard
from showcase.stages.plan.enumerations import LEVELS, PILLARS
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.services.framework_words import MARKS

Trail = tuple[tuple[tuple[str, ...], str], ...]
MATRIX = ("services", "matrix")


@dataclass(frozen=True, slots=True)
class Placed:
    """Which services stand where; identifiers in the order of the catalogue."""

    by_code: dict[str, list[str]] = field(default_factory=lambda: {code: [] for code in TYPE_CODES})
    without_type: list[str] = field(default_factory=list)  # for cluster managements
    by_kind: dict[str, list[str]] = field(default_factory=dict)
    without_kind: list[str] = field(default_factory=list)  # for members

    @property
    def typed(self) -> tuple[str, ...]:
        """All services of the matrix."""
        return tuple(item for items in self.by_code.values() for item in items)

    @property
    def of_members(self) -> tuple[str, ...]:
        """All services to members."""
        return (*(item for items in self.by_kind.values() for item in items), *self.without_kind)


def place_services(catalogue: Catalogue) -> Placed:
    """Sort every service into the matrix, into a kind of services to members, or into neither."""
    placed = Placed()
    for entry in catalogue.services.values():
        service, stands = entry.service, catalogue_of_service(entry.service)
        if stands == FRAMEWORK:
            code = type_code(service)
            (placed.by_code[code] if code else placed.without_type).append(entry.id)
        elif stands == MEMBERS:
            (placed.by_kind.setdefault(service.kind, []) if service.kind else placed.without_kind).append(entry.id)
    return placed


def placed_services(parts: Parts) -> Placed:
    """Give the places of all services; found once for all pages."""
    return recall(parts.lasting, ("places of services",), lambda: place_services(parts.catalogue))


def service_cards(identifiers: Iterable[str], parts: Parts) -> tuple[ServiceCard, ...]:
    """Show services, those of this programme before examples from elsewhere, each by their titles."""
    cards = (parts.service_card(parts.catalogue.services[item]) for item in identifiers)
    order = parts.words.sort_key
    return tuple(sorted(cards, key=lambda card: (bool(card.example_from), order(card.title.text), card.id)))


def own_and_examples(identifiers: Iterable[str], parts: Parts) -> tuple[int, int]:
    """Count services of this programme and examples from elsewhere apart."""
    found = [parts.catalogue.services[item].service.example_from is not None for item in identifiers]
    return len(found) - sum(found), sum(found)


def count_words(identifiers: Iterable[str], parts: Parts) -> tuple[str, str]:
    """Say both counts; empty where there is none."""
    own, examples = own_and_examples(identifiers, parts)
    count = parts.words.count
    return (
        count("%(count)s service", "%(count)s services", own) if own else "",
        count("%(count)s example from elsewhere", "%(count)s examples from elsewhere", examples) if examples else "",
    )


def joined_counts(identifiers: Iterable[str], parts: Parts) -> str:
    """Say both counts in one, or that there is no service yet."""
    return " · ".join(filter(None, count_words(tuple(identifiers), parts))) or parts.words.say("No service yet")


def type_tile(code: str, parts: Parts, current: str = "") -> TypeTile:
    """Show a type with its counts and the mark of the study."""
    words, pillar, level = parts.words, code[0], code[1]
    items = placed_services(parts).by_code[code]
    own, examples = own_and_examples(items, parts)
    own_words, examples_words = count_words(items, parts)
    services = parts.catalogue.services
    mark = mark_of(code)
    return TypeTile(
        code=code,
        url=parts.place.to("services", "types", code.lower()),
        pillar=words.say(PILLARS[pillar]),
        level=words.say(LEVELS[level]),
        mark=mark,
        mark_words=words.say(MARKS[mark]),
        own=own,
        own_words=own_words,
        examples=examples,
        examples_words=examples_words,
        by_editors=sum(
            given.assigned_by == "editors" for item in items if (given := services[item].service.type) is not None
        ),
        is_current=code == current,
    )


def matrix_view(parts: Parts) -> MatrixView:
    """Show all types, pillars by levels."""
    words, to = parts.words, parts.place.to
    return MatrixView(
        levels=tuple((level, words.say(name), to("services", "levels", level)) for level, name in LEVELS.items()),
        rows=tuple(
            MatrixRow(
                pillar=pillar,
                name=words.say(name),
                url=to("services", "pillars", pillar.lower()),
                cells=tuple(type_tile(pillar + level, parts) for level in LEVELS),
            )
            for pillar, name in PILLARS.items()
        ),
    )


def has_life_cycle(catalogue: Catalogue) -> bool:
    """Whether there is something to say of stages: a cluster names its own, or services follow the study."""
    placed = place_services(catalogue)
    stages = catalogue.vocabularies.get("stages", {}).values()
    return bool(catalogue.present_clusters) and (bool(placed.typed) or any(term.clusters for term in stages))


def doorways(parts: Parts, without: str = "") -> tuple[Doorway, ...]:
    """Lead to the two catalogues, the steps and the life cycle, as far as they are there."""
    if parts.catalogue.microsite_of:  # the small site of one cluster has none of these pages
        return ()
    return tuple(door for door in _doorways(parts) if door.name != without)


def _doorways(parts: Parts) -> Iterator[Doorway]:
    words, to, placed = parts.words, parts.place.to, placed_services(parts)
    if placed.typed:
        yield Doorway(
            name="matrix",
            url=to(*MATRIX),
            title=words.say("For cluster managements"),
            text=words.say("What helps those who run a cluster: four pillars, from very general to very specific."),
            count_words=joined_counts((*placed.typed, *placed.without_type), parts),
            matrix=matrix_view(parts),
        )
    if placed.of_members:
        yield Doorway(
            name="members",
            url=to("services", "members"),
            title=words.say("For members of a cluster"),
            text=words.say("What cluster managements do for their firms and institutes, in six kinds."),
            count_words=joined_counts(placed.of_members, parts),
        )
    if parts.catalogue.services:
        yield Doorway(
            name="steps",
            url=to("services", "steps"),
            title=words.say("How services come about"),
            text=words.say("Five steps from the demand to the evaluation, and where each service stands."),
            count_words="",
        )
    if has_life_cycle(parts.catalogue):
        yield Doorway(
            name="life-cycle",
            url=to("life-cycle"),
            title=words.say("Life cycle of clusters"),
            text=words.say("Which support matters at which stage."),
            count_words="",
        )


def study_source(parts: Parts, sections: Iterable[str], table: str = "") -> str:
    """Name the study and where in it to look."""
    words = parts.words
    places = [words.say("section %(number)s", number=number) for number in sections]
    if table:
        places.append(words.say("table %(number)s", number=table))
    return words.say(
        "Source: study on support services for cluster managements, %(places)s. The words are ours.",
        places=words.listed(places),
    )


def services_trail(parts: Parts, *steps: tuple[tuple[str, ...], str]) -> Trail:
    """Lead from the services down."""
    return ((("services",), parts.words.say("Services")), *steps)

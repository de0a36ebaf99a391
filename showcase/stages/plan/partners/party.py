"""Who stands behind an offer or a need: name, page, place, and how to write to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from showcase.model.actor import Actor
from showcase.model.catalogue import Catalogue
from showcase.model.cluster import ClusterProfile
from showcase.model.cluster_parts import Cooperation
from showcase.model.country_groups import with_members
from showcase.model.matches import Party, looks_for_partners
from showcase.model.statements import Website
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import ClusterCard
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.things import thing_link, thing_name


@dataclass(frozen=True, slots=True)
class Open:
    """A cluster or an actor that says what it offers, needs, or where it looks for partners."""

    key: Party
    written: ClusterProfile | Actor
    cooperation: Cooperation
    countries: tuple[str, ...] = field(init=False)  # where it looks for partners, the members of groups among them

    def __post_init__(self) -> None:
        """Find the countries once: every pair asks for them."""
        object.__setattr__(self, "countries", with_members(self.cooperation.target_countries))

    @property
    def website(self) -> str:
        """The address of its own site, or nothing."""
        website = self.written.website
        return (website.url if isinstance(website, Website) else website) or ""


def open_parties(catalogue: Catalogue) -> Iterator[Open]:
    """List who looks for partners: clusters first, then the actors that want to be found, unless they are counted."""
    for identifier, cluster in catalogue.clusters.items():
        if cluster.profile.cooperation is not None and looks_for_partners(cluster.profile):
            yield Open(("clusters", identifier), cluster.profile, cluster.profile.cooperation)
    if catalogue.shows_actors:
        for identifier, actor in catalogue.actors.items():
            if actor.written.cooperation is not None:
                yield Open(("actors", identifier), actor.written, actor.written.cooperation)


def parties_by_key(parts: Parts) -> dict[Party, Open]:
    """Give who looks for partners by folder and identifier; gathered once."""
    return recall(
        parts.lasting, ("open parties",), lambda: {party.key: party for party in open_parties(parts.catalogue)}
    )


def party_link(key: Party, parts: Parts) -> LinkView:
    """Link to the page of a cluster or an actor."""
    return thing_link(*key, parts)


def party_name(key: Party, parts: Parts) -> str:
    """Name a cluster or an actor."""
    return thing_name(*key, parts).text


def party_card(key: Party, parts: Parts) -> ClusterCard | None:
    """Show a cluster as its card; an actor has none."""
    folder, identifier = key
    return parts.cluster_card(parts.catalogue.clusters[identifier]) if folder == "clusters" else None

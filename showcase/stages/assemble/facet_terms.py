"""The vocabularies that nobody writes: countries, languages, tiers, and the kinds of what clusters offer and seek."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from showcase.model.catalogue import FACETS, CatalogueTerm
from showcase.model.choice_words import COOPERATION
from showcase.model.cluster import ClusterProfile
from showcase.model.codes import country_name, language_name
from showcase.model.content import Content
from showcase.model.locale import LocalizedText

# Visitors name countries and languages in any language that the generator speaks, whichever the site has.
NAMED_IN = ("en", "de", "da", "nb", "fr", "ar", "ja")
ALSO_CALLED = {
    "AE": ("UAE",),
    "BY": ("Weißrussland", "Hviderusland"),
    "CI": ("Ivory Coast", "Elfenbeinküste"),
    "CZ": ("Czech Republic", "Tschechische Republik", "République tchèque"),
    "GB": ("UK", "Great Britain", "Großbritannien", "Grande-Bretagne"),
    "KR": ("Korea", "Republic of Korea"),
    "MK": ("Macedonia", "Mazedonien"),
    "NL": ("Holland", "The Netherlands"),
    "TR": ("Turkey",),
    "US": ("United States of America",),
}

Listed = Mapping[str, Mapping[str, list[str]]]  # vocabulary → term → clusters


def facets_by_cluster(
    content: Content, services: Mapping[str, tuple[str, ...]], parents: Mapping[str, Mapping[str, str | None]]
) -> dict[str, Mapping[str, tuple[str, ...]]]:
    """Give the terms of each cluster by facet, broader ones among them; `services` are those of each cluster."""
    found: dict[str, Mapping[str, tuple[str, ...]]] = {}
    for identifier in sorted(content.clusters):
        written = written_facets(content, identifier, services.get(identifier, ()))
        found[identifier] = {facet: with_broader(written[facet], parents.get(facet, {})) for facet in FACETS}
    return found


def with_broader(identifiers: Iterable[str], parents: Mapping[str, str | None]) -> tuple[str, ...]:
    """Add the broader terms behind each term; every term once, narrow ones first."""
    found: dict[str, None] = {}
    for identifier in identifiers:
        current: str | None = identifier
        while current is not None and current not in found:
            found[current] = None
            current = parents.get(current)
    return tuple(found)


def written_facets(content: Content, cluster_id: str, services: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Give the terms of a cluster in each vocabulary as its profile and its services name them, each once."""
    profile = content.clusters[cluster_id].written
    return {
        "sectors": profile.sectors,
        "technologies": profile.technologies,
        "regions": profile.regions,
        "countries": (profile.country.lower(),),
        "ecosystems": profile.ecosystems,
        "stages": (profile.lifecycle_stage,) if profile.lifecycle_stage else (),
        "tiers": (profile.tier.tier,) if profile.tier else (),
        "labels": (profile.label.kind,) if profile.label else (),
        "service-kinds": _service_kinds(content, services),
        "languages": tuple(tag.lower() for tag in profile.website.languages) if profile.website else (),
        **_cooperation(profile),
    }


def _service_kinds(content: Content, services: Iterable[str]) -> tuple[str, ...]:
    """Find what kinds of help members get: services to cluster managements are no help of the cluster's own."""
    offered = (content.services[service_id].written for service_id in services)
    return tuple(
        dict.fromkeys(
            service.kind for service in offered if service.kind and service.offered_to != "cluster_management"
        )
    )


def _cooperation(profile: ClusterProfile) -> dict[str, tuple[str, ...]]:
    cooperation = profile.cooperation
    offers, seeks = (cooperation.offers, cooperation.seeks) if cooperation else ((), ())
    return {
        "offers": tuple(dict.fromkeys(item.kind for item in offers)),
        "seeks": tuple(dict.fromkeys(item.kind for item in seeks)),
    }


def made_vocabularies(content: Content, clusters: Listed) -> dict[str, dict[str, CatalogueTerm]]:
    """
    Make the vocabularies that no file holds, with labels in every language of the site.

    Countries and languages are in the order of their codes; those that only services name are there without clusters.
    The others are in their own order; what no cluster has, or, of tiers, had, is left out.
    """
    kinds = {kind: _said(message, content) for kind, message in COOPERATION.items()}
    former = {tier.tier for entry in content.clusters.values() for tier in entry.written.former_tiers}
    tiers = former.union(clusters["tiers"])
    found: dict[str, dict[str, LocalizedText]] = {
        "countries": _countries(content, clusters["countries"]),
        "languages": _languages(content, clusters["languages"]),
        "tiers": {tier.id: tier.title for tier in content.programme.written.tiers if tier.id in tiers},
        "offers": {kind: label for kind, label in kinds.items() if kind in clusters["offers"]},
        "seeks": {kind: label for kind, label in kinds.items() if kind in clusters["seeks"]},
    }
    return {
        name: {
            identifier: _term(identifier, label, clusters[name], _other_names(name, identifier, label))
            for identifier, label in labels.items()
        }
        for name, labels in found.items()
    }


def _other_names(vocabulary: str, identifier: str, label: LocalizedText) -> tuple[str, ...]:
    """Name a country or a language as people elsewhere do; what differs in capital letters only is left out."""
    names: tuple[str, ...] = ()
    if vocabulary == "countries":
        code = identifier.upper()
        names = (*(country_name(code, tag) for tag in NAMED_IN), *ALSO_CALLED.get(code, ()))
    elif vocabulary == "languages":
        names = tuple(language_name(identifier, tag) for tag in NAMED_IN)
    known = {name.lower() for _, name in label.by_tag}
    return tuple({name.lower(): name for name in names if name.lower() not in known}.values())


def _countries(content: Content, of_clusters: Iterable[str]) -> dict[str, LocalizedText]:
    of_services = {entry.written.country.lower() for entry in content.services.values() if entry.written.country}
    return {
        code: LocalizedText(tuple((locale.tag, country_name(code.upper(), locale.base)) for locale in content.locales))
        for code in sorted(of_services.union(of_clusters))
    }


def _languages(content: Content, of_clusters: Iterable[str]) -> dict[str, LocalizedText]:
    of_services = {tag.lower() for entry in content.services.values() for tag in entry.written.languages}
    return {
        tag: LocalizedText(tuple((locale.tag, _capital(language_name(tag, locale.base))) for locale in content.locales))
        for tag in sorted(of_services.union(of_clusters))
    }


def _capital(name: str) -> str:
    """Begin a name with a capital letter, as an entry of a list; many languages write theirs small."""
    return name[:1].upper() + name[1:]


def _said(message: str, content: Content) -> LocalizedText:
    return LocalizedText(tuple((tag, messages.gettext(message)) for tag, messages in content.messages.items()))


def _term(
    identifier: str, label: LocalizedText, clusters: Mapping[str, list[str]], synonyms: tuple[str, ...]
) -> CatalogueTerm:
    return CatalogueTerm(
        id=identifier,
        label=label,
        synonyms=synonyms,
        description=None,
        broader=None,
        narrower=(),
        clusters=tuple(clusters.get(identifier, ())),
        colour_field=0,
    )

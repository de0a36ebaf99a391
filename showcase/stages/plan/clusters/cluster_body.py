"""What the profile of a cluster shows."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from showcase.model.catalogue import Cluster
from showcase.model.cluster import ClusterProfile
from showcase.model.cluster_parts import Cooperation, FundingSource, WorkingGroup
from showcase.model.locale import NO_TEXT
from showcase.model.mail_link import mail_link
from showcase.model.safe_markup import field_markup
from showcase.model.statements import Contact, TopicStatement
from showcase.model.translation_state import NAMING_TOPICS
from showcase.model.views.body_views import ClusterBody
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import ContactView, FactView, NamedItem, PartnerGroup, Section, StatementView
from showcase.stages.plan.actors.actor_counts import cluster_actor_counts
from showcase.stages.plan.brand.badge_code import codes_of_cluster
from showcase.stages.plan.brand.badges_page import badge_address
from showcase.stages.plan.clusters.cluster_facts import cluster_facts, member_shares
from showcase.stages.plan.clusters.compare_links import compare_with_url
from showcase.stages.plan.clusters.linked_entries import linked_partners, linked_statements
from showcase.stages.plan.clusters.related_views import related_views
from showcase.stages.plan.documents.document_rows import document_rows, download_rows
from showcase.stages.plan.enumerations import (
    FUNDING_KINDS,
    PARTNER_KINDS,
    PRECISION,
    STATUS,
    TOPICS,
)
from showcase.stages.plan.figures.benchmark_charts import cluster_benchmarks
from showcase.stages.plan.hosts import shown_host
from showcase.stages.plan.partners.possible_partners import possible_partners
from showcase.stages.plan.partners.write_ways import write_to_agency
from showcase.stages.plan.parts import Parts, cluster_emblem
from showcase.stages.plan.prints.print_files import factsheet_path
from showcase.stages.plan.wording import N_, Wording

_STATED = ("aims", "objectives", "strengths")
_SECTIONS = (
    ("projects", N_("Projects")),
    ("further_stories", N_("Milestones and successes")),
    ("further_events", N_("Events")),
    ("further_documents", N_("Papers")),
    ("governance", N_("Governance")),
    ("distinctions", N_("Awards and labels")),
)


def cluster_body(cluster: Cluster, parts: Parts) -> ClusterBody:
    """Put together what the profile of a cluster shows."""
    profile, words = cluster.profile, parts.words
    told: dict[str, Any] = {
        "name": words.name(profile.name),
        "summary": words.text(profile.summary),
        "description_text": words.text(profile.description),
    }
    stated: dict[str, Any] = {name: parts.statements(getattr(profile, name)) for name in _STATED}
    sections = tuple(_sections(cluster, parts))
    statements = itertools.chain(*stated.values(), *(section.items for section in sections))
    shown = (*told.values(), *(statement.text for statement in statements))
    return ClusterBody(
        **told,
        **stated,
        **_sign(cluster, parts),
        **_status(profile, parts),
        **_ways_to_reach(cluster.id, profile, parts),
        **_exchange(cluster, parts),
        description=field_markup(told["description_text"].text),
        sectors=tuple(parts.term("sectors", item) for item in profile.sectors),
        technologies=tuple(parts.term("technologies", item) for item in profile.technologies),
        facts=cluster_facts(cluster, parts),
        figures=tuple(parts.figure(figure) for figure in profile.key_figures),
        benchmarks=cluster_benchmarks(cluster, parts),
        member_shares=tuple(member_shares(profile.members, words)),
        members_note=words.text(profile.members.note) if profile.members else NO_TEXT,
        sections=sections,
        documents=(*download_rows(cluster.id, parts), *document_rows(cluster.ties.documents, parts)),
        related=related_views(cluster, parts),
        compare_url=compare_with_url(cluster.id, parts),
        fallback_note=parts.fallback_note(cluster.languages, shown),
        factsheet_url=parts.drawn_file(factsheet_path(cluster.id, parts.words.locale.tag)),
        badge_codes=codes_of_cluster(cluster.id, parts),
        badges_url=badge_address(cluster.id, parts),
    )


def _sign(cluster: Cluster, parts: Parts) -> dict[str, Any]:
    """Tell by what a cluster is recognised: names, colours, pictures."""
    profile = cluster.profile
    name = parts.words.name(profile.name).text
    return {
        "id": cluster.id,
        "name_local": profile.name_local if profile.name_local and profile.name_local != name else "",
        "acronym": profile.acronym or "",
        "formerly": tuple(parts.named(item) for item in profile.formerly),
        "field": cluster.colour_field,
        "emblem": cluster_emblem(cluster),
        "logo": parts.picture(profile.logo),
        "photos": tuple(photo for item in profile.photos if (photo := parts.picture(item))),
    }


def _status(profile: ClusterProfile, parts: Parts) -> dict[str, Any]:
    """Tell whether it works, and how far the profile can be trusted."""
    return {
        "status_words": _status_words(profile, parts.words),
        "status_note": parts.words.text(profile.status_note),
        "merged_into": parts.cluster_link(profile.merged_into) if profile.merged_into else None,
        "remarks": parts.words.text(profile.remarks),
        "sources": parts.sources(profile.sources),
        "freshness": parts.freshness(profile.reviewed_on),
    }


def _ways_to_reach(cluster_id: str, profile: ClusterProfile, parts: Parts) -> dict[str, Any]:
    """Tell whom to write to, and where."""
    words, website = parts.words, profile.website.url if profile.website else ""
    links = (LinkView(link.url, words.plain(link.network.capitalize())) for link in profile.social_links)
    return {
        "contact": contact_view(profile.contact, parts),
        "agency_contact": _agency_contact(cluster_id, profile, parts),
        "website_url": website,
        "website_host": shown_host(website),
        "social_links": tuple(links),
        "location_words": _location_words(profile, words),
    }


def _exchange(cluster: Cluster, parts: Parts) -> dict[str, Any]:
    """Tell what it gives, what it looks for, and with whom."""
    profile = cluster.profile
    cooperation = profile.cooperation or Cooperation()
    return {
        "services": tuple(parts.service_card(parts.catalogue.services[item]) for item in cluster.ties.services),
        "further_services": parts.statements(profile.further_services),
        "possible_partners": possible_partners(("clusters", cluster.id), parts),
        "actor_counts": tuple(_actor_counts(cluster, parts)),
        "offers": parts.statements(cooperation.offers),
        "seeks": parts.statements(cooperation.seeks),
        "target_regions": parts.statements(cooperation.target_regions),
        "target_countries": tuple(parts.words.country(code) for code in cooperation.target_countries),
        "working_groups": tuple(_working_group(group, parts) for group in profile.working_groups),
        "partners": tuple(_partner_groups(cluster, parts)),
    }


def _actor_counts(cluster: Cluster, parts: Parts) -> Iterator[FactView]:
    for number, (label, count) in enumerate(cluster_actor_counts(cluster.id, parts)):
        yield FactView(f"actors-{number}", label, (LinkView("", parts.words.plain(parts.words.number(count))),), "")


def _status_words(profile: ClusterProfile, words: Wording) -> str:
    if profile.status is None or profile.status == "active":
        return ""
    status = words.say(STATUS[profile.status])
    since = words.date(profile.status_since)
    return words.say("%(status)s since %(date)s", status=status, date=since) if since else status


def contact_view(contact: Contact | None, parts: Parts) -> ContactView | None:
    """Show whom to write to."""
    if contact is None:
        return None
    address = contact.address
    country = (parts.words.country(address.country),) if address and address.country else ()
    return ContactView(
        role=parts.words.text(contact.role),
        organisation=parts.words.plain(contact.organisation or ""),
        mail=contact.mail or "",
        form_url=contact.form or "",
        address_lines=(*address.lines, *country) if address else (),
        sources=parts.sources(contact.sources),
        note=parts.words.text(contact.note),
        mail_url=mail_link(contact.mail) if contact.mail else "",
    )


def _agency_contact(cluster_id: str, profile: ClusterProfile, parts: Parts) -> ContactView | None:
    contact = profile.agency_contact
    if contact is None:
        return None
    office, role = parts.words.text(contact.office), parts.words.text(contact.role)
    mail_url = write_to_agency(contact.mail, cluster_id, parts) if contact.mail else ""
    return ContactView(role, office, contact.mail or "", "", (), (), NO_TEXT, mail_url)


def _working_group(group: WorkingGroup, parts: Parts) -> NamedItem:
    words = parts.words
    return NamedItem(
        words.text(group.name),
        words.text(group.text),
        group.year or "",
        words.text(group.note),
        parts.sources(group.sources),
    )


def _partner_groups(cluster: Cluster, parts: Parts) -> Iterator[PartnerGroup]:
    for kind, message in PARTNER_KINDS.items():
        named = (parts.named(partner) for partner in cluster.profile.partners if partner.kind == kind)
        items = (*linked_partners(kind, cluster, parts), *named)
        if items:
            yield PartnerGroup(kind, parts.words.say(message), items)


def _sections(cluster: Cluster, parts: Parts) -> Iterator[Section]:
    profile = cluster.profile
    for name, message in _SECTIONS:
        items = (*linked_statements(name, cluster, parts), *parts.statements(getattr(profile, name)))
        if items:
            yield Section(name, parts.words.say(message), items)
    if profile.funding_sources:
        items = tuple(_funding(source, parts) for source in profile.funding_sources)
        yield Section("funding_sources", parts.words.say("Who pays for the cluster management"), items)
    if profile.further_facts:
        facts = tuple(_topic_statement(fact, parts) for fact in profile.further_facts)
        yield Section("further_facts", parts.words.say("What other sources say"), facts)


def _topic_statement(fact: TopicStatement, parts: Parts) -> StatementView:
    shown, topic = parts.statement(fact), parts.words.say(TOPICS[fact.topic])
    return replace(shown, text=parts.words.name(fact.text) if fact.topic in NAMING_TOPICS else shown.text, topic=topic)


def _funding(source: FundingSource, parts: Parts) -> StatementView:
    words = parts.words
    kind = words.plain(words.say(FUNDING_KINDS[source.kind]))
    text = words.text(source.text) or kind
    return StatementView(
        text, source.year or "", source.amount or "", words.text(source.note), parts.sources(source.sources)
    )


def _location_words(profile: ClusterProfile, words: Wording) -> str:
    if profile.location is None:
        return ""
    point = f"{profile.location.latitude}, {profile.location.longitude}"
    return f"{point} ({words.say(PRECISION[profile.location.precision])})"

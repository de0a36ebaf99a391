"""The short facts beside a cluster profile."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model.catalogue import Cluster
from showcase.model.cluster_parts import Members
from showcase.model.locale import ChosenText
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import FactView
from showcase.stages.plan.clusters.earlier_standing import former_labels, former_tiers, held_words
from showcase.stages.plan.enumerations import MEMBER_TYPES, STATUS
from showcase.stages.plan.labels import label_words
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_, Wording


def cluster_facts(cluster: Cluster, parts: Parts) -> tuple[FactView, ...]:
    """List what is known, in a fixed order; what is not known is left out, but the status says so."""
    return tuple(fact for fact in _all_facts(cluster, parts) if fact.values)


def _all_facts(cluster: Cluster, parts: Parts) -> Iterator[FactView]:
    profile, words = cluster.profile, parts.words
    yield _members(cluster, parts)
    yield _fact("seat", words.say("Seat"), [profile.city], parts)
    yield _terms("regions", "regions", words.say("Region"), profile.regions, parts)
    yield _terms("country", "countries", words.say("Country"), cluster.facets["countries"], parts)
    yield _fact("founded", words.say("Founded"), [words.date(profile.founded)], parts)
    yield _text("legal-form", words.say("Legal form"), words.text(profile.legal_form))
    yield _text("host", words.say("Host organisation"), words.name(profile.host_organisation))
    yield _label(cluster, parts)
    yield former_labels(cluster, parts)
    yield _tier(cluster, parts)
    yield former_tiers(cluster, parts)
    yield _programmes(cluster, parts)
    stages = (profile.lifecycle_stage,) if profile.lifecycle_stage else ()
    yield _terms("stages", "stages", words.say("Life-cycle stage"), stages, parts)
    yield _terms("ecosystems", "ecosystems", words.say("EU ecosystem"), profile.ecosystems, parts)
    yield _priorities(cluster, parts)
    yield _terms("languages", "languages", words.say("Languages of the website"), cluster.facets["languages"], parts)
    yield _fact("local-name", words.say("Name in its own language"), [profile.name_local], parts)
    yield _fact("acronym", words.say("Short form"), [profile.acronym], parts)
    status = words.say(STATUS[profile.status]) if profile.status else words.say("not stated")
    yield _fact("status", words.say("Status"), [status], parts)


def _fact(name: str, label: str, values: list[str | None], parts: Parts, note: str = "") -> FactView:
    shown = tuple(LinkView("", parts.words.plain(value)) for value in values if value)
    return FactView(name, label, shown, note)


def _text(name: str, label: str, text: ChosenText) -> FactView:
    return FactView(name, label, (LinkView("", text),) if text else (), "")


def _terms(name: str, vocabulary: str, label: str, identifiers: tuple[str, ...], parts: Parts) -> FactView:
    tags = [parts.term(vocabulary, identifier) for identifier in identifiers]
    return FactView(name, label, tuple(LinkView(tag.url, tag.label) for tag in tags), "")


def _members(cluster: Cluster, parts: Parts) -> FactView:
    members, words = cluster.profile.members, parts.words
    total = words.number(members.total) if members and members.total is not None else None
    counted = words.date(members.as_of) if members else ""
    return _fact("members", words.say("Members"), [total], parts, note=counted)


def _label(cluster: Cluster, parts: Parts) -> FactView:
    label, words = cluster.profile.label, parts.words
    if label is None:
        return FactView("label", "", (), "")
    notes = []
    if label.awarded:
        notes.append(words.say("awarded %(date)s", date=words.date(label.awarded)))
    if label.valid_until:
        is_past = label.valid_until.last_day < parts.today
        message = N_("was valid until %(date)s") if is_past else N_("valid until %(date)s")
        notes.append(words.say(message, date=words.date(label.valid_until)))
    tag = parts.term("labels", label.kind)
    text = words.plain(label_words(label, parts.catalogue.vocabularies["labels"], words))
    return FactView("label", words.say("Quality label"), (LinkView(tag.url, text),), words.listed(notes))


def _tier(cluster: Cluster, parts: Parts) -> FactView:
    tier, words = cluster.profile.tier, parts.words
    if tier is None:
        return FactView("tier", "", (), "")
    tag = parts.term("tiers", tier.tier)
    held = held_words(tier.since, tier.until, words)
    return FactView("tier", words.say("Tier"), (LinkView(tag.url, tag.label),), held)


def _programmes(cluster: Cluster, parts: Parts) -> FactView:
    words = parts.words
    values = tuple(LinkView("", words.name(item.name)) for item in cluster.profile.programmes)
    since = [words.date(item.since) for item in cluster.profile.programmes if item.since]
    note = words.say("since %(date)s", date=words.listed(since)) if since else ""
    return FactView("programmes", words.say("Programme"), values, note)


def _priorities(cluster: Cluster, parts: Parts) -> FactView:
    titles = {priority.id: priority.title for priority in parts.catalogue.programme.priorities}
    values = tuple(LinkView("", parts.words.text(titles[item])) for item in cluster.profile.priorities)
    return FactView("priorities", parts.words.say("Regional priority"), values, "")


def member_shares(members: Members | None, words: Wording) -> Iterator[tuple[str, int, str]]:
    """Give words, number and formatted number of each type of members that was counted."""
    for name, message in MEMBER_TYPES.items():
        number = getattr(members, name, None)
        if number is not None:
            yield words.say(message), number, words.number(number)

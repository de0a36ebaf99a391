"""What a cluster says in each row of a comparison: the same words as on its profile, which a script takes them from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from showcase.model.catalogue import Cluster
from showcase.model.cluster_parts import CooperationItem
from showcase.model.mail_link import mail_link
from showcase.model.statements import Statement
from showcase.model.views.compare_views import CompareCell, CompareColumn, CompareRow, CompareValue
from showcase.model.views.part_views import FactView, FigureView, TagView
from showcase.stages.plan.clusters.cluster_body import contact_view
from showcase.stages.plan.clusters.cluster_facts import cluster_facts, member_shares
from showcase.stages.plan.hosts import shown_host
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

_MOST = 5  # values of one cell, where profiles have long lists
_ROWS = (
    ("summary", N_("In short"), 1),
    ("sectors", N_("Sector"), 0),
    ("technologies", N_("Technologies"), 0),
    ("seat", N_("Seat"), 0),
    ("regions", N_("Region"), 0),
    ("country", N_("Country"), 0),
    ("founded", N_("Founded"), 0),
    ("legal-form", N_("Legal form"), 0),
    ("members", N_("Members"), 0),
    ("member-types", N_("Members by type"), 0),
    ("label", N_("Quality label"), 0),
    ("tier", N_("Tier"), 0),
    ("stages", N_("Life-cycle stage"), 0),
    ("figures", N_("Key figures"), _MOST),
    ("services", N_("Services"), _MOST),
    ("offers", N_("Offers"), _MOST),
    ("seeks", N_("Looks for"), _MOST),
    ("targets", N_("Where it looks for partners"), _MOST),
    ("languages", N_("Languages of the website"), 0),
    ("contact", N_("Contact"), 0),
    ("website", N_("Website"), 0),
    ("freshness", N_("Profile"), 0),
)
_ALL = 99

Values = Iterable[CompareValue]


def compare_rows(parts: Parts, columns: Sequence[CompareColumn] = ()) -> tuple[CompareRow, ...]:
    """Name the rows in their order, and tell which are the same in all of at least two columns."""
    rows = (CompareRow(name, parts.words.say(message), most or _ALL) for name, message, most in _rows(parts))
    return tuple(
        replace(row, is_same=len(columns) > 1 and len({column.cells[number] for column in columns}) == 1)
        for number, row in enumerate(rows)
    )


def _rows(parts: Parts) -> Iterator[tuple[str, str, int]]:
    """Leave out what the programme does not have at all."""
    return (row for row in _ROWS if row[0] != "tier" or parts.catalogue.programme.tiers)


def compare_column(cluster: Cluster, parts: Parts) -> CompareColumn:
    """Fill the column of a cluster; made once for all pages of a language and a depth."""
    return recall(parts.memory, ("compare", cluster.id), lambda: _column(cluster, parts))


def _column(cluster: Cluster, parts: Parts) -> CompareColumn:
    facts = {fact.name: fact for fact in cluster_facts(cluster, parts)}
    cells = []
    for name, _, most in _rows(parts):
        made = _MAKERS[name](cluster, parts) if name in _MAKERS else _fact(facts.get(name))
        values = tuple(made)
        cells.append(CompareCell(values[: most or _ALL], has_more=len(values) > (most or _ALL)))
    return CompareColumn(
        id=cluster.id,
        url=parts.place.to("clusters", cluster.id),
        name=parts.words.name(cluster.profile.name),
        field=cluster.colour_field,
        cells=tuple(cells),
    )


def _fact(fact: FactView | None) -> Iterator[CompareValue]:
    if fact is not None:
        *before, last = fact.values
        yield from (CompareValue(value.url, value.text) for value in before)
        yield CompareValue(last.url, last.text, fact.note)


def _summary(cluster: Cluster, parts: Parts) -> Iterator[CompareValue]:
    summary = parts.words.text(cluster.profile.summary)
    if summary:
        yield CompareValue("", summary)


def _tags(tags: Iterable[TagView]) -> Iterator[CompareValue]:
    return (CompareValue(tag.url, tag.label) for tag in tags)


def _sectors(cluster: Cluster, parts: Parts) -> Values:
    return _tags(parts.term("sectors", item) for item in cluster.profile.sectors)


def _technologies(cluster: Cluster, parts: Parts) -> Values:
    return _tags(parts.term("technologies", item) for item in cluster.profile.technologies)


def _member_types(cluster: Cluster, parts: Parts) -> Iterator[CompareValue]:
    for label, _, number in member_shares(cluster.profile.members, parts.words):
        yield CompareValue("", parts.words.plain(label), number)


def _figures(cluster: Cluster, parts: Parts) -> Values:
    return (_figure(parts.figure(figure)) for figure in cluster.profile.key_figures)


def _figure(figure: FigureView) -> CompareValue:
    detail = " ".join(part for part in (figure.value, figure.unit.text, figure.year) if part)
    return CompareValue("", figure.label, detail)


def _services(cluster: Cluster, parts: Parts) -> Iterator[CompareValue]:
    for identifier in cluster.ties.services:
        card = parts.service_card(parts.catalogue.services[identifier])
        yield CompareValue(card.url, card.title)
    yield from _statements(cluster.profile.further_services, parts)


def _statements(items: Iterable[Statement], parts: Parts) -> Iterator[CompareValue]:
    return (CompareValue("", parts.words.text(item.text), item.year or "") for item in items)


def _exchange(side: str) -> Callable[[Cluster, Parts], Values]:
    def values(cluster: Cluster, parts: Parts) -> Values:
        cooperation = cluster.profile.cooperation
        items: tuple[CooperationItem, ...] = getattr(cooperation, side) if cooperation else ()
        return _statements(items, parts)

    return values


def _targets(cluster: Cluster, parts: Parts) -> Iterator[CompareValue]:
    cooperation, words = cluster.profile.cooperation, parts.words
    if cooperation:
        yield from (CompareValue("", words.plain(words.country(code))) for code in cooperation.target_countries)
        yield from _statements(cooperation.target_regions, parts)


def _contact(cluster: Cluster, parts: Parts) -> Iterator[CompareValue]:
    contact, words = contact_view(cluster.profile.contact, parts), parts.words
    if contact is None:
        return
    if contact.role:
        yield CompareValue("", contact.role)
    if contact.mail:
        yield CompareValue(mail_link(contact.mail), words.plain(contact.mail))
    if contact.form_url:
        yield CompareValue(contact.form_url, words.plain(words.say("Contact form")))


def _website(cluster: Cluster, parts: Parts) -> Iterator[CompareValue]:
    if cluster.profile.website:
        url = cluster.profile.website.url
        yield CompareValue(url, parts.words.plain(shown_host(url)))


def _freshness(cluster: Cluster, parts: Parts) -> Iterator[CompareValue]:
    fresh = parts.freshness(cluster.profile.reviewed_on)
    yield CompareValue("", parts.words.plain(fresh.words), fresh.date)


_MAKERS: dict[str, Callable[[Cluster, Parts], Values]] = {
    "summary": _summary,
    "sectors": _sectors,
    "technologies": _technologies,
    "member-types": _member_types,
    "figures": _figures,
    "services": _services,
    "offers": _exchange("offers"),
    "seeks": _exchange("seeks"),
    "targets": _targets,
    "contact": _contact,
    "website": _website,
    "freshness": _freshness,
}

"""What stands before and after the clusters of the brochure: the region, contacts, imprint."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from showcase.model.locale import NO_TEXT, ChosenText
from showcase.model.programme import Priority, ProgrammeBody
from showcase.model.views.brochure_views import BrochureContact, BrochurePriority, BrochureRegion
from showcase.model.views.part_views import SourceView
from showcase.model.views.region_views import RegionFigureTable
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.prints.brochure_head import region_figures
from showcase.stages.plan.region.region_figures import figure_tables

_TABLES = 4
_ROWS = 8
_PRIORITIES = 12
_EXPERTS = 24

Paragraphs = tuple[tuple[str, tuple[str, ...]], ...]


def brochure_region(parts: Parts) -> BrochureRegion:
    """Tell of the territory: summary, figures with year and source, priorities."""
    words, programme = parts.words, parts.catalogue.programme
    figures, tables = region_figures(parts), _tables(parts)
    sources = [source for figure in figures for source in figure.sources]
    sources += [source for table in tables for row in table.rows for source in row.sources]
    return BrochureRegion(
        title=words.name(programme.territory),
        text=words.text(programme.summary),
        figures=figures,
        tables=tables,
        priorities=tuple(_priority(item, parts) for item in programme.priorities[:_PRIORITIES]),
        sources=tuple({source.host or source.remark: source for source in sources}.values()),
    )


def _priority(priority: Priority, parts: Parts) -> BrochurePriority:
    words, sectors = parts.words, parts.catalogue.vocabularies.get("sectors", {})
    field = sectors[priority.sectors[0]].colour_field if priority.sectors else 0
    return BrochurePriority(words.text(priority.title), words.text(priority.text), priority.period or "", field)


def _tables(parts: Parts) -> tuple[RegionFigureTable, ...]:
    """Choose figures that compare regions, as far as they fit on paper."""
    several, _ = figure_tables(parts)
    return tuple(table for table in several if len(table.rows) <= _ROWS)[:_TABLES]


def brochure_contacts(parts: Parts) -> Iterator[BrochureContact]:
    """Name whom to write to: the programme, its agency, its owner, who pays, and experts by sector."""
    programme, words = parts.catalogue.programme, parts.words
    contact = programme.contact
    if contact:
        address = contact.address
        country = (words.country(address.country),) if address and address.country else ()
        lines = (*address.lines, *country) if address else ()
        yield BrochureContact(
            heading=words.say("Contact of the programme"),
            name=words.text(contact.role) or words.plain(contact.organisation or ""),
            lines=tuple(words.plain(line) for line in lines) or _some(words.plain(contact.organisation or "")),
            mail=contact.mail or "",
            website_url=contact.form or "",
            website_host=words.say("Contact form") if contact.form else "",
        )
    yield from _bodies(parts)
    for expert in programme.experts[:_EXPERTS]:
        sectors = words.listed(parts.term("sectors", sector).label.text for sector in expert.sectors)
        text = words.plain(sectors)
        yield BrochureContact(words.say("Experts"), words.text(expert.role), _some(text), expert.mail or "", "", "")


def _bodies(parts: Parts) -> Iterator[BrochureContact]:
    programme, say = parts.catalogue.programme, parts.words.say
    if programme.agency:
        yield _body(say("Agency"), programme.agency, parts)
    if programme.owner:
        yield _body(say("Owner of the programme"), programme.owner, parts)
    for funder in programme.funders:
        yield _body(say("Funded by"), funder, parts)


def _body(heading: str, body: ProgrammeBody, parts: Parts) -> BrochureContact:
    website = body.website or ""
    host = (urlsplit(website).hostname or "").removeprefix("www.")
    return BrochureContact(heading, parts.words.name(body.name), (), body.mail or "", website, host)


def _some(text: ChosenText) -> tuple[ChosenText, ...]:
    return (text,) if text else ()


def brochure_imprint(parts: Parts) -> Paragraphs:
    """Say who publishes, under which licence, where the facts are from, and of which day they are."""
    return tuple((heading, tuple(filter(None, lines))) for heading, lines in _imprint(parts) if any(lines))


def _imprint(parts: Parts) -> Iterator[tuple[str, list[str]]]:
    words, programme, legal = parts.words, parts.catalogue.programme, parts.catalogue.programme.legal
    say = words.say
    if legal and legal.kind == "demonstration":
        shown = say("This brochure is a demonstration. It is not an official paper of any programme or public body.")
        yield say("What you see"), [shown]
    elif legal:
        address = legal.address
        lines = [legal.organisation or "", *(address.lines if address else ()), legal.mail or "", legal.phone or ""]
        represented = words.text(legal.represented_by).text
        yield say("Publisher"), [*lines, f"{say('Represented by')}: {represented}" if represented else ""]
    licence = programme.licence
    yield say("Licence of the data"), [licence.name, licence.url or ""] if licence else []
    sources = say("The facts come from the profiles of the clusters. Each profile on the site names its sources.")
    yield say("Sources"), [sources, *_named(parts.sources(programme.sources))]
    made = say("Drawn from the data of the site as of %(date)s.", date=words.date(parts.today))
    other = say("A small code beside a text names its language where it is not that of this brochure.")
    yield say("About this brochure"), [made, other]


def _named(sources: tuple[SourceView, ...]) -> list[str]:
    return [" – ".join(filter(None, (source.remark, source.host))) for source in sources[:_ROWS]]


def notice(parts: Parts) -> ChosenText:
    """Give the sentence that the programme puts at the foot of everything."""
    programme = parts.catalogue.programme
    return parts.words.text(programme.notice) if programme.notice else NO_TEXT

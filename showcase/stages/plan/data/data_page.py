"""The page that tells what open data there is, and how to use it."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model.catalogue import Catalogue
from showcase.model.event_calendars import event_calendars
from showcase.model.mail_link import mail_link
from showcase.model.news import FEED_FILE, feeds_of
from showcase.model.open_data import (
    CATALOG,
    DATASETS,
    FOLDER,
    MANUAL,
    MEDIA_TYPES,
    THING_FOLDERS,
    VERSION,
    Dataset,
    has_open_data,
    schema_file,
    thing_file,
)
from showcase.model.views.data_views import DataBody, DataFileView, DatasetView
from showcase.model.views.page_views import LinkView
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

_FORMS = {"json": "JSON", "csv": "CSV", "geojson": "GeoJSON", "jsonld": "JSON-LD"}
_NOTES = (
    N_("Every figure comes with its year and its source. Keep them together: sources differ, and years do too."),
    N_("Texts stand there in every language they are written in. What is not known is left out, never guessed."),
    N_("Files keep their addresses. When the format changes, its version does, and the handbook says how."),
    N_("Tables open in Excel and LibreOffice. An apostrophe before signs such as = makes them plain text."),
)


def data_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the page; a small site of one cluster has none."""
    if has_open_data(catalogue):
        yield PageOrder("data", "", (FOLDER,), _make, source=catalogue.programme_file)


def _make(parts: Parts) -> tuple[PageText, DataBody]:
    words, programme = parts.words, parts.catalogue.programme
    title = words.say("Open data")
    lead = words.say("Everything this site tells, as files for your own tables, maps and programs.")
    licence = programme.licence
    contact = programme.contact
    first = next(iter(parts.catalogue.clusters), "")
    body = DataBody(
        title=title,
        lead=lead,
        licence=licence.name if licence else "",
        licence_url=(licence.url or "") if licence else "",
        ask_url=(mail_link(contact.mail) if contact.mail else contact.form or "") if contact else "",
        as_of=words.date(parts.today),
        version=VERSION,
        datasets=tuple(_dataset(dataset, parts) for dataset in DATASETS),
        notes=tuple(words.say(note) for note in _NOTES),
        feeds=tuple(_feeds(parts)),
        catalog_url=parts.place.root + CATALOG,
        example_url=parts.place.root + thing_file("clusters", first) if first else "",
        cite=_cite(parts),
        command=f"curl {parts.base_url}/{FOLDER}/clusters.json" if parts.base_url else "",
        manual_url=parts.place.root + MANUAL if programme.handbook else "",
    )
    return PageText(title, lead, (((FOLDER,), title),)), body


def _dataset(dataset: Dataset, parts: Parts) -> DatasetView:
    words, root = parts.words, parts.place.root
    number = _entries(dataset.name, parts.catalogue)
    forms = zip(dataset.formats, dataset.files, strict=True)
    return DatasetView(
        id=dataset.name,
        title=words.say(dataset.title),
        about=words.say(dataset.about),
        count=words.number(number) if number else "",
        count_words=words.count("%(count)s entry", "%(count)s entries", number) if number else "",
        files=tuple(DataFileView(root + path, _FORMS[form], MEDIA_TYPES[form]) for form, path in forms),
        schema_url=root + schema_file(dataset.name) if "json" in dataset.formats else "",
    )


def _entries(name: str, catalogue: Catalogue) -> int:
    if name == "taxonomies":
        return sum(map(len, catalogue.vocabularies.values()))
    return len(getattr(catalogue, name)) if name in THING_FOLDERS else 0


def _feeds(parts: Parts) -> Iterator[LinkView]:
    """Link to the feed and the calendar of the whole programme, where there are any."""
    words, home = parts.words, parts.place.to()
    if recall(parts.lasting, ("data", "feed"), lambda: (_has_feed(parts),))[0]:
        yield LinkView(home + FEED_FILE, words.plain(words.say("New and changed (Atom)")))
    calendar = next(event_calendars(parts.catalogue), None)
    if calendar is not None and calendar.of == "programme":
        yield LinkView(home + calendar.name, words.plain(words.say("Events (iCalendar)")))


def _has_feed(parts: Parts) -> bool:
    """Whether there is news; feeds need the address of the site."""
    return bool(parts.base_url) and () in feeds_of(parts.catalogue, parts.today)


def _cite(parts: Parts) -> tuple[str, ...]:
    """Say how to name the data where they are used."""
    words, programme = parts.words, parts.catalogue.programme
    said = (
        words.say("%(programme)s, open data", programme=words.name(programme.name).text),
        words.date(parts.today),
        parts.address(FOLDER),
        programme.licence.name if programme.licence else "",
    )
    return tuple(part for part in said if part)

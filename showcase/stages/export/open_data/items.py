"""The things of the catalogue as items of open data: what pages show, in all languages at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from showcase.model.catalogue import Catalogue, CatalogueTerm, Ties
from showcase.stages.export.open_data.addresses import Addresses
from showcase.stages.export.open_data.values import Item, Plain

OWN_FIELDS = ("id", "pages", "data", "written_in", "connected")  # beside the fields of the file
_TIES = tuple(field.name for field in fields(Ties))
_BODIES = ("owner", "agency")
PROGRAMME_FIELDS = (  # what its pages tell; how the site is made and run is left out
    *("name", "claim", "summary", "territory", "countries", "locales", *_BODIES, "funders", "contact", "experts"),
    *("priorities", "tiers", "admission_criteria", "region", "benchmarks", "licence", "sources"),
)
_BODY_FIELDS = ("name", "website")  # whom to write to stands in `contact`


class Items:
    """Makes the items of one site; organisations that are only counted appear in none of them."""

    def __init__(self, catalogue: Catalogue, addresses: Addresses) -> None:
        """Bind what is exported, and where its pages are."""
        self.catalogue = catalogue
        self.addresses = addresses
        self.shows_actors = catalogue.shows_actors
        self.plain = Plain(catalogue.default_locale.tag)
        self._tags = tuple(locale.tag for locale in catalogue.locales)

    def of(self, folder: str) -> Iterator[Item]:
        """Give the items of a folder, in the order of identifiers."""
        if folder == "actors" and not self.shows_actors:
            return
        for entry in getattr(self.catalogue, folder).values():
            yield self._item(folder, entry)

    def _item(self, folder: str, entry: Any) -> Item:
        item: Item = {"id": entry.id}
        if pages := self.addresses.pages(folder, entry.id):
            item["pages"] = pages
        item["data"] = self.addresses.data(folder, entry.id)
        item["written_in"] = [tag for tag in self._tags if tag in entry.languages]
        written = entry.written
        item |= self.plain.item(written)
        if written.draft:
            item["draft"] = True  # shown by `serve` only
        if connected := self._connected(entry.ties):
            item["connected"] = connected
        if not self.shows_actors:
            item.pop("actors", None)
        return item

    def _connected(self, ties: Ties) -> Item:
        """Name everything that is connected, whichever of the two files says so."""
        found = ((name, getattr(ties, name)) for name in _TIES if name != "actors" or self.shows_actors)
        return {name: list(identifiers) for name, identifiers in found if identifiers}

    def actor_counts(self) -> list[Item]:
        """Count organisations by type; those whose type is not known come last, without one."""
        counted = Counter(entry.written.member_type or "" for entry in self.catalogue.actors.values())
        by_type = sorted(counted.items(), key=lambda pair: (not pair[0], pair[0]))
        return [{"member_type": kind or None, "count": count} for kind, count in by_type]

    def vocabularies(self) -> Iterator[Item]:
        """Give all vocabularies with their terms, in the order of their names."""
        for name, terms in sorted(self.catalogue.vocabularies.items()):
            yield {"id": name, "terms": [self._term(name, term) for term in terms.values()]}

    def _term(self, vocabulary: str, term: CatalogueTerm) -> Item:
        found: Item = {"id": term.id, "pages": self.addresses.pages(vocabulary, term.id)}
        for name in ("label", "synonyms", "description", "broader", "narrower", "previous_ids"):
            if value := getattr(term, name):
                found[name] = self.plain.value(value)
        found["clusters"] = list(term.clusters)
        return found if found["pages"] else {name: value for name, value in found.items() if name != "pages"}

    def programme(self) -> Item:
        """Tell of the programme what its pages tell; figures of the home page stand with it."""
        written = self.plain.item(self.catalogue.programme)
        item = {name: written[name] for name in PROGRAMME_FIELDS if name in written}
        item |= {name: _body(written[name]) for name in _BODIES if name in written}
        if "funders" in written:
            item["funders"] = [_body(body) for body in written["funders"]]
        if figures := written.get("home", {}).get("figures"):
            item["figures"] = figures
        return item


def _body(body: Item) -> Item:
    return {name: body[name] for name in _BODY_FIELDS if name in body}

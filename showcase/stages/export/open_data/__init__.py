"""Open data: everything the pages tell, as files for programs. They come with the default locale, once for all."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass

from showcase.model.catalogue import Catalogue
from showcase.model.open_data import CATALOG, FOLDER, GRAPH, THING_FOLDERS, has_open_data, thing_file
from showcase.model.page_plan import SitePlan
from showcase.model.staging import Staging
from showcase.settings import Settings
from showcase.stages.export.open_data.addresses import Addresses
from showcase.stages.export.open_data.cells import cell
from showcase.stages.export.open_data.envelope import Envelope, dumps
from showcase.stages.export.open_data.figures import (
    Figure,
    FigureTable,
    figures_of,
    member_words,
    programme_figures,
)
from showcase.stages.export.open_data.files import ListFile, OpenFiles, TableFile
from showcase.stages.export.open_data.geo import feature, geo_head
from showcase.stages.export.open_data.items import Items
from showcase.stages.export.open_data.linked.catalog import Catalog
from showcase.stages.export.open_data.linked.context import GRAPH_CONTEXT
from showcase.stages.export.open_data.linked.nodes import node
from showcase.stages.export.open_data.linked.vocabularies import programme_node, region_nodes, vocabulary_nodes
from showcase.stages.export.open_data.schemas import data_schemas
from showcase.stages.export.open_data.tables import term_lines, term_table, thing_table
from showcase.stages.export.open_data.values import Item

_COUNTED = ("member_type", "count")  # columns of organisations that are not named


def write_open_data(catalogue: Catalogue, plan: SitePlan, staging: Staging, settings: Settings) -> None:
    """Write data/ and the file of each thing, item by item: the memory it needs does not grow with the catalogue."""
    if has_open_data(catalogue) and plan.default_locale in plan.rendered_locales:
        _Export(catalogue, plan, staging, settings).write()


@dataclass(frozen=True, slots=True)
class _Common:
    """Files that all kinds of things write into."""

    figures: TableFile
    graph: ListFile


class _Export:
    """One export; what it writes is a function of catalogue, plan and day."""

    def __init__(self, catalogue: Catalogue, plan: SitePlan, staging: Staging, settings: Settings) -> None:
        self._plan = plan
        self._addresses = Addresses.of(plan)
        self._items = Items(catalogue, self._addresses)
        self._envelope = Envelope(catalogue, self._addresses, settings)
        self._files = OpenFiles(staging)
        self._programme = self._items.programme()
        self._benchmarks = {found["id"]: found for found in self._programme.get("benchmarks", ())}
        self._figures = FigureTable(plan.locales)
        self._members = member_words(plan.messages, plan.locales)

    def write(self) -> None:
        """Write all files; the catalogue of files comes last, because it knows their sizes."""
        files = self._files
        with ExitStack() as stack:
            common = _Common(
                stack.enter_context(files.table(f"{FOLDER}/figures.csv", self._figures.headers)),
                stack.enter_context(files.list(GRAPH, _linked_head())),
            )
            self._write_programme(common)
            for folder in THING_FOLDERS:
                self._write_things(folder, common)
            self._write_vocabularies(common)
        for path, schema in data_schemas(self._addresses):
            files.whole(path, dumps(schema) + "\n")
        catalog = Catalog(self._programme, self._envelope.alike, self._addresses, self._say)
        files.whole(CATALOG, dumps(catalog.graph(files.written)) + "\n")

    def _write_programme(self, common: _Common) -> None:
        text = self._envelope.before("programme", "item") + dumps(self._programme) + "\n}\n"
        self._files.whole(f"{FOLDER}/programme.json", text)
        figures = tuple(programme_figures(self._programme))
        self._add_figures(figures, common)
        common.graph.add(dumps(programme_node(self._programme, figures, self._addresses)))
        for found in region_nodes(figures, self._addresses):
            common.graph.add(dumps(found))

    def _write_things(self, folder: str, common: _Common) -> None:
        counts = {"counts": self._items.actor_counts()} if folder == "actors" else {}
        is_counted = folder == "actors" and not self._items.shows_actors
        columns = thing_table(folder, self._plan.locales)
        headers = _COUNTED if is_counted else columns.headers
        around = self._envelope.before(folder, "item")
        with ExitStack() as stack:
            items, linked = self._lists(folder, counts, stack)
            places = stack.enter_context(self._places()) if folder == "clusters" else None
            table = stack.enter_context(self._files.table(f"{FOLDER}/{folder}.csv", headers))
            for count in counts.get("counts", ()) if is_counted else ():
                table.add([cell(count[name]) for name in _COUNTED])
            for item in self._items.of(folder):
                text = dumps(item)
                items.add(text)
                self._files.thing(thing_file(folder, item["id"]), f"{around}{text}\n}}\n")
                table.add(columns.line(item))
                figures = tuple(figures_of(folder, item, self._benchmarks, self._members))
                self._add_figures(figures, common)
                described = dumps(node(folder, item, figures, self._addresses))
                linked.add(described)
                common.graph.add(described)
                if places and (place := feature(item)):
                    places.add(dumps(place))

    def _lists(self, name: str, more: Item, stack: ExitStack) -> tuple[ListFile, ListFile]:
        before = self._envelope.before(name, "items", **more)
        items = stack.enter_context(self._files.list(f"{FOLDER}/{name}.json", before))
        return items, stack.enter_context(self._files.list(f"{FOLDER}/{name}.jsonld", _linked_head()))

    def _places(self) -> AbstractContextManager[ListFile]:
        head = dumps(geo_head(self._envelope.values("clusters")))
        return self._files.list(f"{FOLDER}/clusters.geojson", head[:-1] + ',\n"features": ')

    def _write_vocabularies(self, common: _Common) -> None:
        columns = term_table(self._plan.locales)
        with ExitStack() as stack:
            items, linked = self._lists("taxonomies", {}, stack)
            table = stack.enter_context(self._files.table(f"{FOLDER}/taxonomies.csv", columns.headers))
            for vocabulary in self._items.vocabularies():
                items.add(dumps(vocabulary))
                for term in term_lines(vocabulary):
                    table.add(columns.line(term))
                for found in vocabulary_nodes(vocabulary, self._addresses):
                    described = dumps(found)
                    linked.add(described)
                    common.graph.add(described)

    def _add_figures(self, figures: Sequence[Figure], common: _Common) -> None:
        for figure in figures:
            common.figures.add(self._figures.line(figure))

    def _say(self, message: str) -> dict[str, str]:
        """Say an interface message in every language of the site that has words for it."""
        said = {locale.tag: self._plan.messages[locale.tag].gettext(message) for locale in self._plan.locales}
        own = {tag: words for tag, words in said.items() if words != message or tag.partition("-")[0] == "en"}
        return own or {"en": message}


def _linked_head() -> str:
    return '{\n"@context": ' + dumps(GRAPH_CONTEXT) + ',\n"@graph": '

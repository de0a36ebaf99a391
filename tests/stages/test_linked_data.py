# SPDX-License-Identifier: MIT
"""Linked data, read by rdflib without a network, say what the content files say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from rdflib import DCAT, DCTERMS, ORG, RDF, SDO, SKOS, Graph, Literal, URIRef
from rdflib.namespace import XSD, Namespace

from showcase.model.open_data import DATASETS
from tests.exported_data import CONTENTS, FOLDERS, ExportedData, export_content

# rdflib 7 still uses a class of its own that it has named obsolete; nothing of ours does.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
ABOUT = URIRef("https://schema.org/observationAbout")
SPDX = Namespace("http://spdx.org/rdf/terms#")
TYPES = {
    "clusters": SDO.Organization, "services": SDO.Service, "actors": SDO.Organization, "events": SDO.Event,
    "stories": SDO.Article, "documents": SDO.DigitalDocument, "initiatives": SDO.Project,
}  # fmt: skip


@pytest.fixture(scope="module", params=sorted(CONTENTS))
def exported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> ExportedData:
    """The open data of the complete site, and of the demonstration."""
    return export_content(CONTENTS[request.param], tmp_path_factory.mktemp(request.param))


@pytest.fixture(scope="module")
def graph(exported: ExportedData) -> Graph:
    """Everything as one graph."""
    return read(exported, "data/graph.jsonld")


def read(exported: ExportedData, path: str) -> Graph:
    """Parse a file; its context stands inside."""
    return Graph().parse(data=exported.text(path), format="json-ld", publicID=f"{exported.plan.base_url}/{path}")


def names(written: dict[str, object], default_tag: str) -> Iterator[Literal]:
    """Give the names of a thing as its file has them."""
    name = written.get("name") or written["title"]
    texts = name if isinstance(name, dict) else {default_tag: name}
    yield from (Literal(str(words).strip(), lang=tag) for tag, words in texts.items())


@pytest.mark.parametrize("folder", FOLDERS)
def test_graph_names_every_thing_in_its_languages(exported: ExportedData, graph: Graph, folder: str) -> None:
    """Each file is a node of its kind, with its names in all languages they are written in."""
    seen = 0
    for identifier, written in exported.written(folder):
        node = URIRef(f"{exported.plan.base_url}/{folder}/{identifier}/#thing")
        assert (node, RDF.type, TYPES[folder]) in graph
        assert set(graph.objects(node, SDO.name)) == set(names(written, exported.default_tag))
        seen += 1
    assert seen


def test_graph_says_where_clusters_are_and_what_they_know(exported: ExportedData, graph: Graph) -> None:
    """Points, fields and years of foundation are those of the files; fields are terms with labels."""
    base = exported.plan.base_url
    for identifier, written in exported.written("clusters"):
        node = URIRef(f"{base}/clusters/{identifier}/#thing")
        founded = [str(value) for value in graph.objects(node, SDO.foundingDate)]
        assert founded == ([written["founded"]] if "founded" in written else [])
        for sector in written.get("sectors", ()):
            term = URIRef(f"{base}/data/taxonomies.jsonld#sectors/{sector}")
            assert (node, SDO.knowsAbout, term) in graph
            assert list(graph.objects(term, SKOS.prefLabel))
        places = list(graph.objects(node, SDO.location / SDO.geo / SDO.latitude))
        assert [float(str(place)) for place in places] == (
            [float(written["location"]["latitude"])] if "location" in written else []
        )


def test_ties_of_the_graph_lead_to_things_of_the_graph(graph: Graph) -> None:
    """Nothing is connected with, member of or part of what is not there."""
    for predicate in (DCTERMS.relation, ORG.memberOf, SDO.about, SDO.member, SKOS.broader, SKOS.inScheme):
        for target in set(graph.objects(None, predicate)):
            assert (target, RDF.type, None) in graph, (predicate, target)


def test_figures_of_the_graph_have_their_year(exported: ExportedData, graph: Graph) -> None:
    """Key figures are observations about their cluster, with value and year."""
    seen = 0
    for identifier, written in exported.written("clusters"):
        node = URIRef(f"{exported.plan.base_url}/clusters/{identifier}/#thing")
        found = {
            (str(graph.value(seen_at, SDO.value)), str(graph.value(seen_at, SDO.observationDate) or ""))
            for seen_at in graph.subjects(ABOUT, node)
        }
        for figure in written.get("key_figures", ()):
            assert (figure["value"], figure.get("year", "")) in found
            seen += 1
    assert seen


@pytest.mark.parametrize("name", [dataset.name for dataset in DATASETS if "jsonld" in dataset.formats])
def test_every_file_of_linked_data_is_part_of_the_graph(exported: ExportedData, graph: Graph, name: str) -> None:
    """What stands in the file of one kind stands in the graph of all."""
    part = read(exported, f"data/{name}.jsonld")
    assert len(part)
    assert set(part.subjects(RDF.type, None)) - set(part.subjects(RDF.type, SDO.Observation)) != set()
    named = {node for node in part.subjects() if isinstance(node, URIRef)}
    assert named <= set(graph.subjects())


def test_catalog_describes_every_file_for_portals(exported: ExportedData) -> None:
    """Each set of data has title, licence, publisher and days; each file its address, type, size and checksum."""
    catalog = read(exported, "data/catalog.jsonld")
    base = exported.plan.base_url
    datasets = set(catalog.subjects(RDF.type, DCAT.Dataset))
    assert len(datasets) == len(DATASETS)
    for dataset in datasets:
        for predicate in (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.license, DCAT.theme):
            assert (dataset, predicate, None) in catalog, (dataset, predicate)
        assert catalog.value(dataset, DCTERMS.modified) == Literal("2026-01-15", datatype=XSD.date)
    downloads = set()
    for file in catalog.subjects(RDF.type, DCAT.Distribution):
        downloads.add(str(catalog.value(file, DCAT.downloadURL)).removeprefix(f"{base}/"))
        size = catalog.value(file, DCAT.byteSize)
        assert isinstance(size, Literal)
        assert size.datatype == XSD.nonNegativeInteger
        assert list(catalog.objects(file, SPDX.checksum / SPDX.checksumValue))
        assert str(catalog.value(file, DCAT.mediaType)).startswith("https://www.iana.org/assignments/media-types/")
    assert downloads == {path for dataset in DATASETS for path in dataset.files}

"""Which files of open data a site has, at which address, in which format; docs/data.md explains them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.model.catalogue import Catalogue
from showcase.model.messages import N_

VERSION = "1.0.0"  # of the format: the last number for mended words, the middle for more fields, the first for others
FOLDER = "data"
THING_FILE = "data.json"  # beside the page of each thing, in the default locale
SCHEMAS = f"{FOLDER}/schemas"
CATALOG = f"{FOLDER}/catalog.jsonld"
GRAPH = f"{FOLDER}/graph.jsonld"
MANUAL = "handbook/data/"  # the chapter on open data
THING_FOLDERS = ("clusters", "services", "actors", "events", "stories", "documents", "initiatives")
MEDIA_TYPES = {
    "json": "application/json",
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "jsonld": "application/ld+json",
}
_USUAL = ("json", "csv", "jsonld")


@dataclass(frozen=True, slots=True)
class Dataset:
    """One set of data: `clusters` is data/clusters.json, data/clusters.csv and so on."""

    name: str
    title: str
    about: str
    formats: tuple[str, ...] = _USUAL

    @property
    def files(self) -> tuple[str, ...]:
        """Give the paths of its files below the root, in the order of formats."""
        return tuple(f"{FOLDER}/{self.name}.{form}" for form in self.formats)


DATASETS = (
    Dataset(
        "clusters",
        N_("Clusters"),
        N_("Profiles with all that clusters say of themselves; those that give a place stand on the map as well."),
        ("json", "csv", "geojson", "jsonld"),
    ),
    Dataset("services", N_("Services"), N_("What help there is, for whom, at what cost, until when.")),
    Dataset("actors", N_("Organisations"), N_("Firms, institutes and public bodies, and the clusters they work with.")),
    Dataset("events", N_("Events"), N_("What takes place and what took place, with days, places and clusters.")),
    Dataset("stories", N_("Success stories"), N_("What was reached, by whom, with which help.")),
    Dataset("documents", N_("Documents"), N_("Strategies, studies and reports, and where to get them.")),
    Dataset("initiatives", N_("Initiatives"), N_("Joint brands, alliances and international projects.")),
    Dataset("figures", N_("Figures"), N_("Every figure on a line of its own, with year and source."), ("csv",)),
    Dataset("taxonomies", N_("Vocabularies"), N_("Sectors, technologies, regions and other words that clusters bear.")),
    Dataset("programme", N_("Programme"), N_("Priorities, tiers, figures of the region and benchmarks."), ("json",)),
    Dataset("graph", N_("Everything linked"), N_("All of the above as one graph of linked data."), ("jsonld",)),
)  # fmt: skip


def thing_file(folder: str, identifier: str) -> str:
    """Give the path of the data of one thing below the root."""
    return f"{folder}/{identifier}/{THING_FILE}"


def schema_file(name: str) -> str:
    """Give the path of the JSON Schema of a set of data below the root."""
    return f"{SCHEMAS}/{name}.schema.json"


def has_open_data(catalogue: Catalogue) -> bool:
    """Whether the site has data/; the small site of one cluster leaves it to the site of its programme."""
    return not catalogue.microsite_of


def has_data_file(steps: tuple[str, ...], catalogue: Catalogue) -> bool:
    """Whether the page at ("clusters", "x") has a file of data beside it."""
    if len(steps) != 2 or steps[0] not in thing_folders(catalogue):
        return False
    return steps[1] in getattr(catalogue, steps[0])


def thing_folders(catalogue: Catalogue) -> tuple[str, ...]:
    """Give the folders of things with a file of data each."""
    if not has_open_data(catalogue):
        return ()
    return tuple(folder for folder in THING_FOLDERS if folder != "actors" or catalogue.shows_actors)


def data_paths(catalogue: Catalogue) -> Iterator[str]:
    """Give the URL paths of all files of open data; they come with the default locale only."""
    if not has_open_data(catalogue):
        return
    for dataset in DATASETS:
        yield from (f"/{file}" for file in dataset.files)
        if "json" in dataset.formats:
            yield f"/{schema_file(dataset.name)}"
    yield f"/{CATALOG}"
    for folder in thing_folders(catalogue):
        yield from (f"/{thing_file(folder, identifier)}" for identifier in getattr(catalogue, folder))

"""What the page on open data shows."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.views.page_views import LinkView


@dataclass(frozen=True, slots=True)
class DataFileView:
    """A file in one format."""

    url: str
    form: str  # "JSON", "CSV" …
    media_type: str


@dataclass(frozen=True, slots=True)
class DatasetView:
    """One set of data with its files."""

    id: str
    title: str
    about: str
    count: str  # "41"; empty where nothing is counted
    count_words: str  # "41 entries"
    files: tuple[DataFileView, ...]
    schema_url: str  # empty for sets without JSON


@dataclass(frozen=True, slots=True)
class DataBody:
    """The page on open data."""

    title: str
    lead: str
    licence: str  # empty: none is stated
    licence_url: str
    ask_url: str  # prepared mail or form to ask for a licence; empty where nobody is named
    as_of: str
    version: str
    datasets: tuple[DatasetView, ...]
    notes: tuple[str, ...]
    feeds: tuple[LinkView, ...]
    catalog_url: str
    example_url: str  # data of the first cluster; empty without clusters
    cite: tuple[str, ...]  # how to name the data: programme, day, address, licence
    command: str  # fetches the clusters; empty when the address of the site is not known
    manual_url: str  # empty without a handbook

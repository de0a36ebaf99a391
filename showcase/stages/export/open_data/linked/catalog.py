"""The description of all files by which open-data portals find and fetch them (DCAT-AP)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from showcase.model.messages import N_
from showcase.model.open_data import CATALOG, DATASETS, FOLDER, MEDIA_TYPES, VERSION, Dataset, schema_file
from showcase.stages.export.open_data.addresses import Addresses
from showcase.stages.export.open_data.files import WrittenFile
from showcase.stages.export.open_data.linked.context import CATALOG_CONTEXT
from showcase.stages.export.open_data.linked.languages import language_address
from showcase.stages.export.open_data.linked.parts import filled
from showcase.stages.export.open_data.values import Item

_MEDIA_TYPE = "https://www.iana.org/assignments/media-types/"
_AUTHORITY = "http://publications.europa.eu/resource/authority/"
_FORMATS = {"json": "JSON", "csv": "CSV", "geojson": "GEOJSON", "jsonld": "JSON_LD"}
_THEMES = ("ECON", "TECH", "REGI")  # economy; science and technology; regions and cities
_SHA256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"
_TITLE = N_("Open data")

InAllLanguages = Callable[[str], dict[str, str]]  # an interface message in every language of the site


class Catalog:
    """Describes the files of one export; without a licence of the programme it names none."""

    def __init__(self, programme: Item, envelope: Item, addresses: Addresses, say: InAllLanguages) -> None:
        """Bind what all descriptions share."""
        self._programme = programme
        self._addresses = addresses
        self._say = say
        self._day = envelope["generated_at"]
        self._licence = (programme.get("licence") or {}).get("url")

    def graph(self, files: Mapping[str, WrittenFile]) -> Item:
        """Describe the catalogue with a set of data for each kind, and a distribution for each file."""
        addresses, programme = self._addresses, self._programme
        catalogue = {
            "id": addresses.file(f"{CATALOG}#catalog"),
            "type": "dcat:Catalog",
            "title": self._title(_TITLE),
            "description": programme.get("summary") or self._title(_TITLE),
            "homepage": addresses.file(f"{FOLDER}/"),
            "spatial": filled({"type": "dcterms:Location", "prefLabel": programme["territory"]}),
            "dataset": [self._dataset(dataset, files) for dataset in DATASETS],
            **self._shared(),
        }
        publisher = {
            "id": addresses.programme,
            "type": "foaf:Organization",
            "name": programme["name"],
            "homepage": addresses.file(""),
        }
        return {"@context": CATALOG_CONTEXT, "@graph": [filled(catalogue), publisher]}

    def _shared(self) -> Item:
        """Say what holds for the catalogue and for each set of data."""
        return {
            "publisher": self._addresses.programme,
            "license": self._licence,
            "issued": self._day,
            "modified": self._day,
            "language": [language_address(locale.tag) for locale in self._addresses.locales],
        }

    def _dataset(self, dataset: Dataset, files: Mapping[str, WrittenFile]) -> Item:
        forms = zip(dataset.formats, dataset.files, strict=True)
        return filled(
            {
                "id": self._addresses.file(f"{CATALOG}#{dataset.name}"),
                "type": "dcat:Dataset",
                "identifier": dataset.name,
                "title": self._title(dataset.title),
                "description": self._say(dataset.about),
                "version": VERSION,
                "theme": [f"{_AUTHORITY}data-theme/{theme}" for theme in _THEMES],
                "accessRights": f"{_AUTHORITY}access-right/PUBLIC",
                "contactPoint": self._contact(),
                "landingPage": self._addresses.file(f"{FOLDER}/"),
                "distribution": [self._distribution(dataset, form, files[path]) for form, path in forms],
                **self._shared(),
            }
        )

    def _distribution(self, dataset: Dataset, form: str, file: WrittenFile) -> Item:
        address = self._addresses.file(file.path)
        schema = self._addresses.file(schema_file(dataset.name)) if form == "json" else None
        return filled(
            {
                "id": self._addresses.file(f"{CATALOG}#{dataset.name}-{form}"),
                "type": "dcat:Distribution",
                "title": {tag: f"{words} ({form.upper()})" for tag, words in self._title(dataset.title).items()},
                "accessURL": address,
                "downloadURL": address,
                "mediaType": _MEDIA_TYPE + MEDIA_TYPES[form],
                "format": f"{_AUTHORITY}file-type/{_FORMATS[form]}",
                "byteSize": str(file.size),
                "checksum": {"type": "spdx:Checksum", "algorithm": _SHA256, "checksumValue": file.sha256},
                "license": self._licence,
                "issued": self._day,
                "modified": self._day,
                "conformsTo": schema,
            }
        )

    def _title(self, message: str) -> dict[str, str]:
        """Name a set of data and whose it is, in the languages in which the programme has a name."""
        names = self._programme["name"]
        default = self._addresses.default.tag
        return {
            tag: f"{words} – {names.get(tag, names.get(default, next(iter(names.values()))))}"
            for tag, words in self._say(message).items()
        }

    def _contact(self) -> Item | None:
        contact = self._programme.get("contact") or {}
        mail = contact.get("mail")
        if not mail:
            return None
        return {
            "type": "vcard:Kind",
            "fn": contact.get("role") or self._programme["name"],
            "hasEmail": f"mailto:{mail}",
        }

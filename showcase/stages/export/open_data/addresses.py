"""Addresses of things, pages and files: absolute where the site has an address, else from the root of the site."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.locale import Locale
from showcase.model.open_data import FOLDER, thing_file
from showcase.model.page_plan import SitePlan

_MEDIA = "media"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Knows which pages the site has; `base` is empty when its address is not known."""

    base: str
    locales: tuple[Locale, ...]
    paths: frozenset[str]

    @classmethod
    def of(cls, plan: SitePlan) -> Addresses:
        """Read the addresses of a plan."""
        return cls(plan.base_url, plan.locales, frozenset(page.url_path for page in plan.pages))

    @property
    def default(self) -> Locale:
        """The locale at the root."""
        return self.locales[0]

    def file(self, path: str) -> str:
        """Give the address of a file below the root."""
        return f"{self.base}/{path}"

    def media(self, name: str) -> str:
        """Give the address of a file of media/."""
        return self.file(f"{_MEDIA}/{name}")

    def pages(self, folder: str, identifier: str) -> dict[str, str]:
        """Give the page of a thing in each language of the site; empty for what has none."""
        steps = f"{folder}/{identifier}/"
        found = ((locale.tag, locale.url_prefix(self.default) + steps) for locale in self.locales)
        return {tag: self.base + path for tag, path in found if path in self.paths}

    def data(self, folder: str, identifier: str) -> str:
        """Give the address of the data of one thing."""
        return self.file(thing_file(folder, identifier))

    def thing(self, folder: str, identifier: str) -> str:
        """Name a thing itself, in linked data: its page is about it, and is not it."""
        return self.file(f"{folder}/{identifier}/#thing")

    def term(self, vocabulary: str, identifier: str) -> str:
        """Name a term of a vocabulary in linked data."""
        return self.file(f"{FOLDER}/taxonomies.jsonld#{vocabulary}/{identifier}")

    def vocabulary(self, name: str) -> str:
        """Name a vocabulary in linked data."""
        return self.file(f"{FOLDER}/taxonomies.jsonld#{name}")

    @property
    def programme(self) -> str:
        """Name the programme in linked data."""
        return self.file("#programme")

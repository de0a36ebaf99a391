"""The words of a taxonomy: finds a term by any of its names, or makes one."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from showcase.editing.import_csv.plain_yaml import read_plain
from showcase.editing.import_csv.slugs import folded, free_slug, make_slug
from showcase.model.field_types import SCHEMA_VERSION
from showcase.resources import vocabulary_folder

_SHORT = 60  # the name of a standard term is short; a longer text is a remark
# Words that tell which industrial ecosystem of the European Union is meant when the name is written in another way.
_ECOSYSTEM_WORDS = {
    "aerospace-defence": ("aerospace", "defence", "defense"),
    "agri-food": ("agri", "agro", "food"),
    "construction": ("construction",),
    "cultural-creative-industries": ("cultur", "creative"),
    "electronics": ("electronic",),
    "energy-intensive-industries": ("energy intensive",),
    "energy-renewables": ("renewable",),
    "digital": ("digital",),
    "health": ("health",),
    "mobility-transport-automotive": ("mobility", "automotive", "transport"),
    "proximity-social-economy": ("proximity", "social economy"),
    "retail": ("retail",),
    "textile": ("textile",),
    "tourism": ("tourism",),
}


def ecosystem_by_words(text: str) -> str | None:
    """Find the standard ecosystem whose words alone a text uses, or None."""
    plain = " " + make_slug(text).replace("-", " ")
    found = [name for name, words in _ECOSYSTEM_WORDS.items() if any(f" {word}" in plain for word in words)]
    return found[0] if len(found) == 1 and len(text) <= _SHORT else None


@lru_cache(maxsize=16)
def standard_terms(name: str) -> tuple[dict[str, Any], ...]:
    """Read the terms of a vocabulary that comes with the generator; none for the others."""
    path = vocabulary_folder() / f"{name}.yml"
    if not path.is_file():
        return ()
    return tuple((read_plain(path.read_bytes()) or {}).get("terms", []))


@dataclass(slots=True)
class Vocabulary:
    """One file of taxonomies/ with the terms that stand in it, those of the generator, and those that rows add."""

    name: str
    data: dict[str, Any]
    _by_name: dict[str, str] = field(default_factory=dict)
    _ids: set[str] = field(default_factory=set)
    _begins_empty: bool = False

    def __post_init__(self) -> None:
        """Learn the names of the terms that stand there."""
        self._begins_empty = self._begins_empty or not self.data
        for term in [*self.terms, *standard_terms(self.name)]:
            if isinstance(term, dict) and isinstance(term.get("id"), str):
                self._learn(term)

    @property
    def terms(self) -> list[Any]:
        """The terms in the order of the file."""
        found = self.data.get("terms")
        return found if isinstance(found, list) else []

    def find(self, label: str) -> str | None:
        """Find a term by identifier, label in any locale, or synonym; case and hyphens do not count."""
        return self._by_name.get(folded(label))

    def find_or_add(self, label: str) -> str:
        """Find a term, or add one with an identifier made of the label."""
        found = self.find(label)
        if found is not None:
            return found
        identifier = free_slug(make_slug(label), self._ids)
        term = {"id": identifier, "label": label}
        if not self.data:
            self.data["schema_version"] = SCHEMA_VERSION
        self.data.setdefault("terms", []).append(term)
        self._learn(term)
        return identifier

    def forget_from(self, count: int) -> None:
        """Take back the terms added since there were so many."""
        del self.terms[count:]
        if self._begins_empty and not self.terms:
            self.data.clear()
        self._by_name, self._ids = {}, set()
        self.__post_init__()

    def label_of(self, identifier: str) -> str:
        """Give the first label of a term, or an empty text."""
        for term in [*self.terms, *standard_terms(self.name)]:
            if isinstance(term, dict) and term.get("id") == identifier:
                label = term.get("label", "")
                return str(next(iter(label.values()), "")) if isinstance(label, dict) else str(label)
        return ""

    def _learn(self, term: dict[str, Any]) -> None:
        identifier = term["id"]
        self._ids.add(identifier)
        label = term.get("label", "")
        texts = list(label.values()) if isinstance(label, dict) else [label]
        synonyms = term.get("synonyms")
        texts += synonyms if isinstance(synonyms, list) else []
        for text in [identifier, *texts]:
            if isinstance(text, str) and folded(text):
                self._by_name.setdefault(folded(text), identifier)

"""Says where each kind of fact goes in the file of its cluster."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from showcase.editing.import_csv.cell_texts import in_languages, split_list, split_sources, statement
from showcase.editing.import_csv.names import language_code
from showcase.editing.import_csv.rows import Import
from showcase.editing.import_csv.slugs import folded
from showcase.editing.import_csv.table import Cell, Row
from showcase.editing.import_csv.wishes import Wish

_FIGURE = re.compile(r"(.+?):\s+(.+)", re.DOTALL)
_ROLE_MAIL = re.compile(
    r"(info|mail|e-?mail|kontakt|contact|office|post|hello|hallo|cluster|secretariat|sekretariat|admin|service|support"
    r"|team|press|biuro|accueil|contacto|geschaeftsstelle|firmapost|postmottak)@.+",
    re.IGNORECASE,
)
_FUNDING_WORDS = (
    ("erdf", r"\b(erdf|efre|feder|regional development fund)\b"),
    ("chambers", r"\b(chambers?|ihk)\b"),
    ("membership_fees", r"\b(membership|contributions? of (its )?members|mitgliedsbeitr)"),
    ("national", r"\b(federal|national|bundes\w*)\b"),
    ("other", r"\b(city|cities|municipal\w*)\b"),
    ("state", r"\b(states?|land|landes|senate)\b"),
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of the table: a fact about a cluster."""

    run: Import
    row: Row
    existing: dict[str, Any]  # what the cluster's file holds

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All cells of the fact, which stand or fall together."""
        return tuple(cell for cell in self.row if cell.column in KNOWN)

    @property
    def value(self) -> str:
        """What the fact says, in the first language that is filled."""
        return self.row.text("value") or self.row.text("value_de")

    @property
    def text(self) -> str | dict[str, str]:
        """What the fact says, in both languages."""
        return in_languages(self.row.text("value"), de=self.row.text("value_de"))

    def said(self, text: Any = None, **more: str) -> dict[str, Any]:
        """Compose the statement with year, source and note."""
        row = self.row
        return statement(
            text or self.text, year=row.text("year"), source=row.text("source"), note=row.text("note"), **more
        )


KNOWN = frozenset({"id", "field", "value", "value_de", "unit", "year", "source", "note"})
FactPlacement = Callable[[Fact], list[Wish]]


def to_list(*path: str, **more: str) -> FactPlacement:
    """Add the fact to a list of statements."""
    return lambda fact: [_item(fact, path, {**fact.said(amount=fact.row.text("unit")), **more})]


def _item(fact: Fact, path: tuple[str, ...], value: dict[str, Any]) -> Wish:
    """Add to a list; when the form refuses the sources, they become remarks."""
    return Wish(path, value, fact.cells, appends=True, otherwise=(_with_textual_sources(fact, path, value),))


def _with_textual_sources(fact: Fact, path: tuple[str, ...], value: dict[str, Any]) -> Wish:
    if "sources" in value:
        value = {**value, "sources": [{"remark": fact.row.text("source")}]}
    return Wish(path, value, fact.cells, appends=True)


def to_topic(topic: str) -> FactPlacement:
    """Add the fact to those that stand beside a field of the profile."""
    return lambda fact: [topic_statement(fact, topic)]


def topic_statement(fact: Fact, topic: str, **more: str) -> Wish:
    """Compose the statement about a topic."""
    return _item(fact, ("further_facts",), {"topic": topic, **fact.said(amount=fact.row.text("unit"), **more)})


def unknown_field(fact: Fact) -> list[Wish]:
    """Keep a fact of another kind under its own name."""
    name = fact.row.text("field").replace("_", " ")
    english = f"{name}: {fact.row.text('value')}" if name and fact.row.text("value") else fact.row.text("value") or name
    said = fact.said(in_languages(english, de=fact.row.text("value_de")), amount=fact.row.text("unit"))
    return [_item(fact, ("further_facts",), {"topic": "other", **said})]


def _renamed(fact: Fact, **names: str) -> dict[str, Any]:
    """Compose a fact whose text or year has another name; a unit goes into the note."""
    note = " · ".join(part for part in (fact.row.text("note"), fact.row.text("unit")) if part)
    said = statement(fact.text, year=fact.row.text("year"), source=fact.row.text("source"), note=note)
    return {names.get(key, key): value for key, value in said.items()}


def working_group(fact: Fact) -> list[Wish]:
    """Name a working group."""
    return [_item(fact, ("working_groups",), _renamed(fact, text="name"))]


def former_name(fact: Fact) -> list[Wish]:
    """Name what the cluster was called before."""
    return [_item(fact, ("formerly",), _renamed(fact, text="name", year="until"))]


def partner(kind: str) -> FactPlacement:
    """Name an organisation that a source ties to the cluster."""

    def place(fact: Fact) -> list[Wish]:
        named = _renamed(fact, text="name")
        return [_item(fact, ("partners",), {"name": named.pop("name"), "kind": kind, **named})]

    return place


def key_figure(fact: Fact) -> list[Wish]:
    """Read "label: value"; a text without a figure is a statement."""
    row = fact.row
    match = _FIGURE.fullmatch(row.text("value"))
    if match is None:
        return [topic_statement(fact, "other")]
    label, value = match.groups()
    german = _FIGURE.fullmatch(row.text("value_de"))
    in_german = german.group(1) if german and german.group(2) == value else row.text("value_de")
    figure = {
        "label": in_languages(label, de=in_german),
        "value": value,
        "unit": row.text("unit"),
        "year": row.text("year"),
        "sources": split_sources(row.text("source")),
        "note": row.text("note"),
    }
    return [_item(fact, ("key_figures",), {key: part for key, part in figure.items() if part})]


def funding_source(fact: Fact) -> list[Wish]:
    """Name who pays, sorted by the word that comes first."""
    said = fact.said(amount=fact.row.text("unit"))
    words = " ".join([fact.row.text("value"), fact.row.text("value_de")]).lower()
    places = [(match.start(), kind) for kind, signs in _FUNDING_WORDS if (match := re.search(signs, words))]
    return [_item(fact, ("funding_sources",), {"kind": min(places)[1] if places else "other", **said})]


def programme(fact: Fact) -> list[Wish]:
    """Name a programme once, and keep the fact with its year and source."""
    listed = fact.existing.get("programmes")
    names = [item.get("name") for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    texts = [text for name in names for text in (name.values() if isinstance(name, dict) else [name])]
    plain = re.sub(r"\s*\([^()]*\)\s*$", "", fact.value)
    wishes = [topic_statement(fact, "programme")]
    if not any(_bare(str(text)) == _bare(plain) for text in texts) and fact.row.text("value"):
        wishes.append(Wish(("programmes",), {"name": plain}, fact.cells, appends=True))
    return wishes


def _bare(text: str) -> str:
    return folded(re.sub(r"\([^()]*\)", "", text))


def filling(topic: str, *path: str, fits: Callable[[str], bool]) -> FactPlacement:
    """Keep the fact beside the field, and fill the field where nothing stands there yet."""

    def place(fact: Fact) -> list[Wish]:
        wishes = [topic_statement(fact, topic)]
        if fits(fact.value):
            wishes.append(Wish(path, fact.value, fact.cells, yields=True, group=path[:-1] and path[:1]))
        return wishes

    return place


def website_language(fact: Fact) -> list[Wish]:
    """Keep the fact, and add the languages to the site where there is one."""
    codes = [language_code(part) for part in split_list(fact.value)]
    path, needs = ("website", "languages"), ("website", "url")
    wishes = [Wish(path, code, fact.cells, appends=True, needs=needs) for code in codes if code and all(codes)]
    return [topic_statement(fact, "website_languages"), *wishes]


def contact_mail(fact: Fact) -> list[Wish]:
    """Take an address of a role; one of a person has no place on the site."""
    if not _ROLE_MAIL.fullmatch(fact.value):
        return []
    return _contact(fact, [Wish(("contact", "mail"), fact.value, fact.cells, group=("contact",))])


def contact_postal(fact: Fact) -> list[Wish]:
    """Write the postal address line by line."""
    lines = [part.strip() for part in re.split(r"[,\n]", fact.value) if part.strip()]
    return _contact(fact, [Wish(("contact", "address", "lines"), lines, fact.cells, group=("contact",))])


def _contact(fact: Fact, wishes: list[Wish]) -> list[Wish]:
    """Add source and note to the contact; where another contact stands, the fact is kept beside it."""
    instead = (topic_statement(fact, "contact"),)
    wishes = [Wish(w.path, w.value, w.cells, group=w.group, yields=True, otherwise=instead) for w in wishes]
    if fact.row.text("note") or fact.row.text("year"):
        return [*wishes, instead[0]]
    sources = split_sources(fact.row.text("source"))
    return [*wishes, *(Wish(("contact", "sources"), item, fact.cells, appends=True) for item in sources)]

"""The text of a new file: what is filled in, then every other field as lines that wait for their # to be taken away."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from showcase.editing.form_fields import field_translator, form_fields
from showcase.editing.form_words import SECTION_TITLES, TEMPLATE
from showcase.editing.new_file.sections import SECTIONS
from showcase.editing.yaml_text import write_mapping
from showcase.model.field_kinds import FieldKind
from showcase.model.form_fields import Choices, FormField, Translate

_WIDTH = 100
_MOST_VALUES = 12
_FEW_VALUES = 6
_ALWAYS_SHOWN = {"year", "sources"}  # also where the other fields of a group were shown before
_PLACES = {
    name: f"{folder}: in programme.yml"
    for name, folder in (("priority", "priorities"), ("tier", "tiers"), ("benchmark", "benchmarks"))
}
_PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif")


def is_picture(name: str) -> bool:
    """Tell by its name whether a file is a picture."""
    return name.lower().endswith(_PICTURES)


@dataclass(frozen=True, slots=True)
class TemplateSource:
    """What a template is made from: what can be chosen, the media files there are, and the identifier of the file."""

    choices: Choices
    media: tuple[str, ...] = ()
    identifier: str = ""
    language: str = "en"


@dataclass(slots=True)
class _Template:
    """Writes the blocks of one file; remembers which groups were explained."""

    source: TemplateSource
    translate: Translate
    explained: set[str] = field(default_factory=set)

    def say(self, name: str, **gaps: object) -> str:
        """Fill in one of the sentences of templates."""
        return self.translate(TEMPLATE[name]).format(**gaps)

    def block(self, asked: FormField) -> Iterator[str]:
        """Write one field that is not filled in; `##` explains, `# ` goes away when the field is used."""
        yield from _comment("##", asked.help if asked.help.startswith(asked.label) else f"{asked.label}: {asked.help}")
        known = frozenset(self.explained)
        yield from self.explain(asked)
        left_out = [inner.name for inner in asked.fields if inner not in self.shown(asked, known)]
        if left_out and asked.group in known:
            yield from _comment("##", self.say("as_above", names=", ".join(left_out)))
        obstacle = self.obstacle(asked)
        if obstacle:
            yield from _comment("##", obstacle)
        sign = "## " if obstacle else "# "
        yield from (f"{sign}{line}" for line in write_mapping({asked.name: self.example(asked, known)}).splitlines())

    def explain(self, asked: FormField) -> Iterator[str]:
        """Say what may be chosen, and what the fields of a group mean where the group is met first."""
        if asked.kind is FieldKind.GROUP:
            if asked.group in self.explained:
                return
            self.explained.add(asked.group)
            for inner in asked.fields:
                yield from _comment("##  ", f"{inner.name}: {inner.help}", "    ")
                yield from (line.replace("##", "##  ", 1) for line in self.explain(inner))
        elif len(asked.choices) > 1:
            yield from _comment("##", self.values(asked))

    def values(self, asked: FormField) -> str:
        """List what may be chosen, or the first part of it."""
        values = [value if value == label else f"{value} ({label})" for value, label in asked.choices]
        if len(values) <= _MOST_VALUES:
            return self.say("choices", values=", ".join(values))
        return self.say("some_choices", count=len(values), values=", ".join(values[:_FEW_VALUES]))

    def obstacle(self, asked: FormField) -> str:
        """Say what is missing before the example would fit; empty when nothing is."""
        if asked.kind is FieldKind.MEDIA and self.media_like(asked.example) not in self.source.media:
            return self.say("needs_media")
        if asked.kind is FieldKind.REFERENCE and not self.offered(asked):
            place = _PLACES.get(asked.reference, f"{asked.reference}s/")
            if asked.reference.startswith("taxonomies/"):
                place = f"{asked.reference}.yml"
            return self.say("none_yet", place=place)
        needed = [inner for inner in asked.fields if inner.is_required]
        return next((found for inner in needed if (found := self.obstacle(inner))), "")

    def offered(self, asked: FormField) -> list[str]:
        """List what a reference may name here; a file does not name itself."""
        own = asked.name == "merged_into"
        return [value for value, _ in asked.choices if not (own and value == self.source.identifier)]

    def shown(self, asked: FormField, known: frozenset[str]) -> list[FormField]:
        """Choose the fields of a group that its example has: all that fit, or the main ones of a known group."""
        fitting = [inner for inner in asked.fields if inner.is_required or not self.obstacle(inner)]
        if asked.group not in known:
            return fitting
        main = [inner for inner in fitting if inner.is_required or inner.name in _ALWAYS_SHOWN]
        return main or fitting[:1]

    def media_like(self, example: str) -> str:
        """Choose a file of media/ that is a picture where the example is one, and none where it is not."""
        alike = (name for name in self.source.media if is_picture(name) == is_picture(example))
        return next(alike, example)

    def example(self, asked: FormField, known: frozenset[str] = frozenset()) -> Any:
        """Make the example of a field as plain data; of groups that are known, a short one."""
        if asked.kind is FieldKind.GROUP:
            value: Any = {inner.name: self.example(inner, known) for inner in self.shown(asked, known)}
        elif asked.kind in {FieldKind.TEXT, FieldKind.MARKDOWN} and len(self.source.choices.locales) > 1:
            value = {self.source.choices.locales[0]: asked.example}
        elif asked.kind is FieldKind.REFERENCE:
            value = next(iter(self.offered(asked)), asked.example)
        elif asked.name == "previous_ids":
            value = f"former-{self.source.identifier}"[:100].rstrip("-")  # the fixed example may be taken
        elif asked.kind is FieldKind.MEDIA:
            value = self.media_like(asked.example)
        else:
            value = asked.example
        return [value] if asked.is_list else value


def template_text(kind: str, first_line: str, data: Mapping[str, Any], source: TemplateSource) -> str:
    """
    Write a file: the first line, which is for editors, what is filled in, then the rest as a template in sections.

    Each block of the template, made part of the file, gives a file that `check` passes.
    """
    translate = field_translator(source.language)
    template = _Template(source, translate)
    fields = {asked.name: asked for asked in form_fields(kind, source.choices, source.language)}
    filled = {name: data[name] for name in fields if name in data}
    lines = [first_line, *_comment("##", template.say("how")), *_comment("##", template.say("explains"))]
    if len(source.choices.locales) > 1:
        lines += _comment("##", template.say("languages", tags=", ".join(source.choices.locales)))
    lines += write_mapping(filled).splitlines()
    for title, names in SECTIONS[kind].items():
        waiting = [fields[name] for name in names if name not in filled]
        if waiting:
            lines += ["", f"## ===== {translate(SECTION_TITLES[title])} ====="]
        for asked in waiting:
            lines += ["", *template.block(asked)]
    return "\n".join(lines) + "\n"


def _comment(sign: str, text: str, indent: str = "") -> Iterable[str]:
    """Write a remark, in several lines when it is long."""
    return textwrap.wrap(
        text, _WIDTH, initial_indent=f"{sign} ", subsequent_indent=f"{sign} {indent}", break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip

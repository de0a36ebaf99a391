"""Makes a new content file: judges its name, takes the answers, writes what passes `check`, with a template behind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Any

from showcase.diagnostics import Report
from showcase.editing.file_changes import FileChange, write_changes
from showcase.editing.form_fields import form_fields
from showcase.editing.modeline import modeline
from showcase.editing.new_file.identifiers import FOLDERS, check_identifier
from showcase.editing.new_file.sections import RECOMMENDED
from showcase.editing.new_file.template import TemplateSource, template_text
from showcase.editing.programme_choices import ReadProgramme
from showcase.model.field_types import SCHEMA_VERSION
from showcase.model.form_fields import Choices, FormField
from showcase.model.source_document import SourceDocument
from showcase.settings import Settings
from showcase.stages.load.read_yaml import find_places, read_yaml
from showcase.stages.validate import validate_sources

_VERSION = "schema_version"


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that is to be: its kind and identifier, and the programme it belongs to."""

    kind: str
    identifier: str
    programme: ReadProgramme
    settings: Settings
    language: str = "en"

    @classmethod
    def begin(cls, kind: str, identifier: str, programme: ReadProgramme, settings: Settings, language: str) -> NewFile:
        """Judge the identifier first; raises OuterWorldError with a better one."""
        check_identifier(kind, identifier, programme)
        return cls(kind, identifier, programme, settings, language)

    @property
    def path(self) -> Path:
        """Where the file will lie."""
        return self.settings.content / FOLDERS[self.kind] / f"{self.identifier}.yml"

    @property
    def address(self) -> str:
        """Where its page will be: with the address of the site as far as that is known."""
        site = (self.programme.content.programme.written.address or "").rstrip("/")
        return f"{site}/{FOLDERS[self.kind]}/{self.identifier}/"

    @property
    def choices(self) -> Choices:
        """What can be chosen."""
        return self.programme.choices(self.language)

    @property
    def fields(self) -> tuple[FormField, ...]:
        """All fields of the kind; the version of the form is not asked for."""
        return tuple(field for field in form_fields(self.kind, self.choices, self.language) if field.name != _VERSION)

    def wanted(self) -> Iterable[str]:
        """List what is asked for on a terminal: what is required, then what is recommended."""
        required = [field.name for field in self.fields if field.is_required]
        return dict.fromkeys((*required, *RECOMMENDED[self.kind]))

    def compose(self, data: dict[str, Any]) -> str:
        """Write the text of the file."""
        media = tuple(item.name for item in self.programme.sources.media)
        source = TemplateSource(self.choices, media, self.identifier, self.language)
        return template_text(self.kind, modeline(self.path, self.kind), {_VERSION: SCHEMA_VERSION, **data}, source)

    def check(self, text: str) -> Report:
        """Report what `check` would say of the file, and of nothing else."""
        shown = PurePath(self.path)
        value, findings = read_yaml(text, shown)
        if value is None:
            return Report.of(findings)
        document = SourceDocument(shown, self.kind, self.identifier, value, text, find_places)
        sources = self.programme.sources
        sources = replace(sources, documents=(*sources.documents, document))
        _, report = validate_sources(sources, self.settings)
        return Report.of(found for found in report if found.position.file == shown)

    def write(self, text: str) -> None:
        """Write the file, never over another one; raises OuterWorldError."""
        write_changes([FileChange(self.path, None, text)])

"""A content folder as the importer sees it: what stands there, what is new, and what will be written."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from showcase.diagnostics import Message, OuterWorldError, say
from showcase.editing.file_changes import FileChange
from showcase.editing.import_csv.field_order import order_of
from showcase.editing.import_csv.plain_yaml import read_with_empty, with_empty, without_empty
from showcase.editing.import_csv.vocabulary import Vocabulary
from showcase.editing.migrate import lifted_text
from showcase.editing.modeline import modeline
from showcase.editing.yaml_edits import CannotEditError, rewrite
from showcase.editing.yaml_text import write_mapping
from showcase.model.actor import Actor
from showcase.model.cluster import ClusterProfile
from showcase.model.event import Event
from showcase.model.network import Document, Initiative, Story
from showcase.model.programme import ProgrammeProfile, Taxonomy
from showcase.model.service import Service

MODELS: dict[str, type[BaseModel]] = {
    "clusters": ClusterProfile,
    "services": Service,
    "events": Event,
    "stories": Story,
    "actors": Actor,
    "documents": Document,
    "initiatives": Initiative,
    "taxonomies": Taxonomy,
    "": ProgrammeProfile,
}
_SCHEMAS = {
    "clusters": "cluster", "services": "service", "events": "event", "stories": "story", "actors": "actor",
    "documents": "document", "initiatives": "initiative", "taxonomies": "taxonomy", "": "programme",
}  # fmt: skip


@dataclass(slots=True)
class ContentFile:
    """One file: its text on disk and the data it shall hold."""

    path: Path
    folder: str
    text: str | None  # None: not on disk yet
    old: dict[str, Any]
    data: dict[str, Any]
    broken: bool = False  # on disk, but not readable as content
    lifted: str = ""  # the text in the words of now

    @property
    def is_changed(self) -> bool:
        """Whether the file will be written."""
        return self.data != self.old

    def new_text(self) -> str:
        """Compose the text; raises CannotEditError when lines that stand there would have to change."""
        model = MODELS[self.folder]
        if self.text is None:
            head = modeline(self.path, _SCHEMAS[self.folder])
            text = f"{head}\n" + write_mapping({key: self.data[key] for key in model.model_fields if key in self.data})
        else:
            written = read_with_empty(self.lifted.encode())
            text = rewrite(self.lifted, with_empty(self.data, written), order_of(model))
        read = read_with_empty(text.encode())
        if read is None or without_empty(read) != self.data:
            raise CannotEditError(say("the text would not be read as it was meant"))
        return text


@dataclass(slots=True)
class ContentFolder:
    """All files of one programme that an import reads or writes."""

    root: Path
    files: dict[tuple[str, str], ContentFile] = field(default_factory=dict)
    vocabularies: dict[str, Vocabulary] = field(default_factory=dict)

    @classmethod
    def open(cls, root: Path) -> ContentFolder:
        """Look at a folder, which need not exist; raises OuterWorldError when it is a file."""
        if root.exists() and not root.is_dir():
            raise OuterWorldError(
                say("{folder} is not a folder", folder=root), say("name the content folder after --into")
            )
        return cls(root)

    def file(self, folder: str, identifier: str) -> ContentFile:
        """Read a file, or begin a new one."""
        key = (folder, identifier)
        if key not in self.files:
            self.files[key] = self._read(folder, identifier)
        return self.files[key]

    def identifiers(self, folder: str) -> list[str]:
        """List the files of a folder, new ones included, sorted."""
        on_disk = {path.stem for path in (self.root / folder).glob("*.yml")}
        begun = {name for (kind, name), file in self.files.items() if kind == folder and file.data}
        return sorted(on_disk | begun)

    @property
    def programme(self) -> dict[str, Any]:
        """What programme.yml says; empty where there is none."""
        return self._sound_file("", "programme").data

    def vocabulary(self, name: str) -> Vocabulary:
        """Open a taxonomy; its terms are written with the other files."""
        if name not in self.vocabularies:
            self.vocabularies[name] = Vocabulary(name, self._sound_file("taxonomies", name).data)
        return self.vocabularies[name]

    def _sound_file(self, folder: str, identifier: str) -> ContentFile:
        """Read a file that everything depends on; raises OuterWorldError when the build would refuse it."""
        file = self.file(folder, identifier)
        if file.broken:
            message = say("{file} has an error", file=file.path)
            raise OuterWorldError(message, say("mend it first; `check` tells what is wrong"))
        return file

    def _read(self, folder: str, identifier: str) -> ContentFile:
        path = self.root / folder / f"{identifier}.yml"
        try:
            raw = path.read_bytes()
        except FileNotFoundError:
            return ContentFile(path, folder, None, {}, {})
        except OSError as error:
            message = say("{file} cannot be read: {reason}", file=path, reason=error.strerror or error)
            raise OuterWorldError(message) from error
        kind, text = _SCHEMAS[folder], raw.decode("utf-8", errors="replace")
        value, lifted = read_with_empty(raw), text
        if value is not None:
            try:  # an older file is renewed when it changes
                lifted = lifted_text(text, kind, value)
                value = read_with_empty(lifted.encode())
            except CannotEditError:
                value = None
        plain = without_empty(value or {})
        return ContentFile(path, folder, text, plain, copy.deepcopy(plain), broken=value is None, lifted=lifted)

    def changes(self) -> tuple[list[FileChange], list[tuple[ContentFile, Message]]]:
        """Compose the text of every changed file; second, the files that cannot be extended and why."""
        texts, refused = [], []
        for file in self.files.values():
            if file.is_changed:
                try:
                    texts.append(FileChange(file.path, file.text, file.new_text()))
                except CannotEditError as error:
                    name, reason = file.path.name, error.message
                    refused.append((file, say("{file} cannot be extended: {reason}", file=name, reason=reason)))
        return texts, refused

"""What the last import wrote, so that the next one can tell the words of the table from those of a person."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from showcase.diagnostics import OuterWorldError, say
from showcase.editing.file_changes import FileChange
from showcase.editing.import_csv.wishes import KeyPath, Wish
from showcase.editing.write_files import refuse_links

FOLDER = ".imported"


class Imported(NamedTuple):
    """One value of a table: in which file and field it stands, of which column it is, and its digest."""

    file: str  # "clusters/no-alpha"
    field: str  # "members.total"; of a list each entry for itself
    column: str
    digest: str


@dataclass(slots=True)
class ImportRecord:
    """The values that the last import of one kind of table wrote, kept in `.imported/<kind>.tsv`."""

    path: Path
    text: str | None
    by_file: dict[str, set[Imported]] = field(default_factory=dict)

    @classmethod
    def read(cls, root: Path, kind: str) -> ImportRecord:
        """Read the record of a content folder; lines that are none are left out, so their values are hand-made."""
        path = root / FOLDER / f"{kind}.tsv"
        refuse_links(path.parent, path)
        try:
            text = path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return cls(path, None)
        except (OSError, UnicodeError) as error:
            message = say("{file} cannot be read: {reason}", file=path, reason=error)
            raise OuterWorldError(message, say("delete it: then all values count as made by hand")) from error
        record = cls(path, text)
        for line in text.splitlines():
            parts = line.split("\t")
            if len(parts) == 4:
                record.by_file.setdefault(parts[0], set()).add(Imported(*parts))
        return record

    def owns(self, file: str, path: KeyPath, value: Any) -> bool:
        """Whether a value is what the last import wrote at its place."""
        name, digest = ".".join(path), digest_of(value)
        return any(entry.field == name and entry.digest == digest for entry in self.by_file.get(file, ()))

    def replace(self, file: str, said: set[Imported], still_there: set[Imported]) -> None:
        """Note what a table says now; fields it says nothing about, and entries that still stand, stay noted."""
        fields = {entry.field for entry in said}
        kept = {entry for entry in self.by_file.get(file, set()) if entry.field not in fields}
        self.by_file[file] = said | kept | still_there

    def change(self) -> FileChange | None:
        """Give the change of the record's file, if any; sorted, so that differences are easy to read."""
        lines = sorted("\t".join(entry) for entries in self.by_file.values() for entry in entries)
        text = "".join(f"{line}\n" for line in lines)
        return None if text == (self.text or "") else FileChange(self.path, self.text, text)


def imported_by(file: str, wish: Wish) -> Iterator[Imported]:
    """List the values of a wish: an entry of a list as a whole, of a group each part for itself."""
    column = wish.cells[0].column if wish.cells else "-"
    leaves = [(wish.path, wish.value)] if wish.appends else _leaves(wish.path, wish.value)
    for path, value in leaves:
        if path != ("schema_version",):
            yield Imported(file, ".".join(path), column.replace("\t", " "), digest_of(value))


def _leaves(path: KeyPath, value: Any) -> Iterator[tuple[KeyPath, Any]]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _leaves((*path, key), part)
    else:
        yield path, value


def digest_of(value: Any) -> str:
    """Give 16 hexadecimal digits for a value; spaces and the order of fields do not count."""
    plain = json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)
    return hashlib.blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return " ".join(str(value).split())

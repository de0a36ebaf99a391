"""Files of open data while they are written: item by item, so that memory stays flat, with size and digest."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from showcase.model.staging import Staging

BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads UTF-8 as the letters of its own country
_WAITING = 65_536  # letters of a table that wait to be written together


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that is complete."""

    path: str  # below the root
    size: int  # bytes
    sha256: str  # hexadecimal


class DataFile:
    """One file in the making."""

    def __init__(self, path: str, place: Path) -> None:
        """Begin an empty file; `path` is below the root of the site."""
        self.path = path
        self._stream = place.open("wb")
        self._digest = hashlib.sha256()
        self._size = 0

    def write(self, text: str) -> None:
        """Add text."""
        data = text.encode()
        self._stream.write(data)
        self._digest.update(data)
        self._size += len(data)

    def close(self) -> WrittenFile:
        """Complete the file."""
        self._stream.close()
        return WrittenFile(self.path, self._size, self._digest.hexdigest())


class ListFile(DataFile):
    """JSON that ends with a list: an item on each line, so that two versions can be compared line by line."""

    def __init__(self, path: str, place: Path, before: str) -> None:
        """Begin with what stands before the list."""
        super().__init__(path, place)
        self._between = before + "[\n"

    def add(self, text: str) -> None:
        """Add an item, written on one line."""
        self.write(self._between + text)
        self._between = ",\n"

    def close(self) -> WrittenFile:
        """End the list."""
        self.write("\n]\n}\n" if self._between == ",\n" else self._between + "]\n}\n")
        return super().close()


class TableFile(DataFile):
    """CSV as RFC 4180 has it: commas, quotes where they are needed, lines that end with CR and LF."""

    def __init__(self, path: str, place: Path, headers: Sequence[str]) -> None:
        """Begin with the names of the columns."""
        super().__init__(path, place)
        self._lines = io.StringIO(newline="")
        self._writer = csv.writer(self._lines, lineterminator="\r\n")
        self.write(BYTE_ORDER_MARK)
        self.add(headers)

    def add(self, cells: Iterable[str]) -> None:
        """Add a line."""
        self._writer.writerow(cells)
        if self._lines.tell() > _WAITING:
            self._write_lines()

    def close(self) -> WrittenFile:
        """Write what still waits."""
        self._write_lines()
        return super().close()

    def _write_lines(self) -> None:
        self.write(self._lines.getvalue())
        self._lines.seek(0)
        self._lines.truncate()


class OpenFiles:
    """Opens files of one export, and tells of all that were written."""

    def __init__(self, staging: Staging) -> None:
        """Write into a build in the making."""
        self._staging = staging
        self.written: dict[str, WrittenFile] = {}

    @contextmanager
    def list(self, path: str, before: str) -> Iterator[ListFile]:
        """Lend a list, and complete it."""
        yield from self._lend(ListFile(path, self._staging.path(path), before))

    @contextmanager
    def table(self, path: str, headers: Sequence[str]) -> Iterator[TableFile]:
        """Lend a table, and complete it."""
        yield from self._lend(TableFile(path, self._staging.path(path), headers))

    def whole(self, path: str, text: str) -> None:
        """Write a small file at once."""
        file = DataFile(path, self._staging.path(path))
        file.write(text)
        self.written[path] = file.close()

    def thing(self, path: str, text: str) -> None:
        """Write the file of one thing; nobody asks for its size."""
        self._staging.write(path, text.encode())

    def _lend(self, file: Any) -> Iterator[Any]:
        with ExitStack() as stack:
            stack.callback(self._complete, file)
            yield file

    def _complete(self, file: DataFile) -> None:
        self.written[file.path] = file.close()

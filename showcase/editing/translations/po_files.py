"""PO files of the content: one entry for each text, written and read back; the only user of their format here."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as CatalogMessage
from babel.messages.pofile import PoFileError, PoFileParser, write_po

from showcase.diagnostics import OuterWorldError, say

_FORMAT_FLAGS = {"python-format", "python-brace-format"}  # guessed by Babel from "5 % discount"; content has no gaps
_WIDTH = 100
_MOST_BYTES = 64 * 1024 * 1024  # ten thousand profiles take some forty
_MOST_FORMS = 6  # of a plural; no language has more


class PoEntry(NamedTuple):
    """One text in one language. `context` is its full name, e.g. "clusters/harbour/aims[2].text"."""

    context: str
    english: str
    translation: str = ""  # empty: not yet translated
    needs_work: bool = False  # editors show it as such; it is never taken over
    comments: tuple[str, ...] = ()  # for the translator
    place: tuple[str, int] = ("", 0)  # file and line of the English; of the entry itself when it was read


def write_entries(entries: Iterable[PoEntry], tag: str, title: str) -> str:
    """Write a PO file, or a template when `tag` is empty; the same entries give the same bytes on every day."""
    catalog = Catalog(charset="utf-8")
    for entry in entries:
        message = catalog.add(
            entry.english,
            entry.translation,
            locations=[entry.place] if entry.place[0] else [],
            auto_comments=list(entry.comments),
            context=entry.context,
            flags={"fuzzy"} if entry.needs_work else set(),
        )
        message.flags -= _FORMAT_FLAGS
    out = BytesIO()
    write_po(out, catalog, width=_WIDTH, omit_header=True)
    return f"{_header(tag, title)}\n{out.getvalue().decode()}"


def _header(tag: str, title: str) -> str:
    """Write what PO editors want to know first; without dates, which would differ each day."""
    fields = {
        "Project-Id-Version": title,
        "Language": tag.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Generator": "showcase",
    }
    lines = [_quoted(f"{name}: {value}\n") for name, value in fields.items()]
    return "\n".join(('msgid ""', 'msgstr ""', *lines)) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def read_entries(file: Path) -> tuple[str, list[PoEntry]]:
    """Read the language tag (empty when the file names none) and all entries in their order; obsolete ones are gone."""
    try:
        catalog = _read_catalog(file)
    except OSError as error:
        raise OuterWorldError(say("{file} cannot be read: {reason}", file=file, reason=error.strerror)) from error
    except (PoFileError, ValueError, LookupError) as error:
        reason = (str(error).splitlines() or [""])[0]
        raise OuterWorldError(
            say("{file} is no translation file: {reason}", file=file, reason=reason),
            say("open it with a PO editor, and save it as UTF-8"),
        ) from error
    entries = [_entry(message) for message in catalog if message.id]
    return (catalog.locale_identifier or "").replace("_", "-"), entries


class _Catalog(Catalog):
    """A catalogue that does not believe in a million forms of one word: Babel makes room for all that are named."""

    @property
    def num_plurals(self) -> int:
        """How many forms a plural has."""
        return min(super().num_plurals, _MOST_FORMS)


def _read_catalog(file: Path) -> Catalog:
    catalog = _Catalog()
    if file.stat().st_size > _MOST_BYTES:
        raise PoFileError(f"more than {_MOST_BYTES >> 20} MiB", catalog, "", 0)
    PoFileParser(catalog, abort_invalid=True).parse(BytesIO(file.read_bytes()))
    return catalog


def _entry(message: CatalogMessage) -> PoEntry:
    english = message.id if isinstance(message.id, str) else message.id[0]
    forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))
    place = ("", message.lineno or 1)
    return PoEntry(message.context or "", english, forms[0], message.fuzzy, tuple(message.auto_comments), place)

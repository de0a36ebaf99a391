"""Brings translations back into the content files; comments, order and everything else in them stay as they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import normalize

from showcase.diagnostics import Message, OuterWorldError, say
from showcase.editing.file_changes import FileChange, write_changes
from showcase.editing.translations.lint_translation import lint_translation
from showcase.editing.translations.match_entries import Target, Targets
from showcase.editing.translations.po_files import PoEntry, read_entries
from showcase.editing.yaml_edits import CannotEditError, set_values
from showcase.model.content import Content
from showcase.model.locale import PLAIN, Locale, parent_tags
from showcase.model.source_document import NodePath


class Note(NamedTuple):
    """Something to tell about one entry of a PO file."""

    file: Path
    line: int
    context: str
    message: Message
    is_refusal: bool  # a translation that was meant to be taken was not


class Change(NamedTuple):
    """A content file as it was and as it becomes."""

    before: str
    after: str

    def diff(self, name: str) -> str:
        """Write the difference as programmers do."""
        lines = unified_diff(
            self.before.splitlines(keepends=True), self.after.splitlines(keepends=True), name, name, n=1
        )
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


@dataclass(slots=True)
class ImportResult:
    """What came of some PO files. Nothing is written yet."""

    taken: int = 0
    unchanged: int = 0
    empty: int = 0
    notes: list[Note] = field(default_factory=list)
    changes: dict[Path, Change] = field(default_factory=dict)
    confirmed: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # locale tag → texts found right

    def write(self) -> None:
        """Write the content files that change; raises OuterWorldError."""
        write_changes(FileChange(file, change.before, change.after) for file, change in self.changes.items())


def import_files(content: Content, files: Sequence[Path]) -> ImportResult:
    """Read PO files and work out what they change; a later file wins over an earlier one."""
    result = ImportResult()
    targets = Targets(content)
    values: dict[Path, dict[NodePath, Any]] = defaultdict(dict)
    for file in files:
        tag, entries = read_entries(file)
        locale = _locale_of(content, file, tag)
        for matched in targets.match(_usable(file, entries, result)):
            target, entry = matched.target, matched.entry
            if target is None:
                result.notes.append(Note(file, entry.place[1], entry.context, matched.problem, is_refusal=False))
            elif _is_to_take(file, entry, target, locale, result):
                words = normalize("NFC", entry.translation.strip())
                _put(values[Path(target.file.document.file)], target, _key(target, locale, content), words, content)
                result.taken += 1
    for path, changed in values.items():
        _edit(path, changed, content, result)
    return result


def _locale_of(content: Content, file: Path, tag: str) -> Locale:
    """Tell the language of a PO file by its header, else by its name; raises OuterWorldError for an unfit one."""
    known = {locale.tag.lower(): locale for locale in content.locales[1:] if not locale.is_pseudo}
    wanted = tag or file.stem.replace("_", "-")
    if wanted.lower() not in known:
        raise OuterWorldError(
            say(
                "{file} is for the language {found}, into which the content is not translated", file=file, found=wanted
            ),
            say("its languages are {names}", names=", ".join(locale.tag for locale in known.values()) or "–"),
        )
    return known[wanted.lower()]


def _usable(file: Path, entries: Sequence[PoEntry], result: ImportResult) -> Iterator[PoEntry]:
    """Leave out what is not translated, and what the translator or the editor marked as needing work."""
    for entry in entries:
        if not entry.translation.strip():
            result.empty += 1
        elif entry.needs_work:
            message = say("marked as needing work (fuzzy), so not taken")
            result.notes.append(Note(file, entry.place[1], entry.context, message, is_refusal=False))
        else:
            yield entry


def _is_to_take(file: Path, entry: PoEntry, target: Target, locale: Locale, result: ImportResult) -> bool:
    """Judge one translation; tells whether it is new and fit."""
    translation = entry.translation.strip()
    if target.unit.translation(locale, target.default) == translation:
        result.unchanged += 1
        result.confirmed[locale.tag].add(target.context)
        return False
    remarks = list(lint_translation(target.unit, target.english, translation))
    result.notes += [Note(file, entry.place[1], entry.context, found.message, found.is_refusal) for found in remarks]
    return not any(found.is_refusal for found in remarks)


def _key(target: Target, locale: Locale, content: Content) -> str:
    """Choose the key of a translation: the one it stands under already, unless that is another language of the site."""
    others = {other.tag for other in content.locales} - {locale.tag}
    written = (tag for tag in parent_tags(locale.tag) if tag in target.unit.text.tags and tag not in others)
    return next(written, locale.tag)


def _put(values: dict[NodePath, Any], target: Target, key: str, words: str, content: Content) -> None:
    """Note a value to set; a plain text becomes one text for each language, the default one first."""
    path = target.unit.path
    if PLAIN not in target.unit.text.tags:
        values[*path, key] = words
        return
    texts = values.setdefault(path, {content.locales[0].tag: _written(target.file.document.value, path)})
    texts[key] = words


def _written(value: Any, path: NodePath) -> str:
    """Give a plain text as it stands in the file."""
    for part in path:
        value = value[part]
    return str(value)


def _edit(path: Path, values: dict[NodePath, Any], content: Content, result: ImportResult) -> None:
    """Work out the new text of one file; one that cannot be edited safely stays as it is."""
    tags = tuple(locale.tag for locale in content.locales)
    texts = {place[:-1] for place in values} | set(values)
    try:
        before = path.read_bytes().decode()
        after = set_values(before, values, lambda place: tags if place in texts else ())
    except OSError as error:
        raise OuterWorldError(say("{file} cannot be read: {reason}", file=path, reason=error.strerror)) from error
    except CannotEditError as error:
        message = say("this file cannot be changed by a program: {reason}", reason=error.message)
        result.notes.append(Note(path, 1, "", message, is_refusal=True))
        result.taken -= sum(1 if isinstance(value, str) else len(value) - 1 for value in values.values())
    else:
        result.changes[path] = Change(before, after)

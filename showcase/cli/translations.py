"""`translations`: take the texts of the content out for translators, bring them back, and tell what is missing."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from showcase.cli.common import (
    FINDINGS,
    GOOD,
    add_content_flag,
    complain,
    plain_settings,
    print_report,
    split_tags,
    translated,
)
from showcase.diagnostics import Message, OuterWorldError, say
from showcase.editing.translations.export_content import WANTED, content_entries, template_entries
from showcase.editing.translations.import_content import ImportResult, import_files
from showcase.editing.translations.po_files import write_entries
from showcase.editing.translations.read_content import read_content
from showcase.editing.translations.status_report import status_markdown, status_text
from showcase.editing.translations.update_records import target_locales, update_records
from showcase.editing.write_files import write_text
from showcase.model.content import Content
from showcase.model.locale import Locale
from showcase.model.translated_files import KINDS
from showcase.model.translation_data import translations_json
from showcase.model.translation_status import TranslationStatus, translation_status

_KINDS = tuple(kind for kind in KINDS if kind != "page")  # each language of a page is a file of its own
# What each flag belongs to; elsewhere it would do nothing, and whoever wrote it meant something.
_FLAGS = {
    "files": ("import", "update"),
    "locales": ("export", "update", "status"),
    "into": ("export", "extract"),
    "only": ("export",),
    "kind": ("export", "extract"),
    "dry_run": ("import",),
    "format": ("status",),
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the flags of the command."""
    parser.add_argument(
        "action",
        choices=tuple(_ACTIONS),
        help="export: one PO file for each language; import: take PO files back into the content; extract: a template; "
        "update: note what translations were made from; status: how far each language is",
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE.po", help="of import, and of update")
    add_content_flag(parser)
    parser.add_argument("--locales", metavar="TAGS", help="only these languages, e.g. de,da")
    parser.add_argument("--into", type=Path, metavar="DIR", help="folder for the PO files (translations)")
    parser.add_argument("--only", choices=WANTED, help="which texts to export (all)")
    parser.add_argument("--kind", choices=_KINDS, help="only files of this kind")
    parser.add_argument("--dry-run", action="store_true", default=None, help="write nothing, print the differences")
    parser.add_argument("--format", choices=tuple(_FORMATS), help="form of the status (text)")


def run(options: argparse.Namespace) -> int:
    """Do what the first word asks for; content with errors is reported instead."""
    for name, actions in _FLAGS.items():
        if getattr(options, name) and options.action not in actions:
            flag = "FILE.po" if name == "files" else f"--{name.replace('_', '-')}"
            raise OuterWorldError(
                say("{flag} does not belong to translations {action}", flag=flag, action=options.action),
                say("it belongs to {actions}", actions=", ".join(actions)),
            )
    content, errors = read_content(plain_settings(options))
    if content is None:
        print_report(errors, options, "text")
        complain(translated(say("the content has errors, so nothing was done"), options))
        return FINDINGS
    return _ACTIONS[options.action](content, options)


def _tell(message: Message, options: argparse.Namespace) -> None:
    if not options.quiet:
        sys.stdout.write(translated(message, options) + "\n")


def _locales(content: Content, options: argparse.Namespace) -> tuple[Locale, ...]:
    """Choose the languages; raises OuterWorldError for one that the content is not translated into."""
    known = {locale.tag.lower(): locale for locale in target_locales(content)}
    names = ", ".join(locale.tag for locale in known.values())
    if not known:
        raise OuterWorldError(
            say("the programme has one language only"), say("add another one to locales in programme.yml")
        )
    wanted = split_tags(options.locales or names)
    for tag in wanted:
        if tag.lower() not in known:
            raise OuterWorldError(
                say("--locales names {found}, into which the content is not translated", found=tag),
                say("its languages are {names}", names=names),
            )
    return tuple(known[tag.lower()] for tag in wanted)


def _title(content: Content) -> str:
    return content.programme.written.name.in_locale(content.locales[0], content.locales[0]).text


def _kinds(options: argparse.Namespace) -> tuple[str, ...]:
    return (options.kind,) if options.kind else ()


def _folder(options: argparse.Namespace) -> Path:
    return options.into or Path("translations")


def _export(content: Content, options: argparse.Namespace) -> int:
    for locale in _locales(content, options):
        entries = list(content_entries(content, locale, options.only or WANTED[0], _kinds(options)))
        file = _folder(options) / f"{locale.tag}.po"
        write_text(file, write_entries(entries, locale.tag, _title(content)))
        _tell(say("{file}: {count} texts", file=file, count=len(entries)), options)
    return GOOD


def _extract(content: Content, options: argparse.Namespace) -> int:
    entries = list(template_entries(content, _kinds(options)))
    file = _folder(options) / "content.pot"
    write_text(file, write_entries(entries, "", _title(content)))
    _tell(say("{file}: {count} texts", file=file, count=len(entries)), options)
    _tell(say("The words of the interface have files of their own: make messages brings locales/ up to date."), options)
    return GOOD


def _import(content: Content, options: argparse.Namespace) -> int:
    if not options.files:
        raise OuterWorldError(
            say("no file to import is named"), say("name it, e.g. translations import translations/de.po")
        )
    result = import_files(content, options.files)
    _print_notes(result, options)
    if options.dry_run:
        sys.stdout.write("".join(change.diff(file.as_posix()) for file, change in sorted(result.changes.items())))
    else:
        result.write()
    counts = say(
        "{taken} translations taken over into {files} files; {unchanged} were there already, {empty} are empty",
        taken=result.taken, files=len(result.changes), unchanged=result.unchanged, empty=result.empty,
    )  # fmt: skip
    _tell(counts, options)
    return FINDINGS if any(note.is_refusal for note in result.notes) else GOOD


def _print_notes(result: ImportResult, options: argparse.Namespace) -> None:
    for note in result.notes:
        not_taken = " – " + translated(say("not taken"), options) if note.is_refusal else ""
        context = f"{note.context}: " if note.context else ""
        sys.stdout.write(f"{note.file}:{note.line}: {context}{translated(note.message, options)}{not_taken}\n")


def _update(content: Content, options: argparse.Namespace) -> int:
    confirmed = import_files(content, options.files).confirmed
    for locale in _locales(content, options):
        if update_records(content, options.content, locale, confirmed[locale.tag]):
            _tell(say("{tag}: noted what its translations were made from", tag=locale.tag), options)
    return GOOD


def _status(content: Content, options: argparse.Namespace) -> int:
    status = translation_status(content)
    if options.locales:
        status = status.only(_locales(content, options))
    sys.stdout.write(_FORMATS[options.format or "text"](status, partial(translated, options=options)))
    return GOOD


_FORMATS: dict[str, Callable[[TranslationStatus, Callable[[Message], str]], str]] = {
    "text": status_text,
    "markdown": status_markdown,
    "json": lambda status, _: translations_json(status),
}
_ACTIONS: dict[str, Callable[[Content, argparse.Namespace], int]] = {
    "export": _export,
    "import": _import,
    "extract": _extract,
    "update": _update,
    "status": _status,
}

"""`schema`: write what is generated from the content models: schemas, lists of fields, issue forms."""

from __future__ import annotations

import argparse
from pathlib import Path

from showcase.cli.common import GOOD, add_content_flag, plain_settings, translated
from showcase.diagnostics import say
from showcase.editing.field_reference import LANGUAGES, field_reference, reference_name
from showcase.editing.issue_forms import issue_forms, write_issue_forms
from showcase.editing.programme_choices import read_programme
from showcase.editing.schema import write_schemas
from showcase.editing.write_files import write_text


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the flags of the command."""
    add_content_flag(parser)
    parser.add_argument(
        "--into", type=Path, metavar="DIR", help="where the schemas go; default: schemas/ beside the content"
    )
    parser.add_argument(
        "--reference", type=Path, metavar="PLACE",
        help="also write the list of all fields: a folder gets one file for each language, a name that ends in .md "
        "gets one in the language of the messages",
    )  # fmt: skip
    parser.add_argument(
        "--issue-forms", type=Path, metavar="DIR", help="also write the issue forms into this repository"
    )


def run(options: argparse.Namespace) -> int:
    """Write the schemas of a programme and, when asked for, the lists of fields and the issue forms."""
    language = options.message_language
    programme = read_programme(plain_settings(options))
    choices = programme.choices(language)
    into = options.into or options.content.absolute().parent / "schemas"
    changed = write_schemas(into, choices, language)
    if options.reference:
        changed += _write_reference(options.reference, language)
    if options.issue_forms:
        forms = issue_forms(choices, programme.content.programme.written.countries, language)
        changed += write_issue_forms(options.issue_forms, forms)
    if not options.quiet:
        print(translated(say("{count} files changed", count=len(changed)), options))
    return GOOD


def _write_reference(place: Path, language: str) -> list[Path]:
    wanted = {place: language} if place.suffix == ".md" else {place / reference_name(tag): tag for tag in LANGUAGES}
    return [file for file, tag in wanted.items() if write_text(file, field_reference(tag))]

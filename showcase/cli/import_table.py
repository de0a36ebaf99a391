"""`import`: turn a table into content."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from showcase.cli.common import FINDINGS, GOOD, split_tags, translated
from showcase.editing.file_changes import as_diff
from showcase.editing.import_csv import KINDS, import_csv, import_summary


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the flags of the command."""
    parser.add_argument("file", type=Path, metavar="FILE.csv", help="table with a header row")
    parser.add_argument(
        "--into", type=Path, required=True, metavar="DIR", help="content folder; made where there is none"
    )
    parser.add_argument("--kind", choices=tuple(KINDS), help="what the table holds, when the header does not tell")
    parser.add_argument("--locales", default="en", metavar="TAGS", help="languages of a new programme, e.g. en,de")
    parser.add_argument("--dry-run", action="store_true", help="write nothing, print the differences")


def run(options: argparse.Namespace) -> int:
    """Place the table and say what became of every cell."""
    locales = split_tags(options.locales)
    result = import_csv(options.file, options.into, kind=options.kind, locales=locales, dry_run=options.dry_run)
    if options.dry_run:
        sys.stdout.write("".join(as_diff(change) for change in result.changes))
    sys.stdout.write(import_summary(result, partial(translated, options=options)).rstrip("\n") + "\n")
    is_useless = result.rows > 0 and result.cells_not_placed == result.cells
    return FINDINGS if is_useless else GOOD

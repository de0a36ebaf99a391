"""`schema`: write what is generated from the content models."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from showcase.cli.common import GOOD
from showcase.editing.field_reference import field_reference
from showcase.editing.schema import write_schemas, write_text


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the flags of the command."""
    parser.add_argument("--into", type=Path, default=Path("schemas"), metavar="DIR", help="where the schemas go")
    parser.add_argument("--reference", type=Path, metavar="FILE", help="also write the list of all fields, in Markdown")


def run(options: argparse.Namespace) -> int:
    """Write the schemas and, when asked for, the list of fields."""
    changed = write_schemas(options.into)
    if options.reference:
        write_text(options.reference, field_reference())
    if not options.quiet:
        sys.stdout.write(f"{len(changed)} schemas changed in {options.into}/\n")
    return GOOD

"""`init`: set up a whole programme."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from showcase.cli.common import GOOD, split_tags
from showcase.editing.init_programme import init_programme


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the flags of the command."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder")
    parser.add_argument("--locales", default="en", metavar="TAGS", help="its languages, the main one first, e.g. en,de")
    parser.add_argument("--update", action="store_true", help="write a newer program into a programme that is there")


def run(options: argparse.Namespace) -> int:
    """Write the programme and say what to do next."""
    locales = split_tags(options.locales) or ("en",)
    files = init_programme(options.folder, locales, is_update=options.update)
    if not options.quiet:
        sys.stdout.write(f"{len(files)} files written to {options.folder}/\n")
        sys.stdout.write(f"Go on with: cd {options.folder} && make site; then read README.md\n")
    return GOOD

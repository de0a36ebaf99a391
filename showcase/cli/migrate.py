"""`migrate`: lift files of an older version."""

from __future__ import annotations

import argparse

from showcase.cli.edited_files import add_file_flags, finish
from showcase.editing.migrate import migrate_files


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the flags of the command."""
    add_file_flags(parser)


def run(options: argparse.Namespace) -> int:
    """Give fields their new names."""
    return finish(migrate_files(options.content, options.paths), options)

"""`format`: put files into their usual form."""

from __future__ import annotations

import argparse

from showcase.cli.edited_files import add_file_flags, finish
from showcase.editing.format_files import format_files


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the flags of the command."""
    add_file_flags(parser)


def run(options: argparse.Namespace) -> int:
    """Tidy files; their meaning and their comments stay."""
    return finish(format_files(options.content, options.paths), options)

"""`assemble-site`: join builds of some languages each into one site."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from showcase.cli.common import GOOD, plain_settings
from showcase.pipeline import join_site


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the flags of the command."""
    parser.add_argument("shards", nargs="+", type=Path, metavar="SHARD", help="folder that build --locales made")
    parser.set_defaults(content=Path("content"))  # never read: the shards hold everything
    parser.add_argument("--output", type=Path, default=Path("site"), metavar="DIR", help="where the site goes")
    parser.add_argument("--clean", action="store_true", help="keep nothing of the build before")


def run(options: argparse.Namespace) -> int:
    """Join the shards and say what was made of them."""
    settings = replace(plain_settings(options, options.output), clean=options.clean)
    manifest = join_site([shard.absolute() for shard in options.shards], settings)
    if not options.quiet:
        sys.stdout.write(
            f"{manifest.pages} pages in {', '.join(manifest.locales)}, joined from {len(options.shards)} shards, "
            f"are in {options.output}/\n"
        )
    return GOOD

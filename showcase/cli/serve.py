"""`serve`: show the site on this machine while it is edited."""

from __future__ import annotations

import argparse
import sys

from showcase.cli.common import add_content_flag, plain_settings, print_report
from showcase.editing.serve import Terminal, serve_site
from showcase.editing.translate_findings import findings_translator


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the flags of the command."""
    add_content_flag(parser)
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="port on this machine; 0 for any free one")


def run(options: argparse.Namespace) -> int:
    """Serve until stopped."""
    terminal = Terminal(
        stream=sys.stdout,
        translate=findings_translator(options.message_language),
        language=options.message_language,
        print_report=lambda report: print_report(report, options, "text"),
    )
    return serve_site(plain_settings(options), options.port, terminal)

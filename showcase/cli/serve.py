"""`serve`: show the site on this machine while it is edited."""

from __future__ import annotations

import argparse
import sys

from showcase.cli.common import add_content_flag, plain_settings, print_report
from showcase.diagnostics import Report
from showcase.editing.serve import serve_site
from showcase.pipeline import build_site
from showcase.progress import Progress


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the flags of the command."""
    add_content_flag(parser)
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="port on this machine")


def run(options: argparse.Namespace) -> int:
    """Serve until stopped."""
    settings = plain_settings(options)

    def build() -> Report:
        report = build_site(settings, Progress(sys.stderr, is_quiet=True))
        print_report(report, options, "text")
        return report

    return serve_site(settings, options.port, build, sys.stdout)

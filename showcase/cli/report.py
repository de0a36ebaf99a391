"""`report`: say what is due, what is missing and what is out of date."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from showcase import __version__
from showcase.cli.common import GOOD, add_content_flag, complain, plain_settings
from showcase.editing.report.html_form import as_html
from showcase.editing.report.json_form import as_json
from showcase.editing.report.links.check_links import check_links
from showcase.editing.report.links.request import Asker
from showcase.editing.report.make_report import make_report
from showcase.editing.report.markdown_form import as_markdown
from showcase.editing.report.paper import write_paper
from showcase.editing.report.report_words import report_words
from showcase.editing.report.text_form import as_text
from showcase.editing.write_files import write_text

_WRITERS = {"text": as_text, "markdown": as_markdown, "html": as_html}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the flags of the command."""
    add_content_flag(parser)
    parser.add_argument("--format", choices=(*_WRITERS, "json"), default="text", help="form of the report")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the report into this file")
    parser.add_argument("--links", action="store_true", help="try the links too; this alone uses the network")
    parser.add_argument("--allow-local", action="store_true", help=argparse.SUPPRESS)  # for tests: 127.0.0.1


def run(options: argparse.Namespace) -> int:
    """Print the report, or write it; what it says is no failure."""
    settings = plain_settings(options)
    ask = Asker(f"showcase-link-check/{__version__}", allow_local=options.allow_local)
    report = make_report(settings, partial(check_links, settings=settings, ask=ask) if options.links else None)
    words = report_words(options.message_language)
    is_json = options.format == "json"
    text = as_json(report, words) if is_json else _WRITERS[options.format](write_paper(report, words))
    if options.output is None:
        sys.stdout.write(text)
    else:
        write_text(options.output, text)
        if not options.quiet:
            complain(f"{options.output}")
    return GOOD

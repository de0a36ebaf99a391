"""`build`: make the site."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from showcase.cli.common import FINDINGS, GOOD, add_content_flag, complain, plain_settings, print_report, split_tags
from showcase.diagnostics import OuterWorldError, say
from showcase.pipeline import build_site
from showcase.progress import Progress


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the flags of the command."""
    add_content_flag(parser)
    parser.add_argument("--output", type=Path, metavar="DIR", help="where the site goes; else site, or site-ID")
    parser.add_argument("--locales", default="", metavar="TAGS", help="build only these of the languages, e.g. en,de")
    parser.add_argument(
        "--base-url", default="", metavar="URL", help="public address, instead of that in programme.yml"
    )
    parser.add_argument("--strict", action="store_true", help="do not publish when there are warnings")
    parser.add_argument("--cluster", default="", metavar="ID", help="build a small site of this cluster only")
    parser.add_argument("--cards", action="store_true", help="draw social cards, badges, icons and the brand kit too")
    parser.add_argument("--print", action="store_true", help="make factsheets, brochure and panels as PDF too")
    parser.add_argument("--compress", action="store_true", help="put .br and .gz beside files for the server")
    parser.add_argument("--clean", action="store_true", help="keep nothing of the build before")


def run(options: argparse.Namespace) -> int:
    """Build, report, and say where the site is."""
    folder = options.output or Path(f"site-{options.cluster}" if options.cluster else "site")
    settings = replace(
        plain_settings(options, folder),
        cluster=options.cluster,
        locales=split_tags(options.locales),
        base_url=_base_url(options.base_url),
        clean=options.clean,
        cards=options.cards,
        prints=options.print,
        compress=options.compress,
    )
    progress = Progress(sys.stderr, is_quiet=options.quiet)
    try:
        report = build_site(settings, progress)
    finally:
        progress.clear()
    print_report(report, options, "text")
    if report.stops(strict=settings.strict):
        complain("nothing was published; the site that was there is untouched")
        return FINDINGS
    if not options.quiet:
        sys.stdout.write(progress.summary(len(report.warnings)))
        sys.stdout.write(f"The site is in {folder}/ – look at it with: python3 -m http.server -d {folder}\n")
    return GOOD


def _base_url(text: str) -> str:
    """Check a public address; a machine's own name such as localhost is one too."""
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        is_good = parts.scheme in {"http", "https"} and bool(parts.hostname) and not parts.query + parts.fragment
    except ValueError:
        is_good = False
    if not is_good:
        raise OuterWorldError(
            say("--base-url {found} is not a web address", found=text), say("write it as https://showcase.example.org")
        )
    return text.rstrip("/")

"""`check`: report what is wrong with the content."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path, PurePath

from showcase.cli.common import FINDINGS, GOOD, add_content_flag, plain_settings, print_report
from showcase.diagnostics import OuterWorldError, Report, say
from showcase.pipeline import check_content

_FORMATS = ("text", "github", "json", "sarif")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the flags of the command."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="report on these files only")
    add_content_flag(parser)
    parser.add_argument("--format", choices=_FORMATS, default="text", help="form of the report")
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")


def run(options: argparse.Namespace) -> int:
    """Check all files; report on those that were named, or on all."""
    report = check_content(plain_settings(options))
    if options.paths:
        report = _only(report, options.paths)
    print_report(report, options, options.format, is_wanted=True)
    return FINDINGS if report.stops(strict=options.strict) else GOOD


def _only(report: Report, paths: Sequence[Path]) -> Report:
    """Keep the findings in some files, and in all files of some folders."""
    for path in paths:
        if not path.exists():
            raise OuterWorldError(
                say("there is no file or folder at {path}", path=path), say("check the spelling of the path")
            )
    wanted = {path.resolve() for path in paths}

    def is_wanted(file: PurePath) -> bool:
        place = Path(file).resolve()
        return not wanted.isdisjoint({place, *place.parents})

    return Report.of(found for found in report if is_wanted(found.position.file))

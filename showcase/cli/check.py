"""`check`: report what is wrong with the content, and mend what a machine can mend."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path, PurePath

from showcase.cli.common import (
    FINDINGS,
    GOOD,
    add_content_flag,
    complain,
    plain_settings,
    print_report,
    translated,
)
from showcase.content_check import check_content
from showcase.diagnostics import Message, OuterWorldError, Report, say
from showcase.editing.fix_files import fix_files
from showcase.editing.manual_address import manual_addresses
from showcase.editing.translate_findings import findings_translator
from showcase.editing.write_files import write_text
from showcase.report_formats import COMMENT_LIMIT, FORMATS, STEP_LIMIT, as_mended, as_summary


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the flags of the command."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="report on these files only")
    add_content_flag(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="form of the report")
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")
    parser.add_argument("--fix", action="store_true", help="mend what can be mended without a decision")
    parser.add_argument("--summary", type=Path, metavar="FILE", help="also write the report as Markdown, for people")


def run(options: argparse.Namespace) -> int:
    """Check all files; report on those that were named, or on all."""
    choose = _choice(options)
    settings = plain_settings(options)
    if options.fix:
        mended = fix_files(lambda: _only(check_content(settings), options.paths))
        if mended and not options.quiet:  # on the error stream: the report may be read by a program
            complain(as_mended(mended, findings_translator(options.message_language)).rstrip("\n"))
    report = choose(check_content(settings))
    here, everywhere = manual_addresses(options.content)
    manual = here if options.format == "text" else everywhere
    print_report(report, options, options.format, is_wanted=True, manual=manual)
    _write_summaries(report, options, everywhere)
    if options.format == "text" and not options.quiet and any(found.fix for found in report):
        count = sum(bool(found.fix) for found in report)
        complain(translated(say("{count} of these can be mended without a decision: add --fix", count=count), options))
    return FINDINGS if report.stops(strict=options.strict) else GOOD


def _choice(options: argparse.Namespace) -> Callable[[Report], Report]:
    """Say which findings are wanted; those in the named files, and in all files of the named folders."""
    content = options.content.resolve()
    gone = [path for path in options.paths if not os.path.lexists(path)]
    for path in gone:
        if content not in path.resolve().parents:
            raise OuterWorldError(
                say("there is no file or folder at {path}", path=path), say("check the spelling of the path")
            )
        note = say("{path} is not there any more, so all files are checked: others may still name it", path=path)
        complain(f"{translated(say('note'), options)}: {translated(note, options)}")
    return partial(_only, paths=() if gone else options.paths)


def _only(report: Report, paths: Sequence[Path]) -> Report:
    """Keep the findings in some files, and in all files of some folders; without a path all."""
    if not paths:
        return report
    wanted = {path.resolve() for path in paths}

    def is_wanted(file: PurePath) -> bool:
        place = Path(file).resolve()
        return not wanted.isdisjoint({place, *place.parents})

    return Report.of(found for found in report if is_wanted(found.position.file))


def _write_summaries(report: Report, options: argparse.Namespace, manual: str) -> None:
    """Write the report for people to the file of --summary, and on GitHub to the page of the run."""
    page = os.environ.get("GITHUB_STEP_SUMMARY", "") if options.format == "github" else ""
    wishes = [(options.summary, "w", COMMENT_LIMIT), (Path(page) if page else None, "a", STEP_LIMIT)]
    for file, mode, limit in wishes:
        if file is not None:
            text = as_summary(
                report,
                strict=options.strict,
                translate=findings_translator(options.message_language),
                manual=manual,
                limit=limit,
            )
            _write(text, file, mode)


def _write(text: str, file: Path, mode: str) -> None:
    if mode == "w":
        write_text(file, text)
        return
    try:
        with file.open(mode, encoding="utf-8") as stream:
            stream.write(text)
    except OSError as error:
        message: Message = say("{file} cannot be written: {reason}", file=file, reason=error.strerror or error)
        raise OuterWorldError(message, say("name another file with --summary")) from error

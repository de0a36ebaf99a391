"""What `format` and `migrate` share: their flags, the differences they print, and their exit codes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from showcase.cli.common import FINDINGS, GOOD, add_content_flag, print_report, translated
from showcase.diagnostics import Message, say
from showcase.editing.file_changes import EditRun, as_diff, write_changes


def add_file_flags(parser: argparse.ArgumentParser) -> None:
    """Add PATH…, --content and --dry-run."""
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="files or folders; else the whole programme"
    )
    add_content_flag(parser)
    parser.add_argument("--dry-run", action="store_true", help="write nothing, print what would change")


def finish(run: EditRun, options: argparse.Namespace) -> int:
    """
    Write the files, or print what would change; tells what was done.

    Findings when a file had to be left alone, and, with --dry-run, when a file would change.
    """
    if options.dry_run:
        sys.stdout.write("".join(as_diff(change) for change in run.changes))
    else:
        write_changes(run.changes)
    print_report(run.findings, options, "text")
    if not options.quiet:
        sys.stderr.write(translated(_summary(run, is_dry=options.dry_run), options) + "\n")
    return FINDINGS if run.findings.has_errors or (options.dry_run and run.changes) else GOOD


def _summary(run: EditRun, *, is_dry: bool) -> Message:
    changed, files = len(run.changes), run.files
    if is_dry:
        return say(
            "{changed} of {files} files would change; nothing was written (--dry-run)", changed=changed, files=files
        )
    return say("{changed} of {files} files changed", changed=changed, files=files)

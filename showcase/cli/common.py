"""What several commands share: exit codes, flags, settings made of flags, and how a report is printed."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from showcase.diagnostics import Message, Report
from showcase.editing.manual_address import manual_addresses
from showcase.editing.translate_findings import findings_translator
from showcase.report_formats import format_report
from showcase.settings import Settings, read_as_of

GOOD, FINDINGS, WRONG_USAGE = 0, 1, 2


def complain(line: str) -> None:
    """Write one line to the error stream."""
    sys.stderr.write(line + "\n")


def translated(message: Message, options: argparse.Namespace) -> str:
    """Say a message in the language that was asked for."""
    return message.said(findings_translator(options.message_language))


def add_content_flag(parser: argparse.ArgumentParser) -> None:
    """Add --content DIR."""
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="the programme's folder")


def split_tags(text: str) -> tuple[str, ...]:
    """Split `en,de` into language tags."""
    return tuple(tag.strip() for tag in text.split(",") if tag.strip())


def plain_settings(options: argparse.Namespace, output: Path = Path("site")) -> Settings:
    """Give the settings of a command that publishes nothing."""
    return Settings(
        content=options.content,
        output=output.absolute(),
        as_of=read_as_of(options.as_of, os.environ),
        strict=getattr(options, "strict", False),
    )


def print_report(
    report: Report, options: argparse.Namespace, form: str, *, is_wanted: bool = False, manual: str = ""
) -> None:
    """Print the findings; a report without any only when it is wanted."""
    if not report and not is_wanted:
        return
    text = format_report(
        report,
        form,
        strict=getattr(options, "strict", False),
        use_colour=sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        translate=findings_translator(options.message_language),
        manual=manual or manual_addresses(getattr(options, "content", Path("content")))[0],
    )
    sys.stdout.write(text if text.endswith("\n") else text + "\n")

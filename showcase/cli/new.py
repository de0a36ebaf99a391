"""`new`: make a content file that passes `check`, with a template of everything else behind what is filled in."""

from __future__ import annotations

import argparse
import shlex
import sys

from showcase.cli.common import FINDINGS, GOOD, add_content_flag, complain, plain_settings, print_report, translated
from showcase.diagnostics import Message, OuterWorldError, say
from showcase.editing.new_file import NewFile
from showcase.editing.new_file.answers import missing_paths, read_settings
from showcase.editing.new_file.identifiers import read_kind
from showcase.editing.new_file.questions import Questions
from showcase.editing.programme_choices import read_programme


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the flags of the command."""
    parser.add_argument("kind", metavar="KIND", help="cluster, service, actor, event, story, document or initiative")
    parser.add_argument("id", metavar="ID", help="permanent identifier: name of the file and address of the page")
    add_content_flag(parser)
    parser.add_argument(
        "--set", action="append", default=[], metavar="FIELD=VALUE", dest="settings",
        help="fill in a field, e.g. name=…, name.de=…, members.total=12; again for further entries of a list",
    )  # fmt: skip


def run(options: argparse.Namespace) -> int:
    """Make the file, or say what is missing or wrong; nothing is written then."""
    kind = read_kind(options.kind)
    settings = plain_settings(options)
    new = NewFile.begin(kind, options.id, read_programme(settings), settings, options.message_language)
    data = read_settings(options.settings, new.fields, new.choices.locales)
    missing = missing_paths(data, new.fields)
    if sys.stdin.isatty() and (missing or not options.settings):
        _questions(new, options).fill(data)
    elif missing:
        raise _incomplete(missing, options)
    text = new.compose(data)
    report = new.check(text)
    print_report(report, options, "text")
    if report.has_errors:
        complain(translated(say("nothing was written"), options))
        return FINDINGS
    new.write(text)
    if not options.quiet:
        _tell_next_steps(new, options)
    return GOOD


def _questions(new: NewFile, options: argparse.Namespace) -> Questions:
    def tell(line: str) -> None:
        print(line)

    return Questions(new, input, tell, lambda message: translated(message, options))


def _incomplete(missing: list[str], options: argparse.Namespace) -> OuterWorldError:
    """Say what is required, with the command to copy."""
    given = [f"--set {shlex.quote(setting)}" for setting in options.settings]
    content = [f"--content {shlex.quote(str(options.content))}"] if str(options.content) != "content" else []
    words = [".ci/showcase new", options.kind, shlex.quote(options.id), *content, *given]
    command = " ".join([*words, *(f"--set {path}=…" for path in missing)])
    message = say("required and not given: {names}", names=", ".join(missing))
    return OuterWorldError(message, say("write {line}", line=command))


def _tell_next_steps(new: NewFile, options: argparse.Namespace) -> None:
    lines: list[Message] = [
        say("{file} is written; its page will be at {address}", file=new.path, address=new.address),
        say("Next:"),
        say("  1. Open the file and fill in more: each field stands there with an example, behind a #."),
        say("  2. Check it: {command}", command=f".ci/showcase check {shlex.quote(str(new.path))}"),
        say("  3. Save it as a proposal: a pull request, or a merge request."),
    ]
    for line in lines:
        print(translated(line, options))

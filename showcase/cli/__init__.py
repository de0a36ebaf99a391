"""The command line: flags become settings, reports become exit codes (0 good, 1 findings, 2 wrong usage)."""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
from collections.abc import Callable, Sequence

from showcase import __version__
from showcase.cli.common import FINDINGS, GOOD, WRONG_USAGE, complain, translated
from showcase.diagnostics import OuterWorldError, say

__all__ = ["COMMANDS", "FINDINGS", "GOOD", "WRONG_USAGE", "main"]

_MESSAGE_LANGUAGES = ("en", "de")

# Each word with the module of this package that knows its flags and runs it, and what it is for.
COMMANDS = {
    "build": ("build", "build the site (the default)"),
    "check": ("check", "check the content, build nothing"),
    "assemble-site": ("assemble_site", "join builds of some languages each into one site"),
    "serve": ("serve", "build, show, and build again on every change"),
    "init": ("init", "set up a whole programme in a new folder"),
    "new": ("new", "make a file of a cluster, service, event and so on"),
    "import": ("import_table", "turn a CSV file into content"),
    "format": ("format", "tidy content files: order, indentation, quotes; comments stay"),
    "migrate": ("migrate", "lift content files of an older version"),
    "translations": ("translations", "take texts out for translators, bring them back, tell what is missing"),
    "report": ("report", "say what is due, missing and out of date"),
    "schema": ("schema", "write the JSON Schema of every kind of file"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without our signs still gets the message
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (given[0].startswith("-") and given[0] not in {"-h", "--help", "--version"}):
        given.insert(0, "build")
    options = _parser(given[0]).parse_args(given)
    try:
        command: Callable[[argparse.Namespace], int] = options.run
        return command(options)
    except OuterWorldError as error:
        complain(f"{translated(say('error'), options)}: {translated(error.message, options)}")
        if error.hint:
            complain(f"    {translated(say('hint'), options)}: {translated(error.hint, options)}")
        return WRONG_USAGE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return WRONG_USAGE
    except KeyboardInterrupt:
        stopped = say("stopped; the site that was there is untouched")
        if options.command == "new":
            stopped = say("stopped; nothing was written")
        complain(translated(stopped, options))
        return 130


def _parser(chosen: str) -> argparse.ArgumentParser:
    """Make the parser of all commands; only the chosen one is loaded, because loading all takes a while."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--as-of", metavar="DATE", help="the day the site speaks from, e.g. 2026-11-22")
    # A programme says its language once, in .ci/showcase; one that we do not speak is no reason to stop.
    preset = os.environ.get("SHOWCASE_MESSAGE_LANGUAGE", "")
    language = preset if preset in _MESSAGE_LANGUAGES else _MESSAGE_LANGUAGES[0]
    common.add_argument(
        "--message-language", choices=_MESSAGE_LANGUAGES, default=language, help="language of the messages"
    )
    common.add_argument("--quiet", action="store_true", help="print findings only")
    parser = argparse.ArgumentParser(
        prog="showcase", description="Builds the showcase of a cluster programme from YAML.", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"showcase {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="{" + ",".join(COMMANDS) + "}")
    for name, (module_name, summary) in COMMANDS.items():
        command = commands.add_parser(name, help=summary, parents=[common], allow_abbrev=False)
        if name == chosen:
            module = importlib.import_module(f"showcase.cli.{module_name}")
            module.add_options(command)
            command.set_defaults(run=module.run)
    return parser

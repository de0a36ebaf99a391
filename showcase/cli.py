"""The command line: flags become settings, reports become exit codes (0 good, 1 findings, 2 wrong usage)."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path, PurePath
from urllib.parse import urlsplit

from showcase import __version__
from showcase.diagnostics import OuterWorldError, Report, say
from showcase.editing.field_reference import field_reference
from showcase.editing.import_csv import KINDS, import_csv, import_summary
from showcase.editing.schema import write_schemas, write_text
from showcase.editing.serve import serve_site
from showcase.editing.translate_findings import findings_translator
from showcase.pipeline import build_site, check_content
from showcase.progress import Progress
from showcase.report_formats import format_report
from showcase.settings import Settings, read_as_of

GOOD, FINDINGS, WRONG_USAGE = 0, 1, 2
_COMMANDS = ("build", "check", "serve", "import", "schema")
_FORMATS = ("text", "github", "json", "sarif")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without our signs still gets the message
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (given[0].startswith("-") and given[0] not in {"-h", "--help", "--version"}):
        given.insert(0, "build")
    options = _parser().parse_args(given)
    try:
        command: Callable[[argparse.Namespace], int] = options.run
        return command(options)
    except OuterWorldError as error:
        translate = findings_translator(options.message_language)
        _complain(f"error: {error.message.filled(translate(error.message.template))}")
        if error.hint:
            _complain(f"    hint: {error.hint.filled(translate(error.hint.template))}")
        return WRONG_USAGE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return WRONG_USAGE
    except KeyboardInterrupt:
        _complain("stopped; the site that was there is untouched")
        return 130


def _complain(line: str) -> None:
    sys.stderr.write(line + "\n")


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--as-of", metavar="DATE", help="the day the site speaks from, e.g. 2026-11-22")
    common.add_argument("--message-language", choices=("en", "de"), default="en", help="language of the messages")
    common.add_argument("--quiet", action="store_true", help="print findings only")
    parser = argparse.ArgumentParser(
        prog="showcase", description="Builds the showcase of a cluster programme from YAML.", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"showcase {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="{" + ",".join(_COMMANDS) + "}")
    add = partial(commands.add_parser, parents=[common], allow_abbrev=False)
    _add_build(add("build", help="build the site (the default)"))
    _add_check(add("check", help="check the content, build nothing"))
    _add_serve(add("serve", help="build, show, and build again on every change"))
    _add_import(add("import", help="turn a CSV file into content"))
    _add_schema(add("schema", help="write the JSON Schema of every kind of file"))
    return parser


def _add_schema(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--into", type=Path, default=Path("schemas"), metavar="DIR", help="where the schemas go")
    parser.add_argument("--reference", type=Path, metavar="FILE", help="also write the list of all fields, in Markdown")
    parser.set_defaults(run=_schema)


def _add_folders(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="the programme's folder")


def _add_build(parser: argparse.ArgumentParser) -> None:
    _add_folders(parser)
    parser.add_argument("--output", type=Path, default=Path("site"), metavar="DIR", help="where the site goes")
    parser.add_argument("--locales", default="", metavar="TAGS", help="build only these of the languages, e.g. en,de")
    parser.add_argument(
        "--base-url", default="", metavar="URL", help="public address, instead of that in programme.yml"
    )
    parser.add_argument("--strict", action="store_true", help="do not publish when there are warnings")
    parser.add_argument("--clean", action="store_true", help="keep nothing of the build before")
    parser.set_defaults(run=_build)


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="report on these files only")
    _add_folders(parser)
    parser.add_argument("--format", choices=_FORMATS, default="text", help="form of the report")
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")
    parser.set_defaults(run=_check)


def _add_serve(parser: argparse.ArgumentParser) -> None:
    _add_folders(parser)
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="port on this machine")
    parser.set_defaults(run=_serve)


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.csv", help="table with a header row")
    parser.add_argument(
        "--into", type=Path, required=True, metavar="DIR", help="content folder; made where there is none"
    )
    parser.add_argument("--kind", choices=tuple(KINDS), help="what the table holds, when the header does not tell")
    parser.add_argument("--locales", default="en", metavar="TAGS", help="languages of a new programme, e.g. en,de")
    parser.add_argument("--dry-run", action="store_true", help="write nothing, only say what would change")
    parser.set_defaults(run=_import)


def _settings(options: argparse.Namespace, output: Path, *, is_build: bool = False) -> Settings:
    return Settings(
        content=options.content,
        output=output.absolute(),
        as_of=read_as_of(options.as_of, os.environ),
        locales=_tags(options.locales) if is_build else (),
        base_url=_base_url(options.base_url) if is_build else "",
        strict=getattr(options, "strict", False),
        clean=options.clean if is_build else False,
    )


def _tags(text: str) -> tuple[str, ...]:
    return tuple(tag.strip() for tag in text.split(",") if tag.strip())


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


def _build(options: argparse.Namespace) -> int:
    settings = _settings(options, options.output, is_build=True)
    progress = Progress(sys.stderr, is_quiet=options.quiet)
    try:
        report = build_site(settings, progress)
    finally:
        progress.clear()
    _print_report(report, options, "text")
    if report.stops(strict=settings.strict):
        _complain("nothing was published; the site that was there is untouched")
        return FINDINGS
    if not options.quiet:
        sys.stdout.write(progress.summary(len(report.warnings)))
        folder = options.output
        sys.stdout.write(f"The site is in {folder}/ – look at it with: python3 -m http.server -d {folder}\n")
    return GOOD


def _check(options: argparse.Namespace) -> int:
    report = check_content(_settings(options, Path("site")))
    if options.paths:
        report = _only(report, options.paths)
    _print_report(report, options, options.format, is_wanted=True)
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


def _print_report(report: Report, options: argparse.Namespace, form: str, *, is_wanted: bool = False) -> None:
    if not report and not is_wanted:
        return
    text = format_report(
        report,
        form,
        strict=getattr(options, "strict", False),
        use_colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ,
        translate=findings_translator(options.message_language),
    )
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def _serve(options: argparse.Namespace) -> int:
    settings = _settings(options, Path("site"))

    def build() -> Report:
        report = build_site(settings, Progress(sys.stderr, is_quiet=True))
        _print_report(report, options, "text")
        return report

    return serve_site(settings, options.port, build, sys.stdout)


def _import(options: argparse.Namespace) -> int:
    locales = _tags(options.locales)
    result = import_csv(options.file, options.into, kind=options.kind, locales=locales, dry_run=options.dry_run)
    sys.stdout.write(import_summary(result).rstrip("\n") + "\n")
    is_useless = result.rows > 0 and result.cells_not_placed == result.cells
    return FINDINGS if is_useless else GOOD


def _schema(options: argparse.Namespace) -> int:
    changed = write_schemas(options.into)
    if options.reference:
        write_text(options.reference, field_reference())
    if not options.quiet:
        sys.stdout.write(f"{len(changed)} schemas changed in {options.into}/\n")
    return GOOD

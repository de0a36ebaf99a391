"""Says in plain words what the YAML parser did not understand, with the line as it should be."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePath

from showcase.diagnostics import Diagnostic, Message, Severity, SourcePosition, TextEdit, say
from showcase.model.source_document import NodePath, lines_of
from showcase.stages.load.limits import MAX_DEPTH

_VALUE_LINE = re.compile(r"(?P<before>\s*(?:- +)?[\w-]+: +)(?P<text>\S.*?)\s*")
_LANGUAGE_LINE = re.compile(r" *(?:- +)?[a-z]{2}(?:-[A-Za-z]+)?:(?: |$)")
_GLUED = re.compile(r"\s*(?:- +)?(?P<name>[A-Za-z_][\w-]*):(?P<text>[^\s/].*)")


@dataclass(slots=True)
class FileReport:
    """What is gathered while one file is read: findings, and where nodes stand. Lines count from 1."""

    file: PurePath
    text: str
    first_line: int = 0  # lines of the file before its YAML
    findings: list[Diagnostic] = field(default_factory=list)
    value_places: dict[NodePath, tuple[int, int]] = field(default_factory=dict)
    key_places: dict[NodePath, tuple[int, int]] = field(default_factory=dict)
    value_ends: dict[NodePath, tuple[int, int]] = field(default_factory=dict)
    key_ends: dict[NodePath, tuple[int, int]] = field(default_factory=dict)
    styles: dict[NodePath, str] = field(default_factory=dict)
    nodes: int = 0

    def line(self, number: int) -> str:
        """Give the line of the file, or an empty one."""
        lines = lines_of(self.text)
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def add(  # noqa: PLR0913 one call says all about a finding
        self,
        code: str,
        message: Message,
        line: int,
        column: int,
        hint: Message,
        *,
        length: int = 1,
        fix: tuple[TextEdit, ...] = (),
    ) -> None:
        """Add an error at a line and column of the YAML; edits name the lines of the whole file."""
        line += self.first_line
        position = SourcePosition(self.file, line, column)
        excerpt = self.line(line)[:2_000]
        finding = Diagnostic(Severity.ERROR, code, message, position, "", hint, excerpt, length, fix)
        self.findings.append(finding)

    def add_tag(self, line: int, column: int) -> None:
        """Report an exclamation mark at the beginning of a text."""
        message = say("a text begins with an exclamation mark, which has a meaning in YAML")
        self.add("yaml-tag", message, line, column, say("put the whole text in quotes, or delete the mark"))

    def add_nameless(self, line: int, column: int) -> None:
        """Report a colon without anything before it."""
        hint = say("write the name of the field, e.g. name: …")
        self.add("yaml-syntax", say("the name of the field is missing before the colon"), line, column, hint)

    def add_too_deep(self, line: int, column: int) -> None:
        """Report groups within groups within groups."""
        message = say("groups and lists lie within one another more than {limit} times", limit=MAX_DEPTH)
        self.add("file-limits", message, line, column, say("compare the file with one that works"))


@dataclass(frozen=True, slots=True)
class Trouble:
    """What the parser complains of, in its own words, and where; lines and columns count from 1."""

    problem: str
    place: tuple[int, int] | None
    context: str
    context_place: tuple[int, int] | None


def explain_trouble(trouble: Trouble, report: FileReport) -> None:
    """Report one syntax error at the place where it can be mended."""
    line, column = trouble.place or trouble.context_place or (1, 1)
    last = max(len(report.text.splitlines()) - report.first_line, 1)
    line, column = (line, column) if line <= last else (last, len(report.line(last + report.first_line)) + 1)
    both = f"{trouble.context} {trouble.problem}"
    if "expected a single document" in both or "did not find expected <document start>" in both:
        _several_documents(report, line, column, both)
    elif any(sign in both for sign in ("undefined alias", "duplicate anchor", "an alias", "an anchor")):
        message = say("a text begins with * or &, which have a meaning in YAML")
        begin = trouble.context_place if "while scanning" in both else None
        report.add("yaml-alias", message, *(begin or (line, column)), say("put the whole text in quotes"))
    elif "tag" in both:
        report.add_tag(*(trouble.context_place or (line, column)))
    else:
        start = trouble.context_place or (line, column)
        _syntax(both, (line, column), start if start[0] <= last else (line, column), report)


def _several_documents(report: FileReport, line: int, column: int, words: str) -> None:
    if "expected a single document" in words or report.line(line + report.first_line).startswith("---"):
        message = say("three hyphens begin a second document in the same file")
        hint = say("delete the line ---, or put the second part into a file of its own")
        report.add("several-documents", message, line, column, hint)
    else:
        hint = say("begin each line with a field name, a colon and a space; indent what belongs to a field")
        report.add("yaml-syntax", say("the line does not belong to any field"), line, column, hint)


def _syntax(words: str, place: tuple[int, int], start: tuple[int, int], report: FileReport) -> None:
    """Choose the words for a trouble in the text; `start` is where the part begins that holds it."""
    line = report.line(place[0] + report.first_line)
    sign = line[place[1] - 1 : place[1]]
    before = line[: place[1] - 1]
    if "quoted scalar" in words and "found unexpected" in words:
        message = say("the quote that opens here is never closed")
        report.add("yaml-syntax", message, *start, say("add the same quote at the end of the text"))
    elif "\t" in before + sign and not before.strip(" \t-"):
        message = say("the line is indented with a tab")
        report.add("yaml-syntax", message, *place, say("use spaces instead, two for each step"))
    elif "mapping values are not allowed" in words:
        _misplaced_colon(place, report)
    elif "could not find expected ':'" in words:
        _missing_colon(start, report)
    elif "cannot start any token" in words:
        message = say("a text cannot begin with {sign}", sign=sign)
        report.add("yaml-syntax", message, *place, _quoted_hint(line))
    elif "block sequence entries are not allowed" in words:
        message = say("a list cannot begin behind a field name or another text")
        hint = say("begin the list on the next line, or put the text in quotes if the hyphen belongs to it")
        report.add("yaml-syntax", message, *place, hint)
    elif "'-' indicator" in words:
        message = say("this line stands between the entries of a list without being one")
        hint = say("begin it with a hyphen and a space, or indent it like the text behind the hyphen above")
        report.add("yaml-syntax", message, *place, hint)
    else:
        _structure(words, place, start, report)


def _structure(words: str, place: tuple[int, int], start: tuple[int, int], report: FileReport) -> None:
    line = report.line(place[0] + report.first_line)
    if "escape" in words:
        message = say("a backslash in double quotes has a meaning in YAML")
        report.add("yaml-syntax", message, *place, say("use single quotes around the text"))
    elif line.lstrip(" -").startswith(":"):
        report.add_nameless(*place)
    elif "flow" in words and _is_closed(report.line(start[0] + report.first_line)[start[1] - 1 :]):
        message = say("a text inside the brackets holds a sign that divides it")
        hint = say("put each text inside {{ }} in quotes, or write each language on a line of its own")
        report.add("yaml-syntax", message, *start, hint)
    elif "flow" in words:
        message = say("the bracket that opens here is not closed before the text goes on")
        hint = say("close it, or put the whole text in quotes if the bracket belongs to it")
        report.add("yaml-syntax", message, *start, hint)
    elif re.search(r":\s+['\"]", line[: place[1]]):
        message = say("the text goes on behind its closing quote")
        hint = say("leave out the quotes inside, or use the other kind of quotes around the whole text")
        report.add("yaml-syntax", message, *place, hint)
    elif "block scalar" in words:
        hint = say("write the text on the following lines, indented by two spaces")
        report.add("yaml-syntax", say("behind > or | nothing else may stand"), *place, hint)
    elif "expected key" in words or "block end" in words:
        message = say("the line is indented differently from the lines it belongs to")
        neighbour = _language_above(place[0] + report.first_line, report)
        hint = (
            _align_hint(neighbour)
            if neighbour
            else say("give it as many spaces as its neighbours have; or a quote or colon is missing above")
        )
        report.add("yaml-syntax", message, *place, hint)
    else:
        report.add("yaml-syntax", say("the line cannot be read"), *place, _quoted_hint(line))


def _is_closed(text: str) -> bool:
    """Whether as many brackets close as open."""
    return sum(map(text.count, "[{")) == sum(map(text.count, "]}"))


def _misplaced_colon(place: tuple[int, int], report: FileReport) -> None:
    number = place[0] + report.first_line
    line, above = report.line(number), report.line(number - 1)
    match = _VALUE_LINE.fullmatch(line)
    if match and match.end("before") < place[1]:
        message = say("a colon followed by a space stands inside the text")
        report.add("yaml-syntax", message, *place, _quoted_hint(line))
    elif neighbour := _language_above(number, report):
        message = say("the line is indented differently from the lines it belongs to")
        report.add("yaml-syntax", message, *place, _align_hint(neighbour))
    elif _indent(line) > _indent(above) and above.strip():
        message = say("the line is indented, but the line above already has a text")
        hint = say("give it as many spaces as the line above, or delete the text above")
        report.add("yaml-syntax", message, *place, hint)
    else:
        report.add("yaml-syntax", say("a colon stands where none is expected"), *place, _quoted_hint(line))


def _language_above(number: int, report: FileReport) -> str:
    """Find the nearest line above that is indented less, if both are texts in a language; else an empty string."""
    line = report.line(number)
    if not _LANGUAGE_LINE.match(line):
        return ""
    above = (report.line(other) for other in range(number - 1, 0, -1))
    found = next((other for other in above if other.strip() and _indent(other) < _indent(line)), "")
    return found if _LANGUAGE_LINE.match(found) else ""


def _align_hint(neighbour: str) -> Message:
    name = neighbour.strip(" -").partition(":")[0]
    count = len(neighbour) - len(neighbour.lstrip(" -"))
    return say("begin it right below {name}:, with {count} spaces before it", name=name, count=count)


def _missing_colon(start: tuple[int, int], report: FileReport) -> None:
    line = report.line(start[0] + report.first_line)
    match = _GLUED.fullmatch(line)
    if match:
        hint = say("write {line}", line=f"{match['name']}: {_cut(match['text'])}")
        report.add("yaml-syntax", say("a space is missing behind the colon"), *start, hint)
        return
    message = say("the line has no colon, so it is not clear which field it is")
    hint = say("write the field name, a colon and a space; or indent the line if it continues the text above")
    report.add("yaml-syntax", message, *start, hint)


def _quoted_hint(line: str) -> Message:
    """Show the line with its text in quotes, if it is a field with a text."""
    match = _VALUE_LINE.fullmatch(line)
    if match is None:
        return say("put the text in quotes")
    text = match["text"].strip("\"'").replace("\\", "\\\\").replace('"', '\\"')
    return say("put the text in quotes: {line}", line=f'{match["before"].strip()} "{_cut(text)}"')


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _cut(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"

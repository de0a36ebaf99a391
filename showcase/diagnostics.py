"""What an author or translator got wrong, as values; every stage reports with these and none throws."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import PurePath


class Severity(Enum):
    """How much a finding matters."""

    ERROR = "error"  # the site cannot be built
    WARNING = "warning"  # a reader would notice the gap


@dataclass(frozen=True, slots=True, order=True)
class SourcePosition:
    """A place in a content file. Lines and columns count from 1."""

    file: PurePath
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class TextEdit:
    """
    Words that replace a stretch of a file, so that a finding is mended without a thought.

    The stretch reaches from line and column up to, and without, end line and end column; all count from 1.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


@dataclass(frozen=True, slots=True)
class Message:
    """
    One sentence with named gaps: `Message("no {kind} is called {found}", kind="service", found="x")`.

    The template is the key of its translation, so it stays English and unfilled until it is shown.
    """

    template: str
    values: tuple[tuple[str, str], ...] = ()
    inner: tuple[tuple[str, Message], ...] = ()  # those of the values that are messages themselves

    def said(self, translate: Callable[[str], str]) -> str:
        """Put the values into the translation of the template; messages inside it are translated as well."""
        values = dict(self.values) | {name: message.said(translate) for name, message in self.inner}
        return translate(self.template).format(**values)

    def filled(self, template: str | None = None) -> str:
        """Put the values into the template, or into the translation of it that is given."""
        return (template or self.template).format(**dict(self.values))

    def __str__(self) -> str:
        return self.filled()

    def __bool__(self) -> bool:
        return bool(self.template)


def say(template: str, **values: object) -> Message:
    """Make a message; values are turned to text at once, so a message never holds on to content."""
    inner = tuple((name, value) for name, value in values.items() if isinstance(value, Message))
    return Message(template, tuple((name, str(value)) for name, value in values.items()), inner)


def known_words(text: str) -> Message:
    """Make a message of words that are translated elsewhere, such as the name of a language; they have no gaps."""
    return Message(text.replace("{", "{{").replace("}", "}}"))


NOTHING = Message("")


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong, where, and what to write instead."""

    severity: Severity
    code: str  # stable, documented in docs/diagnostics.md, e.g. "unknown-service"
    message: Message
    position: SourcePosition
    field: str = ""  # e.g. "services[1].languages[0]"
    hint: Message = NOTHING
    excerpt: str = ""  # the line of the file as it stands there, without its line end
    length: int = 1  # characters of the line, from the position on, that the finding is about
    fix: tuple[TextEdit, ...] = ()  # mends the file when all are applied; empty when only a person can

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """File, line, column, code, field: the order of every report."""
        place = self.position
        return (str(place.file), place.line, place.column, self.code, self.field)


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a run, sorted by file, line, column and code; equal findings stand once."""

    diagnostics: tuple[Diagnostic, ...] = field(default=())

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic]) -> Report:
        """Sort the findings and drop repeated ones."""
        return cls(tuple(sorted(dict.fromkeys(diagnostics), key=lambda finding: finding.sort_key)))

    def __add__(self, other: Report) -> Report:
        return Report.of((*self.diagnostics, *other.diagnostics))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.diagnostics)

    def __len__(self) -> int:
        return len(self.diagnostics)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that stop the build."""
        return tuple(found for found in self.diagnostics if found.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """The findings that do not stop the build."""
        return tuple(found for found in self.diagnostics if found.severity is Severity.WARNING)

    @property
    def has_errors(self) -> bool:
        """Whether the site cannot be built."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)

    def stops(self, *, strict: bool) -> bool:
        """Whether a build must not be published; with `strict` one warning is enough."""
        return bool(self.diagnostics) if strict else self.has_errors


class OuterWorldError(Exception):
    """
    Disk, network or an external program failed; caught in `cli`, told in one line, exit code 2.

    Never raised for content: a user's mistake is a Diagnostic.
    """

    def __init__(self, message: Message, hint: Message = NOTHING) -> None:
        """Keep what happened and what to do."""
        super().__init__(str(message))
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type[OuterWorldError], tuple[Message, Message]]:
        """Keep both messages on the way from a worker to the build."""
        return type(self), (self.message, self.hint)

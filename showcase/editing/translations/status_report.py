"""The state of all translations in words, as Markdown, and as plain data for programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from showcase.diagnostics import Message, say
from showcase.model.translated_files import KINDS
from showcase.model.translation_records import entry_key
from showcase.model.translation_status import Figures, LanguageStatus, TranslationStatus

_SHOWN_FILES = 10
_KIND_NAMES = {
    "programme": say("programme"),
    "cluster": say("clusters"),
    "service": say("services"),
    "actor": say("actors"),
    "event": say("events"),
    "story": say("stories"),
    "document": say("documents"),
    "initiative": say("initiatives"),
    "taxonomy": say("vocabularies"),
    "page": say("pages"),
}
Row = tuple[str, str, str, str, str]
Translate = Callable[[Message], str]


def status_text(status: TranslationStatus, translate: Translate, shown: int = _SHOWN_FILES) -> str:
    """Say for each language how far it is, and which files lack most."""
    parts = []
    for language in status.languages[1:] or status.languages:
        rows = [_header(translate), *_rows(language, translate)]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = [f"{language.locale.tag}  {language.locale.own_name}{_review(language, translate)}"]
        lines += ["  " + _aligned(row, widths) for row in rows]
        lines += _first_files(language, "  ", shown, translate)
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def status_markdown(status: TranslationStatus, translate: Translate, shown: int = _SHOWN_FILES) -> str:
    """Say the same as Markdown tables, for a step summary or an issue."""
    parts = []
    for language in status.languages[1:] or status.languages:
        lines = [f"## {language.locale.own_name} (`{language.locale.tag}`){_review(language, translate)}", ""]
        lines += [f"|{'|'.join(f' {cell} ' if cell else ' ' for cell in _header(translate))}|", "|---|--:|--:|--:|--:|"]
        lines += [f"| {' | '.join(row)} |" for row in _rows(language, translate)]
        files = _first_files(language, "", shown, translate)
        parts.append("\n".join([*lines, *(["", files[0], ""] if files else []), *(f"- {line}" for line in files[1:])]))
    return "\n\n".join(parts) + "\n"


def _review(language: LanguageStatus, translate: Translate) -> str:
    words = say("interface drafted by machine, not yet read by a speaker")
    return f" – {translate(words)}" if language.is_machine_draft else ""


def _header(translate: Translate) -> Row:
    return "", translate(say("translated")), translate(say("missing")), translate(say("outdated")), ""


def _rows(language: LanguageStatus, translate: Translate) -> list[Row]:
    rows = [_row(say("interface"), language.interface, translate)]
    kinds = (kind for kind in KINDS if kind in language.content)
    return [*rows, *(_row(_KIND_NAMES[kind], language.content[kind], translate) for kind in kinds)]


def _row(name: Message, figures: Figures, translate: Translate) -> Row:
    done = translate(say("{done} of {total}", done=figures.translated, total=figures.total))
    return translate(name), done, str(figures.missing), str(figures.outdated), f"{figures.percent} %"


def _aligned(row: Row, widths: Sequence[int]) -> str:
    name, *numbers = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
    return "  ".join([name.strip().ljust(widths[0]), *numbers]).rstrip()


def _first_files(language: LanguageStatus, indent: str, shown: int, translate: Translate) -> list[str]:
    """Name the files that lack most."""
    gaps = language.gaps[:shown]
    if not gaps:
        return []
    lines = [indent + translate(say("What to do first:"))]
    for gap in gaps:
        figures = gap.figures
        left = [translate(say("{count} missing", count=figures.missing))] if figures.missing else []
        left += [translate(say("{count} outdated", count=figures.outdated))] if figures.outdated else []
        lines.append(f"{indent}{indent}{entry_key(gap.kind, gap.identifier)}: {', '.join(left)}")
    rest = len(language.gaps) - len(gaps)
    return [*lines, indent * 2 + translate(say("and {count} more", count=rest))] if rest else lines

"""The state of all translations in words, as Markdown, and as plain data for programs."""

from __future__ import annotations

from collections.abc import Sequence

from showcase.model.translated_files import KINDS
from showcase.model.translation_records import entry_key
from showcase.model.translation_status import Figures, LanguageStatus, TranslationStatus

_SHOWN_FILES = 10
_KIND_NAMES = {
    "programme": "programme",
    "cluster": "clusters",
    "service": "services",
    "actor": "actors",
    "event": "events",
    "story": "stories",
    "document": "documents",
    "initiative": "initiatives",
    "taxonomy": "vocabularies",
    "page": "pages",
}
_HEADER = ("", "translated", "missing", "outdated", "")
Row = tuple[str, str, str, str, str]


def status_text(status: TranslationStatus, shown: int = _SHOWN_FILES) -> str:
    """Say for each language how far it is, and which files lack most."""
    parts = []
    for language in status.languages[1:] or status.languages:
        rows = [_HEADER, *_rows(language)]
        widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADER))]
        lines = [f"{language.locale.tag}  {language.locale.own_name}{_review(language)}"]
        lines += ["  " + _aligned(row, widths) for row in rows]
        lines += _first_files(language, "  ", shown)
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def status_markdown(status: TranslationStatus, shown: int = _SHOWN_FILES) -> str:
    """Say the same as Markdown tables, for a step summary or an issue."""
    parts = []
    for language in status.languages[1:] or status.languages:
        lines = [f"## {language.locale.own_name} (`{language.locale.tag}`){_review(language)}", ""]
        lines += ["| | translated | missing | outdated | |", "|---|--:|--:|--:|--:|"]
        lines += [f"| {' | '.join(row)} |" for row in _rows(language)]
        files = _first_files(language, "", shown)
        parts.append("\n".join([*lines, *(["", files[0], ""] if files else []), *(f"- {line}" for line in files[1:])]))
    return "\n\n".join(parts) + "\n"


def _review(language: LanguageStatus) -> str:
    return " – interface drafted by machine, not yet read by a speaker" if language.is_machine_draft else ""


def _rows(language: LanguageStatus) -> list[Row]:
    rows = [_row("interface", language.interface)]
    rows += [_row(_KIND_NAMES[kind], language.content[kind]) for kind in KINDS if kind in language.content]
    return rows


def _row(name: str, figures: Figures) -> Row:
    return (
        *(name, f"{figures.translated} of {figures.total}", str(figures.missing), str(figures.outdated)),
        f"{figures.percent} %",
    )


def _aligned(row: Row, widths: Sequence[int]) -> str:
    name, *numbers = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
    return "  ".join([name.strip().ljust(widths[0]), *numbers]).rstrip()


def _first_files(language: LanguageStatus, indent: str, shown: int) -> list[str]:
    """Name the files that lack most."""
    gaps = language.gaps[:shown]
    if not gaps:
        return []
    lines = [f"{indent}What to do first:"]
    for gap in gaps:
        left = [f"{gap.figures.missing} missing"] if gap.figures.missing else []
        left += [f"{gap.figures.outdated} outdated"] if gap.figures.outdated else []
        lines.append(f"{indent}{indent}{entry_key(gap.kind, gap.identifier)}: {', '.join(left)}")
    rest = len(language.gaps) - len(gaps)
    return [*lines, f"{indent}{indent}and {rest} more"] if rest else lines

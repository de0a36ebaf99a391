"""The report for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.editing.report.paper import Line, Paper, Section
from showcase.report_formats.words import visible


def as_text(paper: Paper) -> str:
    """Write headings, and a line for each thing; ends with a line end."""
    lines = [f"{paper.title}: {visible(paper.programme)}, {paper.date}", *paper.notes]
    for section in paper.sections:
        lines += ["", *_section(section, paper.nothing)]
    return "\n".join(lines) + "\n"


def _section(section: Section, nothing: str) -> Iterator[str]:
    yield f"{section.title} ({section.count})" if section.count else section.title
    yield f"  {section.intro}" if section.lines or section.code else f"  {nothing}"
    for line in section.lines:
        yield f"  {_line(line)}"
    for words, yaml in section.examples:
        yield f"\n  {words}"
        yield from (f"      {row}" for row in yaml.splitlines())
    if section.code:
        yield from (f"      {row}" for row in section.code.splitlines())


def _line(line: Line) -> str:
    place = f"{visible(line.place)}: " if line.place else ""
    about = f" ({visible(line.about)})" if line.about else ""
    words = f": {line.words}" if line.words else ""
    return f"{place}{visible(line.name)}{about}{words}"

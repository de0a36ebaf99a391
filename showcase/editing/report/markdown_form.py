"""The report as Markdown with check boxes, for an issue that is renewed every night."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.editing.report.paper import Line, Paper, Section
from showcase.report_formats.summary import code_span, escape
from showcase.report_formats.words import visible

LIMIT = 65_000  # characters; GitHub refuses issues of more than 65,536
_ROOM_FOR_NOTE = 300


def as_markdown(paper: Paper, limit: int = LIMIT) -> str:
    """
    Write the report in at most `limit` characters; lines that do not fit are counted where they would stand.

    What others wrote can neither format anything nor call anybody.
    """
    title = f"# {escape(paper.title)}: {escape(visible(paper.programme))}, {paper.date}"
    blocks = [title, *(escape(note) for note in paper.notes), _overview(paper)]
    text = "\n\n".join(blocks) + "\n"
    left_out = 0
    for block in (block for section in paper.sections for block in _blocks(section, paper.nothing)):
        if left_out or len(text) + len(block) > limit - _ROOM_FOR_NOTE:
            left_out += block.count("\n- ") + block.startswith("- ")
            left_out += not block.startswith("- ")
        else:
            text += block
    if left_out:
        text += f"\n**{escape(paper.cut.format(count=left_out))}**\n"
    return text


def _overview(paper: Paper) -> str:
    """Count what is to do in each part."""
    counted = [section for section in paper.sections if section.count]
    return "\n".join(f"- {escape(section.title)}: {section.count}" for section in counted) or escape(paper.nothing)


def _blocks(section: Section, nothing: str) -> Iterator[str]:
    """Give the pieces of a section, none of which may be cut in two."""
    yield f"\n## {escape(section.title)}\n\n{escape(section.intro if section.lines or section.code else nothing)}\n\n"
    for line in section.lines:
        yield f"- {'[ ] ' if line.is_task else ''}{_line(line)}\n"
    for words, yaml in section.examples:
        yield f"\n{escape(words)}\n\n```yaml\n{yaml}\n```\n"
    if section.code:
        yield f"<details><summary>CODEOWNERS</summary>\n\n```\n{section.code}\n```\n\n</details>\n"


def _line(line: Line) -> str:
    about = f" ({escape(visible(line.about))})" if line.about else ""
    words = f": {escape(line.words)}" if line.words else ""
    place = f" — {code_span(visible(line.place))}" if line.place else ""
    return f"{escape(visible(line.name))}{about}{words}{place}"

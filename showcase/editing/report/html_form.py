"""The report as one page that needs nothing else: to read, to print, to send."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from showcase.editing.report.paper import Line, Paper, Section
from showcase.report_formats.words import visible

_STYLE = """
:root { color-scheme: light dark; --ink: #16202a; --soft: #52606d; --line: #c9d2da; --page: #fff; --raised: #f3f6f8 }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e8edf1; --soft: #a9b5bf; --line: #3a4650; --page: #11181e; --raised: #1a232b }
}
body { margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem); max-width: 60rem; background: var(--page);
  color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
h1, h2 { line-height: 1.2; text-wrap: balance }
h1 { font-size: clamp(1.6rem, 5vw, 2.4rem) }
h2 { margin-top: 2.5rem; padding-top: 1rem; border-top: 3px solid var(--ink) }
p.note, .place { color: var(--soft) }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; list-style: none }
a { color: inherit; display: inline-block; padding-block: .2rem }
ul.lines { padding: 0; list-style: none }
ul.lines li { padding: .5rem 0; border-bottom: 1px solid var(--line); break-inside: avoid }
.task::before { content: ""; display: inline-block; width: .8em; height: .8em; margin-inline-end: .6em;
  border: 2px solid var(--soft); border-radius: 3px; vertical-align: -.08em }
.place { display: block; font: .85rem/1.5 ui-monospace, monospace }
pre { padding: 1rem; background: var(--raised); white-space: pre-wrap }
:focus-visible { outline: 3px solid currentColor; outline-offset: 3px }
@media print { body { max-width: none; padding: 0; font-size: 10pt } nav { display: none } }
"""


def as_html(paper: Paper) -> str:
    """Write a whole page, styles in it; it loads nothing and runs nothing."""
    title = f"{escape(paper.title)}: {escape(visible(paper.programme))}"
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    links = "".join(f'<li><a href="#{section.name}">{_title(section)}</a></li>' for section in paper.sections)
    head = (
        f'<!DOCTYPE html>\n<html lang="{escape(paper.language)}" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
        f'<p><time datetime="{paper.date}">{paper.date}</time></p>\n'
    )
    notes = "".join(f'<p class="note">{escape(note)}</p>\n' for note in paper.notes)
    sections = "".join(part for section in paper.sections for part in _section(section, paper.nothing))
    return f"{head}{notes}<nav><ul>{links}</ul></nav>\n{sections}</main>\n</body>\n</html>\n"


def _title(section: Section) -> str:
    return escape(f"{section.title} ({section.count})" if section.count else section.title)


def _section(section: Section, nothing: str) -> Iterator[str]:
    yield f'<section aria-labelledby="{section.name}">\n<h2 id="{section.name}">{_title(section)}</h2>\n'
    yield f"<p>{escape(section.intro if section.lines or section.code else nothing)}</p>\n"
    if section.lines:
        yield '<ul class="lines">\n' + "".join(f"{_line(line)}\n" for line in section.lines) + "</ul>\n"
    for words, yaml in section.examples:
        yield f'<p>{escape(words)}</p>\n<pre lang="en" translate="no"><code>{escape(yaml)}</code></pre>\n'
    if section.code:
        yield f'<pre lang="en" translate="no"><code>{escape(visible_rows(section.code))}</code></pre>\n'
    yield "</section>\n"


def visible_rows(text: str) -> str:
    """Make what cannot be seen visible, row by row."""
    return "\n".join(visible(row) for row in text.splitlines())


def _line(line: Line) -> str:
    about = f" ({escape(visible(line.about))})" if line.about else ""
    words = f": {escape(line.words)}" if line.words else ""
    place = f'<span class="place">{escape(visible(line.place))}</span>' if line.place else ""
    sign = ' class="task"' if line.is_task else ""
    return f'<li{sign}><bdi lang="">{escape(visible(line.name))}</bdi>{about}{words}{place}</li>'

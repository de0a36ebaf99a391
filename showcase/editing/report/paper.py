"""The report as a paper: headings and lines in one language, which text, Markdown and HTML each set in their way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.diagnostics import NOTHING, Message, say
from showcase.editing.report.report_words import ReportWords
from showcase.editing.report.values import CompletenessItem, ContentReport, DatedItem, LinkItem, ReviewItem
from showcase.model.translation_status import LanguageStatus

_WORST = 10  # files of each language


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to look at. Only `words` are the report's own; all else was written by others."""

    name: str
    words: str
    about: str = ""
    place: str = ""  # file, with its line where one is known
    is_task: bool = True


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the paper."""

    name: str  # stable, for anchors
    title: str
    intro: str
    lines: tuple[Line, ...]
    examples: tuple[tuple[str, str], ...] = ()  # words and YAML
    code: str = ""  # to be copied as it stands
    count: int = 0  # of tasks


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole report."""

    language: str
    title: str
    programme: str
    date: str
    notes: tuple[str, ...]
    nothing: str  # what a section without lines says
    cut: str  # what stands where lines had to be left out; its gap is {count}
    sections: tuple[Section, ...]


def write_paper(report: ContentReport, words: ReportWords) -> Paper:
    """Say everything in one language."""
    notes = []
    if report.error_count:
        notes.append(say("Files with errors are left out; errors found by check: {count}.", count=report.error_count))
    if report.links is None:
        notes.append(say("Links were not tried; report --links does that."))
    return Paper(
        language=words.tag,
        title=words.said(say("Report on the content")),
        programme=report.programme,
        date=report.date,
        notes=tuple(words.said(note) for note in notes),
        nothing=words.said(say("Nothing to do here.")),
        cut=words.translate(say("Lines left out because the report grew too long: {count}.", count=0).template),
        sections=tuple(_sections(report, words)),
    )


def _sections(report: ContentReport, words: ReportWords) -> Iterator[Section]:
    def section(name: str, title: Message, intro: Message, lines: Iterator[Line]) -> Section:
        found = tuple(lines)
        return Section(name, words.said(title), words.said(intro), found, count=sum(line.is_task for line in found))

    yield section(
        "reviews", say("Reviews"), say("Read the page, and write the day into reviewed_on."),
        (_review(item, words) for item in report.reviews),
    )  # fmt: skip
    yield section(
        "labels", say("Quality labels"), say("Labels that have expired, or will within half a year."),
        (_dated(item, words) for item in report.labels),
    )  # fmt: skip
    if report.links is not None:
        yield section(
            "links", say("Links"), say("Addresses that lead nowhere any more, and those that have moved for good."),
            (line for item in report.links for line in _links(item, words)),
        )  # fmt: skip
    yield section(
        "dates", say("Deadlines and events"), say("Deadlines that have passed, and events that are over."),
        (_dated(item, words) for item in report.dates),
    )  # fmt: skip
    yield section("figures", say("Old figures"), say("Figures older than two years."), _figures(report, words))
    yield section(
        "translations", say("Translations"), say("For each language, and the files that lack most."),
        (line for language in report.translations.languages[1:] for line in _language(language, words)),
    )  # fmt: skip
    yield _completeness(report, words)
    yield section(
        "media", say("Media files"), say("Files that nothing refers to: delete them, or name them in a profile."),
        (Line(name.rpartition("/")[2], "", place=name) for name in report.media),
    )  # fmt: skip
    yield _owners(report, words)


def _review(item: ReviewItem, words: ReportWords) -> Line:
    if item.days is None:
        said = words.state(item.state)
    elif item.days < 0:
        said = words.said(say("overdue since {date}, days: {count}", date=item.due_on, count=-item.days))
    else:
        said = words.said(say("due on {date}, days left: {count}", date=item.due_on, count=item.days))
    return Line(item.entry.name, said, place=item.entry.file)


def _dated(item: DatedItem, words: ReportWords) -> Line:
    if item.what == "event":
        message = say("over since {date}", date=item.date)
    elif item.what == "deadline":
        message = say("the last day to apply was {date}", date=item.date)
    elif item.days < 0:
        message = say("expired on {date}, days ago: {count}", date=item.date, count=-item.days)
    else:
        message = say("expires on {date}, days left: {count}", date=item.date, count=item.days)
    return Line(item.entry.name, words.said(message), place=f"{item.entry.file}:{item.line}")


def _links(item: LinkItem, words: ReportWords) -> Iterator[Line]:
    """Say where a dead or moved address stands; the others need nobody."""
    message = NOTHING
    if item.verdict == "gone":
        reason = say("there is no such address") if item.reason == "no-such-host" else item.reason
        message = say("leads nowhere: {reason}", reason=reason)
    elif item.verdict == "moved":
        message = say("has moved")
    if message:
        for place in item.places:
            said = words.said(message)
            yield Line(item.address, said, item.moved_to, f"{place.file}:{place.line}", is_task=item.verdict == "gone")


def _figures(report: ContentReport, words: ReportWords) -> Iterator[Line]:
    for item in report.figures:
        said = words.said(say("from {year}", year=item.year))
        yield Line(item.entry.name, said, f"{item.label}: {item.value}", f"{item.entry.file}:{item.line}")


def _language(language: LanguageStatus, words: ReportWords) -> Iterator[Line]:
    figures = language.all_content
    message = say(
        "{percent} % translated, missing: {missing}, outdated: {outdated}",
        percent=figures.percent,
        missing=figures.missing,
        outdated=figures.outdated,
    )
    yield Line(f"{language.locale.own_name} ({language.locale.tag})", words.said(message), is_task=False)
    for gap in language.gaps[:_WORST]:
        found = gap.figures
        message = say("missing: {missing}, outdated: {outdated}", missing=found.missing, outdated=found.outdated)
        yield Line(f"{language.locale.tag}: {gap.identifier}", words.said(message), place=gap.file.as_posix())


def _completeness(report: ContentReport, words: ReportWords) -> Section:
    examples = {item.missing[0]: item.example for item in report.completeness}
    return Section(
        "completeness",
        words.said(say("Completeness")),
        words.said(say("How much a file says of what visitors look for, and what to add next.")),
        tuple(_incomplete(item, words) for item in report.completeness),
        examples=tuple((words.step(wish.name), examples[wish]) for wish in sorted(examples, key=lambda it: -it.weight)),
    )


def _incomplete(item: CompletenessItem, words: ReportWords) -> Line:
    said = f"{item.percent} %. {words.step(item.missing[0].name)}"
    return Line(item.entry.name, said, place=item.entry.file, is_task=False)


def _owners(report: ContentReport, words: ReportWords) -> Section:
    intro = say("Lines for a file CODEOWNERS, on GitHub and GitLab. Put in your own teams and take the # away.")
    lines = (f"# {item.path} {item.team}" for item in report.owners)
    title = words.said(say("Who is asked about which file"))
    return Section("owners", title, words.said(intro), (), code="\n".join(lines))

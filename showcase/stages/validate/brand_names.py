"""Looks at the words that badges and marks are drawn with: names that are too long, a claim that is not translated."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Severity, known_words, say
from showcase.model.brand.name_fit import HOLDER_ROOM, PROGRAMME_ROOM, NameRoom, fits
from showcase.model.codes import language_names
from showcase.model.freshness import GONE
from showcase.model.locale import PLAIN, LocalizedText
from showcase.model.source_document import NodePath, SourceDocument
from showcase.stages.validate.gathered import Gathered


def check_brand_names(gathered: Gathered) -> Iterator[Diagnostic]:
    """Warn of each name that is too long for a badge, and of the languages in which the claim is missing."""
    for entry in gathered.readable("cluster").values():
        profile = entry.written
        has_short = bool(profile.acronym) and fits(profile.acronym or "", HOLDER_ROOM)
        if profile.status not in GONE and not has_short:  # an ended cluster has no badge
            yield from _check_name(entry.document, ("name",), profile.name, HOLDER_ROOM)
    if gathered.is_programme_whole:
        yield from _check_programme_names(gathered)
        yield from _check_claim(gathered)


def _check_programme_names(gathered: Gathered) -> Iterator[Diagnostic]:
    document, programme = gathered.content.programme.document, gathered.content.programme.written
    yield from _check_name(document, ("name",), programme.name, PROGRAMME_ROOM)
    bodies: list[tuple[NodePath, LocalizedText]] = [
        (("funders", index, "name"), body.name) for index, body in enumerate(programme.funders)
    ]
    bodies += [
        ((field, "name"), body.name)
        for field, body in (("owner", programme.owner), ("agency", programme.agency))
        if body is not None
    ]
    for path, name in bodies:
        yield from _check_name(document, path, name, HOLDER_ROOM)


def _check_name(document: SourceDocument, path: NodePath, name: LocalizedText, room: NameRoom) -> Iterator[Diagnostic]:
    """Report a name in each language in which it needs more than its lines in the smallest type."""
    for tag, words in name.by_tag:
        if fits(words, room):
            continue
        place = path if tag == PLAIN else (*path, tag)
        message = say(
            "the name is too long for a badge, which has {count} lines in type of {size} points",
            count=room.lines, size=f"{room.least:g}",
        )  # fmt: skip
        hint = say("shorten it; until then the badge shows its beginning")
        if document.kind == "cluster":
            hint = say("shorten it, or add acronym: for the badge; until then the badge shows its beginning")
        yield document.finding("name-too-long-for-badge", message, place, hint=hint, severity=Severity.WARNING, fix=())


def _check_claim(gathered: Gathered) -> Iterator[Diagnostic]:
    """Report each language of the site that shows the claim in another one."""
    document, claim = gathered.content.programme.document, gathered.content.programme.written.claim
    if claim is None:
        return
    default = gathered.content.locales[0].tag
    for locale in gathered.content.locales:
        if locale.is_pseudo or claim.written(locale.tag, default):
            continue
        name = known_words(language_names().get(locale.tag.partition("-")[0], locale.tag))
        message = say("the claim is missing in {tag} ({name})", tag=locale.tag, name=name)
        hint = say("add a line {tag}: … below claim:; until then marks and pages show another language", tag=locale.tag)
        yield document.finding(
            "claim-not-translated", message, ("claim",), hint=hint, severity=Severity.WARNING, fix=()
        )

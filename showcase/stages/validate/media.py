"""Proves that every media file is there that is named, and looks for those that nobody names."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from difflib import get_close_matches

from showcase.diagnostics import Diagnostic, Message, Severity, SourcePosition, say
from showcase.stages.validate.gathered import Gathered
from showcase.stages.validate.special_hints import special_hint
from showcase.stages.validate.suggestions import is_slip


def check_media(gathered: Gathered) -> Iterator[Diagnostic]:
    """Report missing files as errors and unclaimed ones as warnings."""
    there = gathered.content.media
    claimed: set[str] = set()
    for file in gathered.files:
        for path, name in file.marked.media:
            claimed.add(name)
            if name not in there:
                near = get_close_matches(name.lower(), {known.lower(): known for known in there}, n=1)
                spelt = next((known for known in there if near and known.lower() == near[0]), "")
                claimed.add(spelt)
                hint = _hint(name, spelt)
                message = say("media/ has no file {found}", found=name)
                yield file.entry.document.finding("missing-media", message, path, hint=hint)
    if not gathered.is_everything_whole:
        return  # a file that cannot be understood may well name it
    named = _named_in_prose(gathered, {item.name for item in gathered.sources.media} - claimed)
    for item in gathered.sources.media:
        if item.name not in claimed and item.name not in named:
            message = say("no file of the content uses {found}", found=item.name)
            hint = say("delete it, or name it in the profile it belongs to")
            if better := next((name for _, name in special_hint("unfit-file-name", item.name).values), ""):
                hint = say("rename it to {better}, and name it in the profile it belongs to", better=better)
            place = SourcePosition(item.shown)
            yield Diagnostic(Severity.WARNING, "unclaimed-media", message, place, hint=hint)


def _named_in_prose(gathered: Gathered, names: AbstractSet[str]) -> set[str]:
    """Find which of some names stand in a text; there is too much text to have it all in memory."""
    found: set[str] = set()
    if not names:
        return found
    for source in gathered.sources.prose:
        found.update(name for name in names if name in source.markdown)
    for file in gathered.files:
        for _, text in file.marked.markdown:
            found.update(name for _, words in text.by_tag for name in names if name in words)
    return found


def _hint(name: str, spelt: str) -> Message:
    """Say which file was meant, for sure when only its case or one letter is wrong."""
    if not spelt:
        return say("put the file into media/")
    if name.lower() == spelt.lower() or is_slip(name, spelt):
        return say("did you mean {near}?", near=spelt)
    return say("perhaps you mean {guess}?", guess=spelt)

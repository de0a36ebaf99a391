"""Proves the editorial pages: their languages, the fields at their beginning, and their Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from showcase.diagnostics import Diagnostic, Message, Severity, say
from showcase.model.locale import Locale, UnknownLocaleTagError, parent_tags
from showcase.model.sources import ProseSource
from showcase.stages.validate.gathered import Gathered
from showcase.stages.validate.markdown_rules import find_unfit
from showcase.stages.validate.suggestions import is_slip, suggest

PROSE_FIELDS = ("title", "order", "intro", "draft")


def check_prose(gathered: Gathered) -> Iterator[Diagnostic]:
    """Report what is wrong with pages/*.md."""
    default = gathered.content.locales[0].tag
    used = {tag for locale in gathered.content.locales for tag in parent_tags(locale.tag)}
    complete = {source.name for source in gathered.sources.prose if source.locale_tag in {"", *parent_tags(default)}}
    for source in gathered.sources.prose:
        yield from _check_fields(source)
        if source.locale_tag:
            yield from _check_language(source, used, is_programme_whole=gathered.is_programme_whole)
            if source.name not in complete:
                complete.add(source.name)
                message = say("the page is missing in {language}, the default language", language=default)
                hint = say("add the file {name}.md", name=source.name)
                yield source.document.finding("missing-default-text", message, hint=hint, severity=Severity.WARNING)
        for code, message, hint, words in find_unfit(source.markdown, is_page=True):
            yield source.document.finding(code, message, hint=hint, words=words)


def _check_fields(source: ProseSource) -> Iterator[Diagnostic]:
    for name, value in source.document.value.items():
        if name not in PROSE_FIELDS:
            near = get_close_matches(name.lower(), PROSE_FIELDS, n=1)
            hint = _meant_field(name, near[0]) if near else _known_fields()
            message = say("there is no field {name}", name=name)
            yield source.document.finding("unknown-field", message, (name,), hint=hint, of_key=True)
        elif not isinstance(value, str):
            message = say("one text belongs here, not a group of fields")
            hint = say("write one text; each language has a file of its own, e.g. region.de.md")
            yield source.document.finding("wrong-type", message, (name,), hint=hint)
        elif name == "draft" and value not in {"true", "false"}:
            message = say("{found} is neither true nor false", found=value)
            hint = say("write true to hide the page, or delete the line")
            yield source.document.finding("unknown-choice", message, (name,), hint=hint)
        elif name == "order" and not value.isdecimal():
            message = say("{found} is not a number", found=value)
            yield source.document.finding("not-a-number", message, (name,), hint=suggest("not-a-number", value))


def _meant_field(name: str, near: str) -> Message:
    if is_slip(name.lower(), near):
        return say("did you mean {near}?", near=near)
    return say("perhaps you mean {guess}?", guess=near)


def _known_fields() -> Message:
    return say("the fields here are {names}", names=", ".join(PROSE_FIELDS))


def _check_language(source: ProseSource, used: set[str], *, is_programme_whole: bool) -> Iterator[Diagnostic]:
    tag = source.locale_tag
    try:
        Locale.parse(tag)
    except UnknownLocaleTagError:
        message = say("{found} is not a known language code", found=tag)
        yield source.document.finding("unknown-locale", message, hint=suggest("unknown-locale", tag))
        return
    if tag not in used and is_programme_whole:
        message = say("the site does not have the language {tag}, so nobody sees this page", tag=tag)
        hint = say("add {tag} to locales in programme.yml, or delete the file", tag=tag)
        yield source.document.finding("unused-language", message, hint=hint, severity=Severity.WARNING)

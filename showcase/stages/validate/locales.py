"""Proves that the languages of the programme are known, and that the interface speaks each of them."""

from __future__ import annotations

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.content import Entry
from showcase.model.locale import Locale, UnknownLocaleTagError, parent_tags
from showcase.model.messages import ENGLISH, Messages
from showcase.model.programme import ProgrammeProfile
from showcase.model.sources import Sources
from showcase.stages.validate.suggestions import suggest

_SHOWN_WORDS = 3


def check_locales(programme: Entry[ProgrammeProfile], sources: Sources) -> tuple[tuple[Locale, ...], list[Diagnostic]]:
    """Read the locale tags of programme.yml; unknown ones are left out and reported. Never gives an empty tuple."""
    found: dict[str, Locale] = {}
    findings: list[Diagnostic] = []
    document = programme.document
    for index, tag in enumerate(programme.written.locales):
        path = ("locales", index)
        try:
            locale = Locale.parse(tag)
        except UnknownLocaleTagError:
            message = say("{found} is not a known language code", found=tag)
            findings.append(document.finding("unknown-locale", message, path, hint=suggest("unknown-locale", tag)))
            continue
        if locale.tag in found:
            message, fix = say("the language {found} stands here twice", found=tag), document.removing(path)
            findings.append(document.finding("repeated-identifier", message, path, hint=say("keep one"), fix=fix))
        elif not locale.is_pseudo and "en" not in parent_tags(locale.tag):
            findings += _check_words(programme, index, locale, sources)
        found[locale.tag] = locale
    return tuple(found.values()) or (Locale.parse("en"),), findings


def _check_words(programme: Entry[ProgrammeProfile], index: int, locale: Locale, sources: Sources) -> list[Diagnostic]:
    """Report a language without a file of interface words, and words that its file does not translate."""
    document, path = programme.document, ("locales", index)
    messages = sources.messages.get(locale.tag)
    name = f"locales/{locale.tag.replace('-', '_')}/LC_MESSAGES/showcase.po"
    if messages is None:
        message = say("there is no translation file for the language {found}", found=locale.tag)
        hint = say("add {file}, or take the language out", file=name)
        return [document.finding("missing-messages", message, path, hint=hint)]
    if messages is ENGLISH or not isinstance(messages, Messages):  # an unreadable file, which is reported already
        return []
    missing = [word for word in sources.message_ids if word not in messages.singular and word not in messages.plural]
    if not missing:
        return []
    message = say(
        "{count} words of the interface are not translated into {tag}: {first}",
        count=len(missing), tag=locale.tag, first="; ".join(missing[:_SHOWN_WORDS]),
    )  # fmt: skip
    hint = say("complete {file}; until then they appear in English", file=name)
    return [document.finding("untranslated-message", message, path, hint=hint, severity=Severity.WARNING)]

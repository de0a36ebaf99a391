"""Are the languages of the programme known, and is there a file of interface words for each?"""

from __future__ import annotations

from showcase.diagnostics import Diagnostic, say
from showcase.model.content import Entry
from showcase.model.locale import Locale, UnknownLocaleTagError
from showcase.model.programme import ProgrammeProfile
from showcase.model.sources import Sources


def check_locales(
    programme: Entry[ProgrammeProfile], sources: Sources
) -> tuple[tuple[Locale, ...], list[Diagnostic]]:
    """Read the locale tags of programme.yml; unknown ones are left out and reported."""
    found: dict[str, Locale] = {}
    findings: list[Diagnostic] = []
    for index, tag in enumerate(programme.written.locales):
        path = ("locales", index)
        try:
            locale = Locale.parse(tag)
        except UnknownLocaleTagError:
            message = say("the language {found} is not known", found=tag)
            hint = say("use a language code such as en, de, nb or pt-BR")
            findings.append(programme.document.finding("unknown-locale", message, path, hint=hint))
            continue
        if locale.tag in found:
            message = say("the language {found} stands here twice", found=tag)
            findings.append(programme.document.finding("repeated-identifier", message, path, hint=say("keep one")))
        elif locale.tag not in sources.messages:
            message = say("there is no translation file for the language {found}", found=tag)
            hint = say("add locales/{tag}/LC_MESSAGES/showcase.po, or take the language out", tag=tag.replace("-", "_"))
            findings.append(programme.document.finding("missing-messages", message, path, hint=hint))
        found[locale.tag] = locale
    return tuple(found.values()) or (Locale.parse("en"),), findings

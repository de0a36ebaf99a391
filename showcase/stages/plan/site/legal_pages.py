"""Imprint, privacy notice and accessibility statement, from the legal block of programme.yml."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from showcase.model.catalogue import Catalogue
from showcase.model.legal import Legal
from showcase.model.locale import ChosenText
from showcase.model.views.body_views import LegalBody
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

Part = tuple[str, tuple[ChosenText, ...]]

_CONFORMANCE = {
    "fully": N_("This website is fully compliant with WCAG 2.2, level AA."),
    "partially": N_(
        "This website is partially compliant with WCAG 2.2, level AA, due to the limitations listed below."
    ),
    "not": N_("This website is not compliant with WCAG 2.2, level AA. The limitations are listed below."),
}


def legal_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the three legal pages."""
    pages: tuple[tuple[str, Callable[[Legal, Parts], tuple[str, list[Part]]]], ...] = (
        ("imprint", _imprint),
        ("privacy", _privacy),
        ("accessibility", _accessibility),
    )
    for name, parts_of in pages:
        yield PageOrder("legal", "", (name,), partial(_make, name, parts_of), source=catalogue.programme_file)


def _make(
    name: str, parts_of: Callable[[Legal, Parts], tuple[str, list[Part]]], parts: Parts
) -> tuple[PageText, LegalBody]:
    words = parts.words
    titles = {
        "imprint": words.say("Imprint"),
        "privacy": words.say("Privacy"),
        "accessibility": words.say("Accessibility statement"),
    }
    legal = parts.catalogue.programme.legal
    intro, found = parts_of(legal, parts) if legal else (words.say("This information is not yet provided."), [])
    shown = tuple((heading, texts) for heading, texts in found if texts)
    body = LegalBody(titles[name], intro, shown)
    trail = (((name,), titles[name]),)
    return PageText(titles[name], intro or titles[name], trail), body


def _line(parts: Parts, label: str, value: str | None) -> tuple[ChosenText, ...]:
    return (parts.words.plain(parts.words.say("%(label)s: %(value)s", label=label, value=value)),) if value else ()


def _imprint(legal: Legal, parts: Parts) -> tuple[str, list[Part]]:
    words = parts.words
    if legal.kind == "demonstration":
        intro = words.say(
            "This website is a demonstration. It is not an official site of any programme or public body."
        )
        return intro, [(words.say("What you see"), (words.plain(_demonstration(parts)),))]
    address = legal.address
    lines = [legal.organisation or words.say("This information is not yet provided.")]
    lines += [*address.lines, words.country(address.country) if address.country else ""] if address else []
    found: list[Part] = [
        (words.say("Publisher"), tuple(words.plain(line) for line in lines if line)),
        (words.say("Represented by"), (words.text(legal.represented_by),) if legal.represented_by else ()),
        (
            words.say("Contact"),
            _line(parts, words.say("Mail"), legal.mail) + _line(parts, words.say("Telephone"), legal.phone),
        ),
        (
            words.say("Register"),
            _line(parts, words.say("Entry"), legal.register_entry)
            + _line(parts, words.say("VAT number"), legal.vat_id),
        ),
        (words.say("Supervising authority"), (words.text(legal.supervisor),) if legal.supervisor else ()),
    ]
    return "", found


def _demonstration(parts: Parts) -> str:
    return parts.words.say(
        "The facts were collected from public pages; every profile names its sources. They can be out of date."
    )


def _privacy(legal: Legal, parts: Parts) -> tuple[str, list[Part]]:
    words, privacy = parts.words, legal.privacy
    intro = words.say("This website sets no cookies, loads nothing from third parties and counts no visitors.")
    stored = words.say(
        "If you choose light or dark colours, your browser remembers the choice on your own device. Nothing is sent."
    )
    asked = words.say(
        "It also remembers that you switched the / key off and, only if you ask for it, your recent searches."
    )
    kept = (words.plain(stored), words.plain(asked))
    found: list[Part] = [(words.say("What your browser stores"), kept)]
    if legal.kind == "demonstration":
        note = words.say("Whoever puts this demonstration online is responsible for what their server records.")
        return intro, [*found, (words.say("Server"), (words.plain(note),))]
    missing = words.plain(words.say("This information is not yet provided."))
    controller = (
        words.text(privacy.controller) if privacy and privacy.controller else words.plain(legal.organisation or "")
    )
    found.append((words.say("Who is responsible"), (controller or missing,)))
    if privacy:
        found += [
            (words.say("Server"), (words.text(privacy.hosting),) if privacy.hosting else (missing,)),
            (words.say("Data protection officer"), _line(parts, words.say("Mail"), privacy.officer_mail)),
            (words.say("Supervisory authority"), (words.text(privacy.authority),) if privacy.authority else ()),
        ]
    rights = words.say(
        "You have the right of access, rectification, erasure, restriction and objection, "
        "and to complain to a supervisory authority."
    )
    return intro, [*found, (words.say("Your rights"), (words.plain(rights),))]


def _accessibility(legal: Legal, parts: Parts) -> tuple[str, list[Part]]:
    words, statement = parts.words, legal.accessibility
    if legal.kind == "demonstration" and statement is None:
        intro = words.say(
            "This demonstration is built to be used by everyone: by keyboard, with a screen reader, at any size."
        )
        tested = words.say(
            "Automatic tests of WCAG 2.2, level AA, run on every kind of page, in light and dark colours."
        )
        return intro, [(words.say("How it is tested"), (words.plain(tested),))]
    if statement is None:
        return words.say("This information is not yet provided."), []
    dates = [
        _line(parts, words.say("Prepared on"), words.date(statement.prepared_on)),
        _line(parts, words.say("Last reviewed on"), words.date(statement.reviewed_on)),
    ]
    found: list[Part] = [
        (words.say("What is not accessible"), tuple(words.text(item) for item in statement.limitations)),
        (words.say("How it is tested"), (words.text(statement.method),) if statement.method else ()),
        (words.say("Dates"), tuple(line for lines in dates for line in lines)),
        (words.say("Feedback"), _line(parts, words.say("Mail"), statement.feedback_mail)),
        (words.say("Enforcement"), (words.text(statement.enforcement),) if statement.enforcement else ()),
    ]
    return words.say(_CONFORMANCE[statement.status]), found

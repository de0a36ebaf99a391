"""Ask the programme: a prepared mail to its role address, for those who did not find what they look for."""

from __future__ import annotations

from showcase.model.locale import NO_TEXT, ChosenText
from showcase.model.mail_link import mail_link
from showcase.model.views.partner_views import AskView
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.script_words import as_json
from showcase.stages.plan.wording import N_

# What the mail asks for, in its order; each is the name of a facet too, and "query" what was typed.
_LINES = {
    "query": N_("What I am looking for"),
    "technology": N_("Technology"),
    "region": N_("Region"),
    "country": N_("Country"),
}


def ask_view(parts: Parts) -> AskView | None:
    """Prepare a mail to the programme's role address; None where it has none."""
    return recall(parts.spoken, ("ask the programme",), lambda: _found(parts))[0]


def role_address(parts: Parts) -> tuple[str, ChosenText, ChosenText]:
    """Find mail address, role and organisation of the programme's contact, else of its agency; all may be empty."""
    programme, words = parts.catalogue.programme, parts.words
    contact, agency = programme.contact, programme.agency
    if contact and contact.mail:
        organisation = words.plain(contact.organisation) if contact.organisation else NO_TEXT
        return contact.mail, words.text(contact.role), organisation
    if agency and agency.mail:
        return agency.mail, NO_TEXT, words.name(agency.name)
    return "", NO_TEXT, NO_TEXT


def _found(parts: Parts) -> tuple[AskView | None]:
    mail, role, organisation = role_address(parts)
    if not mail:
        return (None,)
    say = parts.words.say
    programme = parts.words.name(parts.catalogue.programme.name).text
    subject = say("Request to %(programme)s", programme=programme)
    greeting, ending = say("Hello,"), say("My organisation:")
    lines = {name: say(message) for name, message in _LINES.items()}
    address = parts.address()
    found_on = say("Found on %(address)s", address=address) if address else ""
    body = [greeting, "", *(f"{label}: " for label in lines.values()), "", ending, "", found_on]
    form = {
        "to": mail,
        "subject": subject,
        "asked": say("Request to %(programme)s: %(query)s", programme=programme, query="{query}"),
        "greeting": greeting,
        "lines": [[name, label] for name, label in lines.items()],
        "ending": ending,
        "foundOn": found_on,
    }
    return (AskView(mail_link(mail, subject, "\n".join(body)), mail, role, organisation, as_json(form)),)

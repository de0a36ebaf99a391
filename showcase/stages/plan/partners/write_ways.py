"""How to write to somebody: a prepared mail to its role address, its form, the programme, or its website."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from showcase.model.choice_words import COOPERATION
from showcase.model.mail_link import mail_link, one_line
from showcase.model.matches import Match, Party
from showcase.model.views.partner_views import WriteWay
from showcase.stages.plan.partners.ask import role_address
from showcase.stages.plan.partners.party import Open, party_name
from showcase.stages.plan.parts import Parts

_MOST_OF_NAME = 80  # letters
_MOST_OF_TEXT = 300


def write_about(party: Open, text: str, technologies: Sequence[str], parts: Parts) -> WriteWay | None:
    """Prepare a mail about one offer or need of somebody; None where no way is known."""
    words = parts.words
    name = _name(party.key, parts)
    lines = [
        words.say("I found this on %(programme)s:", programme=_programme(parts)),
        f"“{one_line(text, _MOST_OF_TEXT)}”",
        *_technologies(technologies, parts),
        "",
        words.say("My organisation:"),
        words.say("What I have in mind:"),
        "",
        *_addresses((party.key,), parts),
    ]
    return _way(party, words.say("Cooperation with %(name)s", name=name), lines, parts)


def write_to(party: Open, country: str, parts: Parts) -> WriteWay | None:
    """Prepare a mail from a country in which somebody looks for partners; None where no way is known."""
    words = parts.words
    name = _name(party.key, parts)
    seen = words.say(
        "I saw on %(programme)s that you look for partners in this country: %(country)s.",
        programme=_programme(parts),
        country=words.country(country),
    )
    lines = [
        seen,
        "",
        words.say("My organisation:"),
        words.say("What I have in mind:"),
        "",
        *_addresses((party.key,), parts),
    ]
    return _way(party, words.say("Cooperation with %(name)s", name=name), lines, parts)


def write_to_agency(mail: str, cluster_id: str, parts: Parts) -> str:
    """Prepare a mail to the role at the agency that opens doors to a cluster."""
    words, key = parts.words, ("clusters", cluster_id)
    name = _name(key, parts)
    lines = [
        words.say("Hello,"),
        "",
        words.say("I would like to get in touch with %(name)s.", name=name),
        "",
        words.say("My organisation:"),
        words.say("What I have in mind:"),
        "",
        *_addresses((key,), parts),
    ]
    return mail_link(mail, words.say("Contact with %(name)s", name=name), "\n".join(lines))


def write_to_match(
    us: Party, them: Open, technologies: Sequence[str], matches: Iterable[Match], parts: Parts
) -> WriteWay | None:
    """Prepare a mail from one of two that fit to the other, with the reason; None where no way is known."""
    words = parts.words
    names = {us: _name(us, parts), them.key: _name(them.key, parts)}
    ours, theirs = names[us], names[them.key]
    both = words.listed((ours, theirs))
    lines = [
        words.say("%(programme)s names %(names)s as possible partners.", programme=_programme(parts), names=both),
        *_reasons(matches, names, parts),
        *_technologies(technologies, parts),
        "",
        words.say("What I have in mind:"),
        "",
        *_addresses((us, them.key), parts),
    ]
    subject = words.say("Cooperation between %(one)s and %(other)s", one=ours, other=theirs)
    return _way(them, subject, lines, parts)


def _way(party: Open, subject: str, lines: Sequence[str], parts: Parts) -> WriteWay | None:
    words, contact = parts.words, party.written.contact
    name = party_name(party.key, parts)
    greeting = [words.say("Hello,"), ""]
    if contact and contact.mail:
        url = mail_link(contact.mail, subject, "\n".join([*greeting, *lines]))
        return WriteWay("mail", url, words.say("Write a mail"), name)
    if contact and contact.form:
        return WriteWay("form", contact.form, words.say("Contact form"), name)
    programme, _, _ = role_address(parts)
    if programme:
        passing_on = words.say("Please pass this on to %(name)s.", name=one_line(name, _MOST_OF_NAME))
        url = mail_link(programme, subject, "\n".join([*greeting, passing_on, *lines]))
        return WriteWay("programme", url, words.say("Write by way of the programme"), name)
    return WriteWay("website", party.website, words.say("Website"), name) if party.website else None


def _reasons(matches: Iterable[Match], names: Mapping[Party, str], parts: Parts) -> list[str]:
    """Say who of two offers what to whom, each once."""
    words = parts.words
    found: dict[tuple[Party, Party], dict[str, None]] = {}
    for match in matches:
        kind = words.say(COOPERATION[match.kind])
        found.setdefault(match.parties, {})[kind] = None
    return [
        words.say(
            "Offered by %(giver)s, looked for by %(taker)s: %(kinds)s",
            giver=names[giver],
            taker=names[taker],
            kinds=words.listed(kinds),
        )
        for (giver, taker), kinds in found.items()
    ]


def _name(key: Party, parts: Parts) -> str:
    return one_line(party_name(key, parts), _MOST_OF_NAME)


def _programme(parts: Parts) -> str:
    return one_line(parts.words.name(parts.catalogue.programme.name).text, _MOST_OF_NAME)


def _technologies(technologies: Sequence[str], parts: Parts) -> list[str]:
    if not technologies:
        return []
    return [parts.words.say("Technology: %(names)s", names=parts.words.listed(technologies))]


def _addresses(keys: Iterable[Party], parts: Parts) -> list[str]:
    return [address for key in keys if (address := parts.address(*key))]

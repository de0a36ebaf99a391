# SPDX-License-Identifier: MIT
"""The partner finder: offers and needs, prepared mails, and who looks for partners in which country."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
import yaml

from showcase.model.views.partner_views import ExchangeCard, WriteWay
from tests.contents import PROGRAMME, plan_of, view_of

DESK = PROGRAMME + "    contact: {role: {en: Cluster desk, de: Clusterstelle}, mail: desk@north.example.org}\n"
NASTY = "A\r\nBcc: all@example.org & Co?subject=<b>"


def cluster(name: str = "C", **fields: Any) -> str:
    """Write a cluster with some fields."""
    return yaml.safe_dump({"schema_version": 2, "name": name, "country": "DE", **fields})


def item(text: str, kind: str = "research", *technologies: str) -> dict[str, Any]:
    """Write something offered or looked for."""
    return {"text": text, "kind": kind, "technologies": list(technologies)}


OFFER = {"offers": [item("Test fields", "research", "hydrogen")], "target_countries": ["DK"]}
NEED = {"seeks": [item("A place to test", "research", "hydrogen")]}
FILES = {
    "clusters/alpha.yml": cluster("Alpha", cooperation=OFFER, contact={"mail": "office@alpha.example.org"}),
    "clusters/beta.yml": cluster("Beta", cooperation=NEED, regions=["coast"]),
    "clusters/quiet.yml": cluster("Quiet"),
}


def cards(files: dict[str, str], path: str = "/partners/") -> dict[str, ExchangeCard]:
    """Give the offers and needs of the finder."""
    return {card.id: card for card in view_of(plan_of(files), path).body.cards}


def mail_of(way: WriteWay | None) -> tuple[str, dict[str, str]]:
    """Read a prepared mail as a mail program does."""
    assert way is not None
    parts = urlsplit(way.url)
    assert parts.scheme == "mailto"
    return unquote(parts.path), dict(parse_qsl(parts.query.replace("+", "%2B"), strict_parsing=True))


def test_offers_and_needs_stand_in_one_list_with_who_fits() -> None:
    """Each says whose it is, what it is found by, and who fits for which reason."""
    found = cards(FILES)
    assert list(found) == ["clusters/alpha/offers/0", "clusters/beta/seeks/0"]
    offer = found["clusters/alpha/offers/0"]
    assert dict(offer.facets)["target_country"] == ("dk",)
    assert dict(found["clusters/beta/seeks/0"].facets)["region"] == ("coast",)
    assert [(fit.link.text.text, "".join(part.text for part in fit.reason)) for fit in offer.fits] == [
        ("Beta", "Both work on: Hydrogen")
    ]


def test_programme_without_cooperation_has_no_finder() -> None:
    """Where nobody offers or needs anything there is no page, and nothing to link to."""
    plan = plan_of({"clusters/quiet.yml": cluster()})
    assert not [page for page in plan.pages if "/partners/" in page.url_path]
    assert "partners/" not in str(plan.frames["en"])


def test_clusters_that_rest_or_ended_offer_nothing() -> None:
    """What a cluster offered before it ended is history, and no offer."""
    for status in ("dormant", "ended", "merged"):
        plan = plan_of({"clusters/a.yml": cluster(cooperation=OFFER, status=status)})
        assert not [page for page in plan.pages if "/partners/" in page.url_path]


def test_prepared_mail_says_what_it_is_about() -> None:
    """It goes to the role address of the cluster, in the language of the page, with the text and its page."""
    way = cards(FILES)["clusters/alpha/offers/0"].way
    address, mail = mail_of(way)
    assert address == "office@alpha.example.org"
    assert mail["subject"] == "Cooperation with Alpha"
    assert "“Test fields”\r\nTechnology: Hydrogen\r\n" in mail["body"]
    assert mail["body"].endswith("https://north.example.org/clusters/alpha/")
    _, german = mail_of(cards(FILES, "/de/partners/")["clusters/alpha/offers/0"].way)
    assert german["body"].endswith("https://north.example.org/de/clusters/alpha/")


def test_mail_between_two_that_fit_names_both_and_the_reason() -> None:
    """The profile of one prepares the mail to the other."""
    (partner,) = view_of(plan_of(FILES), "/clusters/beta/").body.possible_partners
    assert ["".join(part.text for part in reason) for reason in partner.reasons] == [
        "Offers what is looked for here: Research cooperation",
        "Both work on: Hydrogen",
    ]
    _, mail = mail_of(partner.way)
    assert mail["subject"] == "Cooperation between Beta and Alpha"
    assert "Offered by Alpha, looked for by Beta: Research cooperation\r\nTechnology: Hydrogen" in mail["body"]
    assert "https://north.example.org/clusters/beta/\r\nhttps://north.example.org/clusters/alpha/" in mail["body"]


@pytest.mark.parametrize(
    "programme, fields, expected",
    [
        (PROGRAMME, {"contact": {"mail": "a@b.example.org", "form": "https://b.example.org/f"}}, "mail"),
        (DESK, {"contact": {"form": "https://b.example.org/f"}}, "form"),
        (DESK, {"website": {"url": "https://b.example.org/"}}, "programme"),
        (PROGRAMME, {"website": {"url": "https://b.example.org/"}}, "website"),
        (PROGRAMME, {}, ""),
    ],
)
def test_best_known_way_to_write_is_taken(programme: str, fields: dict[str, Any], expected: str) -> None:
    """The role address first, then the form, then the programme that passes a mail on, then the website."""
    files = {"programme.yml": programme, "clusters/a.yml": cluster("Alpha", cooperation=OFFER, **fields)}
    way = cards(files)["clusters/a/offers/0"].way
    assert (way.kind if way else "") == expected
    if expected == "programme":
        address, mail = mail_of(way)
        assert address == "desk@north.example.org"
        assert "Please pass this on to Alpha." in mail["body"]


def test_hostile_names_and_texts_add_no_header() -> None:
    """A name with line breaks and the signs of mail links stays within subject and body."""
    strange = {"offers": [item(NASTY, "research", "hydrogen")]}
    contact = {"mail": "a&bcc=x@b.example.org"}
    files = {
        "clusters/a.yml": cluster(NASTY, cooperation=strange, contact=contact),
        "clusters/b.yml": cluster(NASTY, cooperation=NEED, contact=contact),
    }
    plan = plan_of(files)
    ways = [card.way for card in view_of(plan, "/partners/").body.cards]
    ways += [partner.way for partner in view_of(plan, "/clusters/a/").body.possible_partners]
    assert len(ways) == 3
    for way in ways:
        address, mail = mail_of(way)
        assert address == "a&bcc=x@b.example.org"
        assert set(mail) == {"subject", "body"}
        assert "\n" not in mail["subject"]
        assert not [line for line in mail["body"].split("\r\n") if line.startswith("Bcc")]


def test_country_page_lists_who_looks_for_partners_there() -> None:
    """Those that name the country, and those that name the European Union with it; the finder links to it."""
    union = {**NEED, "target_countries": ["EU"]}
    files = {**FILES, "clusters/gamma.yml": cluster("Gamma", cooperation=union)}
    plan = plan_of(files)
    body = view_of(plan, "/partners/countries/dk/").body
    assert [(seeker.link.text.text, seeker.note) for seeker in body.seekers] == [
        ("Alpha", ""),
        ("Gamma", "Looks for partners in: European Union"),
    ]
    links = {link.url: link.text.text for link in view_of(plan, "/partners/").body.countries}
    assert links["../partners/countries/dk/"] == "Denmark (2)"
    assert links["../partners/countries/eu/"] == "European Union (1)"
    assert not [page for page in plan.pages if page.url_path.endswith("/countries/no/")]


def test_long_list_of_offers_has_pages_and_links_in_place_of_filters() -> None:
    """Beyond two hundred, lists of clusters by kind lead on."""
    offers = {"offers": [item(f"Offer {number}") for number in range(67)]}
    plan = plan_of({f"clusters/c{number}.yml": cluster(cooperation=offers) for number in range(3)})
    first, second = view_of(plan, "/partners/").body, view_of(plan, "/partners/page/2/").body
    assert (first.total, len(first.cards), len(second.cards)) == (201, 200, 1)
    assert first.facets == ()
    assert [link.url for link in first.facet_links] == ["../offers/research/"]


def test_programme_can_be_asked_where_it_has_a_role_address() -> None:
    """The mail names the programme and asks for words, technology, region and country; a script gets the same lines."""
    ask = view_of(plan_of({**FILES, "programme.yml": DESK}), "/de/partners/").body.ask
    assert (ask.mail, ask.role.text) == ("desk@north.example.org", "Clusterstelle")
    fields = dict(parse_qsl(urlsplit(ask.mail_url).query))
    asked = [line.partition(":")[0] for line in fields["body"].split("\r\n") if line.endswith(": ")]
    assert asked == ["What I am looking for", "Technology", "Region", "Country"]
    form = json.loads(ask.form)
    assert [label for _, label in form["lines"]] == asked
    assert form["to"] == ask.mail


def test_agency_answers_where_the_programme_has_no_contact() -> None:
    """Without both nobody is asked, and no page says so."""
    agency = PROGRAMME + "    agency: {name: Agency, mail: hello@agency.example.org}\n"
    assert view_of(plan_of({"programme.yml": agency}), "/search/").body.ask.mail == "hello@agency.example.org"
    assert view_of(plan_of({}), "/search/").body.ask is None


def test_door_opener_at_the_agency_gets_a_mail_that_names_the_cluster() -> None:
    """The card beside a profile has role, office and a prepared mail."""
    opener = {"role": "Energy desk", "office": "Office North", "mail": "energy@agency.example.org"}
    contact = view_of(plan_of({"clusters/a.yml": cluster("Alpha", agency_contact=opener)}), "/clusters/a/").body
    card = contact.agency_contact
    assert (card.role.text, card.organisation.text) == ("Energy desk", "Office North")
    address, mail = mail_of(WriteWay("mail", card.mail_url, "", ""))
    assert address == "energy@agency.example.org"
    assert mail["subject"] == "Contact with Alpha"

# SPDX-License-Identifier: MIT
"""The prepared mail to the programme knows what was typed and chosen; without a script it has the same lines."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Watched

pytestmark = pytest.mark.browser

ASK = "[data-ask]"


def mail_of(link: Locator) -> dict[str, str]:
    """Read the prepared mail when somebody is about to open it."""
    link.focus()
    parts = urlsplit(link.get_attribute("href") or "")
    assert (parts.scheme, parts.path) == ("mailto", "clusters@agency.example.org")
    return dict(parse_qsl(parts.query.replace("+", "%2B"), strict_parsing=True))


def test_mail_after_a_search_without_a_hit_says_what_was_searched(visitor: Watched) -> None:
    """The words stand in subject and body, whatever signs are in them."""
    page = visitor.open("search/?q=xyzzyq%0D%0ABcc%3Ax%40y.z%26cc%3Db+%F0%9F%9A%80")
    expect(page.locator("[data-result-none]")).to_be_visible()
    expect(page.locator(ASK)).to_be_visible()
    mail = mail_of(page.locator(ASK))
    assert set(mail) == {"subject", "body"}
    asked = page.locator("input[name=q]").input_value()
    assert mail["subject"] == f"Request to Example Clusters: {asked}"
    assert f"What I am looking for: {asked}\r\nTechnology: \r\n" in mail["body"]


def test_mail_of_the_partner_finder_knows_the_filters(visitor: Watched) -> None:
    """Technology and country have lines of their own; other filters follow with their titles."""
    page = visitor.open("partners/?technology=electrolysis&technology=sensors&country=no&side=seeks")
    expect(page.locator("[data-chips] button")).to_have_count(4)
    lines = mail_of(page.locator(ASK))["body"].split("\r\n")
    assert "Technology: Electrolysis, Sensors" in lines
    assert "Country: Norway" in lines
    assert "Offer or need: Looks for" in lines
    page.locator("[data-clear]").click()
    assert "Technology: " in mail_of(page.locator(ASK))["body"].split("\r\n")


def test_finder_filters_offers_and_needs(visitor: Watched) -> None:
    """A ticked country of interest leaves those that look for partners there, and the address says so."""
    page = visitor.open("partners/")
    page.locator("input[name=target_country][value=no]").check()
    expect(page.locator("[data-result]:visible")).to_have_count(4)
    assert "target_country=no" in page.url

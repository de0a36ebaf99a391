"""Samples of what visitors press, type in and follow: buttons, fields, contacts, the parts of the frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from showcase.model.locale import NO_TEXT
from showcase.model.mail_link import mail_link
from showcase.model.views.component_views import SamplePage, SampleView
from showcase.model.views.page_views import LanguageLink
from showcase.model.views.part_views import ContactView, Pagination
from showcase.model.views.partner_views import AskView, WriteWay
from showcase.stages.plan.components.sample_words import ADDRESS, HERE, MAIL, SampleWords

_LANGUAGES = (("en", "English", "ltr"), ("de", "Deutsch", "ltr"), ("ar", "العربية", "rtl"), ("ja", "日本語", "ltr"))


def contact_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show whom to write to, and how."""
    usual = ContactView(
        role=words.name("Sample office"),
        organisation=words.name("Sample agency"),
        mail=MAIL,
        form_url=ADDRESS,
        address_lines=("Sample Street 1", "12345 Sampletown"),
        sources=words.sources,
        note=words.sentence,
    )
    bare = replace(usual, organisation=NO_TEXT, form_url="", address_lines=(), sources=(), note=NO_TEXT)
    yield words.sample("contact_card", "usual", usual)
    yield words.sample("contact_card", "fallback", replace(usual, role=words.foreign, note=words.foreign))
    yield words.sample("contact_card", "without-facts", bare)
    mail = f"{'a-very-long-name' * 3}@example.org"
    yield words.sample("contact_card", "long", replace(usual, role=words.long, organisation=words.long, mail=mail))
    ask = AskView(mail_link(MAIL), MAIL, words.name("Sample office"), words.name("Sample agency"), "{}")
    yield words.sample("ask_programme", "usual", ask)
    ways = (
        WriteWay("mail", mail_link(MAIL), words.say("Write a mail"), "Sample cluster"),
        WriteWay("form", ADDRESS, words.say("Contact form"), "Sample cluster"),
    )
    yield words.sample("write_way", "usual", ways)


def control_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show what is pressed and typed in."""
    for state in ("usual", "quiet", "disabled", "focused"):
        yield words.sample("button", state, words.say("Find a partner"))
    for state in ("usual", "focused"):
        yield words.sample("search_form", state)
    yield words.sample("search_form", "large", look="hero")
    yield words.sample("result_bar", "usual")
    yield words.sample("compare_bar", "several", words.say("At most four clusters can be compared. Remove one first."))
    pages = tuple(words.link(str(number), is_current=number == 2) for number in range(1, 6))
    yield words.sample("pagination", "usual", Pagination(2, 5, HERE, HERE, pages))


def frame_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show what stands around a page."""
    page = SamplePage(kind="sample", lang="en")
    trail = (*words.links("Sample list"), words.link(words.foreign), words.link(words.long, is_current=True))
    yield words.sample("breadcrumb", "long", replace(page, breadcrumb=trail))
    for state, count in (("usual", 3), ("several", 4)):
        languages = tuple(
            LanguageLink(tag, name, direction, HERE, is_current=tag == "en", is_translated=tag != "ja")
            for tag, name, direction in _LANGUAGES[:count]
        )
        yield words.sample("language_links", state, replace(page, languages=languages))
    edited = replace(page, edit_url=ADDRESS, form_url=HERE, report_url=ADDRESS, propose_url=ADDRESS, data_url=HERE)
    yield words.sample("edit_links", "usual", replace(edited, embed_code="<iframe></iframe>"))

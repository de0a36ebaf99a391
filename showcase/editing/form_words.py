"""What lists of fields, templates and issue forms say besides the names of fields; collected for translators."""

from __future__ import annotations

from showcase.model.form_fields import FieldKind

KIND_TITLES = {
    "programme": "Programme",
    "taxonomy": "Vocabulary",
    "cluster": "Cluster",
    "service": "Service",
    "actor": "Actor",
    "event": "Event",
    "story": "Story",
    "document": "Document",
    "initiative": "Initiative",
}
ANSWERS = {
    FieldKind.TEXT: "text, or one text per language",
    FieldKind.MARKDOWN: "text in simple Markdown, or one per language",
    FieldKind.LINE: "text, the same in every language",
    FieldKind.DATE: "date: 2024, 2024-09 or 2024-09-03",
    FieldKind.NUMBER: "number",
    FieldKind.WHOLE_NUMBER: "whole number",
    FieldKind.YES_NO: "true or false",
    FieldKind.WEB_ADDRESS: "web address with https://",
    FieldKind.MAIL: "mail address of a role",
    FieldKind.MEDIA: "name of a file in media/",
    FieldKind.IDENTIFIER: "identifier",
    FieldKind.LANGUAGE: "language code, e.g. en",
    FieldKind.COUNTRY: "country code, e.g. DE",
    FieldKind.COLOUR: 'colour, e.g. "#12344d"',
}
REFERENCE = {
    "title": "All fields",
    "made": "This page is made from the content model by `schema --reference`.",
    "groups": "Groups",
    "about_groups": "Several kinds of file share these groups of fields.",
    "field": "Field",
    "takes": "What it takes",
    "meaning": "Meaning",
    "example": "Example",
    "required": "required",
    "list": "list: {answer}",
    "one_of": "one of {values}",
    "identifier_of": "identifier from {place}",
    "group": "fields of {group}",
    "between": "{answer}, from {least} to {most}",
}
TEMPLATE = {
    "how": "Lines that begin with # are not read. To use a field, take away the # and the blank behind it.",
    "explains": "Lines with ## explain; they may stay.",
    "languages": "A text has one line for each language: {tags}.",
    "choices": "One of: {values}",
    "some_choices": "One of {count}, e.g.: {values}",
    "none_yet": "Nothing to choose from yet: {place}.",
    "as_above": "More fields, as explained above: {names}.",
    "needs_media": "Put the file into media/ first.",
}
SECTION_TITLES = {
    "names": "Names",
    "status": "Status",
    "about": "What it is about",
    "place": "Where",
    "time": "When",
    "organisation": "Organisation",
    "figures": "Members and figures",
    "contact": "Contact and website",
    "offer": "Offers, services and cooperation",
    "use": "How to use it",
    "ties": "What belongs together",
    "further": "Further facts and papers",
    "pictures": "Pictures",
    "sources": "Sources and upkeep",
}
ISSUES = {
    "error_name": "Report an error",
    "error_about": "Something on a page is wrong, missing or out of date.",
    "error_title": "Error on a page",
    "public": (
        "Everybody can read what you write here. Please name organisations and roles, no persons, "
        "and no private mail addresses or telephone numbers."
    ),
    "page": "Page",
    "page_about": "Address of the page; it is filled in when you come from there.",
    "wrong": "What is wrong?",
    "wrong_about": "Copy the words or the figure.",
    "right": "What is right?",
    "right_about": "What should stand there instead, as far as you know.",
    "source": "Source",
    "source_about": "Where can we check it? The address of a page, or the title of a report.",
    "propose_name": "Propose a cluster",
    "propose_about": "A cluster belongs into the showcase and is not there yet.",
    "propose_title": "New cluster",
    "mail": "Mail address of a role",
    "mail_about": "A public address of the cluster such as info@…, never one of a person.",
    "why": "Why does it belong into the showcase?",
    "why_about": "In one or two sentences: what the cluster is good at, and where this can be read.",
    "another": "Another one",
    "agree": "Before you send it",
    "agree_public": "What I wrote may be public, and names no persons.",
}


def all_words() -> list[str]:
    """List every text of this module."""
    tables = (KIND_TITLES, ANSWERS, REFERENCE, TEMPLATE, SECTION_TITLES, ISSUES)
    return [text for table in tables for text in table.values()]

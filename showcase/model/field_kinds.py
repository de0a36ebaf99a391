"""What sort of answer a field takes, as people and forms tell answers apart; also marks types of text as such."""

from __future__ import annotations

from enum import Enum


class FieldKind(Enum):
    """The sort of one answer; a list field takes several of them."""

    TEXT = "text"  # one text for each language
    MARKDOWN = "markdown"  # the same, in the small safe Markdown subset
    LINE = "line"  # a plain text of one line, the same in every language
    CHOICE = "choice"
    REFERENCE = "reference"  # the identifier of another thing
    DATE = "date"  # a year, a month or a day
    NUMBER = "number"
    WHOLE_NUMBER = "whole_number"
    YES_NO = "yes_no"
    WEB_ADDRESS = "web_address"
    MAIL = "mail"
    MEDIA = "media"  # the name of a file in media/
    IDENTIFIER = "identifier"
    LANGUAGE = "language"
    COUNTRY = "country"
    COLOUR = "colour"
    GROUP = "group"  # several fields

"""What a social card shows: the picture that other sites and messengers show beside a link."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.locale import ChosenText


@dataclass(frozen=True, slots=True)
class SocialCard:
    """One card of 1200 by 630 pixels; absent texts are empty."""

    lang: str
    direction: str
    site_name: str
    kicker: str
    """What kind of thing it is, or its field."""
    title: ChosenText
    text: ChosenText
    foot: str
    """Where and when, in few words."""
    field: int
    """Number of the colour of its field, 0 for none."""
    picture: str
    """An SVG document: the emblem, or nothing."""

"""What a social card shows: the picture that other sites and messengers show beside a link."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.locale import ChosenText


@dataclass(frozen=True, slots=True)
class CardColours:
    """The colours of one card, as "#rrggbb": words stand on the ground, the picture on the panel."""

    ground: str
    ink: str
    """Title and name of the site."""
    quiet: str
    """Everything else that is text."""
    texture: str
    """Lines behind the words, which nobody has to see."""
    panel: str
    on_panel: str
    hub: str
    """The one point of the symbol that stands out from the ground."""


@dataclass(frozen=True, slots=True)
class SocialCard:
    """One card of 1200 by 630 pixels; absent texts are empty. Pictures are SVG documents, or empty."""

    lang: str
    direction: str
    colours: CardColours
    kicker: tuple[ChosenText, ...]
    """What kind of thing it is, and its field."""
    title: ChosenText
    line: tuple[ChosenText, ...]
    """Where, when and for whom, in few words."""
    site_name: ChosenText
    symbol: str
    """The sign of the programme."""
    texture: str
    """A square that stands large behind the words."""
    chart: str
    """The whole ground of a card whose words keep to its near half."""
    picture: str
    """What the panel on the far side shows; without picture and date there is no panel."""
    date: tuple[str, str] = ("", "")
    """What stands large and small on the panel instead of a picture: "3–6" and "Sep 2024"."""

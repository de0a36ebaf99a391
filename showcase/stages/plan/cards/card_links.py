"""What the head of a page says of its card; without cards, or without the site's address, nothing."""

from __future__ import annotations

from showcase.model.locale import Locale
from showcase.model.views.page_views import CARD_SLOT, PageCard
from showcase.stages.plan.parts import Parts

HOME = "home"
CARD_PATTERN = "assets/cards/{locale}/%s.png"
ASSET_PATTERN = "cards/{locale}/%s"


def page_card(path: tuple[str, ...], title: str, parts: Parts) -> PageCard | None:
    """Choose the card of a page: its own, named by its path, else that of the home page."""
    if not parts.base_url:
        return None
    site_name = parts.words.name(parts.catalogue.programme.name).text
    for name, words in (("/".join(path) or HOME, title), (HOME, site_name)):
        if _is_made(name, parts):
            return PageCard(_in(parts.place.locale, ASSET_PATTERN) % name, f"{parts.base_url}/", words)
    return None


def card_image(parts: Parts) -> str | None:
    """Stand for the address of the page's card in its structured data, under the key "image"."""
    return CARD_SLOT if parts.base_url and _is_made(HOME, parts) else None


def _is_made(name: str, parts: Parts) -> bool:
    return bool(parts.drawn_file(_in(parts.place.locale, CARD_PATTERN) % name))


def _in(locale: Locale, pattern: str) -> str:
    return pattern.replace("{locale}", locale.tag)

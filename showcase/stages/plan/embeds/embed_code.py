"""The lines that somebody copies to show a card on a page of their own."""

from __future__ import annotations

from html import escape

from showcase.model.catalogue import Catalogue

FOLDERS = ("clusters", "services", "events")
RATIO = (8, 5)  # width to height; the card scales with its frame
_WIDTH = 480  # CSS pixels, where the page around it sets no other width


def embed_code(address: str, title: str) -> str:
    """Write the element that shows the card at an address; no script, nothing of third parties."""
    width, height = _WIDTH, _WIDTH * RATIO[1] // RATIO[0]
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="{width}" height="{height}" loading="lazy" '
        f'style="border:0;max-width:100%;height:auto;aspect-ratio:{RATIO[0]}/{RATIO[1]}"></iframe>'
    )


def has_card(parts: tuple[str, ...], catalogue: Catalogue) -> bool:
    """Whether the page at a path such as ("clusters", "x") has a card for other sites."""
    if not catalogue.programme.embeds or len(parts) != 2:
        return False
    folder, identifier = parts
    return folder in FOLDERS and identifier in getattr(catalogue, folder)

"""The programme's signs for tabs, home screens and installed sites: the mark on a tile of the brand."""

from __future__ import annotations

import json
import re
from typing import Final

from showcase.model.brand.identity import Identity
from showcase.model.brand.mark_forms import symbol_art
from showcase.model.brand.own_mark import OwnMark

_SIDE: Final = 40
_SHORT_NAME: Final = 12  # letters that fit below a sign on a home screen
# Kind → radius of the tile's corners and side of the mark, in parts of the side of the tile. Launchers cut a maskable
# sign to any shape that holds a circle of 80 %, whose square has sides of 56 %: https://www.w3.org/TR/appmanifest/
_KINDS = {"tab": (0.22, 0.8), "home": (0.22, 0.64), "touch": (0.0, 0.64), "maskable": (0.0, 0.55)}

TAB_SIDES = (16, 32, 48)
"""Pictures inside favicon.ico, in pixels."""
TAB_ICON = "brand/icons/favicon-{side}.png"
TABS_ICON = "favicon.ico"
TOUCH_ICON = "apple-touch-icon.png"
HOME_ICONS = {"icon-192.png": (192, "home"), "icon-512.png": (512, "home"), "icon-maskable-512.png": (512, "maskable")}
"""File at the root → side in pixels, and kind."""
MANIFEST = "site.webmanifest"


def icon_svg(identity: Identity, own: OwnMark | None, kind: str) -> str:
    """
    Draw the sign of a kind ("tab", "home", "touch" or "maskable") as one SVG document.

    The drawn mark stands on the ground of the opening; an own mark on that for which it was drawn.
    """
    corner, share = _KINDS[kind]
    light = identity.palette.light
    ground = light["hero"] if own is None or own.is_for_dark else light["surface"]
    mark = symbol_art(identity, None, "inverse").svg if own is None else own.svg
    side = _SIDE * share
    place = f'x="{(_SIDE - side) / 2:.4g}" y="{(_SIDE - side) / 2:.4g}" width="{side:.4g}" height="{side:.4g}"'
    inner = re.sub(r'<svg xmlns="[^"]*"', f"<svg {place}", mark.strip(), count=1)
    rounded = f' rx="{_SIDE * corner:.4g}"' if corner else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIDE} {_SIDE}">'
        f'<rect width="{_SIDE}" height="{_SIDE}"{rounded} fill="{ground}"/>{inner}</svg>\n'
    )


def web_manifest(identity: Identity, name: str, lang: str, direction: str, root: str) -> bytes:
    """
    Describe the site of one language to browsers that can keep it on a home screen.

    All addresses are relative to the file, so that it holds at any path; `root` is the way from there to the root.
    """
    light = identity.palette.light
    content = {
        "name": name,
        "short_name": short_name(name),
        "lang": lang,
        "dir": direction,
        "start_url": ".",
        "scope": root or ".",
        "display": "browser",
        "theme_color": light["hero"],
        "background_color": light["page"],
        "icons": [
            {
                "src": f"{root}{file}",
                "sizes": f"{side}x{side}",
                "type": "image/png",
                "purpose": "maskable" if kind == "maskable" else "any",
            }
            for file, (side, kind) in HOME_ICONS.items()
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def short_name(name: str) -> str:
    """Shorten a name to as many whole words as fit below a sign, or to its first word, for systems cut that well."""
    kept, *others = name.split()
    for word in others:
        if len(kept) + 1 + len(word) > _SHORT_NAME:
            break
        kept = f"{kept} {word}"
    return kept

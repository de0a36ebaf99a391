"""Puts the signs for tabs into one file for old browsers, and tells browsers about those for home screens."""

from __future__ import annotations

import struct
from collections.abc import Iterable

from showcase.model.brand.icons import MANIFEST, TAB_ICON, TAB_SIDES, TABS_ICON, web_manifest
from showcase.model.brand.identity import derive_identity
from showcase.model.page_plan import SitePlan
from showcase.model.staging import Staging

_HEADER = struct.Struct("<HHH")  # reserved, kind, number of pictures
_ENTRY = struct.Struct("<BBBBHHII")  # width, height, colours, reserved, planes, bits a pixel, size, place in the file
_LARGEST = 256


def write_icons(plan: SitePlan, staging: Staging) -> None:
    """Write favicon.ico and the manifests of the rendered locales, where the run drew the signs."""
    if not any(drawing.path == TAB_ICON.format(side=TAB_SIDES[0]) for drawing in plan.drawings):
        return
    identity = derive_identity(plan.programme.brand)
    if plan.default_locale in plan.rendered_locales:
        files = ((side, staging.folder / TAB_ICON.format(side=side)) for side in TAB_SIDES)
        staging.write(TABS_ICON, icon_file((side, file.read_bytes()) for side, file in files))
    for locale in plan.rendered_locales:
        frame = plan.frames[locale.tag]
        folder = locale.url_prefix(plan.default_locale)[1:]
        root = "../" * folder.count("/")
        manifest = web_manifest(identity, frame.site_name, frame.tag, frame.direction, root)
        staging.write(folder + MANIFEST, manifest)


def icon_file(pictures: Iterable[tuple[int, bytes]]) -> bytes:
    """
    Join PNG pictures, each with the side of its square in pixels, to one file of the type ICO.

    Sides are 1 to 256; a picture is read as PNG by every system since 2006. Raises ValueError for a larger one.
    """
    found = list(pictures)
    head = _HEADER.pack(0, 1, len(found))
    place = _HEADER.size + _ENTRY.size * len(found)
    entries, data = b"", b""
    for side, picture in found:
        if not 0 < side <= _LARGEST:
            raise ValueError(side)
        entries += _ENTRY.pack(side % _LARGEST, side % _LARGEST, 0, 0, 1, 32, len(picture), place + len(data))
        data += picture
    return head + entries + data

"""Draws QR codes for what is printed; the only user of segno."""

from __future__ import annotations

import io
from functools import lru_cache

import segno

_QUIET_ZONE = 4  # modules of white around the code, as ISO/IEC 18004 asks for
_MOST_LETTERS = 1000  # longer addresses give codes that no telephone reads from paper


@lru_cache(maxsize=4096)
def qr_svg(address: str, ink: str = "#000000") -> str:
    """
    Draw the QR code of a web address as one SVG document, its quiet zone white, its modules in `ink`.

    One unit is one module. Up to 15 % of the code may be damaged (level M), more where that costs no larger code.
    Empty for an address that is empty or too long.
    """
    if not address or len(address) > _MOST_LETTERS:
        return ""
    code = segno.make_qr(address, error="m", boost_error=True)
    written = io.BytesIO()
    code.save(written, kind="svg", xmldecl=False, svgclass=None, lineclass=None, border=_QUIET_ZONE, dark=ink,
              light="#ffffff", omitsize=True, nl=False)  # fmt: skip
    return written.getvalue().decode()

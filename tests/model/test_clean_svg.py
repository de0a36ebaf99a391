"""No SVG that somebody hands in can act, load or lead anywhere once it is cleaned, and drawings stay what they show."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.clean_svg import MOST_BYTES, clean_svg
from showcase.model.svg_tree import read_tree

SHAPE = '<path fill="#123456" d="M0 0h64v64z"/>'
OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 64 64">'
BOMB = "".join(f'<!ENTITY {name} "{f"&{inner};" * 10}">' for inner, name in zip("abcdefgh", "bcdefghi", strict=True))


def nested(part: str, ring: str) -> str:
    """Write eight parts, each holding the one before ten times; `#` stands for the number."""
    return "".join(part.replace("#n", f"{n}").replace("@", ring.replace("#n", f"{n - 1}") * 10) for n in range(1, 9))


USES = nested('<g id="u#n">@</g>', '<use href="#u#n"/>')
MASKS = nested('<mask id="k#n">@</mask>', '<rect mask="url(#k#n)"/>')
HOSTILE = {
    "script": ("unsafe", "<script>alert(1)</script>"),
    "script from elsewhere": ("unsafe", '<script href="https://evil.example/x.js"/>'),
    "script under another prefix": (
        "unsafe",
        '<e:script xmlns:e="http://www.w3.org/2000/svg">alert(1)</e:script>',
    ),
    "script of HTML": ("unsafe", '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'),
    "script without a namespace": ("unsafe", '<script xmlns="">alert(1)</script>'),
    "script in capitals": ("unsafe", "<SCRIPT>alert(1)</SCRIPT>"),
    "script in a hidden part": ("unsafe", "<defs><g><script>alert(1)</script></g></defs>"),
    "script in CDATA": ("unsafe", "<script><![CDATA[alert(1)]]></script>"),
    "handler": ("unsafe", '<g onclick="alert(1)"/>'),
    "handler in odd letters": ("unsafe", '<g ONmouseOver="alert(1)"/>'),
    "HTML": ("unsafe", '<foreignObject><b xmlns="http://www.w3.org/1999/xhtml">x</b></foreignObject>'),
    "frame of HTML": ("unsafe", '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/>'),
    "link": ("unsafe", '<a href="https://evil.example"><path d="M0 0"/></a>'),
    "link that acts": ("unsafe", '<a xlink:href="&#106;avascript&#58;alert(1)"><path d="M0 0"/></a>'),
    "picture": ("raster", '<image href="https://evil.example/x.png"/>'),
    "picture inside": ("raster", '<image xlink:href="data:image/png;base64,AAAA"/>'),
    "SVG as a picture": ("raster", '<image href="data:image/svg+xml,%3Csvg onload=alert(1)%3E"/>'),
    "part of another file": ("unsafe", '<use href="https://evil.example/x.svg#a"/>'),
    "part of another file by XLink": ("unsafe", '<use xlink:href="x.svg#a"/>'),
    "part of written data": ("unsafe", '<use href="data:image/svg+xml;base64,AAAA#a"/>'),
    "part that acts": ("unsafe", '<use href=" java\tscript:alert(1)"/>'),
    "animated link": ("unsafe", '<animate attributeName="href" to="javascript:alert(1)"/>'),
    "set link": ("unsafe", '<set attributeName="xlink:href" to="javascript:alert(1)"/>'),
    "imported style": ("unsafe", '<style>@import "https://evil.example/x.css";</style>'),
    "style in disguise": ("unsafe", "<style>@\\69mport 'x.css';</style>"),
    "typeface": ("unsafe", "<style>@font-face{font-family:x;src:url(https://evil.example)}</style>"),
    "style with an address": ("unsafe", "<style>path{fill:url(https://evil.example/#a)}</style>"),
    "style that hides its address": ("unsafe", '<g style="fill:\\75rl(https://evil.example)"/>'),
    "style that acts": ("unsafe", '<g style="width:expression(alert(1))"/>'),
    "style we cannot take apart": ("unsafe", "<style>g > path:hover{fill:red}</style>"),
    "paint from elsewhere": ("unsafe", '<path fill="url(https://evil.example/p.svg#a)" d="M0 0"/>'),
    "paint that is code": ("unsafe", '<path fill="javascript:alert(1)" d="M0 0"/>'),
    "filter": ("unsafe", '<filter id="f"><feImage href="https://evil.example/x.png"/></filter>'),
    "cursor": ("unsafe", '<cursor href="https://evil.example/x.png"/>'),
    "text": ("text", '<text x="1" y="1">Name</text>'),
    "too deep": ("heavy", "<g>" * 100 + "</g>" * 100),
    "ten thousand groups": ("heavy", "<g>" * 10_000 + "</g>" * 10_000),
    "too many shapes": ("heavy", "<g/>" * 6_000),
    "too large": ("heavy", f"<desc>{'x' * MOST_BYTES}</desc>"),
    "parts that draw parts": ("heavy", f'<g id="u0"><path d="M0 0"/></g>{USES}'),
    "masks that mask masks": ("heavy", f'<mask id="k0"/>{MASKS}<g mask="url(#k8)"/>'),
    "a part that draws itself": ("heavy", '<g id="a"><use href="#a"/></g>'),
}
WHOLE = {
    "document type": ("unsafe", f"<!DOCTYPE svg>{OPEN}{SHAPE}</svg>"),
    "entities": ("unsafe", f'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">{BOMB}]>{OPEN}<desc>&i;</desc>{SHAPE}</svg>'),
    "entity from a file": ("unsafe", f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>{OPEN}&a;{SHAPE}</svg>'),
    "document type in another coding": ("unsafe", f"<!DOCTYPE svg []>{OPEN}{SHAPE}</svg>".encode("utf-16")),
    "style sheet beside": ("unsafe", f'<?xml-stylesheet href="https://evil.example/x.css"?>{OPEN}{SHAPE}</svg>'),
    "handler of the root": ("unsafe", OPEN.replace("viewBox", 'onload="alert(1)" viewBox') + SHAPE + "</svg>"),
    "web page": ("not-svg", "<html><body><svg/></body></html>"),
    "web page that is no XML": ("not-svg", f"<!-- --><br>{OPEN}{SHAPE}</svg>"),
    "root of another kind": ("not-svg", '<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 9 9"/>'),
    "unknown entity": ("not-svg", f"{OPEN}&nbsp;{SHAPE}</svg>"),
    "nothing": ("not-svg", ""),
    "pixels": ("not-svg", b"\x89PNG\r\n\x1a\n"),
    "empty picture": ("not-svg", f"{OPEN}<g/></svg>"),
    "no size": ("no-box", f'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%">{SHAPE}</svg>'),
    "no end": ("no-box", f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e999 9">{SHAPE}</svg>'),
}
SMALL = [part for _, part in HOSTILE.values() if len(part) < 400]
ACCEPTED = {
    "gradient": (
        """<defs><linearGradient id="a b"/><linearGradient id="sun"><stop offset="0" stop-color="#fff"/>
        </linearGradient>
        </defs><circle cx="9" cy="9" r="9" fill="url('#sun')"/>""",
        """<defs><linearGradient id="m1"/><linearGradient id="m2"><stop offset="0" stop-color="#fff"/></linearGradient>
        </defs><circle cx="9" cy="9" fill="url(#m2)" r="9"/>""",
    ),
    "clip": (
        '<clipPath id="c"><rect width="9" height="9"/></clipPath><g clip-path="url(#c)"><path d="M0 0h9"/></g>',
        '<clipPath id="m1"><rect height="9" width="9"/></clipPath><g clip-path="url(#m1)"><path d="M0 0h9"/></g>',
    ),
    "symbol": (
        '<symbol id="s"><path d="M0 0h9"/></symbol><use xlink:href="#s" transform="rotate(4)"/>',
        '<symbol id="m1"><path d="M0 0h9"/></symbol><use href="#m1" transform="rotate(4)"/>',
    ),
    "style sheet": (
        """<style>.a,.b{fill:#f00;font-family:x}.b{fill:#0f0 !important}#c{fill:#00f}</style>
        <path class="a b" d="M0 0h9"/><path id="c" class="a" d="M0 0h9"/>
        <path class="a" style="fill:none" d="M1 1"/>""",
        '<path d="M0 0h9" fill="#0f0"/><path d="M0 0h9" fill="#00f" id="m1"/><path d="M1 1" fill="none"/>',
    ),
    "editor": (
        """<title>Name</title><metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
        <i:view xmlns:i="http://www.inkscape.org/" i:x="1"/><!-- made by --><g data-name="x"><path d="M0 0h9"/></g>""",
        '<g><path d="M0 0h9"/></g>',
    ),
}
FORBIDDEN = re.compile(
    r"<(?!/?(?:svg|g|defs|symbol|use|path|circle|rect|stop|clipPath|linearGradient)\b)|\son\w|script|@|style|class"
    r"|:(?!//www\.w3\.org/2000/svg)|\\|&(?!amp;|lt;|gt;|quot;|#x27;)",
    re.IGNORECASE,
)


@pytest.mark.parametrize("name", HOSTILE)
def test_picture_that_could_do_harm_is_refused(name: str) -> None:
    """Whatever acts, loads or leads out is found, also beside good shapes, and nothing is written."""
    kind, part = HOSTILE[name]
    found = clean_svg(f"{OPEN}{SHAPE}{part}</svg>".encode())
    assert found.text == ""
    assert kind in {fault.kind for fault in found.faults}


@pytest.mark.parametrize("name", WHOLE)
def test_file_that_is_no_harmless_picture_is_refused(name: str) -> None:
    """Files of another kind, or with a document type, are told apart and refused."""
    kind, text = WHOLE[name]
    found = clean_svg(text.encode() if isinstance(text, str) else text)
    assert (found.text, [fault.kind for fault in found.faults]) == ("", [kind])


@pytest.mark.parametrize("name", ACCEPTED)
def test_drawing_of_an_ordinary_program_passes(name: str) -> None:
    """Gradients, clips, symbols and simple styles stay what they show; what only editors need goes."""
    inner, cleaned = ACCEPTED[name]
    found = clean_svg(f"{OPEN}{inner}</svg>".encode())
    cleaned = re.sub(r"\n *", "", cleaned)
    assert found.faults == ()
    assert found.text == f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">{cleaned}</svg>\n'


@pytest.mark.parametrize(
    "root, box, size",
    [
        ('viewBox="-4 -4 80 40" width="10"', "-4 -4 80 40", (80, 40)),
        ('width="64px" height="32"', "0 0 64 32", (64, 32)),
        ('width="20mm" height="20mm" fill="none"', '0 0 20 20" fill="none', (20, 20)),
    ],
)
def test_size_of_a_picture_is_known(root: str, box: str, size: tuple[float, float]) -> None:
    """The view box stays; without one it is made of width and height. Paint of the root stays as well."""
    found = clean_svg(f'<svg xmlns="http://www.w3.org/2000/svg" {root}>{SHAPE}</svg>'.encode())
    assert f'viewBox="{box}">' in found.text
    assert (found.width, found.height) == size


def test_picture_copied_from_a_web_page_gets_its_namespace() -> None:
    """Without a namespace browsers show no file; the cleaned one has it."""
    assert clean_svg(b'<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>').text.startswith("<svg xmlns=")


@given(
    st.lists(st.sampled_from([part for _, part in HOSTILE.values() if len(part) < 400]), max_size=3),
    st.text(max_size=9),
)
def test_whatever_is_written_is_harmless(parts: list[str], noise: str) -> None:
    """Any mixture of bad parts gives nothing, or a picture of allowed shapes that cleans to itself."""
    found = clean_svg(f"{OPEN}{SHAPE}<desc>{noise}</desc>{''.join(parts)}</svg>".encode(errors="ignore"))
    assert bool(found.text) is not bool(found.faults)
    if found.text:
        assert FORBIDDEN.findall(found.text) == []
        assert clean_svg(found.text.encode()).text == found.text
        assert read_tree(found.text.encode()).name == "svg"

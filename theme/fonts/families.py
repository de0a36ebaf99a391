"""Which families make the pairs of typefaces, how they are cut down, and which fonts stand in for other scripts."""

from __future__ import annotations

from dataclasses import dataclass, field

TEXT_WEIGHTS = (400, 600, 700)
HEADING_WEIGHTS = (500, 650, 700)
# The ranges stand in faces.css too, where they tell the browser which file to fetch.
RANGES = {
    "latin": "0020-007E,00A0-00FF,0131,0152-0153,02BB-02BC,02C6,02DA,02DC,2009,2010-2015,2018-201A,201C-201E,"
    "2020-2022,2026,202F,2032-2033,2039-203A,20AC,2122,2190-2193,2212",
    "latin-ext": "0100-0130,0132-0151,0154-017F,0192,01CD-01DC,01E6-01E9,01F4-01F5,01FA-021B,0237,1E80-1E85,1E9E,"
    "1EF2-1EF3",
}
EVERYTHING = "0020-2FFFF"


@dataclass(frozen=True)
class Family:
    """One family of a pair: `package` is the name of its npm package, `name` that in the fonts."""

    package: str
    name: str
    print_weights: tuple[int, ...]
    usual_weight: int
    """That of most of its words on the site; the fallback face is as wide as this one."""
    twin: str = "Arial"
    """What stands there until the font has arrived; a key of twins.json."""
    axes: str = "wght"
    """Which of the variable files is taken: "wght", or "full" for one with more axes."""
    pins: dict[str, float] = field(default_factory=dict)
    web_weight: int = 0
    """The only weight on the web; 0 for all from 400 to 700."""


@dataclass(frozen=True)
class ScriptFont:
    """A font for drawings only: files of one npm package, by the part of their names that tells them apart."""

    package: str
    name: str
    parts: tuple[str, ...]
    pattern: str = "{package}-{part}-wght-normal.woff2"
    ranges: str = EVERYTHING
    more_ranges: str = EVERYTHING
    more_encoding: str = ""
    """Of all parts but the first, only these ranges and what this encoding has."""


PAIRS = {  # headings, text
    "grotesque": (
        Family("bricolage-grotesque", "Bricolage Grotesque", HEADING_WEIGHTS, 650),
        Family("figtree", "Figtree", TEXT_WEIGHTS, 400),
    ),
    "serif": (
        # Cut for large sizes; one weight on the web, for its curves need 31 KB with all weights and 17 KB with one.
        Family(
            "fraunces", "Fraunces", HEADING_WEIGHTS, 600, "Times New Roman", "full",
            {"opsz": 72, "SOFT": 0, "WONK": 0}, 600,
        ),
        Family("public-sans", "Public Sans", TEXT_WEIGHTS, 400),
    ),
    "technical": (
        Family("space-grotesk", "Space Grotesk", HEADING_WEIGHTS, 650),
        Family("inter", "Inter", TEXT_WEIGHTS, 400),
    ),
}  # fmt: skip
SCRIPT_WEIGHTS = (400, 700)
SCRIPT_FONTS = (
    ScriptFont(
        "noto-sans",
        "Noto Sans",
        ("latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"),
        ranges="0020-052F,1C80-1C88,1D00-1FFF,2000-22FF,A640-A69F,A720-A7FF,FB00-FB06",
    ),
    # One shape for each letter: Noto sets dots and letters apart, and then nobody can search or copy Arabic from a PDF.
    # It stands behind for the letters of other languages.
    ScriptFont("vazirmatn", "Vazirmatn", ("arabic",)),
    ScriptFont("noto-sans-arabic", "Noto Sans Arabic", ("arabic",)),
    ScriptFont("noto-sans-hebrew", "Noto Sans Hebrew", ("hebrew",), ranges="0590-05FF,FB1D-FB4F"),
    # "japanese" holds kana and 6,600 kanji; signs, and kanji of family names, lie in the parts by number.
    ScriptFont(
        "noto-sans-jp",
        "Noto Sans JP",
        ("japanese", *(str(number) for number in range(120))),
        "{package}-{part}-{weight}-normal.woff2",
        more_ranges="2000-2BFF",
        more_encoding="cp932",
    ),
)

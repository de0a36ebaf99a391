"""The colours of the brand as files for programs: CSS, JSON, and a palette for GIMP and Inkscape."""

from __future__ import annotations

import json
from collections.abc import Iterator

from showcase.model.brand.palette import Palette, Scheme


def colours_css(palette: Palette, name: str) -> str:
    """Write the given colours and both schemes as custom properties."""
    given = [f"  --brand-{key}: {value};" for key, value in _given(palette)]
    light, dark = ([f"  --color-{key}: {value};" for key, value in _scheme(scheme)] for scheme in _schemes(palette))
    return "\n".join(
        (
            f"/* {name.replace('*/', '')} */",
            ":root {", *given, *light, "}",
            "@media (prefers-color-scheme: dark) {", "  :root {", *(f"  {line}" for line in dark), "  }", "}", "",
        )
    )  # fmt: skip


def colours_json(palette: Palette, name: str) -> str:
    """Write the same colours as JSON."""
    light, dark = _schemes(palette)
    value = {"name": name, "brand": dict(_given(palette)), "light": dict(_scheme(light)), "dark": dict(_scheme(dark))}
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def colours_gpl(palette: Palette, name: str) -> str:
    """Write the given colours and the light scheme as a palette of GIMP, which Inkscape and Krita read too."""
    lines = ["GIMP Palette", f"Name: {' '.join(name.split())}", "Columns: 8", "#"]
    for key, value in (*_given(palette), *_scheme(palette.light)):
        red, green, blue = (int(value[at : at + 2], 16) for at in (1, 3, 5))
        lines.append(f"{red:3} {green:3} {blue:3}\t{key}")
    return "\n".join(lines) + "\n"


def _schemes(palette: Palette) -> tuple[Scheme, Scheme]:
    return palette.light, palette.dark


def _given(palette: Palette) -> list[tuple[str, str]]:
    given = (("primary", palette.primary), ("accent", palette.accent), ("neutral", palette.neutral))
    return [(key, value) for key, value in given if value]


def _scheme(scheme: Scheme) -> Iterator[tuple[str, str]]:
    """Name every role, then the dots of the fields."""
    for role, colour in scheme.roles.items():
        yield role.replace("_", "-"), colour
    for number, field in enumerate(scheme.fields, start=1):
        yield f"field-{number}", field.dot

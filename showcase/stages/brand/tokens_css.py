"""The stylesheet of tokens: colours by role for both schemes, sizes, emblems; every other stylesheet relies on it."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from showcase.model.brand.emblem import EMBLEM_STYLES
from showcase.model.brand.identity import Identity
from showcase.model.brand.palette import Palette, Scheme
from showcase.model.brand.palette_roles import ROLES

# What a `.field-…` class offers to the components, and the role of the field behind it.
_FIELD_NAMES = {
    "tile": "tile",
    "ink": "ink",
    "strong": "strong",
    "line": "line",
    "dot": "dot",
    "star": "star",
    "banner": "banner",
    "banner-ink": "ink",
    "action": "action",
    "on-action": "on_action",
}

# Where the reader's own colours rule, each role names one of them. Source: CSS Color 4, section 6.2.
_SYSTEM_COLOURS = {
    "link": "LinkText",
    "link_hover": "LinkText",
    "focus": "Highlight",
    "focus_inverse": "Highlight",
    "action": "ButtonFace",
    "action_hover": "ButtonFace",
    "on_action": "ButtonText",
    "accent": "Highlight",
    "accent_hover": "Highlight",
    "on_accent": "HighlightText",
    "on_focus_inverse": "HighlightText",
    "mark": "Mark",
}
_SYSTEM_GROUNDS = frozenset({"page", "surface", "sunken", "control", "hero", "hero_land", "hero_home", "hero_control",
                             "band", "error_ground", "warn_ground", "ok_ground"})  # fmt: skip
_FORCED_FIELD = {"tile": "Canvas", "banner": "Canvas", "action": "ButtonFace", "on-action": "ButtonText"}

Declarations = list[tuple[str, str]]


def identity_css(identity: Identity) -> str:
    """Write all that a brand decides about styles besides its typefaces; the same look gives the same text."""
    shape = identity.shape
    sizes = [
        ("--radius-card", f"{shape.card_radius:g}rem"),
        ("--radius-control", f"{shape.control_radius:g}rem"),
        ("--radius-small", f"{shape.small_radius:g}rem"),
        ("--radius-mark", f"{shape.mark_radius:g}rem"),
        ("--radius-pill", f"{shape.pill_radius:g}rem"),
        ("--radius-tile", f"{shape.tile_radius * 100:g}%"),
        ("--room", f"{shape.room:g}"),
    ]
    style = EMBLEM_STYLES[identity.emblem]
    widths = ("line", "small", "medium", "large", "rim", "hub")
    emblem = [(f"--emblem-{width}", f"{getattr(style, width):g}") for width in widths]
    root = _rule(":root", [*sizes, ("--emblem-cap", style.cap), *emblem])
    # The colours of a field are known only where its class stands, so this one waits for the emblem itself.
    return (
        tokens_css(identity.palette) + root + _rule(".emblem", [("--emblem-stroke", f"var(--field-{style.line_role})")])
    )


def tokens_css(palette: Palette) -> str:
    """
    Write all colours as custom properties; the same palette gives the same text, ending in a line break.

    Light is the default and what paper gets; dark follows the reader's system or `data-theme` on `<html>`.
    Colours are plain hex, so that old browsers and the contrast check see the same ones.
    """
    light = [("color-scheme", "light"), *_scheme(palette.light)]
    dark = [("color-scheme", "dark"), *_scheme(palette.dark)]
    return "".join(
        (
            "/* Made from the colours in programme.yml: change them there. */\n",
            _rule(":root", light),
            _within("screen and (prefers-color-scheme: dark)", _rule(':root:not([data-theme="light"])', dark)),
            _within("screen", _rule(':root[data-theme="dark"]', dark)),
            *(_rule(f".field-{number}", _field(number)) for number in range(1, len(palette.light.fields) + 1)),
            _within("(forced-colors: active)", _forced(len(palette.light.fields))),
        )
    )


def _scheme(scheme: Scheme) -> Declarations:
    """Give every role of a scheme its colour."""
    declarations = [(_role_property(role.name), scheme[role.name]) for role in ROLES]
    for number, field in enumerate(scheme.fields, start=1):
        colours: Mapping[str, str] = asdict(field)
        declarations += [(f"--field-{number}-{role.replace('_', '-')}", colour) for role, colour in colours.items()]
    return declarations


def _role_property(role: str) -> str:
    """Name the custom property of a role."""
    return "--color-" + role.replace("_", "-")


def _field(number: int) -> Declarations:
    """Say what a class of a field offers to whatever carries it."""
    return [
        (f"--field-{name}", f"var(--field-{number}-{role.replace('_', '-')})") for name, role in _FIELD_NAMES.items()
    ]


def _forced(field_count: int) -> str:
    """Hand all roles over to the reader's own colours."""
    roles = [
        (
            _role_property(role.name),
            "Canvas" if role.name in _SYSTEM_GROUNDS else _SYSTEM_COLOURS.get(role.name, "CanvasText"),
        )
        for role in ROLES
    ]
    classes = ",".join(f".field-{number}" for number in range(1, field_count + 1))
    fields = [(f"--field-{name}", _FORCED_FIELD.get(name, "CanvasText")) for name in _FIELD_NAMES]
    # Three times :root outweighs the selector of the dark scheme.
    return _rule(":root:root:root", roles) + _rule(classes, fields)


def _rule(selector: str, declarations: Declarations) -> str:
    """Write one rule, a declaration a line."""
    return "".join(_lines(selector, declarations))


def _lines(selector: str, declarations: Declarations) -> Iterator[str]:
    """Yield the lines of one rule."""
    yield f"{selector} {{\n"
    for name, value in declarations:
        yield f"  {name}: {value};\n"
    yield "}\n"


def _within(query: str, rules: str) -> str:
    """Put rules under a media query."""
    return f"@media {query} {{\n{rules}}}\n"

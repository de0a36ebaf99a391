"""Takes simple style sheets of drawing programs apart, so that their rules can be written as attributes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from showcase.model.svg_tree import Element

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"[.#]?[A-Za-z_][\w-]*|\*")
_NEVER = re.compile(r"[\\<]|expression|javascript:|data:|-moz-binding|behavior\s*:", re.IGNORECASE)

Declarations = dict[str, str]


class StyleError(Exception):
    """A style that loads something or that we cannot take apart; the message names it."""


def read_rules(css: str) -> Iterator[tuple[str, Declarations]]:
    """Read rules for a class, an identifier or a kind of element; raises StyleError for anything else."""
    text = _COMMENT.sub(" ", css)
    if at := re.search(r"@[\w-]*", text):
        raise StyleError(at.group())
    if _RULE.sub("", text).strip():
        raise StyleError("style")
    for selectors, body in _RULE.findall(text):
        declarations = read_declarations(body)
        for selector in selectors.split(","):
            if not _SELECTOR.fullmatch(selector.strip()):
                raise StyleError("style")
            yield selector.strip(), declarations


def read_declarations(text: str) -> Declarations:
    """Read the properties of a `style`; raises StyleError for what could act or hide something."""
    text = _COMMENT.sub(" ", text)
    if found := _NEVER.search(text):
        raise StyleError("style" if found.group() in "\\<" else found.group().strip().rstrip(":"))
    pairs = (part.partition(":") for part in text.split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs if value.strip()}


def styles_of(element: Element, rules: Mapping[str, Declarations]) -> Declarations:
    """Gather what the rules say of an element, the more particular last."""
    classes = element.attributes.get("class", "").split()
    keys = ("*", element.name, *(f".{name}" for name in classes), f"#{element.attributes.get('id', '')}")
    return {name: value for key in keys for name, value in rules.get(key, {}).items()}

"""Writes plain values as block-style YAML, the way people write it by hand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_PLAIN = re.compile(r"[A-Za-zÀ-ž][\wÀ-ž .,/()@+&–-]*[\wÀ-ž.)]|\w")
_NOT_A_TEXT = {"null", "true", "false", "yes", "no", "on", "off"}


def block_yaml(value: dict[str, Any]) -> str:
    """Write a mapping; keys are plain words, texts with line breaks stand in quotes."""
    return "".join(_mapping(value, ""))


def _scalar(value: object) -> str:
    text = str(value)
    if not isinstance(value, str) or (_PLAIN.fullmatch(text) and text.lower() not in _NOT_A_TEXT):
        return text
    return json.dumps(text, ensure_ascii=False)


def _mapping(value: dict[str, Any], indent: str) -> Iterator[str]:
    for key, item in value.items():
        if isinstance(item, dict) and item:
            yield f"{indent}{key}:\n"
            yield from _mapping(item, indent + "  ")
        elif isinstance(item, list) and item:
            yield f"{indent}{key}:\n"
            yield from _sequence(item, indent + "  ")
        elif isinstance(item, str) and "\n" in item:
            yield f"{indent}{key}: |\n" + "".join(f"{indent}  {line}\n" if line else "\n" for line in item.split("\n"))
        else:
            yield f"{indent}{key}: {_scalar(item)}\n"


def _sequence(items: list[Any], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, dict):
            lines = "".join(_mapping(item, indent + "  "))
            yield f"{indent}- {lines[len(indent) + 2 :]}"
        else:
            yield f"{indent}- {_scalar(item)}\n"

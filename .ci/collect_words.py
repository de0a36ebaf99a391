# SPDX-License-Identifier: MIT
"""Finds the words of the interface in Python files for Babel; `.ci/messages` makes this module known."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import BinaryIO

Found = tuple[int, str, tuple[str | None, ...], list[str]]


def collect(file: BinaryIO, keywords: Iterable[str], comment_tags: object, options: object) -> Iterator[Found]:
    """
    Yield the calls that hold messages: line, function, leading texts, remarks for translators.

    A bare `say` that comes from showcase.diagnostics speaks to authors and is no word of the interface.
    """
    del comment_tags, options
    nodes = list(ast.walk(ast.parse(file.read())))
    reports = any(isinstance(node, ast.ImportFrom) and node.module == "showcase.diagnostics" for node in nodes)
    for node in nodes:
        if not isinstance(node, ast.Call):
            continue
        is_bare = isinstance(node.func, ast.Name)
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name in keywords and not (name == "say" and is_bare and reports):
            yield node.lineno, name, tuple(_text(part) for part in node.args), []


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None

"""Walks through the nodes of one file slowly, notes where everything stands, and reports what is odd."""

from __future__ import annotations

import re
from typing import Any

from showcase.diagnostics import say
from showcase.model.source_document import NodePath
from showcase.model.text_edits import edit_at
from showcase.stages.load.limits import MAX_DEPTH, MAX_NODES, MAX_TEXT
from showcase.stages.load.lines import is_known
from showcase.stages.load.syntax_errors import FileReport

_WORD = re.compile(r"[\w-]+")


class _TooLargeError(Exception):
    """The walk met a limit; the finding is already reported."""


def walk_nodes(root: Any, report: FileReport) -> dict[str, Any]:
    """Turn a mapping node into dicts, lists and texts; findings and places are put into the report."""
    try:
        found: dict[str, Any] = _walk(root, (), report)
    except _TooLargeError:
        return {}
    return found


def _place(node: Any) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _end(node: Any, report: FileReport) -> tuple[int, int]:
    return node.end_mark.line + 1 + report.first_line, node.end_mark.column + 1


def _walk(node: Any, path: NodePath, report: FileReport) -> Any:
    line, column = _place(node)
    report.value_places[path] = (line + report.first_line, column)
    report.value_ends[path] = _end(node, report)
    report.styles[path] = (node.style or "") if node.id == "scalar" else "flow" if node.flow_style else "block"
    if node.id == "scalar":
        if len(node.value) > MAX_TEXT:
            message = say("the text is longer than {limit} characters", limit=MAX_TEXT)
            report.add("file-limits", message, line, column, say("shorten it, or put it into media/ as a paper"))
        return node.value
    report.nodes += len(node.value)
    if len(path) >= MAX_DEPTH:
        report.add_too_deep(line, column)
        raise _TooLargeError
    if report.nodes > MAX_NODES:
        message = say("the file has more than {limit} entries", limit=MAX_NODES)
        report.add("file-limits", message, line, column, say("divide it into several files"))
        raise _TooLargeError
    if node.id == "sequence":
        return [_walk(child, (*path, index), report) for index, child in enumerate(node.value)]
    if path and node.flow_style and _is_word_list(node):
        return _words_in_braces(node, report)
    return _walk_mapping(node, path, report)


def _is_word_list(node: Any) -> bool:
    """Whether nothing but words stands between { and }, as in a list."""
    return len(node.value) > 1 and all(
        key.id == value.id == "scalar" and not value.value and not value.style and _WORD.fullmatch(key.value)
        and not is_known(key.value)
        for key, value in node.value
    )  # fmt: skip


def _words_in_braces(node: Any, report: FileReport) -> list[str]:
    words = [key.value for key, _ in node.value]
    line, column = _place(node)
    message = say("a list stands in square brackets, not between {{ and }}")
    hint = say("write {line}", line=f"[{', '.join(words)}]")
    (end_line, end_column), start_line = _end(node, report), line + report.first_line
    fix = (edit_at(start_line, column, 1, "["), edit_at(end_line, end_column - 1, 1, "]"))
    report.add("comma-in-brackets", message, line, column, hint, fix=fix)
    return words


def _walk_mapping(node: Any, path: NodePath, report: FileReport) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    seen: dict[str, int] = {}
    for key_node, value_node in node.value:
        key = key_node.value
        is_plain = key_node.id == "scalar" and key and key != "<<"
        if not is_plain:
            _report_unfit_key(key_node, report)
            continue
        line, column = _place(key_node)
        if key in seen:
            message = say("the field {found} stands here twice (first in line {line})", found=key, line=seen[key])
            report.add("repeated-field", message, line, column, say("keep one of the two"))
            continue
        seen[key] = line + report.first_line
        place = (*path, key)
        report.key_places[place] = (line + report.first_line, column)
        report.key_ends[place] = _end(key_node, report)
        is_absent = value_node.id == "scalar" and not value_node.value and not value_node.style
        if is_absent and node.flow_style and not is_known(key):
            message = say(
                "the text inside the brackets ends at a comma, so that {found} is taken for a field", found=key[:40]
            )
            hint = say("put each text inside {{ }} in quotes, or write each language on a line of its own")
            report.add("comma-in-brackets", message, line, column, hint, length=len(key))
        if not is_absent:  # "city:" with nothing behind it counts as absent
            fields[key] = _walk(value_node, place, report)
    return fields


def _report_unfit_key(key_node: Any, report: FileReport) -> None:
    line, column = _place(key_node)
    if key_node.id != "scalar":
        message = say("a list or group stands where the name of a field belongs")
        report.add("yaml-syntax", message, line, column, say("put the text in quotes if it begins with [, {{ or ?"))
    elif not key_node.value:
        report.add_nameless(line, column)
    else:
        message = say("fields cannot be taken over from another place with <<")
        report.add("yaml-alias", message, line, column, say("write the fields out where they are needed"))

"""Reads YAML to plain texts with positions; the only user of PyYAML."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePath
from typing import Any

import yaml

from showcase.diagnostics import Diagnostic, say
from showcase.model.source_document import NodePlaces
from showcase.stages.load.hidden_signs import report_hidden_signs
from showcase.stages.load.limits import MAX_ALIASES, MAX_DEPTH, MAX_NODES, MAX_TEXT
from showcase.stages.load.syntax_errors import FileReport, Trouble, explain_trouble
from showcase.stages.load.walk_nodes import walk_nodes

# The C parser where there is one; the safe loader of Python reads the same, only slowly.
_BASE: Any = vars(yaml.cyaml)["CParser"] if yaml.__with_libyaml__ else yaml.SafeLoader


class _Parser(_BASE):  # type: ignore[misc] # chosen while running
    """A parser that does not ask what kind of value a text might be: all are texts to us, and asking takes a third."""

    def resolve(self, _kind: object, _value: object, _implicit: object) -> str:
        """Give every node the same tag."""
        return ""

    def descend_resolver(self, _node: object, _index: object) -> None:
        """Ask nothing."""

    def ascend_resolver(self) -> None:
        """Ask nothing."""

    def dispose(self) -> None:
        """Hold on to nothing."""


# Before a file is composed, which recurses in C and would overflow the stack, its depth gets an upper bound.
_MOST_BRACKETS = 200
_DEEP_INDENT = "\n" + " " * 64
_DENSE_MARKS = b"-" * 32
_MARKS_ALIKE = bytes.maketrans(b"?:", b"--")
_ANCHOR_OR_TAG = re.compile(r"[&*!]\S")
_READABLE = frozenset(("repeated-field", "comma-in-brackets", "control-character"))
_BEFORE_NODE = frozenset(" \t\r\n[]{},:-?")


class _OddError(Exception):
    """The quick way met something that has to be reported or looked at closely."""


def read_yaml(text: str, file: PurePath) -> tuple[dict[str, Any] | None, list[Diagnostic]]:
    """
    Read YAML that is already text; gives its fields, or None and at least one error.

    Scalars stay text, an empty value counts as absent.
    """
    value, findings = read_nodes(text, file)
    return (None if findings else value), findings


def read_nodes(text: str, file: PurePath) -> tuple[dict[str, Any] | None, list[Diagnostic]]:
    """Read YAML as `read_yaml` does; a file with repeated fields is read too, and the first of two counts."""
    report = FileReport(file, text)
    if _needs_close_look(text):
        _check_events(text, report)
        if report.findings:
            return None, report.findings
    node = _compose(text, report)
    if node is None:
        return None, report.findings
    report_hidden_signs(node, text, report)
    try:
        return _Plain().fields(node), report.findings
    except _OddError:
        value = walk_nodes(node, report)
    is_readable = all(finding.code in _READABLE for finding in report.findings)
    return (value if is_readable else None), report.findings


def compose_nodes(text: str) -> yaml.MappingNode | None:
    """Give the nodes of a text with their marks, for those who change it; None when it cannot be read."""
    report = FileReport(PurePath(), text, 0)
    if _needs_close_look(text):
        _check_events(text, report)
    return None if report.findings else _compose(text, report)


@lru_cache(maxsize=256)
def find_places(text: str, first_line: int = 0) -> NodePlaces:
    """Find where each node of a text stands that was read without findings."""
    report = FileReport(PurePath(), text, first_line)
    node = _compose(text, report)
    if node is None:
        return NodePlaces()
    walk_nodes(node, report)
    return NodePlaces(report.value_places, report.key_places, report.value_ends, report.key_ends, report.styles)


def _needs_close_look(text: str) -> bool:
    """Whether anything may be deep, repeated by alias, or tagged; wrong alarms cost time only."""
    if text.count("[") + text.count("{") > _MOST_BRACKETS or _DEEP_INDENT in text:
        return True
    marks = text.encode().translate(_MARKS_ALIKE, b" \t\r\n")
    if _DENSE_MARKS in marks:
        return True
    starts = (found.start() for found in _ANCHOR_OR_TAG.finditer(text))
    return any(start == 0 or text[start - 1] in _BEFORE_NODE for start in starts)


def _check_events(text: str, report: FileReport) -> None:
    """Refuse tags, depth and more than a few aliases before anything is built from them."""
    aliases = depth = 0
    try:
        for event in yaml.parse(text, Loader=_Parser):
            mark = event.start_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            depth -= isinstance(event, yaml.CollectionEndEvent)
            aliases += isinstance(event, yaml.AliasEvent)
            tag = getattr(event, "tag", None)
            if tag is not None:
                report.add_tag(line, column)
            elif depth > MAX_DEPTH:
                report.add_too_deep(line, column)
            elif aliases > MAX_ALIASES:
                message = say("the file repeats parts by reference (*) more than {limit} times", limit=MAX_ALIASES)
                report.add("yaml-alias", message, line, column, say("write the text out where it is needed"))
            if report.findings:
                return
    except yaml.YAMLError:
        return  # composing meets the same error and reports it


def _compose(text: str, report: FileReport) -> yaml.MappingNode | None:
    """Build the node tree of a file that consists of fields; None after a finding."""
    try:
        node: yaml.Node | None = yaml.compose(text, Loader=_Parser)
    except yaml.MarkedYAMLError as error:
        explain_trouble(_trouble_of(error), report)
        return None
    except (yaml.YAMLError, RecursionError, ValueError):
        hint = say("compare it with a file that works")
        report.add("yaml-syntax", say("the file cannot be read as YAML"), 1, 1, hint)
        return None
    if node is None:
        report.add("empty-file", say("the file is empty"), 1, 1, say("fill it in, or delete it"))
    elif isinstance(node, yaml.MappingNode):
        return node
    else:
        line, column = node.start_mark.line + 1, node.start_mark.column + 1
        hint = say("begin each line with a field name, a colon and a space, e.g. name: …")
        report.add("not-a-mapping", say("the file does not consist of fields"), line, column, hint)
    return None


def _trouble_of(error: yaml.MarkedYAMLError) -> Trouble:
    def place(mark: Any) -> tuple[int, int] | None:
        return (mark.line + 1, mark.column + 1) if mark else None

    return Trouble(
        str(error.problem or ""), place(error.problem_mark), str(error.context or ""), place(error.context_mark)
    )


class _Plain:
    """Turns a node tree into dicts, lists and texts; raises _OddError where walk_nodes has something to report."""

    def __init__(self) -> None:
        self.count = 0

    def fields(self, node: yaml.Node, depth: int = 0) -> dict[str, Any]:
        """Read a mapping; fields without a value are left out."""
        self._add(node)
        try:
            fields = {key.value: self.value(child, depth + 1) for key, child in node.value}
        except TypeError:  # a list as the name of a field cannot be hashed
            raise _OddError from None
        if len(fields) != len(node.value) or "" in fields or "<<" in fields:
            raise _OddError
        if None in fields.values():
            if getattr(node, "flow_style", False):
                raise _OddError
            return {name: value for name, value in fields.items() if value is not None}
        return fields

    def _add(self, node: yaml.Node) -> None:
        self.count += len(node.value)
        if self.count > MAX_NODES:
            raise _OddError

    def value(self, node: yaml.Node, depth: int) -> Any:
        """Read any node; a plain empty one is None."""
        if node.__class__ is yaml.ScalarNode:
            text = node.value
            if len(text) > MAX_TEXT:
                raise _OddError
            return text if text or node.style else None
        if depth >= MAX_DEPTH:
            raise _OddError
        if node.__class__ is yaml.MappingNode:
            return self.fields(node, depth)
        self._add(node)
        found = (self.value(child, depth + 1) for child in node.value)
        return ["" if item is None else item for item in found]

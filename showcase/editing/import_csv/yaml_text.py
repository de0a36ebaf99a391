"""Writes YAML that people like to edit, and adds to a file without touching the lines that stand there."""

from __future__ import annotations

import io
import json
import re
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import LiteralScalarString, SingleQuotedScalarString
from ruamel.yaml.tag import Tag

_WIDTH = 110
_TEXT = Tag(suffix="tag:yaml.org,2002:str")
_ADDRESS_BELOW = re.compile(r"^( *(?:- )*(?:[a-z_]+:|-))\n +(https?://\S+)$", re.MULTILINE)
_LOOKS_EMPTY = {"null", "~", "true", "false"}


class _TextResolver(VersionedResolver):
    """Takes every scalar for text, as our reader does, so that years and NO need no quotes."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        """Answer "text" for scalars."""
        return _TEXT if kind is ScalarNode else super().resolve(kind, value, implicit)


class CannotExtendError(Exception):
    """The file is written in a way that we cannot add to without touching its lines."""


@dataclass(frozen=True, slots=True)
class _Addition:
    """Lines to put at a place of the text, or in the place of an empty value."""

    index: int
    text: str
    end: int = 0


def write_mapping(data: dict[str, Any]) -> str:
    """Write plain data as block YAML, long texts folded, keys in the order they have."""
    yaml = YAML(typ="rt")
    yaml.Resolver = _TextResolver
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = _WIDTH
    yaml.allow_unicode = True
    stream = io.StringIO()
    yaml.dump(_styled(data), stream)
    # ruamel breaks before a long address and leaves a space at the end of folded lines: neither means anything.
    text = "".join(f"{line.rstrip(' ')}\n" for line in stream.getvalue().split("\n")[:-1])
    return _ADDRESS_BELOW.sub(r"\1 \2", text)


def _styled(value: Any) -> Any:
    """Choose quotes and blocks where a plain scalar would mislead a reader."""
    if isinstance(value, dict):
        return {key: _styled(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_styled(part) for part in value]
    if "\n" in value and "\t" not in value and not any(line != line.strip() for line in value.split("\n")):
        return LiteralScalarString(value)
    return SingleQuotedScalarString(value) if value.lower() in _LOOKS_EMPTY else value


def extend_text(text: str, old: dict[str, Any], new: dict[str, Any], order: tuple[str, ...]) -> str:
    """
    Add to a file what `new` has beyond `old`; every line that stands there stays as it is.

    `order` is the order of the top-level keys. Raises CannotExtendError.
    """
    try:
        root = YAML(typ="rt").compose(text)
    except YAMLError as error:
        raise CannotExtendError(str(error)) from error
    if not isinstance(root, MappingNode) or root.flow_style:
        raise CannotExtendError("not a block mapping")
    extension = _Extension(text)
    extension.extend_mapping(root, old, new, order)
    return extension.result()


@dataclass(slots=True)
class _Extension:
    """Gathers what is to be added while the nodes of a text are compared with the data it shall hold."""

    text: str
    found: list[_Addition] = field(default_factory=list)

    def result(self) -> str:
        """Put everything in its place; additions at one place stay in the order found: the innermost first."""
        pieces, done = [], 0
        for addition in sorted(self.found, key=lambda part: part.index):
            pieces += [self.text[done : addition.index], addition.text]
            done = max(addition.index, addition.end)
        return "".join([*pieces, self.text[done:]])

    def extend_mapping(self, node: Node, old: dict[str, Any], new: dict[str, Any], order: tuple[str, ...] = ()) -> None:
        """Add the keys that are new, each after the last key that comes before it in the order."""
        if not isinstance(node, MappingNode) or not node.value:
            raise CannotExtendError("an empty mapping")
        nodes = {key.value: (key, value) for key, value in node.value}
        rank = {key: place for place, key in enumerate(order or tuple(new))}
        missing: dict[str, list[str]] = {}
        for key, value in new.items():
            if key in nodes and (key not in old or (old[key] in ([], {}) and value)):
                self._fill(nodes[key], key, value)
            elif key in nodes:
                self._extend_value(nodes[key][1], old[key], value)
            else:
                before = [name for name in nodes if rank.get(name, -1) < rank.get(key, len(rank))]
                missing.setdefault(before[-1] if before else "", []).append(key)
        for anchor, keys in missing.items():
            part = {key: new[key] for key in sorted(keys, key=lambda name: rank.get(name, len(rank)))}
            self._add_keys(node, nodes.get(anchor), part)

    def _extend_value(self, node: Node, old: Any, new: Any) -> None:
        if old == new:
            return
        if isinstance(new, dict) and isinstance(old, dict):
            self.extend_mapping(node, old, new)
            return
        if not isinstance(new, list) or not isinstance(old, list) or not isinstance(node, SequenceNode):
            raise CannotExtendError("another kind of value")
        for place, item in enumerate(old):
            self._extend_value(node.value[place], item, new[place])
        if new[len(old) :] and node.value:
            self._add_items(node, new[len(old) :])

    def _fill(self, pair: tuple[Node, Node], key: str, value: Any) -> None:
        """Fill a field that is there and empty: `city:`, `terms: []`."""
        key_node, node = pair
        colon = self.text.index(":", key_node.end_mark.index) + 1
        lines = write_mapping({key: value}).removesuffix("\n").removeprefix(f"{key}:").split("\n")
        indent = " " * key_node.start_mark.column
        block = "\n".join([lines[0], *(indent + line for line in lines[1:])])
        nothing_written = isinstance(node, ScalarNode) and node.style is None
        end = colon if nothing_written else node.end_mark.index
        self.found.append(_Addition(colon, self._with_line_ends(block), end))

    def _add_keys(self, node: MappingNode, anchor: tuple[Node, Node] | None, part: dict[str, Any]) -> None:
        indent = node.value[0][0].start_mark.column
        if node.flow_style:
            pairs = "".join(f", {_flow(key)}: {_flow(value)}" for key, value in part.items())
            self.found.append(_Addition(node.value[-1][1].end_mark.index, pairs))
        elif anchor is None:
            block = _indented(write_mapping(part), indent)[indent:] + " " * indent
            self.found.append(_Addition(node.value[0][0].start_mark.index, self._with_line_ends(block)))
        else:
            self._add_below(_end_of(self.text, anchor[1], indent), _indented(write_mapping(part), indent))

    def _add_items(self, node: SequenceNode, fresh: list[Any]) -> None:
        if node.flow_style:
            items = "".join(f", {_flow(item)}" for item in fresh)
            self.found.append(_Addition(node.value[-1].end_mark.index, items))
            return
        column = node.start_mark.column
        lines = write_mapping({"items": fresh}).split("\n")[1:]
        block = _indented("\n".join(line[2:] for line in lines), column)
        self._add_below(_end_of(self.text, node.value[-1], column), block)

    def _add_below(self, index: int, block: str) -> None:
        """Put a block on the line after the one that the index is in."""
        end = self.text.find("\n", index)
        block = block if end >= 0 else "\n" + block
        self.found.append(_Addition(end + 1 if end >= 0 else len(self.text), self._with_line_ends(block)))

    def _with_line_ends(self, block: str) -> str:
        return block.replace("\n", "\r\n") if "\r\n" in self.text else block


def _flow(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _indented(block: str, indent: int) -> str:
    return "".join(f"{' ' * indent}{line}\n" if line else "\n" for line in block.removesuffix("\n").split("\n"))


def _with_line_ends(text: str, block: str) -> str:
    return block.replace("\n", "\r\n") if "\r\n" in text else block


def _end_of(text: str, node: Node, indent: int) -> int:
    """Find where a value really ends: before the comments and empty lines that follow it."""
    if isinstance(node, MappingNode | SequenceNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return _end_of(text, last[1] if isinstance(last, tuple) else last, indent)
    if isinstance(node, ScalarNode) and node.style in ("|", ">"):
        return _end_of_block_scalar(text, node, indent)
    return int(node.end_mark.index)


def _end_of_block_scalar(text: str, node: ScalarNode, indent: int) -> int:
    """Walk down the lines of a block scalar: all that are indented deeper, without empty ones at the end."""
    start = text.find("\n", node.start_mark.index)
    end = start if start >= 0 else len(text)
    place = end + 1
    for line in text[place:].splitlines(keepends=True) if start >= 0 else []:
        if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
            break
        if line.strip():
            end = place + len(line.rstrip("\r\n"))
        place += len(line)
    return end

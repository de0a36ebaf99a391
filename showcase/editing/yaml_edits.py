"""Changes values in the text of a YAML file and nothing else in it: comments, order and line ends stay as they are."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any

from showcase.diagnostics import say
from showcase.editing.yaml_changes import Change, Order
from showcase.editing.yaml_nodes import CannotEditError, TextNode, read_nodes
from showcase.editing.yaml_splices import Splices
from showcase.editing.yaml_text import write_key
from showcase.model.source_document import NodePath
from showcase.stages.load.read_yaml import read_yaml

__all__ = ["CannotEditError", "remove_values", "rename_keys", "rewrite", "set_values"]

_MARK = "\ufeff"


def set_values(text: str, values: Mapping[NodePath, Any], order: Order | None = None) -> str:
    """
    Set values, which are dicts, lists and texts; parents that are missing are made.

    A new field goes where `order` (names of the fields of the mapping at a path) has it, else to the end.
    A list takes new entries behind its last one. Raises CannotEditError.
    """
    data = _read(text)
    for path, value in values.items():
        _put(data, path, value)
    return rewrite(text, data, order)


def remove_values(text: str, paths: Iterable[NodePath]) -> str:
    """Remove fields and entries; what holds nothing any more goes too. What is not there is no error."""
    data = _read(text)
    # From the back, so that the numbers of entries stay right.
    for path in sorted(paths, key=lambda path: [(isinstance(part, int), part) for part in path], reverse=True):
        _take_out(data, path)
    return rewrite(text, data)


def rename_keys(text: str, renamed: Mapping[NodePath, str]) -> str:
    """Give fields other names; each path is written with the names that stand in the file. Raises CannotEditError."""
    mark, body = _without_mark(text)
    root = read_nodes(body)
    splices = Splices(body)
    for path, name in renamed.items():
        key = _key_at(root, path)
        splices.put(key.start, key.end, write_key(name))
    meant = _renamed(root.plain(), (), dict(renamed))
    return mark + _proved(splices.result(), meant)


def rewrite(text: str, meant: Mapping[str, Any], order: Order | None = None) -> str:
    """
    Change a text so that it says `meant` (as the build reads it); what says so already keeps every byte.

    Raises CannotEditError for a broken file, for anchors and tags, and where the result would not say what is meant.
    """
    mark, body = _without_mark(text)
    root = read_nodes(body)
    if not meant:
        raise CannotEditError(say("nothing would be left in the file"))
    change = Change(body, order)
    change.mapping(root, dict(meant), ())
    return mark + _proved(change.splices.result(), dict(meant))


def _without_mark(text: str) -> tuple[str, str]:
    """Split off the mark that some editors put at the beginning of a file."""
    return (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)


def _read(text: str) -> dict[str, Any]:
    found: dict[str, Any] = read_nodes(_without_mark(text)[1]).plain()
    return found


def _proved(text: str, meant: dict[str, Any]) -> str:
    """Read the text again: what would not be read as it was meant is never written."""
    if read_yaml(text, PurePath())[0] != meant:
        raise CannotEditError(say("the text would not be read as it was meant"))
    return text


def _put(data: Any, path: NodePath, value: Any) -> None:
    for place, part in enumerate(path[:-1]):
        fresh: Any = [] if isinstance(path[place + 1], int) else {}
        if isinstance(data, dict) and isinstance(part, str):
            data = data.setdefault(part, fresh)
        elif isinstance(data, list) and isinstance(part, int) and part <= len(data):
            if part == len(data):
                data.append(fresh)
            data = data[part]
        else:
            raise CannotEditError(say("something else stands in the way"))
    last = path[-1]
    if isinstance(data, dict) and isinstance(last, str):
        data[last] = copy.deepcopy(value)
    elif isinstance(data, list) and isinstance(last, int) and last <= len(data):
        data[last : last + 1] = [copy.deepcopy(value)]
    else:
        raise CannotEditError(say("something else stands in the way"))


def _take_out(data: Any, path: NodePath) -> bool:
    """Remove what stands at a path; tells whether nothing is left of what held it."""
    key = path[0]
    is_there = isinstance(data, list) and isinstance(key, int) and key < len(data)
    if not (is_there or (isinstance(data, dict) and key in data)):
        return False
    if len(path) == 1 or _take_out(data[key], path[1:]):
        del data[key]
        return not data
    return False


def _key_at(root: TextNode, path: NodePath) -> TextNode:
    node, key = root, None
    for part in path:
        if isinstance(part, str) and node.kind == "mapping" and part in node.fields():
            key, node = node.fields()[part]
        elif isinstance(part, int) and part < len(node.items):
            key, node = None, node.items[part]
        else:
            raise CannotEditError(say("there is no such field"))
    if key is None:
        raise CannotEditError(say("an entry of a list has no name"))
    return key


def _renamed(value: Any, path: NodePath, renamed: dict[NodePath, str]) -> Any:
    if isinstance(value, list):
        return [_renamed(item, (*path, number), renamed) for number, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    fields = {renamed.get((*path, key), key): _renamed(part, (*path, key), renamed) for key, part in value.items()}
    if len(fields) != len(value):
        raise CannotEditError(say("a field of that name stands there already"))
    return fields

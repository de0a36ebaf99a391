"""Compares the nodes of a YAML text with the data it shall hold, and finds the least that has to change."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from showcase.diagnostics import say
from showcase.editing.yaml_nodes import CannotEditError, TextNode
from showcase.editing.yaml_splices import Slot, Splices
from showcase.editing.yaml_text import item_lines, pair_lines, write_flow
from showcase.model.source_document import NodePath

Order = Callable[[NodePath], Sequence[str]]
_COLON = re.compile(r"[ \t]*:")
_FLOW_COLON = re.compile(r"\s*:")


class Change:
    """Compares the nodes of a text with the data it shall hold, and gathers the changes."""

    def __init__(self, text: str, order: Order | None) -> None:
        self.splices = Splices(text)
        self._text = text
        self._order = order

    def mapping(self, node: TextNode, new: dict[str, Any], path: NodePath) -> None:
        """Change, remove and add the fields of a mapping of which something stays."""
        fields = node.fields()
        pairs = node.pairs
        gone = [place for place, (key, value) in enumerate(pairs) if key.value not in new and not value.is_absent]
        if gone:
            if len(gone) == len(pairs) and (node.is_flow or not self.splices.begins_line(node.start)):
                raise CannotEditError(say("no field of a group would stay"))
            self._remove(node, [(key.start, max(key.end, value.end)) for key, value in pairs], gone)
        for name, (key, value) in fields.items():
            if name in new and (value.is_absent or value.plain() != new[name]):
                slot = Slot(self._behind_colon(node, key), key.column, is_item=False, is_flow=node.is_flow)
                self._value(slot, value, new[name], (*path, name))
        missing = {key: self._ordered(value, (*path, key)) for key, value in new.items() if key not in fields}
        if missing:
            self._add_fields(node, missing, path)

    def _behind_colon(self, node: TextNode, key: TextNode) -> int:
        match = (_FLOW_COLON if node.is_flow else _COLON).match(self._text, key.end)
        if match is None or (node.is_flow and self._text[node.start] != "{"):
            raise CannotEditError(say("a field is written in an odd way"))
        return match.end()

    def _value(self, slot: Slot, node: TextNode, new: Any, path: NodePath) -> None:
        if isinstance(new, dict) and node.kind == "mapping" and node.fields().keys() & new.keys():
            self.mapping(node, new, path)
        elif isinstance(new, list) and new and node.kind == "sequence" and node.items:
            self._sequence(node, new, path)
        else:
            self.splices.replace(slot, node, self._ordered(new, path))

    def _ordered(self, value: Any, path: NodePath) -> Any:
        if isinstance(value, list):
            return [self._ordered(item, (*path, number)) for number, item in enumerate(value)]
        if not isinstance(value, Mapping):
            return value
        rank = {name: place for place, name in enumerate(self._order(path) if self._order else ())}
        keys = sorted(value, key=lambda name: rank.get(name, len(rank)))
        return {key: self._ordered(value[key], (*path, key)) for key in keys}

    def _add_fields(self, node: TextNode, missing: dict[str, Any], path: NodePath) -> None:
        """Put each new field behind the last one that comes before it in the order."""
        rank = {name: place for place, name in enumerate(self._order(path) if self._order else ())}
        groups: dict[str, dict[str, Any]] = {}
        for key in sorted(missing, key=lambda name: rank.get(name, len(rank))):
            place = rank.get(key, len(rank))
            before = [name for name in node.fields() if place == len(rank) or rank.get(name, place) < place]
            groups.setdefault(before[-1] if before else "", {})[key] = missing[key]
        for anchor, part in groups.items():
            self._add_behind(node, node.fields().get(anchor), part)

    def _add_behind(self, node: TextNode, anchor: tuple[TextNode, TextNode] | None, part: dict[str, Any]) -> None:
        first, behind = node.pairs[0][0], max(each.end for each in anchor) if anchor else None
        if node.is_flow:
            self._add_in_brackets(node, first.start, behind, write_flow(part)[1:-1])
        elif behind is None:
            self.splices.add_before(first.start, first.column, pair_lines(part, first.column))
        else:
            self.splices.add_below(behind, pair_lines(part, first.column))

    def _add_in_brackets(self, node: TextNode, first: int, behind: int | None, words: str) -> None:
        if self._text[node.start] not in "[{":
            raise CannotEditError(say("a list holds fields without braces"))
        if behind is None:
            self.splices.put(first, first, f"{words}, ")
        else:
            self.splices.put(behind, behind, f", {words}")

    def _sequence(self, node: TextNode, new: list[Any], path: NodePath) -> None:
        """Change, remove and add entries; those that stay are found wherever they stand."""
        old = [json.dumps(item.plain()) for item in node.items]
        matcher = SequenceMatcher(None, old, [json.dumps(item) for item in new], autojunk=False)
        gone: list[int] = []
        whole = [("replace", 0, len(old), 0, len(new))]  # a list as long as before has the same entries
        for what, start, end, new_start, new_end in whole if len(old) == len(new) else matcher.get_opcodes():
            if what == "equal":
                continue
            shared = min(end - start, new_end - new_start)
            for place in range(shared):
                number = start + place
                if node.items[number].plain() == new[new_start + place]:
                    continue
                slot = Slot(self._behind_hyphen(node, number), node.column, is_item=True, is_flow=node.is_flow)
                self._value(slot, node.items[number], new[new_start + place], (*path, new_start + place))
            gone += range(start + shared, end)
            if fresh := new[new_start + shared : new_end]:
                self._add_items(node, start + shared, [self._ordered(item, (*path, 0)) for item in fresh])
        if gone:
            hyphens = [self._behind_hyphen(node, number) - (not node.is_flow) for number in range(len(node.items))]
            ends = [max(start + 1, item.end) for start, item in zip(hyphens, node.items, strict=True)]
            self._remove(node, list(zip(hyphens, ends, strict=True)), gone)

    def _add_items(self, node: TextNode, number: int, items: list[Any]) -> None:
        """Put entries behind the first `number` ones that stand there."""
        if node.is_flow:
            behind = node.items[number - 1].end if number else None
            self._add_in_brackets(node, node.items[0].start, behind, write_flow(items)[1:-1])
        elif number:
            self.splices.add_below(max(node.items[number - 1].end, self._behind_hyphen(node, number - 1)),
                                   item_lines(items, node.column))  # fmt: skip
        else:
            self.splices.add_before(node.start, node.column, item_lines(items, node.column))

    def _behind_hyphen(self, node: TextNode, number: int) -> int:
        """Find the place behind the hyphen of an entry; within brackets, where the entry begins."""
        if node.is_flow:
            return node.items[number].start
        if number == 0:
            return node.start + 1
        before = max(node.items[number - 1].end, self._behind_hyphen(node, number - 1))
        hyphen = re.compile(rf"^ {{{node.column}}}-(?=\s|\Z)", re.MULTILINE).search(self._text, before)
        if hyphen is None:
            raise CannotEditError(say("a list is written in an odd way"))
        return hyphen.end()

    def _remove(self, node: TextNode, parts: list[tuple[int, int]], gone: list[int]) -> None:
        """
        Remove fields or entries, of which some stay.

        `parts` are where each begins and really ends; comments above stay, those behind go with the value.
        """
        for first, last in _runs(gone):
            following = last + 1 < len(parts)
            start = parts[first][0]
            if node.is_flow:
                self._remove_in_brackets(parts, first, last)
            elif self.splices.begins_line(start):
                for number in range(first, last + 1):
                    begin, end = parts[number]
                    self.splices.put(self.splices.line_start(begin), self.splices.next_line(end), "")
            elif following and "#" not in self._text[parts[last][1] : parts[last + 1][0]]:
                self.splices.put(start, parts[last + 1][0], "")
            else:
                raise CannotEditError(say("a comment stands between parts of one line"))

    def _remove_in_brackets(self, parts: list[tuple[int, int]], first: int, last: int) -> None:
        if last + 1 < len(parts):
            start, end = parts[first][0], parts[last + 1][0]
        else:
            start, end = parts[first - 1][1], parts[last][1]
        inner = [(parts[number][0], parts[number][1]) for number in range(first, last + 1)]
        around = "".join(self._text[a:b] for a, b in zip([start, *(e for _, e in inner)], [*(s for s, _ in inner), end],
                                                          strict=True))  # fmt: skip
        if "#" in around:
            raise CannotEditError(say("a comment stands between the parts of a list"))
        self.splices.put(start, end, "")


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Join neighbours: 1, 2, 5 become (1, 2) and (5, 5)."""
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs

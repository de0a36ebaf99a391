"""Turns what authors wrote into plain values for JSON, without naming a single field: a new field needs no new line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from showcase.model.field_types import ContentModel, PartialDate
from showcase.model.locale import LocalizedText

Value = Any  # what JSON can hold
Item = dict[str, Value]

_LEFT_OUT = frozenset({"schema_version", "draft"})
_AS_THEY_ARE = frozenset({str, int, float, bool})


class Plain:
    """Converts for a site whose plain texts are in its default language."""

    def __init__(self, default_tag: str) -> None:
        """Bind the tag that a text without a language stands under."""
        self._default_tag = default_tag
        self._ways: dict[type, Callable[[Any], Value]] = {
            LocalizedText: self._text,
            PartialDate: str,
            tuple: self._list,
            dict: self._mapping,
        }

    def item(self, written: ContentModel) -> Item:
        """Give the fields of a file or a part of one in their order; what is not known is left out."""
        found: Item = {}
        for name, value in written.__dict__.items():  # in the order of the model, and twice as fast as asking for each
            if value is None or value == () or name in _LEFT_OUT:
                continue
            plain = value if type(value) in _AS_THEY_ARE else self.value(value)
            if plain != {}:
                found[name] = plain
        return found

    def value(self, value: Any) -> Value:
        """Convert a field: texts by language, dates as written, parts with their fields."""
        kind = type(value)
        if kind in _AS_THEY_ARE:
            return value
        return self._ways.get(kind, self.item)(value)

    def _text(self, text: LocalizedText) -> dict[str, str]:
        return {tag or self._default_tag: words for tag, words in text.by_tag}

    def _list(self, values: tuple[Any, ...]) -> list[Value]:
        return [self.value(value) for value in values]

    def _mapping(self, values: dict[str, Any]) -> Item:
        return {name: self.value(value) for name, value in values.items()}

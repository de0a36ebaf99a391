"""Sentences with names in them that may be in another language than the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from showcase.model.locale import ChosenText
from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts

_GAP = "\ufffc"  # stands for a name until the sentence and its list are put together
_MOST_NAMES = 3  # in one sentence


def named_sentence(message: str, names: Sequence[ChosenText], parts: Parts) -> tuple[ChosenText, ...]:
    """Say a message whose gap is %(names)s; a name in another language is a part of its own, all else is joined."""
    shown = names[:_MOST_NAMES]
    pieces = recall(parts.spoken, (message, _GAP * len(shown)), lambda: _pieces(message, len(shown), parts))
    return tuple(_joined(pieces, shown, parts))


def _pieces(message: str, count: int, parts: Parts) -> list[str]:
    """Give what stands around the names of a sentence with so many of them."""
    return parts.words.say(message, names=parts.words.listed([_GAP] * count)).split(_GAP)


def _joined(pieces: Sequence[str], names: Sequence[ChosenText], parts: Parts) -> Iterator[ChosenText]:
    """Put names into the gaps of a sentence; what is in the language of the page becomes one part."""
    text = pieces[0]
    for name, following in zip(names, pieces[1:], strict=True):
        if name.is_fallback:
            yield parts.words.plain(text)
            yield name
            text = following
        else:
            text += name.text + following
    if text:
        yield parts.words.plain(text)

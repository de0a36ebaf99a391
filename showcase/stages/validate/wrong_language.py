"""Warns of texts that stand under another language than their own; careful, because a false alarm costs trust."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Message, Severity, known_words, say
from showcase.model.codes import language_names
from showcase.model.locale import LocalizedText
from showcase.model.source_document import NodePath
from showcase.stages.validate.gathered import CheckedFile, Gathered

_LEAST_LETTERS = 40
_FIRST_WORDS = 8
_LETTERS_FOR_TWO = 60  # a shorter text needs three words that tell its language, a longer one two
# Frequent small words. A word may stand in several lists: then it speaks for each of these languages.
_STOP_WORDS = {
    "en": "the of and to with from by that which are is was as at for on in its this their our have has into it be",
    "de": "der die das und für mit von zu den dem des im ist sind wird werden eine einer einem einen auf auch als bei"
    " nach oder aus durch über nicht sich zum zur ihre in am an um wie sowie unter vom es",
    "da": "og af på til med for er som det den de der har ikke ved samt kan fra i en et at om mellem inden blandt over"
    " under vi sig",
    "fr": "le la les des du et une un est sont dans pour avec sur par aux au que qui ou en de ses son leur leurs ce"
    " cette nous vous à entre plus ainsi",
    "nl": "de het een en van voor met op te zijn is wordt bij naar uit ook als door aan in of deze tot",
    "pl": "i w z na do oraz dla się jest są przez od o po jak nie to ze który która",
    "es": "el la los las de del y en para con por que se es son una un su sus como más al entre",
    "it": "il la le i gli di del della e per con che si è sono una un nel da dei delle al come tra",
    "sv": "och av på till med för är som det den de har inte vid samt kan från i en ett att om mellan inom",
    "nb": "og av på til med for er som det den de har ikke ved samt kan fra i en et å om mellom innen blant over",
}
_WORDS = {language: frozenset(words.split()) for language, words in _STOP_WORDS.items()}
_WORDS["nn"] = _WORDS["no"] = _WORDS["nb"]
# Languages too near to tell apart by such words.
_FAMILIES = ({"da", "nb", "nn", "no", "sv"}, {"es", "it", "fr"}, {"de", "nl"})
# Names stay in their own language whatever the language around them.
_NAMES = frozenset(("name", "title", "label", "organisation", "host_organisation", "legal_form", "unit", "office"))


def check_wrong_language(gathered: Gathered) -> Iterator[Diagnostic]:
    """Warn of each text that is surely written in another language of the programme than the one it stands under."""
    used = {locale.tag.partition("-")[0] for locale in gathered.content.locales} & _WORDS.keys()
    if len(used) < 2:
        return
    for file in gathered.files:
        for path, text in file.marked.texts:
            if path[-1] not in _NAMES:
                yield from _check(file, path, text, used)


def _check(file: CheckedFile, path: NodePath, text: LocalizedText, used: set[str]) -> Iterator[Diagnostic]:
    found = {tag: written for tag, words in text.by_tag if (written := language_of(words, tag, used))}
    for tag, written in found.items():
        name = known_words(language_names().get(written, written))
        message = say("the text under {tag}: is written in {language}, as it seems", tag=tag, language=name)
        hint = _hint(tag, written, text, found)
        severity = Severity.WARNING
        yield file.entry.document.finding("wrong-language", message, (*path, tag), hint=hint, severity=severity)


def _hint(tag: str, written: str, text: LocalizedText, found: dict[str, str]) -> Message:
    other = next((other for other in text.tags if other.partition("-")[0] == written), "")
    if other and found.get(other) == tag.partition("-")[0]:
        return say("the texts of {tag}: and {other}: seem to be exchanged: swap them", tag=tag, other=other)
    if other:
        return say("translate the text, or delete the line {tag}:, for {other}: has one already", tag=tag, other=other)
    return say("write {other}: in the place of {tag}:, or translate the text", tag=tag, other=written)


def language_of(text: str, tag: str, used: set[str]) -> str:
    """Say which other language a text is surely written in; nothing when its own language, or doubt, is possible."""
    own = tag.partition("-")[0]
    if len(text) < _LEAST_LETTERS or own not in _WORDS or _has_any(text, _WORDS[own]):
        return ""
    words = re.findall(r"[^\W\d_]+", text)
    small = [word for word in words if word == word.lower()]
    hits = {language: sum(word in _WORDS[language] for word in small) for language in used | {own}}
    family = next((family for family in _FAMILIES if own in family), {own})
    winner = max(sorted(hits), key=lambda language: hits[language])
    distinct = {word for word in small if word in _WORDS[winner]}
    least = 2 if len(text) >= _LETTERS_FOR_TWO else 3
    is_clear = len(distinct) >= least and 5 * hits[winner] >= len(words)
    return winner if is_clear and not hits[own] and winner not in family else ""


def _has_any(text: str, words: frozenset[str]) -> bool:
    """Whether one of some words stands in a text; most texts have one among their first few."""
    return not (words.isdisjoint(text.split(maxsplit=_FIRST_WORDS)) and words.isdisjoint(text.split()))

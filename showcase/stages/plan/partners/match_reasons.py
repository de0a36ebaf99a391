"""Why two fit, in sentences, seen from one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from showcase.model.choice_words import COOPERATION
from showcase.model.locale import ChosenText
from showcase.model.matches import Match
from showcase.model.messages import N_
from showcase.stages.plan.named_sentences import named_sentence
from showcase.stages.plan.partners.party import Open
from showcase.stages.plan.parts import Parts

Sentence = tuple[ChosenText, ...]
_SENTENCES = {
    "offers": N_("Offers what is looked for here: %(names)s"),
    "seeks": N_("Looks for what is offered here: %(names)s"),
    "technologies": N_("Both work on: %(names)s"),
    "sectors": N_("Both work in: %(names)s"),
    "near": N_("Based where partners are looked for: %(names)s"),
    "welcome": N_("Looks for partners in: %(names)s"),
}


def reasons_seen_from(ours: Open, theirs: Open, matches: Sequence[Match], parts: Parts) -> Iterator[Sentence]:
    """Say why another fits: what it gives and needs, the fields both share, and where each looks for partners."""
    for name, names in _named(ours, theirs, matches, parts):
        if names:
            yield named_sentence(_SENTENCES[name], names, parts)


def technology_names(matches: Iterable[Match], parts: Parts) -> list[ChosenText]:
    """Name the technologies that matches have in common, each once."""
    return _terms("technologies", (match.technologies for match in matches), parts)


def _named(ours: Open, theirs: Open, matches: Sequence[Match], parts: Parts) -> Iterator[tuple[str, list[ChosenText]]]:
    yield "offers", _kinds((match for match in matches if match.offering == theirs.key), parts)
    yield "seeks", _kinds((match for match in matches if match.seeking == theirs.key), parts)
    technologies = technology_names(matches, parts)
    yield "technologies", technologies
    if not technologies:
        yield "sectors", _terms("sectors", (match.sectors for match in matches), parts)
    yield "near", _country(theirs, ours, parts)
    yield "welcome", _country(ours, theirs, parts)


def _kinds(matches: Iterable[Match], parts: Parts) -> list[ChosenText]:
    found = dict.fromkeys(match.kind for match in matches)
    return [parts.words.plain(parts.words.say(COOPERATION[kind])) for kind in found]


def _terms(vocabulary: str, named: Iterable[Iterable[str]], parts: Parts) -> list[ChosenText]:
    terms = parts.catalogue.vocabularies.get(vocabulary, {})
    found = dict.fromkeys(chain.from_iterable(named))
    return [parts.tag(vocabulary, terms[name]).label for name in found if name in terms]


def _country(based: Open, looking: Open, parts: Parts) -> list[ChosenText]:
    """Name the country of the one if the other looks for partners there."""
    country = based.written.country
    return [parts.words.plain(parts.words.country(country))] if country and country in looking.countries else []

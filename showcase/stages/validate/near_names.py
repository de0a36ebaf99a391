"""Guesses which cluster, service, term, … an author meant: by identifier, label or synonym in any language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from showcase.diagnostics import NOTHING, Message, say
from showcase.model.source_document import SourceDocument
from showcase.model.sources import Sources
from showcase.stages.validate.suggestions import is_slip, plain_words

_MOST_NAMES = 8
_ALL_OF_A_FEW = 12
_LEAST_LETTERS = 4

_Names = dict[str, str]  # identifier → file it stands in
_LISTS_OF_PROGRAMME = {"priority": "priorities", "tier": "tiers", "benchmark": "benchmarks"}


def hint_for_name(found: str, to: str, sources: Sources | None) -> Message:
    """Say which name was probably meant; `to` is as in `Reference`. Nothing when nobody can tell."""
    if sources is None or not to:
        return NOTHING
    kind, _, vocabulary = to.partition("/")
    words = _words_of_terms(sources, vocabulary) if vocabulary else _names_of_files(kind, sources)
    known = _known(kind, vocabulary, sources)
    meant = _meant(found, known, words)
    if meant in known:
        return say("did you mean {near} ({file})?", near=meant, file=known[meant])
    if re.fullmatch(r"[\w .-]+(?:[,;][\w .-]+)+", found):
        lines = ", ".join(f"- {part.strip()}" for part in re.split("[,;]", found))
        return say("write each on a line of its own: {lines}", lines=lines)
    near = _near(found, known, words if vocabulary else {})
    if len(near) == 1:
        return say("perhaps you mean {guess} ({file})?", guess=near[0], file=known[near[0]])
    if near:
        return say("did you mean one of these: {names}?", names=", ".join(near[:_MOST_NAMES]))
    return _choose_term(found, known) if vocabulary and known else NOTHING


def _choose_term(found: str, known: _Names) -> Message:
    if len(known) <= _ALL_OF_A_FEW:
        return say("choose one of its terms, or add a term to the file: {names}", names=", ".join(known))
    nearest = get_close_matches(plain_words(found), known, n=_MOST_NAMES, cutoff=0)
    return say("choose one of its terms, or add a term to the file; e.g. {names}", names=", ".join(nearest))


def _meant(found: str, known: _Names, words: Mapping[str, str]) -> str:
    """Find the one name that can be meant: a label or synonym, another spelling, a slip of one letter; or nothing."""
    folded, wanted = found.casefold().strip(), plain_words(found)
    for candidate in (folded, wanted.replace("-", " ")):
        if candidate in words:
            return words[candidate]
    if wanted in known:
        return wanted
    slips = {name for name in known if len(wanted) >= _LEAST_LETTERS and is_slip(wanted, name)}
    slips |= {words[word] for word in words if len(folded) >= _LEAST_LETTERS and is_slip(folded, word)}
    return slips.pop() if len(slips) == 1 else ""


def _near(found: str, known: _Names, words: Mapping[str, str]) -> list[str]:
    """Find what may be meant, the surest way first."""
    folded, wanted = found.casefold().strip(), plain_words(found)
    if near := get_close_matches(wanted, known, n=1, cutoff=0.8):
        return near
    if near := get_close_matches(folded, words, n=1, cutoff=0.85):
        return [words[near[0]]]
    if len(wanted) >= _LEAST_LETTERS and (holding := [name for name in known if wanted in name]):
        return holding
    return get_close_matches(wanted, known, n=1, cutoff=0.6)


def _known(kind: str, vocabulary: str, sources: Sources) -> _Names:
    if vocabulary:
        terms = (term["id"] for document in _vocabulary(sources, vocabulary) for term in _entries(document, "terms"))
        return dict.fromkeys(terms, f"taxonomies/{vocabulary}.yml")
    if kind in _LISTS_OF_PROGRAMME:
        programme = sources.programme
        parts = _entries(programme, _LISTS_OF_PROGRAMME[kind]) if programme else ()
        return {part["id"]: str(programme.file) for part in parts if programme}
    return {document.identifier: str(document.file) for document in sources.documents if document.kind == kind}


def _words_of_terms(sources: Sources, vocabulary: str) -> _Names:
    """List labels and synonyms in all languages with the identifier of their term; the first of two wins."""
    found: _Names = {}
    for document in _vocabulary(sources, vocabulary):
        for term in _entries(document, "terms"):
            for word in _words(term, "label", "synonyms", "previous_ids"):
                found.setdefault(word, term["id"])
    return found


def _names_of_files(kind: str, sources: Sources) -> _Names:
    """List names in all languages and former identifiers with the present identifier; the first of two wins."""
    found: _Names = {}
    for document in sources.documents:
        if document.kind == kind:
            for word in _words(document.value, "name", "title", "name_local", "acronym", "previous_ids"):
                found.setdefault(word, document.identifier)
    return found


def _words(group: Mapping[str, Any], *fields: str) -> Iterator[str]:
    """Give the texts of some fields in small letters; the file may be wrong in any way."""
    for value in (group.get(field) for field in fields):
        texts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else [value]
        yield from (re.sub(r"\s+", " ", text).strip().casefold() for text in texts if isinstance(text, str))


def _vocabulary(sources: Sources, name: str) -> Iterator[SourceDocument]:
    """Give the programme's own file first, then that of the generator."""
    for document in (*sources.documents, *sources.vocabularies):
        if document.kind == "taxonomy" and document.identifier == name:
            yield document


def _entries(document: SourceDocument, field: str) -> Iterator[dict[str, Any]]:
    """Give the entries of a list that have an identifier; the file may be wrong in any other way."""
    entries = document.value.get(field)
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict) and isinstance(entry.get("id"), str):
            yield entry

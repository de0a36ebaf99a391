"""Words of the button that leads from the filters to the list, in every plural class, for a script."""

from __future__ import annotations

from showcase.stages.plan.memory import recall
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.script_words import as_json, counted_words


def show_clusters(parts: Parts) -> str:
    """Say "Show 12 clusters" for every number; made once for a language."""
    return recall(parts.memory, ("show words", "clusters"), lambda: _clusters(parts))


def show_services(parts: Parts) -> str:
    """Say "Show 12 services" for every number."""
    words = parts.words

    def said(count: int) -> str:
        return words.count("Show %(count)s service", "Show %(count)s services", count)

    return as_json({**counted_words(words, said)})


def show_documents(parts: Parts) -> str:
    """Say "Show 12 documents" for every number."""
    words = parts.words

    def said(count: int) -> str:
        return words.count("Show %(count)s document", "Show %(count)s documents", count)

    return as_json({**counted_words(words, said)})


def _clusters(parts: Parts) -> str:
    words = parts.words

    def said(count: int) -> str:
        return words.count("Show %(count)s cluster", "Show %(count)s clusters", count)

    return as_json({**counted_words(words, said)})

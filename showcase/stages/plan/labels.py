"""Quality labels in words, and whether they still hold."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from showcase.model.catalogue import CatalogueTerm
from showcase.model.cluster_parts import QualityLabel
from showcase.stages.plan.wording import Wording


def label_words(label: QualityLabel, kinds: Mapping[str, CatalogueTerm], words: Wording) -> str:
    """Name a quality label with its level."""
    kind = words.text(kinds[label.kind].label).text
    return f"{kind} {label.level}" if label.level else kind


def is_valid(label: QualityLabel | None, today: date) -> bool:
    """Tell whether there is a label that has not run out."""
    return label is not None and (label.valid_until is None or label.valid_until.last_day >= today)


def short_label(label: QualityLabel | None, kinds: Mapping[str, CatalogueTerm], words: Wording, today: date) -> str:
    """Name a label with the year of its award, for cards; empty when it has run out."""
    if label is None or not is_valid(label, today):
        return ""
    return " ".join((label_words(label, kinds, words), *([str(label.awarded.year)] if label.awarded else [])))

"""Interface words that scripts say: they travel as JSON in an attribute of the page."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from showcase.model.choice_words import THING_WORDS
from showcase.stages.plan.wording import Wording

_PLURAL_SAMPLES = 120  # every plural class of every language has a whole number below
_LARGE = 1_000_000


def as_json(words: Mapping[str, object]) -> str:
    """Write words for an attribute, each time with the same bytes."""
    return json.dumps(words, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def counted_words(words: Wording, count: Callable[[int], str]) -> dict[str, str]:
    """Say a message that counts in every plural class of the language (CLDR); {count} is the gap for the number."""
    found: dict[str, str] = {}
    for number in (*range(_PLURAL_SAMPLES), _LARGE):
        plural_class = words.locale.babel.plural_form(number)
        if plural_class not in found:
            found[plural_class] = count(number).replace(words.number(number), "{count}")
    return found


def suggestion_words(words: Wording) -> str:
    """Give the words of the suggestions below every search field."""
    return as_json(
        {
            "suggestions": words.say("Suggestions"),
            "entries": words.say("Clusters, services and more"),
            "terms": words.say("Topics"),
            "recent": words.say("Recent searches"),
            "clusters": counted_words(
                words, lambda count: words.count("%(count)s cluster", "%(count)s clusters", count)
            ),
            "counted": counted_words(
                words, lambda count: words.count("%(count)s suggestion", "%(count)s suggestions", count)
            ),
            "none": words.say("No suggestions"),
            **{kind: words.say(message) for kind, message in THING_WORDS.items()},
        }
    )

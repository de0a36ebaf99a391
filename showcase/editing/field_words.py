"""Collects every text of forms and lists of fields for translators."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from showcase.editing.form_words import all_words
from showcase.model.choice_words import CHOICE_WORDS
from showcase.model.content import MODELS
from showcase.model.field_patterns import EXPECTED, EXPECTED_TIME, LONG_LIST, NOTHING_OFFERED
from showcase.model.form_fields import label_of, purpose_of
from showcase.stages.validate.model_paths import inner_model

_MOST_PLACES = 3  # named beside a text; more say little
_HEAD = """# Words of forms: names of fields, what they mean, and what may be chosen.
msgid ""
msgstr ""
"Project-Id-Version: showcase fields\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""


def field_words() -> dict[str, list[str]]:
    """Give every text with the places that say it, e.g. `ClusterProfile.summary`; both sorted."""
    found: dict[str, set[str]] = {}
    for place, text in _all_words():
        found.setdefault(text, set()).add(place)
    return {text: sorted(places) for text, places in sorted(found.items())}


def field_template() -> str:
    """Write all texts as a template for translations, locales/fields.pot."""
    parts = [_HEAD]
    for text, places in field_words().items():
        where = "".join(f"#: {place}\n" for place in places[:_MOST_PLACES])
        parts.append(f'{where}msgid "{_escaped(text)}"\nmsgstr ""\n')
    return "\n".join(parts)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _all_words() -> Iterator[tuple[str, str]]:
    yield from (("showcase/editing/form_words.py", text) for text in all_words())
    yield from (
        ("showcase/model/field_patterns.py", text)
        for text in (*EXPECTED.values(), EXPECTED_TIME, LONG_LIST, NOTHING_OFFERED)
    )
    waiting: list[type[BaseModel]] = list(MODELS.values())
    done: set[str] = set()
    for model in waiting:
        if model.__name__ in done:
            continue
        done.add(model.__name__)
        yield model.__name__, purpose_of(model)
        for name, info in model.model_fields.items():
            place = f"{model.__name__}.{name}"
            yield place, label_of(name, info)
            yield place, info.description or ""
            yield from ((place, words) for words in CHOICE_WORDS.get(place, {}).values())
        inner = (inner_model(info.annotation) for info in model.model_fields.values())
        waiting += [found for found in inner if found is not None]

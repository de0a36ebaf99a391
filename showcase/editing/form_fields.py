"""All fields of a kind of file in the language of the person who fills them in."""

from __future__ import annotations

from functools import cache

from showcase.model.content import MODELS
from showcase.model.form_fields import NO_CHOICES, Choices, FieldKind, FormField, Translate, describe_model
from showcase.resources import resource_folder
from showcase.stages.load.read_messages import read_field_words

__all__ = ["NO_CHOICES", "Choices", "FieldKind", "FormField", "field_translator", "form_fields"]


def form_fields(kind: str, choices: Choices = NO_CHOICES, language: str = "en") -> tuple[FormField, ...]:
    """Describe all fields of a kind of file, in their order; what has no translation stays English."""
    return describe_model(MODELS[kind], choices, field_translator(language))


@cache
def field_translator(language: str) -> Translate:
    """Translate labels, helps and the words around them; English needs nothing."""
    words = {} if language == "en" else read_field_words(resource_folder() / "locales", language)
    return lambda text: words.get(text) or text

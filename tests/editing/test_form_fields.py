"""The description of fields from which schemas, lists, templates and forms are made."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter
from typing import Any

import pytest

from showcase.editing.field_words import field_template, field_words
from showcase.editing.form_fields import Choices, FieldKind, FormField, form_fields
from showcase.model.choice_words import CHOICE_WORDS
from showcase.model.content import MODELS
from showcase.model.source_document import SourceDocument
from showcase.resources import resource_folder
from showcase.stages.load.read_messages import read_field_words
from showcase.stages.validate.shape import check_shape

LOCALES = resource_folder() / "locales"
LANGUAGES = sorted(file.parent.parent.name for file in LOCALES.glob("*/LC_MESSAGES/fields.po"))


def all_fields(kind: str, fields: tuple[FormField, ...] | None = None) -> Iterator[FormField]:
    """Yield every field of a kind and of its groups."""
    for field in form_fields(kind) if fields is None else fields:
        yield field
        yield from all_fields(kind, field.fields) if field.fields else ()


def example_of(field: FormField) -> Any:
    """Make the example of a field as plain data."""
    value: Any = {inner.name: example_of(inner) for inner in field.fields} if field.fields else field.example
    return [value] if field.is_list else value


@pytest.mark.parametrize("kind", MODELS)
def test_file_made_of_all_examples_has_the_shape_of_its_kind(kind: str) -> None:
    """Every field has an example, and every example fits."""
    examples = {field.name: example_of(field) for field in form_fields(kind)}
    document = SourceDocument(LOCALES, kind, "x", examples)
    assert [str(found.message) for found in check_shape(document).findings] == []


@pytest.mark.parametrize("kind", MODELS)
def test_every_field_says_what_it_is(kind: str) -> None:
    """Labels are short, helps are sentences, and leaves have examples."""
    for field in all_fields(kind):
        assert 0 < len(field.label) <= 40
        assert field.help.endswith((".", "…"))
        assert field.example or field.kind is FieldKind.GROUP


@pytest.mark.parametrize("kind", MODELS)
def test_every_choice_has_a_word(kind: str) -> None:
    """Nobody has to guess what manager_forum means; the version of the form needs no word."""
    choices = [field for field in all_fields(kind) if field.kind is FieldKind.CHOICE and field.name != "schema_version"]
    for field in choices:
        assert [value for value, label in field.choices if not label or "_" in label] == []


def test_words_of_choices_are_those_of_the_models() -> None:
    """No choice is left over in the table of words, and none is missing there."""
    found: dict[str, set[str]] = {}
    waiting: list[tuple[str, tuple[FormField, ...]]] = [(MODELS[kind].__name__, form_fields(kind)) for kind in MODELS]
    for model, fields in waiting:
        for field in fields:
            if field.kind is FieldKind.CHOICE and field.name != "schema_version":
                found[f"{model}.{field.name}"] = {value for value, _ in field.choices}
            elif field.fields:
                waiting.append((field.group, field.fields))
    assert found == {place: set(words) for place, words in CHOICE_WORDS.items()}


def test_kinds_and_limits_come_from_the_models() -> None:
    """A field knows what it takes, how often, from what, and within which limits."""
    fields = {field.name: field for field in form_fields("cluster")}
    assert fields["name"].kind is FieldKind.TEXT
    assert fields["name"].is_required
    assert fields["description"].kind is FieldKind.MARKDOWN
    assert (fields["sectors"].kind, fields["sectors"].is_list) == (FieldKind.REFERENCE, True)
    assert fields["sectors"].reference == "taxonomies/sectors"
    assert fields["country"].kind is FieldKind.COUNTRY
    assert fields["logo"].fields[0].kind is FieldKind.MEDIA
    total = next(field for field in fields["members"].fields if field.name == "total")
    assert (total.kind, total.minimum, total.maximum) == (FieldKind.WHOLE_NUMBER, 0, 10_000_000)
    assert [choice for choice in fields["status"].choices if choice[0] == "forming"] == [("forming", "In formation")]


def test_choices_of_a_programme_are_offered_where_they_are_referred_to() -> None:
    """A reference to a vocabulary offers its terms, and takes its example from them."""
    choices = Choices({"taxonomies/sectors": (("sea", "The sea"),)})
    fields = {field.name: field for field in form_fields("cluster", choices)}
    assert (fields["sectors"].choices, fields["sectors"].example) == ((("sea", "The sea"),), "sea")
    assert fields["technologies"].choices == ()


def test_template_of_words_is_up_to_date() -> None:
    """Whoever changes a label or a help runs `make messages`."""
    assert (LOCALES / "fields.pot").read_text(encoding="utf-8") == field_template()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_language_of_forms_is_complete(tag: str) -> None:
    """A language says every word of forms, and none that is gone."""
    assert set(read_field_words(LOCALES, tag)) == set(field_words())


@pytest.mark.parametrize("tag", LANGUAGES)
def test_translated_words_keep_gaps_and_full_stops(tag: str) -> None:
    """What is filled in is filled in in every language; a sentence stays one."""

    def shape(text: str) -> tuple[set[str | None], bool]:
        return {name for _, name, _, _ in Formatter().parse(text)} - {None}, text.endswith(".")

    words = read_field_words(LOCALES, tag)
    assert [english for english, text in words.items() if shape(english) != shape(text)] == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_unread_language_of_forms_says_so(tag: str) -> None:
    """A file drafted by machine says so to people and to programs, or to neither."""
    text = (LOCALES / tag / "LC_MESSAGES" / "fields.po").read_text(encoding="utf-8")
    assert ("Drafted by machine, not yet read by a speaker" in text) == ("X-Review-State: machine-draft" in text)


def test_german_forms_speak_german() -> None:
    """Labels, helps and choices come in the language that was asked for."""
    fields = {field.name: field for field in form_fields("cluster", language="de")}
    assert fields["key_figures"].label == "Kennzahlen"
    assert fields["country"].help == "Land, zwei Buchstaben, z. B. NO."
    assert ("forming", "Im Aufbau") in fields["status"].choices

# SPDX-License-Identifier: MIT
"""Every reader gets words, and is told in which language they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.locale import PLAIN, Locale, LocalizedText, UnknownLocaleTagError, direction_of, parent_tags

TAGS = ["en", "de", "da", "nb", "no", "fr", "ar", "ja", "pt-BR", "pt", "zh-Hans", "en-GB", "en-XA", "ar-XB"]
WORDS = st.text(min_size=1, max_size=8)
TEXTS = st.one_of(WORDS, st.dictionaries(st.sampled_from([*TAGS, "xx-unknown"]), WORDS, min_size=1))


@given(TEXTS, st.sampled_from(TAGS), st.sampled_from(TAGS))
def test_fallback_chain_always_ends_at_words(text: str | dict[str, str], reader: str, default: str) -> None:
    """Whatever languages a text has, every reader gets some of its words."""
    chosen = LocalizedText.of(text).in_locale(Locale.parse(reader), Locale.parse(default))
    assert chosen.text in ([text] if isinstance(text, str) else text.values())
    assert chosen.direction in {"ltr", "rtl"}


@given(TEXTS, st.sampled_from(TAGS), st.sampled_from(TAGS))
def test_words_in_another_language_say_so(text: str | dict[str, str], reader: str, default: str) -> None:
    """Words that are not marked as a fallback carry the reader's own tag."""
    locale = Locale.parse(reader)
    chosen = LocalizedText.of(text).in_locale(locale, Locale.parse(default))
    assert chosen.is_fallback or (chosen.lang, chosen.direction) == (locale.tag, locale.direction)


@pytest.mark.parametrize(
    "texts, reader, default, words, lang",
    [
        ({"en": "E", "de": "D"}, "de", "en", "D", "de"),
        ({"en": "E", "de": "D"}, "de-CH", "en", "D", "de-CH"),
        ({"en": "E", "de": "D"}, "fr", "en", "E", "en"),
        ({"en": "E", "de": "D"}, "fr", "de", "D", "de"),
        ({"en": "E", "fr": "F"}, "da", "de", "E", "en"),
        ({"fr": "F", "pl": "P"}, "da", "de", "F", "fr"),
        ({"en": "E", "no": "N"}, "nb", "en", "N", "nb"),
        ({"en": "E", "nb": "N"}, "no", "en", "N", "no"),
        ({"en": "E", "pt": "P"}, "pt-BR", "en", "P", "pt-BR"),
        ({"en": "E", "pt-BR": "P"}, "pt", "en", "E", "en"),
        ({PLAIN: "E"}, "de", "en", "E", "en"),
        ({PLAIN: "D"}, "de", "de", "D", "de"),
        ({PLAIN: "E"}, "en-GB", "en", "E", "en-GB"),
        ({"en": "E", "ar": "A"}, "ar-XB", "en", "A", "ar-XB"),
    ],
)
def test_reader_gets_the_nearest_language(
    texts: dict[str, str], reader: str, default: str, words: str, lang: str
) -> None:
    """The reader's language comes first, then its parents, the site's language, English, and any other."""
    chosen = LocalizedText(tuple(texts.items())).in_locale(Locale.parse(reader), Locale.parse(default))
    assert (chosen.text, chosen.lang) == (words, lang)


def test_fallback_carries_its_own_direction() -> None:
    """English words on an Arabic page run from left to right, and Arabic words on an English page do not."""
    arabic, english = Locale.parse("ar"), Locale.parse("en")
    assert LocalizedText.of("words").in_locale(arabic, english).direction == "ltr"
    assert LocalizedText.of({"ar": "كلمات"}).in_locale(english, english).direction == "rtl"


@given(st.from_regex(r"[a-z]{2}(-[A-Za-z0-9]{2,4}){0,3}", fullmatch=True))
def test_parents_lead_from_the_tag_to_its_language(tag: str) -> None:
    """The chain of parents begins with the tag, holds its language, and names nothing twice."""
    chain = parent_tags(tag)
    assert chain[0] == tag
    assert tag.split("-", maxsplit=1)[0] in chain
    assert len(set(chain)) == len(chain)


@given(st.text(max_size=12))
def test_any_text_is_a_known_tag_or_refused(text: str) -> None:
    """No text that stands where a tag should be makes anything worse than a refusal."""
    try:
        locale = Locale.parse(text)
    except UnknownLocaleTagError:
        assert direction_of(text) == "ltr"
    else:
        assert locale.own_name


@pytest.mark.parametrize("tag", ["", "x", "de-XX", "de_DE", "root", "und", "mul", "-", "en--GB"])
def test_tags_without_a_language_are_refused(tag: str) -> None:
    """A tag that names no language is not taken for one."""
    with pytest.raises(UnknownLocaleTagError):
        Locale.parse(tag)


@pytest.mark.parametrize(
    "tag, direction, own_name",
    [
        ("en", "ltr", "English"),
        ("nb", "ltr", "Norsk bokmål"),
        ("ar", "rtl", "العربية"),
        ("ja", "ltr", "日本語"),
        ("he", "rtl", "עברית"),
        ("ur", "rtl", "اردو"),
        ("pt-BR", "ltr", "Português (Brasil)"),
        ("ar-XB", "rtl", "Ɯirrored"),
    ],
)
def test_locale_knows_its_direction_and_its_own_name(tag: str, direction: str, own_name: str) -> None:
    """A language says in which direction it is written and what it calls itself."""
    locale = Locale.parse(tag)
    assert (locale.direction, locale.own_name) == (direction, own_name)


def test_default_locale_stands_at_the_root() -> None:
    """Only the default locale has no prefix, and a prefix is written in lower case."""
    english, brazilian = Locale.parse("en"), Locale.parse("pt-BR")
    assert english.url_prefix(english) == "/"
    assert brazilian.url_prefix(english) == "/pt-br/"

"""Reports speak German as completely as English."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from showcase.diagnostics import known_words, say
from showcase.editing.translate_findings import findings_translator
from showcase.stages.load.read_messages import read_report_words

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = sorted(file.parent.parent.name for file in (ROOT / "locales").glob("*/LC_MESSAGES/diagnostics.po"))


def imports_say(tree: ast.Module) -> bool:
    """Whether a module says something with showcase.diagnostics.say."""
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    return any(
        node.module == "showcase.diagnostics" and "say" in {name.name for name in node.names} for node in imports
    )


def calls_of_say() -> Iterator[tuple[Path, ast.Call]]:
    """Yield every call of say() in the generator."""
    for path in sorted((ROOT / "showcase").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if imports_say(tree):
            for node in ast.walk(tree):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                    yield path, node


def templates() -> set[str]:
    """Collect all templates."""
    first = (call.args[0] for _, call in calls_of_say() if call.args)
    return {found.value for found in first if isinstance(found, ast.Constant) and isinstance(found.value, str)}


def gaps(template: str) -> set[str]:
    """Collect the names of what is filled in."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_every_sentence_of_a_report_is_a_plain_template() -> None:
    """Templates stand in the code word for word, so that they can be found and translated."""
    offenders = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path, call in calls_of_say()
        if not (call.args and isinstance(call.args[0], ast.Constant))
    ]
    assert offenders == []


def test_every_template_gets_exactly_what_it_asks_for() -> None:
    """No message fails while it is filled in, and none is given a value it does not show."""
    offenders = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path, call in calls_of_say()
        if isinstance(call.args[0], ast.Constant)
        and gaps(str(call.args[0].value)) != {str(keyword.arg) for keyword in call.keywords}
    ]
    assert offenders == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_template_is_translated_and_none_left_over(tag: str) -> None:
    """A language of reports is complete, and holds no sentence that is gone from the code."""
    words = read_report_words(ROOT / "locales", tag)
    assert set(words) == templates()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_translations_fill_in_the_same(tag: str) -> None:
    """A translated report names the same values, in whatever order."""
    words = read_report_words(ROOT / "locales", tag)
    assert {english: gaps(text) for english, text in words.items()} == {english: gaps(english) for english in words}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_translations_keep_the_words_of_files(tag: str) -> None:
    """Names of files and fields stay as they are in every language."""
    words = read_report_words(ROOT / "locales", tag)
    names = re.compile(r"programme\.yml|\.yml\b|taxonomies/|media/|--[a-z]+\b|UTF-8")
    differing = [english for english, text in words.items() if set(names.findall(english)) != set(names.findall(text))]
    assert differing == []


def test_words_inside_a_message_are_translated_with_it() -> None:
    """A reason, what a field means and the name of a language follow the language of the message around them."""
    german = findings_translator("de")
    left = say("the file is left as it is: {reason}", reason=say("the file has an error"))
    assert left.said(german) == "die Datei bleibt, wie sie ist: die Datei hat einen Fehler"
    written = say(
        "the text under {tag}: is written in {language}, as it seems", tag="en", language=known_words("German")
    )
    assert written.said(german) == "der Text unter en: ist anscheinend auf Deutsch geschrieben"
    meaning = known_words("What the picture shows, for people who cannot see it")
    missing = say("write {name}: … ({meaning})", name="alt", meaning=meaning)
    assert "(Was auf dem Bild zu sehen ist" in missing.said(german)


def test_known_words_have_no_gaps() -> None:
    """Braces in words of others are shown as they stand."""
    assert str(say("write {meaning}", meaning=known_words("[{…}]"))) == "write [{…}]"


def test_unknown_language_leaves_reports_in_english() -> None:
    """A language without a file gives no words, and that is no error."""
    assert read_report_words(ROOT / "locales", "xx") == {}
    assert str(say("write {line}", line="a: b")) == "write a: b"

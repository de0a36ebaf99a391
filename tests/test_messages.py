# SPDX-License-Identifier: MIT
"""The words of the interface: all are found, every language has them all, and none can break a page."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from gettext import c2py
from io import BytesIO
from pathlib import Path, PurePosixPath

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from jinja2 import Environment, nodes

from showcase.diagnostics import SourcePosition
from showcase.stages.load.lint_messages import Translation, check_translation

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "locales"
FILES = tuple(sorted(file.parent.parent.name for file in LOCALES.glob("*/LC_MESSAGES/showcase.po")))
LANGUAGES = tuple(tag for tag in FILES if tag != "en")  # translated; English stands in the code
PROMISED = {"en", "de", "da", "nb", "fr", "ar", "ja"}

GAP = re.compile(r"%\(\w+\)s|\{\w*\}")
MAY_BE_LEFT_OUT = {"%(count)s"}  # in a plural form: "one result" needs no number
DRAFT_REMARK = "Drafted by machine, not yet read by a speaker"

# Turns messages into words; it is handed what others have marked.
DOOR = ROOT / "showcase/stages/plan/wording.py"
LITERALS = {"N_": 1, "_": 1, "gettext": 1, "ngettext": 2, "count": 2, "say": 1}  # function → leading strings
COUNTING_ARGUMENTS = 3  # `words.count(one, many, number)`; `text.count("/")` is another


def catalog_of(file: Path) -> Catalog:
    """Read a translation file or the template."""
    return read_po(BytesIO(file.read_bytes()))


def english(message: Message) -> tuple[str, ...]:
    """Give the English forms of a message."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def forms(message: Message) -> tuple[str, ...]:
    """Give the translated forms of a message."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def messages_of(catalog: Catalog) -> list[Message]:
    """List the messages without the header."""
    return [message for message in catalog if message.id]


def language_file(tag: str) -> Path:
    """Name the translation file of a language."""
    return LOCALES / tag / "LC_MESSAGES/showcase.po"


TEMPLATE = {english(message) for message in messages_of(catalog_of(LOCALES / "showcase.pot"))}


def test_template_and_languages_are_up_to_date(tmp_path: Path) -> None:
    """Collecting the words of code and theme anew changes no file: otherwise run `make messages`."""
    collected = tmp_path / "locales"
    shutil.copytree(LOCALES, collected)
    places = os.environ | {"BIN": str(Path(sys.executable).parent)}
    subprocess.run([str(ROOT / ".ci/messages"), str(collected)], check=True, env=places)
    for name in ("showcase.pot", *(f"{tag}/LC_MESSAGES/showcase.po" for tag in FILES)):
        assert (collected / name).read_text(encoding="utf-8") == (LOCALES / name).read_text(encoding="utf-8")


def test_template_is_not_empty() -> None:
    """A wrong pattern collects nothing and says nothing; words of both code and theme are there."""
    assert len(TEMPLATE) > 100
    assert {("Clusters",), ("Imprint",), ("Find",), ("%(count)s cluster", "%(count)s clusters")} <= TEMPLATE


def test_promised_languages_are_there() -> None:
    """The languages that the handbook names have a file."""
    assert set(FILES) >= PROMISED


@pytest.mark.parametrize("tag", FILES)
def test_language_knows_the_words_of_the_template_and_no_others(tag: str) -> None:
    """A translation file holds exactly the messages of the template, none of them doubtful."""
    catalog = catalog_of(language_file(tag))
    assert {english(message) for message in messages_of(catalog)} == TEMPLATE
    assert [message.id for message in messages_of(catalog) if message.fuzzy] == []
    assert not catalog.obsolete


@pytest.mark.parametrize("tag", LANGUAGES)
def test_language_is_complete(tag: str) -> None:
    """Every message is translated, in every plural form."""
    found = messages_of(catalog_of(language_file(tag)))
    assert [message.id for message in found if not all(form.strip() for form in forms(message))] == []


def test_english_file_is_empty() -> None:
    """English stands in the code; its file is there to start another language from."""
    found = messages_of(catalog_of(language_file("en")))
    assert [message.id for message in found if any(forms(message))] == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_translation_keeps_the_gaps(tag: str) -> None:
    """What is filled in stands in the translation under the same name; a plural form may leave out the number."""
    wrong = []
    for message in messages_of(catalog_of(language_file(tag))):
        wanted = set(GAP.findall(" ".join(english(message))))
        optional = MAY_BE_LEFT_OUT if len(english(message)) > 1 else set()
        for form in forms(message):
            found = set(GAP.findall(form))
            wrong += [form] if found - wanted or wanted - found - optional else []
    assert wrong == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_translation_is_plain_words(tag: str) -> None:
    """No translation holds markup, a lone per cent sign, a line break, or blanks at its ends."""
    here = SourcePosition(PurePosixPath(f"{tag}.po"))
    found = messages_of(catalog_of(language_file(tag)))
    entries = [Translation(english(message), forms(message), here, "") for message in found]
    assert [finding for entry in entries for finding in check_translation(entry)] == []
    texts = [form for entry in entries for form in entry.forms]
    assert [text for text in texts if text != text.strip() or re.search(r"[<>\n\t]", text)] == []


@pytest.mark.parametrize("tag", FILES)
def test_plural_forms_are_those_of_the_language(tag: str) -> None:
    """The header counts the forms that each message has, and tells numbers apart as the locale data does."""
    catalog = catalog_of(language_file(tag))
    counted = [message for message in messages_of(catalog) if len(english(message)) > 1]
    assert {len(forms(message)) for message in counted} == {catalog.num_plurals}
    classes, choose = Locale.parse(tag).plural_form, c2py(catalog.plural_expr)
    pairs = {(classes(number), choose(number)) for number in range(200)}
    assert len(pairs) == len({name for name, _ in pairs}) == catalog.num_plurals
    assert {index for _, index in pairs} == set(range(catalog.num_plurals))


@pytest.mark.parametrize("tag", FILES)
def test_unread_language_says_so(tag: str) -> None:
    """A file drafted by machine says so to people in its first lines and to programs in a header, or in neither."""
    text = language_file(tag).read_text(encoding="utf-8")
    assert (DRAFT_REMARK in text) == ('"X-Review-State: machine-draft\\n"' in text)


def calls_in(path: Path) -> Iterator[tuple[ast.Call, str, int]]:
    """Yield the calls of a Python file that take messages: the call, its name, how many leading strings it needs."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
            if name in LITERALS and not (name == "count" and len(node.args) < COUNTING_ARGUMENTS):
                yield node, name, LITERALS[name]


def is_literal(node: ast.expr) -> bool:
    """Tell whether a node is a string that a program can read off."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def is_marked(node: ast.expr) -> bool:
    """
    Tell whether a node can be a word marked with N_ elsewhere: it is taken from a table, and not put together here.

    That it is one is seen when pages are made: tests/test_messages_on_pages.py.
    """
    if isinstance(node, ast.IfExp):
        return is_marked(node.body) and is_marked(node.orelse)
    return isinstance(node, ast.Name | ast.Attribute | ast.Subscript)


def test_code_says_only_words_that_can_be_collected() -> None:
    """The plan stage says literal words, or words marked with N_ that it takes from a table."""
    hidden = []
    for path in sorted((ROOT / "showcase/stages/plan").rglob("*.py")):
        for call, name, strings in calls_in(path) if path != DOOR else ():
            fits = all(is_literal(part) for part in call.args[:strings]) and len(call.args) >= strings
            if not fits and not (name == "say" and is_marked(call.args[0])):
                hidden.append(f"{path.relative_to(ROOT)}:{call.lineno}: {ast.unparse(call)}")
    assert hidden == []


def test_words_are_asked_for_by_the_names_that_are_looked_for() -> None:
    """Nothing in the plan stage hands the function that translates on under another name: its words would be lost."""
    hidden = []
    for path in sorted((ROOT / "showcase/stages/plan").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        names = (node for node in ast.walk(tree) if isinstance(node, ast.Attribute))
        others = (node for node in names if node.attr in {"gettext", "ngettext"} and id(node) not in called)
        hidden += [f"{path.relative_to(ROOT)}:{node.lineno}" for node in others]
    assert hidden == []


def test_marked_words_are_collected_wherever_they_stand() -> None:
    """Each word marked with N_ is in the template, whatever stage it stands in."""
    lost = []
    for path in sorted((ROOT / "showcase").rglob("*.py")):
        for call, name, _ in calls_in(path):
            if name == "N_" and not (isinstance(call.args[0], ast.Constant) and (call.args[0].value,) in TEMPLATE):
                lost.append(f"{path.relative_to(ROOT)}:{call.lineno}: {ast.unparse(call)}")
    assert lost == []


def test_tables_of_words_are_marked() -> None:
    """Every text in the tables of the fixed choices is marked with N_."""
    path = ROOT / "showcase/stages/plan/enumerations.py"
    tables = [node.value for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.Assign)]
    values = [value for table in tables if isinstance(table, ast.Dict) for value in table.values]
    plain = [value.value for value in values if isinstance(value, ast.Constant)]
    assert [text for text in plain if not isinstance(text, str) or not re.fullmatch("[a-z_-]+", text)] == []


def test_templates_say_only_words_that_can_be_collected() -> None:
    """Templates hand literal words to `_` and `ngettext`, nothing put together."""
    hidden = []
    for path in sorted((ROOT / "theme").rglob("*.html")):
        tree = Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))
        for call in tree.find_all(nodes.Call):
            strings = LITERALS.get(call.node.name, 0) if isinstance(call.node, nodes.Name) else 0
            if any(not isinstance(part, nodes.Const) for part in call.args[:strings]) or len(call.args) < strings:
                hidden.append(f"{path.relative_to(ROOT)}:{call.lineno}")
    assert hidden == []

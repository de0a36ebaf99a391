# SPDX-License-Identifier: MIT
"""Built pages speak one language: everything an author writes in tests/sites/greek is Greek, so the rest is ours."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import babel
import pytest
import yaml
from babel.dates import get_month_names
from selectolax.lexbor import LexborHTMLParser, LexborNode

from showcase.model.locale import Locale
from showcase.model.messages import Messages
from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.resources import vocabulary_folder
from showcase.settings import Settings
from showcase.stages.load.read_messages import read_message_ids, read_messages
from tests.built_sites import BuiltSite

ROOT = Path(__file__).resolve().parent.parent
TODAY = date(2026, 11, 22)
LANGUAGES = ("ar", "da", "de", "fr", "ja", "nb")
SPOKEN_ATTRIBUTES = ("aria-label", "title", "alt", "placeholder", "data-filtered", "data-remove")

# Names and signs that are the same in every language.
NAMES = re.compile(
    r"\S+@\S+|https?://\S+|\b[\w-]+\.(?:org|example)\b(?:/\S*)?|(?<![A-Za-z])[A-D][1-4]?(?![A-Za-z])|Linkedin|\{\w+\}"
    r"|(?<![A-Za-z])(?:GeoJSON|JSON(?:-LD| Schema)?|CSV|DCAT-AP|Atom|iCalendar|Excel|LibreOffice)(?![A-Za-z])"
    r"|VDI/VDE-IT|SIL Open Font License|Noto Sans"
    r"|Kompetenznetze Deutschland|European Cluster Excellence Initiative|Clusterland(?: Upper Austria)?"
    r"|Cluster Manager Forum"
)
CONTENT = "bdi, dd, meta, title, h1, .prose, .statement, .service-card, .breadcrumb, .document-row"
LETTERS = re.compile("[A-Za-z]+")
TURNED = re.compile("\u202e[^\u202c]*\u202c")
GAP = re.compile(r"%\\\(\w+\\\)s")


def built(content: Path, output: Path, *, indexed: bool = False) -> Path:
    """Build a site that must have no errors; gives its folder."""
    settings = Settings(content, output, TODAY, indexed=indexed)
    report = build_site(settings, Progress(StringIO(), is_quiet=True))
    assert report.errors == ()
    return output


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site with Greek content in all languages and pseudo-languages."""
    return built(ROOT / "tests/sites/greek/content", tmp_path_factory.mktemp("greek") / "site")


def spoken_in(value: Any) -> Iterator[str]:
    """Yield every text of a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from spoken_in(part)


def texts_of(page: Path, content: str) -> Iterator[str]:
    """Yield what a page says, seen or read aloud, apart from texts marked as another language's, and from content."""
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    root = tree.root
    assert root is not None
    language = root.attributes.get("lang")
    for node in tree.css('script, style, [translate="no"], [hreflang] bdi, body [lang], link'):
        if node.attributes.get("lang", "") != language or node.tag in {"bdi", "pre"}:  # lines of a file are no words
            node.decompose()
    for node in tree.css(content) if content else ():
        node.decompose()
    for node in root.traverse(include_text=True):
        yield from (text.strip() for text in _texts_at(node) if text.strip())


def _texts_at(node: LexborNode) -> Iterator[str]:
    if node.tag == "-text":
        yield node.text_content or ""
        return
    attributes = node.attributes
    yield from (attributes.get(name) or "" for name in SPOKEN_ATTRIBUTES)
    if node.tag == "meta" and attributes.get("name") == "description":
        yield attributes.get("content") or ""
    if words := attributes.get("data-words"):
        yield from spoken_in(json.loads(words))


def texts_by_page(folder: Path, content: str = "") -> dict[str, set[str]]:
    """Collect what the pages of a folder say: text → pages. `content` selects elements that hold no interface words."""
    found: dict[str, set[str]] = defaultdict(set)
    for page in sorted(folder.rglob("*.html")):
        for text in texts_of(page, content):
            found[text].add(page.relative_to(folder).as_posix())
    assert len(found) > 50
    return found


def texts_in_english(site: Path) -> set[str]:
    """Collect what the English pages of the site say; they stand in no folder of a language. Not the handbook."""
    others = {*LANGUAGES, "en-xa", "ar-xb", "handbook"}
    texts = texts_by_page(site)
    return {text for text, pages in texts.items() if any(page.split("/")[0] not in others for page in pages)}


def words_of_the_locale_data(tag: str) -> set[str]:
    """Give the words that come from the locale data: countries, languages, months, and the "and" of a list."""
    data = babel.Locale.parse(Locale.parse(tag).base, sep="-")
    names = [*data.territories.values(), *data.languages.values(), *get_month_names(locale=data).values(), "and"]
    return {word for name in names for word in LETTERS.findall(name)}


def shipped_labels(name: str) -> set[str]:
    """Give the English labels of a vocabulary that comes with the generator."""
    text = (vocabulary_folder() / f"{name}.yml").read_text(encoding="utf-8")
    return {term["label"]["en"] for term in yaml.safe_load(text)["terms"]}


def undisguised(texts: Iterable[str], tag: str) -> list[str]:
    """List the texts with a plain Latin letter that neither a name nor the locale data explains."""
    known = words_of_the_locale_data(tag)
    terms = {label for name in ("stages", "service-kinds") for label in shipped_labels(name)}  # content, not interface
    return [text for text in texts if text not in terms and not set(LETTERS.findall(NAMES.sub("", text))) <= known]


def words_of(tag: str) -> Messages:
    """Read the interface words of a language."""
    messages, findings = read_messages(ROOT / "locales", Locale.parse(tag))
    assert findings == []
    assert isinstance(messages, Messages)
    return messages


def same_as_english(tag: str) -> set[str]:
    """List the messages that a language says as English does, such as Format."""
    messages = words_of(tag)
    plurals = {form for one, forms in messages.plural.items() for form in forms if form == one}
    return plurals | {english for english, text in messages.singular.items() if text == english}


def test_accented_pages_show_no_plain_word(site: Path) -> None:
    """Every word of the interface passes through the messages: in en-XA none is left unaccented."""
    assert undisguised(texts_by_page(site / "en-xa"), "en-XA") == []


def test_turned_pages_show_no_plain_word(site: Path) -> None:
    """In ar-XB every word of the interface is turned round, and the pages run from right to left."""
    texts = texts_by_page(site / "ar-xb")
    assert undisguised((TURNED.sub("", text) for text in texts), "ar-XB") == []
    page = LexborHTMLParser((site / "ar-xb/index.html").read_text(encoding="utf-8"))
    assert page.css_matches('html[dir="rtl"]')


@pytest.mark.parametrize("tag", LANGUAGES)
def test_finished_language_shows_no_english(site: Path, tag: str) -> None:
    """No text stands on the pages of a language as it stands on the English ones, unless both say it alike."""
    alike = texts_by_page(site / tag).keys() & texts_in_english(site)
    shared = {word.casefold() for message in same_as_english(tag) for word in LETTERS.findall(message)}
    left = {text for text in alike if not {word.casefold() for word in LETTERS.findall(NAMES.sub("", text))} <= shared}
    assert left == set()


@pytest.mark.parametrize("tag, names", [("ar", set()), ("ja", {"EU", "mm"})])
def test_pages_in_another_script_show_hardly_a_latin_letter(site: Path, tag: str, names: set[str]) -> None:
    """Arabic and Japanese share no word with English: only names of standards and techniques stand in Latin letters."""
    found = {word for text in texts_by_page(site / tag) for word in LETTERS.findall(NAMES.sub("", text))}
    assert found <= {"WCAG", "AA", "JavaScript", "CSV", "JSON", "Schema", "YAML", "Poedit"} | names


@pytest.mark.parametrize("name", ["complete", "discovery"])
def test_pages_ask_only_for_words_that_are_collected(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word that a page asks for, in whatever way, is in the template: otherwise no language can have it."""
    known = frozenset(read_message_ids(ROOT / "locales"))
    translate, count = Messages.gettext, Messages.ngettext

    def strict_gettext(self: Messages, message: str) -> str:
        assert message in known, f"not collected: {message}"
        return translate(self, message)

    def strict_ngettext(self: Messages, one: str, many: str, number: int) -> str:
        assert one in known, f"not collected: {one}"
        return count(self, one, many, number)

    monkeypatch.setattr(Messages, "gettext", strict_gettext)
    monkeypatch.setattr(Messages, "ngettext", strict_ngettext)
    built(ROOT / "tests/sites" / name / "content", tmp_path / "site", indexed=name == "complete")


def test_demonstration_speaks_german(demonstration: BuiltSite) -> None:
    """On the German pages of the demonstration no message of the interface stands in English."""
    texts = texts_by_page(
        demonstration.folder / "de",
        content="bdi, dd, meta, title, .prose, .statement, .service-card",
    )
    same = same_as_english("de")
    patterns = [
        re.compile(GAP.sub(".+", re.escape(message)))
        for message in read_message_ids(ROOT / "locales")
        if message not in same and LETTERS.search(GAP.sub("", re.escape(message)))
    ]
    left = {text: sorted(pages)[:2] for text, pages in texts.items() if any(one.fullmatch(text) for one in patterns)}
    assert left == {}

"""Proves that texts are written in languages the site has, and that their Markdown is safe."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Severity, known_words, say
from showcase.model.codes import language_names
from showcase.model.locale import PLAIN, Locale, LocalizedText, UnknownLocaleTagError, parent_tags
from showcase.model.source_document import NodePath
from showcase.stages.validate.gathered import CheckedFile, Gathered
from showcase.stages.validate.markdown_rules import find_unfit
from showcase.stages.validate.suggestions import suggest, usual_case


class _Languages:
    """What is known of the languages of texts; each combination is judged once."""

    def __init__(self, locales: tuple[Locale, ...]) -> None:
        self.default = locales[0].tag
        self.used = {tag for locale in locales for tag in parent_tags(locale.tag)}
        self.fine: set[tuple[str, ...]] = {(PLAIN,)}

    def is_fine(self, tags: tuple[str, ...]) -> bool:
        """Whether every language is one of the site, and the default language among them."""
        if tags in self.fine:
            return True
        if self.has_default(tags) and all(tag in self.used for tag in tags):
            self.fine.add(tags)
            return True
        return False

    def has_default(self, tags: tuple[str, ...]) -> bool:
        """Whether readers of the default language find words."""
        return any(tag in tags for tag in (PLAIN, *parent_tags(self.default)))


def check_texts(gathered: Gathered) -> Iterator[Diagnostic]:
    """Report texts in unknown languages, texts without the default language, and markup that is not shown."""
    languages = _Languages(gathered.content.locales)
    for file in gathered.files:
        unused: dict[str, list[NodePath]] = {}
        for path, text in file.marked.texts:
            if not languages.is_fine(text.tags):
                yield from _check_languages(file, path, text, languages, unused)
        if gathered.is_programme_whole and file.entry.document.kind != "taxonomy":
            yield from _warn_of_unused(file, unused)
        for path, text in file.marked.markdown:
            yield from _check_markdown(file, path, text)


def _check_languages(
    file: CheckedFile, path: NodePath, text: LocalizedText, languages: _Languages, unused: dict[str, list[NodePath]]
) -> Iterator[Diagnostic]:
    document = file.entry.document
    is_known = True
    for tag in text.tags:
        if tag in languages.used:
            continue
        if " " in tag or ":" in tag:
            is_known = False
            message = say("{found} is not a known language code", found=tag)
            line = f'{languages.default}: "{tag}: …"'
            hint = say("write the language before the text, and the text in quotes: {line}", line=line)
            yield document.finding("unknown-locale", message, (*path, tag), hint=hint, of_key=True)
            continue
        if (usual := usual_case(tag)) != tag:
            is_known = False
            message = say("{found} is not a known language code", found=tag)
            yield document.finding(
                "unknown-locale", message, (*path, tag), hint=say("write {better}", better=usual), of_key=True
            )
            continue
        try:
            Locale.parse(tag)
        except UnknownLocaleTagError:
            is_known = False
            message = say("{found} is not a known language code", found=tag)
            hint = suggest("unknown-locale", tag)
            yield document.finding("unknown-locale", message, (*path, tag), hint=hint, of_key=True)
        else:
            unused.setdefault(tag, []).append((*path, tag))
    if is_known and not languages.has_default(text.tags):
        message = say("the text is missing in {language}, the default language", language=languages.default)
        hint = say("add a line {tag}: …", tag=languages.default)
        yield document.finding("missing-default-text", message, path, hint=hint, severity=Severity.WARNING)


def _warn_of_unused(file: CheckedFile, unused: dict[str, list[NodePath]]) -> Iterator[Diagnostic]:
    """Warn once for each language of a file; a vocabulary may have more languages, the search uses them."""
    for tag, paths in unused.items():
        name = known_words(language_names().get(tag.partition("-")[0], tag))
        more = len(paths) - 1
        message = say("the site does not have the language {tag} ({name}), so nobody sees it", tag=tag, name=name)
        if more:
            message = say(
                "the site does not have the language {tag} ({name}), so nobody sees this and {count} more texts",
                tag=tag, name=name, count=more,
            )  # fmt: skip
        hint = say("add {tag} to locales in programme.yml, or delete the text", tag=tag)
        document = file.entry.document
        yield document.finding("unused-language", message, paths[0], hint=hint, severity=Severity.WARNING, of_key=True)


def _check_markdown(file: CheckedFile, path: NodePath, text: LocalizedText) -> Iterator[Diagnostic]:
    for tag, markdown in text.by_tag:
        place = path if tag == PLAIN else (*path, tag)
        for code, message, hint, words in find_unfit(markdown, is_page=False):
            yield file.entry.document.finding(code, message, place, hint=hint, words=words)

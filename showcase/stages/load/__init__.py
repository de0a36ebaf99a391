"""Step 1: read every file of the content folder, report what cannot be read, understand nothing yet."""

from __future__ import annotations

from functools import partial

from showcase.diagnostics import Diagnostic, OuterWorldError, Report, Severity, say
from showcase.model.field_types import is_identifier
from showcase.model.locale import Locale, UnknownLocaleTagError
from showcase.model.messages import Messages, PseudoMessages
from showcase.model.quiet_memory import kept_until_the_end
from showcase.model.source_document import LateDocument, SourceDocument
from showcase.model.sources import KIND_FOLDERS, ProseSource, Sources
from showcase.model.words_file import open_words_file
from showcase.resources import vocabulary_folder
from showcase.settings import Settings
from showcase.stages.load.cache import ParsedFiles, digest_of
from showcase.stages.load.decode import decode, text_of
from showcase.stages.load.file_facts import FactsOfFiles, offered_files
from showcase.stages.load.files_on_disk import FilesOnDisk
from showcase.stages.load.folders import Folders, FoundFile, is_ignored
from showcase.stages.load.known_files import KnownFiles, Reading
from showcase.stages.load.lift import lift_document
from showcase.stages.load.limits import ROOM, Room
from showcase.stages.load.read_file import read_file
from showcase.stages.load.read_mark import read_mark
from showcase.stages.load.read_messages import read_field_words, read_message_ids, read_messages
from showcase.stages.load.read_outlines import read_outlines
from showcase.stages.load.read_prose import split_page
from showcase.stages.load.read_translations import read_translations
from showcase.stages.load.read_yaml import find_places
from showcase.stages.load.suggest_names import fit_identifier, rename_hint

_SUFFIXES = (".yml", ".yaml")


class _Loader:
    """Reads one content folder; gathers findings on the way."""

    def __init__(self, settings: Settings, known: KnownFiles, room: Room) -> None:
        self.settings = settings
        self.known = known
        self.folders = Folders(settings.content)
        self.findings: list[Diagnostic] = self.folders.findings
        # A process that remembers what it read has no use for the cache on disk after its first run.
        self.cache = ParsedFiles(settings.cache_folder if known.is_empty else None)
        self.unread: set[tuple[str, str]] = set()
        self.has_places = False  # whether a map will be drawn
        self.offered: set[str] = set()  # names of the files that documents, and the downloads of clusters, hand out
        self.files = {kind: self.folders.entries(folder) for folder, kind in KIND_FOLDERS.items()}
        self.size = sum(file.size for files in self.files.values() for file in files)
        self.on_disk = FilesOnDisk(self.folders, self.cache) if self.size > room.files else None

    def document(self, file: FoundFile, kind: str, identifier: str) -> SourceDocument | None:
        """Read one YAML file, or remember it from an earlier run."""
        reading = self.known.find(file)
        if reading is None:
            reading = self._read(file, kind, identifier)
            self.known.keep(file, reading)
        document, findings = reading
        self.findings += findings
        if document is None:
            self.unread.add((kind, identifier))
        else:
            self.has_places |= kind == "cluster" and "location" in document.value
            self.offered |= offered_files(document)
        return document

    def _read(self, file: FoundFile, kind: str, identifier: str) -> Reading:
        raw = self.folders.read(file)
        digest = digest_of(raw)
        known = self.cache.get(digest)
        if known is not None:  # nothing was wrong with these bytes
            document = SourceDocument(file.shown, kind, identifier, known, "", find_places, digest)
            return self._lifted(LateDocument(document, partial(text_of, raw)), file)
        text, findings = decode(raw, file.shown)
        if text is None:
            return None, tuple(findings)
        reading = read_file(text, file.shown, findings)
        if reading.value is None:
            return None, tuple(reading.findings)
        document = SourceDocument(file.shown, kind, identifier, reading.value, text, reading.locate, digest)
        if reading.findings:
            lifted, more = lift_document(document)
            return lifted, (*reading.findings, *more)
        self.cache.put(digest, reading.value)
        return self._lifted(document, file)

    def _lifted(self, document: SourceDocument, file: FoundFile) -> Reading:
        """Read an older version as one of now; what is simply right need not stay in memory."""
        lifted, findings = lift_document(document)
        if lifted is document and self.on_disk is not None and document.digest in self.cache:
            return self.on_disk.let_go(document, file), findings
        return lifted, findings

    def documents(self, kind: str) -> list[SourceDocument]:
        """Read all YAML files of a folder."""
        found: dict[str, SourceDocument] = {}
        seen: dict[str, str] = {}
        for file in self.files[kind]:
            stem, suffix = file.path.stem, file.path.suffix
            if suffix not in _SUFFIXES:
                message = say("only files that end in .yml belong here")
                self.folders.report("unexpected-file", file.shown, message, rename_hint(file.name))
            elif not is_identifier(stem):
                message = say("the file name is the permanent identifier, and {found} cannot be one", found=stem)
                hint = say(
                    "use lower-case letters a to z, digits and single hyphens: rename the file to {example}.yml",
                    example=fit_identifier(stem),
                )
                self.folders.report("unfit-identifier", file.shown, message, hint)
            elif stem in seen:
                message = say("{other} claims the same address", other=seen[stem])
                hint = say("keep one of the two files")
                self.folders.report("address-taken", file.shown, message, hint)
            else:
                seen[stem] = file.name
                document = self.document(file, kind, stem)
                if document is not None:
                    found[stem] = document
        return list(found.values())

    def programme(self) -> SourceDocument | None:
        """Read programme.yml."""
        files = {file.name: file for file in self.folders.entries()}
        if file := files.get("programme.yml"):
            return self.document(file, "programme", "programme")
        message = say("the file programme.yml is missing")
        hint = say("add it; docs/programme.md shows the least it needs: name, territory, locales, brand with primary")
        if "programme.yaml" in files:
            hint = say("rename programme.yaml to programme.yml")
        self.folders.report("missing-programme", self.folders.shown("programme.yml"), message, hint)
        return None

    def prose(self) -> list[ProseSource]:
        """Read pages/*.md and split off their front matter."""
        found: list[ProseSource] = []
        for file in self.folders.entries("pages"):
            name, _, tag = file.path.stem.partition(".")
            if file.path.suffix != ".md" or not is_identifier(name) or file.path.stem.endswith("."):
                message = say("the name is not that of an editorial page")
                hint = say("call it like its address, e.g. region.md, and region.de.md for its German translation")
                self.folders.report("unexpected-file", file.shown, message, hint)
                continue
            text, findings = decode(self.folders.read(file), file.shown)
            self.findings += findings
            if text is not None and not findings:
                source, slips = split_page(text.replace("\r\n", "\n"), file.shown, name, tag)
                self.findings += slips
                found.append(source)
        return found

    def messages(self, programme: SourceDocument | None) -> dict[str, Messages | PseudoMessages]:
        """Read the interface words of the programme's locales; locales without a file are left out."""
        tags = programme.value.get("locales", []) if programme else []
        found: dict[str, Messages | PseudoMessages] = {}
        for tag in tags if isinstance(tags, list) else []:
            try:
                locale = Locale.parse(str(tag))
            except UnknownLocaleTagError:
                continue
            messages, findings = read_messages(self.settings.resources / "locales", locale, self.cache)
            self.findings += findings
            if messages is not None:
                found[locale.tag] = messages
        return found

    def top_level(self) -> None:
        """Warn of what lies in the content folder and is not known."""
        known = {*KIND_FOLDERS, "pages", "media", "programme.yml", "programme.yaml"}
        for path in sorted(self.settings.content.iterdir()):
            if path.name not in known and not is_ignored(path.name) and not path.is_symlink():
                hint = say("known are {names}", names=", ".join(sorted(known - {"programme.yaml"})))
                message = say("{found} is not part of a programme and is left out", found=path.name)
                shown = self.folders.shown(path.name)
                self.folders.report("unknown-entry", shown, message, hint, Severity.WARNING)


def load_sources(settings: Settings, known: KnownFiles | None = None, room: Room = ROOM) -> tuple[Sources, Report]:
    """
    Read the whole content folder; the report holds everything that could not be read.

    A process that loads again and again hands in what it knows already. What has no room in memory is read again when
    somebody asks for it.
    """
    if not settings.content.is_dir():
        raise OuterWorldError(
            say("there is no content folder at {folder}", folder=settings.content),
            say("name it with --content, or make one as in docs/programme.md"),
        )
    with kept_until_the_end():
        return _load(settings, known or KnownFiles(), room)


def _load(settings: Settings, known: KnownFiles, room: Room) -> tuple[Sources, Report]:
    loader = _Loader(settings, known, room)
    programme = loader.programme()
    loader.top_level()
    documents = [found for kind in KIND_FOLDERS.values() for found in loader.documents(kind)]
    media = FactsOfFiles(loader.folders, settings.cache_folder).items(frozenset(loader.offered))
    messages = loader.messages(programme)
    has_form = programme is not None and "browser_form" in programme.value
    translations, translations_digest = read_translations(loader.folders)
    sources = Sources(
        programme=programme,
        documents=tuple(documents),
        vocabularies=tuple(_vocabularies(loader)),
        prose=tuple(loader.prose()),
        media=media,
        messages=messages,
        content_folder=loader.folders.shown(),
        outlines=read_outlines(settings.resources) if loader.has_places else None,
        message_ids=read_message_ids(settings.resources / "locales", loader.cache),
        field_words={tag: read_field_words(settings.resources / "locales", tag) for tag in messages if has_form},
        translations=translations,
        translations_digest=translations_digest,
        own_mark=read_mark(programme, media, loader.folders),
        unread=frozenset(loader.unread),
        is_large=loader.on_disk is not None,
        words=open_words_file(settings.cache_folder) if loader.size > room.words else None,
    )
    loader.cache.save()
    known.end_run()
    return sources, Report.of(loader.findings)


def _vocabularies(loader: _Loader) -> list[SourceDocument]:
    """Read the vocabularies that come with the generator."""
    own = Folders(vocabulary_folder())
    read = partial(loader.document, kind="taxonomy")
    return [found for file in own.entries() if (found := read(file, identifier=file.path.stem)) is not None]

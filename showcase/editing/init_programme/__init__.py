"""Sets up a whole programme in a folder: content, checks, previews, publishing, and the program that builds it."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from showcase.diagnostics import OuterWorldError, say
from showcase.editing.init_programme.pack_generator import WHEEL_NAME, pack_generator
from showcase.editing.init_programme.starter_content import starter_files
from showcase.editing.issue_forms import issue_forms, write_issue_forms
from showcase.editing.programme_choices import read_programme
from showcase.editing.schema import write_schemas
from showcase.editing.write_files import refuse_links, write_text
from showcase.model.locale import Locale, UnknownLocaleTagError
from showcase.resources import resource_folder
from showcase.settings import Settings
from showcase.stages.load import load_sources

__all__ = ["init_programme"]

_SKELETON = Path(__file__).with_name("skeleton")
# Where the files of skeleton/ go; the second ones are programs.
_OWN_FILES = {
    "makefile": "Makefile", "gitlab-ci": ".gitlab-ci.yml", "gitignore": ".gitignore",
    "extensions.json": ".vscode/extensions.json",
}  # fmt: skip
_OWN_PROGRAMS = {"ci-provide": ".ci/provide", "ci-showcase": ".ci/showcase"}
# What a programme has in common with the repository of the generator, and is the same file in both.
_SHARED_FILES = (
    *(f".github/workflows/{name}.yml" for name in ("content", "comment", "pages", "shards", "nightly", "translations")),
    ".gitlab/programme.yml", ".ci/post.py",
)  # fmt: skip
_SHARED_PROGRAMS = (".ci/check_proposal", ".ci/commit_records", ".ci/languages")


def init_programme(folder: Path, locales: tuple[str, ...], *, is_update: bool = False) -> list[Path]:
    """
    Write a programme that builds at once; gives the files, sorted. `locales` are tags, the main one first.

    With `is_update` only what comes with the program is written anew: never content, never the README.
    Raises OuterWorldError for a folder that is not empty, for languages without interface words, and for full disks.
    """
    _check_folder(folder, is_update=is_update)
    if is_update:
        locales = _languages_of(folder / "content")
    _check_languages(locales)
    texts = {**_machinery(locales), **({} if is_update else _own_content(locales))}
    written = [folder / "wheels" / WHEEL_NAME]
    refuse_links(folder / "wheels")
    try:
        for old in (folder / "wheels").glob("showcase-*.whl"):
            old.unlink()
        wheel = pack_generator(folder / "wheels")
        texts["requirements.txt"] = _requirements(wheel)
        for name, text in texts.items():
            place = folder / name
            write_text(place, text)
            if name in {*_OWN_PROGRAMS.values(), *_SHARED_PROGRAMS}:
                place.chmod(0o755)
            written.append(place)
        (folder / "content/media").mkdir(parents=True, exist_ok=True)
        written += _generated(folder, locales)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OuterWorldError(say("{folder} cannot be written: {reason}", folder=folder, reason=reason)) from error
    return sorted(written)


def _generated(folder: Path, locales: tuple[str, ...]) -> list[Path]:
    """Write what is made from the programme's own words: schemas for editors, and issue forms."""
    language = _message_language(locales)
    programme = read_programme(_settings(folder / "content"))
    choices = programme.choices(language)
    forms = issue_forms(choices, programme.content.programme.written.countries, language)
    return [*write_schemas(folder / "schemas", choices, language), *write_issue_forms(folder, forms)]


def _message_language(locales: tuple[str, ...]) -> str:
    return "de" if locales[0].partition("-")[0] == "de" else "en"


def _settings(content: Path) -> Settings:
    return Settings(content, content.with_name("site").absolute(), date.min)


def _languages_of(content: Path) -> tuple[str, ...]:
    """Read the languages of a programme that is there; English when its list is broken, which `check` will tell."""
    programme = load_sources(_settings(content))[0].programme
    tags = programme.value.get("locales") if programme else None
    return tuple(str(tag) for tag in tags) if isinstance(tags, list) and tags else ("en",)


def _check_folder(folder: Path, *, is_update: bool) -> None:
    if folder.exists() and not folder.is_dir():
        raise OuterWorldError(say("{folder} is not a folder", folder=folder), say("choose another name"))
    if is_update:
        if not (folder / "content/programme.yml").is_file():
            raise OuterWorldError(
                say("there is no programme in {folder}", folder=folder), say("leave out --update to begin one")
            )
    elif folder.is_dir() and any(entry.name != ".git" for entry in folder.iterdir()):
        raise OuterWorldError(
            say("{folder} is not empty", folder=folder),
            say("choose a new folder; or write the newer program into a programme that is there with --update"),
        )


def _check_languages(locales: tuple[str, ...]) -> None:
    spoken = {"en", *(path.parts[-3] for path in (resource_folder() / "locales").glob("*/LC_MESSAGES/showcase.po"))}
    for tag in locales:
        try:
            is_spoken = Locale.parse(tag).base in spoken
        except UnknownLocaleTagError:
            is_spoken = False
        if not is_spoken:
            raise OuterWorldError(
                say("the interface does not speak {tag}", tag=tag),
                say("its languages are {names}", names=", ".join(sorted(spoken))),
            )


def _machinery(locales: tuple[str, ...]) -> dict[str, str]:
    """Give what comes with the program: how the site is built, checked and published."""
    own = {**_OWN_FILES, **_OWN_PROGRAMS}
    texts = {place: (_SKELETON / name).read_text(encoding="utf-8") for name, place in own.items()}
    for name in (*_SHARED_FILES, *_SHARED_PROGRAMS):
        texts[name] = (resource_folder() / name).read_text(encoding="utf-8")
    texts[".ci/showcase"] = texts[".ci/showcase"].replace("LANGUAGE:-en", f"LANGUAGE:-{_message_language(locales)}")
    return texts


def _own_content(locales: tuple[str, ...]) -> dict[str, str]:
    """Give what the programme writes itself from now on."""
    content = {f"content/{name}": text for name, text in starter_files(locales).items()}
    readme = _SKELETON / f"readme.{_message_language(locales)}.md"
    return {**content, "README.md": readme.read_text(encoding="utf-8")}


def _requirements(wheel: Path) -> str:
    """Name the program and everything it needs, each with its digest."""
    lock = (resource_folder() / "requirements/site.txt").read_text(encoding="utf-8")
    packages = lock[lock.index("\n", lock.rindex("#    make lock")) + 1 :] if "#    make lock" in lock else lock
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    head = "# The program that builds this site and what it needs, with exact versions; written by `showcase init`.\n"
    return f"{head}./wheels/{wheel.name} --hash=sha256:{digest}\n{packages}"

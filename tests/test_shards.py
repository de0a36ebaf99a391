# SPDX-License-Identifier: MIT
"""Builds of some languages each, joined, are the site of a single build; what does not belong together is refused."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase.cli import GOOD, WRONG_USAGE, main
from showcase.model.site_manifest import MANIFEST_NAME, file_digest, file_names, read_manifest
from tests.browser.query_table import read_queries
from tests.incremental.site_comparison import differences

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "tests/sites/discovery/content"
SHARDS = ("en", "nb", "fr", "ar,ja")
MOST_QUERIES = 50
DAY = "2026-01-15"


def build_command(output: Path, *words: str) -> list[str]:
    """Give the command line of a build."""
    build = [sys.executable, str(ROOT / "build.py"), "build", "--content", str(CONTENT), "--as-of", DAY, "--quiet"]
    return [*build, "--output", str(output), "--compress", *words]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the single build in `all/` and four shards beside it, each made by a process of its own."""
    folder = tmp_path_factory.mktemp("shards")
    # A folder for each, because two builds never share their work folder.
    commands = [
        build_command(folder / "all/site"),
        *(build_command(folder / t / "site", "--locales", t) for t in SHARDS),
    ]
    running = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for command in commands]
    assert [process.wait(timeout=300) for process in running] == [0] * len(running)
    return folder


def copies(built: Path, into: Path, *tags: str) -> list[str]:
    """Copy shards, to be spoilt."""
    for tag in tags:
        shutil.copytree(built / tag / "site", into / tag)
    return [str(into / tag) for tag in tags]


def test_programme_has_the_languages_of_this_test() -> None:
    """The shards are all languages of the programme."""
    lines = (CONTENT / "programme.yml").read_text(encoding="utf-8").splitlines()
    (listed,) = [line for line in lines if line.startswith("locales:")]
    assert listed == f"locales: [{', '.join(','.join(SHARDS).split(','))}]"


def answers(site: Path) -> dict[tuple[str, str], list[str]]:
    """Ask the full-text index of each language what visitors ask; gives the addresses by language and query."""
    asked = [(query.locale, query.text) for query in read_queries() if query.programme == "discovery"]
    # Evenly from the whole table, so that every language is asked.
    chosen = asked[:: max(len(asked) // MOST_QUERIES, 1)][:MOST_QUERIES]
    assert len(chosen) == MOST_QUERIES
    found: dict[tuple[str, str], list[str]] = {}
    for tag in ",".join(SHARDS).split(","):
        texts = [text for locale, text in chosen if locale == tag]
        command = ["node", str(ROOT / "tests/ask_index.mjs"), str(site / "pagefind" / tag), tag]
        done = subprocess.run(command, input=json.dumps(texts), check=True, capture_output=True, text=True)
        found |= {(tag, text): urls for text, urls in zip(texts, json.loads(done.stdout), strict=True)}
    return found


@pytest.fixture(scope="module")
def joined(built: Path) -> Path:
    """The shards joined, named in another order than their languages have."""
    site = built / "joined/site"
    shards = [str(built / tag / "site") for tag in reversed(SHARDS)]
    assert main(["assemble-site", *shards, "--output", str(site), "--quiet"]) == GOOD
    return site


def test_joined_shards_are_the_single_build(built: Path, joined: Path) -> None:
    """Every file has the same bytes, compressed ones too; the full-text index has the same pages and words."""
    single = built / "all/site"
    assert differences(joined, single, set()) == []
    names = set(file_names(joined))
    assert {"index.html.br", "nb/index.html.gz", "ja/index.html.br"} <= names
    manifest = read_manifest(joined)
    assert manifest is not None
    assert manifest.files.keys() == names - {MANIFEST_NAME}


def test_joined_index_answers_as_the_single_one(built: Path, joined: Path) -> None:
    """Fifty queries of the table of queries, in all languages, find the same pages."""
    found = answers(joined)
    assert found == answers(built / "all/site")
    assert {tag for (tag, _), urls in found.items() if urls} == set(",".join(SHARDS).split(","))


def test_shards_stay_as_they_were(built: Path, joined: Path) -> None:
    """Joining leaves the shards whole, so that they can be joined again."""
    for tag in SHARDS:
        manifest = read_manifest(built / tag / "site")
        assert manifest is not None
        assert manifest.locales == tuple(tag.split(","))
        damaged = [
            name for name, digest in manifest.files.items() if file_digest(built / tag / "site" / name) != digest
        ]
        assert damaged == []


def test_shards_on_another_file_system_are_copied(
    built: Path, joined: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where files cannot be linked, the joined site is the same."""

    def refuse(*_: object) -> None:
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", refuse)
    shards = [str(built / tag / "site") for tag in SHARDS]
    assert main(["assemble-site", *shards, "--output", str(tmp_path / "site"), "--quiet"]) == GOOD
    assert (tmp_path / "site" / MANIFEST_NAME).read_bytes() == (joined / MANIFEST_NAME).read_bytes()
    assert sorted(file_names(tmp_path / "site")) == sorted(file_names(joined))


def damage(folder: Path) -> None:
    """Lose some bytes of a page on the way."""
    (folder / "nb/nb/index.html").write_bytes(b"<!doctype html>")


def lose(folder: Path) -> None:
    """Lose a page on the way."""
    (folder / "nb/nb/index.html").unlink()


def change(folder: Path, **values: object) -> None:
    """Change what a shard says about itself."""
    file = folder / "nb/manifest.json"
    file.write_text(json.dumps({**json.loads(file.read_bytes()), **values}), encoding="utf-8")


@pytest.mark.parametrize(
    "spoil, tags, words",
    [
        (damage, SHARDS, "is missing or damaged"),
        (lose, SHARDS, "is missing or damaged"),
        (lambda folder: change(folder, content="0"), SHARDS, "different content"),
        (lambda folder: change(folder, as_of="2020-01-01"), SHARDS, "different --as-of"),
        (lambda folder: change(folder, generator="showcase 0.0.1"), SHARDS, "different version of the program"),
        (lambda folder: change(folder, generator="other"), SHARDS, "is no shard of a site"),
        (lambda folder: change(folder, files={"../../x": "0"}), SHARDS, "is missing or damaged"),
        (lambda folder: change(folder, files={"robots.txt": "0"}), SHARDS, "robots.txt differs between"),
        (lambda _: None, SHARDS[:2], "no shard holds fr, ar, ja"),
    ],
    ids=["damaged", "lost", "content", "day", "version", "foreign", "outside", "contradiction", "missing"],
)
def test_shards_that_make_no_site_are_refused(
    spoil: Callable[[Path], None], tags: tuple[str, ...], words: str,
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """One line says which shard is wrong and what to do, and the site that was there stays."""
    site = tmp_path / "site"
    shutil.copytree(built / "en/site", site)
    before = site.stat().st_ino
    shards = copies(built, tmp_path, *tags)
    spoil(tmp_path)
    assert main(["assemble-site", *shards, "--output", str(site)]) == WRONG_USAGE
    assert words in capsys.readouterr().err
    assert site.stat().st_ino == before


def test_language_in_two_shards_is_refused(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A shard that is named twice makes no site."""
    shards = copies(built, tmp_path, *SHARDS)
    (again,) = copies(built, tmp_path / "again", "nb")
    assert main(["assemble-site", *shards, again, "--output", str(tmp_path / "site")]) == WRONG_USAGE
    assert "holds nb, which another shard holds as well" in capsys.readouterr().err

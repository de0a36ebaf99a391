# SPDX-License-Identifier: MIT
"""The published folder is always one complete build: the old one or the new one."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from showcase.diagnostics import OuterWorldError
from showcase.settings import Settings
from showcase.stages import swap
from showcase.stages.swap import replace_site, staging_folder
from tests.contents import settings_for


def no_exchange(_one: Path, _other: Path) -> bool:
    """Stand in for a system that cannot exchange two folders."""
    return False


@pytest.fixture(params=[True, False], ids=["one-step", "two-steps"])
def settings(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings for a site in a folder of its own, on systems that can exchange folders and on those that cannot."""
    if not request.param:
        monkeypatch.setattr(swap, "_exchange", no_exchange)
    return settings_for(output=tmp_path / "a folder, ü" / "site")


def build(settings: Settings, files: dict[str, str]) -> None:
    """Make and publish a site of these files, with the manifest that publishing writes."""
    with staging_folder(settings) as staging:
        for name, text in files.items():
            staging.write(name, text.encode())
        listed = {"generator": "showcase 0", "files": dict.fromkeys(files, "digest")}
        staging.write("manifest.json", json.dumps(listed).encode())
        replace_site(staging, settings)


def files_in(folder: Path) -> dict[str, str]:
    """Read all files of a site but its manifest."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != "manifest.json")
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in found}


def left_overs(settings: Settings) -> list[Path]:
    """List half-made builds and notes in the work folder."""
    return [*settings.work_folder.glob("staging-*"), *settings.work_folder.glob("swapping")]


def test_first_build_makes_the_folder(settings: Settings) -> None:
    """The first build is published as an ordinary folder that everyone may read."""
    build(settings, {"index.html": "one"})
    assert files_in(settings.output) == {"index.html": "one"}
    assert settings.output.stat().st_mode & 0o777 == 0o755
    assert left_overs(settings) == []


def test_previous_build_is_kept_beside(settings: Settings) -> None:
    """After each swap the build before lies in .showcase/previous."""
    for words in ("one", "two", "three"):
        build(settings, {"index.html": words})
    assert files_in(settings.output) == {"index.html": "three"}
    assert files_in(settings.output.parent / ".showcase" / "previous") == {"index.html": "two"}
    assert left_overs(settings) == []


def test_page_that_is_gone_is_gone(settings: Settings) -> None:
    """A page of the old build that the new one does not have is not published any more."""
    build(settings, {"index.html": "one", "old/index.html": "x"})
    build(settings, {"index.html": "two"})
    assert files_in(settings.output) == {"index.html": "two"}


def test_assets_of_the_previous_build_stay_for_one_generation(settings: Settings) -> None:
    """Parts that pages loaded just before the swap still ask for are there until the next swap, and no longer."""
    for generation in ("a", "b", "c"):
        build(settings, {f"assets/style.{generation}.css": generation, f"pagefind/en/{generation}.pf": generation})
    assert sorted(files_in(settings.output)) == [
        "assets/style.b.css", "assets/style.c.css", "pagefind/en/b.pf", "pagefind/en/c.pf",
    ]  # fmt: skip


def test_finder_of_the_previous_build_stays_and_the_new_one_is_current(settings: Settings) -> None:
    """A page that has read which files are newest still finds them after a swap; a page loaded now reads of the new."""
    for generation in ("a", "b", "c"):
        build(settings, {"finder/en/current.json": generation, f"finder/en/names.{generation}.json": generation})
    assert files_in(settings.output) == {
        "finder/en/current.json": "c", "finder/en/names.b.json": "b", "finder/en/names.c.json": "c",
    }  # fmt: skip


def test_file_of_the_new_build_is_never_replaced_by_an_old_one(settings: Settings) -> None:
    """Where both builds have a file, the new one counts."""
    build(settings, {"pagefind/en/entry.json": "old"})
    build(settings, {"pagefind/en/entry.json": "new"})
    assert files_in(settings.output) == {"pagefind/en/entry.json": "new"}


def test_clean_build_keeps_nothing(settings: Settings) -> None:
    """With --clean no part of the previous build is carried over."""
    build(settings, {"assets/a.css": "a"})
    clean = settings_for(output=settings.output, clean=True)
    build(clean, {"assets/b.css": "b"})
    assert files_in(settings.output) == {"assets/b.css": "b"}


def test_assets_are_kept_where_files_cannot_be_linked(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a disk without hard links the parts are copied."""

    def refuse(_old: Path, _new: Path) -> None:
        raise OSError(errno.EPERM, "not permitted")

    monkeypatch.setattr(os, "link", refuse)
    build(settings, {"assets/a.css": "a"})
    build(settings, {"assets/b.css": "b"})
    assert sorted(files_in(settings.output)) == ["assets/a.css", "assets/b.css"]


def test_failed_build_leaves_the_old_site(settings: Settings) -> None:
    """An error in any stage leaves the old site whole and no half-made one behind."""
    build(settings, {"index.html": "one"})
    with pytest.raises(TypeError), staging_folder(settings) as staging:
        staging.write("index.html", None)  # type: ignore[arg-type]
    assert files_in(settings.output) == {"index.html": "one"}
    assert left_overs(settings) == []


def test_full_disk_is_told_in_one_line(settings: Settings) -> None:
    """A disk that is full while a page is written is an error of the outer world, and the old site stays."""
    build(settings, {"index.html": "one"})
    with pytest.raises(OuterWorldError, match="No space left"), staging_folder(settings) as staging:
        raise OSError(errno.ENOSPC, "No space left on device", str(staging.folder / "x.html"))
    assert files_in(settings.output) == {"index.html": "one"}


def test_folder_that_cannot_be_made_is_no_matter_of_space(settings: Settings) -> None:
    """Only a full disk is to be freed; any other trouble asks for another folder."""
    for number, is_full in ((errno.ENOSPC, True), (errno.EDQUOT, True), (errno.EROFS, False), (errno.EACCES, False)):
        with pytest.raises(OuterWorldError) as caught, staging_folder(settings) as staging:
            raise OSError(number, "in vain", str(staging.folder / "x.html"))
        assert ("free the disk" in str(caught.value.hint)) == is_full
        assert "--output" in str(caught.value.hint)


def test_vanished_input_is_not_blamed_on_the_output(settings: Settings) -> None:
    """A content file that is deleted while the build runs is named as one that cannot be read."""
    with pytest.raises(OuterWorldError, match=r"logo\.svg cannot be read"), staging_folder(settings):
        Path("/nowhere/media/logo.svg").read_bytes()


def test_error_without_words_still_says_something(settings: Settings) -> None:
    """An error that has no reason of the system shows its own text."""
    with pytest.raises(OuterWorldError, match="cannot be written: odd"), staging_folder(settings):
        raise OSError("odd")


def test_killed_build_is_mended_at_the_next_start(settings: Settings) -> None:
    """A build that is killed leaves the old site whole, and the next one cleans up after it."""
    build(settings, {"index.html": "one"})
    process = os.fork()
    if process == 0:
        with staging_folder(settings) as staging:
            staging.write("index.html", b"half")
            os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(process, 0)
    assert files_in(settings.output) == {"index.html": "one"}
    assert len(left_overs(settings)) == 1
    build(settings, {"index.html": "two"})
    assert files_in(settings.output) == {"index.html": "two"}
    assert left_overs(settings) == []


def test_build_killed_between_two_steps_is_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where folders cannot be exchanged, the old site comes back at the next start even if that build fails."""
    settings = settings_for(output=tmp_path / "site")
    build(settings, {"index.html": "one"})
    monkeypatch.setattr(swap, "_exchange", no_exchange)
    rename = Path.rename

    def die_at_the_second_step(self: Path, target: Path) -> Path:
        if target == settings.output:
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", die_at_the_second_step)
    with pytest.raises(KeyboardInterrupt):
        build(settings, {"index.html": "two"})
    assert not settings.output.exists()
    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(KeyError), staging_folder(settings):
        raise KeyError
    assert files_in(settings.output) == {"index.html": "one"}
    assert left_overs(settings) == []


def test_site_that_was_deleted_stays_deleted(settings: Settings) -> None:
    """Whoever deletes the site on purpose does not get an old one back."""
    build(settings, {"index.html": "one"})
    build(settings, {"index.html": "two"})
    settings.output.rename(settings.output.with_name("moved"))
    with pytest.raises(KeyError), staging_folder(settings):
        raise KeyError
    assert not settings.output.exists()


def test_neighbour_never_gets_the_previous_build_of_another(settings: Settings) -> None:
    """A second site in the same folder starts from nothing."""
    build(settings, {"index.html": "one"})
    build(settings, {"index.html": "two"})
    neighbour = settings_for(output=settings.output.with_name("other"))
    with pytest.raises(KeyError), staging_folder(neighbour):
        raise KeyError
    assert not neighbour.output.exists()


@pytest.mark.parametrize("manifest", [None, "{}", "[]", "not json", '{"name": "My web app", "icons": []}'])
def test_folder_of_somebody_else_is_refused_at_once(tmp_path: Path, manifest: str | None) -> None:
    """A folder with files that we did not build is never replaced, whatever its manifest, and stays as it is."""
    output = tmp_path / "documents"
    output.mkdir()
    (output / "thesis.txt").write_text("years of work")
    if manifest is not None:
        (output / "manifest.json").write_text(manifest)
    with pytest.raises(OuterWorldError, match="not a built site"), staging_folder(settings_for(output=output)):
        pytest.fail("the build must not start")
    assert (output / "thesis.txt").read_text() == "years of work"
    assert not (tmp_path / ".showcase").exists()


def test_empty_folder_is_taken(tmp_path: Path) -> None:
    """An empty folder may become the site."""
    (tmp_path / "site").mkdir()
    build(settings_for(output=tmp_path / "site"), {"index.html": "one"})
    assert files_in(tmp_path / "site") == {"index.html": "one"}


def test_output_that_is_a_file_or_a_link_is_refused(tmp_path: Path) -> None:
    """The site is a real folder: a file or a symbolic link of that name is left alone."""
    (tmp_path / "file").write_text("x")
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    for name in ("file", "link"):
        settings = settings_for(output=tmp_path / name)
        with pytest.raises(OuterWorldError, match="is not a folder"), staging_folder(settings):
            pytest.fail("the build must not start")


@pytest.mark.parametrize("place", ["/proc/nowhere/site", "/dev/null/site"])
def test_output_that_cannot_be_written_is_told_in_one_line(place: str) -> None:
    """A place where no folder can be made is an error of the outer world."""
    with pytest.raises(OuterWorldError, match="cannot be"), staging_folder(settings_for(output=Path(place))):
        pytest.fail("the build must not start")


@pytest.fixture
def held_lock(tmp_path: Path) -> Iterator[Settings]:
    """Settings of a site that another process is building."""
    settings = settings_for(output=tmp_path / "site")
    settings.work_folder.mkdir()
    with (settings.work_folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield settings


def test_second_build_at_the_same_time_is_refused(held_lock: Settings) -> None:
    """Two builds into one folder never run at once; the second is told so."""
    with pytest.raises(OuterWorldError, match="another build into"), staging_folder(held_lock):
        pytest.fail("the build must not start")


def test_stale_lock_does_not_matter(tmp_path: Path) -> None:
    """A lock file that nobody holds, left by a killed build, stops nobody."""
    settings = settings_for(output=tmp_path / "site")
    settings.work_folder.mkdir()
    (settings.work_folder / "lock").write_text("12345")
    build(settings, {"index.html": "one"})
    assert files_in(settings.output) == {"index.html": "one"}


def test_reader_sees_one_whole_build_at_any_moment(tmp_path: Path) -> None:
    """Someone who reads while builds are swapped never misses the site."""
    settings = settings_for(output=tmp_path / "site")
    build(settings, {"index.html": "0"})
    reader = os.fork()
    if reader == 0:
        end = time.monotonic() + 0.5
        missed = 0
        while time.monotonic() < end:
            missed += not (settings.output / "index.html").exists()
        os._exit(min(missed, 99))
    for number in range(30):
        build(settings, {"index.html": str(number)})
    assert os.waitstatus_to_exitcode(os.waitpid(reader, 0)[1]) == 0

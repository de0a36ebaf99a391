# SPDX-License-Identifier: MIT
"""What changed among the files of a site is told by looking at them, whatever editors do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from showcase.editing.serve.look import Look, look_at
from showcase.editing.serve.watch import Watcher

LONG_AGO = 1_600_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files that were written long ago."""
    (tmp_path / "content/clusters").mkdir(parents=True)
    for name in ("content/programme.yml", "content/clusters/a.yml"):
        write(tmp_path / name, "one")
    return tmp_path / "content"


def write(file: Path, text: str) -> None:
    """Write a file as if it had been written long ago."""
    file.write_text(text)
    os.utime(file, (LONG_AGO, LONG_AGO + len(text)))


def settled(*places: Path) -> Look:
    """Look until no file is so new that it may change unnoticed."""
    look = look_at(places)
    while look_at(places).changed_since(look):
        look = look_at(places)
    return look


def names(changed: list[Path]) -> list[str]:
    """Give the last parts."""
    return [path.name for path in changed]


def test_nothing_changed(folder: Path) -> None:
    """Two looks at the same files are equal."""
    before = settled(folder)
    assert look_at([folder]).changed_since(before) == []


def test_changed_new_and_deleted_files_are_named(folder: Path) -> None:
    """Whatever happened to a file, it is named, in order."""
    before = settled(folder)
    write(folder / "clusters/b.yml", "new")
    (folder / "programme.yml").unlink()
    write(folder / "clusters/a.yml", "longer")
    assert names(look_at([folder]).changed_since(before)) == ["a.yml", "b.yml", "programme.yml"]


def test_file_replaced_by_another_of_the_same_size_and_time_is_seen(folder: Path) -> None:
    """Editors write beside and rename: even with size and time kept, it is another file."""
    before = settled(folder)
    write(folder / "clusters/.new", "two")
    (folder / "clusters/.new").replace(folder / "clusters/a.yml")
    assert names(look_at([folder]).changed_since(before)) == ["a.yml"]


def test_file_written_a_moment_ago_counts_as_changed_once_more(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of a disk ticks slowly, so a second change in the same tick must not be lost."""
    written = (folder / "clusters/a.yml").stat().st_ctime_ns
    with monkeypatch.context() as patch:
        patch.setattr("showcase.editing.serve.look.time.time_ns", lambda: written + 1)
        first = look_at([folder])
    assert "a.yml" in names(settled(folder).changed_since(first))


@pytest.mark.parametrize("name", [".a.yml.swp", "a.yml~", "4913", ".git/index", "b.tmp"])
def test_files_of_editors_are_no_change(folder: Path, name: str) -> None:
    """What editors leave beside a file is not content."""
    before = settled(folder)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("x")
    assert look_at([folder]).changed_since(before) == []


def test_file_that_vanishes_while_we_look_is_no_crash(folder: Path) -> None:
    """Editors write and delete files all the time."""
    (folder / "gone.yml").symlink_to("nowhere")
    assert sorted(Path(name).name for name in look_at([folder, folder / "none"]).files) == ["a.yml", "programme.yml"]


def test_state_of_a_folder_is_its_own(tmp_path: Path) -> None:
    """A change in a folder whose name begins like another one is not a change of that one."""
    for name in ("theme/a", "theme-of-mine/b"):
        (tmp_path / name).parent.mkdir()
        write(tmp_path / name, "x")
    theme = settled(tmp_path).below(tmp_path / "theme")
    write(tmp_path / "theme-of-mine/b", "longer")
    assert settled(tmp_path).below(tmp_path / "theme") == theme
    write(tmp_path / "theme/a", "longer")
    assert settled(tmp_path).below(tmp_path / "theme") != theme


def test_state_with_a_file_of_this_moment_equals_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of this moment, or of the future where a clock stepped back, may change again unnoticed."""
    write(tmp_path / "a", "x")
    monkeypatch.setattr("showcase.editing.serve.look.time.time_ns", lambda: LONG_AGO)
    assert look_at([tmp_path]).below(tmp_path) != look_at([tmp_path]).below(tmp_path)


def wait_for(watcher: Watcher, wanted: str) -> list[list[str]]:
    """Wait for changes until a file is among them; gives the names of each change."""
    changes: list[list[str]] = []
    while not changes or wanted not in changes[-1]:
        assert len(changes) < 30, changes
        if changed := watcher.wait(1.0):
            changes.append(names(changed))
    return changes


@pytest.fixture(params=["events", "looks"])
def watcher(folder: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watcher]:
    """A watcher of the folder, with the events of the system, and where there are none."""
    settled(folder)
    watcher = Watcher([folder], [folder.parent / "mkdocs.yml"])
    if request.param == "looks":

        def refuse(*_arguments: object, **_named: object) -> None:
            raise OSError(28, "inotify watch limit reached")

        monkeypatch.setattr(watcher._observer, "schedule", refuse)
    while watcher.wait(0.0):
        pass
    yield watcher
    watcher.stop()


def test_saved_file_is_seen(watcher: Watcher, folder: Path) -> None:
    """A file that is written is named."""
    (folder / "clusters/a.yml").write_text("two")
    assert wait_for(watcher, "a.yml")[0] == ["a.yml"]


def test_file_saved_by_renaming_is_seen(watcher: Watcher, folder: Path) -> None:
    """An editor that writes beside and renames changes one file, not two."""
    (folder / "clusters/.a.yml.new").write_text("two")
    (folder / "clusters/.a.yml.new").rename(folder / "clusters/a.yml")
    assert wait_for(watcher, "a.yml")[0] == ["a.yml"]


def test_folder_that_was_deleted_and_made_again_is_watched(watcher: Watcher, folder: Path) -> None:
    """When the whole folder goes and comes back, and a file in it is changed after that, all of it is seen."""
    shutil.rmtree(folder)
    wait_for(watcher, "a.yml")
    (folder / "clusters").mkdir(parents=True)
    (folder / "clusters/a.yml").write_text("back")
    wait_for(watcher, "a.yml")
    (folder / "clusters/b.yml").write_text("later")
    wait_for(watcher, "b.yml")


def test_many_files_are_one_change(watcher: Watcher, folder: Path) -> None:
    """Five hundred files that change together, as when a branch is changed, are told of together."""
    for number in range(500):
        write(folder / f"clusters/c{number:03}.yml", "x")
    changes = wait_for(watcher, "c499.yml")
    assert len(changes) <= 2
    assert len({name for change in changes for name in change}) == 500


def test_file_beside_the_folders_is_watched(watcher: Watcher, folder: Path) -> None:
    """The settings of the frame, a single file, are watched too."""
    (folder.parent / "mkdocs.yml").write_text("x")
    assert wait_for(watcher, "mkdocs.yml")[0] == ["mkdocs.yml"]


def test_waiting_ends_by_itself(watcher: Watcher) -> None:
    """Without a change the wait is over after the time that was given."""
    assert watcher.wait(0.01) == []

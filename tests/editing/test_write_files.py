# SPDX-License-Identifier: MIT
"""Files are written whole or not at all, and nowhere but in their own place."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from showcase.cli import main
from showcase.diagnostics import OuterWorldError
from showcase.editing.content_files import find_content_files
from showcase.editing.file_changes import FileChange, write_changes
from showcase.editing.write_files import write_text

UNTIDY = "name:   Alpha\n"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """Give a file that no command may touch."""
    file = tmp_path / "precious.txt"
    file.write_text(UNTIDY, encoding="utf-8")
    return file


@pytest.fixture
def cluster(tmp_path: Path) -> Path:
    """Give a content file that is there."""
    file = tmp_path / "content" / "clusters" / "alpha.yml"
    file.parent.mkdir(parents=True)
    file.write_text(UNTIDY, encoding="utf-8")
    return file


def test_a_link_where_we_write_beside_leads_nowhere(cluster: Path, outside: Path) -> None:
    """A link laid beside a file, under whatever name, is not written through and does not take the file's place."""
    (cluster.parent / ".alpha.yml.new").symlink_to(outside)
    write_changes([FileChange(cluster, UNTIDY, "name: Alpha\n")])
    assert outside.read_text(encoding="utf-8") == UNTIDY
    assert not cluster.is_symlink()
    assert cluster.read_text(encoding="utf-8") == "name: Alpha\n"


def test_fixes_are_not_written_through_a_link(tmp_path: Path, repository: Path, outside: Path) -> None:
    """`check --fix` mends the file itself, also where a stranger laid a link beside it."""
    shutil.copytree(repository / "tests/sites/minimal/content", tmp_path / "site")
    file = min((tmp_path / "site/clusters").glob("*.yml"))
    file.write_text(file.read_text(encoding="utf-8").replace("name:", "nam:", 1), encoding="utf-8")
    (file.parent / f".{file.name}.new").symlink_to(outside)
    main(["check", "--quiet", "--fix", "--content", str(tmp_path / "site")])
    assert outside.read_text(encoding="utf-8") == UNTIDY
    assert not file.is_symlink()
    assert file.read_text(encoding="utf-8").count("\nname:") == 1


@pytest.mark.parametrize("before", [UNTIDY, None])
def test_a_link_in_place_of_a_file_is_refused(cluster: Path, outside: Path, before: str | None) -> None:
    """A file that is a link is neither followed nor replaced."""
    cluster.unlink()
    cluster.symlink_to(outside)
    with pytest.raises(OuterWorldError):
        write_changes([FileChange(cluster, before, "name: Alpha\n")])
    assert cluster.is_symlink()
    assert outside.read_text(encoding="utf-8") == UNTIDY


def test_a_link_in_place_of_a_folder_is_refused_before_anything_is_written(cluster: Path, tmp_path: Path) -> None:
    """Nothing is written into a folder that is a link, and the other files wait too."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (cluster.parents[1] / "services").symlink_to(elsewhere)
    new = FileChange(cluster.parents[1] / "services" / "advice.yml", None, "title: Advice\n")
    with pytest.raises(OuterWorldError):
        write_changes([FileChange(cluster, UNTIDY, "name: Alpha\n"), new])
    assert not list(elsewhere.iterdir())
    assert cluster.read_text(encoding="utf-8") == UNTIDY


def test_linked_files_and_folders_are_not_even_read(cluster: Path, outside: Path) -> None:
    """`format` and `migrate` take no file and no folder that is a link, named or found."""
    content = cluster.parents[1]
    link = cluster.with_name("beta.yml")
    link.symlink_to(outside)
    (content / "services").symlink_to(cluster.parent)
    assert [file.path for file in find_content_files(content)] == [cluster]
    for named in (link, content / "services", content / "services" / "alpha.yml"):
        with pytest.raises(OuterWorldError):
            find_content_files(content, [named])


def test_a_content_folder_may_itself_be_a_link(cluster: Path, tmp_path: Path) -> None:
    """Whoever keeps the content elsewhere can still have it changed."""
    (tmp_path / "here").symlink_to(cluster.parents[1])
    file = tmp_path / "here" / "clusters" / "alpha.yml"
    (tmp_path / "here" / "programme.yml").write_text("name: North\n", encoding="utf-8")
    write_changes([FileChange(file, UNTIDY, "name: Alpha\n")])
    write_changes([FileChange(tmp_path / "here" / "programme.yml", "name: North\n", "name: South\n")])
    assert cluster.read_text(encoding="utf-8") == "name: Alpha\n"


def test_a_change_in_the_meantime_is_not_lost(cluster: Path) -> None:
    """A file that somebody saved since it was read stays as it was saved."""
    cluster.write_text("name: Alpha, by hand\n", encoding="utf-8")
    with pytest.raises(OuterWorldError):
        write_changes([FileChange(cluster, UNTIDY, "name: Alpha\n")])
    with pytest.raises(OuterWorldError):
        write_changes([FileChange(cluster, None, "name: Alpha\n")])
    assert cluster.read_text(encoding="utf-8") == "name: Alpha, by hand\n"


def test_rights_stay_and_nothing_is_left_beside(cluster: Path) -> None:
    """The file keeps its mode, and the folder holds nothing new."""
    cluster.chmod(0o640)
    write_changes([FileChange(cluster, UNTIDY, "name: Alpha\n")])
    assert cluster.stat().st_mode & 0o777 == 0o640
    assert list(cluster.parent.iterdir()) == [cluster]


def test_a_protected_file_is_left_alone(cluster: Path) -> None:
    """Who took away the right to write meant it, also for who could swap the file."""
    cluster.chmod(0o444)
    with pytest.raises(OuterWorldError):
        write_changes([FileChange(cluster, UNTIDY, "name: Alpha\n")])
    assert cluster.read_text(encoding="utf-8") == UNTIDY


def test_generated_files_are_not_written_through_links(tmp_path: Path, outside: Path) -> None:
    """A generated file, such as a schema, never takes the way of a link; a device stays one."""
    link = tmp_path / "cluster.schema.json"
    link.symlink_to(outside)
    with pytest.raises(OuterWorldError):
        write_text(link, "{}\n")
    assert outside.read_text(encoding="utf-8") == UNTIDY
    assert write_text(tmp_path / "new" / "file.json", "{}\n")
    assert not write_text(tmp_path / "new" / "file.json", "{}\n")
    assert write_text(Path(os.devnull), "{}\n")
    assert not Path(os.devnull).is_file()

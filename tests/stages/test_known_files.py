# SPDX-License-Identifier: MIT
"""A process that reads the same folder again reads only what changed, and reports the same as one that begins anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from showcase.settings import Settings
from showcase.stages.load import load_sources
from showcase.stages.load.known_files import KnownFiles
from tests.contents import settings_for
from tests.test_cli import CLUSTER, PROGRAMME


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A small programme whose files were written long ago, as disks see it."""
    (tmp_path / "content/clusters").mkdir(parents=True)
    (tmp_path / "content/programme.yml").write_text(PROGRAMME)
    (tmp_path / "content/clusters/alpha.yml").write_text(CLUSTER)
    return settings_for(content=tmp_path / "content", output=tmp_path / "site")


@pytest.fixture
def known(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> KnownFiles:
    """What is known after the first run."""
    monkeypatch.setattr("showcase.stages.load.folders._TICK", 0)
    known = KnownFiles()
    load_sources(settings, known)
    return known


def name_of_cluster(settings: Settings, known: KnownFiles) -> str:
    """Load again; gives what the cluster is called now."""
    sources, _ = load_sources(settings, known)
    return str(sources.documents[0].value["name"])


def test_unchanged_file_is_not_read_again(settings: Settings, known: KnownFiles) -> None:
    """The very same document comes back, and so does what was reported about it."""
    first, before = load_sources(settings, known)
    second, after = load_sources(settings, known)
    assert second.documents[0] is first.documents[0]
    assert before == after


def test_changed_file_is_read(settings: Settings, known: KnownFiles) -> None:
    """Other words are seen, and the words of before when they come back."""
    file = settings.content / "clusters/alpha.yml"
    for name in ("Omega", "Alpha"):
        file.write_text(CLUSTER.replace("Alpha", name))
        assert name_of_cluster(settings, known) == name


def test_file_with_size_and_time_of_before_is_read_when_it_is_another(settings: Settings, known: KnownFiles) -> None:
    """A file put in the place of another is told by its number on disk."""
    file = settings.content / "clusters/alpha.yml"
    times = file.stat()
    beside = settings.content.with_name("beside.yml")
    beside.write_text(CLUSTER.replace("Alpha", "Omega"))
    os.utime(beside, ns=(times.st_atime_ns, times.st_mtime_ns))
    beside.replace(file)
    assert name_of_cluster(settings, known) == "Omega"


def test_file_written_a_moment_ago_is_read_again(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """What may have changed within one tick of the disk's clock is never taken from memory."""
    monkeypatch.setattr("showcase.stages.load.folders._TICK", 10**18)
    known = KnownFiles()
    first, _ = load_sources(settings, known)
    second, _ = load_sources(settings, known)
    assert second.documents[0] is not first.documents[0]


def test_broken_file_is_reported_each_time(settings: Settings, known: KnownFiles) -> None:
    """A file that cannot be read is reported by every run until it is mended, and counts as there."""
    file = settings.content / "clusters/alpha.yml"
    file.write_text("name: [")
    for _ in range(3):
        sources, report = load_sources(settings, known)
        assert [finding.code for finding in report] == ["yaml-syntax"]
        assert sources.unread == {("cluster", "alpha")}
    file.write_text(CLUSTER)
    assert not load_sources(settings, known)[1]


def test_deleted_file_is_forgotten(settings: Settings, known: KnownFiles) -> None:
    """What is gone is gone."""
    (settings.content / "clusters/alpha.yml").unlink()
    assert load_sources(settings, known)[0].documents == ()

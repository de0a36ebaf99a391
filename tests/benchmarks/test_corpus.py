# SPDX-License-Identifier: MIT
"""The benchmark compares like with like: its corpus is always the same, good, and alike on both sides."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml

from benchmarks import build_without_index
from benchmarks.block_yaml import block_yaml
from benchmarks.corpus import AS_OF, make_corpus
from benchmarks.hugo_files import SITE, hugo_program, write_hugo_site
from benchmarks.hugo_words import interface_words
from benchmarks.showcase_files import write_content
from benchmarks.visible_words import SiteWords, compare, count_words, differences, kind_of
from showcase.content_check import check_content
from showcase.settings import Settings


def texts_of(folder: Path) -> dict[str, str]:
    """Read every file of a folder."""
    return {str(file.relative_to(folder)): file.read_text("utf-8") for file in folder.rglob("*.*") if file.is_file()}


def test_same_seed_makes_the_same_programme(tmp_path: Path) -> None:
    """Two runs write equal files, another seed other ones."""
    for name, seed in (("one", 1), ("again", 1), ("other", 2)):
        write_content(make_corpus(5, seed), tmp_path / name)
    assert texts_of(tmp_path / "one") == texts_of(tmp_path / "again")
    assert texts_of(tmp_path / "one") != texts_of(tmp_path / "other")


def test_corpus_has_no_findings(tmp_path: Path) -> None:
    """The made-up programme passes `check` without a warning."""
    write_content(make_corpus(25), tmp_path / "content")
    settings = Settings(tmp_path / "content", tmp_path / "site", date.fromisoformat(AS_OF))
    assert list(check_content(settings)) == []


def test_profiles_are_as_long_as_real_ones() -> None:
    """A profile has 6 to 9 KB, as those of the demonstration have."""
    sizes = [len(block_yaml(cluster).encode()) for cluster in make_corpus(25).clusters.values()]
    assert 6_000 < sum(sizes) / len(sizes) < 9_000


def test_one_cluster_in_five_is_partly_untranslated() -> None:
    """Their descriptions are in English only."""
    clusters = make_corpus(25).clusters.values()
    assert sum(isinstance(cluster["description"], str) for cluster in clusters) == 5


@pytest.mark.parametrize(
    "path, kind",
    [
        ("index.html", "home"),
        ("de/index.html", "home"),
        ("clusters/index.html", "clusters"),
        ("da/clusters/page/2/index.html", "clusters"),
        ("clusters/x/index.html", "clusters/*"),
        ("sectors/wind/page/2/index.html", "sectors/*"),
        ("sectors/wind/north/index.html", "sectors/*/*"),
        ("languages/index.html", "languages"),
        ("compare/sectors/wind/index.html", "compare/*"),
        ("imprint/index.html", "other"),
        ("services/x/index.html", "services/*"),
        ("de/services/steps/index.html", "services/steps"),
        ("da/embed/clusters/x/index.html", "embed/*"),
        ("partners/page/2/index.html", "partners"),
        ("partners/countries/se/index.html", "partners/*"),
        ("bg/brand/index.html", "brand"),
    ],
)
def test_kind_of_a_page_is_told_by_its_path(path: str, kind: str) -> None:
    """Pages of one kind are compared with each other."""
    assert kind_of(path) == kind


def test_both_sides_have_the_same_pages_and_words(tmp_path: Path) -> None:
    """
    Showcase and Hugo make as many pages of each kind, with the same words to read and to index, give or take 2 %.

    No kind is made on one side alone.
    """
    corpus = make_corpus(30)
    write_content(corpus, tmp_path / "content")
    ours, other = tmp_path / "out" / "showcase", tmp_path / "out" / "hugo"
    assert build_without_index.main([str(tmp_path / "content"), str(ours), AS_OF]) == 0
    write_hugo_site(corpus, tmp_path / "content", ours, tmp_path / "hugo")
    flags = ["--source", str(tmp_path / "hugo"), "--destination", str(other), "--noBuildLock", "--quiet"]
    subprocess.run([str(hugo_program()), "build", *flags], check=True, stdout=sys.stderr, timeout=120)
    rows = compare(count_words(ours), count_words(other))
    assert [(kind, pages) for kind, pages, *_ in rows] == [(kind, pages) for kind, _, pages, *_ in rows]
    assert differences(rows) == []


def test_pages_of_one_side_alone_are_a_difference() -> None:
    """A kind that one side lacks, in part or as a whole, is named."""
    ours = SiteWords({"home": 1, "embed/*": 9, "seeks": 2}, {"home": 100, "embed/*": 0, "seeks": 0}, {"home": 10})
    other = SiteWords({"home": 1, "seeks": 1}, {"home": 100, "seeks": 0}, {"home": 10})
    assert differences(compare(ours, other)) == ["embed/*", "seeks", "all"]


@pytest.mark.parametrize(
    "kind, words, found",
    [("clusters/*", 1019, []), ("clusters/*", 1021, ["clusters/*", "all"]), ("home", 979, ["all"])],
)
def test_words_may_differ_by_two_percent(kind: str, words: int, found: list[str]) -> None:
    """Profiles, services and the whole are each held to it; a small kind counts within the whole."""
    sides = [SiteWords({kind: 1}, {kind: count}, {kind: 100}) for count in (1000, words)]
    assert differences(compare(*sides)) == found


def test_hugo_site_says_nothing_that_we_do_not_say() -> None:
    """Every interface word of the Hugo site is a message of ours, so that a change of ours is noticed there."""
    ours = set(interface_words("de"))
    gap = re.compile(r"\{\{ \.(\w+) \}\}")
    for key, words in yaml.safe_load((SITE / "i18n" / "en.yaml").read_text(encoding="utf-8")).items():
        for form in words.values() if isinstance(words, dict) else (words,):
            assert gap.sub(lambda found: f"%({found.group(1).lower()})s", form) in ours, key

# SPDX-License-Identifier: MIT
"""Compressed files beside the files of a site: of which kinds, with which bytes, and when they are taken over."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from showcase.cli import GOOD, main
from showcase.model.site_manifest import read_manifest
from showcase.model.staging import Staging
from showcase.settings import Settings
from showcase.stages.compress import _COMPRESSORS, LEAST_BYTES, compress_site
from tests.built_sites import AS_OF, SITES

TEXT = b"<p>A harbour with cranes, a wharf and a school.</p>\n" * 40


def stage(folder: Path, files: dict[str, bytes]) -> Staging:
    """Stage some files."""
    staging = Staging(folder)
    for name, data in files.items():
        staging.write(name, data)
    return staging


def compress(folder: Path, files: dict[str, bytes], *, clean: bool = False) -> set[str]:
    """Compress a small site, with that at `site` beside it as the build before; gives the names that came along."""
    chosen = Settings(folder, folder.parent / "site", AS_OF, clean=clean, compress=True, workers=1)
    compress_site(stage(folder, files), chosen)
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - files.keys()


def test_both_forms_hold_the_same_text_in_fewer_bytes(tmp_path: Path) -> None:
    """What a server hands out becomes, in the browser, the file it lies beside."""
    assert compress(tmp_path / "new", {"de/index.html": TEXT}) == {"de/index.html.br", "de/index.html.gz"}
    small, other = ((tmp_path / f"new/de/index.html{ending}").read_bytes() for ending in (".br", ".gz"))
    assert brotli.decompress(small) == gzip.decompress(other) == TEXT
    assert max(len(small), len(other)) < len(TEXT)


@settings(max_examples=30, deadline=None)
@given(some.binary(max_size=3000))
def test_any_bytes_come_back(data: bytes) -> None:
    """Nothing is lost, whatever a file holds."""
    assert brotli.decompress(_COMPRESSORS[".br"](data)) == gzip.decompress(_COMPRESSORS[".gz"](data)) == data


@pytest.mark.parametrize(
    "name, is_compressed",
    [
        *((f"a.{ending}", True) for ending in ("html", "css", "js", "json", "geojson", "xml", "svg", "txt", "csv")),
        *((f"a.{ending}", True) for ending in ("ics", "webmanifest", "jsonld", "atom", "SVG")),
        *((f"a.{ending}", False) for ending in ("woff2", "png", "webp", "pdf", "zip", "gz", "pf_index", "pagefind")),
        ("_redirects", False),
    ],
)
def test_only_text_is_compressed(name: str, is_compressed: bool, tmp_path: Path) -> None:
    """Pictures, fonts, papers and the parts of the full-text index, all compressed already, stay alone."""
    assert bool(compress(tmp_path / "new", {name: TEXT})) is is_compressed


def test_what_gains_nothing_stays_alone(tmp_path: Path) -> None:
    """A file of one packet gets no others beside it, and neither does one that would not get smaller."""
    tiny, noise = TEXT[: LEAST_BYTES - 1], os.urandom(2000)
    assert compress(tmp_path / "new", {"tiny.html": tiny, "noise.txt": noise}) == set()


def test_same_text_gives_the_same_bytes_on_another_day(tmp_path: Path) -> None:
    """Neither time nor name goes into a compressed file, so builds can be compared."""
    compress(tmp_path / "one", {"a.html": TEXT})
    os.utime(tmp_path / "one/a.html", (0, 0))
    compress(tmp_path / "two", {"b.html": TEXT})
    for ending in (".br", ".gz"):
        assert (tmp_path / f"one/a.html{ending}").read_bytes() == (tmp_path / f"two/b.html{ending}").read_bytes()


def test_nothing_is_compressed_unless_asked(tmp_path: Path) -> None:
    """Without --compress a site has the files it always had."""
    compress_site(stage(tmp_path, {"a.html": TEXT}), Settings(tmp_path, tmp_path / "site", AS_OF))
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


@pytest.mark.parametrize("is_linked", [True, False], ids=["one inode", "same bytes"])
def test_unchanged_file_takes_over_its_compressed_files(is_linked: bool, tmp_path: Path) -> None:
    """What did not change since the build before is not compressed again; what changed is."""
    compress(tmp_path / "site", {"same.html": TEXT, "other.html": TEXT})
    new = tmp_path / "new"
    if is_linked:
        new.mkdir()
        (new / "same.html").hardlink_to(tmp_path / "site/same.html")
    files = {"other.html": TEXT[::-1]} if is_linked else {"same.html": TEXT, "other.html": TEXT[::-1]}
    compress(new, files)
    for ending in (".br", ".gz"):
        assert (new / f"same.html{ending}").samefile(tmp_path / f"site/same.html{ending}")
    assert brotli.decompress((new / "other.html.br").read_bytes()) == TEXT[::-1]
    assert brotli.decompress((tmp_path / "site/other.html.br").read_bytes()) == TEXT


def test_clean_build_takes_nothing_over(tmp_path: Path) -> None:
    """With --clean every file is compressed anew."""
    compress(tmp_path / "site", {"a.html": TEXT})
    compress(tmp_path / "new", {"a.html": TEXT}, clean=True)
    assert not (tmp_path / "new/a.html.br").samefile(tmp_path / "site/a.html.br")


def test_build_before_without_compression_is_no_trouble(tmp_path: Path) -> None:
    """The first build with --compress compresses what earlier ones did not."""
    stage(tmp_path / "site", {"a.html": TEXT})
    assert compress(tmp_path / "new", {"a.html": TEXT}) == {"a.html.br", "a.html.gz"}


def test_file_of_the_content_keeps_its_own_bytes(tmp_path: Path) -> None:
    """A compressed file that the programme publishes itself is not written over."""
    assert compress(tmp_path / "new", {"a.csv": TEXT, "a.csv.gz": b"its own"}) == {"a.csv.br"}
    assert (tmp_path / "new/a.csv.gz").read_bytes() == b"its own"


def test_manifest_lists_compressed_files_that_are_all_there(tmp_path: Path) -> None:
    """A built site names its compressed files with their digests, those of the sitemap and of all pages among them."""
    content, site = SITES / "minimal/content", tmp_path / "site"
    build = ["build", "--content", str(content), "--output", str(site), "--as-of", AS_OF.isoformat(), "--quiet"]
    assert main([*build, "--compress", "--base-url", "https://north.example.org"]) == GOOD
    manifest = read_manifest(site)
    assert manifest is not None
    assert {"index.html.br", "index.html.gz", "sitemap.xml.br"} <= manifest.files.keys()
    compressed = [name for name in manifest.files if name.endswith(".br")]
    assert [name for name in compressed if brotli.decompress((site / name).read_bytes()) != plain(site, name)] == []


def plain(site: Path, name: str) -> bytes:
    """Read the file that a compressed one lies beside."""
    return (site / name.removesuffix(".br")).read_bytes()

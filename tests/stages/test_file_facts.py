# SPDX-License-Identifier: MIT
"""What files in media/ are is told from their bytes, once, and without trusting them."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from showcase.model.file_facts import FileFacts, media_type, promised_kind, short_type
from showcase.stages.load.file_facts import FactsOfFiles
from showcase.stages.load.file_kinds import HEAD, TAIL, kind_of
from showcase.stages.load.folders import Folders
from showcase.stages.load.pdf_tags import says_it_is_tagged

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
MARK = b"/MarkInfo<</Marked true>>"
OPEN_TEXT = b"application/vnd.oasis.opendocument.text"


def zipped(files: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack files with the library, as office programs do; the first one stays unpacked when it is `mimetype`."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else compression)
    return target.getvalue()


def packed_objects(data: bytes, dictionary: bytes = b"/Filter/FlateDecode") -> bytes:
    """Write a PDF whose objects stand in a packed stream, as of version 1.5."""
    packed = zlib.compress(data)
    return b"%PDF-1.5\n1 0 obj<</Type/ObjStm" + dictionary + b">>stream\r\n" + packed + b"\r\nendstream endobj\n%%EOF\n"


def facts_of(tmp_path: Path, *offered: str) -> dict[str, FileFacts]:
    """Read the facts of all files of a content folder."""
    items = FactsOfFiles(Folders(tmp_path / "content"), tmp_path / "cache").items(frozenset(offered))
    return {item.name: item.facts for item in items}


def put(tmp_path: Path, name: str, data: bytes) -> Path:
    """Write a file into media/, with a time long ago, so that it counts as settled."""
    path = tmp_path / "content" / "media" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    return path


@pytest.fixture
def no_tick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take files just written for settled ones, as they are when the clock of the disk has moved on."""
    monkeypatch.setattr("showcase.stages.load.folders._TICK", 0)


@pytest.mark.parametrize(
    "data, kind",
    [
        (PDF, "pdf"), (b"\n\n" + PDF, "pdf"), (b"\x89PNG\r\n\x1a\n\0", "png"), (b"\xff\xd8\xff\xe0\0\x10JFIF", "jpeg"),
        (b"GIF89a\x01\0", "gif"), (b"RIFF\x10\0\0\0WEBPVP8 ", "webp"), (b"\0\0\0\x1cftypavif\0", "avif"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a boat -->\n<svg xmlns='x'/>", "svg"), (b"<s:svg/>", "svg"),
        (zipped({"[Content_Types].xml": b"x", "word/document.xml": b"x"}), "docx"),
        (zipped({"[Content_Types].xml": b"x", "media/1.jpg": os.urandom(200_000), "xl/workbook.xml": b"x"}), "xlsx"),
        (zipped({"[Content_Types].xml": b"x", "ppt/presentation.xml": b"x"}), "pptx"),
        (zipped({"mimetype": OPEN_TEXT, "content.xml": b"x"}), "odt"),
        (zipped({"mimetype": b"application/epub+zip"}), "epub"), (zipped({"a.txt": b"x"}), "zip"), (zipped({}), "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "old-office"), (b"{\\rtf1 a}", "rtf"),
        (b"<!-- saved -->\n<!DOCTYPE HTML><title>404</title>", "html"), (b"<HTML><body>", "html"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "lfs-pointer"),
        ("Straße;Größe\n".encode("latin-1"), "text"), ("\ufeffa;b".encode("utf-16"), "text"), (b"<note/>", "text"),
        (b"\0\x01\x02", "unknown"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_kind_is_told_from_the_bytes(data: bytes, kind: str) -> None:
    """Each kind has its sign in the head, and a ZIP says at its end what lies in it."""
    assert kind_of(data[:HEAD], data[-TAIL:]) == kind


@pytest.mark.parametrize(
    "name, kind, promised, short, media",
    [
        ("a.PDF", "pdf", "pdf", "PDF", "application/pdf"),
        ("a.jpeg", "jpeg", "jpeg", "JPG", "image/jpeg"),
        ("a.csv", "text", "text", "CSV", "text/csv"),
        ("a.doc", "old-office", "old-office", "DOC", "application/x-ole-storage"),
        ("a.strange", "unknown", "", "", ""),
        ("a", "", "", "", ""),
    ],
)
def test_type_is_named_as_people_do(name: str, kind: str, promised: str, short: str, media: str) -> None:
    """The ending says what is promised; what is shown follows the bytes, then the ending."""
    facts = FileFacts(kind)
    assert (promised_kind(name), short_type(name, facts), media_type(name, facts)) == (promised, short, media)


@pytest.mark.parametrize(
    "data, says",
    [
        (PDF, False),
        (PDF.replace(b"/Pages", MARK + b"/Pages"), True),
        (PDF.replace(b"/Pages", b"/MarkInfo<</Marked false>>/Pages"), False),
        (packed_objects(b"<</Type/Catalog" + MARK + b">>"), True),
        (packed_objects(b"<</Type/Catalog>>"), False),
        (packed_objects(b"x").replace(b"stream\r\nx", b"stream\r\n?"), None),
        (b"%PDF-1.7 /ObjStm", None),
        (b"%PDF-1.7 /ObjStm stream", None),
    ],
    ids=["no mark", "mark", "marked false", "packed mark", "packed without", "unreadable", "cut off", "empty stream"],
)
def test_pdf_says_whether_it_is_tagged(data: bytes, says: bool | None) -> None:
    """The mark is found in packed objects too; what cannot be read is not called untagged."""
    assert says_it_is_tagged(data) is says


def test_small_pdf_that_unpacks_to_gigabytes_is_not_unpacked() -> None:
    """Packed objects are read up to a limit, however large they would become; then nothing is claimed."""
    assert says_it_is_tagged(packed_objects(b"\0" * 40_000_000)) is None


def test_only_files_that_are_handed_out_get_a_checksum(tmp_path: Path) -> None:
    """The checksum is that of all bytes; of a logo only the kind is read."""
    data = PDF + os.urandom(3_000_000)
    put(tmp_path, "paper.pdf", data)
    put(tmp_path, "logo.pdf", PDF)
    assert facts_of(tmp_path, "paper.pdf", "not-there.pdf") == {
        "paper.pdf": FileFacts("pdf", hashlib.sha256(data).hexdigest(), is_tagged=False),
        "logo.pdf": FileFacts("pdf"),
    }


@pytest.mark.usefixtures("no_tick")
def test_same_file_is_not_read_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A later run knows the facts without opening the file."""
    put(tmp_path, "paper.pdf", PDF)
    first = facts_of(tmp_path, "paper.pdf")
    monkeypatch.setattr(Folders, "opened", None)
    assert facts_of(tmp_path, "paper.pdf") == first


@pytest.mark.usefixtures("no_tick")
def test_other_bytes_of_the_same_length_are_noticed(tmp_path: Path) -> None:
    """A file with the same name, size and time of writing has other facts when it was written anew."""
    put(tmp_path, "paper.pdf", PDF)
    facts_of(tmp_path, "paper.pdf")
    other = PDF.replace(b"2 0 R", b"3 0 R")
    put(tmp_path, "paper.pdf", other)
    assert facts_of(tmp_path, "paper.pdf")["paper.pdf"].sha256 == hashlib.sha256(other).hexdigest()


@pytest.mark.usefixtures("no_tick")
def test_file_that_is_handed_out_later_gets_its_checksum_then(tmp_path: Path) -> None:
    """What is remembered of a file that was only looked at does not stand for all of it."""
    put(tmp_path, "paper.pdf", PDF)
    assert facts_of(tmp_path)["paper.pdf"].sha256 == ""
    assert facts_of(tmp_path, "paper.pdf")["paper.pdf"].sha256 == hashlib.sha256(PDF).hexdigest()


@pytest.mark.usefixtures("no_tick")
@pytest.mark.parametrize("damage", ["", "{", "[]", '{"paper.pdf": [1, 2]}', '{"paper.pdf": [[], "png", 3, "x"]}'])
def test_damaged_memory_is_as_good_as_none(tmp_path: Path, damage: str) -> None:
    """Whatever stands in the cache, the facts are those of the file."""
    put(tmp_path, "paper.pdf", PDF)
    first = facts_of(tmp_path, "paper.pdf")
    (cache,) = (tmp_path / "cache").iterdir()
    cache.write_text(damage, encoding="utf-8")
    assert facts_of(tmp_path, "paper.pdf") == first


def test_huge_file_that_nobody_hands_out_is_not_read_whole(tmp_path: Path) -> None:
    """Of a file of many gigabytes only head and tail are read."""
    path = put(tmp_path, "film.zip", zipped({"a": b"x"}))
    os.truncate(path, 500_000_000_000)
    assert facts_of(tmp_path)["film.zip"].kind == "zip"

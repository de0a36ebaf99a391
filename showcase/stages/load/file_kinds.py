"""Tells what a file is from its first and last bytes, not from its name."""

from __future__ import annotations

import re

HEAD = 8_192  # bytes: enough for every sign below
TAIL = 65_536  # bytes: the list of contents of a ZIP stands at its end

_SIGNS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-office"),
    (b"{\\rtf", "rtf"),
    (b"version https://git-lfs.github.com/spec/", "lfs-pointer"),
)
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")
# The first entry of an OpenDocument file names its type; OOXML is told by the folder of its main part.
_NAMED_TYPES = (
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "odt"),
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "ods"),
    (b"mimetypeapplication/vnd.oasis.opendocument.presentation", "odp"),
    (b"mimetypeapplication/vnd.oasis.opendocument.graphics", "odg"),
    (b"mimetypeapplication/epub+zip", "epub"),
)
_MAIN_PARTS = ((b"word/document", "docx"), (b"xl/workbook", "xlsx"), (b"ppt/presentation", "pptx"))
_ZIP_NAME = 30  # where the name of the first entry begins
_PDF_WITHIN = 1_024  # readers of PDF look for its sign so far
_AVIF = (b"avif", b"avis")
_HTML = re.compile(rb"\s*(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_SVG = re.compile(rb"<(?:\w{1,20}:)?svg[\s>/]")
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")


def is_zip(head: bytes) -> bool:
    """Whether the last bytes of a file are needed too."""
    return head.startswith(_ZIPS)


def kind_of(head: bytes, tail: bytes = b"") -> str:
    """
    Tell the kind of a file from its first HEAD bytes, and of a ZIP from its last TAIL bytes as well.

    The kinds are those of `FileFacts`.
    """
    for sign, kind in _SIGNS:
        if head.startswith(sign):
            return kind
    if is_zip(head):
        return _kind_of_zip(head, tail)
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return "pdf"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head[4:8] == b"ftyp" and head[8:12] in _AVIF:
        return "avif"
    return _kind_of_text(head)


def _kind_of_zip(head: bytes, tail: bytes) -> str:
    for sign, kind in _NAMED_TYPES:
        if head.startswith(sign, _ZIP_NAME):
            return kind
    if b"[Content_Types].xml" in head or b"[Content_Types].xml" in tail:
        return next((kind for part, kind in _MAIN_PARTS if part in head or part in tail), "zip")
    return "zip"


def _kind_of_text(head: bytes) -> str:
    if not head or (_BINARY.search(head) and not head.startswith(_BYTE_ORDER_MARKS)):
        return "unknown"
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _HTML.match(start):
        return "html"
    return "svg" if start.startswith(b"<") and _SVG.search(start) else "text"

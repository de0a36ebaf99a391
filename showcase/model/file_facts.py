"""What is known of a file in media/ from its own bytes, whatever its name says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

PICTURE_KINDS = frozenset({"png", "jpeg", "gif", "webp", "avif", "svg"})
_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"
# Kind → its media type (https://www.iana.org/assignments/media-types) and its endings, the usual one first.
_KINDS = {
    "pdf": ("application/pdf", ("pdf",)),
    "docx": (f"{_OFFICE}.wordprocessingml.document", ("docx", "dotx", "docm")),
    "xlsx": (f"{_OFFICE}.spreadsheetml.sheet", ("xlsx", "xltx", "xlsm")),
    "pptx": (f"{_OFFICE}.presentationml.presentation", ("pptx", "potx", "ppsx", "pptm")),
    "odt": (f"{_OPEN}.text", ("odt", "ott")),
    "ods": (f"{_OPEN}.spreadsheet", ("ods", "ots")),
    "odp": (f"{_OPEN}.presentation", ("odp", "otp")),
    "odg": (f"{_OPEN}.graphics", ("odg", "otg")),
    "epub": ("application/epub+zip", ("epub",)),
    "old-office": ("application/x-ole-storage", ("doc", "xls", "ppt", "dot", "xlt", "pot", "pps")),
    "rtf": ("application/rtf", ("rtf",)),
    "zip": ("application/zip", ("zip",)),
    "png": ("image/png", ("png",)),
    "jpeg": ("image/jpeg", ("jpg", "jpeg")),
    "gif": ("image/gif", ("gif",)),
    "webp": ("image/webp", ("webp",)),
    "avif": ("image/avif", ("avif",)),
    "svg": ("image/svg+xml", ("svg",)),
    "html": ("text/html", ("html", "htm", "xhtml")),
}
TEXT_ENDINGS = {"csv": "text/csv", "txt": "text/plain", "md": "text/markdown", "ics": "text/calendar"}
_BY_ENDING = {ending: kind for kind, (_, endings) in _KINDS.items() for ending in endings}
_BY_ENDING |= dict.fromkeys((*TEXT_ENDINGS, "tsv", "json", "geojson", "xml", "vcf", "yml", "bib"), "text")
_LONGEST_ENDING = 5


@dataclass(frozen=True, slots=True)
class FileFacts:
    """
    What the bytes of a file tell.

    Kinds: those above, "text", "lfs-pointer" for the stand-in that Git leaves, "unknown", and "" for a file not read.
    """

    kind: str = ""
    sha256: str = ""  # 64 hexadecimal digits; of files that are offered for download only
    is_tagged: bool | None = None  # whether a PDF says that it is tagged; None: it is none, or that cannot be told


NO_FACTS = FileFacts()


def ending_of(kind: str) -> str:
    """Give the usual ending of a kind, without the point: "jpg" for "jpeg"; empty where there is none."""
    return _KINDS[kind][1][0] if kind in _KINDS and kind != "old-office" else ""


def written_ending(name: str) -> str:
    """Give the ending of a file name in small letters, without the point."""
    return PurePath(name).suffix[1:].lower()


def promised_kind(name: str) -> str:
    """Tell which kind the ending of a name promises; empty when it promises none that we know."""
    return _BY_ENDING.get(written_ending(name), "")


def short_type(name: str, facts: FileFacts) -> str:
    """Name the type of a file as people do: "PDF", "DOCX", "CSV"; by its bytes, else by its ending; may be empty."""
    ending = ending_of(facts.kind) or written_ending(name)
    return ending.upper() if len(ending) <= _LONGEST_ENDING else ""


def media_type(name: str, facts: FileFacts) -> str:
    """Give the media type of a file, e.g. "application/pdf"; empty when it is not known."""
    if facts.kind in _KINDS:
        return _KINDS[facts.kind][0]
    return TEXT_ENDINGS.get(written_ending(name), "text/plain") if facts.kind == "text" else ""

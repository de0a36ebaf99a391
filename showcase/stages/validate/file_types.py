"""Compares what a file in media/ is with what the ending of its name says."""

from __future__ import annotations

from showcase.diagnostics import Diagnostic, Message, Severity, say
from showcase.model.file_facts import PICTURE_KINDS, ending_of, promised_kind, written_ending
from showcase.model.source_document import NodePath, SourceDocument
from showcase.model.sources import MediaItem

_NOT_TOLD = {  # (what the ending says, what the bytes tell): both may be right
    *((promised, "zip") for promised in ("docx", "xlsx", "pptx", "odt", "ods", "odp", "odg", "epub")),
    *((("html", "text"), ("text", "html"), ("text", "svg"))),
}
_STAND_IN = say("put the file itself into media/; someone who knows Git LFS can fetch it with git lfs pull")
_WEB_PAGE = say("it is a web page, perhaps one that says that nothing was found: fetch the file once more and look")
_LOCKED = say("save it again without a password and in the newer format, or as PDF")
_AGAIN = say("open the file: if it can be read, save it again and choose the type there; else put a sound one here")


def check_file_type(document: SourceDocument, path: NodePath, item: MediaItem) -> Diagnostic | None:
    """
    Report a file that is empty, or not what its ending says, where the content names it.

    Browsers show a picture whatever its ending, so that one picture for another is a warning only.
    """
    if item.size == 0:
        message = say("{found} is empty", found=item.name)
        return document.finding("empty-file", message, path, hint=say("put the file itself into media/"))
    kind, promised = item.facts.kind, promised_kind(item.name)
    if kind == "lfs-pointer":
        message = say("{found} is only the stand-in that Git LFS keeps in the place of a file", found=item.name)
        return document.finding("file-type-differs", message, path, hint=_STAND_IN)
    if not kind or kind == promised or (promised, kind) in _NOT_TOLD:
        return None
    if not promised and (written_ending(item.name) or not ending_of(kind)):
        return None
    is_shown = {kind, promised} <= PICTURE_KINDS - {"svg"}
    severity = Severity.WARNING if is_shown else Severity.ERROR
    message = _message(item.name, kind)
    return document.finding("file-type-differs", message, path, hint=_hint(item.name, kind), severity=severity)


def _message(name: str, kind: str) -> Message:
    type_name = "TXT" if kind == "text" else ending_of(kind).upper()
    if not type_name:
        return say("{found} is not what its ending says", found=name)
    if not written_ending(name):
        return say("{found} has no ending that says what it is; it holds {type}", found=name, type=type_name)
    return say("{found} is not what its ending says; it holds {type}", found=name, type=type_name)


def _hint(name: str, kind: str) -> Message:
    if kind == "html":
        return _WEB_PAGE
    if kind == "old-office":
        return _LOCKED
    ending = ending_of(kind)
    if not ending:
        return _AGAIN
    stem = name[: -len(written_ending(name)) - 1] if written_ending(name) else name
    return say("rename the file in media/ to {name}, and write this name here", name=f"{stem}.{ending}")

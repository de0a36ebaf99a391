"""Writes files whole or not at all, and never through a link: strangers propose what lies in these folders."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import stat
from pathlib import Path

from showcase.diagnostics import OuterWorldError, say


def refuse_links(*places: Path) -> None:
    """Raise OuterWorldError where one of the places is a link: it may lead anywhere."""
    for place in places:
        if place.is_symlink():
            message = say("{file} is a link, so nothing is read or written there", file=place)
            raise OuterWorldError(message, say("put the file or folder itself there"))


def replace_file(file: Path, raw: bytes) -> None:
    """
    Write beside the file, then swap in one step; mode and, where we may, owner stay.

    The name beside is a new one each time: a link that waits under a known name would lead our words elsewhere.
    Raises OSError, and OuterWorldError where the file is a link.
    """
    refuse_links(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    known = file.stat() if file.exists() else None
    if known is not None and not known.st_mode & 0o222:
        raise PermissionError(0, "it is write-protected")
    beside = file.with_name(f".{file.name[:200]}.{secrets.token_hex(6)}.new")
    try:
        with beside.open("xb") as stream:
            stream.write(raw)
        if known is not None:
            shutil.copymode(file, beside)
            with contextlib.suppress(OSError):  # only root may give files away
                os.chown(beside, known.st_uid, known.st_gid)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def write_text(file: Path, text: str) -> bool:
    """Write a generated file unless it holds this text already; says whether it changed. Raises OuterWorldError."""
    raw = text.encode()
    try:
        if file.exists() and not file.is_symlink() and not stat.S_ISREG(file.stat().st_mode):
            file.write_bytes(raw)  # a device or a pipe cannot be swapped
            return True
        refuse_links(file)
        if file.is_file() and file.read_bytes() == raw:
            return False
        replace_file(file, raw)
    except OSError as error:
        raise OuterWorldError(say("{file} cannot be written: {reason}", file=file, reason=error.strerror)) from error
    return True

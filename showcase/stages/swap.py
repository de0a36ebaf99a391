"""Exchanges the finished build for the published one, in one step; owns the lock and the previous build."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from showcase.diagnostics import OuterWorldError, say
from showcase.model.site_manifest import read_manifest
from showcase.model.staging import Staging
from showcase.settings import Settings

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_KEPT_FOLDERS = ("assets", "finder", "pagefind")  # parts of the previous build that stay for one generation


@contextmanager
def staging_folder(settings: Settings) -> Iterator[Staging]:
    """
    Lend a fresh folder beside the output for one build; it is deleted unless it was swapped in.

    Raises OuterWorldError when the output cannot be written, is no site of ours, or another build is running.
    """
    work = settings.work_folder
    try:
        _refuse_foreign(settings.output)
        work.mkdir(parents=True, exist_ok=True)
        with (work / "lock").open("w") as lock:
            _take(lock.fileno(), settings)
            _mend(settings)
            folder = Path(tempfile.mkdtemp(prefix="staging-", dir=work))
            folder.chmod(0o755)
            staging = Staging(folder)
            try:
                yield staging
            finally:
                shutil.rmtree(folder, ignore_errors=True)
                shutil.rmtree(staging.records.folder, ignore_errors=True)
    except OSError as error:
        raise _explained(error, settings) from error


def _explained(error: OSError, settings: Settings) -> OuterWorldError:
    """Say which file could not be written, or read: content may vanish while a build is under way."""
    reason = error.strerror or str(error)
    file = Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else settings.output
    if error.errno == errno.ENOENT and not file.is_relative_to(settings.work_folder.parent):
        return OuterWorldError(
            say("{file} cannot be read: {reason}", file=file, reason=reason),
            say("the site that was there is untouched; build again when nobody is changing the files"),
        )
    hint = say("the site that was there is untouched; choose another folder with --output")
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        hint = say("the site that was there is untouched; free the disk or choose another folder with --output")
    return OuterWorldError(say("{folder} cannot be written: {reason}", folder=file, reason=reason), hint)


def _take(descriptor: int, settings: Settings) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in {errno.EAGAIN, errno.EACCES}:
            raise
        raise OuterWorldError(
            say("another build into {folder} is running", folder=settings.output), say("wait until it is done")
        ) from error


def replace_site(staging: Staging, settings: Settings) -> None:
    """Publish the build; the one before lies in .showcase/previous afterwards, and its pages are on record."""
    _put_in_place(staging, settings)
    shutil.rmtree(settings.records_folder, ignore_errors=True)
    if staging.records.folder.exists():
        settings.records_folder.parent.mkdir(parents=True, exist_ok=True)
        staging.records.folder.rename(settings.records_folder)


def _put_in_place(staging: Staging, settings: Settings) -> None:
    output, previous = settings.output, settings.work_folder / "previous"
    _refuse_foreign(output)
    if not settings.clean:
        _keep_parts(output, staging.folder)
    if not output.exists():
        output.parent.mkdir(parents=True, exist_ok=True)
        staging.folder.rename(output)
        return
    shutil.rmtree(previous, ignore_errors=True)
    # First under its later name: so the one step of the exchange leaves the old site where it shall stay.
    staging.folder.rename(previous)
    if not _exchange(previous, output):
        previous.rename(staging.folder)
        _swap_in_two_steps(staging.folder, settings)


def _swap_in_two_steps(folder: Path, settings: Settings) -> None:
    """Swap where the system cannot exchange; a crash between the steps is mended by the note that is left."""
    note = _note(settings)
    note.write_text(settings.output.name, encoding="utf-8")
    settings.output.rename(settings.work_folder / "previous")
    folder.rename(settings.output)
    note.unlink()


def _note(settings: Settings) -> Path:
    return settings.work_folder / "swapping"


def _mend(settings: Settings) -> None:
    """Finish what a killed build left: bring the old site back, delete half-made ones."""
    note, previous = _note(settings), settings.work_folder / "previous"
    swapped = note.read_text(encoding="utf-8") if note.is_file() else ""
    if swapped:
        output = settings.output.with_name(swapped)
        if not output.exists() and previous.is_dir():
            previous.rename(output)
        note.unlink()
    for left_over in settings.work_folder.glob("staging-*"):
        shutil.rmtree(left_over, ignore_errors=True)


def _refuse_foreign(output: Path) -> None:
    """Never replace anything that is not a built site."""
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise OuterWorldError(
            say("{folder} is not a folder", folder=output), say("choose another folder with --output")
        )
    if output.exists() and any(output.iterdir()) and read_manifest(output) is None:
        raise OuterWorldError(
            say("{folder} holds files that are not a built site", folder=output),
            say("choose another folder with --output, or empty it"),
        )


def _keep_parts(output: Path, staging: Path) -> None:
    """
    Carry over parts of the previous build that pages loaded just before the swap still ask for.

    Only what the manifest of that build lists: what it had carried over itself goes now.
    """
    manifest = read_manifest(output)
    for name in sorted(manifest.files if manifest else ()):
        old, target = output / name, staging / name
        if name.split("/", 1)[0] in _KEPT_FOLDERS and old.is_file() and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(old, target)
            except OSError:
                shutil.copy2(old, target)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step where the system can (Linux renameat2); else say no."""
    library = ctypes.CDLL(None, use_errno=True)
    rename = getattr(library, "renameat2", None)
    if rename is None:
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)

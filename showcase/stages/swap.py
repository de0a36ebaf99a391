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
from showcase.model.staging import Staging
from showcase.settings import Settings

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_KEPT_FOLDERS = ("assets", "pagefind")  # parts of the previous build that stay for one generation


@contextmanager
def staging_folder(settings: Settings) -> Iterator[Staging]:
    """
    Lend a fresh folder beside the output for one build; it is deleted unless it was swapped in.

    Raises OuterWorldError when the output cannot be written or another build is running.
    """
    work = settings.work_folder
    try:
        work.mkdir(parents=True, exist_ok=True)
        with (work / "lock").open("w") as lock:
            _take(lock.fileno(), settings)
            _mend(settings)
            folder = Path(tempfile.mkdtemp(prefix="staging-", dir=work))
            folder.chmod(0o755)
            try:
                yield Staging(folder)
            finally:
                shutil.rmtree(folder, ignore_errors=True)
    except OSError as error:
        raise OuterWorldError(
            say("{folder} cannot be written: {reason}", folder=error.filename or settings.output, reason=error.strerror),
            say("the site that was there is untouched; free the disk or choose another folder with --output"),
        ) from error


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
    """Publish the build; the one before lies in .showcase/previous afterwards."""
    output, previous = settings.output, settings.work_folder / "previous"
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise OuterWorldError(say("{folder} is not a folder", folder=output), say("choose another folder with --output"))
    _refuse_foreign(output)
    if not settings.clean:
        _keep_parts(output, staging.folder)
    if not output.exists():
        output.parent.mkdir(parents=True, exist_ok=True)
        staging.folder.rename(output)
        return
    shutil.rmtree(previous, ignore_errors=True)
    if _exchange(staging.folder, output):
        staging.folder.rename(previous)
        return
    output.rename(previous)  # the lock is held; _mend finishes the step after a crash here
    staging.folder.rename(output)


def _refuse_foreign(output: Path) -> None:
    """Never replace a folder that is not a built site."""
    if output.exists() and any(output.iterdir()) and not (output / "manifest.json").is_file():
        raise OuterWorldError(
            say("{folder} holds files that are not a built site", folder=output),
            say("choose another folder with --output, or empty it"),
        )


def _mend(settings: Settings) -> None:
    """Finish what a killed build left: bring the old site back, delete half-made ones."""
    previous = settings.work_folder / "previous"
    if not settings.output.exists() and previous.is_dir():
        previous.rename(settings.output)
    for left_over in settings.work_folder.glob("staging-*"):
        shutil.rmtree(left_over, ignore_errors=True)


def _keep_parts(output: Path, staging: Path) -> None:
    """Carry over parts of the previous build that pages loaded just before the swap still ask for."""
    listed = output / "manifest.json"
    if not listed.is_file():
        return
    for name in _KEPT_FOLDERS:
        for old in sorted((output / name).rglob("*")) if (output / name).is_dir() else []:
            target = staging / old.relative_to(output)
            if old.is_file() and not target.exists() and _was_current(old, output):
                target.parent.mkdir(parents=True, exist_ok=True)
                os.link(old, target)


def _was_current(file: Path, output: Path) -> bool:
    """Whether a file belonged to the previous build itself, not to the one before it."""
    manifest = (output / "manifest.json").read_text(encoding="utf-8")
    return f'"{file.relative_to(output).as_posix()}"' in manifest


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step where the system can (Linux renameat2); else say no."""
    library = ctypes.CDLL(None, use_errno=True)
    rename = getattr(library, "renameat2", None)
    if rename is None:
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)

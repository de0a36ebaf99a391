"""Mends what a machine can mend, and nothing else of a file."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path, PurePath

from showcase.diagnostics import Diagnostic, OuterWorldError, Report, say
from showcase.editing.write_files import replace_file
from showcase.model.text_edits import apply_fixes

_ROUNDS = 5  # one mended place can uncover another: a field with its right name has to have the right value too
_MARK = b"\xef\xbb\xbf"  # some editors of Windows begin files with it
Mended = dict[PurePath, tuple[Diagnostic, ...]]


def fix_files(check: Callable[[], Report]) -> Mended:
    """
    Apply the fixes of all findings, again and again until none is left; gives what was mended.

    `check` reports on those files that may be changed. Each file is written beside itself first.
    """
    mended: Mended = {}
    for _ in range(_ROUNDS):
        done = _fix_once(check())
        if not done:
            break
        for file, findings in done.items():
            mended[file] = (*mended.get(file, ()), *findings)
    return mended


def _fix_once(report: Report) -> Mended:
    done: Mended = {}
    for file, group in groupby(report, key=lambda finding: finding.position.file):
        findings = [finding for finding in group if finding.fix]
        if findings:
            done[file] = _fix_file(Path(file), findings)
    return done


def _fix_file(file: Path, findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    try:
        raw = file.read_bytes()
        # The places of findings are those of the composed letters; looks and meaning stay.
        text = unicodedata.normalize("NFC", raw.decode("utf-8-sig"))
        text, mended = apply_fixes(text, findings)
        replace_file(file, (_MARK if raw.startswith(_MARK) else b"") + text.encode())
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise OuterWorldError(
            say("{file} cannot be mended: {reason}", file=file, reason=reason), say("check that it may be written")
        ) from error
    return mended

"""Remembers verdicts from one run to the next, so that nightly runs ask each computer once a week."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from showcase.editing.report.links.verdict import Verdict
from showcase.editing.write_files import write_text

_FRESH = timedelta(days=7)

Remembered = Mapping[str, tuple[Verdict, str]]  # by address, with the day


def read_verdicts(file: Path, today: date) -> dict[str, tuple[Verdict, str]]:
    """Read the good verdicts of the last week; whatever was bad is tried again. An unfit file counts as none."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        found = {
            str(address): (
                Verdict(str(entry["verdict"]), str(entry["reason"]), str(entry["moved_to"])),
                str(entry["on"]),
            )
            for address, entry in data.items()
        }
        return {
            address: (verdict, day)
            for address, (verdict, day) in found.items()
            if verdict.verdict in {"alive", "moved"} and timedelta(0) <= today - date.fromisoformat(day) < _FRESH
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def write_verdicts(file: Path, verdicts: Remembered) -> None:
    """Write what is known now; raises OuterWorldError where the folder cannot be written."""
    data = {
        address: {"verdict": found.verdict, "reason": found.reason, "moved_to": found.moved_to, "on": day}
        for address, (found, day) in sorted(verdicts.items())
    }
    write_text(file, json.dumps(data, ensure_ascii=False, indent=1) + "\n")

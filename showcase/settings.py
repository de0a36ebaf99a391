"""What a run shall do: folders, date, addresses; read once from flags and environment, then frozen."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from showcase.diagnostics import OuterWorldError, say
from showcase.resources import resource_folder


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a run depends on besides the content itself."""

    content: Path
    output: Path
    as_of: date
    locales: tuple[str, ...] = ()  # of the programme's locales, those to render; empty: all
    base_url: str = ""  # empty: `address` of programme.yml
    strict: bool = False
    clean: bool = False
    cluster: str = ""  # the only cluster, for a small site of its own; empty: the whole programme
    cards: bool = False  # whether social cards, badges, icons and the brand kit are drawn
    prints: bool = False  # whether factsheets, brochure and panels are made as PDF
    compress: bool = False  # whether .br and .gz lie beside the files, for servers that hand them out
    indexed: bool = True  # whether search indexes are made; tests of pages, and who only measures, spare them
    drafts: bool = False  # whether what is marked as a draft is shown
    workers: int = field(default_factory=lambda: os.cpu_count() or 1)
    resources: Path = field(default_factory=resource_folder)

    @property
    def work_folder(self) -> Path:
        """Caches, locks and the previous build; beside the output, never inside it."""
        return self.output.parent / ".showcase"

    @property
    def cache_folder(self) -> Path:
        """What may be deleted at any time."""
        return self.work_folder / "cache"

    @property
    def records_folder(self) -> Path:
        """What is known of the pages at `output`; a guess that is proved before it is used."""
        return self.cache_folder / "pages" / self.output.name


def read_as_of(text: str | None, environment: Mapping[str, str]) -> date:
    """Choose the one date of a run: the flag, else SOURCE_DATE_EPOCH, else today, all in UTC."""
    if text:
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise OuterWorldError(
                say("--as-of {found} is not a date", found=text), say("write it as 2026-11-22")
            ) from error
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now(tz=UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), tz=UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise OuterWorldError(
            say("SOURCE_DATE_EPOCH is not a number of seconds: {found}", found=epoch),
            say("unset it or give seconds since 1970"),
        ) from error

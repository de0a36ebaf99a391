"""What an index was made from, so that a locale whose searched words are the same is not indexed again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from showcase.model.kept_files import Stamp, read_stamps
from showcase.model.page_records import PageRecords
from showcase.model.staging import Staging

Part = tuple[str, str]  # SHA-256 of a page, and the digest of what is searched of it
_SUFFIX = ".index.json"


@dataclass(frozen=True, slots=True)
class MadeIndex:
    """One index: its pages, and the files it lies in, by their paths below the site."""

    made_with: str = ""  # names program and language
    parts: dict[str, Part] = field(default_factory=dict)  # by the file of the page
    files: Mapping[str, Stamp] = field(default_factory=dict)
    page_list: Mapping[str, Stamp] = field(default_factory=dict)  # by the name of the finder that it follows

    def known(self, file: str, sha256: str) -> str:
        """Give the digest of what is searched of a page, if it is known; else nothing."""
        page, part = self.parts.get(file, ("", ""))
        return part if page == sha256 else ""


def read_made(records: PageRecords, tag: str, made_with: str) -> MadeIndex:
    """Read what the build before noted of the index of a locale; nothing where program or language were others."""
    try:
        found = json.loads((records.folder / f"{tag}{_SUFFIX}").read_bytes())
        parts = {str(file): (str(page), str(part)) for file, (page, part) in found["parts"].items()}
        made = MadeIndex(found["made_with"], parts, read_stamps(found["files"]), read_stamps(found["page_list"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return MadeIndex()
    return made if made.made_with == made_with else MadeIndex()


def note_made(staging: Staging, tag: str, made: MadeIndex) -> None:
    """Note what an index was made from, for the next build."""
    folder = staging.records.folder
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{tag}{_SUFFIX}").write_text(json.dumps(asdict(made), ensure_ascii=False), encoding="utf-8")

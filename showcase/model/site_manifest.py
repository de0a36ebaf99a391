"""What a built site says about itself in manifest.json: what it was made with, and the digest of every file."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, repeat
from pathlib import Path
from typing import Any

MANIFEST_NAME = "manifest.json"
_GENERATOR = "showcase "  # how a manifest of ours begins to name its maker: other programs write a manifest.json too


@dataclass(frozen=True, slots=True)
class SiteManifest:
    """The manifest of one site, or of one shard of it. Locales are tags, the default one first."""

    generator: str
    as_of: str  # a day, ISO 8601
    base_url: str
    content: str  # digest of the content the site was made from
    site_locales: tuple[str, ...]  # of the programme
    locales: tuple[str, ...]  # of this build
    pages: int
    files: Mapping[str, str] = field(repr=False)  # path below the root → SHA-256, hexadecimal; without the manifest

    def as_json(self) -> bytes:
        """Write it; the same manifest gives the same bytes."""
        return b"".join(self.lines())

    def lines(self) -> Iterator[bytes]:
        """Write it line by line: a large site has a million files, whose names shall not be there twice."""
        head = {
            "generator": self.generator,
            "as_of": self.as_of,
            "base_url": self.base_url,
            "content": self.content,
            "site_locales": self.site_locales,
            "locales": self.locales,
            "pages": self.pages,
        }
        yield _json(head, indent=1).removesuffix(b"\n}") + b',\n "files": {'
        # Folders stay together, as if names were compared part by part, because no sign comes before this one.
        names = sorted(self.files, key=lambda name: name.replace("/", "\0"))
        for start, name in zip(chain((b"\n",), repeat(b",\n")), names, strict=False):
            yield start + b"  " + _json(name) + b": " + _json(self.files[name])
        yield b"\n }\n}\n" if names else b"}\n}\n"


def _json(value: object, indent: int | None = None) -> bytes:
    return json.dumps(value, indent=indent, ensure_ascii=False).encode()


def read_manifest(site: Path) -> SiteManifest | None:
    """Read what a site says about itself; None when the folder is no site of ours."""
    try:
        found = json.loads((site / MANIFEST_NAME).read_bytes())
    except (OSError, ValueError):
        return None
    if not isinstance(found, dict) or not str(found.get("generator", "")).startswith(_GENERATOR):
        return None
    files = found.get("files")
    return SiteManifest(
        generator=str(found["generator"]),
        as_of=str(found.get("as_of", "")),
        base_url=str(found.get("base_url", "")),
        content=str(found.get("content", "")),
        site_locales=_tags(found.get("site_locales")),
        locales=_tags(found.get("locales")),
        pages=found["pages"] if isinstance(found.get("pages"), int) else 0,
        files={str(name): str(digest) for name, digest in files.items()} if isinstance(files, dict) else {},
    )


def _tags(value: Any) -> tuple[str, ...]:
    return tuple(str(tag) for tag in value) if isinstance(value, list) else ()


def file_names(folder: Path) -> Iterator[str]:
    """Find all files below a folder, as paths relative to it with forward slashes."""
    for parent, _, names in os.walk(folder):
        start = parent[len(str(folder)) + 1 :].replace(os.sep, "/")
        yield from (f"{start}/{name}" if start else name for name in names)


def file_digest(path: Path) -> str:
    """Give the SHA-256 of a file, hexadecimal; raises OSError."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()

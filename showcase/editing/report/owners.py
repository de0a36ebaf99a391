"""Suggests who is asked about which file: lines for CODEOWNERS, which GitHub and GitLab read alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from showcase.editing.report.values import OwnerItem
from showcase.model.content import Content

_NOBODY = "ORG"


def suggest_owners(content: Content) -> Iterator[OwnerItem]:
    """
    Suggest one team for the whole content, and one for the file of each cluster.

    The last line that fits a file counts, so that the whole comes first. Teams are placeholders: nobody is named.
    """
    repository = content.programme.written.repository
    organisation = _NOBODY
    folder = PurePosixPath("/content")
    if repository is not None:
        organisation = urlsplit(repository.url).path.strip("/").partition("/")[0] or _NOBODY
        folder = PurePosixPath("/", repository.path)
    yield OwnerItem(f"{_escaped(folder)}/", f"@{organisation}/programme")
    for identifier, entry in sorted(content.clusters.items()):
        path = folder / "clusters" / entry.document.file.name
        yield OwnerItem(_escaped(path), f"@{organisation}/cluster-{identifier}")


def _escaped(path: PurePosixPath) -> str:
    """Write a path as a pattern: a space ends one."""
    return path.as_posix().replace(" ", "\\ ")

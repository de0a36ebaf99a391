"""Packs the running program as a wheel, so that a programme's repository holds what builds it."""

from __future__ import annotations

import base64
import hashlib
import tomllib
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path, PurePosixPath
from typing import Any

from showcase import __version__
from showcase.resources import resource_folder

_PACKAGE = Path(__file__).resolve().parents[2]
_INFO = f"showcase-{__version__}.dist-info"
_WHEEL = "Wheel-Version: 1.0\nGenerator: showcase\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
_ENTRY_POINTS = "[console_scripts]\nshowcase = showcase.cli:main\n"
_DATE = (1980, 1, 1, 0, 0, 0)  # the same program gives the same bytes
_UNWANTED = {"__pycache__", ".mypy_cache", ".DS_Store"}

WHEEL_NAME = f"showcase-{__version__}-py3-none-any.whl"


def pack_generator(folder: Path) -> Path:
    """Write the wheel into a folder; gives the file. The same program gives the same bytes."""
    target = folder / WHEEL_NAME
    folder.mkdir(parents=True, exist_ok=True)
    records = []
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(_members()):  # from a repository and from an installed program alike
            _add(archive, name, data)
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            records.append(f"{name},sha256={digest},{len(data)}\n")
        _add(archive, f"{_INFO}/RECORD", ("".join(records) + f"{_INFO}/RECORD,,\n").encode())
    return target


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o100644 << 16
    archive.writestr(entry, data)


def _members() -> Iterator[tuple[str, bytes]]:
    """Give all files of the wheel but its list of files."""
    yield from _files_below(_PACKAGE, PurePosixPath("showcase"))
    if resource_folder() != _PACKAGE / "_resources":
        for source, target in _project()["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"].items():
            yield from _files_below(resource_folder() / source, PurePosixPath(target))
    yield f"{_INFO}/METADATA", _metadata().encode()
    yield f"{_INFO}/WHEEL", _WHEEL.encode()
    yield f"{_INFO}/entry_points.txt", _ENTRY_POINTS.encode()


def _files_below(source: Path, target: PurePosixPath) -> Iterator[tuple[str, bytes]]:
    if source.is_file():
        yield target.as_posix(), source.read_bytes()
        return
    for path in sorted(source.rglob("*")):
        inside = path.relative_to(source)
        if path.is_file() and _UNWANTED.isdisjoint(inside.parts):
            yield (target / inside.as_posix()).as_posix(), path.read_bytes()


def _project() -> dict[str, Any]:
    return tomllib.loads((resource_folder() / "pyproject.toml").read_text(encoding="utf-8"))


def _metadata() -> str:
    """Say what the program needs: from where it is installed, else from its repository."""
    if resource_folder() == _PACKAGE / "_resources":
        return metadata.distribution("showcase").read_text("METADATA") or ""
    project = _project()["project"]
    lines = [
        "Metadata-Version: 2.1", "Name: showcase", f"Version: {__version__}", f"Summary: {project['description']}",
        f"License: {project['license']}", f"Requires-Python: {project['requires-python']}",
        *(f"Requires-Dist: {needed}" for needed in project["dependencies"]),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"

"""Joins shards, which are builds of some locales each, into the one site that a single build would have made."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from showcase.diagnostics import OuterWorldError, say
from showcase.model.site_manifest import MANIFEST_NAME, SiteManifest, file_digest, read_manifest
from showcase.model.staging import Staging

Shards = Mapping[Path, SiteManifest]


def join_shards(folders: Sequence[Path], staging: Staging) -> SiteManifest:
    """
    Bring the files of all shards into the staging folder and write the manifest of the whole.

    A file is linked where the system can and copied elsewhere; then what lies in the staging folder is proved by the
    digest that its shard states. No file is read into memory as a whole.
    Raises OuterWorldError when a shard is missing, damaged, or of another build, and when two contradict each other.
    """
    shards = {folder: _manifest_of(folder) for folder in folders}
    _check_alike(shards)
    _check_complete(shards)
    files: dict[str, str] = {}
    for folder, manifest in shards.items():
        for name, digest in manifest.files.items():
            if name not in files:
                files[name] = digest
                _bring(folder, name, digest, staging)
            elif files[name] != digest:
                first = next(other for other, found in shards.items() if name in found.files)
                raise OuterWorldError(
                    say("{name} differs between {one} and {other}", name=name, one=first, other=folder),
                    say("build all shards with the same version of the program"),
                )
    whole = _joined(tuple(shards.values()), files)
    with staging.path(MANIFEST_NAME).open("wb") as stream:
        stream.writelines(whole.lines())
    return whole


def _manifest_of(folder: Path) -> SiteManifest:
    manifest = read_manifest(folder)
    if manifest is None:
        raise OuterWorldError(
            say("{folder} is no shard of a site", folder=folder),
            say("make one with: build --locales TAGS --output {folder}", folder=folder),
        )
    return manifest


def _check_alike(shards: Shards) -> None:
    """Refuse shards of different builds: pages of one would link to what another does not have."""
    (first, start), *rest = shards.items()
    for folder, manifest in rest:
        for one, other, what in (
            (start.content, manifest.content, "content"),
            (start.as_of, manifest.as_of, "--as-of"),
            (start.base_url, manifest.base_url, "--base-url"),
            (start.generator, manifest.generator, "version of the program"),
            (start.site_locales, manifest.site_locales, "list of languages"),
        ):
            if one != other:
                raise OuterWorldError(
                    say("{one} and {other} were built with a different {what}", one=first, other=folder, what=what),
                    say("build all shards anew from the same commit and with the same flags"),
                )


def _check_complete(shards: Shards) -> None:
    """Every language of the programme must be there, each once."""
    built: list[str] = []
    for folder, manifest in shards.items():
        for tag in manifest.locales:
            if tag in built:
                raise OuterWorldError(
                    say("{folder} holds {tag}, which another shard holds as well", folder=folder, tag=tag),
                    say("name each shard once, and build every language in one shard only"),
                )
            built.append(tag)
    wanted = next(iter(shards.values())).site_locales
    missing = [tag for tag in wanted if tag not in built]
    if missing:
        raise OuterWorldError(
            say("no shard holds {missing}", missing=", ".join(missing)),
            say("build it with: build --locales {missing} --output DIR", missing=",".join(missing)),
        )


def _bring(folder: Path, name: str, digest: str, staging: Staging) -> None:
    """Bring a file of a shard into the site; what was damaged on the way from another machine is no part of it."""
    file = folder / name
    is_inside = ".." not in name.split("/") and file.is_file() and file.resolve().is_relative_to(folder.resolve())
    if is_inside and not staging.take(name, str(file.resolve())):
        shutil.copyfile(file, staging.path(name))
    if not is_inside or file_digest(staging.folder / name) != digest:
        raise OuterWorldError(say("{file} is missing or damaged", file=file), say("build or download the shard anew"))


def _joined(manifests: Sequence[SiteManifest], files: Mapping[str, str]) -> SiteManifest:
    start = manifests[0]
    return SiteManifest(
        generator=start.generator,
        as_of=start.as_of,
        base_url=start.base_url,
        content=start.content,
        site_locales=start.site_locales,
        locales=start.site_locales,
        pages=sum(manifest.pages for manifest in manifests),
        files=files,
    )

"""The handbook at /handbook/: docs/ in the full dress of Material, under the colours of the brand."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from showcase.model.brand.identity import derive_identity
from showcase.model.kept_files import read_stamps, stamps_of, take_files
from showcase.model.page_plan import SitePlan
from showcase.model.page_records import PageRecords
from showcase.model.site_manifest import file_names
from showcase.model.staging import Staging
from showcase.settings import Settings
from showcase.stages.render.kept_frames import engine_fingerprint
from showcase.stages.render.mkdocs_late import run_late

_FOLDER = "handbook"
_STYLES = "assets/brand.css"


def handbook_work(plan: SitePlan, staging: Staging, settings: Settings) -> Callable[[], None] | None:
    """Give the work of building the handbook; None where the one of the build before is as good, or none is wanted."""
    if not plan.has_handbook or plan.default_locale not in plan.rendered_locales:
        return None
    key = _key(plan, settings.resources)
    if _take(key, staging, settings):
        return None
    return partial(_build, plan, settings.resources, staging, key)


def _key(plan: SitePlan, resources: Path) -> str:
    """Name all that the handbook is made from."""
    digest = hashlib.blake2b(digest_size=16)
    digest.update(repr((engine_fingerprint(), plan.handbook_title, _css(plan))).encode())
    for file in (resources / "mkdocs.yml", *sorted((resources / "docs").rglob("*"))):
        found = file.stat()
        digest.update(f"{file} {found.st_size} {found.st_mtime_ns}".encode())
    return digest.hexdigest()


def _take(key: str, staging: Staging, settings: Settings) -> bool:
    """Take the handbook over from the published site; says whether it was made from the same."""
    try:
        found = json.loads(_note(PageRecords(settings.records_folder)).read_bytes())
        stamps = read_stamps(found["files"]) if found["key"] == key else {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False
    if not take_files(staging, settings.output, stamps):
        return False
    _keep_note(key, staging)
    return True


def _note(records: PageRecords) -> Path:
    return records.folder / "handbook.json"


def _keep_note(key: str, staging: Staging) -> None:
    """Note what the handbook was made from, for the next build."""
    note = _note(staging.records)
    note.parent.mkdir(parents=True, exist_ok=True)
    names = (f"{_FOLDER}/{name}" for name in sorted(file_names(staging.folder / _FOLDER)))
    note.write_text(json.dumps({"key": key, "files": stamps_of(staging.folder, names)}), encoding="utf-8")


def _build(plan: SitePlan, resources: Path, staging: Staging, key: str) -> None:
    """Build the handbook into the staging folder."""
    with tempfile.TemporaryDirectory(prefix="showcase-handbook-") as name:
        folder = Path(name)
        config = {
            "INHERIT": str(resources / "mkdocs.yml"),
            "site_name": plan.handbook_title,
            "docs_dir": str(resources / "docs"),
            "site_dir": str(folder / "site"),
            "extra_css": [_STYLES],
            "extra": {"homepage": "../"},
        }
        file = folder / "mkdocs.yml"
        file.write_text(json.dumps(config), encoding="utf-8")
        run_late(file)
        (folder / "site" / _STYLES).write_text(_css(plan), encoding="utf-8")
        shutil.copytree(folder / "site", staging.folder / _FOLDER, dirs_exist_ok=True)
    _keep_note(key, staging)


def _css(plan: SitePlan) -> str:
    """Give Material's own colour names the values of our roles."""
    palette = derive_identity(plan.programme.brand).palette
    rules = []
    for name, scheme in (("default", palette.light), ("slate", palette.dark)):
        colours = {
            "--md-primary-fg-color": scheme["hero"],
            "--md-primary-bg-color": scheme["on_hero"],
            "--md-primary-bg-color--light": scheme["on_hero_muted"],
            "--md-accent-fg-color": scheme["link_hover"],
            "--md-typeset-a-color": scheme["link"],
            "--md-default-bg-color": scheme["page"],
            "--md-default-fg-color": scheme["ink"],
            "--md-default-fg-color--light": scheme["ink_muted"],
            "--md-default-fg-color--lighter": scheme["ink_muted"],
        }
        declarations = "".join(f"{key}:{value};" for key, value in colours.items())
        rules.append(f'[data-md-color-scheme="{name}"]{{{declarations}}}')
    return "\n".join((*rules, ".md-typeset a{text-decoration:underline}", ""))

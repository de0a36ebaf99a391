"""Packs the brand kit: one ZIP file, the same to the byte wherever and whenever it is made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from showcase.model.brand_kit import BrandKit
from showcase.model.page_plan import SitePlan
from showcase.model.staging import Staging
from showcase.settings import Settings
from showcase.stages.draw.typesetter import Typesetter

_DATE = (1980, 1, 1, 0, 0, 0)  # the first that the format knows
_READABLE = 0o100644 << 16
_UNIX = 3
_LEVEL = 6
_PACKED = frozenset({"png", "zip"})  # deflating them again gains nothing


def write_kit(
    plan: SitePlan, staging: Staging, settings: Settings, typesetter: Typesetter, drawn: Mapping[str, bytes]
) -> None:
    """Write the kit and what lies beside it; it comes with the default language and holds marks of all others too."""
    kit = plan.kit
    if kit is None or plan.default_locale not in plan.rendered_locales:
        return
    data = pack(kit_files(kit, plan, typesetter, drawn) | font_files(settings.resources / "theme/fonts" / kit.fonts))
    for text in kit.published:
        staging.write(text.name, text.text.encode())
    staging.write(kit.path, data)


def kit_files(kit: BrandKit, plan: SitePlan, typesetter: Typesetter, drawn: Mapping[str, bytes]) -> dict[str, bytes]:
    """Gather drawings and texts by their names in the kit; drawings of languages that this run leaves out are made."""
    missing = {path for _, path in kit.drawings} - drawn.keys()
    others = [drawing for drawing in plan.drawings if drawing.path in missing]
    made = dict(drawn) | {drawing.path: data for drawing, data in zip(others, typesetter.draw_all(others), strict=True)}
    files = {name: made[path] for name, path in kit.drawings}
    return files | {text.name: text.text.encode() for text in kit.texts}


def font_files(folder: Path) -> dict[str, bytes]:
    """Read the typefaces for print with their licences, by their names in the kit."""
    files = [*folder.rglob("*.ttf"), *folder.rglob("OFL*.txt")]
    return {f"fonts/{file.name}": file.read_bytes() for file in files}


def pack(files: Mapping[str, bytes]) -> bytes:
    """Make a ZIP file of files by their names; neither clock nor folder nor order leave a trace in it."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, _DATE)
            info.create_system = _UNIX
            info.external_attr = _READABLE
            is_packed = name.rpartition(".")[2] in _PACKED
            info.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            archive.writestr(info, files[name], compresslevel=None if is_packed else _LEVEL)
    return target.getvalue()

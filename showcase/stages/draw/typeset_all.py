"""Typesets all drawings of a run and writes them; loaded only when there are any, because its libraries are large."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from showcase.model.brand.identity import derive_identity
from showcase.model.drawing import Drawing
from showcase.model.page_plan import SitePlan
from showcase.model.staging import Staging
from showcase.settings import Settings
from showcase.stages.draw.icons import write_icons
from showcase.stages.draw.kit import write_kit
from showcase.stages.draw.typesetter import Typesetter


def draw_all(drawings: Sequence[Drawing], plan: SitePlan, staging: Staging, settings: Settings) -> None:
    """Typeset the drawings, then put kit and icons together from them."""
    typesetter = Typesetter(derive_identity(plan.programme.brand), plan.print_fonts, settings)
    in_kit = {path for _, path in plan.kit.drawings} if plan.kit else set[str]()
    kept: dict[str, bytes] = {}
    for drawing, data in zip(drawings, typesetter.draw_all(drawings), strict=True):
        path = drawing.path
        if path in in_kit:
            kept[path] = data
        if drawing.asset:
            stem, _, ending = path.rpartition(".")
            path = f"{stem}.{hashlib.blake2b(data, digest_size=5).hexdigest()}.{ending}"
            staging.assets[drawing.asset] = path
        staging.write(path, data)
    write_kit(plan, staging, settings, typesetter, kept)
    write_icons(plan, staging)

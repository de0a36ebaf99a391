"""Step 10a: the form for editing at /admin/, where the programme wants one: a page, its scripts, its configuration."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from html import escape
from pathlib import Path

from showcase.model.browser_form import FORM_FOLDER, BrowserForm
from showcase.model.page_plan import SitePlan
from showcase.model.staging import Staging
from showcase.settings import Settings

_PAGE = "index.html"
_OWN = ("*.js", "vendor/**/*")  # what of theme/admin/ a browser needs
_NOT_SENT = (".md",)


def write_browser_form(plan: SitePlan, staging: Staging, settings: Settings) -> None:
    """
    Write the form into the shard of the default locale; without one in the programme nothing of it is in the site.

    Its files lie in a folder that is named by their digest, so that a browser may keep them.
    """
    form = plan.browser_form
    if form is None or plan.default_locale not in plan.rendered_locales:
        return
    theme = settings.resources / "theme" / "admin"
    files = {**_files(theme), "config.json": _config(form)}
    folder = _digest(files)
    for name, data in files.items():
        staging.write(f"{FORM_FOLDER}/{folder}/{name}", data)
    values = {
        "lang": form.lang,
        "direction": form.direction,
        "policy": _policy(form),
        "title": form.title,
        "noscript": form.noscript,
        "icon": f"../{staging.assets['favicon.svg']}",
        "folder": folder,
    }
    page = (theme / _PAGE).read_text(encoding="utf-8")
    page = page.format_map({name: escape(value) for name, value in values.items()})
    staging.write(f"{FORM_FOLDER}/{_PAGE}", page.encode())


def _files(theme: Path) -> dict[str, bytes]:
    found = sorted({path for pattern in _OWN for path in theme.glob(pattern) if path.is_file()})
    return {path.relative_to(theme).as_posix(): path.read_bytes() for path in found if path.suffix not in _NOT_SENT}


def _config(form: BrowserForm) -> bytes:
    """Write what the script of the form reads."""
    content = {"configs": form.configs, "shapes": form.shapes, "language": form.language}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _digest(files: Mapping[str, bytes]) -> str:
    digest = hashlib.blake2b(digest_size=5)
    for name, data in sorted(files.items()):
        digest.update(f"{name}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def _policy(form: BrowserForm) -> str:
    """Let the form load from this site only, and talk to this site and the host of the repository only."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",  # Svelte sets styles on elements
            f"img-src 'self' blob: data: {' '.join(form.pictures)}",
            "font-src 'self'",
            f"connect-src 'self' blob: data: {' '.join(form.hosts)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )

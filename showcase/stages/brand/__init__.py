"""Step 5: everything that follows from the brand: styles, fonts, scripts, favicon, media."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

from showcase.model.brand.icons import icon_svg
from showcase.model.brand.identity import Identity, derive_identity
from showcase.model.page_plan import SitePlan
from showcase.model.staging import Staging
from showcase.settings import Settings
from showcase.stages.brand.tokens_css import identity_css

_FONT_URL = re.compile(r"url\(\s*[\"']?([\w.-]+\.woff2)[\"']?\s*\)")
_IMPORT = re.compile(r"""(\b(?:from|import)\s*\(?\s*"\./)([\w-]+\.js)(")""")
# A string is taken whole, so that nothing in it looks like a comment or like needless space.
_SQUEEZED = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?:/\*.*?\*/|\s)+""", re.DOTALL)
_PICTURES = frozenset({".svg", ".webp"})
_AROUND = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')| ?([{};,>]) ?""")


def brand_site(plan: SitePlan, staging: Staging, settings: Settings) -> None:
    """Write styles, fonts, scripts, favicon and media files; every asset carries a digest in its name."""
    theme = settings.resources / "theme"
    identity = derive_identity(plan.programme.brand)
    files = sorted((theme / "fonts" / identity.type_pair.id).glob("*.woff2"))
    fonts = {file.name: _put(staging, file.name, file.read_bytes()) for file in files}
    # The two files that every page in Latin letters needs, headings and text, are asked for with the styles.
    latin = (path for name, path in fonts.items() if name.endswith("-latin.woff2"))
    staging.assets.update((f"latin-{number}.woff2", path) for number, path in enumerate(latin, start=1))
    _put_named(staging, "showcase.css", stylesheet(theme, identity, fonts).encode())
    for folder in sorted((theme / "styles" / "pages").iterdir()):
        _put_named(staging, f"{folder.name}.css", page_stylesheet(folder).encode())
    for file in sorted(file for file in (theme / "managers").iterdir() if file.suffix in _PICTURES):
        _put_named(staging, file.name, file.read_bytes())
    for name, text in linked_scripts(theme / "scripts"):
        _put_named(staging, name, _with_digests(text, staging).encode())
    _put_named(staging, "embed.css", embed_stylesheet(theme, identity).encode())
    _put_named(staging, "favicon.svg", icon_svg(identity, plan.own_mark, "tab").encode())
    for name, picture in plan.map_sheet.files().items() if plan.map_sheet else ():
        _put_named(staging, name, picture.encode())
    for item in plan.media:
        if plan.own_mark and item.name == plan.own_mark.file:
            staging.write(f"media/{item.name}", plan.own_mark.svg.encode())
        else:
            shutil.copyfile(item.path, staging.path(f"media/{item.name}"))


def linked_scripts(folder: Path) -> Iterator[tuple[str, str]]:
    """Give name and text of every script, what a module imports before the module; a circle raises CycleError."""
    texts = {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.js"))}
    imports = {name: {found for _, found, _ in _IMPORT.findall(text)} for name, text in texts.items()}
    for name in TopologicalSorter(imports).static_order():
        yield name, texts[name]


def _with_digests(script: str, staging: Staging) -> str:
    """Let a module import its neighbours under their published names."""
    return _IMPORT.sub(lambda found: f"{found[1]}{Path(staging.assets[found[2]]).name}{found[3]}", script)


def stylesheet(theme: Path, identity: Identity, fonts: dict[str, str]) -> str:
    """Join tokens and all stylesheets to one; comments and needless space are left out."""
    styles = theme / "styles"
    last = styles / "print.css"
    first = [theme / "fonts" / identity.type_pair.id / "faces.css", styles / "fonts.css", styles / "base.css"]
    middle = sorted(file for file in styles.glob("*.css") if file not in {*first, last})
    files = [*first, *middle, *sorted((styles / "components").glob("*.css")), last]
    text = identity_css(identity) + "".join(file.read_text(encoding="utf-8") for file in files if file.is_file())

    def font(match: re.Match[str]) -> str:
        return f"url({Path(fonts[match.group(1)]).name})"

    return squeeze(_FONT_URL.sub(font, text))


def page_stylesheet(folder: Path) -> str:
    """Join what only some kinds of pages need, so that all others are spared it; what holds for paper comes last."""
    files = sorted(folder.glob("*.css"), key=lambda file: (file.name == "print.css", file.name))
    return squeeze("".join(file.read_text(encoding="utf-8") for file in files))


def embed_stylesheet(theme: Path, identity: Identity) -> str:
    """Join what a card in a frame of another site needs: colours, sizes, the emblem, and its own rules."""
    files = (theme / "styles/sizes.css", theme / "styles/components/emblem.css", theme / "embed/embed.css")
    return squeeze(identity_css(identity) + "".join(file.read_text(encoding="utf-8") for file in files))


def squeeze(css: str) -> str:
    """Take comments and needless white space out of a stylesheet; strings stay as they are."""
    text = _SQUEEZED.sub(lambda found: found.group(1) or " ", css)
    return _AROUND.sub(lambda found: found.group(1) or found.group(2), text).replace(";}", "}").strip()


def _put(staging: Staging, name: str, data: bytes) -> str:
    """Write an asset under a name with its digest; gives its path below the root."""
    stem, _, ending = name.rpartition(".")
    path = f"assets/{stem}.{hashlib.blake2b(data, digest_size=5).hexdigest()}.{ending}"
    staging.write(path, data)
    return path


def _put_named(staging: Staging, name: str, data: bytes) -> None:
    staging.assets[name] = _put(staging, name, data)

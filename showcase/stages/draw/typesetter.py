"""The door to Typst: turns a template and a view into PDF, PNG or SVG, and remembers what it made."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import typst

from showcase.model.brand.identity import Identity
from showcase.model.brand.letters import letters_beyond_ascii, letters_without_font, with_drawable_letters
from showcase.model.brand.palette import Scheme
from showcase.model.drawing import Drawing
from showcase.settings import Settings
from showcase.stages.draw.few_colours import FORM as PALETTE_FORM
from showcase.stages.draw.few_colours import with_few_colours
from showcase.stages.draw.own_fonts import gather_own_fonts
from showcase.stages.draw.plain_svg import FORM, plain_svg
from showcase.stages.draw.printable import fonts_with_marks, printable

_POINTS_PER_INCH = 72
_PDF_STANDARD: Final = "ua-1"  # ISO 14289-1: tagged, with title and language


class Typesetter:
    """Draws with the look of one programme. Same view, template, fonts and look: same bytes."""

    def __init__(self, identity: Identity, own_fonts: Sequence[Path], settings: Settings) -> None:
        """Collect fonts and templates; nothing is drawn yet."""
        theme = settings.resources / "theme"
        self._templates = theme / "drawings"
        pair = identity.type_pair
        own = gather_own_fonts(own_fonts, settings.cache_folder / "fonts", _families)
        self._look = {
            "light": _scheme(identity.palette.light),
            "dark": _scheme(identity.palette.dark),
            "heading": pair.heading,
            "text": pair.text,
            "scripts": own.families,
            "shape": asdict(identity.shape),
            "emblem": identity.emblem,
        }
        self._fonts = [theme / "fonts" / pair.id / "print", theme / "fonts" / "scripts", *own.folders]
        self._lacking = partial(letters_without_font, folder=theme / "fonts", pair=pair.id, more=own.letters)
        self._mark_fonts = (*own.letters, *fonts_with_marks(theme / "fonts" / "scripts"))
        self._cache = settings.cache_folder / "drawings"
        self._workers = settings.workers
        self._local = threading.local()  # a compiler serves one thread
        self._base = self._digest_of_files()

    def draw_all(self, drawings: Sequence[Drawing]) -> Iterator[bytes]:
        """Give the bytes of each drawing, in their order; Typst works outside the interpreter, so threads suffice."""
        with ThreadPoolExecutor(self._workers) as pool:
            yield from pool.map(self.draw, drawings)

    def draw(self, drawing: Drawing) -> bytes:
        """Give the bytes of one drawing."""
        view = printable(asdict(drawing.make_view()), self._mark_fonts)
        data = json.dumps({"view": view, "look": self._look}, ensure_ascii=False)
        # A PDF for everybody may not hold a letter without a shape: Typst would refuse the whole file.
        data = with_drawable_letters(data, self._lacking(letters_beyond_ascii(data)))
        key = hashlib.blake2b(digest_size=16)
        form = f"{drawing.ending}{FORM}" if drawing.ending == "svg" else drawing.ending
        if drawing.most_colours:
            form = f"{form} {drawing.most_colours} {PALETTE_FORM}"
        for part in (self._base, drawing.template, form, f"{drawing.pixels_per_point}", data):
            key.update(part.encode() + b"\0")
        known = self._cache / f"{key.hexdigest()}.{drawing.ending}"
        if known.is_file():
            return known.read_bytes()
        made = self._typeset(drawing, data)
        if drawing.ending == "svg":
            made = plain_svg(made.decode(), view["title"]).encode()
        if drawing.most_colours:
            made = with_few_colours(made, drawing.most_colours)
        known.parent.mkdir(parents=True, exist_ok=True)
        unfinished = known.with_name(f"{known.name}.{threading.get_ident()}")
        unfinished.write_bytes(made)
        unfinished.replace(known)
        return made

    def _typeset(self, drawing: Drawing, data: str) -> bytes:
        """Let Typst work; a template that does not compile is a bug and raises typst.TypstError."""
        made = self._compiler().compile(
            input=str(self._templates / drawing.template),
            format=drawing.ending,
            ppi=_POINTS_PER_INCH * drawing.pixels_per_point,
            sys_inputs={"data": data},
            pdf_standards=[_PDF_STANDARD] if drawing.ending == "pdf" else [],
            timestamp=0,
        )
        if not isinstance(made, bytes):
            raise TypeError(f"{drawing.template} gives more than one page of {drawing.ending}")
        return made

    def _compiler(self) -> typst.Compiler:
        known: typst.Compiler | None = getattr(self._local, "compiler", None)
        if known is not None:
            return known
        folders = [str(path) for path in self._fonts]
        made = typst.Compiler(root=str(self._templates), font_paths=folders, ignore_system_fonts=True)
        self._local.compiler = made
        return made

    def _digest_of_files(self) -> str:
        """Tell templates and fonts apart from those of other days."""
        digest = hashlib.blake2b(version("typst").encode(), digest_size=16)
        folders = [self._templates, *self._fonts]
        files = [file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()]
        for file in files:
            digest.update(file.name.encode() + b"\0" + hashlib.blake2b(file.read_bytes()).digest())
        return digest.hexdigest()


def _scheme(scheme: Scheme) -> dict[str, Any]:
    """Lay out the colours of a scheme for templates."""
    return {**scheme.roles, "fields": [asdict(field) for field in scheme.fields]}


def _families(folder: Path) -> list[str]:
    """Name the families of the fonts in a folder, as Typst calls them."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
    return fonts.families()

"""
Make docs/gallery.md and its pictures: every kind of page in four looks, and every print of two brands.

Run it in the repository: `PYTHONPATH=. .venv/bin/python tests/gallery/make_gallery.py`. It needs the Chromium of the
distribution and pdftoppm (`.ci/provide browser pdf`). What is shown are programmes that do not exist, from tests/sites.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.settings import Settings
from tests.browser.conftest import FLAGS, served
from tests.browser.page_kinds import CARDS, KINDS, LOCALES
from tests.built_sites import AS_OF, SITES

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "gallery.md"
PICTURES = ROOT / "tests" / "gallery"
BRANDS = ("harbour", "delta")
WIDE, NARROW = 1280, 320
LOOKS = (("en", WIDE, "light"), ("de", WIDE, "dark"), ("en", NARROW, "light"), ("ar", NARROW, "dark"))
HEIGHT = 600  # pixels of a sheet
TALL = {WIDE: 1500, NARROW: 1000}  # how much of a page is shown, in pixels of the screen
GAP = 12
QUALITY = 62
GREY = (120, 128, 136)
HEAD = """# Gallery

Made by `tests/gallery/make_gallery.py` from programmes that do not exist. Each row shows one kind of page: on a wide
screen in English and light, in German and dark, and on a narrow one in English and light, in Arabic and dark.
"""


def build(name: str, folder: Path) -> Path:
    """Build a site of tests/sites with everything that is drawn; gives its folder."""
    settings = Settings(SITES / name / "content", folder / "site", AS_OF, cards=True, prints=True)
    report = build_site(settings, Progress(io.StringIO(), is_quiet=True))
    if not settings.output.is_dir():
        sys.exit("\n".join(str(found.message) for found in report))
    return settings.output


def beside(pictures: Sequence[Image.Image]) -> Image.Image:
    """Put pictures of any size side by side, all as high as a sheet or lower."""
    scaled = [picture.resize((round(picture.width * HEIGHT / picture.height), HEIGHT)) for picture in pictures]
    sheet = Image.new("RGB", (sum(one.width + GAP for one in scaled) + GAP, HEIGHT + 2 * GAP), GREY)
    left = GAP
    for picture in scaled:
        sheet.paste(picture, (left, GAP))
        left += picture.width + GAP
    return sheet


def section(title: str, name: str, pictures: Sequence[Image.Image]) -> str:
    """Write a sheet of pictures; gives the Markdown that shows it."""
    beside(pictures).save(PICTURES / f"{slug(name)}.webp", quality=QUALITY, method=6)
    return f"\n### {title[:1].upper()}{title[1:]}\n\n![{title}](../tests/gallery/{slug(name)}.webp)\n"


def looks_of(browser: Browser, root: str, path: str) -> Iterator[Image.Image]:
    """Take a page in each look."""
    for tag, width, scheme in LOOKS:
        page = browser.new_page(viewport={"width": width, "height": TALL[width]}, color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(root + LOCALES[tag] + path, wait_until="networkidle")
        yield Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        page.close()


def page_rows(kinds: Mapping[str, str], folder: Path) -> Iterator[str]:
    """Show every kind of page of the complete site."""
    site = build("complete", folder)
    with sync_playwright() as playwright, served(site) as root:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        for kind, path in kinds.items():
            yield section(kind, kind, list(looks_of(browser, root, path)))
        browser.close()


def slug(words: str) -> str:
    """Name a file after words."""
    return "-".join("".join(letter if letter.isalnum() else " " for letter in words.lower()).split())


def pages_of_pdf(file: Path, most: int) -> list[Image.Image]:
    """Draw the first pages of a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        resolution = ["-r", "24"] if "panels" in file.name else ["-r", "70"]
        subprocess.run(["pdftoppm", "-png", "-l", str(most), *resolution, file, f"{folder}/page"], check=True)
        return [Image.open(io.BytesIO(page.read_bytes())).convert("RGB") for page in sorted(Path(folder).iterdir())]


def on_white(file: Path) -> Image.Image:
    """Open a picture with transparent parts."""
    picture = Image.open(file).convert("RGBA")
    ground = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(ground, picture).convert("RGB")


def brand_rows(name: str, folder: Path) -> Iterator[str]:
    """Show everything that is drawn for one brand."""
    site = build(f"brands/{name}", folder)
    yield f"\n## The brand “{name}”\n"
    prints = site / "print" / "en"
    sheets = {
        "factsheet": pages_of_pdf(min((prints / "factsheets").iterdir()), 1),
        "brochure": pages_of_pdf(prints / "brochure.pdf", 6),
        "panels": pages_of_pdf(prints / "panels.pdf", 4),
        "table card": pages_of_pdf(prints / "table-card.pdf", 1),
        "social cards": [on_white(file) for file in sorted((site / "assets/cards/en").rglob("*.png"))[:3]],
        "badges": [on_white(file) for file in sorted((site / "brand/badges/en").glob("*.png"))[:3]],
        "marks": [on_white(file) for file in sorted((site / "brand/marks").glob("*-colour.en.256.png"))],
    }
    for product, pictures in sheets.items():
        yield section(f"{product} ({name})", f"{name} {product}", pictures)


def main() -> None:
    """Make everything anew."""
    for old in PICTURES.glob("*.webp"):
        old.unlink()
    lines = [HEAD]
    with tempfile.TemporaryDirectory() as folder:
        for name in BRANDS:
            lines += brand_rows(name, Path(folder) / name)
        lines.append("\n## Pages\n")
        lines += page_rows({**KINDS, **CARDS}, Path(folder) / "complete")
    PAGE.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

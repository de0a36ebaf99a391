# SPDX-License-Identifier: MIT
"""
Measures the component page and compares it with what was reviewed: structure, size and picture of every sample.

Structure is the tree of the elements that are shown and has to be the same.
Sizes may differ by 4 pixels or 3 in a hundred, whichever is more.
Pictures are shrunk to an eighth, so that each of their dots is the mean of 64, and softened: smoothing of letters,
which differs between versions of Chromium, then moves a dot by less than 10 of 255 steps. A picture differs where
more than 3 dots (about 200 pixels) of it are further off than that.
Letters are not hinted, so that words are as wide on every machine; all Latin ones are those of the site itself.
Arabic ones are those of the system: there only structure and sizes are compared, sizes within a fifth or 24 pixels.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Page

FOLDER = Path(__file__).parent / "component_pictures"
SHRUNK = 8
STEPS, DOTS = 10, 3
STRIP = 8_000  # pixels of a page that one screenshot shows; Chromium cannot draw much more at once

MEASURE = """() => {
  const isShown = (node) => node.checkVisibility() && !node.closest(".visually-hidden");
  const outline = (node) => {
    const inner = [...node.children].filter(isShown).map(outline);
    const name = node.getAttribute("class")?.split(" ")[0];
    const tag = node.localName + (name ? "." + name : "");
    return node.localName === "svg" || !inner.length ? tag : `${tag}(${inner.join(" ")})`;
  };
  return Object.fromEntries([...document.querySelectorAll("[data-component]")].map((node) => {
    const box = node.getBoundingClientRect();
    return [node.id, { outline: outline(node), box: [box.x + scrollX, box.y + scrollY, box.width, box.height] }];
  }));
}"""

# Every sample begins at a whole pixel, so that its picture does not depend on the height of those before it.
STEADY = """() => document.querySelectorAll(".sample").forEach((node) => {
  node.style.margin = "0";
  const box = node.getBoundingClientRect();
  node.style.marginBlockStart = `${Math.ceil(box.y + scrollY) - box.y - scrollY}px`;
  node.style.marginInlineStart = `${Math.ceil(box.x) - box.x}px`;
})"""


@dataclass(frozen=True)
class Look:
    """A language, a width and a colour scheme in which the page is looked at."""

    locale: str
    width: int
    scheme: Literal["light", "dark"]
    has_pictures: bool = True

    @property
    def name(self) -> str:
        """The name of its files."""
        return f"{self.locale}-{self.width}-{self.scheme}"

    def is_size(self, found: float, reviewed: float) -> bool:
        """Whether a side is as long as it was."""
        pixels, share = (4, 0.03) if self.has_pictures else (24, 0.2)
        return abs(found - reviewed) <= max(pixels, reviewed * share)


@dataclass(frozen=True)
class Sample:
    """What is known of one sample in one look."""

    outline: str
    size: tuple[int, int]
    picture: Image.Image | None = None

    @property
    def shrunk(self) -> tuple[int, int]:
        """The size of its picture."""
        return max(1, self.size[0] // SHRUNK), max(1, self.size[1] // SHRUNK)


Samples = dict[str, Sample]


def look_at(page: Page, *, has_pictures: bool) -> Samples:
    """Measure all samples of the open page, and take their pictures."""
    page.evaluate("document.fonts.ready")
    page.evaluate(STEADY)
    measured: dict[str, dict[str, Any]] = page.evaluate(MEASURE)
    boxes = {name: [round(side) for side in found["box"]] for name, found in measured.items()}
    pictures = _pictures(page, boxes) if has_pictures else {}
    return {
        name: Sample(str(measured[name]["outline"]), (box[2], box[3]), pictures.get(name))
        for name, box in boxes.items()
    }


def _pictures(page: Page, boxes: Mapping[str, Sequence[int]]) -> dict[str, Image.Image]:
    """Cut the samples out of few screenshots; those that show the focus are given it, one after the other."""
    found: dict[str, Image.Image] = {}
    waiting = {name: box for name, box in boxes.items() if not name.endswith("-focused")}
    while waiting:
        top = min(box[1] for box in waiting.values())
        here = {name: box for name, box in waiting.items() if box[1] + box[3] <= top + STRIP}
        strip = _screenshot(page, [0, top, max(box[0] + box[2] for box in here.values()), STRIP])
        for name, (x, y, width, height) in here.items():
            found[name] = _shrink(strip.crop((x, y - top, x + width, y - top + height)))
            del waiting[name]
    for name, box in boxes.items():
        if name.endswith("-focused"):
            page.evaluate(
                "(id) => document.getElementById(id).querySelector('a, button, input').focus({ focusVisible: true })",
                name,
            )
            found[name] = _shrink(_screenshot(page, box))
    return found


def _screenshot(page: Page, box: Sequence[int]) -> Image.Image:
    clip: Any = dict(zip(("x", "y", "width", "height"), box, strict=True))
    return Image.open(io.BytesIO(page.screenshot(full_page=True, clip=clip, animations="disabled"))).convert("RGB")


def _shrink(picture: Image.Image) -> Image.Image:
    size = max(1, picture.width // SHRUNK), max(1, picture.height // SHRUNK)
    return picture.resize(size, Image.Resampling.BOX)


def differences(reviewed: Samples, found: Samples, look: Look) -> Iterator[str]:
    """Say of each sample what is other than it was."""
    yield from (f"{name}: is gone" for name in reviewed.keys() - found.keys())
    yield from (f"{name}: was never reviewed" for name in found.keys() - reviewed.keys())
    for name in reviewed.keys() & found.keys():
        old, new = reviewed[name], found[name]
        if old.outline != new.outline:
            yield f"{name}: structure was {old.outline} and is {new.outline}"
        if not all(map(look.is_size, new.size, old.size)):
            yield f"{name}: size was {old.size} and is {new.size}"
        elif old.picture and new.picture and dots_off(old.picture, new.picture) > DOTS:
            yield f"{name}: picture differs in {dots_off(old.picture, new.picture)} dots"


def dots_off(old: Image.Image, new: Image.Image) -> int:
    """Count the dots of a shrunk picture that differ by more than smoothing explains."""
    same_size = new.resize(old.size, Image.Resampling.BOX) if new.size != old.size else new
    soft = ImageFilter.BoxBlur(0.5)
    off = ImageChops.difference(old.filter(soft), same_size.filter(soft))
    strongest = ImageChops.lighter(ImageChops.lighter(*off.split()[:2]), off.split()[2])
    return sum(strongest.histogram()[STEPS + 1 :])


def write_look(look: Look, samples: Samples) -> None:
    """Keep what was found, to be reviewed: a text of outlines and sizes, and all pictures below one another."""
    known = {name: {"size": list(one.size), "outline": one.outline} for name, one in samples.items()}
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(value)}" for name, value in known.items())
    (FOLDER / f"{look.name}.json").write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    if look.has_pictures:
        sheet = Image.new("RGB", (look.width // SHRUNK, sum(one.shrunk[1] for one in samples.values())))
        top = 0
        for one in samples.values():
            if one.picture:
                sheet.paste(one.picture, (0, top))
            top += one.shrunk[1]
        sheet.save(FOLDER / f"{look.name}.png", optimize=True)


def read_look(look: Look) -> Samples:
    """Read what was reviewed."""
    known = json.loads((FOLDER / f"{look.name}.json").read_text(encoding="utf-8"))
    samples = {name: Sample(str(value["outline"]), tuple(value["size"])) for name, value in known.items()}
    if not look.has_pictures:
        return samples
    sheet = Image.open(FOLDER / f"{look.name}.png").convert("RGB")
    whole: Samples = {}
    top = 0
    for name, one in samples.items():
        width, height = one.shrunk
        whole[name] = Sample(one.outline, one.size, sheet.crop((0, top, width, top + height)))
        top += height
    return whole

# SPDX-License-Identifier: MIT
"""The way out of Material for MkDocs stays open: Zensical builds the same frame from the same project."""

from __future__ import annotations

import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from showcase.resources import resource_folder
from showcase.stages.render.frame import build_frames, write_frame_project
from showcase.stages.render.stamp import Frame
from tests.contents import PROGRAMME, plan_of

FILES = {
    "programme.yml": PROGRAMME.replace("name: North", "name: 'The @@content@@ {{ 1 }} <b> \U0001f600'"),
    "pages/region.md": "# Region\n\n| a |\n|---|\n| b |\n\n!!! note\n    Words.[^1]\n\n[^1]: Source.\n",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A frame project that Zensical has built."""
    plan = plan_of(FILES)
    folder = tmp_path_factory.mktemp("frame") / "project"
    pages = [page for page in plan.editorial if page.locale == plan.default_locale]
    write_frame_project(folder, plan.frames["en"], pages, resource_folder())
    zensical = [str(Path(sys.executable).with_name("zensical")), "build", "--config-file", "mkdocs.yml"]
    run = subprocess.run(zensical, cwd=folder, check=False, capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "site"


def words(parts: tuple[str, ...]) -> str:
    """Join the literals of a frame without white space and entities, which the engines set differently."""
    return re.sub(r"\s+", "", unescape("".join(parts[::2])))


def test_zensical_builds_the_same_frame(project: Path) -> None:
    """Both engines make the same slots in the same order, and the same words around them."""
    ours = build_frames(plan_of(FILES), resource_folder())["en"].frame
    theirs = Frame.split((project / "index.html").read_text(encoding="utf-8"))
    assert theirs.parts[1::2] == ours.parts[1::2]
    assert words(theirs.parts) == words(ours.parts)


def test_zensical_renders_editorial_markdown(project: Path) -> None:
    """Tables, admonitions and footnotes come out of the other engine too, between the same marks."""
    html = (project / "region/index.html").read_text(encoding="utf-8")
    for piece in ("<!--prose-->", "<td>b</td>", 'class="admonition note"', 'class="footnote"', "<!--/prose-->"):
        assert piece in html

# SPDX-License-Identifier: MIT
"""Promises of pages with modules: their heads ask for every part of a script at once, and for nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from showcase.model.script_imports import modules_of
from tests.built_sites import BuiltSite


@pytest.mark.parametrize("address", ["/search/", "/clusters/", "/services/", "/de/compare/", "/sectors/energy/"])
def test_head_names_every_module_that_is_imported_at_the_start(complete_site: BuiltSite, address: str) -> None:
    """No module waits until another one has come: what the published scripts import stands in the head."""
    head = complete_site.page(address)
    named = {str(link.attributes["href"]) for link in head.css("link[rel=modulepreload]")}
    started = {str(script.attributes["src"]) for script in head.css("head script[type=module]")}
    needed: set[str] = set()
    for script in named | started:
        text = complete_site.file(address + script).resolve().read_text(encoding="utf-8")
        folder = script.rpartition("/")[0]
        needed |= {f"{folder}/{name}" for name in re.findall(r'\b(?:from|import) ?"\./([\w.-]+\.js)"', text)}
    assert needed - started == named


def test_modules_are_named_once_and_those_wanted_later_are_not(tmp_path: Path) -> None:
    """Imports are followed to any depth, also in a circle; what a script imports while it runs is left out."""
    scripts = {
        "a.js": 'import { b } from "./b.js";\nimport "./c.js";\nconst later = () => import("./d.js");',
        "b.js": 'export { c as b } from "./c.js";',
        "c.js": 'import { b } from "./b.js";',
        "d.js": "",
    }
    for name, text in scripts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert modules_of(tmp_path, "a.js") == ("b.js", "c.js")

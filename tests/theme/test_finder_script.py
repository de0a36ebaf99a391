# SPDX-License-Identifier: MIT
"""The script of the finder, tried in Node: by itself, and on files as a build makes them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from showcase.model.staging import Staging
from showcase.stages.index.finder import write_finder
from tests.contents import plan_of

TESTS = Path(__file__).parent / "finder"
ASK = """
import { readFile } from "node:fs/promises";
globalThis.fetch = async (address) => ({ ok: true, json: async () => JSON.parse(await readFile(new URL(address))) });
const { loadFinder } = await import(`${process.env.SCRIPTS}/finder.js`);
const [base, ...queries] = process.argv.slice(1);
const finder = await loadFinder(base);
const keys = (query) => finder.search(query).hits.map(({ entry }) => `${entry.key} ${entry.path}`);
console.log(JSON.stringify(Object.fromEntries(queries.map((query) => [query, keys(query)]))));
"""
FILES = {
    "clusters/bay.yml": """
        schema_version: 1
        name: {en: Cluster at the Bay, de: Bucht-Cluster}
        name_local: Klyngen i København
        formerly: [{name: Harbour Network}]
        acronym: CAB
        country: DK
        technologies: [hydrogen]
        summary: {en: Electrolysers for ships., de: Elektrolyseure für Schiffe.}
    """,
    "clusters/inland.yml": "{schema_version: 1, name: Inland, country: DE, status: ended, technologies: [sensors]}",
    "services/advice.yml": "{title: {en: Advice, de: Beratung}, clusters: [bay]}",
    "pages/region.md": "---\ntitle: The coast\n---\nWords.",
}


def node() -> str:
    """Find Node."""
    program = shutil.which("node")
    assert program, "Node is not installed: .ci/provide npm"
    return program


@pytest.fixture
def environment(tmp_path: Path, repository: Path) -> dict[str, str]:
    """Put the scripts where Node takes them for modules."""
    folder = tmp_path / "scripts"
    shutil.copytree(repository / "theme/scripts", folder)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return {**os.environ, "SCRIPTS": folder.as_uri()}


@pytest.mark.parametrize("file", sorted(TESTS.glob("*.test.mjs")), ids=lambda file: file.name)
def test_script_keeps_its_promises(file: Path, environment: dict[str, str]) -> None:
    """Every promise written down for Node holds."""
    done = subprocess.run(
        [node(), "--test", str(file)], check=False, capture_output=True, text=True, env=environment, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_script_reads_what_a_build_writes(tmp_path: Path, environment: dict[str, str]) -> None:
    """What stands in the content is found by the script, in words of any language, at the address of its page."""
    plan = plan_of(FILES)
    write_finder(Staging(tmp_path), "finder/de/", plan.finders["de"]())
    base = f"{(tmp_path / 'finder/de').as_uri()}/"
    bay = "cluster/bay clusters/bay/"
    expected = {
        **dict.fromkeys(("Bucht", "bay", "Koebenhavn", "harbor network", "cab", "hydrogen"), bay),
        **dict.fromkeys(("elektrolyser", "elektroliseure"), bay),
        "inland": "cluster/inland clusters/inland/",
        "Beratung": "service/advice services/advice/",
        "coast": "page/region region/",
    }
    done = subprocess.run(
        [node(), "--input-type=module", "--eval", ASK, base, *expected],
        check=True, capture_output=True, text=True, env=environment, timeout=60,
    )  # fmt: skip
    found = json.loads(done.stdout)
    assert {query: (hits or [""])[0] for query, hits in found.items()} == expected

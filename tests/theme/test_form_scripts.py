# SPDX-License-Identifier: MIT
"""The scripts of the form for editing: what comes from others is what they published, and ours keep their promises."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from showcase.model.browser_form import FORM_KINDS
from showcase.model.content import MODELS
from showcase.model.form_fields import describe_model
from showcase.stages.plan.managers.form_widgets import shapes

ADMIN = Path(__file__).resolve().parents[2] / "theme/admin"
VENDOR = ADMIN / "vendor"
_CMS = "@sveltia/cms"
ASSETS = {
    "material-symbols-outlined.woff2": "npm/assets/material-symbols-outlined-latin-wght-normal-*.woff2",
    "noto-mono.woff2": "npm/assets/noto-mono-latin-400-normal-*.woff2",
    "source-sans-3.woff2": "npm/assets/source-sans-3-latin-wght-normal-*.woff2",
    "LICENSE-material-symbols-outlined.txt": "npm/assets/material-symbols-outlined.LICENSE.txt",
    "LICENSE-noto-mono.txt": "npm/assets/noto-mono.LICENSE.txt",
    "LICENSE-source-sans-3.txt": "npm/assets/source-sans-3.LICENSE.txt",
    "LICENSE-sveltia-cms.txt": "LICENSE.txt",
    "sveltia-cms.js": "dist/sveltia-cms.js",
}


def published(modules: Path, name: str) -> Path:
    """Find the file of a package that a file of the vendor folder is a copy of."""
    if name.startswith("yaml/"):
        return modules / "yaml/browser/dist" / name.removeprefix("yaml/")
    if name == "LICENSE-yaml.txt":
        return modules / "yaml/LICENSE"
    return next((modules / _CMS).glob(ASSETS.get(name, name)))


def test_files_of_others_are_what_they_published(repository: Path) -> None:
    """Each file but the README is, byte for byte, the one in the package of the locked version."""
    names = [path.relative_to(VENDOR).as_posix() for path in VENDOR.rglob("*") if path.is_file()]
    copies = [name for name in names if name != "README.md"]
    modules = repository / "node_modules"
    assert [name for name in copies if (VENDOR / name).read_bytes() != published(modules, name).read_bytes()] == []
    dist = modules / "yaml/browser/dist"
    yaml_files = {path.relative_to(dist) for path in dist.rglob("*.js")}
    assert {Path(name).relative_to("yaml") for name in copies if name.startswith("yaml/")} == yaml_files


def test_readme_names_the_locked_versions(repository: Path) -> None:
    """Whoever reads the vendor folder learns which versions lie in it."""
    wanted = json.loads((repository / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    text = (VENDOR / "README.md").read_text(encoding="utf-8")
    assert [name for name in (_CMS, "yaml") if f"`{name}` {wanted[name]}" not in text] == []


def test_own_scripts_name_no_other_site() -> None:
    """The only foreign address in our scripts is the one whose requests are answered here."""
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(ADMIN.glob("*.js")))
    assert set(re.findall(r"https?://[\w.-]+", text.replace("\\", ""))) == {"https://unpkg.com"}


@pytest.mark.parametrize("name", ["format.test.mjs"])
def test_format_keeps_its_promises(name: str, tmp_path: Path, repository: Path) -> None:
    """Every promise about files that the form writes holds, on made-up files and on those of the demonstration."""
    folder = tmp_path / "admin"
    shutil.copytree(ADMIN, folder)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    found = {folder: shapes(describe_model(MODELS[kind])) for folder, kind in FORM_KINDS.items()}
    environment = {
        **os.environ,
        "ADMIN": folder.as_uri(),
        "CONTENT": str(repository / "content"),
        "SHAPES": json.dumps(found),
    }
    node = shutil.which("node")
    assert node, "Node is not installed: .ci/provide npm"
    command = [node, "--test", str(Path(__file__).parent / "form" / name)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr

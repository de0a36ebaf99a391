# SPDX-License-Identifier: MIT
"""The form for editing at /admin/: there only where a programme wants it, and in nobody's way."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from showcase.model.field_types import SCHEMA_VERSION
from showcase.model.page_plan import SitePlan
from showcase.model.staging import Staging
from showcase.stages.browser_form import write_browser_form
from showcase.stages.publish import publish_site
from tests.contents import CLUSTER, PROGRAMME, plan_of, settings_for

FILES = {
    "clusters/a.yml": CLUSTER % ("A", "energy"),
    "documents/d.yml": "{schema_version: 1, title: {en: Plan, de: Plan auf Deutsch}, kind: strategy}",
}
GITHUB = "{url: https://github.com/o/r}"


def plan_with(*lines: str, **changes: Any) -> SitePlan:
    """Plan a programme with more lines in its file."""
    programme = PROGRAMME + "".join(f"    {line}\n" for line in lines)
    return plan_of({**FILES, "programme.yml": programme}, **changes)


def config_of(plan: SitePlan, tag: str = "en") -> Any:
    """Give the configuration of the form in one language, as its script reads it."""
    assert plan.browser_form is not None
    return json.loads(json.dumps(plan.browser_form.configs[tag]))


def fields_of(config: Any, collection: str) -> dict[str, Any]:
    """Give the fields of a collection by name."""
    fields = next(found for found in config["collections"] if found["name"] == collection)["fields"]
    return {field["name"]: field for field in fields}


def written(plan: SitePlan, folder: Path) -> dict[str, bytes]:
    """Write the form and what is published with it; gives the files by their path."""
    staging = Staging(folder)
    staging.assets["favicon.svg"] = "assets/favicon.0.svg"
    write_browser_form(plan, staging, settings_for())
    publish_site(plan, staging)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("lines", [(f"repository: {GITHUB}",), ("browser_form: true",), ()])
def test_form_is_not_there_unless_asked_for(lines: tuple[str, ...], tmp_path: Path) -> None:
    """Without the key, or without a repository, nothing of the form is in the site."""
    assert [name for name in written(plan_with(*lines), tmp_path) if name.startswith("admin")] == []


def test_form_lies_in_a_folder_named_by_its_digest(tmp_path: Path) -> None:
    """The page loads its script from a folder whose name changes with what lies in it; nobody lists the page."""
    plan = plan_with("browser_form: true", f"repository: {GITHUB}")
    files = written(plan, tmp_path / "one")
    page = files["admin/index.html"].decode()
    folder = re.findall(r'src="([0-9a-f]{10})/form\.js"', page)[0]
    names = {name.removeprefix(f"admin/{folder}/") for name in files if name.startswith("admin/") and "/" in name[6:]}
    assert {"form.js", "format.js", "config.json", "vendor/sveltia-cms.js", "vendor/yaml/index.js"} <= names
    assert not [name for name in names if name.startswith("admin") or name.endswith((".md", ".html"))]
    assert '<meta name="robots" content="noindex">' in page
    assert b"/admin/" not in files["sitemap.xml"]
    other = written(plan_with("browser_form: true", f"repository: {GITHUB}", "claim: Other"), tmp_path / "two")
    assert f"admin/{folder}/config.json" in other  # the claim is no part of the form
    third = written(plan_with("browser_form: true", "repository: {url: https://github.com/o/q}"), tmp_path / "three")
    assert f"admin/{folder}/config.json" not in third


def test_form_comes_with_the_default_locale(tmp_path: Path) -> None:
    """Of a site that is built language by language, the part with the default one brings the form."""
    lines = ("browser_form: true", f"repository: {GITHUB}")
    assert "admin/index.html" not in written(plan_with(*lines, locales=("de",)), tmp_path / "de")
    assert "admin/index.html" in written(plan_with(*lines, locales=("en",)), tmp_path / "en")


@pytest.mark.parametrize(
    "repository, backend, hosts",
    [
        (
            "{url: https://github.com/o/r.git}",
            {"name": "github", "repo": "o/r", "branch": "main", "api_root": "https://api.github.com"},
            {"https://api.github.com", "https://avatars.githubusercontent.com"},
        ),
        (
            "{url: https://code.example.org/o/r, branch: x/y}",
            {"name": "github", "repo": "o/r", "branch": "x/y", "api_root": "https://code.example.org/api/v3"},
            {"https://code.example.org"},
        ),
        (
            "{url: https://gitlab.example.org/g/s/r}",
            {"name": "gitlab", "repo": "g/s/r", "branch": "main", "base_url": "https://gitlab.example.org"},
            {"https://gitlab.example.org"},
        ),
    ],
)
def test_form_talks_to_the_git_host_only(
    repository: str, backend: dict[str, str], hosts: set[str], tmp_path: Path
) -> None:
    """The host of the repository is told by its address, and the policy of the page names no other site."""
    plan = plan_with("browser_form: true", f"repository: {repository}")
    config = config_of(plan)
    assert {name: config["backend"][name] for name in backend} == backend
    assert config["backend"]["auth_methods"] == ["token"]
    policy = re.findall(r'Security-Policy" content="([^"]*)"', written(plan, tmp_path)["admin/index.html"].decode())[0]
    assert set(re.findall(r"https?://[^\s;]+", policy)) == hosts
    assert "default-src &#x27;none&#x27;" in policy
    assert "unsafe-eval" not in policy


@pytest.mark.parametrize("path, folder", [("content", "content/clusters"), ("/", "clusters"), ("a/b/", "a/b/clusters")])
def test_form_finds_the_files_in_the_repository(path: str, folder: str) -> None:
    """The folder of the content may lie anywhere in the repository."""
    config = config_of(plan_with("browser_form: true", f"repository: {{url: https://github.com/o/r, path: {path}}}"))
    clusters = config["collections"][0]
    assert (clusters["folder"], clusters["extension"], clusters["delete"]) == (folder, "yml", False)
    assert config["publish_mode"] == "editorial_workflow"


def test_texts_are_objects_with_a_field_for_each_language() -> None:
    """Only the default language of a needed text must be filled in."""
    fields = fields_of(config_of(plan_with("browser_form: true", f"repository: {GITHUB}")), "clusters")
    needed = [(part["name"], part["label"], part["required"]) for part in fields["name"]["fields"]]
    assert needed == [("en", "English", True), ("de", "Deutsch", False)]
    assert [part["required"] for part in fields["summary"]["fields"]] == [False, False]
    assert next(part["name"] for part in fields["aims"]["fields"]) == "text"


def test_fields_offer_what_the_programme_has() -> None:
    """Vocabularies and documents are offered by their names; clusters and services are looked up in the repository."""
    plan = plan_with("browser_form: true", f"repository: {GITHUB}")
    english, german = (fields_of(config_of(plan, tag), "clusters") for tag in ("en", "de"))
    assert english["sectors"]["options"][0] == {"value": "energy", "label": "Energy"}
    assert german["sectors"]["options"][0] == {"value": "energy", "label": "Energie"}
    assert german["documents"]["options"] == [{"value": "d", "label": "Plan auf Deutsch"}]
    assert (english["services"]["collection"], english["services"]["value_field"]) == ("services", "{{slug}}")
    assert {"value": "NO", "label": "Norway"} in english["country"]["options"]
    assert english["schema_version"] == {"name": "schema_version", "widget": "hidden", "default": SCHEMA_VERSION}


@pytest.mark.parametrize(
    "name, good, bad",
    [
        ("reviewed_on", ["2025", "2025-01", "2025-01-31"], ["31.01.2025", "2025-13", "25"]),
        ("previous_ids", ["old-name"], ["Old Name", "-a", "a--b"]),
    ],
)
def test_answers_with_a_form_have_a_pattern(name: str, good: list[str], bad: list[str]) -> None:
    """The form refuses at once what `check` would refuse later."""
    field = fields_of(config_of(plan_with("browser_form: true", f"repository: {GITHUB}")), "clusters")[name]
    pattern, _ = field.get("field", field)["pattern"]
    assert [text for text in good if not re.search(pattern, text)] == []
    assert [text for text in bad if re.search(pattern, text)] == []

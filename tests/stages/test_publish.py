# SPDX-License-Identifier: MIT
"""Servers and search engines find what they need beside the pages."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from selectolax.lexbor import LexborHTMLParser

from showcase.model.staging import Staging
from showcase.stages.publish import publish_site, write_manifest
from tests.contents import PROGRAMME, plan_of, settings_for

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
FILES = {
    "clusters/a.yml": "{schema_version: 1, name: {en: A, de: B}, country: DE, previous_ids: [old-a]}",
    "clusters/c.yml": "{schema_version: 1, name: C, country: DE, sectors: [health]}",
}


def publish(folder: Path, files: dict[str, str] | None = None, **changes: Any) -> Path:
    """Publish a planned site without its pages; gives the folder."""
    plan, staging = plan_of(files or FILES, **changes), Staging(folder)
    publish_site(plan, staging)
    write_manifest(plan, staging, settings_for(**changes))
    return folder


def sitemap(folder: Path) -> dict[str, dict[str, str]]:
    """Read the sitemap: for each address its alternates by language."""
    root = ET.fromstring((folder / "sitemap.xml").read_text(encoding="utf-8"))
    return {
        str(url.findtext("s:loc", "", NAMES)): {
            link.attrib["hreflang"]: link.attrib["href"] for link in url.findall("x:link", NAMES)
        }
        for url in root.findall("s:url", NAMES)
    }


def test_sitemap_names_real_translations_of_each_other(tmp_path: Path) -> None:
    """A page that is translated stands there in each language, each naming all of them and the default one."""
    found = sitemap(publish(tmp_path))
    english, german = "https://north.example.org/clusters/a/", "https://north.example.org/de/clusters/a/"
    assert found[english] == found[german] == {"en": english, "de": german, "x-default": english}


def test_sitemap_leaves_out_what_is_no_translation(tmp_path: Path) -> None:
    """A page whose every text falls back, and the page for wrong addresses, are not offered to search engines."""
    found = sitemap(publish(tmp_path))
    assert found["https://north.example.org/clusters/c/"] == {}
    assert "https://north.example.org/de/clusters/c/" not in found
    assert not any("404" in address for address in found)


def test_sitemap_needs_the_address_of_the_site(tmp_path: Path) -> None:
    """Without an address there is no sitemap, and robots.txt does not promise one."""
    programme = PROGRAMME.replace("address: https://north.example.org", "")
    publish(tmp_path, {"programme.yml": programme, **FILES})
    assert not (tmp_path / "sitemap.xml").exists()
    assert (tmp_path / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"


def test_robots_name_the_sitemap(tmp_path: Path) -> None:
    """Robots learn where the sitemap is, at the address of this build."""
    publish(tmp_path, base_url="https://preview.example.org/pr-1")
    assert "Sitemap: https://preview.example.org/pr-1/sitemap.xml\n" in (tmp_path / "robots.txt").read_text()


@pytest.mark.parametrize("prefix, lang", [("", "en"), ("de/", "de")])
def test_old_address_leads_to_the_new_one(tmp_path: Path, prefix: str, lang: str) -> None:
    """A former identifier leads on, in every language, by a relative way that works under any path."""
    page = publish(tmp_path) / f"{prefix}clusters/old-a/index.html"
    html = LexborHTMLParser(page.read_text(encoding="utf-8"))
    link = html.css_first("a")
    assert link is not None
    target = (page.parent / str(link.attributes["href"])).resolve()
    assert target == tmp_path / f"{prefix}clusters/a"
    assert html.css_first("html").attributes == {"lang": lang, "dir": "ltr"}  # type: ignore[union-attr]
    canonical = html.css_first("link[rel=canonical]")
    assert canonical is not None
    assert canonical.attributes["href"] == f"https://north.example.org/{prefix}clusters/a/"


def test_old_address_of_a_term_leads_to_the_new_one(tmp_path: Path) -> None:
    """A renamed term of a vocabulary is found under its old address too."""
    publish(tmp_path)
    assert (tmp_path / "sectors/medicine/index.html").is_file()
    assert "/sectors/medicine/ /sectors/health/ 301\n" in (tmp_path / "_redirects").read_text()


def test_files_of_no_language_come_with_the_default_one(tmp_path: Path) -> None:
    """A build of other languages alone makes neither the sitemap nor pages of the default language."""
    publish(tmp_path, locales=("de",))
    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    pages = {"de/clusters/old-a/index.html", "de/sectors/medicine/index.html"}
    assert found == {"manifest.json", "de/opensearch.xml", *pages}


@pytest.mark.parametrize("tag, prefix", [("en", ""), ("de", "de/")])
def test_browsers_learn_how_to_search(tag: str, prefix: str, tmp_path: Path) -> None:
    """Each language has a description of its search (OpenSearch) with a whole address, and a short name."""
    publish(tmp_path, base_url="https://preview.example.org/pr-1")
    root = ET.fromstring((tmp_path / f"{prefix}opensearch.xml").read_text(encoding="utf-8"))
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    url = root.find(f"{space}Url")
    assert url is not None
    assert url.attrib["template"] == f"https://preview.example.org/pr-1/{prefix}search/?q={{searchTerms}}"
    assert root.findtext(f"{space}Language") == tag
    assert 0 < len(root.findtext(f"{space}ShortName", "")) <= 16


def test_search_is_not_described_without_an_address(tmp_path: Path) -> None:
    """The description needs a whole address, so a site without one has none."""
    programme = PROGRAMME.replace("address: https://north.example.org", "")
    publish(tmp_path, {"programme.yml": programme, **FILES})
    assert list(tmp_path.rglob("opensearch.xml")) == []


def test_manifest_lists_every_file_with_its_digest(tmp_path: Path) -> None:
    """The manifest names each file but itself, and says what the build was made with."""
    (tmp_path / "ü ß.txt").write_bytes(b"x")
    publish(tmp_path)
    manifest = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    files = {path.relative_to(tmp_path).as_posix(): path for path in tmp_path.rglob("*") if path.is_file()}
    del files["manifest.json"]
    assert manifest["files"] == {
        name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in sorted(files.items())
    }
    assert (manifest["as_of"], manifest["base_url"]) == ("2026-11-22", "https://north.example.org")
    assert manifest["generator"].startswith("showcase ")

# SPDX-License-Identifier: MIT
"""What is not to be shown stands in no file of the built site: pages, data, feeds, calendars, search, cards, media."""

from __future__ import annotations

import gzip
import io
import shutil
from pathlib import Path

import pytest

from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.settings import Settings
from tests.built_sites import AS_OF, SITES

SECRET = "zzsecret"  # stands in every text, identifier and file that must not be there
_DRAFTS = {
    "clusters": "name: {0}\ncountry: DE\nstatus: merged\nmerged_into: alpha-energy\nsectors: [energy]\n"
    "lessons: [{{text: {0}}}]\nlabel: {{kind: ecei, level: {0}}}\nlogo: {{file: {0}.png, alt: {0}}}\n"
    "cooperation: {{offers: [{{text: {0}, technologies: [electrolysis], kind: business}}]}}",
    "services": "title: {0}\ntype: {{pillar: A, level: 2}}\nlessons: [{{text: {0}}}]\nclusters: [alpha-energy]",
    "events": "title: {0}\nkind: workshop\nstarts: 2026-06-01\nseries: {0}\nclusters: [alpha-energy]",
    "stories": "title: {0}\ndate: 2025-06\nclusters: [alpha-energy]",
    "documents": "title: {0}\nkind: study\nfile: {0}.pdf\nclusters: [alpha-energy]",
    "initiatives": "title: {0}\nkind: joint_brand\nclusters: [alpha-energy, {0}]",
    "actors": "name: {0}\nmember_type: sme\nparticipations: [{{cluster: alpha-energy}}]",
}
_COUNTED = (
    "schema_version: 2\nname: {0}\nname_local: {0}\nmember_type: sme\nsummary: {0}\ncity: {0}\ncountry: DE\n"
    "website: https://{0}.example.org/\ntechnologies: [electrolysis]\n"
    "participations: [{{cluster: alpha-energy, role: {0}}}]\n"
    "cooperation:\n  offers: [{{text: {0}, technologies: [electrolysis], kind: business}}]\n"
    "contact: {{role: {0}, mail: {0}@works.example.org}}\nprevious_ids: [{0}-old]\n"
)


def build(content: Path, folder: Path, **wishes: str) -> dict[str, bytes]:
    """Build a site in one language; its files by path, those of the search unpacked."""
    settings = Settings(content=content, output=folder / "site", as_of=AS_OF, workers=1, locales=("en",), **wishes)  # type: ignore[arg-type] # texts only
    report = build_site(settings, Progress(io.StringIO(), is_quiet=True))
    assert [str(found.message) for found in report.errors] == []
    found = (path for path in settings.output.rglob("*") if path.is_file())
    files = {path.relative_to(settings.output).as_posix(): path.read_bytes() for path in found}
    return {name: gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw for name, raw in files.items()}


def naming(files: dict[str, bytes], word: str) -> list[str]:
    """List the files that hold a word, or bear it in their path."""
    return [name for name, raw in files.items() if word.encode() in raw.lower() or word in name]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Copy the content of the complete site, to be changed."""
    return Path(shutil.copytree(SITES / "complete/content", tmp_path / "content"))


def name_everywhere(content: Path) -> None:
    """Let the finished files and programme.yml name the hidden ones."""
    for file, old, new in (
        ("stories/fuel-cell-ship.yml", "actors: [", f"actors: [{SECRET}, "),
        ("initiatives/coast-brand.yml", "actors: [", f"actors: [{SECRET}, "),
        ("initiatives/coast-brand.yml", "clusters: [", f"clusters: [{SECRET}, "),
        ("events/coast-day.yml", "documents: [", f"documents: [{SECRET}, "),
        ("events/quiet-engines-2.yml", "follow_up_of: quiet-engines-1", f"follow_up_of: {SECRET}"),
        ("clusters/alpha-energy.yml", "services: [", f"services: [{SECRET}, "),
        ("programme.yml", "featured_clusters: [", f"featured_clusters: [{SECRET}, "),
        ("programme.yml", "clusters: [alpha-energy]", f"clusters: [alpha-energy, {SECRET}]"),
    ):
        text = (content / file).read_text(encoding="utf-8")
        assert old in text, (file, old)
        (content / file).write_text(text.replace(old, new), encoding="utf-8")


def test_drafts_are_in_no_file(content: Path, tmp_path: Path) -> None:
    """A draft of each kind, named by finished files wherever one can be named, is nowhere; finished ones are."""
    for folder, lines in _DRAFTS.items():
        text = f"schema_version: 2\ndraft: true\nprevious_ids: [{SECRET}-old]\n{lines.format(SECRET)}\n"
        (content / folder / f"{SECRET}.yml").write_text(text, encoding="utf-8")
    for ending, like in (("png", "logo.png"), ("pdf", "strategy.pdf")):
        shutil.copy(content / "media" / like, content / "media" / f"{SECRET}.{ending}")
    name_everywhere(content)
    files = build(content, tmp_path)
    assert naming(files, SECRET) == []
    found = naming(files, "membrane works")
    for part in ("actors/", "data/", "finder/", "pagefind/"):
        assert any(name.startswith(part) for name in found), part


def test_counted_organisations_are_in_no_file(content: Path, tmp_path: Path) -> None:
    """Where a programme only counts its organisations, no file of the site names one; the numbers are there."""
    (content / "actors" / f"{SECRET}.yml").write_text(_COUNTED.format(SECRET), encoding="utf-8")
    for file in ("stories/fuel-cell-ship.yml", "initiatives/coast-brand.yml"):
        text = (content / file).read_text(encoding="utf-8")
        (content / file).write_text(text.replace("actors: [", f"actors: [{SECRET}, "), encoding="utf-8")
    programme = (content / "programme.yml").read_text(encoding="utf-8")
    assert "actors_shown: all" in programme
    shown = programme.replace("actors_shown: all", "actors_shown: counts")
    (content / "programme.yml").write_text(shown, encoding="utf-8")
    files = build(content, tmp_path)
    assert naming(files, SECRET) == []
    assert [name for name in naming(files, "membrane-works") if not name.startswith("handbook/")] == []
    assert b'"member_type":"sme"' in files["data/actors.json"].replace(b" ", b"")


def test_small_site_of_a_cluster_holds_nothing_of_others(content: Path, tmp_path: Path) -> None:
    """Things of another cluster are nowhere, even where both share a service and an organisation."""
    for folder, lines in _DRAFTS.items():
        text = f"schema_version: 2\n{lines.format(SECRET).replace('alpha-energy', 'beta-health')}\n"
        (content / folder / f"{SECRET}.yml").write_text(text, encoding="utf-8")
    other = content / "clusters" / f"{SECRET}.yml"
    text = other.read_text(encoding="utf-8").replace("status: merged\nmerged_into: beta-health\n", "status: active\n")
    other.write_text(f"{text}services: [hydrogen-forum]\ntechnologies: [sensors]\n", encoding="utf-8")
    both = f"name: Both Works\nparticipations: [{{cluster: {SECRET}, role: {SECRET}}}, {{cluster: alpha-energy}}]\n"
    (content / "actors/both-works.yml").write_text(f"schema_version: 2\nmember_type: sme\n{both}", encoding="utf-8")
    for ending, like in (("png", "logo.png"), ("pdf", "strategy.pdf")):
        shutil.copy(content / "media" / like, content / "media" / f"{SECRET}.{ending}")
    files = build(content, tmp_path, cluster="alpha-energy", base_url="https://small.example.org")
    assert naming(files, SECRET) == []
    assert naming(files, "both works")
    assert "media/profile.pdf" in files

"""What a hint says, done by a person, makes the site pass: a folder `mended/` beside the mistake shows how."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from showcase.resources import resource_folder
from showcase.settings import Settings
from showcase.stages.load import load_sources
from showcase.stages.validate import validate_sources

BROKEN = Path(__file__).parent / "sites" / "broken"
MENDED = sorted(folder.parent.relative_to(BROKEN).as_posix() for folder in BROKEN.glob("*/*/mended"))


def mend(variant: Path, content: Path) -> None:
    """Copy the content of a variant with its mended files; `removed.txt` lists those that got another name."""
    shutil.copytree(variant / "content", content)
    shutil.copytree(variant / "mended", content, dirs_exist_ok=True)
    removed = content / "removed.txt"
    if removed.exists():
        for name in removed.read_text(encoding="utf-8").splitlines():
            (content / name).unlink()
        removed.unlink()


@pytest.mark.parametrize("name", MENDED)
def test_site_passes_after_a_person_did_what_the_hint_says(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mended site has no error, and nothing of the kind that was reported."""
    mend(BROKEN / name, tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    settings = Settings(
        content=Path("content"), output=tmp_path / "site", as_of=date(2026, 1, 15), resources=resource_folder()
    )
    sources, report = load_sources(settings)
    _, findings = validate_sources(sources, settings)
    report += findings
    assert [str(finding.message) for finding in report.errors] == []
    assert name.split("/", maxsplit=1)[0] not in {finding.code for finding in report}

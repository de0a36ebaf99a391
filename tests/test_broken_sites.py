"""Every mistake we know of, each as a folder of content beside the exact report of it."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from showcase.diagnostics import Report
from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.report_formats import format_report
from showcase.resources import resource_folder
from showcase.settings import Settings
from showcase.stages.load import load_sources
from showcase.stages.validate import validate_sources

BROKEN = Path(__file__).parent / "sites" / "broken"
VARIANTS = sorted(folder.parent.relative_to(BROKEN).as_posix() for folder in BROKEN.glob("*/*/content"))


# Found only when the whole site is built and looked at.
FOUND_IN_THE_BUILT_SITE = {"broken-link", "missing-anchor"}


def report_of(variant: Path, work_folder: Path) -> Report:
    """Load and validate the content of a variant, or build it; its own locales/ stand for those of the generator."""
    resources = variant if (variant / "locales").is_dir() else resource_folder()
    settings = Settings(Path("content"), work_folder / "site", date(2026, 1, 15), indexed=False, resources=resources)
    if variant.parent.name in FOUND_IN_THE_BUILT_SITE:
        return build_site(settings, Progress(io.StringIO(), is_quiet=True))
    sources, report = load_sources(settings)
    _, findings = validate_sources(sources, settings)
    return report + findings


@pytest.mark.parametrize("name", VARIANTS)
def test_broken_site_gets_exactly_this_report(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, update_golden: bool
) -> None:
    """
    The report names file, line, column, field, what is wrong and what to write; the code is that of the folder.

    A second run, which reads from its memory, reports the same.
    """
    variant = BROKEN / name
    monkeypatch.chdir(variant)
    report = report_of(variant, tmp_path)
    assert report_of(variant, tmp_path) == report, "what was remembered from the first run changed the second"
    text = format_report(report)
    expected = variant / "expected.txt"
    if update_golden:
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
    assert name.split("/", maxsplit=1)[0] in {finding.code for finding in report}

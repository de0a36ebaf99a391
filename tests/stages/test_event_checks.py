# SPDX-License-Identifier: MIT
"""What is right about an event is not reported; what is wrong stands in tests/sites/broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.settings import Settings
from showcase.stages.load import load_sources
from showcase.stages.validate import validate_sources
from tests.built_sites import AS_OF

PROGRAMME = (
    "name: P\nterritory: T\nlocales: [en]\naddress: https://example.org\n"
    'brand: {primary: "#12344d"}\nlegal: {kind: demonstration}\n'
)
TIMES = "time_zone: Europe/Berlin"


def findings_of(folder: Path, events: dict[str, str]) -> list[str]:
    """Check a programme with these events; code and field of each finding."""
    content = folder / "content"
    (content / "events").mkdir(parents=True)
    (content / "programme.yml").write_text(PROGRAMME, encoding="utf-8")
    for name, lines in events.items():
        text = f"schema_version: 2\ntitle: Harbour day\nkind: other\n{lines}\n"
        (content / "events" / f"{name}.yml").write_text(text, encoding="utf-8")
    settings = Settings(content, folder / "site", AS_OF)
    sources, report = load_sources(settings)
    _, findings = validate_sources(sources, settings)
    return [f"{finding.code} {finding.field}" for finding in report + findings]


@pytest.mark.parametrize(
    "lines",
    [
        "starts: 2026-05-12",
        "starts: 2026-05-12\nends: 2026-05-12",
        "starts: 2026-05-12\nends: 2026-05",
        "starts: 2026\nends: 2026-01",
        f'starts: 2026-05-12\nstart_time: "10:00"\nend_time: "10:00"\n{TIMES}',
        f'starts: 2026-05-12\nends: 2026-05-13\nstart_time: "20:00"\nend_time: "02:00"\n{TIMES}',
        "starts: 2026-05-12\nends: 2026-05-13\nregistration_deadline: 2026-05-13",
        "starts: 2026-05-12\nregistration_deadline: 2026-05",
        "registration_deadline: 2026-05-13",
        "series: of-one",
    ],
)
def test_good_dates_have_no_finding(tmp_path: Path, lines: str) -> None:
    """Partial dates that may fit do fit; a night may end on the next day; a series may have one event."""
    assert findings_of(tmp_path, {"day": lines}) == []


def test_chain_of_events_is_no_circle(tmp_path: Path) -> None:
    """Two events may carry on the same one, and only those in a circle are reported, not those that lead to it."""
    good = {"a": "starts: 2026", "b": "follow_up_of: a", "c": "follow_up_of: b", "d": "follow_up_of: a"}
    assert findings_of(tmp_path / "good", good) == []
    bad = {"a": "follow_up_of: b", "b": "follow_up_of: a", "c": "follow_up_of: b"}
    assert findings_of(tmp_path / "bad", bad) == ["follow-up-circle follow_up_of"] * 2

"""Promises of the four forms of a report."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import pytest

from showcase.diagnostics import Diagnostic, Report, Severity, SourcePosition, TextEdit, say
from showcase.report_formats import FORMATS, format_report, summary_line, untranslated

ROOT = Path(__file__).resolve().parent.parent
EXCERPT = "  - gis-lab"


def finding(file: str = "content/clusters/a.yml", line: int = 12, **changes: object) -> Diagnostic:
    """Make a finding; changes replace its parts."""
    parts: dict[str, object] = {
        "severity": Severity.ERROR,
        "code": "unknown-service",
        "message": say("no service has the identifier {found}", found="gis-lab"),
        "position": SourcePosition(PurePosixPath(file), line, 5),
        "field": "services[1]",
        "hint": say("did you mean {near}?", near="gis-labs"),
        "excerpt": EXCERPT,
        "length": 7,
        "fix": (TextEdit(line, 5, line, 12, "gis-labs"),),
    }
    return Diagnostic(**(parts | changes))  # type: ignore[arg-type] # parts of a finding by name


def test_text_shows_place_message_line_and_hint() -> None:
    """A person sees where, what, and what to write instead."""
    assert format_report(Report.of([finding()])).splitlines() == [
        "content/clusters/a.yml:12:5: error[unknown-service] services[1]: no service has the identifier gis-lab",
        "   12 |   - gis-lab",
        "      |     ^^^^^^^",
        "  hint: did you mean gis-labs?",
        "",
        "1 error in 1 file",
        "more: docs/diagnostics.md#unknown-service",
    ]


@pytest.mark.parametrize(
    "excerpt, length, below",
    [
        ("日本 x", 1, " " * 6 + "^"),
        ("\tab  x", 1, "    ^"),
        ("a: 日本 x", 1, "     ^^"),
        ("a:  日本 x", 2, "    ^^^^"),
        ("a:  e\u0301 x", 2, "    ^"),
        ("a:  x", 40, "    ^"),
        ("a:", 1, "    ^"),
    ],
)
def test_underline_stands_below_its_letters_in_every_script(excerpt: str, length: int, below: str) -> None:
    """Wide letters, accents, tabs and the end of the line are counted as the eye sees them."""
    lines = format_report(Report.of([finding(excerpt=excerpt, length=length)])).splitlines()
    assert lines[2] == "      | " + below


def test_manual_is_pointed_to_once_for_each_code() -> None:
    """Many findings of a kind need one pointer; the address of the manual can be another one."""
    report = Report.of([finding(line=1), finding(line=2), finding(code="unfit-date")])
    lines = format_report(report, manual="https://example.org/handbook/").splitlines()
    assert lines[-2:] == [
        "more: https://example.org/handbook/#unfit-date",
        "      https://example.org/handbook/#unknown-service",
    ]


def test_long_line_is_cut_around_the_place() -> None:
    """A paragraph in one line does not fill the screen."""
    position = SourcePosition(PurePosixPath("a.yml"), 1, 301)
    text = format_report(Report.of([finding(excerpt="x" * 300 + "Y" + "z" * 300, position=position, length=1)]))
    line, caret = text.splitlines()[1:3]
    assert len(line) < 120
    assert line[caret.index("^")] == "Y"


def test_colours_come_only_when_asked() -> None:
    """Logs stay free of escape codes."""
    report = Report.of([finding()])
    assert "\x1b" not in format_report(report)
    painted = format_report(report, use_colour=True)
    assert "\x1b[1mcontent/clusters/a.yml:12:5:\x1b[0m \x1b[1;31merror[unknown-service]\x1b[0m" in painted
    assert "\x1b[1;31m^^^^^^^\x1b[0m" in painted
    assert "\x1b[32m  hint: did you mean gis-labs?\x1b[0m" in painted


@pytest.mark.parametrize("form", FORMATS)
def test_content_cannot_steer_the_terminal(form: str) -> None:
    """Escape codes and letters that turn text round are shown, not obeyed."""
    report = Report.of([finding(file="a\x1b[2J.yml", message=say("{x}", x="\x1b]0;x\x07\u202e"), excerpt="\x1b[31m")])
    assert "\x1b" not in format_report(report, form)
    assert form == "json" or "\u202e" not in format_report(report, form)


def test_github_escapes_what_would_end_a_command() -> None:
    """Percent signs, colons, commas and line ends cannot break out of an annotation."""
    odd = finding(file="a,b:c%.yml", field="", message=say("50 % of {x}", x="a\nb"), hint=say("x"))
    first = format_report(Report.of([odd]), "github").splitlines()[0]
    assert first == (
        "::error file=a%2Cb%3Ac%25.yml,line=12,col=5,endColumn=12,title=unknown-service::"
        "50 %25 of a\\u000ab%0Ahint: x%0Amore: docs/diagnostics.md#unknown-service"
    )


def test_github_log_obeys_nothing_that_content_says() -> None:
    """A line of a content file never becomes a command of the runner."""
    report = Report.of([finding(excerpt="::set-output name=x::y ##[error]z")])
    lines = format_report(report, "github").splitlines()
    commands = [line for line in lines if line.lstrip().startswith("::") or "##[" in line]
    assert [line.split(" ")[0].split("::")[1] for line in commands] == ["error", "group", "endgroup"]


def test_github_shows_every_author_one_finding_before_anybody_two() -> None:
    """Of many findings the ten shown are spread over the files, and the rest is counted."""
    many = [finding("a.yml", line) for line in range(1, 30)] + [finding(f"b{number}.yml") for number in range(5)]
    lines = format_report(Report.of(many), "github").splitlines()
    shown = [line for line in lines if line.startswith("::error")]
    assert len(shown) == 10
    assert {f"b{number}.yml" in "".join(shown) for number in range(5)} == {True}
    assert "::notice::24 more findings stand in the log" in lines


def test_json_has_its_documented_keys() -> None:
    """Programs can rely on the keys that the manual lists."""
    read = json.loads(format_report(Report.of([finding()]), "json"))
    assert list(read) == ["version", "summary", "findings"]
    assert read["summary"] == {"errors": 1, "warnings": 0, "files": 1, "passed": False}
    found = read["findings"][0]
    manual = (ROOT / "docs" / "diagnostics.md").read_text(encoding="utf-8").split("\n## address-taken")[0]
    assert [key for key in (*found, *found["fix"][0]) if f"`{key}`" not in manual] == []
    assert (found["endColumn"], found["help"]) == (12, "docs/diagnostics.md#unknown-service")
    assert found["fix"] == [{"line": 12, "column": 5, "endLine": 12, "endColumn": 12, "text": "gis-labs"}]


def test_strict_report_with_warnings_has_not_passed() -> None:
    """With --strict a warning counts."""
    report = Report.of([finding(severity=Severity.WARNING)])
    assert json.loads(format_report(report, "json"))["summary"]["passed"] is True
    assert json.loads(format_report(report, "json", strict=True))["summary"]["passed"] is False
    assert summary_line(report, strict=True, translate=untranslated).endswith("warnings count as errors)")


def test_sarif_names_rule_place_and_level() -> None:
    """Code scanning finds the line."""
    run = json.loads(format_report(Report.of([finding(file="content/ü x.yml")]), "sarif"))["runs"][0]
    result = run["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert (result["ruleId"], result["level"]) == ("unknown-service", "error")
    assert place["artifactLocation"]["uri"] == "content/%C3%BC%20x.yml"
    assert place["region"] == {"startLine": 12, "startColumn": 5, "endColumn": 12, "snippet": {"text": EXCERPT}}


def test_sarif_describes_its_rules_and_offers_the_fix() -> None:
    """Code scanning shows what a rule means, where to read on, and a button that mends the line."""
    report = Report.of([finding(), finding(line=13), finding(code="unfit-date", fix=())])
    run = json.loads(format_report(report, "sarif", manual="https://example.org/handbook/"))["runs"][0]
    rules, results = run["tool"]["driver"]["rules"], run["results"]
    assert [rules[result["ruleIndex"]]["id"] for result in results] == [result["ruleId"] for result in results]
    assert rules[0]["shortDescription"]["text"].startswith("A date is written")
    assert rules[0]["helpUri"] == "https://example.org/handbook/#unfit-date"
    assert len({result["partialFingerprints"]["finding/v1"] for result in results}) == 3
    assert ["fixes" in result for result in results] == [False, True, True]
    assert results[1]["fixes"][0]["artifactChanges"][0]["replacements"][0] == {
        "deletedRegion": {"startLine": 12, "startColumn": 5, "endLine": 12, "endColumn": 12},
        "insertedContent": {"text": "gis-labs"},
    }


def test_fingerprint_stays_when_lines_are_added_above() -> None:
    """Code scanning knows a finding again in the next version of the file."""
    prints = [
        json.loads(format_report(Report.of([finding(line=line)]), "sarif"))["runs"][0]["results"][0][
            "partialFingerprints"
        ]
        for line in (12, 40)
    ]
    assert prints[0] == prints[1]


def test_report_speaks_another_language() -> None:
    """Every sentence passes through the translation, values stay."""
    words = {"no service has the identifier {found}": "{found} fehlt", "error": "Fehler", "hint": "Tipp"}
    text = format_report(Report.of([finding()]), translate=lambda template: words.get(template, template))
    assert "Fehler[unknown-service] services[1]: gis-lab fehlt" in text
    assert "  Tipp: did you mean gis-labs?" in text


@pytest.mark.parametrize("form", FORMATS)
def test_empty_report_is_said_to_be_one(form: str) -> None:
    """Silence could also mean that nothing was looked at."""
    assert format_report(Report(), form).strip()

"""Every code of a finding has an entry in the manual and a folder of examples; neither has one too many."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MANUAL = ROOT / "docs" / "diagnostics.md"
BROKEN = ROOT / "tests" / "sites" / "broken"

# What makes findings: name of the function, and the place of the code among its arguments.
EMITTERS = {"finding": 0, "Diagnostic": 1, "report": 0, "add": 0}
# Stages whose every code has a folder in tests/sites/broken.
STAGES_WITH_EXAMPLES = ("load", "validate")
CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def codes_of_call(call: ast.Call) -> Iterator[str]:
    """Yield the code that a call states outright."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    place = EMITTERS.get(name)
    if place is None or len(call.args) <= place:
        return
    argument = call.args[place]
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and CODE.fullmatch(argument.value):
        yield argument.value


def codes_in(folder: Path) -> set[str]:
    """Collect the codes of calls, of yielded tuples, and of tables whose name ends with _CODES."""
    found: set[str] = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                found.update(codes_of_call(node))
            elif isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
                first = str(getattr(node.value.elts[0], "value", ""))
                found.update({first} if CODE.fullmatch(first) else ())
            elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
                names = [target.id for target in node.targets if isinstance(target, ast.Name)]
                if any(name.endswith("_CODES") for name in names):
                    values = (value for value in node.value.values if isinstance(value, ast.Constant))
                    found.update(str(value.value) for value in values if CODE.fullmatch(str(value.value)))
    return found


def words_in(folder: Path) -> set[str]:
    """Collect all plain strings, for codes that are handed on in a variable."""
    nodes = (node for path in folder.rglob("*.py") for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def documented_codes() -> list[str]:
    """List the entries of the manual, in their order."""
    return re.findall(r"^## (\S+)$", MANUAL.read_text(encoding="utf-8"), re.MULTILINE)


def test_manual_has_an_entry_for_every_code() -> None:
    """Whatever the program reports can be looked up."""
    assert codes_in(ROOT / "showcase") - set(documented_codes()) == set()


def test_manual_has_no_entry_for_a_code_that_nothing_reports() -> None:
    """The manual describes the program as it is, once and in the order of the alphabet."""
    entries = documented_codes()
    assert set(entries) - words_in(ROOT / "showcase") == set()
    assert entries == sorted(set(entries))


@pytest.mark.parametrize("stage", STAGES_WITH_EXAMPLES)
def test_every_code_of_a_stage_has_an_example(stage: str) -> None:
    """For each code there is a broken site with its exact report."""
    examples = {folder.name for folder in BROKEN.iterdir()}
    assert codes_in(ROOT / "showcase" / "stages" / stage) - examples == set()


def test_every_example_is_of_a_known_code() -> None:
    """No folder of a broken site is left over from a code that is gone."""
    assert {folder.name for folder in BROKEN.iterdir()} - set(documented_codes()) == set()


def test_manual_says_how_much_a_finding_matters() -> None:
    """Each entry begins with its severity, so that nobody has to guess whether the build stops."""
    text = MANUAL.read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)\n\n(?!\*\*(?:Error|Warning)\.\*\* )", text, re.MULTILINE) == []

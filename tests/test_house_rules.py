# SPDX-License-Identifier: MIT
"""The house rules that a machine can hold us to; each rule its own test."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent

# One door per outside library: the modules (or packages) that alone may import it.
ONE_DOOR: dict[str, tuple[str, ...]] = {
    "babel.dates": ("showcase.stages.plan.date_words",),
    "babel.messages": ("showcase.stages.load.read_messages", "showcase.editing.translations"),
    "babel.numbers": ("showcase.stages.plan.wording",),
    "brotli": ("showcase.stages.compress",),
    "markdown_it": ("showcase.model.safe_markup",),
    "material": ("showcase.stages.render.frame",),
    "mkdocs": ("showcase.stages.render.mkdocs_door",),
    "nh3": ("showcase.model.safe_markup",),
    "pagefind": ("showcase.stages.index.full_text",),
    "ruamel": ("showcase.editing",),
    "watchdog": ("showcase.editing.serve.watch",),
    "yaml": ("showcase.stages.load.read_yaml",),
}

MAX_LINES = {"*.py": 250, "*.css": 150, "*.html": 80}
MAX_FUNCTION_LINES = 40

# Words of the demonstration; the names in content/programme.yml come on top.
DEMO_WORDS = {"Northern Germany", "Hamburg", "Schleswig"}

# In pieces, so that this file does not break its own rule.
REGISTRY_HOSTS = tuple(".".join(parts) for parts in (
    ("pypi", "org"), ("pythonhosted", "org"), ("registry", "npmjs", "org"), ("deb", "debian", "org"),
))  # fmt: skip
MACHINE_PATH = re.compile(r"(?<![\w.~*})-])/(?:work|root|home/\w+|Users/\w+)/")

type_of_function = (ast.FunctionDef, ast.AsyncFunctionDef)


def generator_files(pattern: str = "*.py") -> list[Path]:
    """List files of the generator, sorted."""
    return sorted((ROOT / "showcase").rglob(pattern))


def theme_files(pattern: str) -> list[Path]:
    """List files of the theme that are ours, sorted."""
    return [path for path in sorted((ROOT / "theme").rglob(pattern)) if "vendor" not in path.parts]


def repository_texts() -> Iterator[tuple[Path, str]]:
    """Yield every text file that is, or would be, committed."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    for name in sorted(set(listing.stdout.split("\0")) - {""}):
        path = ROOT / name
        if path.is_file() and not path.is_symlink():
            content = path.read_bytes()
            if b"\0" not in content:
                yield path, content.decode("utf-8", errors="replace")


def parse(path: Path) -> ast.Module:
    """Parse one Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def functions_in(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """List all functions of a file, those of classes and nested ones too."""
    return [node for node in ast.walk(parse(path)) if isinstance(node, type_of_function)]


def imported_names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield line and full name of everything that is imported below a node."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


@cache
def imports_of_the_generator() -> dict[Path, list[tuple[int, str]]]:
    """Collect what each file of the generator imports; read once for all doors."""
    return {path: list(imported_names(parse(path))) for path in generator_files()}


def is_below(name: str, prefix: str) -> bool:
    """Tell whether a dotted name is another one or lies inside it."""
    return name == prefix or name.startswith(prefix + ".")


def place(path: Path, line: int | None = None) -> str:
    """Write where something is, relative to the repository."""
    where = path.relative_to(ROOT).as_posix()
    return where if line is None else f"{where}:{line}"


def lines_matching(texts: Iterator[tuple[Path, str]], pattern: re.Pattern[str]) -> list[str]:
    """List every line in which a pattern is found."""
    return [
        f"{place(path, number)}: {line.strip()[:120]}"
        for path, text in texts
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def test_rooms_import_downwards_and_stages_never_meet() -> None:
    """The import contracts in pyproject.toml are kept."""
    lint = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    run = subprocess.run(lint, cwd=ROOT, check=False, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("library", sorted(ONE_DOOR))
def test_outside_library_has_one_door(library: str) -> None:
    """An outside library is imported behind its own door only."""
    offenders = []
    for path, found in imports_of_the_generator().items():
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        if not any(is_below(module, door) for door in ONE_DOOR[library]):
            offenders += [f"{place(path, line)}: {name}" for line, name in found if is_below(name, library)]
    assert offenders == []


def test_imports_stand_at_the_top_of_the_file() -> None:
    """No function of the generator imports anything: that is the sign of a circle."""
    offenders = {
        place(path, line): name
        for path in generator_files()
        for function in functions_in(path)
        for line, name in imported_names(function)
    }
    assert offenders == {}


def test_nothing_hides_behind_type_checking() -> None:
    """The generator does not use TYPE_CHECKING, which hides circles."""
    texts = ((path, path.read_text(encoding="utf-8")) for path in generator_files())
    assert lines_matching(texts, re.compile("TYPE_CHECKING")) == []


def test_files_are_short() -> None:
    """Python files, templates and stylesheets keep to their greatest length."""
    files = [*generator_files(), *theme_files("*.css"), *theme_files("*.html")]
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    offenders = {place(path): n for path, n in lengths.items() if n > MAX_LINES[f"*{path.suffix}"]}
    assert offenders == {}


def test_functions_are_short() -> None:
    """A function of the generator, its docstring aside, has at most 40 lines."""
    offenders = {}
    for path in generator_files():
        for function in functions_in(path):
            start = function.body[0].end_lineno if ast.get_docstring(function) is not None else function.lineno - 1
            length = (function.end_lineno or 0) - (start or 0)
            if length > MAX_FUNCTION_LINES:
                offenders[place(path, function.lineno)] = f"{function.name}: {length} lines"
    assert offenders == {}


def test_every_test_states_its_promise() -> None:
    """Every test function has a docstring."""
    offenders = [
        f"{place(path, function.lineno)}: {function.name}"
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for function in functions_in(path)
        if function.name.startswith("test_") and not ast.get_docstring(function)
    ]
    assert offenders == []


def test_styles_know_no_left_and_right() -> None:
    """Stylesheets use logical properties, so that one style serves both writing directions."""
    offenders = []
    for path in theme_files("*.css"):
        # Comments become blank lines, so that the numbers stay right.
        text = re.sub(
            r"/\*.*?\*/", lambda c: "\n" * c[0].count("\n"), path.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        offenders += lines_matching(iter([(path, text)]), re.compile(r"\b(?:left|right)\b"))
    assert offenders == []


def demo_names() -> set[str]:
    """Collect the names in the demonstration's programme.yml, in all locales."""
    names = set(DEMO_WORDS)
    source = ROOT / "content/programme.yml"
    waiting = [yaml.load(source.read_text(encoding="utf-8"), yaml.BaseLoader)] if source.exists() else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            for key, value in node.items():
                texts = value.values() if isinstance(value, dict) else [value]
                if key in ("name", "short_name"):
                    names.update(text for text in texts if isinstance(text, str) and len(text) > len("Cluster"))
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node
    return names


def test_generator_and_theme_know_no_programme() -> None:
    """No name of the demonstration stands outside content/: another programme is another content folder."""
    ours = [ROOT / "mkdocs.yml", ROOT / "build.py", *generator_files()]
    ours += [path for pattern in ("*.html", "*.css", "*.js", "*.typ") for path in theme_files(pattern)]
    ours += sorted((ROOT / "locales").rglob("*.po*"))
    texts = ((path, path.read_text(encoding="utf-8")) for path in ours if path.exists())
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(demo_names())))
    assert lines_matching(texts, pattern) == []


def test_no_file_names_a_package_registry() -> None:
    """No file of the repository holds a registry's address: machines know theirs."""
    assert lines_matching(repository_texts(), re.compile("|".join(map(re.escape, REGISTRY_HOSTS)))) == []


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    """No file of the repository holds an absolute path of the machine it was written on."""
    assert lines_matching(repository_texts(), MACHINE_PATH) == []

# SPDX-License-Identifier: MIT
"""What every template and stylesheet of the theme promises, whatever the programme."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes

from showcase.model.brand.identity import derive_identity
from showcase.model.brand.written import Brand
from showcase.stages.brand.tokens_css import identity_css

THEME = Path(__file__).resolve().parents[2] / "theme"
OURS = sorted([*(THEME / "pages").glob("*.html"), *(THEME / "components").glob("*.html")])
FRAME = sorted((THEME / "frame").rglob("*.html"))
STYLES = sorted((THEME / "styles").rglob("*.css"))
SCRIPTS = sorted((THEME / "scripts").glob("*.js"))

PAGE_KINDS = {
    "home", "directory", "facet", "facet_index", "cluster", "services", "service", "editorial", "search", "legal",
    "not_found", "compare", "managers", "translations", "embed", "data", "figures", "learning", "life_cycle",
    "region", "priorities", "priority", "standings", "admission", "archive",
    "service_matrix", "service_pillar", "service_level", "service_type", "service_steps", "member_services",
    "events", "event", "event_month", "stories", "story", "initiatives", "initiative", "documents", "document",
    "actors", "actor", "actor_counts", "partners", "partner_country", "components",
    "brand", "badges",
}  # fmt: skip
SLOT_TEMPLATES = {"head", "breadcrumb", "language_links", "edit_links"}
# What text of Markdown, Pagefind or a browser brings along, so that no template of ours names it.
FOREIGN_CLASSES = {"admonition", "footnote", "footnote-ref", "footnote-backref", "admonition-title"}

# The one place where a text enters a page unescaped, and why: the plan makes JSON safe inside <script>.
UNESCAPED = {"components/head.html": 1}

NAVIGATION_SLOT = re.compile(r"@@(?:[a-z_]+|asset:[\w.-]+|current:\{\{ section \}\})@@")


def environment() -> Environment:
    """Make an environment like the one our pages are rendered in."""
    return Environment(
        loader=FileSystemLoader(THEME), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def name_of(path: Path) -> str:
    """Name a file of the theme relative to the theme."""
    return path.relative_to(THEME).as_posix()


def macros_in(path: Path) -> list[str]:
    """List the macros a template defines, in order."""
    tree = environment().parse(path.read_text(encoding="utf-8"))
    return [macro.name for macro in tree.find_all(nodes.Macro)]


def test_every_page_kind_has_its_template() -> None:
    """The pages that the plan knows, and no others, have templates."""
    assert {path.stem for path in (THEME / "pages").glob("*.html")} == PAGE_KINDS


@pytest.mark.parametrize("path", [*OURS, *FRAME], ids=name_of)
def test_template_compiles(path: Path) -> None:
    """Every template is valid Jinja."""
    environment().compile(path.read_text(encoding="utf-8"), name_of(path))


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_template_finds_what_it_imports(path: Path) -> None:
    """Every macro that a template imports is there under that name."""
    tree = environment().parse(path.read_text(encoding="utf-8"))
    for node in tree.find_all(nodes.FromImport):
        assert isinstance(node.template, nodes.Const)
        wanted = {name if isinstance(name, str) else name[0] for name in node.names}
        assert wanted <= set(macros_in(THEME / node.template.value))


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_template_uses_every_macro_it_imports(path: Path) -> None:
    """No import is left over."""
    text = path.read_text(encoding="utf-8")
    imported = re.findall(r"import (\w+) %}", text)
    assert [name for name in imported if len(re.findall(rf"\b(?:once\({name},|{name}\()", text)) == 0] == []


def test_component_holds_what_it_is_called_after() -> None:
    """Macros of a component begin with its first word, one of them at least; slot templates hold none."""
    found = {path.stem: macros_in(path) for path in (THEME / "components").glob("*.html")}
    assert {name for name, macros in found.items() if not macros} == SLOT_TEMPLATES
    first_words = {name: name.partition("_")[0] for name in found}
    strange = [
        name for name, macros in found.items() if macros and not any(m.startswith(first_words[name]) for m in macros)
    ]
    assert strange == []


def test_no_style_is_left_over() -> None:
    """Every class that a stylesheet names stands in a template, in the frame, in a script or in a drawing."""
    places = [*OURS, *FRAME, *SCRIPTS, THEME.parent / "showcase/model/brand/mark.py"]
    text = "".join(path.read_text(encoding="utf-8") for path in places)
    words = set(re.findall(r"[A-Za-z][\w-]*", text))
    beginnings = tuple(set(re.findall(r"([a-z][\w-]*(?:-|__))(?:\{\{|\{%|\$\{)", text)))  # field-{{ number }}
    styled = {
        name for path in STYLES for name in re.findall(r"\.([a-z][\w-]*)", _without_values(path.read_text("utf-8")))
    }
    assert {name for name in styled - words - FOREIGN_CLASSES if not name.startswith(beginnings)} == set()


def _without_values(css: str) -> str:
    """Leave the selectors of a stylesheet: what stands in braces of rules, in strings and in comments goes."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r'"[^"]*"', '""', css)
    return re.sub(r"\{[^{}]*\}", "{}", css)


def test_text_enters_pages_escaped() -> None:
    """The filter `safe` stands only where its reason is documented."""
    found = {name_of(path): path.read_text(encoding="utf-8").count("|safe") for path in OURS}
    assert {name: count for name, count in found.items() if count} == UNESCAPED


@pytest.mark.parametrize("path", [*OURS, *FRAME], ids=name_of)
def test_template_keeps_to_the_content_security_policy(path: Path) -> None:
    """No inline style, no event handler, no inline script that would run."""
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"""\sstyle=|\son[a-z]+=["']|<style|javascript:""", text) == []
    assert re.findall(r"""<script(?! src=)(?! type="application/ld\+json")""", text) == []


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_messages_are_plain_text(path: Path) -> None:
    """Messages are constant, without markup, and take their values by name."""
    tree = environment().parse(path.read_text(encoding="utf-8"))
    calls = [call for call in tree.find_all(nodes.Call) if isinstance(call.node, nodes.Name)]
    messages = [
        argument
        for call in calls
        if isinstance(call.node, nodes.Name) and call.node.name in ("_", "ngettext")
        for argument in call.args[: 1 if call.node.name == "_" else 2]
    ]
    for message in messages:
        assert isinstance(message, nodes.Const)
        assert not re.search(r"[<>]|%(?!\(\w+\)s)", message.value), message.value


@pytest.mark.parametrize("path", FRAME, ids=name_of)
def test_frame_stays_in_the_common_subset(path: Path) -> None:
    """The frame calls no methods and uses only filters that MiniJinja has too, so that Zensical can render it."""
    tree = environment().parse(path.read_text(encoding="utf-8"))
    assert list(tree.find_all(nodes.Call)) == []
    assert {used.name for used in tree.find_all(nodes.Filter)} <= {"e", "safe"}
    assert list(tree.find_all((nodes.Extends, nodes.Import, nodes.FromImport))) == []


@pytest.mark.parametrize("path", FRAME, ids=name_of)
def test_frame_slots_are_well_formed(path: Path) -> None:
    """Every @@ belongs to a slot that stamping knows how to read."""
    assert "@@" not in NAVIGATION_SLOT.sub("", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", STYLES, ids=name_of)
def test_styles_use_roles_only(path: Path) -> None:
    """Colours come from the tokens; white behind logos, shadows and masks are all that may stand here."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    found = re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch)\([^)]*\)", text)
    assert set(found) <= {"#fff", "#000", "rgb(0 0 0 / 16%)"}
    assert "@layer" not in text


def test_styles_define_every_property_they_use() -> None:
    """Every custom property is defined in the theme, or is a token of the brand."""
    faces = (THEME / "fonts" / "grotesque" / "faces.css").read_text(encoding="utf-8")
    brand = identity_css(derive_identity(Brand(primary="#12344d")))
    text = "\n".join([faces, brand, *(path.read_text(encoding="utf-8") for path in STYLES)])
    used = {name for name in re.findall(r"var\((--[\w-]+)\)", text) if not name.startswith("--color-")}
    defined = set(re.findall(r"^\s*(--[\w-]+):", text, flags=re.MULTILINE))
    assert used - defined == set()


def test_force_is_used_once() -> None:
    """`!important` stands only on [hidden]."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in STYLES)
    assert text.count("!important") == 1


@pytest.mark.parametrize("path", SCRIPTS, ids=name_of)
def test_scripts_load_nothing_from_elsewhere(path: Path) -> None:
    """No script names another host, writes markup from text, or makes code."""
    risky = re.compile(r"https?://|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function")
    assert risky.findall(path.read_text(encoding="utf-8")) == []

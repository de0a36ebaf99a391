"""Writes the pages of our site as Markdown for MkDocs with Material, and for Zensical: a project for each language."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from benchmarks.block_yaml import block_yaml
from benchmarks.corpus import BASE_URL
from benchmarks.page_blocks import UNSEEN, Fields, Taking, blocks_of, words_of
from showcase.model.locale import Locale

SITE = Path(__file__).resolve().parent / "material_site"
# Controls that need a script; the values to filter by stay, as lists of links.
_LEFT_OUT = f"{UNSEEN}, [role='search'], input, select, button, dialog, [hidden]"
_SIGNS = re.compile(r"([\\`*_\[\]<>|])")
_FIRST_SIGN = re.compile(r"^([-+#]|\d+(?=[.)]))")
_ESCAPED = r"\\\1"
_NAV = ("index.md", "clusters/index.md", "services/index.md", "partners/index.md")


def write_material_sites(built: Path, folder: Path, tags: Sequence[str]) -> None:
    """Write Markdown and settings of each language; `built` is our site, and the first tag its main language."""
    shutil.copytree(SITE, folder)
    for tag in tags:
        source = built if tag == tags[0] else built / tag
        docs = folder / "docs" / tag
        for page in _pages(source, tags if tag == tags[0] else ()):
            file = docs / page.relative_to(source).with_suffix(".md")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(markdown_of(page.read_text(encoding="utf-8"), is_card=file.is_relative_to(docs / "embed")))
        for mode, plugins in (("plain", []), ("search", [{"search": {"lang": [tag]}}])):
            settings = _settings(tag, tags, mode, plugins)
            (folder / f"{mode}-{tag}.yml").write_text(block_yaml(settings), encoding="utf-8")


def _pages(source: Path, others: Sequence[str]) -> Iterator[Path]:
    """Find the pages of one language; redirects and folders of the other languages are left out."""
    for page in sorted(source.rglob("index.html")):
        if page.relative_to(source).parts[0] not in {*others, "pagefind"}:
            yield page


def _settings(tag: str, tags: Sequence[str], mode: str, plugins: list[Fields]) -> Fields:
    """Give the settings of MkDocs, as short as an author of many pages keeps them: the menu names the lists alone."""
    prefix = "" if tag == tags[0] else f"{tag}/"
    return {
        "site_name": "Clusters of the coasts",
        "site_url": f"{BASE_URL}/{prefix}",
        "docs_dir": f"docs/{tag}",
        "site_dir": f"site/{mode}/{prefix}".rstrip("/"),
        "theme": {"name": "material", "language": tag, "font": False, "custom_dir": "overrides"},
        "nav": list(_NAV),
        "not_in_nav": "*",
        "validation": {"links": {"not_found": "ignore", "unrecognized_links": "ignore"}},
        "markdown_extensions": ["tables"],
        "plugins": plugins,
        "extra": {"alternate": [_alternate(other, tags) for other in tags]},
    }


def _alternate(tag: str, tags: Sequence[str]) -> Fields:
    link = "/" if tag == tags[0] else f"/{tag}/"
    return {"name": Locale.parse(tag).own_name, "link": link, "lang": tag}


def markdown_of(html: str, *, is_card: bool = False) -> str:
    """Write what a page says in its middle as Markdown, with title and description in front."""
    tree = LexborHTMLParser(html)
    main, heading = tree.css_first("main"), tree.css_first("main h1")
    if main is None or heading is None:
        return ""
    for node in main.css(_LEFT_OUT):
        node.decompose()
    described = tree.css_first('meta[name="description"]')
    fields = {"title": words_of(heading), "template": "embed.html"} if is_card else {"title": words_of(heading)}
    if described is not None:
        fields["description"] = described.attributes.get("content") or ""
    blocks = (block for block, _ in blocks_of(main, Taking(_inline, keeps_items=True)))
    return f"---\n{block_yaml(fields)}---\n\n" + "\n\n".join(_block(block) for block in blocks) + "\n"


def _block(block: Fields) -> str:
    if "heading" in block:
        return f"{'#' * block['level']} {block['heading']}"
    if "items" in block:
        return "\n".join(f"- {item['text']}" for item in block["items"])
    if "rows" in block:
        lines = [f"| {' | '.join(row['cells'])} |" for row in block["rows"]]
        lines.insert(1, "|" + "---|" * len(block["rows"][0]["cells"]) if block["rows"] else "")
        return "\n".join(lines)
    return _FIRST_SIGN.sub(_ESCAPED, block["text"])


def _inline(node: LexborNode) -> str:
    return " ".join("".join(_pieces(node)).split())


def _pieces(node: LexborNode) -> Iterator[str]:
    """Give text and links; elements are set apart by spaces, as their words are when they are counted."""
    if node.tag == "-text":
        yield _SIGNS.sub(_ESCAPED, node.text_content or "")
    elif node.tag == "a" and (url := node.attributes.get("href")) and not url.startswith("#"):
        yield f" [{_SIGNS.sub(_ESCAPED, words_of(node))}]({_target(url)}) "
    else:
        yield " "
        for child in node.iter(include_text=True):
            yield from _pieces(child)
        yield " "


def _target(url: str) -> str:
    """Point at the file of a page, as MkDocs wants it; other addresses stay."""
    path, sign, rest = url.partition("#")
    is_page = path.endswith("/") and ":" not in path
    return f"{path}index.md{sign}{rest}" if is_page else url

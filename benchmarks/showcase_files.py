"""Writes a made-up programme as the YAML that our side reads."""

from __future__ import annotations

from pathlib import Path

from benchmarks.block_yaml import block_yaml
from benchmarks.corpus import Corpus
from benchmarks.languages import in_all


def write_content(corpus: Corpus, folder: Path) -> None:
    """Write a content folder; it must not be there yet."""
    for name in ("clusters", "services", "taxonomies", "pages"):
        (folder / name).mkdir(parents=True)
    (folder / "programme.yml").write_text(block_yaml(in_all(corpus.programme, corpus.tags)), encoding="utf-8")
    for name, terms in corpus.taxonomies.items():
        (folder / "taxonomies" / f"{name}.yml").write_text(
            block_yaml({"schema_version": 2, "terms": in_all(terms, corpus.tags)}), encoding="utf-8"
        )
    for kind, entries in (("clusters", corpus.clusters), ("services", corpus.services)):
        for identifier, fields in entries.items():
            (folder / kind / f"{identifier}.yml").write_text(block_yaml(in_all(fields, corpus.tags)), encoding="utf-8")
    for name, texts in corpus.prose.items():
        for tag, (title, markdown) in texts.items():
            file = f"{name}.md" if tag == "en" else f"{name}.{tag}.md"
            (folder / "pages" / file).write_text(f"---\ntitle: {title}\n---\n\n{markdown}\n", encoding="utf-8")

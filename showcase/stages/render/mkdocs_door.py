"""The only user of MkDocs; `frame` loads it late, in the process that needs it, because that takes long."""

from __future__ import annotations

import logging
from pathlib import Path

from markdown.extensions.toc import slugify_unicode
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from showcase.diagnostics import OuterWorldError, say


class _NoAssets(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Keeps MkDocs from copying the theme's own files: showcase pages load none of them."""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep pages only."""
        del config
        for file in list(files):
            if not file.is_documentation_page():
                files.remove(file)
        return files


def run_mkdocs(config_file: Path, *, without_assets: bool = False) -> None:
    """Run MkDocs in process, quietly, with a configuration of its own."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    try:
        config = load_config(str(config_file))
        # Else headings in Arabic or Japanese are called _1, _2 and so on.
        config.mdx_configs.setdefault("toc", {})["slugify"] = slugify_unicode
        if without_assets:
            config.plugins["showcase/no-assets"] = _NoAssets()
        build(config)
    except MkDocsException as error:
        reason = str(error).partition("\n")[0]
        raise OuterWorldError(say("MkDocs cannot build the frame: {reason}", reason=reason)) from error

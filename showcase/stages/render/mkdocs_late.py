"""Loads MkDocs late: only the process that builds with it pays for that."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path


def run_late(config_file: Path, *, without_assets: bool = False) -> None:
    """Let MkDocs build a project."""
    import_module("showcase.stages.render.mkdocs_door").run_mkdocs(config_file, without_assets=without_assets)

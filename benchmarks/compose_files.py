"""
Reads every YAML file of a folder with the fastest parser and does nothing else: what `check` is measured against.

Usage: python benchmarks/compose_files.py CONTENT
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml


def main(folder: Path) -> int:
    """Compose all files; gives 0."""
    for file in sorted(folder.rglob("*.yml")):
        yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

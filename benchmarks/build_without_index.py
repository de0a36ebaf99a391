"""
Builds a site as `build.py` does, but leaves the search index out; for measuring only.

Usage: python -m benchmarks.build_without_index CONTENT OUTPUT DATE
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.settings import Settings


def main(arguments: Sequence[str]) -> int:
    """Build; gives 0, or 1 when the content or the site is broken."""
    content, output, as_of = arguments
    day, site = date.fromisoformat(as_of), Path(output).absolute()
    settings = Settings(content=Path(content), output=site, as_of=day, indexed=False)
    return int(build_site(settings, Progress(sys.stderr, is_quiet=True)).has_errors)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Where the generator's own files lie: at the repository's root, or inside the installed package."""

from functools import cache
from hashlib import blake2b
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_folder() -> Path:
    """Find the folder that holds theme/, locales/, docs/ and mkdocs.yml."""
    root = _PACKAGE.parent
    return root if (root / "mkdocs.yml").is_file() else _PACKAGE / "_resources"


def vocabulary_folder() -> Path:
    """Find the folder of the vocabularies that every programme can use."""
    return _PACKAGE / "vocabularies"


@cache
def program_fingerprint() -> str:
    """Name the program itself by sizes and times of its files, which change with every installation of another."""
    made = blake2b(digest_size=16)
    for file in sorted(_PACKAGE.rglob("*.py")):
        found = file.stat()
        made.update(f"{file.relative_to(_PACKAGE)} {found.st_size} {found.st_mtime_ns}\0".encode())
    return made.hexdigest()

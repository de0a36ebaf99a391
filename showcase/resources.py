"""Where the generator's own files lie: at the repository's root, or inside the installed package."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_folder() -> Path:
    """Find the folder that holds theme/, locales/, docs/ and mkdocs.yml."""
    root = _PACKAGE.parent
    return root if (root / "mkdocs.yml").is_file() else _PACKAGE / "_resources"


def vocabulary_folder() -> Path:
    """Find the folder of the vocabularies that every programme can use."""
    return _PACKAGE / "vocabularies"

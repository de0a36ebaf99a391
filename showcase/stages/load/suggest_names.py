"""Better names for files that have a wrong one."""

from __future__ import annotations

import re
import unicodedata

from showcase.diagnostics import Message, say

_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "å": "a"})


def fit_identifier(name: str) -> str:
    """Make an identifier that is as near to a name as it can be."""
    spelt = unicodedata.normalize("NFC", name).lower().translate(_SPELT_OUT)
    plain = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:100].strip("-")
    return words or "my-cluster"


def rename_hint(name: str) -> Message:
    """Say what to do with a file of another kind in a folder of YAML files."""
    lower = name.lower()
    for ending in (".yml.txt", ".yaml.txt", ".yml", ".yaml"):
        if lower.endswith(ending):
            return say("rename it to {name}", name=f"{fit_identifier(name[: -len(ending)])}.yml")
    if lower.endswith((".csv", ".xlsx")):
        return say("turn a table into content with the command import")
    if lower.endswith((".png", ".jpg", ".jpeg", ".webp", ".svg", ".pdf")):
        return say("pictures and papers belong into media/")
    return say("rename or move the file")

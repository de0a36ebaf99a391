"""Where prints lie on the site; pages that link to them rely on it."""

from __future__ import annotations


def factsheet_path(cluster_id: str, locale_tag: str = "{locale}") -> str:
    """Give the path of a factsheet below the root; without a tag its pattern for all languages."""
    return f"print/{locale_tag}/factsheets/{cluster_id}.pdf"

"""Where clusters are compared, for the pages that lead there."""

from __future__ import annotations

from showcase.model.catalogue import CatalogueTerm
from showcase.stages.plan.parts import Parts

FOLDER = "compare"
FEWEST = 2  # clusters that can be compared


def compare_url(facet: str, term: CatalogueTerm, parts: Parts) -> str:
    """Link to the comparison of the first clusters of a facet value; empty where there are not two."""
    return parts.place.to(FOLDER, facet, term.id) if len(term.clusters) >= FEWEST else ""


def compare_with_url(cluster_id: str, parts: Parts) -> str:
    """Link to where a cluster is compared with others that a reader chooses."""
    return f"{parts.place.to(FOLDER)}?c={cluster_id}"

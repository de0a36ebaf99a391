"""What a card for other people's pages shows."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.brand.emblem import Emblem
from showcase.model.locale import ChosenText
from showcase.model.views.part_views import PictureView


@dataclass(frozen=True, slots=True)
class EmbedBody:
    """A card of a cluster, a service or an event, shown in a frame of another site."""

    kind: str  # "Cluster", in the words of the reader
    name: ChosenText
    line: tuple[str, ...]  # place, year, members; or the days of an event
    summary: ChosenText
    url: str  # the page it stands for
    site_name: str
    field: int
    emblem: Emblem | None
    logo: PictureView | None
    note: str  # where a reader must know: "ended", "application closed"; else empty

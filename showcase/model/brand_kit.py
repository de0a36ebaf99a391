"""What goes into the brand kit: the plan names it, the drawing stage packs it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KitText:
    """A file of the kit that is written, not drawn."""

    name: str
    """In the kit."""
    text: str


@dataclass(frozen=True, slots=True)
class BrandKit:
    """One ZIP file; it is made whole or not at all."""

    path: str
    """Below the root."""
    drawings: tuple[tuple[str, str], ...]
    """Name in the kit and path of each drawing, of all languages."""
    texts: tuple[KitText, ...]
    fonts: str
    """Folder of the typefaces below the folder of fonts, with their licences."""
    published: tuple[KitText, ...] = ()
    """Texts that lie beside the kit as well; their names are paths below the root."""

    @property
    def paths(self) -> tuple[str, ...]:
        """All files that are written with the kit, below the root."""
        return (self.path, *(text.name for text in self.published))

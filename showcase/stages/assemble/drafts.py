"""Leaves out what is not finished: files with `draft: true`, every place that names one, and their pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import chain
from typing import Any

from showcase.model.content import Content, Entry
from showcase.model.locale import parent_tags
from showcase.model.programme import ProgrammeProfile
from showcase.model.sources import MediaItem, ProseSource
from showcase.model.territory import RegionProfile

# The fields that name other files, and what they name.
REFERENCE_FIELDS = {
    "clusters": "cluster",
    "merged_into": "cluster",
    "featured_clusters": "cluster",
    "services": "service",
    "actors": "actor",
    "documents": "document",
    "follow_up_of": "event",
}
_ENTRIES = {
    "cluster": "clusters",
    "service": "services",
    "actor": "actors",
    "event": "events",
    "story": "stories",
    "document": "documents",
    "initiative": "initiatives",
}
_REGION_LISTS = tuple(RegionProfile.model_fields)
_FILE_NAME = re.compile(r"[\w.-]+")
Gone = Mapping[str, AbstractSet[str]]  # kind → identifiers of drafts


def without_drafts(content: Content) -> Content:
    """Give the content as if nobody had begun the drafts; the same content when there are none."""
    by_kind: dict[str, Mapping[str, Entry[Any]]] = {kind: getattr(content, name) for kind, name in _ENTRIES.items()}
    gone = {
        kind: frozenset(name for name, entry in entries.items() if entry.written.draft)
        for kind, entries in by_kind.items()
    }
    prose = _without_draft_pages(content)
    if not any(gone.values()) and len(prose) == len(content.prose):
        return content
    kept: dict[str, Any] = {
        _ENTRIES[kind]: {name: _unlinked(entry, gone) for name, entry in entries.items() if name not in gone[kind]}
        for kind, entries in by_kind.items()
    }
    programme = content.programme
    programme = replace(programme, written=_programme_without_links(programme.written, gone))
    entries = [entry for name in _ENTRIES.values() for entry in kept[name].values()]
    media = _named_media(content, (entry.document.text for entry in (programme, *entries)), prose)
    return replace(content, **kept, programme=programme, prose=prose, media=media)


def is_draft_page(source: ProseSource) -> bool:
    """Whether an editorial page says at its beginning that it is not finished."""
    return source.document.value.get("draft") == "true"


def _without_draft_pages(content: Content) -> tuple[ProseSource, ...]:
    """Leave out draft pages; a draft in the default language is one in all, for no page is a translation only."""
    default = {"", *parent_tags(content.locales[0].tag)}
    unfinished = {source.name for source in content.prose if is_draft_page(source) and source.locale_tag in default}
    return tuple(source for source in content.prose if source.name not in unfinished and not is_draft_page(source))


def _unlinked(entry: Entry[Any], gone: Gone) -> Entry[Any]:
    written = _without_links(entry.written, gone)
    return entry if written is entry.written else replace(entry, written=written)


def _programme_without_links(programme: ProgrammeProfile, gone: Gone) -> ProgrammeProfile:
    """Take the names of drafts out of programme.yml: from the home page and from what is said of the region."""
    region = programme.region
    parts = {name: tuple(_without_links(part, gone) for part in getattr(region, name)) for name in _REGION_LISTS}
    home = _without_links(programme.home, gone)
    return programme.model_copy(update={"home": home, "region": region.model_copy(update=parts)})


def _without_links(written: Any, gone: Gone) -> Any:
    """Take the names of drafts out of a group of fields; the same group when it names none."""
    changed: dict[str, Any] = {}
    for name, kind in REFERENCE_FIELDS.items():
        value = getattr(written, name, None)
        if isinstance(value, tuple) and any(item in gone[kind] for item in value):
            changed[name] = tuple(item for item in value if item not in gone[kind])
        elif isinstance(value, str) and value in gone[kind]:
            changed[name] = None
    ties = getattr(written, "participations", ())
    if any(tie.cluster in gone["cluster"] for tie in ties):
        changed["participations"] = tuple(tie for tie in ties if tie.cluster not in gone["cluster"])
    return written.model_copy(update=changed) if changed else written


def _named_media(content: Content, texts: Iterable[str], prose: tuple[ProseSource, ...]) -> dict[str, MediaItem]:
    """Keep the media that what is left names, and those that nothing names: only drafts take theirs with them."""
    left = names_in(chain(texts, (source.document.text for source in prose)))
    every = (entry.document.text for name in _ENTRIES.values() for entry in getattr(content, name).values())
    everything = names_in(chain(every, (source.document.text for source in content.prose)))
    return {name: item for name, item in content.media.items() if name in left or name not in everything}


def names_in(texts: Iterable[str]) -> AbstractSet[str]:
    """Collect whatever may be the name of a file in some texts."""
    return {name.strip(".") for text in texts for name in _FILE_NAME.findall(text)}

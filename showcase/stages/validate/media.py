"""Is every media file there that is named, and named that is there?"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from showcase.diagnostics import Diagnostic, Severity, SourcePosition, say
from showcase.model.content import Content
from showcase.model.field_routes import routes, values_at
from showcase.model.field_types import MediaFile
from showcase.model.sources import Sources
from showcase.stages.validate.references import all_entries


def check_media(content: Content, sources: Sources) -> Iterator[Diagnostic]:
    """Report missing files as errors and unclaimed ones as warnings."""
    claimed: set[str] = set()
    for entry in all_entries(content, {}):
        for route in routes(type(entry.written), MediaFile):
            for path, name in values_at(entry.written, route.names):
                claimed.add(name)
                if name not in content.media:
                    near = get_close_matches(name, content.media, n=1)
                    hint = say("did you mean {near}?", near=near[0]) if near else say("put the file into media/")
                    yield entry.document.finding("missing-media", say("media/ has no file {found}", found=name), path, hint=hint)
    prose = "\n".join(source.markdown for source in sources.prose)
    for item in sources.media:
        if item.name not in claimed and item.name not in prose:
            message = say("no file of the content uses {found}", found=item.name)
            hint = say("delete it, or name it in the profile it belongs to")
            yield Diagnostic(Severity.WARNING, "unclaimed-media", message, SourcePosition(item.shown), hint=hint)

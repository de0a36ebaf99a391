"""Understands files of older versions in the words of now, and refuses those of a version that is yet to come."""

from __future__ import annotations

from functools import partial

from showcase.diagnostics import Diagnostic, Severity, say
from showcase.model.field_types import SCHEMA_VERSION
from showcase.model.older_versions import VERSION_FIELD, Lifted, is_newer, lift, places_as_lifted, written_version
from showcase.model.source_document import SourceDocument


def lift_document(document: SourceDocument) -> tuple[SourceDocument | None, tuple[Diagnostic, ...]]:
    """Lift an older file, with one warning; None for a file that needs a later generator, with an error."""
    if is_newer(document.value):
        return None, (_newer(document),)
    lifted = lift(document.kind, document.value)
    if lifted is None:
        return document, ()
    locate = partial(places_as_lifted, document.locate, lifted.renamed)
    names = document.file, document.kind, document.identifier
    new = SourceDocument(*names, lifted.value, document.text, locate, document.digest)
    return new, (_older(document, lifted),)


def _newer(document: SourceDocument) -> Diagnostic:
    found = written_version(document.value)
    message = say(
        "the file is written in version {found} of its form, and this generator knows version {known} at most",
        found=found, known=SCHEMA_VERSION,
    )  # fmt: skip
    hint = say("the generator is too old for the file: install a newer one")
    return document.finding("newer-version", message, (VERSION_FIELD,), hint=hint)


def _older(document: SourceDocument, lifted: Lifted) -> Diagnostic:
    """Warn once, at the first place with an old word; all places can be mended at once."""
    path, new = lifted.renamed[0]
    message = say(
        "the file is of an older version: {old} is called {new} now (places in this file: {count})",
        old=path[-1], new=new, count=len(lifted.renamed),
    )  # fmt: skip
    command = f".ci/showcase migrate {document.file.as_posix()}"  # there is such a script in every programme's folder
    hint = say("it still works; to renew the file: {command}", command=command)
    renames = [edit for place, name in lifted.renamed for edit in document.renaming(place, name)]
    version = document.replacing((VERSION_FIELD,), SCHEMA_VERSION) if VERSION_FIELD in document.value else ()
    return document.finding(
        "older-version", message, path, hint=hint, severity=Severity.WARNING, of_key=True, fix=(*renames, *version)
    )

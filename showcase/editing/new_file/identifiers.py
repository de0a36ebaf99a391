"""Judges the kind and the identifier of a new file, and suggests better ones."""

from __future__ import annotations

from difflib import get_close_matches

from showcase.diagnostics import OuterWorldError, say
from showcase.editing.import_csv.slugs import make_slug
from showcase.editing.programme_choices import ReadProgramme
from showcase.model.field_types import is_identifier
from showcase.model.sources import KIND_FOLDERS
from showcase.stages.load.suggest_names import fit_identifier
from showcase.stages.validate.identifiers import RESERVED_BELOW

FOLDERS = {kind: folder for folder, kind in KIND_FOLDERS.items() if kind != "taxonomy"}
_NAMELESS = fit_identifier("")


def read_kind(written: str) -> str:
    """Read a kind in singular or plural; raises OuterWorldError with the kinds there are."""
    word = written.strip().lower()
    kinds = {**{folder: kind for kind, folder in FOLDERS.items()}, **{kind: kind for kind in FOLDERS}}
    if word in kinds:
        return kinds[word]
    near = get_close_matches(word, kinds, n=1, cutoff=0.6)
    message = say("there is no kind of file called {found}", found=written)
    if near:
        raise OuterWorldError(message, say("did you mean {near}?", near=kinds[near[0]]))
    raise OuterWorldError(message, say("choose one of {names}", names=", ".join(FOLDERS)))


def check_identifier(kind: str, identifier: str, programme: ReadProgramme) -> None:
    """Refuse an identifier that is unfit, reserved or taken; raises OuterWorldError with one that is free."""
    taken = _taken(kind, programme)
    if not is_identifier(identifier):
        fit = fit_identifier(identifier)
        better = _free(make_slug(identifier) if fit == _NAMELESS else fit, kind, taken, programme)
        message = say("{found} cannot be an identifier: only a to z, digits and single hyphens", found=identifier)
        raise OuterWorldError(message, say("write {better}", better=better))
    better = _free(identifier, kind, taken, programme)
    if identifier in _reserved(programme):
        message = say("{found} is reserved for pages of the site itself", found=identifier)
        raise OuterWorldError(message, say("write {better}", better=better))
    if identifier in taken:
        message = say("the address of {found} is already claimed by {owner}", found=identifier, owner=taken[identifier])
        raise OuterWorldError(message, say("write {better}, or change that file", better=better))


def _reserved(programme: ReadProgramme) -> frozenset[str]:
    return RESERVED_BELOW | {locale.tag.lower() for locale in programme.content.locales}


def _taken(kind: str, programme: ReadProgramme) -> dict[str, str]:
    """List the identifiers of a kind, former ones too, with the file that claims each."""
    documents = [document for document in programme.sources.documents if document.kind == kind]
    taken = {name: f"{name}.yml" for unread, name in programme.sources.unread if unread == kind}
    for document in documents:
        former = document.value.get("previous_ids")
        for name in former if isinstance(former, list) else []:
            taken[str(name)] = str(document.file)
    return taken | {document.identifier: str(document.file) for document in documents}


def _free(wanted: str, kind: str, taken: dict[str, str], programme: ReadProgramme) -> str:
    """Find the nearest identifier that nobody uses."""
    base = f"{wanted}-{kind}" if wanted in _reserved(programme) else wanted
    number, found = 2, base
    while found in taken:
        number, found = number + 1, f"{base}-{number}"
    return found

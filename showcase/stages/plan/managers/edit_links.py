"""Links for those who mend the content: the file of a page in the web editor, the form, a new issue."""

from __future__ import annotations

from pathlib import PurePath
from typing import NamedTuple

from showcase.model.browser_form import FORM_FOLDER, FORM_KINDS
from showcase.model.catalogue import Catalogue
from showcase.stages.plan.managers.git_host import GitHost
from showcase.stages.plan.urls import Place

_PROPOSING = frozenset(
    {"home", "directory", "managers", "admission"}
)  # kinds of page that ask for what is not yet there


class EditLinks(NamedTuple):
    """Where the foot of a page leads; each is empty where the page has no such link."""

    edit_url: str = ""
    form_url: str = ""
    report_url: str = ""
    propose_url: str = ""


def edit_links(catalogue: Catalogue, kind: str, source: PurePath | None, place: Place) -> EditLinks:
    """Make the links of one page; all are empty when the programme names no repository."""
    repository = catalogue.programme.repository
    if repository is None:
        return EditLinks()
    host = GitHost(repository)
    return EditLinks(
        edit_url=edit_url(catalogue, source),
        form_url=form_url(catalogue, source, place),
        report_url=host.report_url(place.path),
        propose_url=host.propose_url() if kind in _PROPOSING else "",
    )


def edit_url(catalogue: Catalogue, source: PurePath | None) -> str:
    """Link to a file in the web editor of GitHub or GitLab; empty when the programme names no repository."""
    repository, file = catalogue.programme.repository, _inside(catalogue, source)
    return GitHost(repository).edit_url(file) if repository and file else ""


def form_url(catalogue: Catalogue, source: PurePath | None, place: Place) -> str:
    """Link to an entry in the form, relative to the page; empty for what the form does not know, or without a form."""
    file = _inside(catalogue, source)
    if file is None or not catalogue.programme.browser_form or file.parent.as_posix() not in FORM_KINDS:
        return ""
    return f"{place.root}{FORM_FOLDER}/#/collections/{file.parent.as_posix()}/entries/{file.stem}"


def _inside(catalogue: Catalogue, source: PurePath | None) -> PurePath | None:
    """Give the path of a file within the content; None for what lies elsewhere."""
    if source is None or not source.is_relative_to(catalogue.programme_file.parent):
        return None
    return source.relative_to(catalogue.programme_file.parent)

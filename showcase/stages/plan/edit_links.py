"""Links into the repository's web editor, for those who mend the content."""

from __future__ import annotations

from pathlib import PurePath, PurePosixPath
from urllib.parse import quote, urlencode, urlsplit

from showcase.model.catalogue import Catalogue
from showcase.model.programme import Repository


def edit_url(catalogue: Catalogue, source: PurePath | None) -> str:
    """Link to the file in the web editor of GitHub or GitLab; empty when the programme names no repository."""
    repository = catalogue.programme.repository
    if repository is None or source is None:
        return ""
    try:
        inside = source.relative_to(catalogue.programme_file.parent)
    except ValueError:
        return ""
    address = repository.url.rstrip("/").removesuffix(".git")
    folder = PurePosixPath("/", repository.path).relative_to("/")
    path = quote(f"{repository.branch}/{(folder / inside).as_posix()}")
    middle = "-/edit" if _platform(repository) == "gitlab" else "edit"
    return f"{address}/{middle}/{path}"


def report_url(catalogue: Catalogue, url_path: str) -> str:
    """Link to a new issue that names the page; empty when the programme names no repository."""
    repository = catalogue.programme.repository
    if repository is None:
        return ""
    address = repository.url.rstrip("/").removesuffix(".git")
    if _platform(repository) == "gitlab":
        return f"{address}/-/issues/new?{urlencode({'issue[title]': url_path})}"
    return f"{address}/issues/new?{urlencode({'title': url_path})}"


def _platform(repository: Repository) -> str:
    if repository.platform:
        return repository.platform
    return "gitlab" if "gitlab" in (urlsplit(repository.url).hostname or "") else "github"

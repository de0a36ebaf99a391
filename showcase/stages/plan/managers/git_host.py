"""Addresses of the host of the repository: GitHub or GitLab, in the cloud or on a server of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath, PurePosixPath
from urllib.parse import quote, urlencode, urlsplit

from showcase.model.programme import Repository

_GITHUB = "github.com"
_GITHUB_API = "https://api.github.com"
_GITHUB_PICTURES = "https://avatars.githubusercontent.com"


@dataclass(frozen=True, slots=True)
class GitHost:
    """Where the content is edited; makes addresses of that host."""

    repository: Repository

    @property
    def platform(self) -> str:
        """The kind of host, as the programme says, else as its name tells."""
        if self.repository.platform:
            return self.repository.platform
        return "gitlab" if "gitlab" in self._host else "github"

    @property
    def address(self) -> str:
        """Address of the repository, without "/" or ".git" at its end."""
        return self.repository.url.rstrip("/").removesuffix(".git")

    @property
    def project(self) -> str:
        """Path of the repository on its host: owner and name, on GitLab perhaps with groups between them."""
        return urlsplit(self.address).path.strip("/")

    @property
    def origin(self) -> str:
        """Scheme and name of the host."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def api(self) -> str:
        """Address that programs talk to."""
        if self.platform == "gitlab":
            return f"{self.origin}/api/v4"
        return _GITHUB_API if self._host == _GITHUB else f"{self.origin}/api/v3"

    @property
    def graphql(self) -> str:
        """Address that takes queries."""
        return f"{_GITHUB_API}/graphql" if self.api == _GITHUB_API else f"{self.origin}/api/graphql"

    @property
    def api_origin(self) -> str:
        """Scheme and name of the host that programs talk to."""
        parts = urlsplit(self.api)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def picture_origin(self) -> str:
        """Where pictures of accounts come from."""
        return _GITHUB_PICTURES if self.platform == "github" and self._host == _GITHUB else self.origin

    def folder(self, name: str = "") -> str:
        """Give the path of a folder of the content within the repository; empty for its root."""
        return (PurePosixPath("/", self.repository.path, name)).relative_to("/").as_posix().removeprefix(".")

    def edit_url(self, file: PurePath) -> str:
        """Link to a file in the web editor; `file` is relative to the folder of the content."""
        path = quote(f"{self.repository.branch}/{self.folder(file.as_posix())}")
        return f"{self.address}/{self._middle}edit/{path}"

    def report_url(self, url_path: str) -> str:
        """Link to a new issue that names a page of the site."""
        if self.platform == "gitlab":
            return self._issue({"issue[title]": url_path, "issue[description]": f"{url_path}\n\n"})
        return self._issue({"template": "report-an-error.yml", "title": url_path, "page": url_path})

    def propose_url(self) -> str:
        """Link to a new issue that proposes a cluster."""
        if self.platform == "gitlab":
            return self._issue({"issuable_template": "propose-a-cluster"})
        return self._issue({"template": "propose-a-cluster.yml"})

    def _issue(self, query: dict[str, str]) -> str:
        return f"{self.address}/{self._middle}issues/new?{urlencode(query)}"

    @property
    def _middle(self) -> str:
        return "-/" if self.platform == "gitlab" else ""

    @property
    def _host(self) -> str:
        return (urlsplit(self.repository.url).hostname or "").removeprefix("www.")

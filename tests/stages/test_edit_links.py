# SPDX-License-Identifier: MIT
"""Links for those who mend the content, exactly as GitHub and GitLab want them."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from showcase.model.programme import Repository
from showcase.model.views.page_views import PageView
from showcase.stages.plan.managers.git_host import GitHost
from tests.contents import CLUSTER, PROGRAMME, plan_of, view_of

GITHUB = "repository: {url: https://github.com/o/r}"
FILES = {
    "clusters/a.yml": CLUSTER % ("A", "energy"),
    "services/s.yml": "{schema_version: 1, title: Advice, clusters: [a]}",
    "pages/region.md": "---\ntitle: Region\n---\nWords.",
    "pages/region.de.md": "---\ntitle: Gegend\n---\nWorte.",
}


def page(url_path: str, *lines: str) -> PageView:
    """Make the view of a page of a programme with more lines in its file."""
    programme = PROGRAMME + "".join(f"    {line}\n" for line in lines)
    return view_of(plan_of({**FILES, "programme.yml": programme}), url_path)


@pytest.mark.parametrize(
    "repository, edit",
    [
        ("{url: https://github.com/o/r}", "https://github.com/o/r/edit/main/content/clusters/a.yml"),
        ("{url: https://github.com/o/r.git/}", "https://github.com/o/r/edit/main/content/clusters/a.yml"),
        ("{url: https://github.com/o/r, path: /}", "https://github.com/o/r/edit/main/clusters/a.yml"),
        ("{url: https://github.com/o/r, path: .}", "https://github.com/o/r/edit/main/clusters/a.yml"),
        ("{url: https://github.com/o/r, path: a/b/}", "https://github.com/o/r/edit/main/a/b/clusters/a.yml"),
        ("{url: https://github.com/o/r, branch: x/y}", "https://github.com/o/r/edit/x/y/content/clusters/a.yml"),
        (
            "{url: https://github.com/o/r, branch: 'x#1?%'}",
            "https://github.com/o/r/edit/x%231%3F%25/content/clusters/a.yml",
        ),
        ("{url: https://github.com/o/r, path: ./a b}", "https://github.com/o/r/edit/main/a%20b/clusters/a.yml"),
        ("{url: https://code.example.org/o/r}", "https://code.example.org/o/r/edit/main/content/clusters/a.yml"),
        ("{url: https://gitlab.com/g/s/r}", "https://gitlab.com/g/s/r/-/edit/main/content/clusters/a.yml"),
        (
            "{url: https://code.example.org/g/s/r.git, platform: gitlab, branch: x/y}",
            "https://code.example.org/g/s/r/-/edit/x/y/content/clusters/a.yml",
        ),
        (
            "{url: https://gitlab.example.org:8443/g/r}",
            "https://gitlab.example.org:8443/g/r/-/edit/main/content/clusters/a.yml",
        ),
    ],
)
def test_profile_leads_to_the_editor_of_its_file(repository: str, edit: str) -> None:
    """Branches with slashes, folders, odd signs, groups and servers of one's own end up in the right address."""
    assert page("/clusters/a/", f"repository: {repository}").edit_url == edit


@pytest.mark.parametrize("name", ["a b", "ü", "100%", "x#y", "q?"])
def test_file_with_an_odd_name_is_found(name: str) -> None:
    """Nothing in the name of a file breaks the address."""
    host = GitHost(Repository.model_validate({"url": "https://github.com/o/r"}))
    found = host.edit_url(PurePosixPath("pages", f"{name}.md"))
    assert found.startswith("https://github.com/o/r/edit/main/content/pages/")
    assert not set(found) & set(" ü#?")


@pytest.mark.parametrize(
    "url_path, file",
    [
        ("/", "programme.yml"),
        ("/de/", "programme.yml"),
        ("/services/s/", "services/s.yml"),
        ("/sectors/", "taxonomies/sectors.yml"),
        ("/sectors/energy/", "taxonomies/sectors.yml"),
        ("/sectors/energy/coast/", "taxonomies/sectors.yml"),
        ("/de/regions/coast/", "taxonomies/regions.yml"),
        ("/region/", "pages/region.md"),
        ("/de/region/", "pages/region.de.md"),
        ("/imprint/", "programme.yml"),
    ],
)
def test_page_leads_to_the_file_it_is_made_from(url_path: str, file: str) -> None:
    """Each kind of page names its own file, prose the one of its language."""
    assert page(url_path, GITHUB).edit_url == f"https://github.com/o/r/edit/main/content/{file}"


@pytest.mark.parametrize("url_path", ["/clusters/", "/services/", "/search/", "/404.html", "/countries/de/"])
def test_page_of_no_file_has_no_edit_link(url_path: str) -> None:
    """A list of many files, or of words that the generator brings, can be edited nowhere."""
    view = page(url_path, GITHUB)
    assert (view.edit_url, view.report_url != "") == ("", True)


@pytest.mark.parametrize(
    "repository, report, propose",
    [
        (
            "{url: https://github.com/o/r}",
            "https://github.com/o/r/issues/new?template=report-an-error.yml&title=%2Fde%2Fclusters%2F&page=%2Fde%2Fclusters%2F",
            "https://github.com/o/r/issues/new?template=propose-a-cluster.yml",
        ),
        (
            "{url: https://gitlab.example.org/g/s/r}",
            "https://gitlab.example.org/g/s/r/-/issues/new?issue%5Btitle%5D=%2Fde%2Fclusters%2F&issue%5Bdescription%5D=%2Fde%2Fclusters%2F%0A%0A",
            "https://gitlab.example.org/g/s/r/-/issues/new?issuable_template=propose-a-cluster",
        ),
    ],
)
def test_issues_are_opened_with_what_is_known(repository: str, report: str, propose: str) -> None:
    """An issue about an error names the page; one about a new cluster uses the form for it."""
    view = page("/de/clusters/", f"repository: {repository}")
    assert (view.report_url, view.propose_url) == (report, propose)


@pytest.mark.parametrize(
    "url_path, proposes", [("/", True), ("/clusters/", True), ("/clusters/a/", False), ("/search/", False)]
)
def test_only_lists_of_clusters_ask_for_new_ones(url_path: str, proposes: bool) -> None:
    """Home and directory invite to propose a cluster; a profile does not."""
    assert bool(page(url_path, GITHUB).propose_url) is proposes


def test_without_a_repository_there_are_no_links() -> None:
    """A programme that names no repository has nothing to lead to."""
    view = page("/clusters/a/", "browser_form: true")
    assert (view.edit_url, view.form_url, view.report_url, view.propose_url) == ("", "", "", "")


@pytest.mark.parametrize(
    "url_path, link",
    [
        ("/clusters/a/", "../../admin/#/collections/clusters/entries/a"),
        ("/de/services/s/", "../../../admin/#/collections/services/entries/s"),
        ("/region/", ""),
        ("/", ""),
    ],
)
def test_form_is_linked_where_it_knows_the_entry(url_path: str, link: str) -> None:
    """With the form switched on, an entry links to itself in the form; without it there is no such link."""
    assert page(url_path, GITHUB, "browser_form: true").form_url == link
    assert page(url_path, GITHUB).form_url == ""

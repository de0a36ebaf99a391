# SPDX-License-Identifier: MIT
"""The small site of one cluster: its own pages, nothing of others, and no link that leads nowhere."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from showcase.diagnostics import OuterWorldError
from showcase.model.page_plan import SitePlan
from showcase.pipeline import build_site
from showcase.progress import Progress
from showcase.settings import Settings
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.plan import plan_site
from tests.built_sites import AS_OF, SITES
from tests.contents import content_of, settings_for

FILES = {
    "clusters/a.yml": "{schema_version: 2, name: Alpha, country: DE, sectors: [energy], services: [both, own]}",
    "clusters/b.yml": "{schema_version: 2, name: Beta, country: DE, sectors: [energy], services: [both]}",
    "services/own.yml": "{title: Own, clusters: [a]}",
    "services/both.yml": "{title: Both, clusters: [a, b]}",
    "services/other.yml": "{title: Other, clusters: [b]}",
    "events/e.yml": "{title: Day, kind: workshop, starts: 2027-05-01, clusters: [a, b]}",
    "events/f.yml": "{title: Else, kind: workshop, starts: 2027-05-02, clusters: [b]}",
    "stories/s.yml": "{title: Won, date: 2026-01-01, clusters: [a], services: [other]}",
    "pages/region.md": "---\\ntitle: Region\\n---\\nWords.",
}


def microsite(cluster: str = "a") -> SitePlan:
    """Plan the small site of a cluster."""
    return plan_site(assemble_catalogue(content_of(FILES), only=cluster), settings_for(cluster=cluster))


def test_profile_is_the_home_page() -> None:
    """The home page is the profile, and its usual address leads there."""
    plan = microsite()
    home = next(page for page in plan.pages if page.url_path == "/")
    assert (home.kind, home.make_view().body.name.text) == ("cluster", "Alpha")
    assert {(moved.from_path, moved.to_path) for moved in plan.redirects} == {
        ("/clusters/", "/"), ("/clusters/a/", "/"), ("/de/clusters/", "/de/"), ("/de/clusters/a/", "/de/"),
    }  # fmt: skip


def test_what_belongs_to_others_is_left_out() -> None:
    """Only what is tied to the cluster has a page; neither lists of clusters nor prose of the programme have one."""
    paths = {page.url_path for page in microsite().pages if page.locale.tag == "en"}
    assert {"/services/own/", "/services/both/", "/events/e/", "/stories/s/", "/imprint/", "/search/"} <= paths
    gone = ("/services/other/", "/events/f/", "/region/", "/sectors/energy/", "/compare/", "/managers/", "/embed/")
    assert [path for path in paths if path.startswith(gone)] == []


def test_others_are_named_nowhere() -> None:
    """A service that two clusters offer names this one only."""
    page = next(page for page in microsite().pages if page.url_path == "/services/both/")
    assert [card.id for card in page.make_view().body.clusters] == ["a"]


def test_files_of_others_stay_away() -> None:
    """Only what the cluster, its things and the programme name is copied; nothing else of the media is."""
    own = FILES["clusters/a.yml"].replace("}", ", logo: {file: own.png, alt: A}}")
    other = FILES["clusters/b.yml"].replace("}", ", logo: {file: n.png, alt: B}}")
    media = {"media/own.png": "", "media/n.png": "", "media/unused.pdf": ""}
    content = content_of({**FILES, **media, "clusters/a.yml": own, "clusters/b.yml": other})
    assert list(assemble_catalogue(content, only="a").media) == ["own.png"]
    assert sorted(assemble_catalogue(content).media) == ["n.png", "own.png", "unused.pdf"]


def test_site_has_the_name_of_the_cluster() -> None:
    """The frame shows the cluster's name, and a site of its own has no address unless it is given."""
    plan = microsite()
    assert (plan.frames["en"].site_name, plan.base_url) == ("Alpha", "")


def test_unknown_cluster_is_refused_with_a_suggestion() -> None:
    """A slip in the identifier is told with the nearest one."""
    with pytest.raises(OuterWorldError) as error:
        microsite("aa")
    assert "aa" in str(error.value)


@pytest.mark.parametrize("cluster", ["alpha-energy", "epsilon-nasty", "eta-bare", "gamma-mobility", "delta-ended"])
def test_no_link_leads_nowhere(cluster: str, tmp_path: Path) -> None:
    """The small site of a full, a nasty, an empty, a merged and an ended cluster builds without a finding."""
    settings = Settings(SITES / "complete/content", tmp_path / "site", AS_OF, cluster=cluster, workers=1, indexed=False)
    report = build_site(settings, Progress(io.StringIO(), is_quiet=True))
    assert [str(found.message) for found in report.errors] == []
    home = (settings.output / "index.html").read_text(encoding="utf-8")
    assert 'data-page="cluster"' in home
    assert re.findall(r'href="[^"]*(?:compare|managers)/', home) == []

# SPDX-License-Identifier: MIT
"""What is marked as a draft is nowhere on the site, and nothing on the site needs it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from textwrap import dedent
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from showcase.model.content import MODELS
from showcase.model.field_types import Reference
from showcase.stages.assemble import assemble_catalogue
from showcase.stages.assemble.drafts import REFERENCE_FIELDS, without_drafts
from showcase.stages.plan import plan_site
from tests.contents import BASE, content_of, page_of, settings_for

FILES = {
    "clusters/a.yml": "{schema_version: 2, name: Alpha, country: DE, services: [s, t], documents: [d], merged_into: b}",
    "clusters/b.yml": "{schema_version: 2, name: Beta, country: DE, draft: true, logo: {file: b.png, alt: Mark}}",
    "services/s.yml": "{schema_version: 2, title: Shared, offered_to: members, clusters: [a, b]}",
    "services/t.yml": "{schema_version: 2, title: Tried, offered_to: members, draft: true}",
    "actors/i.yml": "{schema_version: 2, name: Institute, country: DE, "
    "participations: [{cluster: a, role: partner}, {cluster: b, role: partner}]}",
    "documents/d.yml": "{schema_version: 2, title: Paper, clusters: [b], draft: true}",
    "pages/early.md": "---\ntitle: Early\ndraft: true\n---\n\nNot yet.\n",
    "pages/early.de.md": "---\ntitle: Früh\n---\n\nNoch nicht.\n",
    "pages/ready.md": "---\ntitle: Ready\n---\n\nYes.\n",
    "pages/ready.de.md": "---\ntitle: Fertig\ndraft: true\n---\n\nNoch nicht.\n",
    "media/b.png": "",
    "media/spare.png": "",
}


def test_drafts_have_no_page_and_no_link() -> None:
    """Pages, lists and links of the built site know nothing of drafts; with drafts asked for, all are there."""
    content = content_of(FILES)
    paths = {
        wanted: {page.url_path for page in plan_site(assemble_catalogue(content, drafts=wanted), settings_for()).pages}
        for wanted in (False, True)
    }
    assert paths[True] - paths[False] >= {
        "/clusters/b/", "/de/clusters/b/", "/services/t/", "/early/", "/de/early/"
    }  # fmt: skip
    assert {"/clusters/a/", "/services/s/", "/ready/", "/de/ready/"} <= paths[False]


def test_pages_do_not_name_drafts() -> None:
    """No page of the site holds the name of a draft."""
    plan = plan_site(assemble_catalogue(content_of(FILES)), settings_for())
    for page in plan.pages:
        assert "Beta" not in repr(page.make_view().body), page.url_path
        assert "Tried" not in repr(page.make_view().body), page.url_path


def test_references_to_drafts_go_and_others_stay() -> None:
    """Whoever named a draft names it no more; everything else that was named is still there."""
    kept = without_drafts(content_of(FILES))
    cluster = kept.clusters["a"].written
    assert (cluster.services, cluster.documents, cluster.merged_into) == (("s",), (), None)
    assert kept.services["s"].written.clusters == ("a",)
    assert [tie.cluster for tie in kept.actors["i"].written.participations] == ["a"]
    assert (list(kept.clusters), list(kept.documents)) == (["a"], [])


def test_draft_translation_waits_alone() -> None:
    """A translation that is not ready falls back; the page in the default language stays."""
    kept = without_drafts(content_of(FILES))
    assert [(source.name, source.locale_tag) for source in kept.prose] == [("ready", "")]


def test_pictures_of_drafts_stay_away() -> None:
    """A picture that only drafts name is not published; one that nobody names is no business of drafts."""
    assert list(without_drafts(content_of(FILES)).media) == ["spare.png"]
    shared = {**FILES, "clusters/c.yml": "{schema_version: 2, name: C, country: DE, logo: {file: b.png, alt: Mark}}"}
    assert sorted(without_drafts(content_of(shared)).media) == ["b.png", "spare.png"]


def test_content_without_drafts_stays_the_very_same() -> None:
    """Nothing is copied when nothing is left out."""
    content = content_of({"clusters/a.yml": "{schema_version: 2, name: Alpha, country: DE, draft: false}"})
    assert without_drafts(content) is content


def test_featured_draft_is_not_shown_first() -> None:
    """The home page names only clusters that are there."""
    content = content_of({"clusters/b.yml": FILES["clusters/b.yml"]})
    programme = content.programme.written
    home = programme.home.model_copy(update={"featured_clusters": ("b",)})
    featured = replace(content.programme, written=programme.model_copy(update={"home": home}))
    assert without_drafts(replace(content, programme=featured)).programme.written.home.featured_clusters == ()


def test_region_names_no_draft() -> None:
    """What programme.yml says of the region loses the draft only, and its page can be made."""
    region = "{facts: [{title: Fact, clusters: [a, b]}], figures: [{label: Jobs, value: '5', clusters: [b]}]}"
    programme = f"{dedent(BASE['programme.yml']).rstrip()}\nregion: {region}\n"
    content = content_of({**FILES, "programme.yml": programme})
    written = without_drafts(content).programme.written.region
    assert (written.facts[0].clusters, written.figures[0].clusters) == (("a",), ())
    plan = plan_site(assemble_catalogue(content), settings_for())
    assert "Beta" not in repr(page_of(plan, "/region/").make_view())


def test_file_of_a_draft_stays_away_though_its_name_is_part_of_another() -> None:
    """Names of files are compared as a whole: b.png is not named where big-b.png is."""
    longer = "{schema_version: 2, name: C, country: DE, logo: {file: big-b.png, alt: Mark}}"
    files = {**FILES, "clusters/c.yml": longer, "media/big-b.png": ""}
    assert sorted(without_drafts(content_of(files)).media) == ["big-b.png", "spare.png"]


def references(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """Find the fields of a model, and of the groups in it, that name other files."""
    for name, info in model.model_fields.items():
        yield from _in_annotation(name, info.annotation, info.metadata)


def _in_annotation(name: str, annotation: Any, metadata: list[Any]) -> Iterator[tuple[str, str]]:
    for mark in metadata:
        if isinstance(mark, Reference) and mark.to in {"cluster", "service", "actor", "document"}:
            yield name, mark.to
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield from references(annotation)
    for part in get_args(annotation):
        yield from _in_annotation(name, part, list(getattr(part, "__metadata__", ())))


@pytest.mark.parametrize("kind", sorted(MODELS))
def test_every_field_that_names_a_file_is_known(kind: str) -> None:
    """No reference of any kind of file can be forgotten when drafts are left out."""
    known = {**REFERENCE_FIELDS, "cluster": "cluster"}  # the last in participations
    assert {(name, to) for name, to in references(MODELS[kind]) if known.get(name) != to} == set()

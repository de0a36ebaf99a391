# SPDX-License-Identifier: MIT
"""Pages of the territory, its priorities, labels and tiers, admission and the archive."""

from __future__ import annotations

from showcase.model.views.archive_views import ArchiveBody
from showcase.model.views.region_views import PriorityBody, RegionBody
from showcase.model.views.standing_views import AdmissionBody, StandingsBody
from tests.contents import PROGRAMME, plan_of, view_of

REGION = """
    priorities:
    - {id: green, title: Green energy, sectors: [wind]}
    - {id: idle, title: Idle}
    tiers:
    - {id: lead, title: Lead, criteria: [Fifty members]}
    - {id: starter, title: Starter}
    admission_criteria: [A strategy]
    region:
      figures:
      - {label: Exports, value: "10", unit: EUR, year: "2020", region: coast}
      - {label: Exports, value: "30", unit: EUR, year: "2024", region: coast}
      - {label: Exports, value: "20", unit: EUR, year: "2024", region: inland}
      - {label: Jobs, value: "7", region: coast}
      priorities:
      - {title: Wind, region: coast, priority: green}
"""
FILES = {
    "programme.yml": PROGRAMME + REGION,
    "taxonomies/regions.yml": "terms: [{id: coast, label: Coast}, {id: inland, label: Inland}]",
    "clusters/a.yml": """
        {schema_version: 2, name: Alpha, country: DE, priorities: [green], regions: [coast],
         tier: {tier: lead, since: 2022},
         former_tiers: [{tier: starter, until: 2021}], services: [advice],
         label: {kind: ecei, level: Gold, awarded: 2025, valid_until: 2027},
         former_labels: [{kind: ecei, level: Silver, awarded: 2020, valid_until: 2023}],
         formerly: [{name: Old Alpha}]}
    """,
    "clusters/b.yml": "{schema_version: 2, name: Beta, country: DE, sectors: [wind], regions: [inland]}",
    "clusters/c.yml": "{schema_version: 2, name: Gamma, country: DE, sectors: [wind], status: ended}",
    "clusters/d.yml": "{schema_version: 2, name: Delta, country: SE, status: merged, merged_into: a}",
    "clusters/e.yml": "{schema_version: 2, name: Epsilon, country: DE, status: dormant, label: {kind: ecei}}",
    "services/advice.yml": "{title: Advice}",
    "services/gone.yml": "{title: Gone, service_status: ended}",
    "initiatives/past.yml": "{title: Past, period: 2010–2014}",
    "initiatives/now.yml": "{title: Now, period: since 2020}",
}


def test_figures_stand_side_by_side_with_their_years() -> None:
    """The same figure of several regions is one table, newest first, and mixed years are said."""
    body = view_of(plan_of(FILES), "/region/").body
    assert isinstance(body, RegionBody)
    (exports,), (jobs,) = body.tables, body.single
    shown = [(row.region.text.text, row.value, row.year) for row in exports.rows]
    assert shown == [("Coast", "30", "2024"), ("Coast", "10", "2020"), ("Inland", "20", "2024")]
    assert exports.note == "The years differ: 2020 and 2024."
    assert {row.share for row in exports.rows} == {0}  # bars would compare different years
    assert jobs.note == "The sources give no year."


def test_bars_compare_figures_of_one_year_only() -> None:
    """Where all figures are of the same year, each has its part of the largest one."""
    programme = FILES["programme.yml"].replace('year: "2020"', 'year: "2024"')
    body = view_of(plan_of({**FILES, "programme.yml": programme}), "/region/").body
    assert sorted(row.share for row in body.tables[0].rows) == [33, 67, 100]


def test_priority_tells_who_names_it_from_who_works_in_its_sectors() -> None:
    """Clusters that name a priority stand apart from others of its sectors; what ended is in neither list."""
    body = view_of(plan_of(FILES), "/priorities/green/").body
    assert isinstance(body, PriorityBody)
    assert [card.id for card in body.named_by] == ["a"]
    assert [card.id for card in body.in_sectors] == ["b"]
    assert [card.id for card in body.services] == ["advice"]
    assert [item.title.text for group in body.by_region for item in group.items] == ["Wind"]
    assert [card.id for card in body.others] == ["idle"]


def test_labels_tell_holders_from_those_who_held_them() -> None:
    """A label that ran out, or that an archived cluster had, is history; it does not count."""
    body = view_of(plan_of(FILES), "/labels/").body
    assert isinstance(body, StandingsBody)
    (label,) = body.standings
    assert [(row.cluster.text.text, row.level, row.state) for row in label.holders] == [("Alpha", "Gold", "valid")]
    assert [(row.cluster.text.text, row.level) for row in label.former] == [("Alpha", "Silver"), ("Epsilon", "")]
    assert label.counted == "1 cluster holds it on 22 November 2026."


def test_tiers_keep_their_history() -> None:
    """A tier that no cluster has any more still says who had it."""
    body = view_of(plan_of(FILES), "/tiers/").body
    assert {item.id: (len(item.holders), len(item.former)) for item in body.standings} == {
        "lead": (1, 0), "starter": (0, 1),
    }  # fmt: skip
    assert [text.text for text in body.standings[0].criteria] == ["Fifty members"]


def test_admission_page_lists_all_criteria() -> None:
    """Criteria for every cluster and those of a tier stand on one page; a tier without any is left out."""
    body = view_of(plan_of(FILES), "/admission/").body
    assert isinstance(body, AdmissionBody)
    assert [text.text for text in body.criteria] == ["A strategy"]
    assert [tier.id for tier in body.tiers] == ["lead"]


def test_archive_holds_what_no_list_holds() -> None:
    """What ended, merged or rests is in the archive, and in no list or count of the directory."""
    plan = plan_of(FILES)
    archive, directory = view_of(plan, "/archive/").body, view_of(plan, "/clusters/").body
    assert isinstance(archive, ArchiveBody)
    assert {group.id: [item.link.text.text for item in group.items] for group in archive.groups} == {
        "clusters": ["Gamma"],
        "clusters-merged": ["Delta"],
        "clusters-dormant": ["Epsilon"],
        "services": ["Gone"],
        "initiatives": ["Past"],
    }
    assert [item.name.text for item in archive.former_names] == ["Old Alpha"]
    assert [card.id for card in directory.cards] == ["a", "b"]
    assert directory.archive.url.endswith("archive/#clusters")
    assert [card.id for card in view_of(plan, "/services/").body.cards] == ["advice"]
    assert "/countries/se/" not in {page.url_path for page in plan.pages}
    assert "/clusters/c/" in {page.url_path for page in plan.pages}


def test_nothing_is_made_of_nothing() -> None:
    """A programme that tells nothing of its territory has none of these pages."""
    plan = plan_of({"clusters/b.yml": FILES["clusters/b.yml"].replace(", regions: [inland]", "")})
    made = {"/region/", "/priorities/", "/labels/", "/tiers/", "/admission/", "/archive/"}
    assert made & {page.url_path for page in plan.pages} == set()


def test_prose_introduces_the_made_page_of_its_name() -> None:
    """A text of pages/ with the name of a made page is no page of its own: the made one carries it."""
    plan = plan_of({**FILES, "pages/region.md": "---\ntitle: Our coast\nintro: Two seas.\n---\nWords."})
    assert [page.kind for page in plan.pages if page.url_path == "/region/"] == ["region"]
    view = view_of(plan, "/region/")
    assert view.prose is not None
    assert (view.prose.name, view.body.title.text, view.body.intro.text) == ("region", "Our coast", "Two seas.")
    alone = plan_of({"pages/region.md": "Words."})
    assert [page.kind for page in alone.pages if page.url_path == "/region/"] == ["editorial"]

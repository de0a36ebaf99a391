"""The component page: for those who design, and for the test that compares pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from showcase.model.catalogue import Catalogue
from showcase.model.views.component_views import ComponentsBody, SampleGroup, SampleView
from showcase.stages.plan.components.card_samples import (
    actor_samples,
    exchange_samples,
    initiative_samples,
    service_samples,
    story_samples,
)
from showcase.stages.plan.components.chart_samples import chart_samples, drawing_samples
from showcase.stages.plan.components.cluster_samples import cluster_line_samples, cluster_samples, sign_samples
from showcase.stages.plan.components.event_samples import event_line_samples, event_part_samples, event_samples
from showcase.stages.plan.components.fact_samples import (
    document_samples,
    fact_samples,
    name_samples,
    sentence_samples,
)
from showcase.stages.plan.components.list_samples import framework_samples, matrix_samples, region_samples, term_samples
from showcase.stages.plan.components.sample_words import SampleWords
from showcase.stages.plan.components.table_samples import table_samples
from showcase.stages.plan.components.way_samples import contact_samples, control_samples, frame_samples
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

FOLDER = "components"

Makers = tuple[Callable[[SampleWords], Iterator[SampleView]], ...]
_GROUPS: dict[str, tuple[str, Makers]] = {
    "signs": (N_("Signs"), (sign_samples,)),
    "controls": (N_("Controls"), (control_samples, frame_samples, contact_samples)),
    "cards": (
        N_("Cards"),
        (
            cluster_samples,
            service_samples,
            event_samples,
            story_samples,
            initiative_samples,
            actor_samples,
            exchange_samples,
        ),
    ),
    "rows": (N_("Rows"), (event_line_samples, document_samples, cluster_line_samples)),
    "facts": (N_("Facts"), (fact_samples, sentence_samples, name_samples)),
    "lists": (N_("Lists"), (term_samples, framework_samples, event_part_samples, region_samples)),
    "charts": (N_("Charts"), (chart_samples, drawing_samples)),
    "tables": (N_("Tables"), (matrix_samples, table_samples)),
}


def components_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """
    Order the component page. It is in no navigation, no sitemap and no search: it says nothing of the programme.

    Small sites of one cluster do without it.
    """
    if not catalogue.microsite_of:
        yield PageOrder("components", "", (FOLDER,), _make, is_indexed=False)


def _make(parts: Parts) -> tuple[PageText, ComponentsBody]:
    words = SampleWords(parts)
    title = words.say("Components")
    intro = words.say("Each part of a page in each of its states. All samples are made up.")
    groups = tuple(
        SampleGroup(name, words.say(heading), tuple(sample for make in makers for sample in make(words)))
        for name, (heading, makers) in _GROUPS.items()
    )
    return PageText(title, intro), ComponentsBody(title, intro, groups)

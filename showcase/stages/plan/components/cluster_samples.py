"""Samples of clusters: cards, lines, signs, and the lists that are made of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from showcase.model.brand.emblem import draw_emblem
from showcase.model.locale import NO_TEXT
from showcase.model.views.compare_views import RelatedView
from showcase.model.views.component_views import SampleView
from showcase.model.views.part_views import ClusterCard
from showcase.model.views.partner_views import PartnerView, WriteWay
from showcase.stages.plan.components.sample_words import HERE, SampleWords

ICONS = (
    *("search", "arrow", "mail", "print", "external", "document", "flag", "pencil", "form", "feed", "plus"),
    "calendar",
)


def sample_cluster(words: SampleWords, number: int = 1) -> ClusterCard:
    """Make a cluster that does not exist; another number gives another emblem and colour."""
    name = f"Sample cluster {number}" if number > 1 else "Sample cluster"
    return ClusterCard(
        id=f"sample-{number}",
        url=HERE,
        name=words.name(name),
        acronym="SC",
        place="Sampletown",
        since="2001",
        members=words.parts.words.number(1234),
        members_sort=1234,
        summary=words.sentence,
        field=number,
        main_sector=words.name("Sample field"),
        tags=tuple(words.tag(text) for text in ("First method", "Second method", "Third method")),
        label="Sample label",
        status="",
        emblem=draw_emblem(f"sample-{number}", 40 * number),
        logo=None,
        values="",
        since_sort=2001,
        freshness=words.freshness("current"),
    )


def bare_cluster(words: SampleWords) -> ClusterCard:
    """Make a cluster of which only name and summary are known."""
    return replace(
        sample_cluster(words),
        place="",
        since="",
        members="",
        members_sort=-1,
        main_sector=NO_TEXT,
        tags=(),
        label="",
        field=0,
        since_sort=-1,
        freshness=words.freshness("unreviewed"),
    )


def long_cluster(words: SampleWords) -> ClusterCard:
    """Make a cluster whose words are as long as they may be."""
    tags = tuple(words.tag(text) for text in ("Technology with a rather long name " * 2, words.long.text[23:80]))
    return replace(
        sample_cluster(words, 2), name=words.long, place=words.long.text[:60], label=words.long.text, tags=tags
    )


def cluster_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show clusters as cards."""
    for state, view in _states(words).items():
        yield words.sample("cluster_card", state, view)


def _states(words: SampleWords) -> dict[str, ClusterCard]:
    usual = sample_cluster(words)
    return {
        "usual": usual,
        "fallback": replace(usual, name=words.foreign, summary=words.foreign),
        "without-facts": bare_cluster(words),
        "long": long_cluster(words),
        "picture": replace(usual, logo=words.picture),
        "ended": replace(usual, status=words.say("Ended"), freshness=None),
        "overdue": replace(usual, freshness=words.freshness("overdue")),
        "focused": usual,
    }


def cluster_line_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show clusters as lines, and lists of those that fit one another."""
    views = _states(words)
    for state in ("usual", "fallback", "without-facts", "long"):
        yield words.sample("cluster_line", state, views[state])
    yield words.sample("related_list", "usual", _related(words))
    yield words.sample("partner_list", "usual", _partners(words))


def _related(words: SampleWords) -> tuple[RelatedView, ...]:
    reason = (words.sentence,)
    return (RelatedView(sample_cluster(words), (reason,)), RelatedView(long_cluster(words), (reason, (words.foreign,))))


def _partners(words: SampleWords) -> tuple[PartnerView, ...]:
    way = WriteWay("mail", "mailto:sample@example.org", words.say("Write a mail"), "Sample cluster")
    cluster, firm = sample_cluster(words), words.link("Sample firm")
    return (
        PartnerView(words.link("Sample cluster"), "Sampletown", cluster, ((words.sentence,),), way),
        PartnerView(firm, "Sampletown", None, ((words.sentence,),), None),
    )


def sign_samples(words: SampleWords) -> Iterator[SampleView]:
    """Show emblems in all sizes and fields, logos, icons, and what a profile or a page is marked with."""
    emblems = tuple(sample_cluster(words, number) for number in range(1, 9))
    yield words.sample("emblem", "usual", emblems)
    yield words.sample("emblem", "several", emblems, look="card")
    yield words.sample("emblem", "large", emblems[:2], look="large")
    yield words.sample("cluster_sign", "usual", replace(emblems[0], logo=words.picture))
    yield words.sample("icon", "usual", ICONS)
    yield words.sample("picture", "usual", words.picture)
    yield words.sample("words", "usual", words.sentence)
    yield words.sample("words", "fallback", words.foreign)
    for state in ("current", "due", "overdue", "unreviewed"):
        yield words.sample("freshness_mark", state, words.freshness(state))
    yield words.sample("freshness", "overdue", words.freshness("overdue"))
    yield words.sample("notice", "usual", words.sentence.text)
    yield words.sample("notice", "long", words.long.text)
    yield words.sample("draft_mark", "draft")

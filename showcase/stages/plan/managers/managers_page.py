"""The page for cluster managers: how to change a profile, what is due, what to add, what is not translated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from showcase.model.catalogue import Catalogue, Cluster
from showcase.model.completeness import Completeness, Wish, completeness, example_terms
from showcase.model.freshness import GONE
from showcase.model.locale import NO_TEXT
from showcase.model.views.managers_views import DueProfile, LanguageGap, ManagersBody, StepExample, WantingProfile
from showcase.model.views.page_views import LinkView
from showcase.model.views.part_views import FigureView
from showcase.stages.plan.clusters.cluster_body import contact_view
from showcase.stages.plan.managers.edit_links import edit_url
from showcase.stages.plan.managers.manager_ways import programme_mail, ways_to_change
from showcase.stages.plan.managers.next_steps import NEXT_STEPS
from showcase.stages.plan.memory import recall
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts

_SHOWN = 60  # profiles of a list; the report names them all
_STATES = ("overdue", "due", "unreviewed")

Weighed = list[tuple[Completeness, Cluster]]


def managers_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the page."""
    del catalogue
    yield PageOrder("managers", "", ("managers",), _make)


def managers_words(parts: Parts) -> tuple[str, str]:
    """Give title and description of the page."""
    say = parts.words.say
    if parts.catalogue.programme.repository:
        lead = say(
            "Visitors from abroad choose a cluster by what its page says. Every way below leads to the same file, "
            "and a check tells you in plain words what to mend before anything is public."
        )
    else:
        lead = say(
            "Visitors from abroad choose a cluster by what its page says. "
            "Tell the programme what is wrong or missing on yours; it changes the page for you."
        )
    return say("For cluster managers"), lead


def _make(parts: Parts) -> tuple[PageText, ManagersBody]:
    words, say = parts.words, parts.words.say
    title, lead = managers_words(parts)
    clusters = [cluster for cluster in parts.catalogue.clusters.values() if cluster.profile.status not in GONE]
    due = list(_due(clusters, parts))
    weighed = _weigh(clusters, parts)
    wanting = [(found, cluster) for found, cluster in weighed if found.missing]
    programme = parts.catalogue.programme
    body = ManagersBody(
        title=say("Your page, right in five minutes"),
        lead=lead,
        ways=tuple(ways_to_change(parts)),
        figures=tuple(_figures(due, parts)),
        due=tuple(due[:_SHOWN]),
        due_more=len(due[_SHOWN:]),
        wanting=tuple(_wanting(found.percent, found.missing[0], cluster, parts) for found, cluster in wanting[:_SHOWN]),
        mean=words.percent(sum(found.percent for found, _ in weighed) // max(1, len(weighed))),
        wanting_more=len(wanting[_SHOWN:]),
        examples=tuple(_examples((found.missing[0] for found, _ in wanting[:_SHOWN]), parts)),
        gaps=tuple(_gaps(parts)),
        default_language=words.language(words.default.tag),
        translations_url=parts.place.to("translations") if parts.catalogue.translations.has_translations else "",
        contact=contact_view(programme.contact, parts),
        mail=programme_mail(parts),
        handbook_url=f"{parts.place.root}handbook/" if programme.handbook else "",
    )
    return PageText(title, lead, ((("managers",), title),)), body


def _due(clusters: Iterable[Cluster], parts: Parts) -> Iterator[DueProfile]:
    """List the profiles to look at again: the longest overdue first, those never reviewed last."""
    found = [(parts.freshness(cluster.profile.reviewed_on), cluster) for cluster in clusters]
    waiting = [item for item in found if item[0].state in _STATES]
    by_name = parts.words.sort_key
    waiting.sort(key=lambda item: by_name(parts.words.name(item[1].profile.name).text))
    for fresh, cluster in sorted(waiting, key=lambda item: (_STATES.index(item[0].state), item[0].machine_date)):
        yield DueProfile(parts.cluster_link(cluster.id), fresh, edit_url(parts.catalogue, cluster.file))


def _weigh(clusters: Iterable[Cluster], parts: Parts) -> Weighed:
    """Weigh all profiles, those that say least first."""

    def weigh() -> Weighed:
        locales = parts.catalogue.locales
        found = [(completeness(cluster.profile, locales), cluster) for cluster in clusters]
        return sorted(found, key=lambda item: (item[0].percent, item[1].id))

    return recall(parts.lasting, ("completeness",), weigh)


def _wanting(percent: int, wish: Wish, cluster: Cluster, parts: Parts) -> WantingProfile:
    return WantingProfile(
        link=parts.cluster_link(cluster.id),
        percent=percent,
        percent_words=parts.words.percent(percent),
        step=LinkView(f"#add-{wish.name}", parts.words.plain(parts.words.say(NEXT_STEPS[wish.name]))),
        edit_url=edit_url(parts.catalogue, cluster.file),
    )


def _examples(wishes: Iterable[Wish], parts: Parts) -> Iterator[StepExample]:
    """Show once how each of the next steps is written."""
    terms = example_terms(parts.catalogue.vocabularies)
    for wish in sorted(dict.fromkeys(wishes), key=lambda wish: -wish.weight):
        yield StepExample(f"add-{wish.name}", parts.words.say(NEXT_STEPS[wish.name]), wish.example_with(terms))


def _figures(due: list[DueProfile], parts: Parts) -> Iterator[FigureView]:
    """Count what is due."""
    words = parts.words
    counts = {state: sum(profile.freshness.state == state for profile in due) for state in _STATES}
    labels = (
        ("overdue", words.say("Profiles overdue for review")),
        ("due", words.say("Profiles due for review")),
        ("unreviewed", words.say("Profiles not yet reviewed")),
    )
    for state, label in labels:
        yield FigureView(words.plain(label), words.number(counts[state]), NO_TEXT, "", NO_TEXT, ())


def _gaps(parts: Parts) -> Iterator[LanguageGap]:
    """Count texts with and without a translation, for each language but the default one."""
    words = parts.words
    for language in parts.catalogue.translations.languages[1:]:
        figures = language.all_content
        yield LanguageGap(
            tag=language.locale.tag,
            name=words.language(language.locale.tag),
            translated=words.number(figures.translated),
            missing=words.number(figures.missing),
            outdated=words.number(figures.outdated),
            percent=figures.percent,
            percent_words=words.percent(figures.percent),
        )

"""The page that tells how far each language of the site is translated, and how to help."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.model.catalogue import Catalogue
from showcase.model.locale import Locale
from showcase.model.sources import KIND_FOLDERS
from showcase.model.translated_files import KINDS
from showcase.model.translation_data import FILE, GUIDE
from showcase.model.translation_status import EntryGap, Figures, LanguageStatus
from showcase.model.views.page_views import LinkView
from showcase.model.views.translation_views import GapView, KindShare, LanguageView, ShareView, TranslationsBody
from showcase.stages.plan.managers.edit_links import edit_url
from showcase.stages.plan.page_maker import PageOrder, PageText
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.site.prose import prose_titles
from showcase.stages.plan.things import thing_link
from showcase.stages.plan.wording import N_

FOLDER = "translations"
# So that the page stays small whatever the number of languages; the whole list stands in the JSON file.
_SHOWN_GAPS, _MOST_GAPS, _FEWEST_GAPS = 60, 10, 3
_KIND_NAMES = {
    "programme": N_("About the programme"),
    "cluster": N_("Clusters"),
    "service": N_("Services"),
    "actor": N_("Organisations"),
    "event": N_("Events"),
    "story": N_("Success stories"),
    "document": N_("Documents"),
    "initiative": N_("Initiatives"),
    "taxonomy": N_("Vocabularies"),
    "page": N_("Pages"),
}
_FOLDERS = {kind: folder for folder, kind in KIND_FOLDERS.items() if folder != "taxonomies"}


def translations_orders(catalogue: Catalogue) -> Iterator[PageOrder]:
    """Order the page; a site in one language has none."""
    if catalogue.translations.has_translations:
        yield PageOrder("translations", "", (FOLDER,), _make)


def _make(parts: Parts) -> tuple[PageText, TranslationsBody]:
    words, status = parts.words, parts.catalogue.translations
    title = words.say("Translations")
    intro = words.say("How far each language of this site is, counted text by text on the day the site was built.")
    languages = tuple(_language(language, parts) for language in status.languages)
    own = [language for language in languages if language.kinds]
    programme = parts.catalogue.programme
    body = TranslationsBody(
        title=title,
        intro=intro,
        languages=languages,
        parts=tuple(sorted(own, key=lambda language: language.tag != words.locale.tag)),
        default_name=words.language(words.default.tag),
        handbook_url=f"{parts.place.root}{GUIDE}" if programme.handbook else "",
        edit_note=programme.repository is not None,
        data_url=parts.place.root + FILE,
    )
    return PageText(title, intro, (((FOLDER,), title),)), body


def _language(language: LanguageStatus, parts: Parts) -> LanguageView:
    words, locale = parts.words, language.locale
    is_default = locale == words.default
    shown = max(_FEWEST_GAPS, min(_MOST_GAPS, _SHOWN_GAPS // len(parts.catalogue.translations.languages)))
    names_actors = parts.catalogue.shows_actors
    gaps = [gap for gap in language.gaps if names_actors or gap.kind != "actor"]
    return LanguageView(
        tag=locale.tag,
        own_name=locale.own_name,
        name=words.language(locale.tag),
        anchor="" if is_default else f"lang-{locale.tag.lower()}",
        interface=_share(language.interface, parts),
        content=None if is_default else _share(language.all_content, parts),
        review=_review(language, parts),
        kinds=tuple(_kinds(language, parts)),
        gaps=tuple(_gap(gap, parts) for gap in gaps[:shown]),
        more_gaps=len(gaps[shown:]),
    )


def _review(language: LanguageStatus, parts: Parts) -> str:
    say = parts.words.say
    if language.is_machine_draft:
        return say("Drafted by machine, not yet read by a speaker")
    return say("Read by a speaker") if not _is_english(language.locale) else ""


def _is_english(locale: Locale) -> bool:
    return locale.tag.partition("-")[0] == "en"


def _share(figures: Figures, parts: Parts) -> ShareView:
    words = parts.words
    return ShareView(
        percent=figures.percent,
        outdated=100 * (figures.translated + figures.outdated) // figures.total - figures.percent
        if figures.total
        else 0,
        percent_words=words.percent(figures.percent),
        count_words=words.say(
            "%(done)s of %(total)s texts", done=words.number(figures.translated), total=words.number(figures.total)
        ),
        lacks=_lacks(figures, parts),
    )


def _kinds(language: LanguageStatus, parts: Parts) -> Iterator[KindShare]:
    words = parts.words
    for kind in KINDS:
        if figures := language.content.get(kind):
            yield KindShare(words.say(_KIND_NAMES[kind]), _share(figures, parts))


def _gap(gap: EntryGap, parts: Parts) -> GapView:
    return GapView(_link(gap, parts), _lacks(gap.figures, parts), edit_url(parts.catalogue, gap.file))


def _lacks(figures: Figures, parts: Parts) -> tuple[str, ...]:
    count, lacks = parts.words.count, []
    if figures.missing:
        lacks.append(count("%(count)s missing", "%(count)s missing", figures.missing))
    if figures.outdated:
        lacks.append(count("%(count)s outdated", "%(count)s outdated", figures.outdated))
    return tuple(lacks)


def _link(gap: EntryGap, parts: Parts) -> LinkView:
    """Name a file as visitors know it; vocabularies and the programme have no page to link to."""
    words = parts.words
    folder = _FOLDERS.get(gap.kind, "")
    if folder:
        return thing_link(folder, gap.identifier, parts)
    if gap.kind == "page":
        return LinkView(parts.place.to(gap.identifier), dict(prose_titles(parts))[gap.identifier])
    name = words.say(_KIND_NAMES[gap.kind])
    return LinkView("", words.plain(f"{name}: {gap.identifier}" if gap.kind == "taxonomy" else name))

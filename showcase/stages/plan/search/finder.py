"""What the finder of one language knows, made from the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from showcase.model.catalogue import Catalogue, CatalogueTerm
from showcase.model.locale import Locale
from showcase.model.views.facet_views import FacetValue, FacetView
from showcase.model.views.finder_view import FinderEntry, FinderFacet, FinderTerm, FinderView
from showcase.stages.plan.enumerations import FACET_NAMES
from showcase.stages.plan.facets.facets import search_facets
from showcase.stages.plan.memory import Memory
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.search.aliases import term_names, written
from showcase.stages.plan.search.entry_words import foreign
from showcase.stages.plan.search.finder_entries import finder_entries
from showcase.stages.plan.urls import Place, page_path
from showcase.stages.plan.wording import Wording

_VOCABULARIES = {name: vocabulary for vocabulary, name in FACET_NAMES.items()}


def plan_finders(
    catalogue: Catalogue, today: date, made: frozenset[tuple[str, ...]] = frozenset()
) -> dict[str, Callable[[], FinderView]]:
    """
    Give for each locale tag what makes its finder; each has words of its own, so that they can be made at once.

    `made` holds the paths of all pages that the site has.
    """
    return {locale.tag: partial(_make, catalogue, locale, today, made) for locale in catalogue.locales}


def _make(catalogue: Catalogue, locale: Locale, today: date, made: frozenset[tuple[str, ...]]) -> FinderView:
    default = catalogue.default_locale
    words = Wording(locale, default, catalogue.messages[locale.tag], Memory(made))
    parts = Parts(catalogue, words, Place(locale, default, page_path(locale, default)), today)
    views = [view for view in search_facets(parts) if view.name != "kind"]
    known = {view.name: {value.id for value in view.values} for view in views}
    entries = tuple(_kept(entry, known, catalogue) for entry in finder_entries(parts))
    language = locale.base if locale.is_pseudo else locale.tag
    return FinderView(language, tuple(_facet(view, parts) for view in views), entries)


def _facet(view: FacetView, parts: Parts) -> FinderFacet:
    vocabulary = _VOCABULARIES.get(view.name, "")
    terms: Mapping[str, CatalogueTerm] = parts.catalogue.vocabularies.get(vocabulary, {})
    shown = {value.id for value in view.values}
    made = tuple(_term(value, terms.get(value.id), shown, parts) for value in view.values)
    return FinderFacet(view.name, view.title, view.kinds, vocabulary, made)


def _term(value: FacetValue, term: CatalogueTerm | None, shown: set[str], parts: Parts) -> FinderTerm:
    label = value.label
    names = term_names(term) if term else written(parts.audiences.labels.get(value.id))
    broader = term.broader if term and term.broader in shown else None
    return FinderTerm(
        id=value.id,
        label=label.text,
        lang=foreign(label),
        aliases=tuple(name for name in names if name != label.text),
        has_page=bool(value.url),
        field=value.field,
        broader=broader or "",
    )


def _kept(entry: FinderEntry, known: Mapping[str, set[str]], catalogue: Catalogue) -> FinderEntry:
    """Leave out values that no list offers, and broader terms: they follow from the narrow ones."""
    values = {
        name: _narrow((one for one in found if one in known.get(name, ())), name, catalogue)
        for name, found in (entry.values or {}).items()
    }
    return replace(entry, values={name: found for name, found in values.items() if found})


def _narrow(identifiers: Iterable[str], name: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Leave out terms that stand above an earlier one; terms come with the broader ones behind them."""
    terms = catalogue.vocabularies.get(_VOCABULARIES.get(name, ""), {})
    covered: set[str] = set()
    found = []
    for identifier in identifiers:
        if identifier in covered:
            continue
        found.append(identifier)
        current: str | None = identifier
        while current is not None and current not in covered:
            covered.add(current)
            current = terms[current].broader if current in terms else None
    return tuple(found)

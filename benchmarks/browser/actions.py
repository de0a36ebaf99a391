"""What a visitor does on the measured pages; each is real input of mouse or keyboard, as the browser counts it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from playwright.sync_api import Page


@dataclass(frozen=True, slots=True)
class Action:
    """Something done on a page, and how one sees that it was answered."""

    name: str  # the same name stands for the same wish on every site
    do: Callable[[Page], None]
    answered: str  # JavaScript: true when the answer is in the page


def _click(selector: str) -> Callable[[Page], None]:
    return lambda page: page.locator(selector).first.click(no_wait_after=True)


def _press(selector: str, key: str) -> Callable[[Page], None]:
    return lambda page: page.locator(selector).first.press(key, no_wait_after=True)


OPEN_FACET = "open a group of filters"
TICK = "tick a filter"
UNTICK = "take it away"
SORT = "change the order"
FOCUS = "go to the search field"
FIRST_LETTER = "first letter"
FURTHER_LETTER = "third letter"
OPEN_CARD = "open the details"

_SEARCH = "#site-search"
_BOX = 'input[name="technology"]'
_OURS_COUNT = "document.querySelector('[data-result-count]').textContent"
_SUGGESTED = "document.querySelectorAll('#site-search-suggestions [role=option]').length > 0"
_OURS_SEARCH = (
    Action(FOCUS, _click(_SEARCH), "document.querySelector('#site-search').role === 'combobox'"),
    Action(FIRST_LETTER, _press(_SEARCH, "m"), _SUGGESTED),
    Action("second letter", _press(_SEARCH, "a"), _SUGGESTED),
    Action(FURTHER_LETTER, _press(_SEARCH, "r"), _SUGGESTED),
)
_OURS_LIST = (
    Action(
        OPEN_FACET,
        _click('[data-facet="ecosystem"] > summary'),
        "document.querySelector('[data-facet=\"ecosystem\"]').open",
    ),
    Action(TICK, _click(_BOX), f"/ of /.test({_OURS_COUNT})"),
    Action(
        SORT,
        _press("[data-sort]", "ArrowDown"),
        "location.search.includes('sort=') && !document.querySelector('[aria-busy]')",
    ),
    Action(UNTICK, _click(_BOX), f"!/ of /.test({_OURS_COUNT})"),
)

_MATERIAL_FIELD = ".md-search__input"
_MATERIAL_SEARCH = (
    Action(FOCUS, _click(_MATERIAL_FIELD), "document.activeElement.matches('.md-search__input')"),
    Action(FIRST_LETTER, _press(_MATERIAL_FIELD, "m"), "document.querySelector('.md-search-result__item')"),
    Action("second letter", _press(_MATERIAL_FIELD, "a"), "document.querySelector('.md-search-result__item')"),
    Action(FURTHER_LETTER, _press(_MATERIAL_FIELD, "r"), "document.querySelector('.md-search-result__item')"),
)

_SINGLE_COUNT = "document.querySelector('#count').textContent"
_SINGLE_BOX = 'input[name="technologies"]'
_SINGLE_LIST = (
    Action(OPEN_FACET, _click("#technologies summary"), "document.querySelector('#technologies').open"),
    Action(TICK, _click(_SINGLE_BOX), f"/ of /.test({_SINGLE_COUNT})"),
    Action(SORT, _press("#order", "ArrowDown"), "document.querySelector('#order').value === 'founded'"),
    Action(UNTICK, _click(_SINGLE_BOX), f"!/ of /.test({_SINGLE_COUNT})"),
    Action(OPEN_CARD, _click("#cards > li:not([hidden]) button"), "document.querySelector('dialog').open"),
    Action("close them", _click("dialog button"), "!document.querySelector('dialog').open"),
    Action(FOCUS, _click("#words"), "document.activeElement.id === 'words'"),
    Action(FIRST_LETTER, _press("#words", "m"), f"/ of /.test({_SINGLE_COUNT})"),
    Action("second letter", _press("#words", "a"), "document.querySelector('#words').value === 'ma'"),
    Action(FURTHER_LETTER, _press("#words", "r"), "document.querySelector('#words').value === 'mar'"),
)

OURS = "Showcase"
MATERIAL = "Material, stock"
MATERIAL_SHORT = "Material, short navigation"
SINGLE = "single page"
PROFILE = "profile"
DIRECTORY = "directory"
ACTIONS: Mapping[tuple[str, str], tuple[Action, ...]] = {
    (OURS, PROFILE): _OURS_SEARCH,
    (OURS, DIRECTORY): (*_OURS_LIST, *_OURS_SEARCH),
    (MATERIAL, PROFILE): _MATERIAL_SEARCH,
    (MATERIAL, DIRECTORY): _MATERIAL_SEARCH,
    (MATERIAL_SHORT, PROFILE): _MATERIAL_SEARCH,
    (MATERIAL_SHORT, DIRECTORY): _MATERIAL_SEARCH,
    (SINGLE, PROFILE): (Action("close them", _click("dialog button"), "!document.querySelector('dialog').open"),),
    (SINGLE, DIRECTORY): _SINGLE_LIST,
}

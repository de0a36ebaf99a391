"""What one page receives besides its body, and what the frame of a locale holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from showcase.model.locale import ChosenText


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link: `url` is relative to the page, or absolute for other sites."""

    url: str
    text: ChosenText
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed or calendar that programs find by the head of a page; `url` is relative to the page."""

    url: str
    title: str
    media_type: str = "application/atom+xml"


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """The same page in another language."""

    tag: str
    own_name: str
    direction: str
    url: str
    is_current: bool
    is_translated: bool


CARD_SLOT = "@@card@@"
"""What stands for the address of a card until the digest in its name is known."""


@dataclass(frozen=True, slots=True)
class PageCard:
    """The picture of 1200 by 630 pixels that other sites show beside a link to a page."""

    asset: str  # its name among the assets
    site: str  # absolute address that the path of an asset is put behind, "/" at its end
    alt: str


@dataclass(frozen=True, slots=True)
class PageHead:
    """What stands in <head>. Addresses are absolute; canonical is empty when the site's address is not known."""

    title: str
    description: str
    canonical: str
    alternates: tuple[tuple[str, str], ...]  # (language tag or x-default, address), only real translations
    json_ld: tuple[str, ...]  # JSON texts, safe inside <script>
    is_indexed: bool
    feeds: tuple[FeedLink, ...] = ()
    site_name: str = ""
    region: str = ""  # language and country as Open Graph writes them: "de_DE"
    other_regions: tuple[str, ...] = ()  # those of real translations
    card: PageCard | None = None  # None when no cards are made or the site's address is not known


@dataclass(frozen=True, slots=True)
class ProseView:
    """A text of pages/ that a page carries; its words are rendered by the frame's engine and found there by `name`."""

    name: str
    title: ChosenText
    intro: ChosenText
    lang: str
    direction: str
    is_fallback: bool


@dataclass(frozen=True, slots=True)
class PageView:
    """Everything about one page: the parts for the frame, and the body for the template of its kind."""

    kind: str
    lang: str
    direction: str
    section: str  # which item of the navigation is current: "clusters", "services", …; may be empty
    root: str  # the way to the root of the site: "", "../", "../../"; ends with "/" unless empty
    locale_root: str  # the way to the home page of the same locale
    head: PageHead
    breadcrumb: tuple[LinkView, ...]
    languages: tuple[LanguageLink, ...]
    edit_url: str  # empty when the programme names no repository
    report_url: str
    propose_url: str  # for a new cluster; empty on pages that do not ask for one
    form_url: str  # the entry of the page in the form for editing; empty without it
    is_searched: bool  # whether the page may stand in the full-text index
    search_title: str
    search_lang: str  # language that the title is really in
    search_order: str  # sorted by its bytes, pages stand as in a list of names, clusters first
    search_keywords: str  # aliases, indexed but not shown
    body: Any  # one of the *Body classes below
    is_draft: bool = False  # not finished, shown by `serve` only
    prose: ProseView | None = None  # of an editorial page, or the introduction of a made one
    guide_url: str = ""  # the page that tells managers how to change this one
    is_framed: bool = True  # False: the template makes the whole document, without header and footer
    data_url: str = ""  # the same as data for programs (JSON); empty for pages that are about no single thing
    embed_code: str = ""  # HTML that shows the card of this page on other sites; needs the site's address


@dataclass(frozen=True, slots=True)
class FrameView:
    """What the frame of one locale holds: plain data that any template engine can read."""

    tag: str
    direction: str
    site_name: str
    site_name_lines: tuple[str, ...]
    mark_svg: str
    navigation: tuple[tuple[str, str, str], ...]  # (section, path from the root, words)
    footer_columns: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]  # (title, (path or address, words))
    notice: str
    words: dict[str, str]  # interface words of header and footer by name
    build_note: str
    finder: str = ""  # folder of the finder of this locale, from the root
    has_address: bool = False  # whether the address of the site is known
    own_mark: str = ""  # file of the programme's own mark, from the root; empty: mark_svg is the mark
    own_mark_ground: str = "light"  # "light" or "dark": what it is drawn for
    own_mark_width: int = 0  # for a height of 40 pixels
    has_icons: bool = False  # whether this run makes favicon.ico, the signs for home screens and the manifest
    theme_colours: tuple[str, str] = ("", "")  # of the browser's own bars: light, dark
    is_latin: bool = False  # whether its language is written in Latin letters, so that every page needs both typefaces

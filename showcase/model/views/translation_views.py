"""What the page on translations shows: how far each language is, and what it lacks most."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model.views.page_views import LinkView


@dataclass(frozen=True, slots=True)
class ShareView:
    """A part of a whole: a bar, and the same in words."""

    percent: int  # 0 to 100, up to date
    outdated: int  # percent behind it, translated from an English that has changed since
    percent_words: str
    count_words: str  # "1,452 of 1,918 texts"
    lacks: tuple[str, ...]  # "3 missing", "1 outdated"; empty when nothing is left to do


@dataclass(frozen=True, slots=True)
class KindShare:
    """What is translated of one kind of content."""

    name: str
    share: ShareView


@dataclass(frozen=True, slots=True)
class GapView:
    """A file that lacks translations; `url` of the link is empty for what has no page."""

    link: LinkView
    lacks: tuple[str, ...]  # as above
    edit_url: str


@dataclass(frozen=True, slots=True)
class LanguageView:
    """One language of the site."""

    tag: str
    own_name: str
    name: str  # in the language of the page
    anchor: str  # of its part of the page; empty for the language that all others are made from
    interface: ShareView
    content: ShareView | None  # None for that language
    review: str  # who has read the words of the interface
    kinds: tuple[KindShare, ...]
    gaps: tuple[GapView, ...]  # those that lack most
    more_gaps: int  # files beyond those


@dataclass(frozen=True, slots=True)
class TranslationsBody:
    """The page on translations."""

    title: str
    intro: str
    languages: tuple[LanguageView, ...]  # in the order of the programme
    parts: tuple[LanguageView, ...]  # those with gaps or kinds to show, the one of the page first
    default_name: str
    handbook_url: str  # empty when the site has none
    edit_note: bool  # whether the programme says where its files are
    data_url: str

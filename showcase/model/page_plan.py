"""Which pages exist, at which URL, in which locale: what the plan stage hands on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PurePosixPath

from showcase.model.brand.own_mark import OwnMark
from showcase.model.brand_kit import BrandKit
from showcase.model.browser_form import BrowserForm
from showcase.model.drawing import Drawing
from showcase.model.locale import Locale
from showcase.model.map_sheet import MapSheet
from showcase.model.messages import Messages, PseudoMessages
from showcase.model.programme import ProgrammeProfile
from showcase.model.sources import MediaItem
from showcase.model.translation_status import NO_STATUS, TranslationStatus
from showcase.model.views.finder_view import FinderView
from showcase.model.views.page_views import FrameView, PageView


@dataclass(frozen=True, slots=True)
class PagePlan:
    """
    One page to be made.

    `url_path` starts and ends with "/", except for files such as "/404.html"; unique over the site.
    `make_view` is pure: called twice it gives equal views. Views are made late so that memory stays flat.
    """

    kind: str  # as in <html data-page>, and the name of the template: "cluster", "directory", …
    locale: Locale
    url_path: str
    make_view: Callable[[], PageView] = field(repr=False, compare=False)
    source: PurePath | None = None  # the content file that a finding about this page points at
    is_translation: bool = True  # False: every text falls back, so the page is canonical to the default locale
    is_indexed: bool = True  # whether search engines and our own search may list it

    @property
    def output_file(self) -> PurePosixPath:
        """Path of the file below the output folder."""
        return PurePosixPath(self.output_name)

    @property
    def output_name(self) -> str:
        """The same path as text."""
        return output_name(self.url_path)


def output_name(url_path: str) -> str:
    """Tell which file below the output folder answers to a URL path of the site."""
    path = url_path.lstrip("/")
    return path + "index.html" if url_path.endswith("/") else path


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address and where it leads, both as URL paths of the site."""

    from_path: str
    to_path: str
    source: PurePath | None = None


@dataclass(frozen=True, slots=True)
class EditorialPage:
    """A page of prose in one locale: what MkDocs shall render. `name` is unique within a locale."""

    name: str
    markdown: str
    locale: Locale  # the language the words are really in


@dataclass(frozen=True, slots=True)
class SitePlan:
    """All pages of the site, those of locales not rendered in this run among them."""

    pages: tuple[PagePlan, ...]
    redirects: tuple[Redirect, ...]
    locales: tuple[Locale, ...]  # the programme's, default first
    rendered_locales: tuple[Locale, ...]  # those to render in this run
    frames: Mapping[str, FrameView]  # locale tag → what the frame of that locale holds
    editorial: tuple[EditorialPage, ...]
    base_url: str  # without "/" at its end, empty when not known
    programme: ProgrammeProfile
    media: tuple[MediaItem, ...]
    messages: Mapping[str, Messages | PseudoMessages] = field(repr=False)
    finders: Mapping[str, Callable[[], FinderView]] = field(default_factory=dict, repr=False)  # by locale tag
    has_handbook: bool = True
    handbook_title: str = ""
    map_sheet: MapSheet | None = field(default=None, repr=False)  # behind the dots of all lists; None without places
    browser_form: BrowserForm | None = field(default=None, repr=False)  # at /admin/; None without one
    translations: TranslationStatus = NO_STATUS
    content_digest: str = ""  # of all files of the content
    faces: Mapping[str, str] = field(default_factory=dict, repr=False)  # by locale tag: digest of what its readers see
    drawings: tuple[Drawing, ...] = ()  # what is typeset, of all locales
    kit: BrandKit | None = field(default=None, repr=False)  # comes with the default locale; None without one
    print_fonts: tuple[Path, ...] = ()  # font files of the programme's own
    own_mark: OwnMark | None = None  # of the programme; None: the mark is drawn
    exports: frozenset[str] = frozenset()  # URL paths of exported files that come with the default locale only

    @property
    def default_locale(self) -> Locale:
        """The locale at the root of the site."""
        return self.locales[0]

    @property
    def rendered_pages(self) -> tuple[PagePlan, ...]:
        """The pages of the locales that this run renders."""
        tags = {locale.tag for locale in self.rendered_locales}
        return tuple(page for page in self.pages if page.locale.tag in tags)

    def pages_in(self, locale: Locale) -> tuple[PagePlan, ...]:
        """Give the pages of one locale."""
        return tuple(page for page in self.pages if page.locale.tag == locale.tag)

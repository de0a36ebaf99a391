"""Addresses of the site; they never change, because identifiers never do."""

from __future__ import annotations

from dataclasses import dataclass, field

from showcase.model.locale import Locale


def page_path(locale: Locale, default: Locale, *parts: str) -> str:
    """Give the URL path of a page: `page_path(de, en, "clusters", "x")` is `/de/clusters/x/`."""
    return locale.url_prefix(default) + "".join(f"{part}/" for part in parts)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page stands; all its links start here. `path` ends with "/" or names a file."""

    locale: Locale
    default: Locale
    path: str
    fixed_root: str = ""  # for pages that are shown at any address: the site's root as it must be written
    root: str = field(init=False, repr=False, compare=False)  # the way to the root of the site, ends with "/"
    home: str = field(init=False, repr=False, compare=False)  # the way to the home page of the locale

    def __post_init__(self) -> None:
        """Find both ways once: a page has dozens of links."""
        root = self.fixed_root or "../" * (self.path.count("/") - 1) or "./"
        object.__setattr__(self, "root", root)
        object.__setattr__(self, "home", root + self.locale.url_prefix(self.default)[1:])

    def to(self, *parts: str, locale: Locale | None = None) -> str:
        """Link to a page of the same or another locale."""
        if locale is None:
            return f"{self.home}{'/'.join(parts)}/" if parts else self.home
        return self.link(page_path(locale, self.default, *parts))

    def link(self, path: str) -> str:
        """Link to a URL path of the site."""
        return self.root + path[1:]

    def media(self, name: str) -> str:
        """Link to a media file."""
        return f"{self.root}media/{name}"

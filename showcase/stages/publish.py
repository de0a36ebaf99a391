"""Step 10: what a server and search engines need: sitemap, redirects, robots; and, last of all, the manifest."""

from __future__ import annotations

from collections import defaultdict
from html import escape

from showcase import __version__
from showcase.model.locale import Locale
from showcase.model.page_plan import Redirect, SitePlan, output_name
from showcase.model.site_manifest import MANIFEST_NAME, SiteManifest, file_digest, file_names
from showcase.model.sitemap import Translations, sitemap_files
from showcase.model.staging import Staging
from showcase.model.translation_data import FILE, translations_json
from showcase.settings import Settings

_REDIRECT = (
    '<!doctype html><html lang="{lang}" dir="{dir}"><head><meta charset="utf-8"><title>{title}</title>'
    '<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={url}">'
    '<link rel="canonical" href="{canonical}"></head>'
    '<body><p><a href="{url}">{title}</a></p></body></html>\n'
)


# https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
_SEARCH_DESCRIPTION = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
    "<ShortName>{short_name}</ShortName>\n<LongName>{long_name}</LongName>\n<Description>{about}</Description>\n"
    "<Language>{language}</Language>\n<InputEncoding>UTF-8</InputEncoding>\n"
    '<Image type="image/svg+xml" width="16" height="16">{icon}</Image>\n'
    '<Url type="text/html" method="get" template="{search}?q={{searchTerms}}"/>\n</OpenSearchDescription>\n'
)
_SHORT_NAME, _LONG_NAME = 16, 48  # signs, as the format demands


def publish_site(plan: SitePlan, staging: Staging) -> None:
    """Write what completes the site."""
    _write_redirects(plan, staging)
    if plan.base_url:
        for locale in plan.rendered_locales:
            root = locale.url_prefix(plan.default_locale)
            staging.write(f"{root[1:]}opensearch.xml", _search_description(plan, locale, staging).encode())
    if plan.default_locale in plan.rendered_locales:
        staging.write("robots.txt", _robots(plan).encode())
        if plan.translations.has_translations:
            staging.write(FILE, translations_json(plan.translations).encode())
        if plan.base_url:
            for name, content in sitemap_files(_translations(plan), plan.base_url):
                staging.write(name, content)


def _write_redirects(plan: SitePlan, staging: Staging) -> None:
    """Write a page at each old address of the rendered locales; servers that can redirect get a list of all."""
    for redirect in plan.redirects:
        locale = _locale_of(redirect.from_path, plan)
        if locale in plan.rendered_locales:
            staging.write(redirect.from_path[1:] + "index.html", _redirect_page(redirect, locale, plan).encode())
    if plan.redirects and plan.default_locale in plan.rendered_locales:
        lines = sorted(f"{redirect.from_path} {redirect.to_path} 301\n" for redirect in plan.redirects)
        staging.write("_redirects", "".join(lines).encode())


def _redirect_page(redirect: Redirect, locale: Locale, plan: SitePlan) -> str:
    url = "../" * (redirect.from_path.count("/") - 1) + redirect.to_path[1:]
    canonical = plan.base_url + redirect.to_path if plan.base_url else url
    return _REDIRECT.format(
        lang=locale.base,
        dir=locale.direction,
        title=escape(redirect.to_path),
        url=escape(url),
        canonical=escape(canonical),
    )


def _search_description(plan: SitePlan, locale: Locale, staging: Staging) -> str:
    """Describe the search of one locale, so that a browser can offer it (OpenSearch)."""
    frame = plan.frames[locale.tag]
    values = {
        "short_name": _cut(frame.site_name, _SHORT_NAME),
        "long_name": _cut(frame.site_name, _LONG_NAME),
        "about": frame.words["search_about"],
        "language": locale.tag,
        "icon": f"{plan.base_url}/{staging.assets.get('favicon.svg', '')}",
        "search": f"{plan.base_url}{locale.url_prefix(plan.default_locale)}search/",
    }
    return _SEARCH_DESCRIPTION.format(**{name: escape(value) for name, value in values.items()})


def _cut(text: str, most: int) -> str:
    """Shorten a name to whole words, or to as many letters as may be."""
    if len(text) <= most:
        return text
    return text[: most + 1].rpartition(" ")[0].strip() or text[:most]


def _locale_of(path: str, plan: SitePlan) -> Locale:
    """Tell the locale of an address by its first part."""
    found = (locale for locale in plan.locales[1:] if path.startswith(locale.url_prefix(plan.default_locale)))
    return next(found, plan.default_locale)


def _robots(plan: SitePlan) -> str:
    lines = ["User-agent: *", "Allow: /"]
    if plan.base_url:
        lines.append(f"Sitemap: {plan.base_url}/sitemap.xml")
    return "\n".join(lines) + "\n"


def _translations(plan: SitePlan) -> list[Translations]:
    """Group the pages that search engines may list: each with all its real translations."""
    groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for page in plan.pages:
        if page.is_translation and page.is_indexed:
            prefix = page.locale.url_prefix(plan.default_locale)
            groups[page.url_path[len(prefix) :]].append((page.locale.tag, plan.base_url + page.url_path))
    return [Translations(addresses) for addresses in groups.values()]


def write_manifest(plan: SitePlan, staging: Staging, settings: Settings) -> None:
    """List every other file with its SHA-256, and what the build was made with: no file may follow."""
    known = {output_name(page.url_path): page.sha256 for page in staging.records}
    names = file_names(staging.folder)
    manifest = SiteManifest(
        generator=f"showcase {__version__}",
        as_of=settings.as_of.isoformat(),
        base_url=plan.base_url,
        content=plan.content_digest,
        site_locales=tuple(locale.tag for locale in plan.locales),
        locales=tuple(locale.tag for locale in plan.rendered_locales),
        pages=len(plan.rendered_pages),
        files={name: known.get(name) or file_digest(staging.folder / name) for name in names},
    )
    staging.write(MANIFEST_NAME, manifest.as_json())

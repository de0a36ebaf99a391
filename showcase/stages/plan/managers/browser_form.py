"""The form for editing at /admin/: what it may change, in which words, and whom it may talk to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from showcase.model.browser_form import FORM_KINDS, BrowserForm
from showcase.model.catalogue import Catalogue
from showcase.model.codes import country_names, language_names
from showcase.model.content import MODELS
from showcase.model.form_fields import Choices, FormField, Translate, describe_model
from showcase.model.locale import LocalizedText
from showcase.model.programme import Repository
from showcase.stages.plan.managers.form_widgets import WidgetMaker, shapes
from showcase.stages.plan.managers.git_host import GitHost
from showcase.stages.plan.page_maker import PageMaker
from showcase.stages.plan.wording import N_, Wording

_TITLES = {
    "clusters": N_("Clusters"),
    "services": N_("Services"),
    "events": N_("Events"),
    "stories": N_("Success stories"),
}
_RELATIONS = {"cluster": ("clusters", "name"), "service": ("services", "title")}  # the form looks these up itself


def plan_browser_form(catalogue: Catalogue, maker: PageMaker) -> BrowserForm | None:
    """Plan the form in every language of the site; None when the programme has none or names no repository."""
    programme = catalogue.programme
    if not programme.browser_form or programme.repository is None:
        return None
    default = catalogue.default_locale
    words = maker.wording(default)
    configs = {
        locale.tag: _config(catalogue, programme.repository, maker.wording(locale), maker.base_url)
        for locale in catalogue.locales
        if not locale.is_pseudo
    }
    host = GitHost(programme.repository)
    return BrowserForm(
        title=words.say("Edit the content of %(site)s", site=words.name(programme.name).text),
        noscript=words.say("The form needs JavaScript. Each page also has a link to its file."),
        lang=default.tag,
        direction=default.direction,
        language=default.tag,
        configs=configs,
        shapes={folder: shapes(_fields(catalogue, kind, words)) for folder, kind in FORM_KINDS.items()},
        hosts=(host.api_origin,),
        pictures=(host.picture_origin,),
    )


def _config(catalogue: Catalogue, repository: Repository, words: Wording, base_url: str) -> dict[str, Any]:
    """Make the configuration of Sveltia CMS in one language."""
    host = GitHost(repository)
    maker = WidgetMaker(
        languages={locale.tag: locale.own_name for locale in catalogue.locales if not locale.is_pseudo},
        words=words,
        countries=_by_name(country_names(words.locale.base)),
        spoken=_by_name(language_names(words.locale.base)),
        relations={
            kind: (folder, f"{field}.{catalogue.default_locale.tag}") for kind, (folder, field) in _RELATIONS.items()
        },
    )
    return {
        "backend": _backend(host),
        # Each save becomes a pull or merge request: it is checked, previewed and read before it is published.
        "publish_mode": "editorial_workflow",
        "app_title": words.name(catalogue.programme.name).text,
        **({"site_url": base_url} if base_url else {}),
        "show_preview_links": False,
        "media_folder": host.folder("media"),
        "public_folder": "/media",
        "media_libraries": {"default": {"config": {"slugify_filename": True}}, "stock_assets": {"providers": []}},
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [
            {
                "name": folder,
                "label": words.say(_TITLES[folder]),
                "folder": host.folder(folder),
                "extension": "yml",
                "format": f"showcase-{folder}",
                "slug": _slug(name, words),
                "identifier_field": name,
                "summary": f"{{{{{name}}}}}",
                "create": True,
                "delete": False,  # identifiers are for ever; what ended says so and keeps its page
                "fields": maker.widgets(_fields(catalogue, kind, words)),
            }
            for folder, kind in FORM_KINDS.items()
            for name in (f"{_name_field(kind)}.{catalogue.default_locale.tag}",)
        ],
    }


def _slug(name: str, words: Wording) -> dict[str, Any]:
    """Let people choose the identifier of what is new, and never change it."""
    hint = words.say("Lower-case letters, digits and hyphens. It stands in the address of the page, for ever.")
    pattern = ["^[a-z0-9]+(?:-[a-z0-9]+)*$", hint]
    return {"template": f"{{{{fields.{name}}}}}", "editable": ["create"], "hint": hint, "pattern": pattern}


def _backend(host: GitHost) -> dict[str, Any]:
    """Tell where the repository is; sign-in is by token, so that no other server is needed."""
    backend: dict[str, Any] = {
        "name": host.platform,
        "repo": host.project,
        "branch": host.repository.branch,
        "api_root": host.api,
        "graphql_api_root": host.graphql,
        "auth_methods": ["token"],
        "squash_merges": True,
    }
    if host.platform == "gitlab":
        return backend | {"base_url": host.origin}
    # Who may not write to the repository proposes changes from a copy of their own.
    return backend | {"open_authoring": True, "auth_scope": "public_repo"}


def _fields(catalogue: Catalogue, kind: str, words: Wording) -> tuple[FormField, ...]:
    return describe_model(MODELS[kind], _choices(catalogue, words), _translate(catalogue, words))


def _translate(catalogue: Catalogue, words: Wording) -> Translate:
    known = catalogue.field_words.get(words.locale.tag, {})
    return lambda text: known.get(text) or text


def _name_field(kind: str) -> str:
    return "name" if kind == "cluster" else "title"


def _choices(catalogue: Catalogue, words: Wording) -> Choices:
    """List what fields can name, apart from what the form finds in the repository by itself."""

    def label(text: LocalizedText) -> str:
        return words.text(text).text

    programme = catalogue.programme
    offered = {
        f"taxonomies/{name}": tuple((term.id, label(term.label)) for term in terms.values())
        for name, terms in catalogue.vocabularies.items()
    }
    # The form is a public page, too: it names no actors where the programme only counts them.
    actors = catalogue.actors if catalogue.shows_actors else {}
    offered["actor"] = tuple((key, label(actor.written.name)) for key, actor in actors.items())
    offered["document"] = tuple((key, label(document.written.title)) for key, document in catalogue.documents.items())
    offered["event"] = tuple((key, label(event.written.title)) for key, event in catalogue.events.items())
    offered["benchmark"] = tuple((part.id, label(part.question)) for part in programme.benchmarks)
    offered["priority"] = tuple((part.id, label(part.title)) for part in programme.priorities)
    offered["tier"] = tuple((part.id, label(part.title)) for part in programme.tiers)
    return Choices(offered, tuple(locale.tag for locale in catalogue.locales))


def _by_name(names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(names.items(), key=lambda item: item[1]))

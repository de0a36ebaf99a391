"""What the pages for managers and translators show, for Hugo to get ready-made: figures, and what profiles lack."""

from __future__ import annotations

from collections import Counter
from typing import Any

from showcase.model.translation_status import EntryGap, Figures, LanguageStatus
from showcase.model.views.translation_views import LanguageView
from showcase.stages.plan.managers.managers_page import managers_orders
from showcase.stages.plan.managers.translations_page import translations_orders
from showcase.stages.plan.parts import Parts

Fields = dict[str, Any]
_FOLDERS = {"cluster": "clusters/", "service": "services/", "page": ""}


def managers_fields(parts: Parts) -> Fields:
    """Give what the page for managers fills in; `parts` are those of the home page."""
    text, body = next(managers_orders(parts.catalogue)).make(parts)
    counts = Counter(profile.freshness.state for profile in body.due)
    return {
        "title": text.title,
        "description": text.description,
        "layout": "managers",
        "counts": {state: counts[state] for state in ("overdue", "due", "unreviewed")},
        "due": [
            {"id": _name(profile.link.url), "state": profile.freshness.state, "date": profile.freshness.date}
            for profile in body.due
        ],
        "due_more": body.due_more,
        "wanting": [
            {
                "id": _name(profile.link.url),
                "percent": profile.percent,
                "share": profile.percent_words,
                "step": profile.step.url.removeprefix("#"),
            }
            for profile in body.wanting
        ],
        "wanting_more": body.wanting_more,
        "mean": body.mean,
        "steps": {example.id: example.words for example in body.examples},
        "examples": [{"step": example.id, "yaml": example.yaml} for example in body.examples],
        "default_language": body.default_language,
        "gaps": [
            {
                "name": gap.name,
                "percent": gap.percent,
                "share": gap.percent_words,
                "translated": gap.translated,
                "missing": gap.missing,
                "outdated": gap.outdated,
            }
            for gap in body.gaps
        ],
    }


def translations_fields(parts: Parts) -> Fields:
    """Give what the page on translations fills in; `parts` are those of the home page."""
    text, body = next(translations_orders(parts.catalogue)).make(parts)
    languages = {language.locale.tag: language for language in parts.catalogue.translations.languages}
    return {
        "title": text.title,
        "description": text.description,
        "layout": "translations",
        "default_language": body.default_name,
        "site_languages": [_language(view, languages[view.tag], parts) for view in body.languages],
        "parts": [_part(view, languages[view.tag], parts) for view in body.parts],
    }


def _name(url: str) -> str:
    """Take the last part of an address."""
    return url.rstrip("/").rpartition("/")[2]


def _language(view: LanguageView, status: LanguageStatus, parts: Parts) -> Fields:
    fields: Fields = {"tag": view.tag, "name": view.name, "own_name": view.own_name}
    fields |= {"interface": _share(status.interface, parts), "is_draft": status.is_machine_draft}
    return {**fields, **({"content": _share(status.all_content, parts)} if view.content else {})}


def _part(view: LanguageView, status: LanguageStatus, parts: Parts) -> Fields:
    return {
        "tag": view.tag,
        "name": view.name,
        "kinds": [{"kind": kind, **_share(figures, parts)} for kind, figures in status.content.items()],
        "gaps": [_gap(gap) for gap in status.gaps[: len(view.gaps)]],
        "more": view.more_gaps,
    }


def _gap(gap: EntryGap) -> Fields:
    return {"page": f"/{_FOLDERS[gap.kind]}{gap.identifier}", "missing": gap.figures.missing}


def _share(figures: Figures, parts: Parts) -> Fields:
    words = parts.words
    done, total = words.number(figures.translated), words.number(figures.total)
    return {"share": words.percent(figures.percent), "done": done, "total": total, "missing": figures.missing}

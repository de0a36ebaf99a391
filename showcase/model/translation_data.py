"""The figures of all translations as plain data: translations.json of the site, and `translations status`."""

from __future__ import annotations

import json
from typing import Any

from showcase.model.translation_records import entry_key
from showcase.model.translation_status import Figures, LanguageStatus, TranslationStatus

FORMAT = 1
FILE = "translations.json"  # at the root of the site, with the pages of the default language
GUIDE = "handbook/translating/"  # what the handbook says to translators


def translations_json(status: TranslationStatus) -> str:
    """Write everything as JSON; languages stand in the order of the programme, files by how much they lack."""
    languages = [_language(language, is_default=not number) for number, language in enumerate(status.languages)]
    return json.dumps({"format": FORMAT, "languages": languages}, ensure_ascii=False, indent=1) + "\n"


def _language(language: LanguageStatus, *, is_default: bool) -> dict[str, Any]:
    about = {
        "tag": language.locale.tag,
        "name": language.locale.own_name,
        "is_default": is_default,
        "interface": {**_figures(language.interface), "is_machine_draft": language.is_machine_draft},
    }
    if is_default:
        return about
    return {
        **about,
        "content": _figures(language.all_content),
        "content_by_kind": {kind: _figures(figures) for kind, figures in language.content.items()},
        "files": [
            {
                "file": entry_key(gap.kind, gap.identifier),
                "missing": gap.figures.missing,
                "outdated": gap.figures.outdated,
            }
            for gap in language.gaps
        ],
    }


def _figures(figures: Figures) -> dict[str, int]:
    return {
        "total": figures.total,
        "translated": figures.translated,
        "missing": figures.missing,
        "outdated": figures.outdated,
        "percent": figures.percent,
    }

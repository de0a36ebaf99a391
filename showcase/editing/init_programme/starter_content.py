"""The content a new programme begins with: little, valid, and plainly an example."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from showcase.editing.yaml_text import write_mapping
from showcase.model.field_types import SCHEMA_VERSION

# In the languages that we can write; the first language of a programme gets English where we cannot.
_PROGRAMME = {"en": "Our cluster programme", "de": "Unser Clusterprogramm"}
_CLAIM = {"en": "Write here the one sentence that visitors remember.", "de": "Hier steht der Satz, den man behält."}
_SUMMARY = {
    "en": "Write here in two sentences what the programme is and whom it helps.",
    "de": "Hier steht in zwei Sätzen, was das Programm ist und wem es hilft.",
}
_TERRITORY = {"en": "Our region", "de": "Unsere Region"}
_CLUSTER = {"en": "Example cluster", "de": "Beispielcluster"}
_CLUSTER_SUMMARY = {
    "en": "An example that shows how a profile is written. Replace it, or delete the file.",
    "de": "Ein Beispiel, das zeigt, wie ein Profil geschrieben wird. Ersetzen oder löschen Sie die Datei.",
}
_SERVICE = {"en": "Example service", "de": "Beispielangebot"}
_SERVICE_SUMMARY = {
    "en": "An example of what a programme offers to its cluster managements.",
    "de": "Ein Beispiel dafür, was ein Programm seinen Clustermanagements anbietet.",
}
_SECTORS = {
    "energy": ({"en": "Energy", "de": "Energie"}, ["power"]),
    "health": ({"en": "Health", "de": "Gesundheit"}, ["medicine", "Medizin"]),
    "food": ({"en": "Food", "de": "Ernährung"}, ["Lebensmittel"]),
}
_TECHNOLOGIES = {"hydrogen": ({"en": "Hydrogen", "de": "Wasserstoff"}, ["H2"])}
_REGIONS: dict[str, tuple[dict[str, str], list[str]]] = {"our-region": (_TERRITORY, [])}
_ABOUT = {
    "en": ("About the programme", "Write here who carries the programme, what it is for, and how clusters join.\n"),
    "de": ("Über das Programm", "Hier steht, wer das Programm trägt, wozu es da ist und wie ein Cluster mitmacht.\n"),
}  # fmt: skip
_TO_DO = """
# What to add next. Take away the # in front of a line to use it; docs: the handbook of your site.
# address: https://showcase.example.org   # where the site will be: for search engines and the sitemap
# contact:
#   role: Cluster desk
#   mail: clusters@example.org
# repository:                             # gives every page its link for editing
#   url: https://github.com/ORGANISATION/REPOSITORY
# legal:                                  # imprint, privacy, accessibility
#   kind: public_body
#   organisation: Name of the body that publishes the site
#   address:
#     lines: [Sample Street 1, 00000 Sample City]
#   mail: info@example.org
#   accessibility:
#     status: partially
#     feedback_mail: accessibility@example.org
#     enforcement: Name and address of the enforcement body
#   privacy:
#     hosting: Who hosts the site, and what the server notes of visitors
# browser_form: true                      # a form for editing at /admin/
"""


def starter_files(locales: tuple[str, ...]) -> dict[str, str]:
    """Give the files below content/ by their path; `locales` are tags, the main one first."""

    def text(words: Mapping[str, str]) -> Any:
        if _base(locales[0]) not in words:
            return words["en"]
        main = words[_base(locales[0])]
        others = {tag: words[_base(tag)] for tag in locales[1:] if _base(tag) in words}
        return {locales[0]: main, **others} if others else main

    def terms(found: Mapping[str, tuple[Mapping[str, str], list[str]]]) -> dict[str, Any]:
        listed = [
            {"id": identifier, "label": text(label), **({"synonyms": synonyms} if synonyms else {})}
            for identifier, (label, synonyms) in found.items()
        ]
        return {"schema_version": SCHEMA_VERSION, "terms": listed}

    programme = {
        "schema_version": SCHEMA_VERSION, "name": text(_PROGRAMME),
        # A claim that some language lacks would be the first thing that `check` complains of.
        **({"claim": text(_CLAIM)} if all(_base(tag) in _CLAIM for tag in locales) else {}), "summary": text(_SUMMARY),
        "territory": text(_TERRITORY), "locales": list(locales),
        "brand": {"primary": "#12344d", "accent": "#f5a623"},
    }  # fmt: skip
    cluster = {
        "schema_version": SCHEMA_VERSION, "name": text(_CLUSTER), "summary": text(_CLUSTER_SUMMARY),
        "sectors": ["energy"], "technologies": ["hydrogen"], "country": "EU", "regions": ["our-region"],
    }  # fmt: skip
    service = {
        "schema_version": SCHEMA_VERSION, "title": text(_SERVICE), "offered_by": "programme",
        "offered_to": "cluster_management", "type": {"pillar": "C", "level": "1"}, "summary": text(_SERVICE_SUMMARY),
    }  # fmt: skip
    return {
        "programme.yml": _with_schema("programme", write_mapping(programme)) + _TO_DO,
        "taxonomies/sectors.yml": _with_schema("taxonomy", write_mapping(terms(_SECTORS))),
        "taxonomies/technologies.yml": _with_schema("taxonomy", write_mapping(terms(_TECHNOLOGIES))),
        "taxonomies/regions.yml": _with_schema("taxonomy", write_mapping(terms(_REGIONS))),
        "clusters/example-cluster.yml": _with_schema("cluster", write_mapping(cluster)),
        "services/example-service.yml": _with_schema("service", write_mapping(service)),
        **_about_pages(locales),
    }


def _about_pages(locales: tuple[str, ...]) -> dict[str, str]:
    pages = {}
    for number, tag in enumerate(locales):
        if number and _base(tag) not in _ABOUT:
            continue
        title, words = _ABOUT.get(_base(tag), _ABOUT["en"])
        pages[f"pages/about{f'.{tag}' if number else ''}.md"] = f"---\ntitle: {title}\n---\n\n{words}"
    return pages


def _with_schema(kind: str, text: str) -> str:
    up = "../" if kind == "programme" else "../../"
    return f"# yaml-language-server: $schema={up}schemas/{kind}.schema.json\n{text}"


def _base(tag: str) -> str:
    return tag.partition("-")[0].lower()

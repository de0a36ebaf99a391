"""Makes up a programme of any size, the same for the same seed: the input of both sides of the benchmark."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from benchmarks import vocabulary as words
from benchmarks.languages import EU_TAGS, in_english, in_locale, in_pseudo
from benchmarks.vocabulary import TAGS, Texts

_CLUSTERS_PER_SERVICE = 20
_FEATURED = 6
_UNTRANSLATED = 5  # one cluster in five has texts in English only
AS_OF = "2026-11-22"
BASE_URL = "https://bench.example.org"
Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Corpus:
    """
    A programme as plain values in the shape of our YAML; texts are mappings of locale tag to words.

    Texts hold the languages that people wrote; `languages.in_locale` and `in_all` give those of `tags`.
    """

    tags: tuple[str, ...]  # the first is that of the originals
    programme: Fields
    taxonomies: dict[str, list[Fields]]
    clusters: dict[str, Fields]
    services: dict[str, Fields]
    prose: dict[str, dict[str, tuple[str, str]]]  # name → locale tag → title and Markdown


def make_corpus(count: int, seed: int = 1, locales: int = 3) -> Corpus:
    """Make a programme with so many clusters in so many languages (at most 24), and a service for every twenty."""
    tags = EU_TAGS[:locales]
    maker = _Maker(random.Random(seed))
    services = dict(maker.service(number) for number in range(max(1, count // _CLUSTERS_PER_SERVICE)))
    clusters = dict(maker.cluster(number, sorted(services)) for number in range(count))
    return Corpus(
        tags,
        _programme(sorted(clusters)[:_FEATURED], tags),
        _taxonomies(),
        dict(sorted(clusters.items())),
        dict(sorted(services.items())),
        maker.prose(tags),
    )


def slug(text: str) -> str:
    """Turn English words into an identifier."""
    return "-".join("".join(sign if sign.isalnum() else " " for sign in text.lower()).split())


def _programme(featured: list[str], tags: tuple[str, ...]) -> Fields:
    return {
        "schema_version": 2,
        "name": {"en": "Clusters of the coasts", "de": "Cluster der Küsten", "da": "Kysternes klynger"},
        "claim": {"en": "Partners for what comes next", "de": "Partner für morgen", "da": "Partnere for i morgen"},
        "territory": {"en": "Four Coasts", "de": "Vier Küsten", "da": "Fire Kyster"},
        "countries": ["DE", "DK"],
        "locales": list(tags),
        "brand": {"primary": "#12344d"},
        "address": BASE_URL,
        "legal": {"kind": "demonstration"},
        "handbook": "false",
        "home": {"featured_clusters": featured},
        "tiers": [{"id": slug(title["en"]), "title": title} for title in words.TIERS],
    }


def _taxonomies() -> dict[str, list[Fields]]:
    return {
        "sectors": [_term(label) for label in words.SECTORS],
        "technologies": [_term(label) for label in words.TECHNOLOGIES],
        "regions": [_term(label) for label in words.REGIONS],
    }


def _term(label: Texts) -> Fields:
    return {"id": slug(label["en"]), "label": label, "synonyms": [label["de"].upper(), label["en"].upper()]}


class _Maker:
    """Puts texts together; every random choice comes from one generator."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def sentence(self) -> Texts:
        """Make a sentence that says the same in every language."""
        parts = [
            self.chance.choice(options) for options in (words.SUBJECTS, words.VERBS, words.OBJECTS, words.CIRCUMSTANCES)
        ]
        joined = {tag: " ".join(part[tag] for part in parts) for tag in TAGS}
        return {tag: text[:1].upper() + text[1:] for tag, text in joined.items()}

    def sentences(self, count: int) -> Texts:
        """Make a paragraph."""
        made = [self.sentence() for _ in range(count)]
        return {tag: " ".join(f"{sentence[tag]}." for sentence in made) for tag in TAGS}

    def description(self, length: int) -> Texts:
        """Make two paragraphs and a list in Markdown."""
        first, second = self.sentences(length), self.sentences(length)
        listed = [self.sentence() for _ in range(3)]
        items = {tag: "\n".join(f"- {sentence[tag]}" for sentence in listed) for tag in TAGS}
        return {tag: f"{first[tag]}\n\n{second[tag]}\n\n{items[tag]}" for tag in TAGS}

    def statement(self) -> Fields:
        """Make a sourced statement."""
        return {"text": self.sentence(), "year": self.chance.randint(2012, 2026), "sources": [self.source()]}

    def source(self) -> Fields:
        """Make an address."""
        return {"url": f"https://www.{self.word()}.example.org/{self.word()}/{self.chance.randint(10, 9999)}"}

    def word(self) -> str:
        """Make a word that stands in no dictionary."""
        return "".join(self.chance.sample(words.SYLLABLES, 3))

    def service(self, number: int) -> tuple[str, Fields]:
        """Make a service of clusters to their members."""
        subject = self.chance.choice(words.OBJECTS)
        form = self.chance.choice(words.FORMATS)
        title = {tag: f"{form[tag].capitalize()} {number + 1}: {subject[tag]}" for tag in TAGS}
        fields = {
            "schema_version": 2,
            "title": title,
            "offered_by": "cluster",
            "offered_to": "members",
            "kind": self.chance.choice(words.SERVICE_KINDS),
            "summary": self.sentence(),
            "description": self.description(3),
            "format": form,
            "provider": dict.fromkeys(TAGS, f"{self.word().capitalize()} Institute"),
            "service_status": "running",
            "sources": [self.source()],
        }
        return slug(title["en"]), fields

    def cluster(self, number: int, service_ids: list[str]) -> tuple[str, Fields]:
        """Make a profile of about 7.5 KB."""
        sectors = self._some(words.SECTORS, self.chance.choice((1, 1, 2)))
        word = self.word().capitalize()
        name = f"{word} {in_locale(words.SECTORS[number % len(words.SECTORS)], 'en')} Network {number + 1}"
        identifier = slug(name)
        fields = {
            "schema_version": 2,
            "name": dict.fromkeys(TAGS, name),
            "acronym": f"{word[:3].upper()}{number + 1}",
            "status": "active",
            "lifecycle_stage": self.chance.choice(words.STAGES),
            "summary": self.sentence(),
            **{
                field: [self.statement() for _ in range(size)]
                for field, size in (("aims", 2), ("objectives", 2), ("strengths", 2))
            },
            "description": self.description(3),
            "sectors": sectors,
            "technologies": self._some(words.TECHNOLOGIES, self.chance.randint(3, 5)),
            "ecosystems": [self.chance.choice(words.ECOSYSTEMS)],
            "country": self.chance.choice(("DE", "DK")),
            "regions": self._some(words.REGIONS, self.chance.choice((1, 1, 1, 2))),
            "city": self.chance.choice(words.CITIES),
            "location": {
                "latitude": round(self.chance.uniform(52, 57), 4),
                "longitude": round(self.chance.uniform(8, 14), 4),
            },
            "legal_form": self.chance.choice(words.LEGAL_FORMS),
            "founded": self.chance.randint(1992, 2024),
            **self._facts(word),
            "services": [service_ids[number % len(service_ids)]],
            **self._network(),
            "reviewed_on": f"2026-0{self.chance.randint(1, 9)}",
        }
        return identifier, (_untranslated(fields) if number % _UNTRANSLATED == 0 else fields)

    def _some(self, labels: tuple[Texts, ...], count: int) -> list[str]:
        return [slug(label["en"]) for label in self.chance.sample(labels, count)]

    def _facts(self, word: str) -> Fields:
        counts = {name: self.chance.randint(2, most) for name, most in (("sme", 150), ("large", 30), ("research", 20))}
        facts: Fields = {"members": {"total": sum(counts.values()), **counts, "as_of": self.chance.randint(2021, 2026)}}
        facts["key_figures"] = [
            {
                "label": label,
                "value": self.chance.randint(3, 90_000),
                "year": self.chance.randint(2019, 2026),
                "sources": [self.source()],
            }
            for label in self.chance.sample(words.COUNTED, 3)
        ]
        if self.chance.random() < 0.35:
            level = self.chance.choice(("Bronze", "Silver", "Gold"))
            facts["label"] = {"kind": "ecei", "level": level, "awarded": self.chance.randint(2018, 2026)}
        if self.chance.random() < 0.8:
            tier = slug(self.chance.choice(words.TIERS)["en"])
            facts["tier"] = {"tier": tier, "since": self.chance.randint(2016, 2026)}
        host = f"{word.lower()}.example.org"
        languages = self.chance.choice(words.WEBSITE_LANGUAGES)
        facts["website"] = {"url": f"https://www.{host}", "languages": list(languages)}
        facts["contact"] = {
            "role": self.chance.choice(words.ROLES),
            "organisation": f"{word} Network",
            "mail": f"office@{host}",
        }
        return facts

    def _network(self) -> Fields:
        offers, seeks = ([self._exchange() for _ in range(count)] for count in (2, 1))
        cooperation: Fields = {"offers": offers, "seeks": seeks}
        if self.chance.random() < 0.3:
            cooperation["target_countries"] = self.chance.sample(words.TARGET_COUNTRIES, 2)
        groups = [
            {"name": self.chance.choice(words.OBJECTS), "year": self.chance.randint(2018, 2026)} for _ in range(3)
        ]
        return {
            "cooperation": cooperation,
            "working_groups": groups,
            "sources": [self.source(), self.source()],
        }

    def _exchange(self) -> Fields:
        """Make something offered or sought: of some kind, and now and then about one technology."""
        fields = {**self.statement(), "kind": self.chance.choice(words.COOPERATION_KINDS)}
        if self.chance.random() < 0.3:
            fields["technologies"] = self._some(words.TECHNOLOGIES, 1)
        return fields

    def prose(self, tags: tuple[str, ...]) -> dict[str, dict[str, tuple[str, str]]]:
        """Make two editorial pages in all languages but Danish, whose readers get English."""
        made = {}
        for name, title in (
            ("region", {"en": "The region", "de": "Die Region"}),
            ("join", {"en": "How to join", "de": "Mitmachen"}),
        ):
            texts = self.description(8)
            made[name] = {tag: (title[tag], texts[tag]) for tag in tags[:2]}
            made[name] |= {tag: (in_pseudo(tag, title["en"]), in_pseudo(tag, texts["en"])) for tag in tags[3:]}
        return made


def _untranslated(fields: Fields) -> Fields:
    """Take the translations of long texts away, as in a profile that nobody has finished."""
    left = {"description", "objectives", "strengths", "cooperation"}
    return {key: in_english(value) if key in left else value for key, value in fields.items()}

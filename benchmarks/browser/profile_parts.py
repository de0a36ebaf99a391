"""The facts of a made-up profile in English, as other sites show them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from benchmarks.corpus import Corpus, Fields, slug
from benchmarks.languages import in_locale

FILTERS = ("sectors", "technologies", "regions")
_TITLES = {"sectors": "Sectors", "technologies": "Technologies", "regions": "Regions"}


class ProfileParts:
    """Reads a corpus in English."""

    def __init__(self, corpus: Corpus) -> None:
        """Take the corpus; labels of its terms are looked up once."""
        self._services = corpus.services
        self.labels = {
            name: {term["id"]: in_locale(term["label"], "en") for term in terms}
            for name, terms in corpus.taxonomies.items()
        }

    def facts(self, cluster: Fields) -> Iterator[tuple[str, str]]:
        """Give the names and values of short facts in the order of our own profile."""
        yield "Acronym", cluster["acronym"]
        for name in FILTERS:
            yield _TITLES[name], ", ".join(self.labels[name][term] for term in cluster[name])
        yield "City", f"{cluster['city']}, {cluster['country']}"
        yield "Legal form", english(cluster["legal_form"])
        yield "Founded", str(cluster["founded"])
        members = cluster["members"]
        sizes = f"{members['sme']} small, {members['large']} large, {members['research']} research"
        yield "Members", f"{members['total']} ({sizes}; {members['as_of']})"
        for figure in cluster["key_figures"]:
            yield english(figure["label"]), f"{figure['value']:,} ({figure['year']})"
        yield "Website", cluster["website"]["url"]
        yield "Contact", f"{english(cluster['contact']['role'])}, {cluster['contact']['mail']}"
        yield "Reviewed", cluster["reviewed_on"]

    def lists(self, cluster: Fields) -> Iterator[tuple[str, list[str]]]:
        """Give the headings of the profile that have lists of sentences."""
        for name in ("aims", "objectives", "strengths"):
            yield name.capitalize(), [_statement(one) for one in cluster[name]]
        yield "Offered", [_statement(one) for one in cluster["cooperation"]["offers"]]
        yield "Sought", [_statement(one) for one in cluster["cooperation"]["seeks"]]
        yield "Working groups", [f"{english(one['name'])}, {one['year']}" for one in cluster["working_groups"]]
        yield "Services", [english(self._services[name]["title"]) for name in cluster["services"]]
        yield "Sources", [one["url"] for one in cluster["sources"]]


def english(value: Any) -> str:
    """Choose the English words of a text."""
    return in_locale(value, "en")


def paragraphs(cluster: Fields) -> list[str]:
    """Give the description in its parts: paragraphs, and a list as Markdown."""
    return english(cluster["description"]).split("\n\n")


def by_name(corpus: Corpus) -> list[tuple[str, Fields]]:
    """Give identifiers and fields of all clusters in the order of their names."""
    return sorted(corpus.clusters.items(), key=lambda item: slug(english(item[1]["name"])))


def _statement(fields: Fields) -> str:
    return f"{english(fields['text'])} ({fields['year']})"

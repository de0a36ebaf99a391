# SPDX-License-Identifier: MIT
"""Edits of words: texts in one language or another, translations that come and go, prose, terms."""

from __future__ import annotations

from random import Random
from typing import Any

from showcase.model.translation_records import digest_of
from tests.incremental.references import forgotten, renamed
from tests.incremental.site_state import SiteState, places, put_at

_WORDS = ("tide", "Möwe", "R&D", '"quoted"', "2,5 %", "it's <5", "Ægir", "a longer sentence about the sea", "@@x@@")
_TEXTS = {"name", "title", "summary", "text", "label", "note", "claim", "role", "place", "audience", "cost"}
_TAXONOMIES = ("sectors", "technologies", "regions")


def _localized(data: Any) -> list[tuple[tuple[str | int, ...], dict[str, str]]]:
    """List the texts of a file that stand in several languages."""
    return [(way, value) for way, value in places(data) if isinstance(value, dict) and "en" in value]


def _other(text: str, chance: Random) -> str:
    """Change a text: a word more at its end, or one less where it has one more already."""
    start, sign, _ = text.rpartition(" · ")
    return start if sign and chance.random() < 0.5 else f"{text} · {chance.choice(_WORDS)}"


def _in_locale(state: SiteState, chance: Random, tag: str) -> SiteState | None:
    """Change a text of any entry in one language."""
    path = chance.choice([*state.ids(), "programme.yml"])
    data = state.draft(path)
    found = [(way, value) for way, value in _localized(data) if tag in value and way[-1] != "description"]
    if not found:
        return None
    way, value = chance.choice(found)
    put_at(data, way, {**value, tag: _other(value[tag], chance)})
    return state.put(path, data)


def translated_text(state: SiteState, chance: Random) -> SiteState | None:
    """Change a German text."""
    return _in_locale(state, chance, "de")


def english_text(state: SiteState, chance: Random) -> SiteState | None:
    """Change an English text."""
    return _in_locale(state, chance, "en")


def description(state: SiteState, chance: Random) -> SiteState | None:
    """Add a paragraph of Markdown to a description."""
    path = chance.choice(state.ids())
    data = state.draft(path)
    text = data.get("description")
    if text is None:
        return None
    tag = chance.choice([*text]) if isinstance(text, dict) else ""
    more = f"\n\nA **{chance.choice(_WORDS[:4])}**, and\n\n- [more](https://example.org/{chance.randrange(9)})\n"
    data["description"] = {**text, tag: text[tag] + more} if tag else text + more
    return state.put(path, data)


def translation_added(state: SiteState, chance: Random) -> SiteState | None:
    """Give a text that stands in English only a German one."""
    path = chance.choice(state.ids())
    data = state.draft(path)
    plain = [(way, {"en": v}) for way, v in places(data) if way and way[-1] in _TEXTS and isinstance(v, str)]
    plain += [(way, value) for way, value in _localized(data) if "de" not in value]
    # A label of a quality mark, or the note on a place, is the same in every language.
    plain = [(way, value) for way, value in plain if not {"partners", "location", "licence", "programmes"} & set(way)]
    if not plain:
        return None
    way, value = chance.choice(plain)
    put_at(data, way, {**value, "de": f"Deutsch: {value['en']}"})
    return state.put(path, data)


def translation_removed(state: SiteState, chance: Random) -> SiteState | None:
    """Take the German text away."""
    path = chance.choice(state.ids())
    data = state.draft(path)
    found = [(way, value) for way, value in _localized(data) if "de" in value]
    if not found:
        return None
    way, value = chance.choice(found)
    put_at(data, way, {tag: text for tag, text in value.items() if tag != "de"})
    return state.put(path, data)


def translations_recorded(state: SiteState, chance: Random) -> SiteState | None:
    """Note what German texts were made from; of some the English is another one since, so they are outdated."""
    lines = []
    for path in [*state.ids(), "programme.yml"]:
        for field, text in state.content[path].items():
            if isinstance(text, dict) and {"en", "de"} <= text.keys() and chance.random() < 0.5:
                english = text["en"] if chance.random() < 0.5 else "what it said before"
                name = f"{path.removesuffix('.yml')}/{field}"
                lines.append(f"{name}\t{digest_of(english.strip())}\t{digest_of(text['de'].strip())}\n")
    return state.put(".translations/de.tsv", "".join(sorted(lines)))


def prose_changed(state: SiteState, chance: Random) -> SiteState | None:
    """Change an editorial page in one language."""
    path = chance.choice(state.ids("pages"))
    return state.put(path, f"{state.content[path]}\nMore of the *sea*: {chance.choice(_WORDS[:4])}.\n")


def prose_added(state: SiteState, chance: Random) -> SiteState | None:
    """Add an editorial page, or translate the one that has no translation."""
    path = chance.choice(["pages/harbours.md", "pages/how-to-join.de.md"])
    if path in state.content or "pages/how-to-join.md" not in state.content:
        return None
    return state.put(path, "---\ntitle: Häfen\n---\n\n## Wo sie liegen\n\nAm [Meer](https://example.org/).\n")


def prose_deleted(state: SiteState, chance: Random) -> SiteState | None:
    """Delete an editorial page, or only its translation."""
    path = chance.choice(state.ids("pages"))
    stem = path.partition(".")[0]
    return state.without(*(name for name in state.ids("pages") if name in {path, f"{stem}.de.md"}))


def _terms(state: SiteState, chance: Random) -> tuple[str, str, Any]:
    """Choose a vocabulary: its name, its path, and its content to be changed."""
    name = chance.choice(_TAXONOMIES)
    path = f"taxonomies/{name}.yml"
    return name, path, state.draft(path)


def term_label(state: SiteState, chance: Random) -> SiteState | None:
    """Change the label of a term in one language."""
    _, path, data = _terms(state, chance)
    term = chance.choice(data["terms"])
    tag = chance.choice([tag for tag in term["label"] if tag in state.locales])
    term["label"] = {**term["label"], tag: _other(term["label"][tag], chance)}
    return state.put(path, data)


def term_synonyms(state: SiteState, chance: Random) -> SiteState | None:
    """Change what else a term is called, what it means, or its place in lists."""
    _, path, data = _terms(state, chance)
    term = chance.choice(data["terms"])
    change = chance.randrange(3)
    if change == 0:
        term["synonyms"] = [chance.choice(("Strom", "juice", "H₂"))]
    elif change == 1:
        term["description"] = {"en": f"About {chance.choice(_WORDS[:4])}.", "de": "Worum es geht."}
    else:
        term["order"] = str(chance.randrange(1, 5))
    return state.put(path, data)


def term_added(state: SiteState, chance: Random) -> SiteState | None:
    """Add a term, and give it to a cluster or to nobody."""
    name, path, data = _terms(state, chance)
    if any(term["id"] == "salt" for term in data["terms"]):
        return None
    data["terms"].insert(
        chance.randrange(len(data["terms"]) + 1), {"id": "salt", "label": {"en": "Salt", "de": "Salz"}}
    )
    state = state.put(path, data)
    cluster = chance.choice(state.ids("clusters"))
    if chance.random() < 0.3:
        return state
    return state.with_values(cluster, **{name: [*state.content[cluster].get(name, []), "salt"]})


def term_removed(state: SiteState, chance: Random) -> SiteState | None:
    """Remove a term from the vocabulary and from all who use it."""
    name, path, data = _terms(state, chance)
    if len(data["terms"]) < 3:
        return None
    gone = chance.choice(data["terms"])["id"]
    data["terms"] = [term for term in data["terms"] if term["id"] != gone]
    return forgotten(state.put(path, data), name, gone)


def term_renamed(state: SiteState, chance: Random) -> SiteState | None:
    """Give a term another identifier; its old address leads on."""
    name, path, data = _terms(state, chance)
    term = chance.choice(data["terms"])
    old, new = term["id"], f"{term['id']}-{chance.randrange(9)}"
    if new in {known["id"] for known in data["terms"]} | set(term.get("previous_ids", [])):
        return None
    term |= {"id": new, "previous_ids": [*term.get("previous_ids", []), old]}
    return renamed(state.put(path, data), name, old, new)

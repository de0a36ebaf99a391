# SPDX-License-Identifier: MIT
"""Edits of entries: facts, and clusters, services, events and all others that come, go, are renamed or end."""

from __future__ import annotations

from pathlib import PurePosixPath
from random import Random
from typing import Any

from tests.incremental.references import forgotten, is_named, renamed
from tests.incremental.site_state import KINDS, SiteState

_MOST = 6  # entries of a kind: a site that grows makes every later sequence slower
_REVIEWED = (None, "2024-01", "2025-11-30", "2026-01-10")
_FACTS: dict[str, dict[str, tuple[Any, ...]]] = {
    "clusters": {
        "founded": (None, "2011", "2015-03", "2020-01-31"),
        "members": (None, {"total": "45"}, {"total": "1234", "as_of": "2025"}),
        "label": (None, {"kind": "ecei", "level": "Gold", "awarded": "2025-02", "valid_until": "2028-01"}),
        "tier": (None, {"tier": "starter", "since": "2019"}, {"tier": "lead", "since": "2022", "until": "2026-03"}),
        "lifecycle_stage": (None, "growing", "mature", "world-class"),
        "ecosystems": (None, ["health"], ["energy-renewables", "digital"]),
        "country": ("DE", "NO"),
        "city": (None, "Kiel", "Tromsø"),
        "website": (None, {"url": "https://other.example.org/"}),
        "location": (None, {"latitude": "54.1", "longitude": "9.8", "precision": "city"}),
        "acronym": (None, "SEA", "C++"),
        "name_local": (None, "Küste e. V."),
        "logo": (None, {"file": "logo.png", "alt": {"en": "A logo", "de": "Ein Logo"}}),
        "reviewed_on": _REVIEWED,
        "draft": (None, "false"),
    },
    "services": {
        "deadline": (None, "2026-01-20", "2026-06-30", "2025-01-01"),
        "service_status": ("running", "pilot", "proposed", "ended"),
        "type": (None, {"pillar": "A", "level": "1"}, {"pillar": "D", "level": "3"}),
        "offered_to": ("members", "cluster_management", "public"),
        "country": (None, "DE"),
        "reviewed_on": _REVIEWED,
    },
    "actors": {
        "member_type": ("sme", "research", "public"),
        "country": (None, "DE", "NO"),
        "city": (None, "Bergen"),
        "reviewed_on": _REVIEWED,
    },
    "events": {
        "starts": ("2026-01-20", "2026-05-12", "2025-11-20"),
        "ends": (None, "2026-05-13"),
        "event_status": (None, "confirmed", "postponed", "cancelled"),
        "country": (None, "DE", "NO"),
        "registration_deadline": (None, "2026-01-16"),
    },
    "stories": {"date": (None, "2024", "2025-09", "2026-01-02"), "reviewed_on": _REVIEWED},
    "initiatives": {"period": (None, "2021–2027", "2019–2022"), "kind": ("joint_brand", "alliance")},
    "documents": {
        "year": ("2024", "2019"),
        "kind": ("strategy", "study", "evaluation"),
        "is_accessible": ("true", None),
    },
}


def _parts(path: str) -> tuple[str, str]:
    """Tell kind and identifier of an entry."""
    file = PurePosixPath(path)
    return str(file.parent), file.stem


def _some(state: SiteState, chance: Random) -> str:
    """Choose a kind, then an entry of it: else most edits would meet clusters."""
    return chance.choice(state.ids(chance.choice([kind for kind in KINDS if state.ids(kind)])))


def fact(state: SiteState, chance: Random) -> SiteState | None:
    """Set or take away a fact that shows in every language."""
    path = chance.choice([_some(state, chance), chance.choice(state.ids("clusters"))])
    kind, _ = _parts(path)
    name = chance.choice(sorted(_FACTS[kind]))
    value = chance.choice(_FACTS[kind][name])
    if kind == "events" and name in {"starts", "ends"}:
        return state.with_values(path, **{"ends": None, "registration_deadline": None, name: value or "2026-05"})
    return state.with_values(path, **{name: value})


def assigned_terms(state: SiteState, chance: Random) -> SiteState | None:
    """Give a cluster other sectors, technologies or regions, or the same in another order."""
    path = chance.choice(state.ids("clusters"))
    name = chance.choice(("sectors", "technologies", "regions"))
    known = [term["id"] for term in state.content[f"taxonomies/{name}.yml"]["terms"]]
    return state.with_values(path, **{name: chance.sample(known, chance.randint(0, 2)) or None})


def references(state: SiteState, chance: Random) -> SiteState | None:
    """Let an entry name other clusters, services or documents."""
    kind, names = chance.choice((
        ("clusters", "services"), ("clusters", "documents"), ("events", "clusters"), ("stories", "clusters"),
        ("documents", "clusters"), ("initiatives", "services"), ("stories", "actors"),
    ))  # fmt: skip
    if not state.ids(kind):
        return None
    known = [_parts(path)[1] for path in state.ids(names)]
    chosen = chance.sample(known, min(len(known), chance.randint(0, 2)))
    return state.with_values(chance.choice(state.ids(kind)), **{names: chosen or None})


def copied(state: SiteState, chance: Random) -> SiteState | None:
    """Add an entry: a copy of another one under a name of its own."""
    path = _some(state, chance)
    kind, _ = _parts(path)
    new = f"{kind}/copy-{chance.randrange(100)}.yml"
    if len(state.ids(kind)) >= _MOST or new in state.content:
        return None
    data = {key: value for key, value in state.draft(path).items() if key not in {"previous_ids", "source_id"}}
    data["title" if "title" in data else "name"] = {"en": f"Copy {chance.randrange(100)}", "de": "Kopie"}
    return state.put(new, data)


def deleted(state: SiteState, chance: Random) -> SiteState | None:
    """Delete an entry; nothing names it any more."""
    path = _some(state, chance)
    kind, name = _parts(path)
    if kind == "clusters" and len(state.ids(kind)) < 4:
        return None
    return forgotten(state.without(path), kind, name)


def deleted_but_named(state: SiteState, chance: Random) -> SiteState | None:
    """Delete an entry that others still name: an error."""
    path = _some(state, chance)
    rest = state.without(path)
    return rest if is_named(rest, *_parts(path)) else None


def renamed_entry(state: SiteState, chance: Random) -> SiteState | None:
    """Give an entry another identifier; its old address leads on."""
    path = _some(state, chance)
    kind, old = _parts(path)
    new = f"new-{chance.randrange(100)}"
    data = state.draft(path)
    if f"{kind}/{new}.yml" in state.content or new in data.get("previous_ids", []):
        return None
    data["previous_ids"] = [*data.get("previous_ids", []), old]
    return renamed(state.without(path).put(f"{kind}/{new}.yml", data), kind, old, new)


def _takes_in_another(state: SiteState, path: str) -> bool:
    """Tell whether another cluster was merged into this one."""
    clusters = (state.content[other] for other in state.ids("clusters"))
    return any(cluster.get("merged_into") == _parts(path)[1] for cluster in clusters)


def merged(state: SiteState, chance: Random) -> SiteState | None:
    """Merge a cluster into one that works."""
    path = chance.choice(state.ids("clusters"))
    others = [_parts(other)[1] for other in state.ids("clusters") if other != path]
    others = [name for name in others if state.content[f"clusters/{name}.yml"].get("status") in {None, "active"}]
    if not others or _takes_in_another(state, path):
        return None
    return state.with_values(path, status="merged", status_since="2025", merged_into=chance.choice(others))


def status(state: SiteState, chance: Random) -> SiteState | None:
    """Let a cluster end, rest, be founded or work again."""
    path = chance.choice(state.ids("clusters"))
    to = chance.choice(("forming", "active", "dormant", "ended"))
    if _takes_in_another(state, path) and to == "ended":
        return None
    return state.with_values(path, status=to, status_since=chance.choice((None, "2024-02")), merged_into=None)


def cooperation(state: SiteState, chance: Random) -> SiteState | None:
    """Change what a cluster or an organisation offers and seeks."""
    path = chance.choice(state.ids("clusters", "actors"))
    data = state.draft(path)
    known = [term["id"] for term in state.content["taxonomies/technologies.yml"]["terms"]]
    part = chance.choice(("offers", "seeks"))
    lines = list(data.get("cooperation", {}).get(part, []))
    if lines and chance.random() < 0.5:
        lines.pop(chance.randrange(len(lines)))
    else:
        text = {"en": f"Berths for {chance.randrange(9)} ships.", "de": "Liegeplätze."}
        lines.append(
            {"text": text, "technologies": [chance.choice(known)], "kind": chance.choice(("research", "business"))}
        )
    rest = {key: value for key, value in data.get("cooperation", {}).items() if key != part}
    return state.with_values(path, cooperation={**rest, **({part: lines} if lines else {})} or None)


def broken_fact(state: SiteState, chance: Random) -> SiteState | None:
    """Write something that no field may hold: an error."""
    return state.with_values(_some(state, chance), no_such_field="x")

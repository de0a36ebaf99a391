"""
The framework that services to cluster managements are sorted by: what the study says of it, as plain facts.

Source: study on support services for cluster managements, Table 1 (life time), Table 2 (framework), section 4
(examples), section 6.1 (procedure).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from showcase.model.service import Level, Pillar, Service

PILLAR_KEYS: tuple[Pillar, ...] = get_args(Pillar)
LEVEL_KEYS: tuple[Level, ...] = get_args(Level)
TYPE_CODES = tuple(pillar + level for pillar in PILLAR_KEYS for level in LEVEL_KEYS)

Mark = Literal["recommended", "partly", ""]
# Table 2: X where support is feasible and useful, (X) where it is so in part.
RECOMMENDED = frozenset(("A1", "A2", "B2", "B3", "C2", "C3", "D2", "D3", "D4"))
PARTLY_RECOMMENDED = frozenset(("A3",))

FRAMEWORK = "framework"
MEMBERS = "members"

STEPS = ("assess", "outline", "set_up", "carry_out", "evaluate")
"""How services come about (section 6.1); each step but the first may hold services."""
STEP_OF_STATUS = {"proposed": "outline", "pilot": "set_up", "running": "carry_out", "evaluated": "evaluate"}
"""Where a service stands by its status: an ended one stands at no step, one without status is not known."""

TABLE_STAGES = ("embryonic", "national-champion", "world-class")
"""Columns of Table 1, as terms of the vocabulary of stages."""


@dataclass(frozen=True, slots=True)
class SupportMark:
    """A line of Table 1: o, + or ++ by stage; no marks where our copy of the study does not show their stages."""

    support: Literal["research", "management", "international"]
    marks: tuple[str, ...]


SUPPORT_BY_STAGE = (
    SupportMark("research", ("o", "+", "++")),
    SupportMark("management", ("+", "++", "o")),
    SupportMark("international", ()),
)


def mark_of(code: str) -> Mark:
    """Tell how the study marks a type of service: "A1"."""
    return "recommended" if code in RECOMMENDED else "partly" if code in PARTLY_RECOMMENDED else ""


def catalogue_of_service(service: Service) -> Literal["framework", "members", ""]:
    """
    Tell in which of the two catalogues a service stands; in none if it says nothing of whom it is for, type or kind.

    For whom it is decides. What is for everyone, or for nobody known, stands where its type or its kind belongs.
    """
    if service.offered_to == "members":
        return "members"
    if service.offered_to == "cluster_management" or service.type is not None:
        return "framework"
    return "members" if service.kind is not None else ""


def type_code(service: Service) -> str:
    """Give the place of a service in the matrix, "A1"; empty for one that stands outside of it."""
    if service.type is None or catalogue_of_service(service) != FRAMEWORK:
        return ""
    return service.type.pillar + service.type.level


def type_by_editors(service: Service) -> bool:
    """Whether the place in the matrix was given by the editors, not by the source."""
    return bool(type_code(service)) and service.type is not None and service.type.assigned_by == "editors"

"""Right and wrong use of the mark; the page draws each from the real one, the kit tells them in words."""

from __future__ import annotations

from showcase.model.views.brand_page_views import MarkRule
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

RULES = (
    ("space", True, N_("Leave a quarter of the symbol's height free on all sides. This room is part of every file.")),
    ("size", True, N_("Show it at least 32 pixels or 10 mm high, the symbol alone at least 16 pixels or 5 mm.")),
    ("light", True, N_("On light grounds use the mark in colour.")),
    ("dark", True, N_("On dark grounds use the inverse mark.")),
    ("one", True, N_("Where only one colour prints, use the mark in black or in white.")),
    ("language", True, N_("Use the file of the language you write in: the name differs, and where the symbol stands.")),
    ("stretched", False, N_("Do not stretch or squeeze it.")),
    ("recoloured", False, N_("Do not give it other colours.")),
    ("busy", False, N_("Do not put it on a picture or a pattern.")),
    ("rotated", False, N_("Do not turn it.")),
    ("small", False, N_("Do not make it too small to be read.")),
    ("low", False, N_("Do not put it on a ground from which it hardly stands out.")),
)  # fmt: skip


def mark_rules(parts: Parts) -> tuple[MarkRule, ...]:
    """Give all rules in the language of the page, right uses first."""
    return tuple(MarkRule(sign, is_right, parts.words.say(text)) for sign, is_right, text in RULES)

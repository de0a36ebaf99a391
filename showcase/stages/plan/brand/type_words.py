"""The typefaces of the brand with the sizes that pages use, and what becomes of other scripts."""

from __future__ import annotations

from showcase.model.views.brand_page_views import TypeSize, TypeView
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.wording import N_

TYPE_NOTES = (
    N_("Both typefaces come with the site under the SIL Open Font License, version 1.1: everybody may use them."),
    N_("They hold Latin letters. On screens, other scripts appear in the typeface of the reader's own system."),
    N_("Cards and prints use Noto Sans for other scripts, which has the same licence."),
)
_PURPOSES = {"heading": N_("Headings and claims"), "text": N_("Running text and interface")}
# As in theme/styles/sizes.css: name, what it is for, pixels on a narrow and on a wide screen at the usual zoom.
_SIZES = {
    "heading": (
        ("claim", N_("Claim"), 36, 72),
        ("title-1", N_("Title of a page"), 32, 52),
        ("title-2", N_("Title of a part"), 24, 32),
    ),
    "text": (("lead", N_("Introduction"), 18, 20), ("text", N_("Running text"), 16, 16), ("note", N_("Notes"), 14, 14)),
}


def types_shown(parts: Parts) -> tuple[TypeView, TypeView]:
    """Show the typeface of headings, then that of running text."""
    pair = parts.identity.type_pair
    return _shown(pair.heading, "heading", parts), _shown(pair.text, "text", parts)


def _shown(family: str, role: str, parts: Parts) -> TypeView:
    say = parts.words.say
    sizes = tuple(
        TypeSize(name, say(title), f"{least} px" if least == most else f"{least}–{most} px")
        for name, title, least, most in _SIZES[role]
    )
    return TypeView(family, role, say(_PURPOSES[role]), sizes)

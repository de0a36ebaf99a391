"""What each colour of the site is for, in words that can be translated."""

from __future__ import annotations

from showcase.model.brand.colour import ColourVision
from showcase.stages.plan.wording import N_

ROLE_WORDS = {
    "page": N_("Ground of every page"),
    "surface": N_("Ground of cards, menus and dialogues"),
    "sunken": N_("Ground of segments, code and table heads"),
    "control": N_("Ground of input fields"),
    "mark": N_("Ground of words a search found"),
    "hero": N_("Ground of the opening"),
    "hero_land": N_("Land on the map of the opening"),
    "hero_home": N_("The home country on that map"),
    "hero_home_line": N_("Outline of the home country"),
    "hero_control": N_("Ground of the search field in the opening"),
    "band": N_("Ground of a call across the page"),
    "line": N_("Rules that only divide"),
    "ink": N_("Text"),
    "ink_muted": N_("Text that steps back"),
    "control_border": N_("Outline of fields and boxes"),
    "link": N_("Links"),
    "link_hover": N_("Links under the pointer"),
    "figure": N_("Large numbers"),
    "focus": N_("Focus outline on plain grounds"),
    "focus_inverse": N_("Focus outline and button on opening and band: the given accent where it shows"),
    "on_focus_inverse": N_("Text on that button"),
    "action": N_("Ground of buttons: the given primary when light"),
    "on_action": N_("Text on action"),
    "action_hover": N_("Buttons under the pointer"),
    "accent": N_("Ground of the one button that matters: the given accent"),
    "on_accent": N_("Text on accent"),
    "accent_hover": N_("That button under the pointer"),
    "accent_strong": N_("Accent as a line or sign with a meaning"),
    "on_hero": N_("Text in the opening"),
    "on_hero_muted": N_("Quiet text in the opening"),
    "on_hero_control": N_("Text in that search field"),
    "on_hero_control_muted": N_("Its placeholder"),
    "hero_control_border": N_("Its outline"),
    "on_band": N_("Text on the band"),
    "on_band_muted": N_("Quiet text on the band"),
    "error_ground": N_("Ground of an error"),
    "error": N_("Errors"),
    "warn_ground": N_("Ground of a warning"),
    "warn": N_("Warnings"),
    "ok_ground": N_("Ground of a good message"),
    "ok": N_("Good messages"),
}
"""By name of the role; the same words as in the palette."""
VISION_WORDS = {
    ColourVision.FULL: N_("All colours"),
    ColourVision.PROTAN: N_("Without red (protanopia)"),
    ColourVision.DEUTAN: N_("Without green (deuteranopia)"),
    ColourVision.TRITAN: N_("Without blue (tritanopia)"),
}
SCHEME_WORDS = {"light": N_("Light colours"), "dark": N_("Dark colours")}

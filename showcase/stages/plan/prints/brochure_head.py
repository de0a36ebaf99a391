"""What brochure, panels and table card start from: names, mark, year, the way to the site, and their words."""

from __future__ import annotations

from collections.abc import Mapping

from showcase.model.brand.mark import symbol_svg
from showcase.model.locale import NO_TEXT
from showcase.model.views.brochure_views import BrochureHead
from showcase.model.views.part_views import FigureView
from showcase.model.views.print_views import QrView
from showcase.stages.plan.partners.ask import role_address
from showcase.stages.plan.parts import Parts
from showcase.stages.plan.prints.print_parts import programme_mark, qr_code

_FIGURES = 3


def brochure_head(title: str, words: Mapping[str, str], parts: Parts) -> BrochureHead:
    """Gather names, mark and address; `title` names the print, `words` are those of its template."""
    say, programme, light = parts.words, parts.catalogue.programme, parts.identity.palette.light
    name = say.name(programme.name).text
    first, _, rest = name.partition(" ")
    claim = say.text(programme.claim)
    return BrochureHead(
        lang=say.locale.base,
        direction=say.locale.direction,
        title=f"{name} – {title}",
        site_name=name,
        site_lines=(first, rest) if " " in rest else (name,),
        territory=say.text(programme.territory).text,
        claim=claim or say.name(programme.name),
        year=str(parts.today.year),
        mail=role_address(parts)[0],
        symbol=programme_mark(parts),
        symbol_inverse="" if programme.brand.mark else symbol_svg(light["on_hero"], light["focus_inverse"]),
        code=page_code((), name, parts),
        words=words,
    )


def page_code(path: tuple[str, ...], name: str, parts: Parts) -> QrView | None:
    """Code the address of a page of the site; None where the address of the site is not known."""
    return qr_code(parts.address(*path), parts.words.say("QR code to the page of %(name)s", name=name), parts)


def region_figures(parts: Parts) -> tuple[FigureView, ...]:
    """Show three figures: those of the programme, then how many clusters and services there are."""
    catalogue, words = parts.catalogue, parts.words
    found = [parts.figure(figure) for figure in catalogue.programme.home.figures[:_FIGURES]]
    clusters = len(catalogue.present_clusters)
    label = words.messages.ngettext("cluster in %(territory)s", "clusters in %(territory)s", clusters)
    label %= {"territory": words.text(catalogue.programme.territory).text}
    year = str(parts.today.year)
    counted = [FigureView(words.plain(label), words.number(clusters), NO_TEXT, year, NO_TEXT, ())] if clusters else []
    return tuple([*counted, *found][: _FIGURES + 1])

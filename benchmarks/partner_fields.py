"""What the pages of the partner finder show, for Hugo to get ready-made: offers and needs with who fits whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from showcase.model.locale import ChosenText
from showcase.model.views.facet_views import FacetView
from showcase.model.views.page_views import LinkView
from showcase.model.views.partner_views import CountrySeeker, ExchangeCard, PartnersBody, WriteWay
from showcase.stages.plan.partners.partner_pages import partner_orders
from showcase.stages.plan.parts import Parts

Fields = dict[str, Any]


def partner_pages(parts: Parts) -> Iterator[tuple[str, Fields]]:
    """Give name and fields of each page; `parts` are those of the home page, whose addresses Hugo completes."""
    for order in partner_orders(parts.catalogue):
        text, body = order.make(parts)
        fields: Fields = {"title": text.title, "description": text.description}
        if isinstance(body, PartnersBody):
            name, own = _finder_file(order.parts), _finder(body)
            fields["url"] = f"{'/'.join(order.parts)}/"
        else:
            name, own = (
                "/".join(order.parts),
                {
                    "layout": "country",
                    "country": text.trail[-1][1],
                    "seekers": [_seeker(seeker) for seeker in body.seekers],
                    "others": _links(body.others),
                    "clusters_url": body.clusters_url.removeprefix("./"),
                },
            )
        yield name, {**fields, **own}


def _finder_file(path: Sequence[str]) -> str:
    return "partners/_index" if len(path) == 1 else f"partners/page-{path[-1]}"


def _finder(body: PartnersBody) -> Fields:
    """Give what a page of the finder fills in."""
    pages = body.pagination
    return {
        "total": body.total,
        "cards": [_card(card) for card in body.cards],
        "facets": [_facet(facet) for facet in body.facets],
        "facet_links": _links(body.facet_links),
        "countries": _links(body.countries),
        "previous": pages.previous_url.removeprefix("./") if pages else "",
        "next": pages.next_url.removeprefix("./") if pages else "",
        "pages": _links(pages.pages) if pages else [],
    }


def _card(card: ExchangeCard) -> Fields:
    facets = {name: " ".join(values) for name, values in card.facets}
    return {
        "id": card.id,
        "side": card.side,
        "kind": card.kind,
        "text": card.text.text,
        "lang": card.text.lang if card.text.is_fallback else "",
        "year": card.year,
        "technologies": [tag.url.rstrip("/").rpartition("/")[2] for tag in card.technologies],
        "party": _name(card.party),
        "targets": card.targets,
        "fits": [{"party": _name(fit.link), "reason": _joined(fit.reason)} for fit in card.fits],
        "mail": _address(card.way),
        "found_by": {name: facets[name] for name in ("kind", "technology", "target_country", "country", "region")},
    }


def _facet(facet: FacetView) -> Fields:
    values = [
        {"id": value.id, "title": value.label.text, "count": value.count, "url": value.url.removeprefix("./")}
        for value in facet.values
    ]
    return {"name": facet.name, "title": facet.title, "values": values}


def _seeker(seeker: CountrySeeker) -> Fields:
    return {"party": _name(seeker.link), "mail": _address(seeker.way)}


def _links(links: Sequence[LinkView]) -> list[Fields]:
    return [{"url": link.url.removeprefix("./"), "title": link.text.text} for link in links]


def _name(link: LinkView) -> str:
    """Take the identifier of a cluster from the address of its page."""
    return link.url.rstrip("/").rpartition("/")[2]


def _address(way: WriteWay | None) -> str:
    return way.url if way else ""


def _joined(reason: Sequence[ChosenText]) -> str:
    return "".join(part.text for part in reason)

"""The parts that all prints share: what they say about themselves, head, foot, QR code, contact, figures and lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from showcase.model.brand.emblem_file import emblem_svg
from showcase.model.brand.field_colours import FieldRoles
from showcase.model.brand.mark_forms import symbol_art
from showcase.model.catalogue import Cluster
from showcase.model.placed_picture import placed_picture
from showcase.model.qr_code import qr_svg
from showcase.model.shortened import shorten, shortened
from showcase.model.views.part_views import ContactView, FigureView, SourceView, StatementView
from showcase.model.views.print_views import (
    PaperView,
    PrintContact,
    PrintFigure,
    PrintFoot,
    PrintHead,
    PrintItem,
    PrintPicture,
    PrintSection,
    QrView,
)
from showcase.stages.plan.parts import Parts, cluster_emblem

_MOST_HOSTS = 3
_MOST_IN_LINE, _MOST_IN_VALUE = 90, 40
# The colours of what belongs to no field, as the class `field-0` of the styles has them.
_NO_FIELD = {
    "tile": "sunken", "ink": "ink", "strong": "figure", "line": "ink_muted", "dot": "ink_muted",
    "star": "on_hero_muted", "banner": "sunken", "action": "action", "on_action": "on_action",
}  # fmt: skip


def paper(parts: Parts, title: str, about: str = "", keywords: Iterable[str] = ()) -> PaperView:
    """Say what a print is; its author is the programme, its date that of the run."""
    words, today = parts.words, parts.today
    return PaperView(
        lang=words.locale.base,
        direction=words.locale.direction,
        title=title,
        author=programme_name(parts),
        about=about,
        keywords=tuple(dict.fromkeys(word for word in keywords if word)),
        made=(today.year, today.month, today.day),
    )


def programme_name(parts: Parts) -> str:
    """Name the programme."""
    return parts.words.name(parts.catalogue.programme.name).text


def print_head(parts: Parts, kicker: str) -> PrintHead:
    """Show mark and name of the programme, and what the print is; a name of three words breaks behind its first."""
    name = programme_name(parts)
    first, _, rest = name.partition(" ")
    return PrintHead(
        mark=programme_mark(parts),
        name_lines=(first, rest) if " " in rest else (name,),
        url=parts.address(),
        kicker=kicker,
    )


def programme_mark(parts: Parts) -> str:
    """Give the picture mark for white paper as SVG: the programme's own, else the one that is drawn for it."""
    return symbol_art(parts.identity, parts.catalogue.own_mark, "colour").svg


def cluster_picture(cluster: Cluster, parts: Parts) -> PrintPicture:
    """Show the logo of a cluster, else its emblem; the name always stands beside it."""
    logo = cluster.profile.logo
    item = parts.catalogue.media.get(logo.file) if logo else None
    svg = placed_picture(item.path, 1, 1) if item else ""
    if svg and logo:
        return PrintPicture(svg, parts.words.text(logo.alt).text, is_emblem=False)
    return PrintPicture(cluster_emblem_svg(cluster, parts), "", is_emblem=True)


def cluster_emblem_svg(cluster: Cluster, parts: Parts) -> str:
    """Draw the emblem of a cluster on the tile of its field, for white paper."""
    identity = parts.identity
    tones, accent = field_tones(cluster.colour_field, parts), identity.palette.light["accent"]
    return emblem_svg(cluster_emblem(cluster), identity.emblem, tones, accent, identity.shape.tile_radius)


def field_tones(number: int, parts: Parts) -> FieldRoles:
    """Give the colours of a field on white paper; field 0, of those without a sector, has those of the text."""
    scheme = parts.identity.palette.light
    if number:
        return scheme.fields[number - 1]
    roles = {name: scheme[role] for name, role in _NO_FIELD.items()}
    return FieldRoles(**roles)


def qr_code(url: str, words: str, parts: Parts) -> QrView | None:
    """Show an address of this site as QR code; none where the address of the site is not known."""
    svg = qr_svg(url, parts.identity.palette.light["ink"]) if url else ""
    return QrView(svg, url, written_address(url), words) if svg else None


def profile_address(cluster_id: str, parts: Parts) -> str:
    """Give the absolute address of a profile; on the small site of one cluster that is the home page."""
    return parts.address() if parts.catalogue.microsite_of else parts.address("clusters", cluster_id)


def written_address(url: str) -> str:
    """Write a web address as people do: without scheme, "www." and the last slash."""
    return url.partition("://")[2].removeprefix("www.").rstrip("/") if "://" in url else url


def print_contact(title: str, contact: ContactView | None, website: str, parts: Parts) -> PrintContact | None:
    """Show whom to write to; mail and web site are live links."""
    links: list[tuple[str, str]] = []
    if contact and contact.mail:
        links.append((contact.mail_url, contact.mail))
    if website:
        links.append((website, (urlsplit(website).hostname or website).removeprefix("www.")))
    if contact and contact.form_url and not contact.mail:
        links.append((contact.form_url, parts.words.say("Contact form")))
    if contact is None and not links:
        return None
    return PrintContact(
        title=title,
        role=shortened(contact.role, _MOST_IN_LINE) if contact else parts.words.plain(""),
        organisation=shorten(contact.organisation.text, _MOST_IN_LINE) if contact else "",
        address_lines=tuple(shorten(line, _MOST_IN_LINE) for line in contact.address_lines) if contact else (),
        links=tuple(links),
    )


def print_figure(figure: FigureView) -> PrintFigure:
    """Show a key figure with the hosts it comes from."""
    return PrintFigure(
        label=shortened(figure.label, _MOST_IN_LINE),
        value=shorten(figure.value, _MOST_IN_VALUE),
        unit=shortened(figure.unit, _MOST_IN_VALUE),
        year=figure.year,
        source=", ".join(hosts(figure.sources)),
    )


def hosts(sources: Iterable[SourceView]) -> tuple[str, ...]:
    """Name where facts come from, each host once, at most three."""
    named = dict.fromkeys(shorten(source.host or source.remark, _MOST_IN_LINE) for source in sources)
    return tuple(name for name in named if name)[:_MOST_HOSTS]


def print_section(name: str, title: str, items: Iterable[StatementView], most: int, parts: Parts) -> PrintSection:
    """Make a list of statements, each of at most so many letters."""
    return section_of_items(name, title, (_item(item, most) for item in items), parts)


def section_of_items(name: str, title: str, items: Iterable[PrintItem], parts: Parts) -> PrintSection:
    """Make a list of items that are ready."""
    shown = tuple(items)
    return PrintSection(name, title, shown, tuple(_more(len(shown), parts)))


def _more(number: int, parts: Parts) -> Iterator[str]:
    """Say for each number of shown items how many are left."""
    for left in range(number, 0, -1):
        yield parts.words.count("%(count)s more on our site", "%(count)s more on our site", left)
    yield ""


def _item(statement: StatementView, most: int) -> PrintItem:
    note = " · ".join(part for part in (statement.year, statement.amount) if part)
    return PrintItem(shortened(statement.text, most), shorten(note, _MOST_IN_LINE))


def print_foot(checked: str, sources: Iterable[SourceView], parts: Parts) -> PrintFoot:
    """Say how fresh a print is, where it comes from, who may use it, and when it was made."""
    words, programme = parts.words, parts.catalogue.programme
    named = hosts(sources)
    made = words.say("Made on %(date)s", date=words.date(parts.today))
    licence = words.say("Licence: %(name)s", name=programme.licence.name) if programme.licence else ""
    return PrintFoot(
        checked=checked,
        sources=" ".join((words.say("Sources:"), ", ".join(named))) if named else "",
        terms=" · ".join(part for part in (licence, made) if part),
        notice=shorten(words.text(programme.notice).text, 2 * _MOST_IN_LINE),
    )

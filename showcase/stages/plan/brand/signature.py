"""The signature for mails: the role that answers for the programme, never a person."""

from __future__ import annotations

from html import escape

from showcase.model.locale import Locale
from showcase.model.views.brand_page_views import BrandFile, SignatureView
from showcase.stages.plan.parts import Parts

_STYLE = "font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.45;color:{ink}"


def signature_path(locale: Locale, default: Locale, ending: str) -> str:
    """Name the file of the signature in one language; that of the default language has the shortest address."""
    return f"brand/mail-signature.{ending}" if locale == default else f"brand/mail-signature.{locale.tag}.{ending}"


def signature_view(parts: Parts) -> SignatureView | None:
    """Show the signature; None where the programme names nobody to write to."""
    contact, words = parts.catalogue.programme.contact, parts.words
    if contact is None:
        return None
    address = contact.address
    locale, default = words.locale, words.default
    files = []
    for ending, label in (("html", "HTML"), ("txt", words.say("Plain text"))):
        url = parts.drawn_file(signature_path(locale, default, ending))
        if url:
            files.append(BrandFile(label, url, f"{words.say('Mail signature')}, {label}"))
    return SignatureView(
        role=words.text(contact.role).text,
        organisation=contact.organisation or "",
        address=tuple(line for line in address.lines if line != contact.organisation) if address else (),
        mail=contact.mail or "",
        site=parts.address(),
        name=words.name(parts.catalogue.programme.name).text,
        claim=words.text(parts.catalogue.programme.claim),
        files=tuple(files),
    )


def signature_text(view: SignatureView) -> str:
    """Write the signature for mails without markup; programs know the line of two hyphens (RFC 3676, section 4.3)."""
    sender = ("-- ", view.role, view.organisation, *view.address, view.mail)
    programme = (view.name, view.claim.text, view.site)
    return "\n\n".join("\n".join(filter(None, lines)) for lines in (sender, programme)) + "\n"


def signature_html(view: SignatureView, mark: str, parts: Parts) -> str:
    """Write the signature as mail programs take it: one table, its looks in each element, the mark as a picture."""
    light, locale = parts.identity.palette.light, parts.words.locale
    base = _STYLE.format(ink=light["ink"])
    lines = "<br>".join(escape(line) for line in (view.organisation, *view.address) if line)
    link = f"color:{light['link']}"
    mail = f'<br><a href="mailto:{escape(view.mail)}" style="{link}">{escape(view.mail)}</a>' if view.mail else ""
    name = escape(view.name)
    site = f'<a href="{escape(view.site)}" style="{link}">{name}</a>' if view.site else name
    picture = f'<img src="{escape(mark)}" alt="" height="40" style="display:block;margin-bottom:8px">' if mark else ""
    claim = (
        f'<br><span lang="{escape(view.claim.lang)}" dir="{view.claim.direction}">{escape(view.claim.text)}</span>'
        if view.claim
        else ""
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{locale.base}" dir="{locale.direction}"><head><meta charset="utf-8">'
        f"<title>{name}</title></head><body>\n"
        f'<table role="presentation" cellpadding="0" cellspacing="0" style="{base}"><tr><td>\n'
        f"{picture}<strong>{escape(view.role)}</strong><br>{lines}{mail}\n"
        f'<p style="margin:8px 0 0;padding:8px 0 0;border-top:2px solid {light["accent"]}">{site}{claim}</p>\n'
        "</td></tr></table>\n</body></html>\n"
    )

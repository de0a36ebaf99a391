"""Looks for what belongs to a person and not on a website: private mail, mobile numbers, names, secrets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from showcase.diagnostics import Diagnostic, Message, Severity, say
from showcase.model.source_document import NodePath, SourceDocument
from showcase.stages.validate.gathered import Gathered

# Fields that say whom to write to, at the beginning of a file.
_CONTACT_FIELDS = frozenset(
    ("contact", "agency_contact", "experts", "legal", "owner", "agency", "funders", "feedback_mail")
)
_NO_CONTACT = frozenset(("sources", "url", "website", "logo"))
_MAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")
_PRIVATE_HOSTS = re.compile(
    r"(?:gmail|googlemail|gmx|web|t-online|freenet|arcor|hotmail|outlook|live|msn|yahoo|icloud|me|aol|proton|protonmail"
    r"|pm|mail|orange|free|wanadoo|laposte|wp|onet|libero|mailbox|posteo|jubii)"
    r"\.(?:com|de|net|at|ch|fr|dk|no|se|me|ru|pl|it|org|co\.uk)"
)
# How the names of offices begin: an address such as cluster.office@ names no person.
_ROLE_WORD = re.compile(
    r"info|office|contact|kontakt|cluster|team|press|media|hello|post|mail|servic|international|desk|manag|support|help"
    r"|net|region|se[kc]retar|admin|event|job|karriere|welcome|f(?:oe|ö)rder|fund|energ|health|life|scien|innovation"
    r"|business|invest|export|digital|maritim|marketing|kommunikation|communic|proje[ck]t|gesch(?:ae|ä)ft|zentral"
    r"|anfrag|kunden|datenschutz|privacy|impressum|redaktion|webmaster|wirtschaft|technolog|hub|cent|north|nord"
    r"|s(?:ue|ü)d|west|ost|east|food|research|forsch|univ|institut|agen|program|gmbh"
)
_TITLE = re.compile(
    r"\b(?:Dr|Prof|Mr|Mrs|Ms|Mme|Hr|Ing|Mag)\.? +(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][a-zà-ÿ]+)"
    r"|\b(?:Herr|Frau|Fru) +[A-ZÀ-Þ][a-zà-ÿ]+|c/o +[A-ZÀ-Þ][a-zà-ÿ]+ [A-ZÀ-Þ][a-zà-ÿ]+$"
)
_MOBILE_WORD = re.compile(r"(?i)\b(?:mobile?|mobiltelefon|handy|cell|portable)\b[^\d+\n]{0,8}[+\d][\d ()/.-]{6,}")
# Germany, France, Great Britain, Norway, Sweden, Austria; elsewhere the number does not tell.
_MOBILE_PREFIX = re.compile(
    r"(?:\+|\b00)(?:49\D{0,3}0?\D?1[567]\d|33\D{0,3}0?\D?[67]|44\D{0,3}0?\D?7\d|47 ?[49]\d|46\D{0,3}0?\D?7\d"
    r"|43 ?6\d)[\d ./-]{5,}|(?<![\d+])01[567]\d[\d ./-]{6,}"
)


def check_personal_data(gathered: Gathered) -> Iterator[Diagnostic]:
    """Warn of personal data in contact fields; contacts are roles."""
    for file in gathered.files:
        for path, text in _contact_texts(file.entry.document.value, (), is_contact=False):
            yield from _check(file.entry.document, path, text)


def _contact_texts(value: Any, path: NodePath, *, is_contact: bool) -> Iterator[tuple[NodePath, str]]:
    """Walk to every text that lies in a contact field; other fields are passed over."""
    if isinstance(value, str):
        if is_contact:
            yield path, value
        return
    pairs: Iterable[tuple[Any, Any]] = value.items() if isinstance(value, dict) else enumerate(value)
    for name, inner in pairs:
        if is_contact or name in _CONTACT_FIELDS:
            yield from _contact_texts(inner, (*path, name), is_contact=name not in _NO_CONTACT)


def _check(document: SourceDocument, path: NodePath, text: str) -> Iterator[Diagnostic]:
    for mail in _MAIL.findall(text):
        message = _judge_mail(mail)
        if message:
            hint = say("name an address of the office that stays when people change, e.g. info@…")
            yield _warn(document, path, message, hint, mail)
    mobile = _MOBILE_WORD.search(text) or _MOBILE_PREFIX.search(text)
    if mobile:
        hint = say("name the number of the office, or leave it out")
        yield _warn(document, path, say("{found} looks like a mobile number", found=mobile[0].strip()), hint, mobile[0])
    title = _TITLE.search(text)
    if title:
        hint = say("name the role that answers, e.g. Internationalisation desk")
        yield _warn(document, path, say("{found} looks like the name of a person", found=title[0]), hint, title[0])


def _judge_mail(mail: str) -> Message | None:
    local, _, host = mail.lower().partition("@")
    if _PRIVATE_HOSTS.fullmatch(host):
        return say("{found} is an address of a private mail service", found=mail)
    parts = [part for part in re.split(r"[._]", local) if part]
    is_name = len(parts) == 2 and all(part.isalpha() for part in parts) and len(parts[1]) > 1
    if is_name and not any(_ROLE_WORD.match(part) or part in host for part in parts):
        return say("{found} looks like the address of a person", found=mail)
    return None


def _warn(document: SourceDocument, path: NodePath, message: Message, hint: Message, words: str) -> Diagnostic:
    return document.finding("personal-data", message, path, hint=hint, severity=Severity.WARNING, words=words)

"""Warns of what stands in the place of a role: a telephone number, an address, the name of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.diagnostics import Diagnostic, Message, Severity, say
from showcase.model.locale import PLAIN
from showcase.stages.validate.gathered import Gathered

_MAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")
_PHONE = re.compile(r"(?:\+|\b00|\(0|\b0)\d?[\d ()/.-]{6,}\d")
_ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+")
# First names that are frequent in northern and western Europe and are no words of an office.
_FREQUENT = """
alexander andreas anja anna anne anders annette antje barbara bernd bettina birgit bjorn bjørn brigitte camilla carsten
charlotte christian christina christine claudia claus daniel david dirk dorothea elisabeth emma erik eva florian franz
frank friedrich gabriele georg gerhard hanna hannah hans heike heinrich helga henrik ingrid jan jens johanna johannes
jonas jörg julia jürgen kari karin karl karsten katharina katja katrin kirsten klaus kristina kristine lars laura lena
lise louise maria marie marion markus martin martina mathias matthias mette michael michaela mikkel monika morten nadine
nicole niels nina ole olaf oliver pascal paul per peter petra philipp pierre rainer ralf renate robert sabine sandra
sara sarah sebastian silke simone sofie sophie stefan stefanie steffen stephan susanne sven søren thomas thorsten tobias
torsten ulrich ulrike ursula ute uwe walter werner wolfgang
"""
_FIRST_NAMES = frozenset(_FREQUENT.split())
ROLE_CODES = {"contact": "misplaced-contact", "person": "personal-data"}
_NAME = re.compile(r"(?P<first>[A-ZÄÖÜØÅ][\w-]+)(?: [A-Z]\.)? [A-ZÄÖÜØÅ][\w-]+(?: [A-ZÄÖÜØÅ][\w-]+)?(?:,.*)?")


def check_contact_roles(gathered: Gathered) -> Iterator[Diagnostic]:
    """Look at every field that is called role."""
    for file in gathered.files:
        for path, text in file.marked.texts:
            if path[-1] != "role":
                continue
            for tag, words in text.by_tag:
                place = path if tag == PLAIN else (*path, tag)
                if trouble := _judge(words):
                    code, message, hint, found = trouble
                    severity = Severity.WARNING
                    yield file.entry.document.finding(code, message, place, hint=hint, severity=severity, words=found)


def _judge(words: str) -> tuple[str, Message, Message, str] | None:
    if found := _MAIL.search(words):
        message = say("a mail address stands where the role belongs")
        return ROLE_CODES["contact"], message, say("write mail: {mail} on a line of its own", mail=found[0]), found[0]
    if found := _ADDRESS.search(words):
        message = say("the address of a page stands where the role belongs")
        return ROLE_CODES["contact"], message, say("write it behind form: if it is a contact form"), found[0]
    if found := _PHONE.search(words):
        message = say("a telephone number stands where the role belongs")
        hint = say("write a role, e.g. Internationalisation desk; the site shows no telephone numbers")
        return ROLE_CODES["contact"], message, hint, found[0]
    name = _NAME.fullmatch(words)
    if name and name["first"].lower() in _FIRST_NAMES:
        message = say("{found} looks like the name of a person", found=words)
        return ROLE_CODES["person"], message, say("name the role that answers, e.g. Internationalisation desk"), words
    return None

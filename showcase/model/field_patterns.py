"""Patterns of the answers that have a fixed form, for editors and browsers; the validator has the last word."""

from __future__ import annotations

from showcase.model.field_kinds import FieldKind

_SIGN = r"[^\s\\\"<>`{}|^]"
_LABEL = r"[A-Za-z0-9_\u00a1-\uffff](?:[A-Za-z0-9_\u00a1-\uffff-]*[A-Za-z0-9_\u00a1-\uffff])?"
_HOST = rf"(?:{_LABEL}\.)+(?!\d+(?:[:/?#]|$)){_LABEL}"
_LEAP_YEAR = r"(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][48]|[13579][26]|[2468]0)00)"
_DAYS = r"(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])"

PATTERNS = {
    FieldKind.DATE: rf"^(?!0000)(?:\d{{4}}(?:-(?:0[1-9]|1[0-2]|{_DAYS}))?|{_LEAP_YEAR}-02-29)$",
    FieldKind.WEB_ADDRESS: rf"^[Hh][Tt][Tt][Pp][Ss]?://{_HOST}(?::0*[1-9]\d{{0,4}})?(?:[/?#]{_SIGN}*)?$",
    FieldKind.MAIL: (r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$"),
    FieldKind.MEDIA: r"^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
    FieldKind.IDENTIFIER: r"^[a-z0-9]+(?:-[a-z0-9]+)*$",
    FieldKind.LANGUAGE: r"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$",
    FieldKind.COLOUR: r"^#[0-9A-Fa-f]{6}$",
}
EXPECTED = {
    FieldKind.LINE: "write something, or delete the field",
    FieldKind.TEXT: "write something, or delete the field",
    FieldKind.DATE: "write 2024, 2024-09 or 2024-09-03",
    FieldKind.NUMBER: "write digits only, with a point for decimals",
    FieldKind.WHOLE_NUMBER: "write digits only, without words, dots or spaces for thousands",
    FieldKind.YES_NO: "write true or false",
    FieldKind.WEB_ADDRESS: "write the whole address, e.g. https://www.example.org/page",
    FieldKind.MAIL: "write the address of a role, e.g. info@example.org",
    FieldKind.MEDIA: "name a file in media/ by letters, digits, dots and hyphens, without a folder",
    FieldKind.IDENTIFIER: "use lower-case letters a to z, digits and single hyphens, e.g. gene-sequencing",
    FieldKind.LANGUAGE: "use a language code such as en, de, nb or pt-BR",
    FieldKind.COLOUR: "write six hexadecimal digits after #, in quotes, e.g. '#12344d'",
}
"""What to write where a pattern does not fit."""
EXPECTED_TIME = "write hours and minutes as 09:30"
NOTHING_OFFERED = "there is nothing to choose from yet"
LONG_LIST = "choose one from the list; in an editor, Ctrl and the space bar show it"

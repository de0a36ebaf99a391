"""Finds what our Markdown does not allow: HTML, pictures in the text, and links to where no link may lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.diagnostics import Message, say
from showcase.model.web_address import is_link_target

# Code is shown as it stands, so nothing in it counts. Replaced by as many blanks, so that places stay right.
_CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1[`~]*[ \t]*$|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\2(?!`)", re.MULTILINE | re.DOTALL)
_HTML = re.compile(r"<(?:[A-Za-z][^\s>@:]*(?=[\s/>])|/[A-Za-z]|!--|![A-Z\[]|\?)[^>\n]{0,60}>?")
_AUTO_LINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>")
_LINK = re.compile(r"\]\(\s*<?([^\s)>]*)")
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:\s*<?(\S+?)>?(?:\s|$)", re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\]\n]*\](?=[(\[])")
_ATTRIBUTES = re.compile(r"\{:[^}\n]*\}|^--8<--.*", re.MULTILINE)
_SIGNS = re.compile(r"[<\[]|\{:|--8<--")


def find_unfit(markdown: str, *, is_page: bool) -> Iterator[tuple[str, Message, Message, str]]:
    """
    Give code, message, hint and the words themselves for everything that is not allowed.

    An editorial page may also link to other pages of the site, relative to itself.
    """
    if not _SIGNS.search(markdown):
        return
    text = _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), markdown)
    for found in _PICTURE.finditer(text):
        hint = say("put the file into media/ and name it in photos")
        if is_page:
            hint = say("leave it out; pictures belong to profiles and stories, with the field photos or picture")
        yield "html-in-text", say("a picture stands inside the text"), hint, found[0]
    for found in _ATTRIBUTES.finditer(text):
        message = say("the text holds an instruction of another Markdown dialect: {found}", found=found[0][:40])
        yield "html-in-text", message, say("delete it"), found[0]
    for found in _HTML.finditer(text):
        message = say("the text holds HTML: {found}", found=found[0][:40])
        hint = say("use Markdown, e.g. **bold** or [text](https://…); write < as &lt; where it is meant")
        yield "html-in-text", message, hint, found[0]
    for pattern in (_LINK, _AUTO_LINK, _DEFINITION):
        for found in pattern.finditer(text):
            target = found[1]
            if not _is_allowed(target, is_mail=pattern is _AUTO_LINK and "@" in target, is_page=is_page):
                message = say("the link leads to {found}, which is not a whole web address", found=target[:60] or "…")
                hint = say("write the whole address, e.g. https://www.example.org/page")
                yield "unfit-web-address", message, hint, target or found[0]


def _is_allowed(target: str, *, is_mail: bool, is_page: bool) -> bool:
    if is_link_target(target) or (is_mail and is_link_target(f"mailto:{target}")):
        return True
    # Without a scheme, a host or a backslash it can only lead to a page of the site.
    return is_page and re.fullmatch(r"(?![/\\]{2})[\w./#~-][\w./#~%-]*", target) is not None

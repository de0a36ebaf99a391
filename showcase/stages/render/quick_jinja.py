"""Jinja2 with its hottest paths shortened; templates, and what they give, are the same."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, MutableMapping
from functools import cache as remembered
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape
from markupsafe._speedups import _escape_inner

from showcase.stages.render import quick_code

# Compiled templates are kept on disk, and are good for the code that wrote them only.
_CODE = Path(__file__).read_bytes() + Path(quick_code.__file__).read_bytes()
CODE_VERSION = hashlib.blake2b(_CODE, digest_size=4).hexdigest()


def shown(value: object) -> str:
    """Escape a value for output: like `escape`, but the result is only joined, so a plain text will do."""
    if type(value) is str:
        return _escape_inner(value)
    if type(value) is int:
        return str(value)
    return value if type(value) is Markup else escape(value)


class QuickMacro:
    """A macro. A template that knows it calls `html`, whose parameters have longer names, and joins the text."""

    __slots__ = ("html", "name")

    def __init__(self, html: Callable[..., str], name: str) -> None:
        """Name the function that was compiled."""
        self.html = html
        self.name = name

    def __call__(self, *args: Any, **kwargs: Any) -> Markup:
        """Give the HTML so that nothing escapes it once more."""
        return Markup(self.html(*args, **{f"l_1_{name}": value for name, value in kwargs.items()}))  # noqa: S704


class Turn:
    """What `loop` tells in a template."""

    __slots__ = ("index", "index0", "last", "length")

    def __init__(self, index0: int, length: int) -> None:
        """Count from 0, as Python does, and from 1."""
        self.index0, self.index, self.length = index0, index0 + 1, length
        self.last = self.index == length

    @property
    def first(self) -> bool:
        """Whether nothing came before."""
        return self.index0 == 0


def counted(values: Iterable[Any]) -> Iterator[tuple[Any, Turn]]:
    """Go over values and tell where we are."""
    known = values if isinstance(values, tuple | list) else list(values)
    for place, value in enumerate(known):
        yield value, Turn(place, len(known))


class OurCode(quick_code.QuickCode):
    """Code of the templates of showcase pages: words of the program and names of assets are looked up once."""

    pure = frozenset({"_", "asset"})


class QuickEnvironment(Environment):
    """An environment that autoescapes always and never loads a template again; for the templates of our pages only."""

    code_generator_class = OurCode
    shown = staticmethod(shown)
    plain = staticmethod(_escape_inner)
    counted = staticmethod(counted)
    macro = QuickMacro

    def __init__(self, **options: Any) -> None:
        """Take the options of Jinja2."""
        super().__init__(**options)
        self.imported = remembered(self._imported)
        self.constants = remembered(self._constants)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Give the globals as they are, instead of a chain of mappings that is looked through for every name."""
        return super().make_globals(d) if d else self.globals

    def _imported(self, template: str, name: str) -> object:
        """Give a macro of a template."""
        macro: object = getattr(self.get_template(template).module, name)
        return macro

    def _constants(self, calls: tuple[quick_code.Constant, ...]) -> tuple[str, ...]:
        """Call functions; each result comes as it is and, right behind, as HTML."""
        results = [self._result(name, arguments) for name, arguments in calls]
        return tuple(form for result in results for form in (result, str(escape(result))))

    def _result(self, name: str, arguments: tuple[Any, ...]) -> str:
        function: Any = self.globals[name]
        return str(function(*arguments))

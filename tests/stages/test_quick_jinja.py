"""The shortened Jinja2 gives what plain Jinja2 gives."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateAssertionError, UndefinedError
from markupsafe import Markup

from showcase.model.locale import ChosenText
from showcase.stages.render.quick_jinja import QuickEnvironment

_PARTS = """
{% macro mark(value, look="", sizes=(1, 2)) %}<b{{ " class=<" if look }}>{{ value }}{{ sizes|sum }}</b>{% endmacro %}
{% macro box(title) %}<i title="{{ title }}">{{ caller(title, "<") if caller else "" }}</i>{% endmacro %}
"""
_PAGE = """
{% from "parts" import mark, box as framed %}
{% macro item(value, look="") %}
<li{% if look %} class="{{ look }}"{% endif %} title="{{ value }}">{{ value }}{{ mark(value, look=look) }}</li>
{% endmacro %}
{% for value in values %}{{ item(value) }}{{ item(value, look="x" ~ loop.index) }}{{ "," if not loop.last }}{% endfor %}
{% for value in values if value %}{{ value }}{% else %}none{% endfor %}
{% for value in values %}{% set seen = value %}{{ seen }}{{ loop.first }}{{ loop.length - loop.index0 }}{% endfor %}
{% if values %}{{ values[0] }}{% else %}none{% endif %}{{ values|length }}{{ text.upper() }}{{ call_me(text) }}
{% set joined %}{{ text }}{% endset %}{{ joined }}{{ text|e }}{{ text|safe }}{{ "%s & %s"|format(text, text) }}
{{ _("<Words>") }}{{ mark(_("<Words>")) }}{{ _("%(name)s &") % {"name": text} }}
{{ mark(text) ~ text }}{{ mark(mark(text)) }}
{% call(one, two) framed(text) %}{{ one }}{{ two }}{{ mark(one) }}{% endcall %}{{ text if values }}
{% with text = "<inner>" %}{{ text }}{% include "row" %}{% endwith %}{% include "row" %}
{% include "hidden names" %}
"""
_ROW = "{{ text }}{{ _('<Row>') }}"
_HIDDEN_NAMES = """
{% from "parts" import mark %}
{{ _("a") }}{% for _ in values %}{{ _ }}{% endfor %}{{ mark(text) }}{% for mark in values %}{{ mark }}{% endfor %}
"""

_VALUES = st.one_of(
    st.text(max_size=20),
    st.integers(),
    st.none(),
    st.booleans(),
    st.text(max_size=20).map(Markup),
    st.text(max_size=20).map(lambda words: ChosenText(words, "en", "ltr", is_fallback=False)),
)


def _render(kind: type[Environment], **values: Any) -> str:
    templates = {"page": _PAGE, "parts": _PARTS, "row": _ROW, "hidden names": _HIDDEN_NAMES}
    environment = kind(loader=DictLoader(templates), autoescape=True, undefined=StrictUndefined)
    environment.globals["_"] = lambda words: f"{words} & more"
    return environment.get_template("page").render(**values)


@given(values=st.lists(_VALUES, max_size=4), text=st.text(max_size=20))
def test_shortened_jinja_gives_the_same_html(values: list[Any], text: str) -> None:
    """Whatever a view holds, the HTML is that of plain Jinja2: same words, same escapes."""
    shown = {"values": values, "text": text, "call_me": lambda words: words + "<"}
    assert _render(QuickEnvironment, **shown) == _render(Environment, **shown)


def test_shortened_jinja_is_as_strict() -> None:
    """A name that a view does not have ends the build here as well."""
    with pytest.raises(UndefinedError):
        _render(QuickEnvironment, values=[], text="")


@pytest.mark.parametrize(
    "written", ["{{ text.nothing }}", "{{ values[3] }}", "{{ nothing }}", "{% if nothing %}{% endif %}"]
)
def test_what_is_not_there_is_an_error(written: str) -> None:
    """Attributes and items that are not there end the build, too."""
    template = QuickEnvironment(autoescape=True, undefined=StrictUndefined).from_string(written)
    with pytest.raises((UndefinedError, AttributeError, IndexError)):
        template.render(text="", values=[])


@pytest.mark.parametrize(
    "written",
    [
        "{% if x %}{% macro a() %}{% endmacro %}{% endif %}{% for y in x %}{% macro b() %}{% endmacro %}{% endfor %}",
        "{% macro a() %}{{ varargs }}{% endmacro %}",
        "{% macro a(x, y=x) %}{% endmacro %}",
        "{% macro a(x) %}{% endmacro %}{{ a(*x) }}",
    ],
)
def test_what_is_not_shortened_is_refused(written: str) -> None:
    """A template that uses what we left out is told so when it is compiled, instead of coming out wrong."""
    with pytest.raises(TemplateAssertionError):
        QuickEnvironment(autoescape=True, undefined=StrictUndefined).from_string(written)

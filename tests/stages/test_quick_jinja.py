"""The shortened Jinja2 gives what plain Jinja2 gives."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from showcase.model.locale import ChosenText
from showcase.stages.render.quick_jinja import QuickEnvironment

_TEMPLATE = """
{% macro item(value, look="") %}
<li{% if look %} class="{{ look }}"{% endif %} title="{{ value }}">{{ value }}</li>
{% endmacro %}
{% for value in values %}{{ item(value) }}{{ item(value, look="x" ~ loop.index) }}{% endfor %}
{% if values %}{{ values[0] }}{% else %}none{% endif %}{{ values|length }}{{ text.upper() }}{{ call_me(text) }}
{% set joined %}{{ text }}{% endset %}{{ joined }}{{ text|e }}{{ text|safe }}{{ "%s & %s"|format(text, text) }}
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
    return kind(autoescape=True, undefined=StrictUndefined).from_string(_TEMPLATE).render(**values)


@given(values=st.lists(_VALUES, max_size=4), text=st.text(max_size=20))
def test_shortened_jinja_gives_the_same_html(values: list[Any], text: str) -> None:
    """Whatever a view holds, the HTML is that of plain Jinja2: same words, same escapes."""
    shown = {"values": values, "text": text, "call_me": lambda words: words + "<"}
    assert _render(QuickEnvironment, **shown) == _render(Environment, **shown)


def test_shortened_jinja_is_as_strict() -> None:
    """A name that a view does not have ends the build here as well."""
    with pytest.raises(UndefinedError):
        _render(QuickEnvironment, values=[], text="")

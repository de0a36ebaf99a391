"""Jinja2 with its two hottest paths shortened; templates, and what they give, are the same."""

from __future__ import annotations

from types import MethodType
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape
from markupsafe._speedups import _escape_inner


def shown(value: object) -> str:
    """Escape a value for output: like `escape`, but the result is only joined, so a plain text will do."""
    if type(value) is str:
        return _escape_inner(value)
    return value if type(value) is Markup else escape(value)


class _QuickOutput(CodeGenerator):
    """Writes code that escapes with `shown`."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.shown(")


class _QuickCalls(Context):
    """Calls macros and methods without asking each time whether they want the context."""

    def call(self, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call what a template calls."""
        kind = called.__class__
        if kind is not Macro and (kind is not MethodType or hasattr(called, "jinja_pass_arg")):
            return super().call(called, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return called(*args, **kwargs)


class QuickEnvironment(Environment):
    """An environment that autoescapes always; for the templates of showcase pages only."""

    code_generator_class = _QuickOutput
    context_class = _QuickCalls
    shown = staticmethod(shown)

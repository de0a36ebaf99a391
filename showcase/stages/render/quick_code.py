# ruff: noqa: ARG002, FBT001, FBT002, N802  the names and parameters of these methods are those of Jinja2
"""
Writes shorter Python for our templates than Jinja2 does; what they give is the same.

Jinja2 asks of every value and every call, each time, what it may be. In our templates most of that is known when
they are compiled: views are objects, macros stand on top of a file and give HTML, and words are translated once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, find_undeclared
from jinja2.idtracking import VAR_LOAD_RESOLVE
from markupsafe import escape

_SPECIAL = {"loop", "caller", "varargs", "kwargs"}
# An escaped value; a text, which most are, without a call of Python.
_ESCAPED = "(plain(v) if (v := ", ").__class__ is str else shown(v))"


Constant = tuple[str, tuple[Any, ...]]  # name and arguments of a call that gives the same on all pages


class QuickCode(CodeGenerator):
    """The code of one template; what it calls besides stands in `QuickEnvironment`."""

    pure: frozenset[str] = frozenset()  # names of functions that give the same for the same arguments on all pages
    _macros: frozenset[str]
    _free: tuple[str, ...]  # names that come from outside
    _constants: dict[Constant, int]  # and their places
    _in_output: nodes.Node | None = None  # what is written into the page as it is, because it is HTML

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        """Find out what is known of the template before any of it is written."""
        self._macros, self._free = _names(node)
        calls = dict.fromkeys(key for call in node.find_all(nodes.Call) if (key := self._constant(call)))
        self._constants = {key: place for place, key in enumerate(calls)}
        super().visit_Template(node)

    def enter_frame(self, frame: Frame) -> None:
        """Look up names that come from outside once for the whole template, and translate its words."""
        if frame.toplevel:
            for name in self._free:
                frame.symbols.load(name)
        super().enter_frame(frame)
        for target, (action, name) in frame.symbols.loads.items():
            if action == VAR_LOAD_RESOLVE:
                self.writeline(f"if {target} is missing: {target} = undefined(name={name!r})")
        if frame.toplevel and self._constants:
            names = "".join(f"text_{place}, html_{place}, " for place in self._constants.values())
            self.writeline(f"{names}= environment.constants({tuple(self._constants)!r})")

    def write_commons(self) -> None:
        """Give what is called all the time a name of its own."""
        super().write_commons()
        for name in ("shown", "plain", "counted", "imported"):
            self.writeline(f"{name} = environment.{name}")

    def visit_FromImport(self, node: nodes.FromImport, frame: Frame) -> None:
        """Import macros; the page does not matter to them."""
        for both in node.names:
            name, alias = both if isinstance(both, tuple) else (both, both)
            self.writeline(f"{frame.symbols.ref(alias)} = imported(", node)
            self.visit(node.template, frame)
            self.write(f", {name!r})")

    def visit_Macro(self, node: nodes.Macro, frame: Frame) -> None:
        """Write a macro as a function with plain parameters that gives HTML."""
        self._forbid(not frame.toplevel, "A macro stands on top of its template.", node)
        undeclared = find_undeclared(node.body, ("caller", "varargs", "kwargs"))
        self._forbid(bool(undeclared & {"varargs", "kwargs"}), "A macro names its parameters.", node)
        inner = frame.inner()
        inner.symbols.analyze_node(node)
        self.writeline("def macro(", node)
        for place, arg in enumerate(node.args, start=len(node.defaults) - len(node.args)):
            self.write(f"{inner.symbols.declare_parameter(arg.name)}")
            if place >= 0:
                self._forbid(not isinstance(node.defaults[place], nodes.Literal), "A default is a constant.", node)
                self.write("=")
                self.visit(node.defaults[place], inner)
            self.write(", ")
        self.write(f"{inner.symbols.declare_parameter('caller')}=None):")
        inner.require_output_check = False
        self.indent()
        self.buffer(inner)
        self.enter_frame(inner)
        self.blockvisit(node.body, inner)
        self.return_buffer_contents(inner, force_unescaped=True)
        self.outdent()
        made = f"context.vars[{node.name!r}] = {frame.symbols.ref(node.name)} = environment.macro(macro, {node.name!r})"
        self.writeline(made)
        self.writeline(f"context.exported_vars.add({node.name!r})")

    def visit_For(self, node: nodes.For, frame: Frame) -> None:
        """Write a loop without what only templates that change its context need."""
        if node.recursive or node.test or node.else_:
            super().visit_For(node, frame)
            return
        inner = frame.inner()
        inner.loop_frame = True
        is_counted = "loop" in find_undeclared(node.iter_child_nodes(only=("body",)), ("loop",))
        loop = f", {inner.symbols.declare_parameter('loop')}" if is_counted else ""
        inner.symbols.analyze_node(node, for_branch="body")
        self.writeline("for ", node)
        self.visit(node.target, inner)
        self.write(f"{loop} in counted(" if is_counted else " in ")
        self.visit(node.iter, frame)
        self.write("):" if is_counted else ":")
        self.indent()
        self.enter_frame(inner)
        self.blockvisit(node.body, inner)
        self.outdent()
        self.leave_frame(inner)
        if self._assign_stack:
            self._assign_stack[-1].difference_update(inner.symbols.stores)

    def pop_assign_tracking(self, frame: Frame) -> None:
        """Keep what is set in a loop to its own name: nothing else asks for it."""
        if frame.loop_frame:
            self._assign_stack.pop()
        else:
            super().pop_assign_tracking(frame)

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:
        """Trust names that were looked up on entering, and those of macros."""
        ref = frame.symbols.ref(node.name)
        load = frame.symbols.find_load(ref)
        is_there = load is not None and load[0] == VAR_LOAD_RESOLVE
        if node.ctx == "load" and (is_there or node.name in self._macros):
            self.write(ref)
        else:
            super().visit_Name(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Read an attribute of a view; what a view does not have is an error."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:
        """Read an item; what is not there is an error."""
        self.visit(node.node, frame)
        self.write("[")
        self.visit(node.arg, frame)
        self.write("]")

    def visit_CondExpr(self, node: nodes.CondExpr, frame: Frame) -> None:
        """Write nothing where a text without `else` does not stand: cheaper than a value that is undefined."""
        if node is self._in_output and isinstance(node.expr1, nodes.Const):
            self.write(f"({str(escape(node.expr1.value))!r} if ")
            self.visit(node.test, frame)
            self.write(" else '')")
        else:
            super().visit_CondExpr(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """Call macros, functions of the environment and methods directly."""
        is_html = node is self._in_output or forward_caller
        constant = self._constant(node)
        called = node.node
        name = called.name if isinstance(called, nodes.Name) else ""
        if constant is not None:
            self.write(f"{'html' if is_html else 'text'}_{self._constants[constant]}")
        elif name in self._macros:
            self.write("" if is_html else "Markup(")
            self.visit(called, frame)
            self.write(".html(")
            self._arguments(node, frame, "l_1_")
            self.write("l_1_caller=caller)" if forward_caller else ")" if is_html else "))")
        else:
            is_plain = isinstance(called, nodes.Getattr) or (name in self._free and name in self.environment.globals)
            self.write("" if is_plain else "context.call(")
            self.visit(called, frame)
            self.write("(" if is_plain else ", ")
            self._arguments(node, frame)
            self.write(")")

    def _arguments(self, node: nodes.Call, frame: Frame, prefix: str = "") -> None:
        self._forbid(bool(node.dyn_args or node.dyn_kwargs), "Arguments are written one by one.", node)
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        for keyword in node.kwargs:
            self.write(f"{prefix}{keyword.key}=")
            self.visit(keyword.value, frame)
            self.write(", ")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self._in_output = node if self._gives_html(node) else None
        self.write("" if self._in_output else _ESCAPED[0])

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("" if self._in_output is node else _ESCAPED[1])
        self._in_output = None

    def _gives_html(self, node: nodes.Expr) -> bool:
        """Whether an expression gives HTML, as text: a macro, a constant, or a constant under a condition."""
        if isinstance(node, nodes.CondExpr):
            return isinstance(node.expr1, nodes.Const) and node.expr2 is None
        if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
            return False
        return node.node.name in self._macros or self._constant(node) is not None

    def _constant(self, node: nodes.Call) -> Constant | None:
        """Give name and arguments of a call that has the same result on every page."""
        called = node.node
        if not isinstance(called, nodes.Name) or called.name not in self.pure or called.name not in self._free:
            return None
        arguments = [argument.value for argument in node.args if isinstance(argument, nodes.Const)]
        is_whole = len(arguments) == len(node.args) and not node.kwargs
        return (called.name, tuple(arguments)) if is_whole else None

    def _forbid(self, is_so: bool, reason: str, node: nodes.Node) -> None:
        if is_so:
            self.fail(reason, node.lineno)


def _names(template: nodes.Template) -> tuple[frozenset[str], tuple[str, ...]]:
    """Find the names that are macros throughout a template, and those that come from outside."""
    uses = list(template.find_all(nodes.Name))
    set_here = {name.name for name in uses if name.ctx != "load"}
    macros = {macro.name for macro in template.find_all(nodes.Macro)} | set(_imported(template))
    free = {name.name for name in uses} - set_here - macros - _SPECIAL
    return frozenset(macros - set_here), tuple(sorted(free))


def _imported(template: nodes.Template) -> Iterator[str]:
    for node in template.find_all(nodes.FromImport):
        yield from (name if isinstance(name, str) else name[1] for name in node.names)

"""Making generated code run."""

from collections.abc import Callable, Mapping
from functools import partial
from hashlib import sha256
from typing import Any

from regdsl.compile.parts import NEEDS
from regdsl.compile.to_python import PRELUDE, part_to_python
from regdsl.compile.writing import Writing, writing_of
from regdsl.core.program import Program
from regdsl.runtime.module import Module

__all__ = ["build", "compile_program"]


def build(source: str) -> Module:
    """Run a module that `to_python` wrote. Tracebacks show its lines."""
    name = f"regdsl-{sha256(source.encode()).hexdigest()[:16]}"
    namespace = _run(name, source, {}, lambda: source)
    return Module(lambda part: namespace)


def compile_program(program: Program) -> Module:
    """A program as functions: those that `to_python` shows, each part written and compiled when first asked for."""
    return Module(_Parts(program).namespace)


class _Parts:
    """The parts that have been asked for so far."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._ready: dict[str, Mapping[str, Any]] = {}
        self._writing: Writing | None = None  # kept until the first decision is through: it is large

    def namespace(self, part: str) -> Mapping[str, Any]:
        """The names that a part defines, along with those it needs."""
        if part in self._ready:
            return self._ready[part]
        w = self._writing or writing_of(self._program)
        self._writing = None if part == "verdict" else w
        return self._make(part, w)

    def _make(self, part: str, w: Writing) -> Mapping[str, Any]:
        known: dict[str, Any] = {}
        for need in () if part == PRELUDE else NEEDS.get(part, (PRELUDE,)):
            known |= self._ready[need] if need in self._ready else self._make(need, w)
        name = f"regdsl-{id(self._program):x}-{part}"
        again = partial(_written, self._program, part)
        ready = self._ready[part] = _run(name, part_to_python(w, part), known, again)
        return ready


def _written(program: Program, part: str) -> str:
    return part_to_python(writing_of(program), part)


class _Source:
    """What `linecache` asks for the text of a module, when a traceback shows a line of it."""

    def __init__(self, text: Callable[[], str]) -> None:
        self._text = text

    def get_source(self, name: str) -> str:
        """The text of the module."""
        return self._text()


def _run(name: str, source: str, known: Mapping[str, Any], text: Callable[[], str]) -> dict[str, Any]:
    namespace = {**known, "__name__": name, "__loader__": _Source(text)}
    code = compile(source, f"{name}.py", "exec", dont_inherit=True)
    exec(code, namespace)  # noqa: S102 -- the text is our own: authors' texts stand in it as literals and comments only
    return namespace

"""Making generated code run."""

from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

from regdsl.compile.parts import NEEDS
from regdsl.compile.to_python import part_to_python, prelude_to_python
from regdsl.core.program import Program
from regdsl.runtime.module import Module

__all__ = ["build", "compile_program"]


def build(source: str) -> Module:
    """Run a module that `to_python` wrote. Tracebacks show its lines."""
    name = f"regdsl-{sha256(source.encode()).hexdigest()[:16]}"
    namespace = _run(name, source, {}, lambda: source)
    return Module(lambda part: namespace)


def compile_program(program: Program) -> Module:
    """A program as functions: those that `to_python` shows, each part written and compiled when it is first asked for."""
    return Module(_Parts(program).namespace)


class _Parts:
    """The parts that have been asked for so far."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._ready: dict[str, Mapping[str, Any]] = {}

    def namespace(self, part: str) -> Mapping[str, Any]:
        """The names that a part defines, along with those it needs."""
        ready = self._ready.get(part)
        if ready is None:
            known: dict[str, Any] = {}
            for need in NEEDS.get(part, ()) or ("",) * (part != ""):
                known |= self.namespace(need)
            ready = self._ready[part] = _run(self._name(part), self._write(part), known, lambda: self._write(part))
        return ready

    def _name(self, part: str) -> str:
        return f"regdsl-{id(self._program):x}-{part}"

    def _write(self, part: str) -> str:
        return part_to_python(self._program, part) if part else prelude_to_python(self._program)


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

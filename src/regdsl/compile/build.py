"""Making a generated module run."""

import linecache
from hashlib import sha256
from typing import Any

from regdsl.runtime.module import Module

__all__ = ["build"]


def build(source: str) -> Module:
    """Run a module that `to_python` wrote and take its functions. Tracebacks show its lines."""
    name = f"<regdsl {sha256(source.encode()).hexdigest()[:16]}>"
    namespace: dict[str, Any] = {"__name__": name}
    code = compile(source, name, "exec", dont_inherit=True)
    exec(code, namespace)  # noqa: S102 -- the text is our own: authors' texts stand in it as literals and comments only
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    return Module(
        source=source,
        read=namespace["read"],
        outcome=namespace["outcome"],
        judge=namespace["judge"],
        verdict=namespace["verdict"],
        conditions=namespace["conditions"],
        stages=namespace["STAGES"],
        results=namespace["results"],
        definitions=namespace["DEFINITIONS"],
        holes=namespace["HOLES"],
    )

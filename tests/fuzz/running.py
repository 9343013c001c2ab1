"""Running a fuzz target under atheris, which changes the bytecode of what it is to see through."""

import importlib
import sys
from collections.abc import Callable, Sequence

__all__ = ["run"]


def run(target: Callable[[bytes], None], modules: Sequence[str]) -> None:
    """Feed `target` with what libFuzzer makes, by the options on the command line, until stopped or until something is
    found. `modules` are imported first, with all of the package that they import, so that their branches count."""
    import atheris

    with atheris.instrument_imports(include=["regdsl"]):
        for module in modules:
            importlib.import_module(module)
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()

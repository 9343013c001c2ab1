"""regdsl: digital administrative regulations that a machine can check, decide by and explain.

Everything public is imported when it is first used, so that `import regdsl` costs next to nothing.
"""

from typing import TYPE_CHECKING

from regdsl.version import __version__

if TYPE_CHECKING:
    from regdsl.api import (
        ApplicationError,
        LoadError,
        RegdslError,
        Regulation,
        RegulationSet,
        check,
        load,
        make_receipt,
        replay,
        submit,
    )
    from regdsl.decide import Decision

__all__ = [
    "ApplicationError",
    "Decision",
    "LoadError",
    "RegdslError",
    "Regulation",
    "RegulationSet",
    "__version__",
    "check",
    "load",
    "make_receipt",
    "replay",
    "submit",
]


if not TYPE_CHECKING:  # else a name that does not exist would be one of any type

    def __getattr__(name: str) -> object:
        """Import a public name when it is first used (PEP 562)."""
        from importlib import import_module

        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        home = "regdsl.decide" if name == "Decision" else "regdsl.api"
        value = getattr(import_module(home), name)
        globals()[name] = value
        return value

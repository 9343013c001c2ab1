"""The library: load, check, decide, receipts. The root of the package offers the chief names.

A name is imported when it is first used, with no more than it needs.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from regdsl.api.checking import check
    from regdsl.library import (
        ApplicationError,
        ApplicationFile,
        Brief,
        Change,
        CheckReport,
        Difference,
        LaterError,
        LoadError,
        ReceiptError,
        RegdslError,
        Regulation,
        RegulationSet,
        Replay,
        Verdict,
        application_document,
        checked,
        load,
        make_receipt,
        replay,
        submit,
    )

__all__ = [
    "ApplicationError",
    "ApplicationFile",
    "Brief",
    "Change",
    "CheckReport",
    "Difference",
    "LaterError",
    "LoadError",
    "ReceiptError",
    "RegdslError",
    "Regulation",
    "RegulationSet",
    "Replay",
    "Verdict",
    "application_document",
    "check",
    "checked",
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
        home = "regdsl.api.checking" if name == "check" else "regdsl.library"
        value = getattr(import_module(home), name)
        globals()[name] = value
        return value

"""A loaded regulation: reading files, deciding, receipts. What `regdsl.api` offers and `regdsl.testing` stands on.

A name is imported when it is first used: who only checks files waits neither for the compiler nor for receipts.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from regdsl.library.applications import ApplicationFile, application_document
    from regdsl.library.checking import CheckReport, check
    from regdsl.library.errors import ApplicationError, LaterError, LoadError, RegdslError
    from regdsl.library.loading import checked, load
    from regdsl.library.receipts import Change, Difference, ReceiptError, Replay, Verdict, make_receipt, replay
    from regdsl.library.regulation import Brief, Regulation, submit
    from regdsl.library.regulation_set import RegulationSet

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

        homes = {
            "applications": ("ApplicationFile", "application_document"),
            "errors": ("ApplicationError", "LaterError", "LoadError", "RegdslError"),
            "checking": ("CheckReport", "check"),
            "loading": ("checked", "load"),
            "receipts": ("Change", "Difference", "ReceiptError", "Replay", "Verdict", "make_receipt", "replay"),
            "regulation": ("Brief", "Regulation", "submit"),
            "regulation_set": ("RegulationSet",),
        }
        for home, names in homes.items():
            if name in names:
                value = getattr(import_module(f"{__name__}.{home}"), name)
                globals()[name] = value
                return value
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

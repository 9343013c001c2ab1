"""A loaded regulation: reading files, deciding, receipts. What `regdsl.api` offers and `regdsl.testing` stands on."""

from regdsl.library.applications import ApplicationFile, application_document
from regdsl.library.errors import ApplicationError, LoadError, RegdslError
from regdsl.library.loading import CheckReport, check, checked, load
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

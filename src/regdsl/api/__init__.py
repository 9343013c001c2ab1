"""The library: load, check, decide."""

from regdsl.api.applications import ApplicationFile, application_document
from regdsl.api.errors import ApplicationError, LoadError, RegdslError
from regdsl.api.loading import CheckReport, check, checked, load
from regdsl.api.receipts import Change, Difference, ReceiptError, Replay, Verdict, make_receipt, replay
from regdsl.api.regulation import Brief, Regulation, submit
from regdsl.api.regulation_set import RegulationSet

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

"""Clocks: what stops, starts and extends them, and what follows when a source is silent."""

from regdsl.checker.clocks.applicant import check_applicant_clocks
from regdsl.checker.clocks.events import event_use, silence_elsewhere
from regdsl.checker.clocks.extensions import check_extensions
from regdsl.checker.clocks.holds import check_holds
from regdsl.checker.clocks.silent import check_silent_sources

__all__ = [
    "check_applicant_clocks",
    "check_extensions",
    "check_holds",
    "check_silent_sources",
    "event_use",
    "silence_elsewhere",
]

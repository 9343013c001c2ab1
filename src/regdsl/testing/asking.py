"""Asking what becomes of what a case was granted."""

from regdsl.decide.annulment import Annulment
from regdsl.library import Regulation, RegulationSet
from regdsl.testing.annulling import Discovery
from regdsl.testing.applications import application_of

__all__ = ["ask"]


def ask(versions: tuple[Regulation, ...], regulation: Regulation, discovery: Discovery) -> Annulment:
    """Ask the grounds for annulment, by the version that decided. Raises ApplicationError where the application does
    not fit, LaterError where what became known does not."""
    application = application_of(discovery.trial, regulation)
    on = discovery.trial.case.decided_on
    if len(versions) == 1:
        return regulation.annulment(application, discovery.later(), on)
    return RegulationSet(versions).annulment(application, discovery.later(), on)

"""Which of the ten typical procedures a regulation shows to have, and where."""

from collections.abc import Iterator
from typing import Final

from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.model.source import Origin
from regdsl.model.words import Effect, ProcedureType

__all__ = ["ALWAYS", "signs"]

ALWAYS: Final = frozenset(
    {ProcedureType.PROFILING, ProcedureType.INTAKE, ProcedureType.DECISION, ProcedureType.DELIVERY}
)
"""The procedures that the standard order describes whatever the service is."""

_BY_GROUNDS: Final = {
    Effect.SUSPEND: ProcedureType.SUSPENSION,
    Effect.CORRECT: ProcedureType.ADDITIONAL_INFORMATION,
    Effect.REFUSE: ProcedureType.DECISION,
}
_BY_ORIGIN: Final = {
    Origin.APPLICATION: ProcedureType.INTAKE,
    Origin.AGENCY: ProcedureType.INTERAGENCY,
    Origin.REGISTER: ProcedureType.INTERAGENCY,
    Origin.INSPECTION: ProcedureType.ASSESSMENT,
}


def signs(draft: Draft) -> Iterator[tuple[ProcedureType, str]]:
    """The procedures that something in the regulation cannot be without, with the pointer of the key that shows it."""
    model = draft.model
    for name, own in (model.procedures.own if model.procedures is not None else {}).items():
        yield own.type, join("/procedures", name)
    for pointer, effect, _ in model.grounds.located():
        if effect in _BY_GROUNDS:
            yield _BY_GROUNDS[effect], pointer.rpartition("/")[0]
    for pointer, _, given in draft.inputs_from(*_BY_ORIGIN):
        origin = draft.origin_of(given)
        if origin in _BY_ORIGIN:
            yield _BY_ORIGIN[origin], pointer
    if model.features:
        yield ProcedureType.PROFILING, "/features"
    if model.allocation is not None:
        yield ProcedureType.ALLOCATION, "/allocation"
    if model.proactive is not None:
        yield ProcedureType.PROACTIVE_START, "/proactive"
    if model.result is not None or model.results:
        yield ProcedureType.DECISION, "/result" if model.result is not None else "/results"
    if model.result is not None and model.result.deliver:
        yield ProcedureType.DELIVERY, "/result/deliver"

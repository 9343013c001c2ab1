"""A procedure is said not to be provided, and the regulation contains it.

## What it looks for

An entry of `not_provided` against which something else speaks: suspension beside grounds for it, interagency exchange
beside agencies that are asked, assessment beside an inspection, additional information beside grounds for correction,
a proactive start beside `proactive`, allocation beside `allocation`, profiling beside variants, intake beside an
application, delivery beside a result; the decision is always there.

## Why it matters

The list of what the law does not know is read by people and by the executor's makers. If it contradicts the rest, one
of them is wrong.

## Bad

```yaml
procedures: {not_provided: [{type: interagency, reason: Не нужно}]}
```

## Good

```yaml
procedures: {not_provided: [{type: allocation, reason: Участков хватает}]}
```

## How to mend it

Take the entry out, or what speaks against it.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Beside, Finding, KeyOf
from regdsl.lint.procedures import not_provided_of
from regdsl.lint.rule import DraftRule
from regdsl.model.source import Origin
from regdsl.model.words import Effect, ProcedureType

__all__ = ["RULE"]

_THERE: Final = Bilingual("вот она", "here it is")


def _check(draft: Draft) -> Iterator[Finding]:
    for pointer, one in not_provided_of(draft):
        evidence = _evidence(draft, one.type)
        if evidence is not None:
            place = At(pointer if one.short else join(pointer, "type"))
            yield Finding(place, {"type": one.type.words}, (Beside(KeyOf(evidence), _THERE),))


def _evidence(draft: Draft, kind: ProcedureType) -> str | None:
    """Where the regulation has a procedure of this type; None where it has none."""
    model = draft.model
    sections = {
        ProcedureType.PROFILING: ("/variants", model.variants),
        ProcedureType.DELIVERY: ("/result" if model.result is not None else "/results", model.result or model.results),
        ProcedureType.ALLOCATION: ("/allocation", model.allocation),
        ProcedureType.PROACTIVE_START: ("/proactive", model.proactive),
        ProcedureType.DECISION: ("/grounds", model.grounds),
    }
    if kind in sections:
        pointer, there = sections[kind]
        return pointer if there else None
    if kind in _LISTS:
        lists = (at for at, effect, _ in model.grounds.located() if effect is _LISTS[kind])
        return next((at.rpartition("/")[0] for at in lists), None)
    asked = (given.source.name for _, _, given in draft.inputs_from(*_ORIGINS[kind]))
    return next((join("/sources", name) for name in asked if name is not None), None)


_LISTS: Final = {
    ProcedureType.SUSPENSION: Effect.SUSPEND,
    ProcedureType.ADDITIONAL_INFORMATION: Effect.CORRECT,
}
_ORIGINS: Final = {
    ProcedureType.INTAKE: (Origin.APPLICATION,),
    ProcedureType.INTERAGENCY: (Origin.AGENCY, Origin.REGISTER),
    ProcedureType.ASSESSMENT: (Origin.INSPECTION,),
}


RULE: Final = DraftRule(
    kind=Kind(
        "PRC010",
        "not-provided-yet-there",
        Severity.ERROR,
        Bilingual(
            "«{type}» названа непредусмотренной, а в регламенте она есть",
            "`{type}` is named as not provided, but the regulation has it",
        ),
        Bilingual("уберите её из `not_provided`", "take it out of `not_provided`"),
    ),
    title=Bilingual("не предусмотрена, но есть", "not provided, yet there"),
    requirements=(
        "I8.1",
        "A04",
        "A03",
        "A07",
        "A08",
        "A09",
        "A10",
    ),
    check=_check,
)

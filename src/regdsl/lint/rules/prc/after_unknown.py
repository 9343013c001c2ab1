"""A procedure waits for one that there is not.

## What it looks for

A name under `after` that is neither a described procedure nor one of the ten typical ones, or that is typical and
named under `not_provided`, or that is described for other variants only.

## Why it matters

A procedure that goes after something that never happens is never reached.

## Bad

```yaml
procedures: {решение: {type: decision, after: проверка}}
```

## Good

```yaml
procedures: {решение: {type: decision, after: intake}}
```

## How to mend it

Name a procedure that there is in the same variants, or take `after` out.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.edits import take_out
from regdsl.lint.finding import At, Finding
from regdsl.lint.procedures import OwnProcedure, not_provided_of, procedures_of
from regdsl.lint.rule import DraftRule
from regdsl.model.words import ProcedureType

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    own = procedures_of(draft)
    absent = {one.type.value for _, one in not_provided_of(draft)}
    for one in own.values():
        for index, name in enumerate(one.said.after):
            why = _why(own, one, name, absent)
            if why is not None:
                place = join(one.pointer, "after", index)
                edit = take_out(draft.document, place, Safety.UNSAFE)
                yield Finding(At(place), {"title": one.title, "why": why}, edit=edit)


def _why(own: Mapping[str, OwnProcedure], one: OwnProcedure, name: str, absent: set[str]) -> Bilingual | None:
    if name in own:
        if own[name].meets(one):
            return None
        return Bilingual(f"«{own[name].title}» бывает в других вариантах", f"`{own[name].title}` is for other variants")
    if name in absent:
        return Bilingual(f"процедура «{name}» не предусмотрена", f"the procedure `{name}` is not provided")
    if name in set(ProcedureType):
        return None
    return Bilingual(f"процедуры «{name}» нет", f"there is no procedure `{name}`")


RULE: Final = DraftRule(
    kind=Kind(
        "PRC007",
        "after-unknown",
        Severity.ERROR,
        Bilingual("«{title}» никогда не начнётся: {why}", "`{title}` is never reached: {why}"),
        Bilingual(
            "назовите в `after` процедуру, которая есть в тех же вариантах",
            "name under `after` a procedure that there is in the same variants",
        ),
    ),
    title=Bilingual("недостижимая процедура", "an unreachable procedure"),
    requirements=(
        "I8.2",
        "A03",
    ),
    check=_check,
)

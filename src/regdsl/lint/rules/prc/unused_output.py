"""Nobody needs what a procedure yields.

## What it looks for

A name under `outputs` that no other procedure takes in and that is no datum of the regulation, no field of the record
and no result. What the decision and the delivery yield is the result itself and is not counted.

## Why it matters

A procedure whose output nobody uses is redundant by criterion 5: it takes time and changes nothing. If the output is
needed outside the service, a `reading` says by whom.

## Bad

```yaml
procedures: {проверка: {type: interagency, actor: machine, outputs: справка о соседях}}
```

## Good

```yaml
procedures: {проверка: {type: interagency, actor: machine, outputs: живёт в городе}}
```

## How to mend it

Take the output out, with the procedure if nothing else is left, or name it among the `inputs` of whoever needs it.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.document.pointer import join
from regdsl.feel.names import fold
from regdsl.lint.draft import Draft
from regdsl.lint.edits import take_out
from regdsl.lint.finding import At, Finding
from regdsl.lint.procedures import names_of, procedures_of, recorded_names
from regdsl.lint.rule import DraftRule
from regdsl.model.words import ProcedureType

__all__ = ["RULE"]

_RESULT_ITSELF: Final = frozenset({ProcedureType.DECISION, ProcedureType.DELIVERY})


def _check(draft: Draft) -> Iterator[Finding]:
    own = procedures_of(draft)
    taken = {fold(name) for one in own.values() for name in one.said.inputs}
    known = taken | {fold(name) for name in (*names_of(draft), *recorded_names(draft))}
    for one in own.values():
        if one.said.type in _RESULT_ITSELF or one.said.reading is not None:
            continue
        for index, name in enumerate(one.said.outputs):
            if fold(name) not in known:
                place = join(one.pointer, "outputs", index)
                edit = take_out(draft.document, place, Safety.UNSAFE)
                yield Finding(At(place), {"name": name, "title": one.title}, edit=edit)


RULE: Final = DraftRule(
    kind=Kind(
        "PRC006",
        "unused-output",
        Severity.WARNING,
        Bilingual(
            "«{name}» никому не нужно: «{title}» даёт его зря", "nobody needs `{name}`: `{title}` yields it in vain"
        ),
        Bilingual(
            "уберите его или назовите во `inputs` процедуры, которой оно нужно",
            "take it out, or name it among the `inputs` of the procedure that needs it",
        ),
    ),
    title=Bilingual("ненужный выход процедуры", "an unused output"),
    requirements=(
        "I8.2",
        "E5",
    ),
    check=_check,
)

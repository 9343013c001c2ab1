"""A procedure takes in something that nobody knows of.

## What it looks for

A name under `inputs` of a procedure that is neither a name of the regulation (of an input, feature, definition,
criterion, parameter, period, document or source) nor among the `outputs` of a procedure.

## Why it matters

A procedure that waits for a datum which nothing yields never starts. Most often it is a slip of the pen, and the
right name stands nearby.

## Bad

```yaml
procedures: {решение: {type: decision, inputs: доход}}
```

## Good

```yaml
procedures: {решение: {type: decision, inputs: детей}}
```

## How to mend it

Write the name as it is declared, or declare what yields it.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.document.pointer import join
from regdsl.feel.names import fold
from regdsl.lint.draft import Draft
from regdsl.lint.edits import replace
from regdsl.lint.finding import At, Finding
from regdsl.lint.procedures import names_of, procedures_of
from regdsl.lint.rule import DraftRule
from regdsl.text import did_you_mean

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    own = procedures_of(draft)
    known = {fold(name) for name in (*names_of(draft), *(what for one in own.values() for what in one.said.outputs))}
    for one in own.values():
        for index, name in enumerate(one.said.inputs):
            if fold(name) not in known:
                near = get_close_matches(name, names_of(draft), 1)
                better = did_you_mean(name, near[0]) if near else None
                place = join(one.pointer, "inputs", index)
                edit = replace(draft.document, place, near[0], Safety.UNSAFE) if near else None
                yield Finding(At(place), {"title": one.title, "name": name}, help=better, edit=edit)


RULE: Final = DraftRule(
    kind=Kind(
        "PRC004",
        "unknown-procedure-input",
        Severity.ERROR,
        Bilingual(
            "«{title}»: сведения «{name}» нет ни в регламенте, ни на выходе процедур",
            "`{title}`: `{name}` is neither in the regulation nor yielded by any procedure",
        ),
        Bilingual(
            "исправьте имя или укажите процедуру, которая даёт это сведение",
            "mend the name, or write the procedure that yields it",
        ),
    ),
    title=Bilingual("неизвестное сведение на входе", "an unknown incoming datum"),
    requirements=("I8.2",),
    check=_check,
)

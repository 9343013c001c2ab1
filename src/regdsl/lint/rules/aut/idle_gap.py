"""A procedure waits for another whose data it does not need.

## What it looks for

A procedure that goes `after` another, both with their data written, where nothing that it takes in comes out of the
other. A procedure with a `reading` is left alone, and so is the delivery of the result, which waits for the decision.

## Why it matters

Idle time is on the Concept's list of what is redundant. Procedures that need nothing of each other run side by side;
each needless `after` adds its whole term to the applicant's wait.

## Bad

```yaml
procedures:
  загс: {type: interagency, actor: machine, inputs: район, outputs: детей}
  мвд: {type: interagency, actor: machine, inputs: район, outputs: живёт в городе, after: загс}
```

## Good

```yaml
procedures:
  загс: {type: interagency, actor: machine, inputs: район, outputs: детей}
  мвд: {type: interagency, actor: machine, inputs: район, outputs: живёт в городе}
```

## How to mend it

Take `after` out, or name the datum that is waited for among the `inputs`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.edits import take_out
from regdsl.lint.finding import At, Finding
from regdsl.lint.procedures import procedures_of
from regdsl.lint.rule import DraftRule
from regdsl.model.words import ProcedureType

__all__ = ["RULE"]

_WAITS_RIGHTLY: Final = frozenset({ProcedureType.DELIVERY, ProcedureType.SUSPENSION})


def _check(draft: Draft) -> Iterator[Finding]:
    own = procedures_of(draft)
    for one in own.values():
        said = one.said
        if said.type in _WAITS_RIGHTLY or not said.inputs or said.reading is not None:
            continue
        for index, name in enumerate(said.after):
            other = own.get(name)
            if other is not None and other.said.outputs and not set(other.said.outputs) & set(said.inputs):
                params = {"title": one.title, "other": other.title}
                edit = take_out(draft.document, join(one.pointer, "after", index), Safety.UNSAFE)
                yield Finding(At(join(one.pointer, "after", index)), params, edit=edit)


RULE: Final = DraftRule(
    kind=Kind(
        "AUT007",
        "idle-gap",
        Severity.WARNING,
        Bilingual(
            "«{title}» ждёт «{other}», а его сведений не использует",
            "`{title}` waits for `{other}` and uses none of its data",
        ),
        Bilingual(
            "уберите `after` или назовите во `inputs` сведение, которого ждут",
            "take `after` out, or name among the `inputs` the datum that is waited for",
        ),
    ),
    title=Bilingual("простой", "an idle gap"),
    requirements=(
        "P17",
        "P08",
    ),
    check=_check,
)

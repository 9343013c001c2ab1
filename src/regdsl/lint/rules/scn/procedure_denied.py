"""A procedure is named as not provided, and the regulation has it.

## What it looks for

A type in `procedures.not_provided` that something in the regulation cannot be without: `suspend` or `correct` grounds,
inputs from the application, from agencies or registers, from an inspection, `features`, `allocation`, `proactive`,
`refuse` grounds or a `result` (it is decided to refuse or to grant), `result.deliver`, or a procedure of the same type.

## Why it matters

The regulation says two opposite things; the one that is executed is not the one that the reader was told.

## Bad

```yaml
grounds:
  suspend:
    - id: ждём
      title: Ведомство не ответило
      event: no_answer
      resume: answered
      stops: решение
      basis: порядок/п.5
      explain: Ждём ответа.
```

## Good

```yaml
procedures: {not_provided: [assessment, allocation, proactive_start, additional_information]}
grounds:
  suspend:
    - id: ждём
      title: Ведомство не ответило
      event: no_answer
      resume: answered
      stops: решение
      basis: порядок/п.5
      explain: Ждём ответа.
```

## How to mend it

Take the type out of `not_provided`, or take out what contradicts it.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.edits import take_out
from regdsl.lint.finding import At, Beside, Finding, KeyOf
from regdsl.lint.rule import DraftRule
from regdsl.lint.typical import signs
from regdsl.model.words import ProcedureType

__all__ = ["RULE"]

_HERE: Final = Bilingual("а здесь она есть", "it is here")


def _check(draft: Draft) -> Iterator[Finding]:
    procedures = draft.model.procedures
    if procedures is None or not procedures.not_provided:
        return
    shown: dict[ProcedureType, str] = {}
    for type_, pointer in signs(draft):
        shown.setdefault(type_, pointer)
    for index, one in enumerate(procedures.not_provided):
        if one.type in shown:
            at = join("/procedures/not_provided", index)
            place = At(at if one.short else join(at, "type"))
            edit = take_out(draft.document, at, Safety.UNSAFE)
            yield Finding(place, {"name": one.type.words}, (Beside(KeyOf(shown[one.type]), _HERE),), edit=edit)


RULE: Final = DraftRule(
    kind=Kind(
        "SCN008",
        "procedure-denied",
        Severity.ERROR,
        Bilingual(
            "сказано, что процедуры «{name}» нет, а в регламенте она есть",
            "`{name}` is said not to be provided, and the regulation has it",
        ),
        Bilingual(
            "уберите её из not_provided или уберите то, что ей противоречит",
            "take it out of `not_provided`, or take out what contradicts it",
        ),
    ),
    title=Bilingual("процедура отрицается и есть", "a procedure denied and there"),
    requirements=("A04", "A05", "A07", "A08", "A09", "A10"),
    check=_check,
)

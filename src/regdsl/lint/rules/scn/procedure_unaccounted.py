"""Nothing says whether one of the ten typical procedures is there.

## What it looks for

A typical procedure that is neither described in `procedures` nor named in `not_provided`. With `standard: true` those
that every service has are described by the standard order, and so is one that the regulation shows to have: `suspend`
grounds, `correct` grounds, requests to agencies or registers, an inspection, `allocation`, `proactive`.

## Why it matters

Section IV of the Concept builds every regulation of ten typical procedures. An official, and the program that carries
the service out, must not guess whether the application may be suspended or more data asked for: silence would leave
it to him.

## Bad

```yaml
procedures: {standard: true, not_provided: [suspension, assessment, allocation, additional_information]}
```

## Good

```yaml
procedures:
  standard: true
  not_provided: [suspension, assessment, allocation, additional_information, proactive_start]
```

## How to mend it

Describe the procedure, or name it in `not_provided` with the reason.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule
from regdsl.lint.typical import ALWAYS, signs
from regdsl.model.words import ProcedureType

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    procedures = draft.model.procedures
    known: set[ProcedureType] = set()
    if procedures is not None:
        known.update(one.type for one in procedures.own.values())
        known.update(one.type for one in procedures.not_provided)
        if procedures.standard:
            known.update(ALWAYS, (shown for shown, _ in signs(draft)))
    left = [one for one in ProcedureType if one not in known]
    if left:
        names = Bilingual("; ".join(one.ru for one in left), "; ".join(one.en for one in left))
        yield Finding(KeyOf("/procedures"), {"names": names})


RULE: Final = DraftRule(
    kind=Kind(
        "SCN007",
        "procedure-unaccounted",
        Severity.WARNING,
        Bilingual(
            "не сказано, предусмотрены ли процедуры: {names}",
            "nothing says whether there are these procedures: {names}",
        ),
        Bilingual("опишите их или назовите в not_provided с причиной", "describe them, or name them in `not_provided`"),
    ),
    title=Bilingual("процедура ни описана, ни исключена", "a procedure neither described nor ruled out"),
    requirements=("A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10"),
    check=_check,
)

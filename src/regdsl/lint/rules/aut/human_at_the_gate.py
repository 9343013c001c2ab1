"""A person registers the application, starts, suspends or resumes the service.

## What it looks for

A procedure of the type `intake`, `proactive_start` or `suspension` that a person carries out, without a `basis` or a
`reading`: a reason alone is not enough here.

## Why it matters

These decisions follow from facts that the machine has: the Concept wants intake decided and the applicant told in
real time, and names the start, the suspension and the resumption among what is automated.

## Bad

```yaml
procedures: {регистрация: {type: intake, actor: human, reason: Так привыкли}}
```

## Good

```yaml
procedures: {регистрация: {type: intake, actor: machine}}
```

## How to mend it

Let the machine do it, or name the act that demands a person.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.procedures import procedures_of
from regdsl.lint.rule import DraftRule
from regdsl.model.words import Actor, ProcedureType

__all__ = ["RULE"]

_BY_FACTS: Final = frozenset({ProcedureType.INTAKE, ProcedureType.PROACTIVE_START, ProcedureType.SUSPENSION})


def _check(draft: Draft) -> Iterator[Finding]:
    for one in procedures_of(draft).values():
        said = one.said
        if said.actor is Actor.HUMAN and said.type in _BY_FACTS and not said.basis and said.reading is None:
            yield Finding(At(join(one.pointer, "actor")), {"title": one.title})


RULE: Final = DraftRule(
    kind=Kind(
        "AUT003",
        "human-at-the-gate",
        Severity.WARNING,
        Bilingual(
            "«{title}» проводит человек, а закон, который этого требует, не назван",
            "a person carries out `{title}`, and no act that demands it is named",
        ),
        Bilingual(
            "поставьте `actor: machine` или укажите норму в `basis`",
            "put `actor: machine`, or name the norm in `basis`",
        ),
    ),
    title=Bilingual("человек на приёме и приостановлении", "a person at intake or suspension"),
    requirements=(
        "I8.6",
        "I3.4",
        "A10",
        "P10",
    ),
    check=_check,
)

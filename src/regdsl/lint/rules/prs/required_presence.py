"""The applicant has to come in person, and no article of law is named for that.

## What it looks for

`presence: required`, of the service or of one procedure, without an `exception` that has a `basis`. In a procedure the
exception may stand beside the mode or under `exception.presence`.

## Why it matters

By principle 2 services are provided without presence in person at all stages. The Concept lets it remain for particular
services; so there has to be a norm for this very one.

## Bad

```yaml
presence: {mode: required, exception: {reason: Нужна подпись при сотруднике}}
```

## Good

```yaml
presence: {mode: required, exception: {reason: Подпись ставят при сотруднике, basis: порядок/п.3}}
```

## How to mend it

Name the article that demands presence: for the service in
`presence: {mode: required, exception: {reason: …, basis: …}}`, for a procedure beside its `presence` in
`exception: {presence: {reason: …, basis: …}}`. If there is none, let the applicant do it remotely: `none` or
`optional`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.presence import is_justified, required
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_HELP_BASIS: Final = Bilingual(
    "назовите в exception норму (basis), которая требует прийти лично",
    "name the norm (`basis`) in `exception` that demands presence in person",
)
_HELP_PROCEDURE: Final = Bilingual(
    "уберите обязательность или напишите в процедуре, почему нельзя иначе и по какой норме: "
    "`exception: {presence: {reason: …, basis: …}}`",
    "lift the requirement, or write in the procedure why it cannot be otherwise and by which norm: "
    "`exception: {presence: {reason: …, basis: …}}`",
)


def _check(draft: Draft) -> Iterator[Finding]:
    for one in required(draft.model):
        if not is_justified(one.exception):
            where = Bilingual(f" («{one.procedure}»)", f" (`{one.procedure}`)") if one.procedure else Bilingual("", "")
            place = one.pointer if one.exception is None else one.exception_at
            lacking = _HELP_PROCEDURE if one.procedure else None
            yield Finding(At(place), {"where": where}, help=lacking if one.exception is None else _HELP_BASIS)


RULE: Final = DraftRule(
    kind=Kind(
        "PRS001",
        "required-presence",
        Severity.ERROR,
        Bilingual(
            "прийти лично обязательно{where}, а норма, которая этого требует, не названа",
            "presence in person is required{where}, and no norm is named that demands it",
        ),
        Bilingual(
            "уберите обязательность или напишите, почему нельзя иначе и по какой норме: "
            "`presence: {{mode: required, exception: {{reason: …, basis: …}}}}`",
            "lift the requirement, or write why it cannot be otherwise and by which norm: "
            "`presence: {{mode: required, exception: {{reason: …, basis: …}}}}`",
        ),
    ),
    title=Bilingual("личное присутствие без исключения в законе", "presence in person without a lawful exception"),
    requirements=("P16", "P02", "E3"),
    check=_check,
)

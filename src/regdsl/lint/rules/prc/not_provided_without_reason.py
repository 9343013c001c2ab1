"""A procedure is left out, and it is not said why.

## What it looks for

An entry of `not_provided` with neither a `reason` nor a `basis`.

## Why it matters

Whether the law does not know the procedure or somebody forgot it looks the same without a reason. The examiner has to
see that it was considered.

## Bad

```yaml
procedures: {not_provided: [suspension]}
```

## Good

```yaml
procedures: {not_provided: [{type: suspension, reason: Порядок её не знает}]}
```

## How to mend it

Say why there is none, or name the article.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.procedures import not_provided_of
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for pointer, one in not_provided_of(draft):
        if one.reason is None and not one.basis:
            yield Finding(At(pointer if one.short else join(pointer, "type")), {"type": one.type.words})


RULE: Final = DraftRule(
    kind=Kind(
        "PRC011",
        "not-provided-without-reason",
        Severity.WARNING,
        Bilingual("не сказано, почему процедуры «{type}» нет", "it is not said why there is no procedure `{type}`"),
        Bilingual(
            "назовите причину в `reason` или норму в `basis`", "give the reason in `reason`, or the norm in `basis`"
        ),
    ),
    title=Bilingual("не предусмотрена без причины", "not provided without a reason"),
    requirements=(
        "I8.1",
        "E2",
    ),
    check=_check,
)

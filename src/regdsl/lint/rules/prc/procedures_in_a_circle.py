"""Procedures wait for each other.

## What it looks for

A procedure that goes `after` itself, directly or through others.

## Why it matters

None of them ever starts, and no case that needs them is ever decided.

## Bad

```yaml
procedures:
  запрос: {type: interagency, actor: machine, after: решение}
  решение: {type: decision, actor: machine, after: запрос}
```

## Good

```yaml
procedures:
  запрос: {type: interagency, actor: machine}
  решение: {type: decision, actor: machine, after: запрос}
```

## How to mend it

Take out the `after` that turns back.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.procedures import before, procedures_of
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    own = procedures_of(draft)
    earlier = before(own)
    told: set[str] = set()
    for one in own.values():
        if one.name not in earlier[one.name] or one.name in told:
            continue
        circle = [name for name in own if name in earlier[one.name] and one.name in earlier[name]]
        told |= set(circle)
        shown = ", ".join(own[name].title for name in circle)
        yield Finding(At(join(one.pointer, "after")), {"circle": shown})


RULE: Final = DraftRule(
    kind=Kind(
        "PRC008",
        "procedures-in-a-circle",
        Severity.ERROR,
        Bilingual("процедуры ждут друг друга: {circle}", "procedures wait for each other: {circle}"),
        Bilingual("уберите тот `after`, который ведёт назад", "take out the `after` that turns back"),
    ),
    title=Bilingual("процедуры по кругу", "procedures in a circle"),
    requirements=("I8.2",),
    check=_check,
)

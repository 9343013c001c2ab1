"""It is not said what the applicant gets.

## What it looks for

A regulation with neither `result` nor `results`.

## Why it matters

The result is an item of the standard of provision (210-FZ art. 14). Without it a granted application comes to nothing:
no record, nothing to show, nothing for the next service to take.

## Bad

```yaml
result:
```

## Good

```yaml
result: {register: Реестр садовых участков}
```

## How to mend it

Describe the register record in `result`, several results one by one in `results`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    if draft.model.result is None and not draft.model.results:
        yield Finding(At(""))


RULE: Final = DraftRule(
    kind=Kind(
        "STD001",
        "result-unsaid",
        Severity.WARNING,
        Bilingual("не сказано, что получает заявитель", "it is not said what the applicant gets"),
        Bilingual(
            "опишите result: реестр и запись в нём; несколько результатов — в results",
            "describe `result`: the register and its record; several of them in `results`",
        ),
    ),
    title=Bilingual("в стандарте нет результата", "no result in the standard"),
    requirements=("P12", "I6.1"),
    check=_check,
)

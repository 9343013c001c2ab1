"""Somebody sees the record by law, and the law is not named.

## What it looks for

An entry of `access` with `ground: law` and no `basis`.

## Why it matters

Authorities see the record where they have a legal ground (principle 12). «По закону» without the place cannot be
checked by those who keep the register, and each of them will read it in his own way.

## Bad

```yaml
result: {access: [{who: applicant, ground: own}, {who: authority, ground: law}]}
```

## Good

```yaml
result: {access: [{who: applicant, ground: own}, {who: authority, ground: law, basis: порядок/п.12}]}
```

## How to mend it

Name the place in the law, or take the entry out.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule
from regdsl.model.result import AccessGround

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    result = draft.model.result
    for index, one in enumerate(result.access if result is not None else ()):
        if one.ground is AccessGround.LAW and not one.basis:
            who = Bilingual(one.who.ru, one.who.en)
            yield Finding(At(join("/result/access", index, "ground")), {"who": who})


RULE: Final = DraftRule(
    kind=Kind(
        "REG005",
        "access-without-basis",
        Severity.ERROR,
        Bilingual(
            "кто видит запись: {who}; по какой норме, не сказано",
            "the record is seen by {who}; by which law is not said",
        ),
        Bilingual("укажите basis или уберите эту строку доступа", "add `basis`, or take the entry out"),
    ),
    title=Bilingual("доступ по закону, который не назван", "access by a law that is not named"),
    requirements=("P12", "I6.2"),
    check=_check,
)

"""The condition of a ground does not depend on anything.

## What it looks for

A condition that is the same for every applicant: `when: true`, `unless: 1 < 2`, `x or not(x)`.

## Why it matters

A ground that always holds refuses everybody, one that never holds is a line of the closed list that says nothing.
Neither is a criterion.

## Bad

```yaml
grounds:
  refuse: [{id: а, title: Не житель, when: детей = 1 or детей != 1, basis: порядок/п.8, explain: Нет права.}]
```

## Good

```yaml
grounds:
  refuse: [{id: житель, title: Не житель, when: not(живёт в городе), basis: порядок/п.8, explain: Нет права.}]
```

## How to mend it

Write the condition that the law means, or take the entry out.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.condition_key import FALSE, TRUE
from regdsl.lint.conditions import conditions_of
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound

__all__ = ["RULE"]

_ALWAYS: Final = Bilingual("есть", "always holds")
_NEVER: Final = Bilingual("не наступает", "never holds")


def _check(sound: Sound) -> Iterator[Finding]:
    for one in conditions_of(sound):
        if one.holds in (TRUE, FALSE):
            always = _ALWAYS if one.holds == TRUE else _NEVER
            yield Finding(At(one.pointer), {"title": one.title, "always": always})


RULE: Final = SoundRule(
    kind=Kind(
        "CLS008",
        "constant-ground",
        Severity.ERROR,
        Bilingual(
            "основание «{title}» {always} при любых сведениях", "the ground `{title}` {always}, whatever the data"
        ),
        Bilingual(
            "напишите условие, которое различает заявителей, или уберите запись",
            "write a condition that tells applicants apart, or take the entry out",
        ),
    ),
    title=Bilingual("условие, от которого ничего не зависит", "a condition that depends on nothing"),
    requirements=(
        "P09",
        "E6",
    ),
    check=_check,
)

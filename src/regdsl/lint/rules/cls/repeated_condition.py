"""Two entries of one closed list have the same condition.

## What it looks for

Two grounds, or two criteria of grounds, in one list that hold in exactly the same cases: the conditions are compared
as expressions, whichever way they are written (`unless: x` is `when: not(x)`), and there is a variant that has both.
Two entries one of which has a `reading` are left alone.

## Why it matters

One fact is then refused twice under two names. The applicant cannot tell what to mend, and a change of one entry
leaves the other behind.

## Bad

```yaml
grounds:
  refuse:
    - {id: житель, title: Не житель, unless: живёт в городе, basis: порядок/п.8, explain: Нет права.}
    - {id: чужой, title: Не житель города, when: not(живёт в городе), basis: порядок/п.8, explain: Нет права.}
```

## Good

```yaml
grounds:
  refuse: [{id: житель, title: Не житель, unless: живёт в городе, basis: порядок/п.8, explain: Нет права.}]
```

## How to mend it

Keep one entry, with all the places of the law that it rests on. If two norms name the same fact, say so in a
`reading`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.condition_key import FALSE, TRUE
from regdsl.lint.conditions import Condition, conditions_of
from regdsl.lint.finding import At, Beside, Finding
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound

__all__ = ["RULE"]

_FIRST: Final = Bilingual("то же условие здесь", "the same condition is here")


def _check(sound: Sound) -> Iterator[Finding]:
    seen: dict[tuple[object, ...], list[Condition]] = {}
    for one in conditions_of(sound):
        if one.holds in (TRUE, FALSE):
            continue
        alike = seen.setdefault((one.effect, one.holds), [])
        other = next((other for other in alike if one.meets(other) and not (one.read or other.read)), None)
        alike.append(one)
        if other is not None:
            beside = (Beside(At(other.pointer), _FIRST),)
            yield Finding(At(one.pointer), {"title": one.title, "other": other.title}, beside)


RULE: Final = SoundRule(
    kind=Kind(
        "CLS006",
        "repeated-condition",
        Severity.WARNING,
        Bilingual("«{title}»: то же условие, что у «{other}»", "`{title}`: the same condition as `{other}`"),
        Bilingual("оставьте одну запись и назовите в ней все нормы", "keep one entry and name all its norms there"),
    ),
    title=Bilingual("одно основание дважды", "the same ground twice"),
    requirements=(
        "E6",
        "P09",
    ),
    check=_check,
)

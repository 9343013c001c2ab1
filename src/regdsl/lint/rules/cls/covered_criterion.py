"""A criterion adds nothing: whenever it fails, another has failed already.

## What it looks for

A condition in `refuse` that holds only where a wider one of the same list holds: `x and y` beside `x`, `возраст < 16`
beside `возраст < 18`. Only what can be seen from the two expressions is told; entries with a `reading` are left
alone.

## Why it matters

A criterion whose failure changes nothing is a redundant check: the outcome is the same without it, and the data it
needs are asked for in vain.

## Bad

```yaml
grounds:
  refuse:
    - {id: мало, title: Мало детей, when: детей < 3, basis: порядок/п.8, explain: Мало детей.}
    - {id: нет детей, title: Детей почти нет, when: детей < 2, basis: порядок/п.8, explain: Детей почти нет.}
```

## Good

```yaml
grounds:
  refuse: [{id: мало, title: Мало детей, when: детей < 3, basis: порядок/п.8, explain: Мало детей.}]
```

## How to mend it

Take the narrower one out, or write where the wider one does not hold.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.condition_key import FALSE, TRUE, Key, conjuncts, subject_of, within
from regdsl.lint.conditions import Condition, conditions_of
from regdsl.lint.finding import At, Beside, Finding
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound
from regdsl.model.words import Effect

__all__ = ["RULE"]

_WIDER: Final = Bilingual("это условие шире", "this condition is wider")


def _check(sound: Sound) -> Iterator[Finding]:
    wide: dict[Key, list[Condition]] = {}
    refusing = [one for one in conditions_of(sound) if one.effect is Effect.REFUSE and one.holds not in (TRUE, FALSE)]
    for one in refusing:
        wide.setdefault(subject_of(one.holds), []).append(one)
    for one in refusing:
        parts = conjuncts(one.holds)
        candidates = (other for part in parts for other in wide.get(subject_of(part), ()) if other.holds != one.holds)
        for other in candidates:
            covered = any(within(part, other.holds) for part in parts)
            if covered and _always_with(one, other) and not (one.read or other.read):
                beside = (Beside(At(other.pointer), _WIDER),)
                yield Finding(At(one.pointer), {"title": one.title, "other": other.title}, beside)
                break


def _always_with(one: Condition, other: Condition) -> bool:
    """Whether `other` counts wherever `one` does."""
    return one.meets(other) and (not other.only or (bool(one.only) and one.only <= other.only))


RULE: Final = SoundRule(
    kind=Kind(
        "CLS009",
        "covered-criterion",
        Severity.WARNING,
        Bilingual(
            "«{title}» ничего не меняет: тогда уже есть «{other}»",
            "`{title}` changes nothing: then `{other}` holds already",
        ),
        Bilingual(
            "уберите эту запись или сузьте ту, что её покрывает",
            "take this entry out, or narrow the one that covers it",
        ),
    ),
    title=Bilingual("критерий, который ничего не меняет", "a criterion that changes nothing"),
    requirements=(
        "E6",
        "P17",
    ),
    check=_check,
)

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
from fractions import Fraction
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.feel.kernel import Op
from regdsl.lint.condition_key import FALSE, TRUE, Key, conjuncts
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
        wide.setdefault(_subject(one.holds), []).append(one)
    for one in refusing:
        parts = conjuncts(one.holds)
        candidates = (other for part in parts for other in wide.get(_subject(part), ()) if other.holds != one.holds)
        for other in candidates:
            covered = any(_within(part, other.holds) for part in parts)
            if covered and _always_with(one, other) and not (one.read or other.read):
                beside = (Beside(At(other.pointer), _WIDER),)
                yield Finding(At(one.pointer), {"title": one.title, "other": other.title}, beside)
                break


def _always_with(one: Condition, other: Condition) -> bool:
    """Whether `other` counts wherever `one` does."""
    return one.meets(other) and (not other.only or (bool(one.only) and one.only <= other.only))


def _subject(key: Key) -> Key:
    """What a comparison with a number is about, and from which side; any other condition itself."""
    if key[0] in (Op.LT, Op.LE):
        for at, side in ((1, "above"), (2, "below")):
            if _is_number(key[at]):
                return (side, key[3 - at])
    return key


def _is_number(key: Key) -> bool:
    return key[0] == "const" and isinstance(key[1], Fraction)


def _within(narrow: Key, wide: Key) -> bool:
    """Whether `wide` holds wherever `narrow` does, so far as two comparisons with numbers show it."""
    if narrow == wide:
        return True
    subject = _subject(narrow)
    if subject[0] not in ("above", "below") or subject != _subject(wide):
        return False
    at = 1 if subject[0] == "above" else 2
    near, far = narrow[at][1], wide[at][1]
    if near == far:
        return wide[0] is Op.LE
    return bool(near > far if at == 1 else near < far)


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

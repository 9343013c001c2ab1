"""One condition has two different effects.

## What it looks for

The same condition, or the same event, under two of the seven lists, in a variant that has both. Suspension is not
counted: a case may stand first and be decided later. Nor is the event `missing_required`: which effect that has, each
input says. Entries with a `reading` are left alone.

## Why it matters

The seven effects are seven legal acts with different consequences: one returns the application, another refuses the
service. If both follow from one fact, the earlier stage always wins and the other ground never counts, or an official
picks; neither is an unambiguous criterion.

## Bad

```yaml
grounds:
  return:
    - {id: не всё, title: Не указаны сведения, event: missing_required, basis: порядок/п.6, explain: "{missing}"}
    - {id: чужой, title: Не житель, unless: живёт в городе, basis: порядок/п.6, explain: Нет права.}
  refuse: [{id: житель, title: Не житель, unless: живёт в городе, basis: порядок/п.8, explain: Нет права.}]
```

## Good

```yaml
grounds:
  refuse: [{id: житель, title: Не житель, unless: живёт в городе, basis: порядок/п.8, explain: Нет права.}]
```

## How to mend it

Keep the effect that the law gives to this fact, and take the other entry out.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.condition_key import FALSE, TRUE
from regdsl.lint.conditions import Condition, conditions_of, events_of
from regdsl.lint.finding import At, Beside, Finding
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound
from regdsl.model.words import Effect

__all__ = ["RULE"]

_FIRST: Final = Bilingual("здесь то же условие с другим последствием", "here the same condition has another effect")


def _check(sound: Sound) -> Iterator[Finding]:
    seen: dict[object, list[Condition]] = {}
    for one in (*conditions_of(sound), *events_of(sound.draft)):
        if one.effect is Effect.SUSPEND or one.holds in (TRUE, FALSE):
            continue
        alike = seen.setdefault(one.holds, [])
        other = next((other for other in alike if other.effect is not one.effect and _clash(one, other)), None)
        alike.append(one)
        if other is not None:
            beside = (Beside(At(other.pointer), _FIRST),)
            yield Finding(At(one.pointer), {"title": one.title, "effect": other.effect.words}, beside)


def _clash(one: Condition, other: Condition) -> bool:
    return one.meets(other) and not (one.read or other.read)


RULE: Final = SoundRule(
    kind=Kind(
        "CLS007",
        "condition-with-two-effects",
        Severity.WARNING,
        Bilingual(
            "«{title}»: у того же условия уже есть последствие «{effect}»",
            "`{title}`: the same condition already has the effect `{effect}`",
        ),
        Bilingual("оставьте то последствие, которое называет закон", "keep the effect that the law names"),
    ),
    title=Bilingual("одно условие с двумя последствиями", "one condition with two effects"),
    requirements=(
        "E6",
        "I8.4",
    ),
    check=_check,
)

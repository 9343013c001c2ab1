"""The applicant is refused, and not told what he can do.

## What it looks for

A ground to reject the intake, to return, to correct or to refuse without `remedy`. Suspension, leaving unconsidered and
termination are not looked at: there the applicant mostly has nothing to do.

## Why it matters

Detailed information on the service in his own situation (principle 4) includes the next step. It is for an expert:
sometimes nothing can be done, and then it is better to say that.

## Bad

```yaml
grounds:
  reject_intake:
    - {id: далеко, title: Заявитель живёт далеко, when: детей > 20, basis: порядок/п.6, explain: "Детей {детей}."}
```

## Good

```yaml
grounds:
  reject_intake:
    - id: далеко
      title: Заявитель живёт далеко
      when: детей > 20
      basis: порядок/п.6
      explain: "Детей {детей}."
      remedy: Подайте заявление снова.
```

## How to mend it

Write `remedy`: what to mend, where, and whether to apply again.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule
from regdsl.model.words import Effect

__all__ = ["RULE"]

_TO_ACT: Final = frozenset({Effect.REJECT_INTAKE, Effect.RETURN, Effect.CORRECT, Effect.REFUSE})


def _check(draft: Draft) -> Iterator[Finding]:
    for pointer, effect, ground in draft.model.grounds.located():
        if effect in _TO_ACT and ground.remedy is None:
            yield Finding(At(join(pointer, "title")), {"ground": ground.title, "effect": effect.words})


RULE: Final = DraftRule(
    kind=Kind(
        "INF002",
        "ground-without-remedy",
        Severity.INFO,
        Bilingual(
            "основание «{ground}» ({effect}): не сказано, что делать заявителю",
            "the ground `{ground}` ({effect}): nothing says what the applicant can do",
        ),
        Bilingual(
            "добавьте remedy: что и где исправить, можно ли обратиться снова",
            "add `remedy`: what to mend and where, whether to apply again",
        ),
    ),
    title=Bilingual("основание без совета", "a ground without a remedy"),
    requirements=("P04",),
    check=_check,
)

"""A ground may be told later than the case is decided.

## What it looks for

A ground whose `term` is longer than the term of the decision in a variant where both hold, in the same unit. A
`reading` of the ground silences the rule.

## Why it matters

To return an application, to suspend or refuse is a decision too; it cannot take longer than the decision on the
merits (principle 8). The applicant would hear of a return after the service has been due.

## Bad

```yaml
grounds:
  return:
    - id: не всё
      title: Не указаны сведения
      event: missing_required
      term: 6 рабочих дней
      basis: порядок/п.6
      explain: "Не указано: {missing}."
      remedy: Укажите недостающее.
```

## Good

```yaml
grounds:
  return:
    - id: не всё
      title: Не указаны сведения
      event: missing_required
      term: 5 рабочих дней
      basis: порядок/п.6
      explain: "Не указано: {missing}."
      remedy: Укажите недостающее.
```

## How to mend it

Shorten the ground's term to that of the decision or less.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.checker.clocks.running import decision_clock, in_words, meet, stands_for, variants_of
from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Beside, Finding
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_HERE: Final = Bilingual("срок решения", "the term of the decision")


def _check(draft: Draft) -> Iterator[Finding]:
    clocks = [(stands_for(draft.model, one), decision_clock(draft.model, one)) for one in variants_of(draft.model)]
    for pointer, _, ground in draft.model.grounds.located():
        own = ground.term
        if own is None or ground.reading is not None:
            continue
        for names, clock in clocks:
            if clock is None or not meet(ground.only, names) or clock.length.unit is not own.unit:
                continue
            if own.amount > clock.length.amount:
                yield Finding(
                    At(join(pointer, "term")),
                    {"title": ground.title, "own": in_words(own), "decision": in_words(clock.length)},
                    (Beside(At(join(clock.pointer, "length")), _HERE),),
                )
                break


RULE: Final = DraftRule(
    kind=Kind(
        "TRM007",
        "ground-later-than-decision",
        Severity.WARNING,
        Bilingual(
            "об основании «{title}» сообщают за {own}, а решают за {decision}",
            "the ground `{title}` is told within {own}, and the case is decided within {decision}",
        ),
        Bilingual(
            "сократите term основания: он не длиннее срока решения",
            "shorten the ground's `term`: it is no longer than the term of the decision",
        ),
    ),
    title=Bilingual(
        "основание позже решения",
        "a ground later than the decision",
    ),
    requirements=("P08", "I8.5"),
    check=_check,
)

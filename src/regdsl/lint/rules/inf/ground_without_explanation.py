"""A ground has no explanation of the author's.

## What it looks for

An entry of the seven closed lists without `explain` and `explain_each`. A ground with named criteria is explained
by them, and one whose condition is a shared criterion by the criterion's own `explain`.

## Why it matters

By principle 4 a refusal is told with exhaustive reasons. Where the author says nothing, the program puts the condition
into words as well as it can; a person would say why, with what he has found.

## Bad

```yaml
grounds:
  reject_intake:
    - id: далеко
      title: Заявитель живёт далеко
      when: детей > 20
      basis: порядок/п.6
      remedy: Подайте заявление снова.
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

Write `explain`: what was found and what the law asks for, with the values in `{…}`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule
from regdsl.model.ground import Ground
from regdsl.model.regulation import Regulation

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for pointer, effect, ground in draft.model.grounds.located():
        if not _explained(draft.model, ground):
            yield Finding(At(join(pointer, "title")), {"ground": ground.title, "effect": effect.words})


def _explained(model: Regulation, ground: Ground) -> bool:
    if ground.explain is not None or ground.explain_each:
        return True
    if ground.unless is None:
        return False
    shared = model.criteria.get(ground.unless.expr or "")
    return bool(ground.unless.limbs) or (shared is not None and shared.explain is not None)


RULE: Final = DraftRule(
    kind=Kind(
        "INF001",
        "ground-without-explanation",
        Severity.WARNING,
        Bilingual(
            "основание «{ground}» ({effect}) не объяснено заявителю",
            "the ground `{ground}` ({effect}) is not explained to the applicant",
        ),
        Bilingual(
            "добавьте explain: что установлено и что требует закон, со значениями в фигурных скобках",
            "add `explain`: what was found and what the law asks for, with the values in braces",
        ),
    ),
    title=Bilingual("основание без объяснения", "a ground without an explanation"),
    requirements=("P04",),
    check=_check,
)

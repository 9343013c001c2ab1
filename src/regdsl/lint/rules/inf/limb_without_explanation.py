"""One of several criteria of a ground is not explained.

## What it looks for

A ground with two named criteria or more under `unless`, one of which has neither `explain` nor `explain_each`.

## Why it matters

The applicant has to learn which of them he does not meet: an exhaustive reason names all that failed, one by one
(principle 4).

## Bad

```yaml
grounds:
  reject_intake:
    - id: анкета
      title: Анкета не подходит
      basis: порядок/п.6
      remedy: Подайте заявление снова.
      unless: {мало: {expr: детей > 1, explain: "Детей {детей}."}, много: детей < 20}
```

## Good

```yaml
grounds:
  reject_intake:
    - id: анкета
      title: Анкета не подходит
      basis: порядок/п.6
      remedy: Подайте заявление снова.
      unless: {мало: {expr: детей > 1, explain: "Детей {детей}."}, много: {expr: детей < 20, explain: "Детей {детей}."}}
```

## How to mend it

Write `explain` beside `expr`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document.pointer import join
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    for pointer, _, ground in draft.model.grounds.located():
        limbs = ground.unless.limbs if ground.unless is not None else {}
        for name, limb in limbs.items():
            if len(limbs) > 1 and limb.explain is None and not limb.explain_each:
                params = {"limb": limb.title or name, "ground": ground.title}
                yield Finding(KeyOf(join(pointer, "unless", name)), params)


RULE: Final = DraftRule(
    kind=Kind(
        "INF003",
        "limb-without-explanation",
        Severity.WARNING,
        Bilingual(
            "критерий «{limb}» основания «{ground}» не объяснён заявителю",
            "the criterion `{limb}` of the ground `{ground}` is not explained to the applicant",
        ),
        Bilingual(
            "добавьте ему свой explain: какое из условий не выполнено и почему",
            "add its own `explain`: which of the conditions is not met, and why",
        ),
    ),
    title=Bilingual("критерий основания без объяснения", "a criterion of a ground without an explanation"),
    requirements=("P04",),
    check=_check,
)

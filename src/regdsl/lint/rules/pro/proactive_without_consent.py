"""The service begins without an application, and the person is neither asked nor told.

## What it looks for

`proactive` with no consent at all: neither `proactive.consent` nor `consents.proactive`, or one that is not needed
and says neither how the person is told (`notify`) nor how to decline (`opt_out`, `withdrawn`).

## Why it matters

The Concept wants the risk lowered that services are imposed on people who are not interested in them. A case that
nobody asked for and nobody was told of cannot be declined.

## Bad

```yaml
proactive:
  variant: огородный
  trigger: {event: Рождение ребёнка, source: загс}
  consent: {needed: false}
```

## Good

```yaml
proactive:
  variant: огородный
  trigger: {event: Рождение ребёнка, source: загс}
  consent: {needed: false, notify: Личный кабинет на портале}
```

## How to mend it

Say under `consent` whether it is needed, how the person is told and how he declines.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    model = draft.model
    if model.proactive is None:
        return
    own, general = model.proactive.consent, model.consents.proactive if model.consents is not None else None
    asked = (own is not None and own.needed) or (general is not None and general.needed)
    told = own is not None and bool(own.notify or own.opt_out)
    told = told or (general is not None and bool(general.notify or general.withdrawn))
    if not asked and not told:
        yield Finding(KeyOf("/proactive") if own is None else KeyOf("/proactive/consent"))


RULE: Final = DraftRule(
    kind=Kind(
        "PRO002",
        "proactive-without-consent",
        Severity.ERROR,
        Bilingual(
            "услугу начинают без заявления, а согласия не спрашивают и не уведомляют",
            "the service begins without an application, and the person is neither asked nor told",
        ),
        Bilingual(
            "опишите `consent`: нужно ли оно, куда уведомляют (`notify`), как отказаться (`opt_out`)",
            "describe `consent`: whether it is needed, where one is told (`notify`), how to decline (`opt_out`)",
        ),
    ),
    title=Bilingual("упреждающее начало без согласия", "a proactive start without consent"),
    requirements=(
        "I4.2",
        "A10",
    ),
    check=_check,
)

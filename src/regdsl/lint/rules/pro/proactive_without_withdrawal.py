"""A service that began by itself cannot be declined.

## What it looks for

`proactive` whose consent does not say how to decline it (`opt_out`, or `withdrawn` under `consents.proactive`). If
the law is silent, a `reading` of `proactive` says so.

## Why it matters

The Concept wants convenient means of giving consent to proactive services and of withdrawing it. Consent that cannot
be taken back is none.

## Bad

```yaml
proactive:
  variant: огородный
  trigger: {event: Рождение ребёнка, source: загс}
  consent: {needed: true}
```

## Good

```yaml
proactive:
  variant: огородный
  trigger: {event: Рождение ребёнка, source: загс}
  consent: {needed: true, opt_out: В личном кабинете на портале}
```

## How to mend it

Say in `opt_out` where and how the person declines.
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
    if model.proactive is None or model.proactive.reading is not None:
        return
    own, general = model.proactive.consent, model.consents.proactive if model.consents is not None else None
    if own is None and general is None:
        return  # that there is no consent at all is another rule's
    if not (own is not None and own.opt_out) and not (general is not None and general.withdrawn):
        yield Finding(KeyOf("/proactive/consent" if own is not None else "/consents/proactive"))


RULE: Final = DraftRule(
    kind=Kind(
        "PRO003",
        "proactive-without-withdrawal",
        Severity.WARNING,
        Bilingual(
            "не сказано, как отказаться от услуги, начатой без заявления",
            "it is not said how to decline a service that began without an application",
        ),
        Bilingual(
            "напишите в `opt_out`, где и как отказаться; если закон молчит, скажите это в `reading`",
            "write in `opt_out` where and how to decline; if the law is silent, say so in a `reading`",
        ),
    ),
    title=Bilingual("согласие без отзыва", "consent without withdrawal"),
    requirements=(
        "I4.3",
        "I4.2",
    ),
    check=_check,
)

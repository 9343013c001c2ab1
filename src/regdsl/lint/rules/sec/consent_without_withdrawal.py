"""A consent is needed, and it is not said how it is given or withdrawn.

## What it looks for

`consents.remote` with `needed: true` and without `given` or `withdrawn`.

## Why it matters

A consent that cannot be taken back is none, and one that is given nobody knows where cannot be proved (principles 2 and
11). The consent to proactive provision is looked at by the rules PRO.

## Bad

```yaml
consents: {remote: {needed: true, given: В заявлении на портале, withdrawn: null}}  # left out
```

## Good

```yaml
consents: {remote: {needed: true, given: В заявлении на портале, withdrawn: В личном кабинете}}
```

## How to mend it

Say where and how the consent is given and withdrawn.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import Finding, KeyOf
from regdsl.lint.rule import DraftRule

__all__ = ["RULE"]

_GIVEN: Final = Bilingual("как дают согласие", "how the consent is given")
_WITHDRAWN: Final = Bilingual("как отзывают согласие", "how the consent is withdrawn")


def _check(draft: Draft) -> Iterator[Finding]:
    consents = draft.model.consents
    remote = None if consents is None else consents.remote
    if remote is not None and remote.needed:
        for said, what in ((remote.given, _GIVEN), (remote.withdrawn, _WITHDRAWN)):
            if said is None:
                yield Finding(KeyOf("/consents/remote"), {"what": what})


RULE: Final = DraftRule(
    kind=Kind(
        "SEC010",
        "consent-without-withdrawal",
        Severity.WARNING,
        Bilingual("не сказано, {what}", "it is not said {what}"),
        Bilingual(
            "добавьте в consents given и withdrawn: где и как дают и отзывают согласие",
            "add `given` and `withdrawn` in `consents`: where and how the consent is given and withdrawn",
        ),
    ),
    title=Bilingual("согласие, которое не отозвать", "a consent that cannot be withdrawn"),
    requirements=("P11", "I4.3", "P02"),
    check=_check,
)

"""The service says that nobody has to come, and one of its procedures requires it.

## What it looks for

`presence` of the service is `none` or `optional`, and `presence` of a procedure is `required`.

## Why it matters

The applicant reads the first line and plans his time by it. Principle 2 speaks of all stages: a service with one
obligatory visit is a service with presence in person.

## Bad

```yaml
presence: none
procedures:
  осмотр: {type: assessment, presence: {mode: required, exception: {reason: Осмотр на месте, basis: порядок/п.3}}}
```

## Good

```yaml
presence: none
procedures:
  осмотр: {type: assessment, method: applicant_video, presence: none}
```

## How to mend it

Say `required` with the exception of the service as a whole too, or let the procedure do without presence.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.finding import At, Beside, Finding
from regdsl.lint.presence import required
from regdsl.lint.rule import DraftRule
from regdsl.model.words import PresenceMode

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    presence = draft.model.presence
    if presence is None or presence.mode is PresenceMode.REQUIRED:
        return
    said = Bilingual(f"об услуге сказано: {presence.mode.ru}", f"said of the service: {presence.mode.en}")
    beside = (Beside(At("/presence" if presence.short else "/presence/mode"), said),)
    for one in required(draft.model):
        yield Finding(At(one.pointer), {"procedure": one.procedure}, beside)


RULE: Final = DraftRule(
    kind=Kind(
        "PRS003",
        "presence-contradicted",
        Severity.ERROR,
        Bilingual(
            "процедура «{procedure}» требует прийти лично, а об услуге сказано иное",
            "the procedure `{procedure}` requires presence in person, the service says otherwise",
        ),
        Bilingual(
            "уберите обязательность у процедуры или скажите о ней и в presence услуги",
            "lift the requirement in the procedure, or state it in `presence` of the service too",
        ),
    ),
    title=Bilingual("процедура противоречит тому, что сказано о присутствии", "a procedure contradicts `presence`"),
    requirements=("P02", "E3"),
    check=_check,
)

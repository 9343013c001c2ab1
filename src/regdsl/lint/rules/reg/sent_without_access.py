"""The result is sent to third parties who may not see the record.

## What it looks for

`deliver_to_third_party: true` and rules of access that do not name third parties.

## Why it matters

A bank that was sent the result checks it against the register. If the record is closed to it, it will ask the applicant
for a paper after all (tool 6: access for third parties with his consent).

## Bad

```yaml
result: {deliver_to_third_party: true, access: [{who: applicant, ground: own}]}
```

## Good

```yaml
result:
  deliver_to_third_party: true
  access: [{who: applicant, ground: own}, {who: third_party, ground: consent}]
```

## How to mend it

Add `{who: third_party, ground: consent}` to `access`.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Safety, Severity
from regdsl.lint.draft import Draft
from regdsl.lint.edits import add_item
from regdsl.lint.finding import At, Finding
from regdsl.lint.rule import DraftRule
from regdsl.model.result import Who

__all__ = ["RULE"]


def _check(draft: Draft) -> Iterator[Finding]:
    result = draft.model.result
    if result is None or not result.deliver_to_third_party or not result.access:
        return
    if all(one.who is not Who.THIRD_PARTY for one in result.access):
        edit = add_item(draft.document, "/result/access", "{who: third_party, ground: consent}", Safety.UNSAFE)
        yield Finding(At("/result/access"), edit=edit)


RULE: Final = DraftRule(
    kind=Kind(
        "REG009",
        "sent-without-access",
        Severity.WARNING,
        Bilingual(
            "результат направляют третьим лицам, а запись им закрыта",
            "the result is sent to third parties, and the record is closed to them",
        ),
        Bilingual(
            "добавьте в access: {{who: third_party, ground: consent}}",
            "add `{{who: third_party, ground: consent}}` to `access`",
        ),
    ),
    title=Bilingual("результат направлен, а запись закрыта", "sent, and the record is closed"),
    requirements=("I6.2", "P20", "P12"),
    check=_check,
)

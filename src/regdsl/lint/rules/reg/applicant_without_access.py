"""The rules of access leave out the applicant.

## What it looks for

A `result.access` that names others and not the applicant.

## Why it matters

The result is open to the applicant first of all (principle 12). A list that names only authorities says, as it stands,
that he has to ask them.

## Bad

```yaml
result: {access: [{who: authority, ground: law, basis: порядок/п.12}]}
```

## Good

```yaml
result: {access: [{who: applicant, ground: own}, {who: authority, ground: law, basis: порядок/п.12}]}
```

## How to mend it

Add `{who: applicant, ground: own}`.
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
    if result is not None and result.access and all(one.who is not Who.APPLICANT for one in result.access):
        edit = add_item(draft.document, "/result/access", "{who: applicant, ground: own}", Safety.UNSAFE)
        yield Finding(At("/result/access"), edit=edit)


RULE: Final = DraftRule(
    kind=Kind(
        "REG004",
        "applicant-without-access",
        Severity.ERROR,
        Bilingual("запись о заявителе ему самому не открыта", "the record is not open to the applicant himself"),
        Bilingual(
            "добавьте в access: {{who: applicant, ground: own}}", "add `{{who: applicant, ground: own}}` to `access`"
        ),
    ),
    title=Bilingual("заявитель не видит свою запись", "the applicant does not see his record"),
    requirements=("P12", "I6.2"),
    check=_check,
)

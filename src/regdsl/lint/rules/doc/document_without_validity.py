"""A document, and nothing says until when it is good.

## What it looks for

A document without `valid`. Words will do where no input holds the day: `valid: бессрочно`.

## Why it matters

Whether a paper is out of date is a ground of refusal in most services. Where the regulation does not say, the
official does (principle 9).

## Bad

```yaml
inputs:
  опекун:
    title: Заявитель — опекун
    type: boolean
    default: false
    source: заявление
    purpose: decision
    basis: порядок/п.4
documents:
  акт об опеке:
    title: Акт об опеке
    proves: опекун
    issued_by: Орган опеки
    kept_in_profile: true
    basis: порядок/п.4
```

## Good

```yaml
inputs:
  опекун:
    title: Заявитель — опекун
    type: boolean
    default: false
    source: заявление
    purpose: decision
    basis: порядок/п.4
documents:
  акт об опеке:
    title: Акт об опеке
    proves: опекун
    issued_by: Орган опеки
    valid: бессрочно
    kept_in_profile: true
    basis: порядок/п.4
```

## How to mend it

Add `valid`: a length, the input with the last day, or words like `for ever`.
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
    for name, document in draft.model.documents.items():
        if document.valid is None:
            yield Finding(KeyOf(join("/documents", name)), {"title": document.title or name})


RULE: Final = DraftRule(
    kind=Kind(
        "DOC004",
        "document-without-validity",
        Severity.INFO,
        Bilingual(
            "не сказано, до какого дня действует документ «{title}»",
            "nothing says until which day the document `{title}` is valid",
        ),
        Bilingual(
            "укажите valid: срок, сведение с последним днём или слово «бессрочно»",
            "add `valid`: a length, the input with the last day, or words like `for ever`",
        ),
    ),
    title=Bilingual(
        "документ без срока действия",
        "a document without a validity",
    ),
    requirements=("P09", "I3.3"),
    check=_check,
)

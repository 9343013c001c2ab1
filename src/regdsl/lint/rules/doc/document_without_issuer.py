"""A document, and nobody knows whose it is.

## What it looks for

A document without `issued_by`.

## Why it matters

Who issues it tells where the status could be asked for instead (tool 3), and by whom the paper can be checked. A
document of no known origin is checked by the look of it.

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
  акт об опеке: {title: Акт об опеке, proves: опекун, valid: бессрочно, kept_in_profile: true, basis: порядок/п.4}
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

Add `issued_by`.
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
        if document.issued_by is None:
            yield Finding(KeyOf(join("/documents", name)), {"title": document.title or name})


RULE: Final = DraftRule(
    kind=Kind(
        "DOC003",
        "document-without-issuer",
        Severity.WARNING,
        Bilingual(
            "не сказано, кто выдаёт документ «{title}»",
            "nothing says who issues the document `{title}`",
        ),
        Bilingual(
            "укажите issued_by",
            "add `issued_by`",
        ),
    ),
    title=Bilingual(
        "документ неизвестно чей",
        "a document without an issuer",
    ),
    requirements=("I3.3", "P09"),
    check=_check,
)
